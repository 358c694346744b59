"""Charts of a report → bars of a picture that is as wide as the page; lengths are all that is reckoned here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from congdan.messages import Words
from congdan.report import Chart, Column, Report, Row, Table, Value
from congdan.text import printable
from congdan.writers.values import shown

_BAR, _LABEL, _GAP = 20, 24, 12
"""Heights in pixels."""
_FULL = 70
"""Share of the width, in hundredths, that the longest bar takes; the rest is for its number."""
_TOGETHER = 6
"""Lines of one picture, which is never cut by the end of a printed page."""
_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Label:
    """Whose bars stand below it."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar and what stands behind its end."""

    text: str
    series: int
    width: str
    y: int
    height: int = _BAR


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a chart, and the same told in words."""

    title: str
    told: str
    height: int
    labels: tuple[Label, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as it is drawn below its table."""

    title: str
    table: str
    parts: tuple[Part, ...]


def pictures(report: Report, words: Words) -> list[Picture]:
    """Every chart of which there is something to draw."""
    tables = {table.name: table for table in report.tables}
    return [Picture(each.title, each.table, tuple(_parts(each, tables, words))) for each in report.charts]


def _parts(chart: Chart, tables: Mapping[str, Table], words: Words) -> Iterator[Part]:
    table = tables[chart.table]
    names = _names(table)
    longest = max((_number(table.rows[row].cells[at]) for row in chart.rows for at in chart.columns), default=0)
    scale = max(longest, 1) if table.columns[chart.columns[0]].kind == "rate" else longest
    count = -(-len(chart.rows) // _TOGETHER)
    for number in range(count):
        rows = chart.rows[number * _TOGETHER : (number + 1) * _TOGETHER]
        title = chart.title if count == 1 else f"{chart.title} ({number + 1}/{count})"
        yield _part(title, chart.columns, [(names[row], table.rows[row]) for row in rows], table, scale, words)


def _part(
    title: str,
    columns: Sequence[int],
    rows: Sequence[tuple[str, Row]],
    table: Table,
    scale: Fraction | int,
    words: Words,
) -> Part:
    labels, bars, told, y = [], [], [], _LABEL - 6
    for name, row in rows:
        labels.append(Label(name, y))
        texts = [_text(row.cells[at], table.columns[at], len(columns) > 1, words) for at in columns]
        for series, (at, text) in enumerate(zip(columns, texts, strict=True)):
            bars.append(Bar(text, series % 3 + 1, _width(row.cells[at], scale), y + 6 + series * (_BAR + 2)))
        told.append(f"{name}: {', '.join(texts)}")
        y += len(columns) * (_BAR + 2) + _GAP + _LABEL
    return Part(title, "; ".join(told), y - _LABEL + 6, tuple(labels), tuple(bars))


def _names(table: Table) -> list[str]:
    """What stands first in each line, with its commune where another line is named the same."""
    plain = [str(row.cells[0]) for row in table.rows]
    often, found, above = Counter(plain), [], ""
    for name, row in zip(plain, table.rows, strict=True):
        above = name if row.kind == "subtotal" else above
        found.append(_short(f"{name}, {above}" if often[name] > 1 and row.level and above else name))
    return found


def _text(value: Value, column: Column, several: bool, words: Words) -> str:
    """The number; where bars of several columns stand below each other, with the heading of its own."""
    percent = "%" if isinstance(value, Fraction) else ""
    return f"{shown(value, words)}{percent}" + (f" {printable(column.heading)}" if several else "")


def _width(value: Value, scale: Fraction | int) -> str:
    return f"{float(_number(value) * _FULL / scale):.2f}" if scale else "0"


def _number(value: Value) -> Fraction | int:
    return value if isinstance(value, Fraction | int) else 0


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS]}…"
