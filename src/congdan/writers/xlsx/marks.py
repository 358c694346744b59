"""What colours tell in a table: bars for rates, and red where a sum or a rate was overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.formulas import formula
from congdan.writers.xlsx.ground import Ground, stretches

_LONGEST = 2_000
"""Longer conditions are left to the sheet of checks."""
_BAR = {
    "type": "data_bar",
    "data_bar_2010": True,
    "bar_solid": True,
    "bar_color": "#D0E3F4",
    "min_type": "num",
    "min_value": 0,
    "max_type": "num",
    "max_value": 100,
}


def mark(sheet: Any, ground: Ground, formats: Formats) -> None:
    """Bars in every column of rates; a formula that somebody replaced by another number turns red."""
    if not ground.table.rows:
        return
    last = ground.row + len(ground.table.rows) - 1
    for first_line, first, last_line, final, text in _overwritten(ground):
        area = (ground.row + first_line, ground.column + first, ground.row + last_line, ground.column + final)
        own = ground.cell(first_line, first)
        rule = f"={own}<>{text.removeprefix('=')}"
        if len(rule) <= _LONGEST:
            sheet.conditional_format(*area, {"type": "formula", "criteria": rule, "format": formats.look("red")})
    for at, column in enumerate(ground.table.columns):
        if column.kind == "rate":
            sheet.conditional_format(ground.row, ground.column + at, last, ground.column + at, _BAR)


def _overwritten(ground: Ground) -> Iterator[tuple[int, int, int, int, str]]:
    """Areas of formulas that are one formula filled into all cells: line, column, line, column, and the first one."""
    table = ground.table
    for line, row in enumerate(table.rows):
        if not row.sum_of:
            continue
        summed = [at for at, each in enumerate(table.columns) if each.kind == "count" and formula(ground, line, at)]
        for first, last in stretches(summed):
            yield line, first, line, last, formula(ground, line, first) or ""
    for at, column in enumerate(table.columns):
        across = column.kind == "rate" or bool(column.sum_of)
        own = [line for line, row in enumerate(table.rows) if across and (column.kind == "rate" or not row.sum_of)]
        for first, last in stretches(line for line in own if formula(ground, line, at)):
            yield first, at, last, at, formula(ground, first, at) or ""
