"""The headings of a table: how wide its columns are, and one row of headings or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.messages import Words
from congdan.report import Column, Table
from congdan.writers.xlsx import texts
from congdan.writers.xlsx.block import LINE, Block, spread

INDENT = 2.0
"""What a line below another is moved by."""
_WIDEST_LABEL, _WIDEST_TEXT = 44.0, 30.0
_NARROWEST = 9.0
_NUMBERS = 5.5
"""The column of line numbers."""
_MANY = 2_000
"""Longer columns are measured by their count of letters."""


def widths(table: Table, numbered: bool) -> list[float]:
    """How wide each column of the sheet is, in digits."""
    found = [_width(table, at, column) for at, column in enumerate(table.columns)]
    return [_NUMBERS, *found] if numbered else found


def _width(table: Table, at: int, column: Column) -> float:
    words = max(map(texts.width, column.heading.split() or [""]))
    return _of_texts(table, at, words) if column.kind == "text" else _of_numbers(table, at, column, words)


def _of_numbers(table: Table, at: int, column: Column, words: float) -> float:
    """Room for the longest word of the heading, a third of it, and the longest number."""
    whole = max(words, texts.width(column.heading) / 3 + 1.0) + 1.5
    if column.kind == "points":
        return whole
    digits = max((len(str(row.cells[at])) for row in table.rows if isinstance(row.cells[at], int)), default=1)
    return max(whole, _NARROWEST, digits * 1.34 + 1.5)


def _of_texts(table: Table, at: int, words: float) -> float:
    cells = [str(row.cells[at] or "") for row in table.rows]
    measure = texts.width if len(cells) <= _MANY else len
    longest = max(map(measure, cells), default=0.0)
    indent = INDENT * max((row.level for row in table.rows), default=0) if at == 0 else 0.0
    return max(words + 1.5, min(longest + indent + 2.0, _WIDEST_LABEL if at == 0 else _WIDEST_TEXT))


def header(block: Block, table: Table, words: Words, numbered: bool = False) -> int:
    """The headings from the present row on, as high as they need; the last of their rows.

    numbered: a column of line numbers stands before them.
    """
    columns, row, look = table.columns, block.row, block.formats.look("head")
    if numbered:
        columns = (Column(words("No."), "count", "number"), *columns)
    last = row + any(column.over for column in columns)
    for first, end in _neighbours(columns):
        if columns[first].over:
            spread(block.sheet, (row, first, row, end), columns[first].over, look)
        elif last > row:
            spread(block.sheet, (row, first, last, first), columns[first].heading, look)
    for at, column in enumerate(columns):
        if last == row or column.over:
            block.sheet.write_string(last, at, texts.safe(column.heading), look)
    pairs = zip(columns, block.wide, strict=False)
    lines = max((texts.lines(column.heading, room - 1.0) for column, room in pairs), default=1)
    block.height(last, min(lines, 8) * LINE + 6)
    return last


def _neighbours(columns: Sequence[Column]) -> Iterator[tuple[int, int]]:
    """First and last of the columns below one heading; a column below none is alone."""
    first = 0
    for at, column in enumerate(columns):
        after = columns[at + 1].over if at + 1 < len(columns) else ""
        if not column.over or after != column.over:
            yield first, at
            first = at + 1
