"""What calamine does not say of an OpenDocument sheet: merged, hidden and struck-through rows, old fonts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from congdan.legacy.fonts import scheme_of_font
from congdan.model import Runs, Sheet

CONTENT = "content.xml"
LARGEST = 100 << 20
"""Larger contents, half a million cells and more, are read without this: it would take longer than the reading."""

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _STYLE, _SVG = f"{_NS}table:1.0}}", f"{_NS}style:1.0}}", f"{_NS}svg-compatible:1.0}}"
_HIDDEN = ("collapse", "filter")
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


@dataclass(slots=True)
class _Marks:
    """What was found in one table, rows and columns numbered from 1."""

    name: str
    rows: int = 0
    last: int = 0
    """The last row with content."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: list[range] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)
    fonts: dict[tuple[int, int], Runs] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style says; None for what it leaves to the style above it."""

    struck: bool | None
    scheme: str | None
    above: str | None


def marked(path: Path, sheets: list[Sheet]) -> list[Sheet]:
    """The sheets with what their document says beyond values; as they are where that cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(CONTENT).file_size > LARGEST:
                return sheets
            found = {marks.name: marks for marks in _tables(archive)}
    except (KeyError, ElementTree.ParseError, ValueError, zipfile.BadZipFile):
        return sheets
    return [_with(sheet, found[sheet.name]) if sheet.name in found else sheet for sheet in sheets]


def _with(sheet: Sheet, marks: _Marks) -> Sheet:
    hidden = frozenset(row for rows in marks.hidden for row in rows[: max(0, marks.last + 1 - rows.start)])
    struck = frozenset(marks.struck)
    return replace(sheet, merged=tuple(marks.merged), hidden_rows=hidden, struck_rows=struck, fonts=marks.fonts)


def _tables(archive: zipfile.ZipFile) -> Iterator[_Marks]:
    """Each table with its marks; elements are emptied once they were seen."""
    looks: dict[str, _Look] = {}
    faces: dict[str, str] = {}
    marks: _Marks | None = None
    with archive.open(CONTENT) as stream:
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            if event == "start":
                marks = _Marks(element.get(f"{_TABLE}name", "")) if element.tag == f"{_TABLE}table" else marks
            elif element.tag == f"{_STYLE}font-face":
                faces[element.get(f"{_STYLE}name", "")] = element.get(f"{_SVG}font-family", "").strip("'")
            elif element.tag == f"{_STYLE}style":
                looks[element.get(f"{_STYLE}name", "")] = _look(element, faces)
            elif element.tag == f"{_TABLE}table-row" and marks:
                _take(element, marks, looks)
                element.clear()
            elif element.tag == f"{_TABLE}table" and marks:
                yield marks
                marks = None


def _look(style: Element, faces: dict[str, str]) -> _Look:
    text = style.find(f"{_STYLE}text-properties")
    above = style.get(f"{_STYLE}parent-style-name")
    if text is None:
        return _Look(None, None, above)
    line = text.get(f"{_STYLE}text-line-through-style")
    font = text.get(f"{_STYLE}font-name")
    return _Look(None if line is None else line != "none", scheme_of_font(faces.get(font or "", font or "")), above)


def _take(row: Element, marks: _Marks, looks: dict[str, _Look]) -> None:
    """Add one row, which may stand for many equal ones."""
    first, count = marks.rows + 1, int(row.get(f"{_TABLE}number-rows-repeated", "1"))
    marks.rows += count
    if row.get(f"{_TABLE}visibility") in _HIDDEN:
        marks.hidden.append(range(first, first + count))
    column = 1
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        _merge(cell, marks, first, column)
        if len(cell):
            marks.last = marks.rows
            _written(cell, marks, looks, (range(first, first + min(count, 1000)), column))
        column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))


def _merge(cell: Element, marks: _Marks, row: int, column: int) -> None:
    down = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
    across = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
    if down > 1 or across > 1:
        marks.merged.append((row, column, row + down - 1, column + across - 1))


def _written(cell: Element, marks: _Marks, looks: dict[str, _Look], where: tuple[range, int]) -> None:
    """How the text of a filled cell looks by the style of the cell."""
    rows, column = where
    name, seen = cell.get(f"{_TABLE}style-name"), 0
    struck: bool | None = None
    scheme: str | None = None
    while (look := looks.get(name or "")) and seen < len(looks):
        struck, scheme = look.struck if struck is None else struck, scheme or look.scheme
        name, seen = look.above, seen + 1
    if struck:
        marks.struck.update(rows)
    if scheme:
        marks.fonts.update(((row, column), ((None, scheme),)) for row in rows)
