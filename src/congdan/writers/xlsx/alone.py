"""One table → a workbook of one sheet, with a filter."""

from __future__ import annotations

import io

import xlsxwriter

from congdan.messages import Words
from congdan.report import Report
from congdan.writers.xlsx import LONG_AGO, options, tables, texts
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.package import packed


def workbook(report: Report, words: Words) -> bytes:
    """The bytes of the `.xlsx` with the first table of the report."""
    raw = io.BytesIO()
    (table,) = report.tables
    with xlsxwriter.Workbook(raw, options()) as book:
        book.set_properties({"title": texts.safe(report.title)[:250], "category": report.schema, "created": LONG_AGO})
        sheet = book.add_worksheet(texts.sheet_name(table.title, set()))
        formats = Formats(book)
        ground = tables.further(sheet, report, table, formats, words)
        for line, note in enumerate(report.notes, ground.row + len(table.rows) + 1):
            sheet.write_string(line, 1, texts.safe(note))
    return packed(raw.getvalue(), {})
