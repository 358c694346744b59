"""The formula of a cell that is a sum or a rate, where it says what the report says."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from congdan.report import Row, Value
from congdan.writers.xlsx.ground import Ground, total

Formula = str | None


def formula(ground: Ground, line: int, column: int) -> Formula:
    """The formula of a cell; None for a plain value.

    A sum of which a part is not published would give it away; one whose parts do not add up (a population that is
    known of more units than stand here) would print another number than the report.
    """
    row, head = ground.table.rows[line], ground.table.columns[column]
    if head.kind == "rate":
        return _rate(ground, line, column)
    if head.kind != "count":
        return None
    if row.sum_of and _adds_up([ground.table.rows[at].cells[column] for at in row.sum_of], row.cells[column]):
        return _written(ground.down(row.sum_of, column))
    if head.sum_of and _adds_up([row.cells[at] for at in head.sum_of], row.cells[column]):
        return _written(ground.across(line, head.sum_of))
    return None


def _written(references: Sequence[str]) -> Formula:
    text = total(references)
    return f"={text}" if text else None


def _adds_up(parts: Sequence[Value], whole: Value) -> bool:
    numbers = [part for part in parts if isinstance(part, int)]
    return len(numbers) == len(parts) and sum(numbers) == whole


def _rate(ground: Ground, line: int, column: int) -> Formula:
    ratio = ground.table.columns[column].ratio
    row = ground.table.rows[line]
    if ratio is None or not _is_rate(row, column, ratio):
        return None
    top, base = (ground.cell(line, at) for at in ratio)
    return f'=IF({base}=0,"",ROUND({top}*100/{base},2))'


def _is_rate(row: Row, column: int, ratio: tuple[int, int]) -> bool:
    top, base, rate = row.cells[ratio[0]], row.cells[ratio[1]], row.cells[column]
    if not isinstance(top, int) or not isinstance(base, int):
        return False
    return rate == Fraction(top, base) if base else rate is None
