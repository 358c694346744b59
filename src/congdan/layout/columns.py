"""Rows → columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from congdan.model import Cell

_AT_ONCE = 500
"""So many rows are still near at hand for the processor when their columns are picked."""


def columns(rows: Sequence[Sequence[Cell]], wanted: Sequence[int]) -> list[list[Cell]]:
    """The cells of some columns (0-based), one list each; a row that is too short has None there.

    One pass over the rows: going through a hundred thousand lists once a column is three times slower.
    """
    width = max(wanted, default=-1) + 1
    even = len(rows[0]) if rows else 0
    if even < width or any(len(row) != even for row in rows):
        even = max(width, max(map(len, rows), default=0))
        rows = [[*row, *[None] * (even - len(row))] for row in rows]
    found: list[list[Cell]] = [[] for _ in wanted]
    for start in range(0, len(rows), _AT_ONCE):
        flat = list(chain.from_iterable(rows[start : start + _AT_ONCE]))
        for cells, index in zip(found, wanted, strict=True):
            cells += flat[index::even]
    return found
