"""Report → the terminal."""

from __future__ import annotations

import unicodedata
from typing import IO

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from congdan.messages import N_, Words
from congdan.report import Line, Report, Row, Table, by_severity
from congdan.text import printable
from congdan.writers.values import shown

_STYLES = {"row": "", "subtotal": "bold", "total": "bold reverse"}
_SEVERITY_STYLES = {"error": "bold red", "warning": "yellow", "note": "dim"}
_SEVERITY_NAMES = {"error": N_("Errors"), "warning": N_("To check"), "note": N_("Notes")}
_NUMBER_WIDTH = 8


def console(stream: IO[str]) -> Console:
    """A console that prints what it is given: no markup, no emoji, no escape sequences out of data."""
    return Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=False)


def draw(report: Report, words: Words, to: Console) -> None:
    """The tables, the notes below them, then the findings."""
    if report.incomplete:
        to.print(Text(words("INCOMPLETE: not everything could be read"), style="bold red"))
    for table in report.tables:
        to.print(Text(_safe(table.title), style="bold"))
        to.print(_table(table, words))
    for note in report.notes:
        to.print(Text(_safe(note), style="dim"))
    draw_findings(report.findings, words, to)


def draw_findings(lines: tuple[Line, ...], words: Words, to: Console) -> None:
    """Findings by severity, each with what to do."""
    for severity, found in by_severity(lines).items():
        to.print()
        to.print(Text(f"{words(_SEVERITY_NAMES[severity])} ({len(found)})", style=_SEVERITY_STYLES[severity]))
        for line in found:
            to.print(_finding(line))


def _finding(line: Line) -> Text:
    text = Text(f"  {line.code} ", style=_SEVERITY_STYLES[line.severity])
    text.append(_safe(f"{line.place}: " if line.place else ""), style="")
    text.append(_safe(line.text), style="")
    if line.advice:
        text.append(_safe(f" → {line.advice}"), style="dim")
    return text


def _table(table: Table, words: Words) -> RichTable:
    drawn = RichTable(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for column in table.columns:
        numeric = column.kind != "text"
        drawn.add_column(
            Text(_safe(column.heading)),
            justify="right" if numeric else "left",
            overflow="fold",
            min_width=_longest_word(column.heading) if numeric else 16,
            max_width=_NUMBER_WIDTH + 2 if numeric else None,
        )
    for row in table.rows:
        drawn.add_row(*_cells(row, words), style=_STYLES[row.kind])
    return drawn


def _longest_word(heading: str) -> int:
    return max(map(len, heading.split()))


def _cells(row: Row, words: Words) -> list[Text]:
    texts = [_safe(shown(value, words)) for value in row.cells]
    return [Text("  " * row.level + texts[0]), *map(Text, texts[1:])]


def _safe(value: str) -> str:
    return unicodedata.normalize("NFC", printable(value).replace("\n", " "))
