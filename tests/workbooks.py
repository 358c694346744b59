"""Exported workbooks as their parts, with cells changed, and reckoned anew by LibreOffice."""

from __future__ import annotations

import html
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from rosters import convert

_CELL = re.compile(r'<c r="([A-Z]+)(\d+)"([^>]*)>(<f>[^<]*</f>)?(?:<v>([^<]*)</v>)?</c>')
Key = tuple[str, str]
"""Name of the sheet, address of the cell."""


@dataclass(frozen=True)
class Figure:
    """A number in a cell, with the formula that makes it."""

    sheet: str
    cell: str
    value: float
    formula: str


def parts(path: Path) -> dict[str, str]:
    """Every part of the package, as text."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def names(found: Mapping[str, str]) -> dict[str, str]:
    """Name of each sheet → its part; XlsxWriter numbers them in order."""
    told = re.findall(r'<sheet name="([^"]+)"', found["xl/workbook.xml"])
    return {html.unescape(name): f"xl/worksheets/sheet{number}.xml" for number, name in enumerate(told, 1)}


def figures(found: Mapping[str, str], *without: str) -> Iterator[Figure]:
    """Every number of the sheets but those named, without the numbers of lines."""
    for name, part in names(found).items():
        for letters, row, told, formula, value in _CELL.findall(found[part]) if name not in without else ():
            if value and ' t="' not in told and letters != "A":
                yield Figure(name, f"{letters}{row}", float(value), formula[3:-4])


def changed(found: Mapping[str, str], key: Key, value: float, keep: bool = True) -> dict[str, str]:
    """The parts with another number in one cell; `keep` its formula, or overwrite that too."""
    part = names(found)[key[0]]

    def put(hit: re.Match[str]) -> str:
        if hit.group(1) + hit.group(2) != key[1]:
            return hit.group()
        formula = hit.group(4) or "" if keep else ""
        return f'<c r="{key[1]}"{hit.group(3)}>{formula}<v>{value:g}</v></c>'

    text = _CELL.sub(put, found[part])
    assert text != found[part], key
    return {**found, part: text}


def bare(found: Mapping[str, str]) -> dict[str, str]:
    """The parts without what the formulas showed, so that whoever opens them has to reckon."""
    return {name: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text) for name, text in found.items()}


def write(found: Mapping[str, str], path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in found.items():
            archive.writestr(name, text)
    return path


def opened(path: Path, formulas: bool = False) -> Any:
    """The workbook as openpyxl has it: values that were cached, or formulas."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bars with an extension of Excel 2010: openpyxl says it does not know them
        return openpyxl.load_workbook(path, data_only=not formulas)


def values(path: Path) -> dict[Key, Any]:
    """What every cell shows; an empty text is nothing."""
    book = opened(path)
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return {(cell.parent.title, cell.coordinate): cell.value for cell in cells if cell.value not in (None, "")}


def reckoned(books: Mapping[str, Mapping[str, str]], to: Path) -> dict[str, Path]:
    """The workbooks as LibreOffice saves them, every formula reckoned by it."""
    (to / "bare").mkdir()
    for name, found in books.items():
        write(bare(found), to / "bare" / f"{name}.xlsx")
    made = convert([to / "bare" / f"{name}.xlsx" for name in books], "xlsx", to)
    return dict(zip(books, made, strict=True))


def differences(ours: Path, theirs: Path) -> dict[Key, tuple[Any, Any]]:
    """Cells that show something else in two workbooks."""
    mine, others = values(ours), values(theirs)
    return {key: (mine.get(key), others.get(key)) for key in mine | others if mine.get(key) != others.get(key)}
