"""Report → CSV that Excel opens as it should."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from fractions import Fraction

from congdan.messages import Words
from congdan.report import Column, Hidden, Report, Row, Table, Value
from congdan.text import printable
from congdan.writers.values import MASK, SEVERITY_NAMES, of_column, percentage

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(report: Report, words: Words, delimiter: str = ",") -> str:
    """Every table below its title; the first line is the mark by which `congdan` knows its own output."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow
    write([f"# {report.schema}", *([words("INCOMPLETE: not everything could be read")] if report.incomplete else [])])
    for table in (*report.tables, *report.people, *report.corrections, *report.sources):
        write([_safe(table.title)])
        write([_safe(column.heading) for column in table.columns])
        for row in table.rows:
            write(_cells(row, table, words))
        write([])
    for line in (*report.questions, *report.notes):
        write([_safe(line)])
    return out.getvalue()


def published(report: Report, words: Words) -> str:
    """The same with the findings in it: nobody has seen them on a terminal who only gets the file."""
    if not report.findings:
        return text(report, words)
    headings = (words("Severity"), words("Code"), words("Where"), words("What was found"), words("What to do"))
    rows = [
        Row((words(SEVERITY_NAMES[line.severity]), line.code, line.place, line.text, line.advice))
        for line in report.findings
    ]
    columns = tuple(Column(heading, "text") for heading in headings)
    found = Table(words("What to look at"), columns, tuple(rows))
    return text(replace(report, corrections=(found, *report.corrections)), words)


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
