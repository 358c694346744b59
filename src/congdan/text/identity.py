"""Identity numbers of citizens: read as written, or as what a spreadsheet left of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIGITS = 12
"""Digits of a personal identification number (Decree 137/2015, Circular 07/2016/TT-BCA)."""
OLD_DIGITS = 9
"""Digits of the identity card before it."""
LONGEST = 18
"""More digits are no number of a person, and no 64 bits hold them."""
_LOST_AT_MOST = 2
"""Provinces are 001–096: a number cell loses at most two leading zeros."""

_DECORATION = re.compile(r"[\s.'’`\u2018\u200b\-]")
_SCIENTIFIC = re.compile(r"\d[.,]?\d*E\+?\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """`number` 0 if there is none; `doubt` is a short word for what was done or is wrong."""

    number: int
    doubt: str | None = None


NONE = Identity(0)


def parse(value: object) -> Identity:
    """The identity number in a cell.

    >>> parse("079085001234"), parse(79085001234.0).doubt, parse("1.23457E+11").doubt, parse("").number
    (Identity(number=79085001234, doubt=None), 'padded', 'damaged', 0)
    """
    if value is None or value == "":
        return NONE
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return Identity(0, "unreadable")
    if isinstance(value, float) and (not value.is_integer() or value > 10**LONGEST):
        return Identity(0, "unreadable")
    return _of_text(value) if isinstance(value, str) else _of_digits(str(int(value)), cleaned=False)


def _of_text(text: str) -> Identity:
    stripped = text.strip()
    if _SCIENTIFIC.fullmatch(stripped):
        return Identity(0, "damaged")
    digits = _DECORATION.sub("", stripped)
    if not digits:
        return NONE
    if not (digits.isascii() and digits.isdigit()):
        return Identity(0, "unreadable")
    return _of_digits(digits, cleaned=digits != stripped)


def _of_digits(digits: str, cleaned: bool) -> Identity:
    if len(digits) > LONGEST:
        return Identity(0, "length")
    number = int(digits)
    if number == 0:
        return Identity(0, "unreadable")
    if len(digits) in (DIGITS, OLD_DIGITS):
        damaged = digits.endswith("000000")
        return Identity(0, "damaged") if damaged else Identity(number, "cleaned" if cleaned else None)
    if DIGITS - _LOST_AT_MOST <= len(digits) < DIGITS:
        return Identity(number, "padded")
    return Identity(number, "length")
