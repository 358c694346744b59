"""Pages → a file; each person's row as the reader numbers it."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from pathlib import Path

import docx
import xlsxwriter

from composed.columns import Cell
from composed.page import Page
from composed.roster import Composed

TONES = "\u0300\u0301\u0303\u0309\u0323"


def write(composed: Composed, folder: Path) -> Path:
    """The file in its format."""
    path = folder / f"{composed.file}.{composed.how.format}"
    WRITERS[composed.how.format](composed, path)
    return path


def first_row(composed: Composed, page: Page) -> int:
    """The number the reader gives to row 0 of the page: a Word table is counted from its own first row."""
    return 1 - page.header if composed.how.format == "docx" else 1


def _xlsx(composed: Composed, path: Path) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for page in composed.pages:
            sheet = book.add_worksheet(page.name[:31])
            for number, cells in enumerate(page.rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, datetime.date):
                        sheet.write_datetime(number, column, datetime.datetime.combine(cell, datetime.time()), date)
                    elif cell is not None:
                        sheet.write(number, column, cell)
            for r1, c1, r2, c2 in page.merged:
                top = page.rows[r1][c1]
                sheet.merge_range(r1, c1, r2, c2, "")
                if top is not None:
                    sheet.write(r1, c1, top)


def _csv(composed: Composed, path: Path) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=composed.how.delimiter, lineterminator="\r\n")
    (page,) = composed.pages
    for cells in page.rows:
        writer.writerow(map(_text, cells))
    encoding = composed.how.encoding
    path.write_bytes(_cp1258(out.getvalue()) if encoding == "cp1258" else out.getvalue().encode(encoding))


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime.date):
        return f"{cell:%d/%m/%Y}"
    return f"{cell:g}".replace(".", ",") if isinstance(cell, float) else str("" if cell is None else cell)


def _cp1258(text: str) -> bytes:
    """Tones as marks behind their letter where the page has no letter with the tone."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", letter)
            base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
            out += (base + "".join(mark for mark in marks if mark in TONES)).encode("cp1258", "replace")
    return bytes(out)


def _docx(composed: Composed, path: Path) -> None:
    document = docx.Document()
    (page,) = composed.pages
    for cells in page.rows[: page.header]:
        document.add_paragraph("\t".join(_text(cell) for cell in cells if cell is not None))
    rows = page.rows[page.header : page.end]
    table = document.add_table(len(rows), len(rows[0]))
    cells_of = [list(row.cells) for row in table.rows]
    for number, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                cells_of[number][column].text = _text(cell)
    for r1, c1, r2, c2 in page.merged:
        kept = cells_of[r1 - page.header][c1].text
        cells_of[r1 - page.header][c1].merge(cells_of[r2 - page.header][c2]).text = kept
    for cells in page.rows[page.end :]:
        document.add_paragraph("\t".join(_text(cell) for cell in cells if cell is not None))
    document.save(str(path))


WRITERS = {"xlsx": _xlsx, "csv": _csv, "docx": _docx}
