"""Birth dates as they stand on rosters: full, month and year, or the year alone."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from congdan.text import fold

EARLIEST, LATEST = 1890, 2100
"""Years outside are not years of birth."""

_PARTS = re.compile(r"(?:(?:(\d{1,2})\s*[/.\-–\s]\s*)?(\d{1,2})\s*[/.\-–\s]\s*)?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_WORDS = re.compile(r"(?:ngay )?(?:(\d{1,2}) )?thang (\d{1,2}) nam (\d{4})")
_BORN = re.compile(r"^(?:sn|sinh(?:\s+(?:năm|ngày))?|năm|ngày(?=\s*\d+\s*[/.-]))\s*[:.]?\s*(?=\d)", re.IGNORECASE)
_LEFT_OUT = re.compile(r"^[\s./…_\-–—]+(?=\d)")
"""What stands for a day or a month that is not known: “…/…/1962”."""
_SERIAL_FROM, _SERIAL_TO = 5000, 60000
_EPOCH = datetime.date(1899, 12, 30)


@dataclass(frozen=True, slots=True, order=True)
class Birth:
    """Year, and month and day where known (else 0)."""

    year: int
    month: int = 0
    day: int = 0

    def agrees(self, other: Birth) -> bool:
        """True if the two can be one date: what both know is the same."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)


def parse(value: object) -> Birth | None:
    """The birth date a cell says, None if it says none; day before month.

    >>> parse("5/6/1990"), parse("00/00/1992"), parse(1987.0), parse("ngày 5 tháng 6 năm 1990").month
    (Birth(year=1990, month=6, day=5), Birth(year=1992, month=0, day=0), Birth(year=1987, month=0, day=0), 6)
    """
    if isinstance(value, datetime.date):
        return Birth(value.year, value.month, value.day)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_number(value)
    return _from_text(value) if isinstance(value, str) else None


def _from_number(value: float) -> Birth | None:
    if value != int(value):
        return None
    if EARLIEST <= value <= LATEST:
        return Birth(int(value))
    if _SERIAL_FROM <= value <= _SERIAL_TO:
        date = _EPOCH + datetime.timedelta(days=int(value))
        return Birth(date.year, date.month, date.day)
    return None


@lru_cache(maxsize=100_000)
def _from_text(text: str) -> Birth | None:
    text = _LEFT_OUT.sub("", _BORN.sub("", text.strip().strip("'’`").strip()))
    if hit := _ISO.fullmatch(text):
        return _checked(hit.group(1), hit.group(2), hit.group(3))
    if hit := _PARTS.fullmatch(text):
        return _checked(hit.group(3), hit.group(2), hit.group(1))
    if hit := _WORDS.fullmatch(fold(text)):
        return _checked(hit.group(3), hit.group(2), hit.group(1))
    return None


def _checked(year: str, month: str | None, day: str | None) -> Birth | None:
    if len(year) == 2:
        return None
    y, m, d = int(year), int(month or 0), int(day or 0)
    if not EARLIEST <= y <= LATEST or m > 12 or d > 31:
        return None
    if m and d:
        try:
            datetime.date(y, m, d)
        except ValueError:
            return None
    return Birth(y, m, d if m else 0)
