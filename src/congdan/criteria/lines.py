"""What competencies, indicators and groups have in common: numbers, names and labels."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.criteria.model import Indicator
from congdan.sourced import STAND_IN, Fields, Place, Table

MOST_NUMBER = 99

Scored = tuple[tuple[Indicator, ...], tuple[int, ...]]
"""Indicators, and the bound of each."""


def total_of(indicators: Sequence[Indicator]) -> int:
    """The most these indicators can give together, in hundredths."""
    return sum(indicator.maximum for indicator in indicators)


def name_of(kind: str, table: Table, position: int) -> str:
    """“indicator 3” by its number; “indicator #3” by its position where the number is no number."""
    number = table.get("number")
    usable = isinstance(number, int) and not isinstance(number, bool)
    return f"{kind} {number}" if usable else f"{kind} #{position}"


def number_of(table: Table, seen: set[int], place: Place, fields: Fields) -> int:
    """The number of a line, which no other line of its kind may have."""
    number = fields.whole(table, "number", 1, MOST_NUMBER, place)
    if number in seen:
        fields.wrong("duplicate_number", (*place, "number"), found=str(number))
    elif number != STAND_IN:
        seen.add(number)
    return number
