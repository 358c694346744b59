"""Report → CSV that Excel opens as it should."""

from __future__ import annotations

import csv
import io
from fractions import Fraction

from congdan.messages import Words
from congdan.report import Column, Hidden, Report, Row, Table, Value
from congdan.text import printable
from congdan.writers.values import MASK, of_column, percentage

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(report: Report, words: Words, delimiter: str = ",") -> str:
    """Every table below its title; the first line is the mark by which `congdan` knows its own output."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow
    write([f"# {report.schema}", *([words("INCOMPLETE: not everything could be read")] if report.incomplete else [])])
    for table in (*report.tables, *report.people):
        write([_safe(table.title)])
        write([_safe(column.heading) for column in table.columns])
        for row in table.rows:
            write(_cells(row, table, words))
        write([])
    for note in report.notes:
        write([_safe(note)])
    return out.getvalue()


def _cells(row: Row, table: Table, words: Words) -> list[str]:
    return [_cell(value, column, words) for value, column in zip(row.cells, table.columns, strict=True)]


def _cell(value: Value, column: Column, words: Words) -> str:
    if value is None:
        return ""
    if isinstance(value, Hidden):
        return MASK
    if isinstance(value, Fraction):
        return words.decimal(percentage(value))
    if column.kind == "points":
        return of_column(value, column, words)
    return str(value) if isinstance(value, int) else _safe(value)


def _safe(value: str) -> str:
    """A text that a spreadsheet cannot take for a formula."""
    value = printable(value)
    return f"'{value}" if value.startswith(_FORMULA) else value
