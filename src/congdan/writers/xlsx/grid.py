"""The lines of a table as cells: numbered, sums and rates as live formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from congdan.report import Column, Hidden, Row, Value
from congdan.writers.values import MASK, percentage, points
from congdan.writers.xlsx import texts
from congdan.writers.xlsx.block import Block, high
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.formulas import formula
from congdan.writers.xlsx.ground import Ground
from congdan.writers.xlsx.headings import INDENT
from congdan.writers.xlsx.numbering import numbers

_CENTRED = ("registered", "birth", "result")
"""Short words and marks below each other."""


def lines(block: Block, ground: Ground) -> None:
    """Every line below the headings, as high as its texts need; numbered where a column is left for it."""
    sheet, formats = block.sheet, block.formats
    for line, number in enumerate(numbers(ground.table.rows)):
        row, at = ground.table.rows[line], ground.row + line
        block.height(at, high(*_texts(row, block.wide[ground.column :])))
        if ground.column and number == "":
            sheet.write_blank(at, 0, None, formats.cell("mark", row.kind))
        elif ground.column:
            sheet.write(at, 0, number, formats.cell("mark", row.kind))
        for column in range(len(row.cells)):
            cell(sheet, ground, line, column, formats)


def _texts(row: Row, wide: Sequence[float]) -> Iterator[tuple[str, float]]:
    """The texts of a line with the room each has."""
    rooms = (wide[0] - INDENT * row.level, *wide[1:])
    return ((value, room) for value, room in zip(row.cells, rooms, strict=False) if isinstance(value, str))


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
