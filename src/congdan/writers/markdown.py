"""Report → Markdown."""

from __future__ import annotations

import re

from congdan.messages import Words
from congdan.report import Line, Report, Row, Table
from congdan.text import printable
from congdan.writers.prose import written
from congdan.writers.values import of_column

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~])")


def text(report: Report, words: Words) -> str:
    """Tables, notes and findings; sums are bold."""
    parts = [f"<!-- {report.schema} -->", f"# {_plain(report.title)}"]
    if report.incomplete:
        parts.append(f"**{_plain(words('INCOMPLETE: not everything could be read'))}**")
    for part, said in written(report, words):
        lines = (f"- {_plain(text)}" if sentence.item else _plain(text) for sentence, text in said)
        parts += [f"## {_plain(part.title)}", *lines]
    parts += [_table(table, words) for table in (*report.tables, *report.people) if not table.empty]
    parts += [_plain(note) for note in report.notes]
    if report.findings:
        parts.append("\n".join(_line(line) for line in report.findings))
    parts += [_table(table, words) for table in report.corrections]
    if report.questions:
        parts += [f"## {_plain(words('To look up'))}", "\n".join(f"- {_plain(each)}" for each in report.questions)]
    parts += [_table(table, words) for table in report.sources]
    return "\n\n".join(parts) + "\n"


def _table(table: Table, words: Words) -> str:
    head = " | ".join(_plain(column.heading) for column in table.columns)
    rule = " | ".join("---" if column.kind == "text" else "---:" for column in table.columns)
    body = "\n".join(f"| {_row(row, table, words)} |" for row in table.rows)
    return f"## {_plain(table.title)}\n\n| {head} |\n| {rule} |\n{body}"


def _row(row: Row, table: Table, words: Words) -> str:
    pairs = zip(row.cells, table.columns, strict=True)
    cells = [_plain(of_column(value, column, words)) for value, column in pairs]
    cells[0] = "&nbsp;&nbsp;" * row.level + cells[0]
    return " | ".join(f"**{cell}**" if cell and row.kind != "row" else cell for cell in cells)


def _line(line: Line) -> str:
    place = f"{_plain(line.place)}: " if line.place else ""
    advice = f" → {_plain(line.advice)}" if line.advice else ""
    return f"- {line.code} {place}{_plain(line.text)}{advice}"


def _plain(value: str) -> str:
    return _MARKUP.sub(r"\\\1", printable(value).replace("\n", " "))
