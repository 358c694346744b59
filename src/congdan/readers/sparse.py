"""Read a worksheet whose few cells lie far apart, cell by cell, keeping nothing for what is absent."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from congdan.errors import Unreadable
from congdan.model import Cell
from congdan.readers import package, serial
from congdan.readers.scan import column_number

MOST = 50_000_000
"""Cells, blanks before a far column included, beyond which a sheet is given up."""

ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
Rows = Sequence[Sequence[Cell]]


class Values:
    """What the cells of one workbook refer to: shared strings and the kind of each style."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.strings = shared_strings(archive)
        self.kinds = style_kinds(archive)
        workbook = package.tree(archive, package.workbook_part(archive)).find("{*}workbookPr")
        self.from_1904 = workbook is not None and workbook.get("date1904") in ("1", "true")

    def of(self, cell: Element) -> Cell:
        """The value of a `<c>` element; '' for a blank and for an error."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return text(child(cell, "is"))
        value = child(cell, "v")
        raw = value.text if value is not None else None
        convert = CONVERT.get(kind)
        return convert(self, raw, cell.get("s", "0")) if convert and raw else ""

    def number(self, raw: str, style: str) -> Cell:
        """A number, or the date its style makes of it."""
        number = float(raw)
        kind = self.kinds.get(style)
        return serial.moment(number, kind, self.from_1904) if kind else number

    def shared(self, raw: str, _: str) -> Cell:
        """A string by its place in the table."""
        return self.strings[int(raw)]

    def boolean(self, raw: str, _: str) -> Cell:
        """True or False."""
        return raw.strip() in ("1", "true")

    def plain(self, raw: str, _: str) -> Cell:
        """The result of a formula that gives text."""
        return raw

    def iso(self, raw: str, _: str) -> Cell:
        """A date spelled out."""
        full = datetime.datetime.fromisoformat(raw)
        return full.date() if full.time() == datetime.time() else full


CONVERT: dict[str, Callable[[Values, str, str], Cell]] = {
    "n": Values.number,
    "s": Values.shared,
    "b": Values.boolean,
    "str": Values.plain,
    "d": Values.iso,
}


def shared_strings(archive: zipfile.ZipFile) -> list[str]:
    """The table of strings, in order."""
    part = package.part_of_kind(archive, "sharedStrings")
    return [text(item) for item in package.elements(archive, part, "si")] if part else []


def style_kinds(archive: zipfile.ZipFile) -> dict[str, str]:
    """ "date" or "span" by the number of a cell style, for the styles that are one."""
    part = package.part_of_kind(archive, "styles")
    if not part:
        return {}
    styles = package.tree(archive, part)
    kinds: dict[str, str | None] = {str(number): kind for number, kind in serial.BUILT_IN.items()}
    for style in styles.iterfind("{*}numFmts/{*}numFmt"):
        kinds[style.get("numFmtId", "")] = serial.kind_of_format(style.get("formatCode", ""))
    formats = styles.iterfind("{*}cellXfs/{*}xf")
    found = ((str(place), kinds.get(style.get("numFmtId", "0"))) for place, style in enumerate(formats))
    return {place: kind for place, kind in found if kind}


def child(element: Element, tag: str) -> Element | None:
    """The first child of that local name; `find("{*}…")` takes five times as long."""
    return next((each for each in element if each.tag.endswith("}" + tag)), None)


def text(item: Element | None) -> str:
    """The text of a string and of its runs; phonetic hints are left out."""
    if item is None:
        return ""
    runs = [child(each, "t") if each.tag.endswith("}r") else each for each in item]
    return "".join(run.text or "" for run in runs if run is not None and run.tag.endswith("}t"))


def read(archive: zipfile.ZipFile, part: str, values: Values, name: str) -> tuple[Rows, int, int]:
    """Rows, number of the first row, number of the first column.

    Rows end with their last filled cell; an absent row is an empty tuple, the same one every time.
    """
    found: dict[int, list[Cell]] = {}
    size = 0
    for element in package.elements(archive, part, "row"):
        number, cells = addressed(element, values)
        if not cells:
            continue
        found[number] = spread(cells)
        size += len(found[number])
        if size > MOST:
            raise Unreadable("R006", file=name, detail="memory")
    return framed(found)


def addressed(row: Element, values: Values) -> tuple[int, dict[int, Cell]]:
    """Number of a row, and its filled cells by column."""
    number = 0
    cells: dict[int, Cell] = {}
    for cell in row:
        address = ADDRESS.fullmatch(cell.get("r", ""))
        if not address:
            raise package.Odd("cells without an address")
        number = int(address[2])
        if (value := values.of(cell)) != "":
            cells[column_number(address[1].encode())] = value
    return number, cells


def spread(cells: dict[int, Cell]) -> list[Cell]:
    """A row from column A to its last filled cell."""
    row: list[Cell] = [""] * max(cells)
    for column, value in cells.items():
        row[column - 1] = value
    return row


def framed(found: dict[int, list[Cell]]) -> tuple[Rows, int, int]:
    """The rows from the first filled to the last, without the columns that are blank in all of them."""
    if not found:
        return [], 1, 1
    first, last = min(found), max(found)
    blank = min(next(place for place, cell in enumerate(row) if cell != "") for row in found.values())
    absent: tuple[Cell, ...] = ()
    rows: list[Sequence[Cell]] = [absent] * (last - first + 1)
    for number, row in found.items():
        rows[number - first] = row[blank:] if blank else row
    return rows, first, blank + 1
