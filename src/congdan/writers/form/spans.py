"""Texts that run over several columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congdan.templates import Field


def across(sheet: Any, row: int, first: int, last: int, text: str, look: Any) -> None:
    """A text in one cell over the columns `first` to `last`."""
    if first == last:
        sheet.write_string(row, first, text, look)
    else:
        sheet.merge_range(row, first, row, last, "", look)
        sheet.write_string(row, first, text, look)


def until(fields: Sequence[Field], first: int, width: float) -> int:
    """The column, from `first` on, with which so much width is reached, or the last one."""
    reached = 0.0
    for number in range(first, len(fields)):
        reached += fields[number].width
        if reached >= width:
            return number
    return len(fields) - 1


def middle(fields: Sequence[Field]) -> int:
    """The last column of the left half, which is the narrower one."""
    return until(fields, 0, sum(each.width for each in fields) * 0.42)
