"""The list of people: the first line by the library, all others after its model, straight into the package.

A hundred thousand people are two million cells: one by one through the library they take three times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from congdan.messages import Words
from congdan.report import Column, Report, Row, Table, Value
from congdan.writers.values import points
from congdan.writers.xlsx import grid, head, page, texts
from congdan.writers.xlsx.block import Block, high
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Ground
from congdan.writers.xlsx.headings import header, widths

MOST = 1_000_000
"""People on one sheet."""
_AT_ONCE = 2_000
_CELL = re.compile(r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?')
_ESCAPED = re.compile(r"_(x[0-9A-Fa-f]{4}_)")
_POINTS = 5.0
_MOST = {"number": 6.5, "commune": 14.0, "unit": 19.0, "category": 19.0, "registered": 6.0, "reasons": 27.0}
"""Columns that give way, so that the list can be read on paper; their texts go on in a further line."""


@dataclass(frozen=True, slots=True)
class Long:
    """Lines that are still to be put into a sheet, and the row (1-based) of the model above them."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    model: int
    wide: tuple[float, ...]


def parts(table: Table) -> Iterator[Table]:
    """A table no longer than a sheet can be; several, if it is."""
    for start in range(0, max(len(table.rows), 1), MOST):
        yield Table(table.title, table.columns, table.rows[start : start + MOST], table.name)


def listed(sheet: Any, report: Report, table: Table, formats: Formats, words: Words) -> Long:
    """The sheet with its first line."""
    wide = _widths(table)
    block = Block(sheet, wide, formats)
    head.plain(block, table.title, report, words)
    block.row += 1
    top = header(block, table, words)
    model = Table(table.title, table.columns, table.rows[:1], table.name)
    grid.lines(block, Ground(model, sheet.get_name(), top + 1, 0))
    page.paper(sheet, wide, (block.row, top))
    sheet.set_landscape()
    names = next((at + 1 for at, column in enumerate(table.columns) if column.name == "name"), 1)
    sheet.freeze_panes(top + 1, names)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(wide) - 1)
    return Long(table.columns, table.rows[1:], top + 2, tuple(wide))


def _widths(table: Table) -> list[float]:
    measured = zip(table.columns, widths(table, numbered=False), strict=True)
    own = ((column, _POINTS if column.name.startswith("indicator_") else each) for column, each in measured)
    return [min(each, _MOST.get(column.name, each)) for column, each in own]


# -- the lines after the model ----------------------------------------------------------------------------------------


def xml(long: Long, model: str) -> Iterator[str]:
    """The further lines of the sheet whose XML is `model`, many at a time."""
    styles = _styles(model, long.model)
    write = [_writer(at, column, styles) for at, column in enumerate(long.columns)]
    heights = _Heights(long)
    for start in range(0, len(long.rows), _AT_ONCE):
        chunk = long.rows[start : start + _AT_ONCE]
        numbered = enumerate(chunk, long.model + 1 + start)
        yield "".join([_line(row, number, heights.of(row), write) for number, row in numbered])


class _Heights:
    """How high lines are, by the texts in columns that give way; each text is measured once."""

    def __init__(self, long: Long) -> None:
        self._room = [(at, long.wide[at]) for at, each in enumerate(long.columns) if each.name in _MOST]
        self._known: dict[tuple[Value, int], float] = {}

    def of(self, row: Row) -> float:
        return max([self._high(row.cells[at], at, room) for at, room in self._room], default=high())

    def _high(self, value: Value, at: int, room: float) -> float:
        if not isinstance(value, str):
            return 0.0
        found = self._known.get((value, at))
        if found is None:
            found = self._known[value, at] = high((value, room))
        return found


def _styles(model: str, row: int) -> dict[str, str]:
    """The number of the style of each column in the model line."""
    found = re.search(rf'<row r="{row}".*?</row>', model, re.DOTALL)
    return {letters: style or "0" for letters, style in _CELL.findall(found.group())} if found else {}


def _line(row: Row, number: int, high: float, write: Sequence[Callable[[Value, int], str]]) -> str:
    cells = "".join([one(value, number) for one, value in zip(write, row.cells, strict=True)])
    return f'<row r="{number}" ht="{high}" customHeight="1">{cells}</row>'


def _writer(at: int, column: Column, styles: dict[str, str]) -> Callable[[Value, int], str]:
    """What makes the cells of one column."""
    letters = xl_col_to_name(at)
    known: dict[Value, str] = {}
    style = styles[letters]

    def write(value: Value, number: int) -> str:
        content = known.get(value)
        if content is None:
            content = known[value] = _content(value, column, style)
        return f'<c r="{letters}{number}{content}'

    def write_number(value: Value, number: int) -> str:
        return f'<c r="{letters}{number}{_content(value, column, style)}'

    return write_number if column.name == "number" else write


def _content(value: Value, column: Column, style: str) -> str:
    """A cell from behind its address on."""
    if value is None or value == "":
        return f'" s="{style}"/>'
    if isinstance(value, int):
        number = points(value) if column.kind == "points" else str(value)
        return f'" s="{style}"><v>{number}</v></c>'
    return f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_text(str(value))}</t></is></c>'


def _text(value: str) -> str:
    # Excel reads _x0041_ as a letter by its number.
    return escape(_ESCAPED.sub(r"_x005F_\1", texts.safe(value)), quote=False)
