"""A table of the report as cells: headings, numbered lines, sums and rates as live formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from congdan.messages import Words
from congdan.report import Column, Hidden, Row, Table, Value
from congdan.writers.values import MASK, percentage, points
from congdan.writers.xlsx import texts
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.formulas import formula
from congdan.writers.xlsx.ground import Ground

WIDEST_LABEL, WIDEST_TEXT = 44.0, 30.0
NARROWEST = 9.0
NUMBERS = 5.5
"""The column of line numbers."""
LINE = 16.5
"""Points a line of text is high."""
_HIGHEST = 409.0
"""Excel makes no row higher."""
_CENTRED = ("registered", "birth", "result")
"""Short words and marks below each other."""
_INDENT = 2.0
_MANY = 2_000
"""Longer columns are measured by their count of letters."""
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def widths(table: Table, numbered: bool) -> list[float]:
    """How wide each column of the sheet is, in digits."""
    found = [_column_width(table, at, column) for at, column in enumerate(table.columns)]
    return [NUMBERS, *found] if numbered else found


def _column_width(table: Table, at: int, column: Column) -> float:
    words = max(map(texts.width, column.heading.split() or [""]))
    if column.kind != "text":
        words = max(words, texts.width(column.heading) / 3 + 1.0)
        digits = max((len(str(row.cells[at])) for row in table.rows if isinstance(row.cells[at], int)), default=1)
        whole = NARROWEST if column.kind != "points" else 0.0
        return max(words + 1.5, whole, digits * 1.34 + 1.5 if column.kind == "count" else 5.0)
    cells = [str(row.cells[at] or "") for row in table.rows]
    measure = texts.width if len(cells) <= _MANY else len
    longest = max(map(measure, cells), default=0.0)
    most = WIDEST_LABEL if at == 0 else WIDEST_TEXT
    indent = _INDENT * max((row.level for row in table.rows), default=0) if at == 0 else 0.0
    return max(words + 1.5, min(longest + indent + 2.0, most))


def header(sheet: Any, table: Table, row: int, wide: Sequence[float], formats: Formats, words: Words) -> int:
    """The headings in one row, in two where some stand over others, as high as they need; the row of the last."""
    columns = table.columns
    if len(wide) > len(columns):
        columns = (Column(words("No."), "count", "number"), *columns)
    look, last = formats.look("head"), row + any(column.over for column in columns)
    for first, end in _neighbours(columns):
        if columns[first].over:
            _spread(sheet, (row, first, row, end), columns[first].over, look)
        elif last > row:
            _spread(sheet, (row, first, last, first), columns[first].heading, look)
    for at, column in enumerate(columns):
        if last == row or column.over:
            sheet.write_string(last, at, texts.safe(column.heading), look)
    pairs = zip(columns, wide, strict=True)
    high = max((texts.lines(column.heading, room - 1.0) for column, room in pairs), default=1)
    sheet.set_row(last, min(high, 8) * LINE + 6)
    return last


def _neighbours(columns: Sequence[Column]) -> Iterator[tuple[int, int]]:
    """First and last of the columns below one heading; a column below none is alone."""
    first = 0
    for at, column in enumerate(columns):
        after = columns[at + 1].over if at + 1 < len(columns) else ""
        if not column.over or after != column.over:
            yield first, at
            first = at + 1


def _spread(sheet: Any, area: tuple[int, int, int, int], text: str, look: Any) -> None:
    """A text over an area, which may be a single cell."""
    if area[:2] != area[2:]:
        sheet.merge_range(*area, "", look)
    sheet.write_string(*area[:2], texts.safe(text), look)


def lines(sheet: Any, ground: Ground, wide: Sequence[float], formats: Formats) -> None:
    """Every line below the headings, as high as its texts need."""
    numbers = _numbers(ground.table.rows) if ground.column else None
    for line, row in enumerate(ground.table.rows):
        sheet.set_row(ground.row + line, high(*_texts(row, wide[ground.column :])))
        if numbers is not None:
            sheet.write(ground.row + line, 0, next(numbers), formats.cell("mark", row.kind))
        for column in range(len(row.cells)):
            cell(sheet, ground, line, column, formats)


def _texts(row: Row, wide: Sequence[float]) -> Iterator[tuple[str, float]]:
    """The texts of a line with the room each has."""
    rooms = (wide[0] - _INDENT * row.level, *wide[1:])
    return ((value, room) for value, room in zip(row.cells, rooms, strict=False) if isinstance(value, str))


def high(*of: tuple[str, float]) -> float:
    """How high a row is: for each text the width of its column. Rows that grow by themselves do so in Excel alone."""
    count = max((texts.lines(text, room - 1.0) for text, room in of if text), default=1)
    return min(count * LINE + 3.0, _HIGHEST)


def cell(sheet: Any, ground: Ground, line: int, column: int, formats: Formats) -> None:
    """One cell: a formula with the value it has, or the plain value."""
    row, head = ground.table.rows[line], ground.table.columns[column]
    value = row.cells[column]
    at = (ground.row + line, ground.column + column)
    look = formats.cell(_kind(value, head), row.kind, row.level if column == 0 else 0)
    text = formula(ground, line, column)
    if text:
        sheet.write_formula(*at, text, look, cached(value, head))
    else:
        plain(sheet, at, value, head, look)


def _kind(value: Value, column: Column) -> str:
    """The look of a cell: numbers in a column of texts stay numbers."""
    if isinstance(value, Hidden) or (column.name in _CENTRED and column.kind == "text") or column.name == "number":
        return "mark"
    return "count" if isinstance(value, int) and column.kind == "text" else column.kind


def plain(sheet: Any, at: tuple[int, int], value: Value, column: Column, look: Any) -> None:
    """A value that is no formula; a text is never taken for one."""
    if isinstance(value, Hidden):
        sheet.write_string(*at, MASK, look)
    elif value is None or value == "":
        sheet.write_blank(*at, None, look)
    elif isinstance(value, str):
        sheet.write_string(*at, texts.safe(value), look)
    else:
        sheet.write_number(*at, cached(value, column), look)


def cached(value: Value, column: Column) -> float | int | str:
    """A number as the workbook holds it: rates as percentages, points as points; empty where there is none."""
    if isinstance(value, Fraction):
        return float(percentage(value))
    if isinstance(value, int):
        return float(points(value)) if column.kind == "points" else value
    return ""


def _numbers(rows: Sequence[Row]) -> Iterator[str | int]:
    """Line numbers: communes in Roman, the units of each from 1; none for the total."""
    heads = units = 0
    grouped = any(row.kind == "subtotal" for row in rows)
    for row in rows:
        if row.kind == "subtotal":
            heads, units = heads + 1, 0
            yield _roman(heads)
        elif row.kind == "total":
            yield ""
        else:
            units += 1
            yield units if grouped or row.level == 0 else ""


def _roman(number: int) -> str:
    """Roman numerals as lists of offices have them; plain ones where those grow long.

    >>> _roman(4), _roman(19), _roman(168), _roman(400)
    ('IV', 'XIX', 'CLXVIII', '400')
    """
    if number > 399:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text
