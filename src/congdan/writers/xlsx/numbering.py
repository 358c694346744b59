"""The numbers of the lines of a table: communes in Roman, the units of each from 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.report import Row

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LAST = 399


def numbers(rows: Sequence[Row]) -> Iterator[str | int]:
    """A number for each line, an empty text for a total."""
    heads = units = 0
    for row in rows:
        if row.kind == "subtotal":
            heads, units = heads + 1, 0
            yield _roman(heads)
        elif row.kind == "total":
            yield ""
        else:
            units += 1
            yield units


def _roman(number: int) -> str:
    """Roman numerals as lists of offices have them; plain ones where those grow long.

    >>> _roman(4), _roman(19), _roman(168), _roman(400)
    ('IV', 'XIX', 'CLXVIII', '400')
    """
    if number > _LAST:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text
