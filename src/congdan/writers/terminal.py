"""Report → the terminal."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import IO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from congdan.messages import Words
from congdan.report import Column, Line, Report, Row, Table, by_severity
from congdan.text import printable
from congdan.writers.values import SEVERITY_NAMES, of_column

_STYLES = {"row": "", "subtotal": "bold", "total": "bold"}
_SEVERITY_STYLES = {"error": "bold red", "warning": "yellow", "note": "dim"}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """A closed pipe is a matter of the caller's, not a failure to leave with."""
        raise BrokenPipeError


def console(stream: IO[str]) -> Console:
    """A console that prints what it is given: no markup, no emoji, no escape sequences out of data."""
    return _Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=False)


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
        to.print(Text(f"{words(SEVERITY_NAMES[severity])} ({len(found)})", style=_SEVERITY_STYLES[severity]))
        shown: Counter[str] = Counter()
        for line in found:
            shown[line.code] += 1
            if shown[line.code] <= _OF_ONE_CODE:
                _draw_finding(line, severity, to)
        for code, count in shown.items():
            if count > _OF_ONE_CODE:
                rest = words(
                    "{count} more of {code}; all of them: --format json", count=count - _OF_ONE_CODE, code=code
                )
                to.print(Text(f"… {rest}", style="dim"))


def _draw_finding(line: Line, severity: str, to: Console) -> None:
    """The code, and the sentence with every line of it indented."""
    hanging(_finding(line), line.code.ljust(_HANG), to, _SEVERITY_STYLES[severity])


def hanging(text: Text, head: str, to: Console, style: str = "") -> None:
    """The text after its head, with every further line of it indented by as much."""
    for number, part in enumerate(text.wrap(to, to.width - len(head))):
        part.rstrip()
        to.print(Text.assemble((head, style) if number == 0 else " " * len(head), part))


_RATE_WIDTH = 8
"""Headings of rates name their base: narrower, they would stand five lines high."""

_OF_ONE_CODE = 10
"""So many findings of one code are printed; JSON has all."""
_HANG = 5
"""Width of a code and a blank."""


def _finding(line: Line) -> Text:
    text = Text(_safe(f"{line.place}: " if line.place else ""))
    text.append(_safe(line.text))
    if line.advice:
        text.append(_safe(f" → {line.advice}"), style="dim")
    return text


def _table(table: Table, words: Words) -> RichTable:
    """Numbers as narrow as they can be, so that names of units stay on one line."""
    drawn = RichTable(box=box.SIMPLE_HEAD, padding=0, pad_edge=False, show_edge=False)
    lines = [_cells(row, table.columns, words) for row in table.rows]
    for index, column in enumerate(table.columns):
        heading = Text(_safe(column.heading))
        if column.kind == "text":
            drawn.add_column(heading, overflow="fold", min_width=16)
            continue
        longest = max((line[index].cell_len for line in lines), default=0)
        least = _RATE_WIDTH if column.kind == "rate" else 0
        drawn.add_column(heading, justify="right", width=max(least, longest, *map(len, column.heading.split())))
    for row, line in zip(table.rows, lines, strict=True):
        drawn.add_row(Padding(line[0], (0, 0, 0, 2 * row.level)), *line[1:], style=_STYLES[row.kind])
    return drawn


def _cells(row: Row, columns: Sequence[Column], words: Words) -> list[Text]:
    return [Text(_safe(of_column(value, column, words))) for value, column in zip(row.cells, columns, strict=True)]


def _safe(value: str) -> str:
    return unicodedata.normalize("NFC", printable(value).replace("\n", " "))
