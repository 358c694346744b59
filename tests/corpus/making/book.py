"""Pages of cells → the bytes of a workbook, the same every time."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

MOMENT = (2024, 3, 1, 8, 0, 0)


@dataclass(frozen=True)
class Formula:
    """A formula and the value that Excel kept beside it."""

    text: str
    value: float | str = ""


Cell = str | float | int | datetime.date | Formula | None
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Page:
    """One sheet: its rows from `at` on, and what is odd about it."""

    name: str
    rows: Rows
    at: str = "A1"
    merged: tuple[str, ...] = ()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    """Numbered as Excel shows them."""
    font: str | None = None
    fonts: Mapping[str, str] = field(default_factory=dict)
    """Cell → its font."""
    styled: tuple[str, ...] = ()
    """Cells with a border and nothing in them."""
    struck: tuple[str, ...] = ()
    """Cells whose text is struck through."""


def workbook(pages: Sequence[Page]) -> bytes:
    """The bytes of an .xlsx file."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime.datetime(*MOMENT)})
    for page in pages:
        _write(book, page)
    book.close()
    return repack(target.getvalue())


def _write(book: Workbook, page: Page) -> None:
    sheet = book.add_worksheet(page.name)
    for block in page.merged:
        sheet.merge_range(block, "")
    row0, column0 = xl_cell_to_rowcol(page.at)
    for row, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            _put(book, sheet, page, row0 + row, column0 + column, cell)
    for address in page.styled:
        sheet.write_blank(*xl_cell_to_rowcol(address), None, book.add_format({"border": 1}))
    for row in page.hidden_rows:
        sheet.set_row(row - 1, None, None, {"hidden": True})
    if page.hidden:
        sheet.hide()


def _put(book: Workbook, sheet: Worksheet, page: Page, row: int, column: int, cell: Cell) -> None:
    address = xlsxwriter.utility.xl_rowcol_to_cell(row, column)
    look: dict[str, object] = {"font_name": page.fonts.get(address, page.font or "Times New Roman")}
    if address in page.struck:
        look["font_strikeout"] = True
    if isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, cell, book.add_format({**look, "num_format": "dd/mm/yyyy"}))
    elif isinstance(cell, Formula):
        sheet.write_formula(row, column, cell.text, book.add_format(look), cell.value)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, book.add_format(look))
    elif cell is not None:
        sheet.write_number(row, column, cell, book.add_format(look))


def repack(archive: bytes) -> bytes:
    """The same members in the same order, with one date and no trace of the machine."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, MOMENT)
            member.compress_type, member.create_system, member.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o600 << 16,
            )
            packed.writestr(member, source.read(name), compresslevel=9)
    return target.getvalue()
