"""Put a further column into a table; what points at columns behind it moves along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from congdan.report.model import Column, Table, Value


def widened(table: Table, at: int, column: Column, values: Sequence[Value]) -> Table:
    """The table with `column` at place `at` (0-based), one value a line."""

    def moved(index: int) -> int:
        return index + (index >= at)

    def shifted(each: Column) -> Column:
        ratio = (moved(each.ratio[0]), moved(each.ratio[1])) if each.ratio else None
        return replace(each, sum_of=tuple(map(moved, each.sum_of)), ratio=ratio)

    columns = [shifted(each) for each in table.columns]
    rows = [
        replace(row, cells=(*row.cells[:at], value, *row.cells[at:]))
        for row, value in zip(table.rows, values, strict=True)
    ]
    return replace(table, columns=(*columns[:at], column, *columns[at:]), rows=tuple(rows))
