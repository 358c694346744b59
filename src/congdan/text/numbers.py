"""Numbers as Vietnamese offices write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

_PLAIN = re.compile(r"[+-]?\d+")
_GROUPED = re.compile(r"[+-]?\d{1,3}([.,\s])\d{3}(?:\1\d{3})*")
_DECIMAL = re.compile(r"[+-]?\d+[.,]\d+")
_GROUPED_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?:,\d{3})+\.\d+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from text; `ambiguous` if a mark may be thousands or decimal."""

    value: Fraction
    ambiguous: bool = False


@lru_cache(maxsize=50_000)
def parse(text: str) -> Number | None:
    """The number a text says, decimal comma or point, thousands dot, comma or space; None if it says none.

    >>> parse("7,5").value, parse("26.889").value, parse("1.250").ambiguous, parse("98,82%")
    (Fraction(15, 2), Fraction(26889, 1), True, None)
    """
    text = text.strip()
    if _PLAIN.fullmatch(text):
        return Number(Fraction(int(text)))
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        digits = Fraction(int(re.sub(r"[^\d+-]", "", text)))
        return Number(digits, ambiguous=text.count(grouped.group(1)) == 1 and grouped.group(1) in ".,")
    if _DECIMAL.fullmatch(text):
        return Number(Fraction(Decimal(text.replace(",", "."))))
    if _GROUPED_DECIMAL.fullmatch(text):
        decimal_mark = max(text.rfind("."), text.rfind(","))
        whole = re.sub(r"[.,]", "", text[:decimal_mark])
        return Number(Fraction(Decimal(f"{whole}.{text[decimal_mark + 1 :]}")))
    return None


def half_up(value: Fraction, decimals: int) -> Fraction:
    """`value` rounded half away from zero to so many decimals.

    >>> half_up(Fraction(505, 511) * 100, 2), half_up(Fraction(-5, 2), 0)
    (Fraction(9883, 100), Fraction(-3, 1))
    """
    scale = 10**decimals
    scaled = abs(value) * scale
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(rounded if value >= 0 else -rounded, scale)
