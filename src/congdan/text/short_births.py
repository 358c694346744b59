"""Births written short: years of two digits, days without marks between day, month and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congdan.text.births import Birth, parse

LONGEST = 8
"""Characters of the longest of them: “15/03/85”, “05061980”."""

_MARKED = re.compile(r"(?:(\d{1,2})\s*[/.\-–\s]\s*)?(\d{1,2})\s*[/.\-–\s]\s*(\d{2})")
_MONTHS = 12


def short(cell: object) -> bool:
    """True for a cell that may be a birth written short: its year must be told by the age.

    >>> short("15/3/85"), short(85.0), short("05061980"), short("5/6/1980"), short("079080001234")
    (True, True, True, False, False)
    """
    return next(_parts(cell), None) is not None


def readings(cell: object, earliest: int, latest: int) -> frozenset[Birth]:
    """Every birth from the year `earliest` to the year `latest` that the cell can mean.

    >>> sorted(readings("15/3/85", 1914, 2024)), len(readings("15", 1914, 2024)), readings("31/2/85", 1914, 2024)
    ([Birth(year=1985, month=3, day=15)], 2, frozenset())
    """
    found = (
        parse("/".join(filter(None, (day, month, written))))
        for day, month, year in _parts(cell)
        for written in ([year] if len(year) > 2 else [f"{century}{year}" for century in (19, 20)])
    )
    return frozenset(birth for birth in found if birth and earliest <= birth.year <= latest)


def _parts(cell: object) -> Iterator[tuple[str, str, str]]:
    """Day, month and year as they can be meant, the first two empty where they are not written."""
    number = isinstance(cell, float) and cell.is_integer()
    text = str(int(cell)) if isinstance(cell, float) and number else cell if isinstance(cell, str) else ""
    text = text.strip().lstrip("'’`")
    if text.isdigit() and text.isascii():
        yield from _unmarked(text, number)
    elif len(text) <= LONGEST and (hit := _MARKED.fullmatch(text)):
        day, month, year = hit.groups("")
        # “05/03” may be a day and a month without a year.
        if day or int(year) > _MONTHS:
            yield day, month, year


def _unmarked(text: str, number: bool) -> Iterator[tuple[str, str, str]]:
    """A number has lost the zero it began with; a text of seven digits may leave out one in the day or in the month."""
    if len(text) == 2:
        yield "", "", text
    if number and len(text) in (5, 7):
        text = f"0{text}"
    if len(text) == 8:
        yield text[:2], text[2:4], text[4:]
        yield text[6:], text[4:6], text[:4]
    elif len(text) == 7:
        yield text[:1], text[1:3], text[3:]
        yield text[:2], text[2:3], text[3:]
    elif len(text) == 6:
        yield text[:2], text[2:4], text[4:]
        yield "", text[:2], text[2:]
