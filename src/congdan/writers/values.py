"""A value as printed: rounding happens here, once."""

from __future__ import annotations

from fractions import Fraction

from congdan.messages import N_, Words
from congdan.report import Column, Hidden, Value
from congdan.text import printable
from congdan.text.numbers import half_up

SEVERITY_NAMES = {"error": N_("Errors"), "warning": N_("To check"), "note": N_("Notes")}
DECIMALS = 2
MASK = "…"
"""What stands for a count that is not published."""


def shown(value: Value, words: Words) -> str:
    """The value as a reader of the language writes it; a rate as a percentage, “–” for what could not be counted.

    >>> shown(Fraction(505, 511), Words("vi")), shown(26889, Words("vi")), shown(None, Words("vi"))
    ('98,83', '26.889', '–')
    """
    if value is None:
        return "–"
    if isinstance(value, Hidden):
        return MASK
    if isinstance(value, Fraction):
        return words.decimal(percentage(value))
    return words.number(value) if isinstance(value, int) else printable(value)


def of_column(value: Value, column: Column, words: Words) -> str:
    """The value of a column as printed; points as a person writes them, blank where there are none.

    >>> of_column(725, Column("Tổng điểm", "points"), Words("vi")), of_column(7, Column("Đạt", "count"), Words("vi"))
    ('7,25', '7')
    """
    if column.kind == "change" and isinstance(value, int | Fraction):
        return f"{'+' if value > 0 else ''}{shown(value, words)}"
    if column.kind != "points" or isinstance(value, str | Hidden):
        return shown(value, words)
    return "" if value is None else words.decimal(points(int(value)))


def points(value: int) -> str:
    """Hundredths of a point, with no more decimals than are needed and a point before them."""
    whole, rest = divmod(value, 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")


def percentage(rate: Fraction) -> str:
    """100 × the rate, half-up, with `DECIMALS` decimals and a point."""
    scaled = half_up(rate * 100, DECIMALS) * 10**DECIMALS
    whole, rest = divmod(abs(int(scaled)), 10**DECIMALS)
    return f"{'-' if scaled < 0 else ''}{whole}.{rest:0{DECIMALS}d}"
