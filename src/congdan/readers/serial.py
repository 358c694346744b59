"""Turn a number and its number format into a date, a time or a span of time, as calamine does."""

from __future__ import annotations

import datetime
import re

from congdan.model import Cell

DAY = 86_400_000
EPOCH = datetime.datetime(1899, 12, 30)
FROM_1904 = 1462
BUILT_IN = {**dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), "date"), 46: "span"}
"""Formats that a workbook may use by number without spelling them out (ECMA-376, 18.8.30)."""

ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.I)
NO_LETTERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def kind_of_format(code: str) -> str | None:
    """ "date", "span" or None for a spelled-out number format.

    >>> kind_of_format("dd/mm/yyyy"), kind_of_format("[h]:mm"), kind_of_format('0 "ngày"')
    ('date', 'span', None)
    """
    first = code.partition(";")[0]
    if ELAPSED.search(first):
        return "span"
    bare = NO_LETTERS.sub("", first).lower()
    return "date" if bare != "general" and re.search("[dmyhs]", bare) else None


def moment(number: float, kind: str, from_1904: bool) -> Cell:
    """The date, time or span a number stands for; the number itself where none is possible."""
    try:
        if kind == "span":
            return datetime.timedelta(milliseconds=round(number * DAY))
        return date_or_time(number, from_1904)
    except (OverflowError, ValueError):
        return number


def date_or_time(number: float, from_1904: bool) -> Cell:
    """A date if the hours are zero, a time if there is no day, else both."""
    if number < 0:
        return number
    days = number + FROM_1904 if from_1904 else number
    # Excel counts a 29 February 1900 that never was.
    full = EPOCH + datetime.timedelta(milliseconds=round((days + (1 <= days < 60)) * DAY))
    if number < 1:
        return full.time()
    return full.date() if full.time() == datetime.time() else full
