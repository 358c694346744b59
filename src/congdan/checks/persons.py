"""Findings about names and birth dates, and people too young for the adult base."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
import numpy.typing as npt

from congdan.findings import gather
from congdan.forms import known
from congdan.messages import N_
from congdan.model import Cell, Finding
from congdan.plausible import plausible
from congdan.roster import Roster
from congdan.rows import Rows
from congdan.text import fold
from congdan.text.births import EARLIEST, LATEST, Birth
from congdan.text.births import parse as parse_birth

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_USUAL = re.compile(r"[^\W\d_]{2,}(?:[ .'’-]+[^\W\d_]+)*\.?")
_HEADS = frozenset(("họ ", "ho ", "tên", "ten", "ful", "giv", "sur", "fam", "las", "fir"))
"""First letters of headings that name a person."""
_DOTS = re.compile(r"…|\.\.|\?|_|\b[xX]{2,}\b")
_DATE = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})")
_STUDENTS = re.compile(r"\b(hoc sinh|sinh vien|hoc vien|hs|sv|hssv)\b")

ONE_LETTER, DIGITS, DOTS = N_("a single letter"), N_("digits in it"), N_("dots or marks instead of letters")
HEADING, HALF = N_("the words of a heading"), N_("surname or given name is missing")
SHORT_YEAR, NO_DAY = N_("the year has two digits"), N_("the calendar has no such day")
SWAPPED, FAR_YEAR = N_("day and month seem to be swapped"), N_("no year in which people here were born")
NO_DATE = N_("no date can be read")
OLD, YOUNG = N_("more than 100 years old"), N_("less than 5 years old")


def check(rows: Rows, births: Sequence[Born], as_of: Birth | None = None) -> Iterator[Finding]:
    """Names and births of every roster.  as_of: the day or year by which ages count; else the year of the roster."""
    start = 0
    for roster, own in zip(rows.rosters, births, strict=True):
        span = slice(start, start + len(roster.rows))
        start = span.stop
        yield from _names(roster)
        yield from _births(roster, own)
        at = as_of or (Birth(roster.year) if roster.year else None)
        yield from _ages(roster, own, at, _adults(rows, roster, span))


# -- names ------------------------------------------------------------------------------------------------------------


def _names(roster: Roster) -> Iterator[Finding]:
    field = "name" if "name" in roster.headings else "surname"
    table = {name: doubt for name in set(roster.names) if (doubt := _doubt(str(name or "").strip()))}
    doubts: dict[str, list[int]] = {HALF: roster.half_named.tolist()}
    for index in [index for index, name in enumerate(roster.names) if name in table] if table else ():
        doubts.setdefault(table[roster.names[index]], []).append(index)
    for doubt, found in doubts.items():
        yield from gather("P001", roster.spots(found, field), why=doubt)


def _doubt(name: str) -> str | None:
    if _USUAL.fullmatch(name) and name[:3].casefold() not in _HEADS:
        return None
    letters = sum(map(str.isalpha, name))
    if any(map(str.isdigit, name)):
        return DIGITS
    if _DOTS.search(name):
        return DOTS
    if letters < 2:
        return ONE_LETTER
    return HEADING if " " in name and (hit := known(name)) and hit.field == "name" else None


# -- births -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Born:
    """Year, and month and day as one number, of each person of a roster; 0 where not known."""

    year: Ints
    day: Ints
    filled: Bools


def born(roster: Roster) -> Born:
    """The births of a roster, each different cell read once."""
    table = {cell: parse_birth(cell) for cell in set(roster.births)}
    years = {cell: birth.year if birth else 0 for cell, birth in table.items()}
    # Where true dates stand among dates typed as text, day and month of any of them may be swapped.
    exact = not roster.mixed_dates
    dated = {cell: birth for cell, birth in table.items() if birth and birth.day and exact}
    days = {cell: dated[cell].month * 100 + dated[cell].day if cell in dated else 0 for cell in table}
    blanks = {cell: cell is not None and cell != "" and bool(str(cell).strip()) for cell in table}
    count = len(roster.births)
    return Born(
        np.fromiter(map(years.__getitem__, roster.births), dtype=np.int64, count=count),
        np.fromiter(map(days.__getitem__, roster.births), dtype=np.int64, count=count),
        np.fromiter(map(blanks.__getitem__, roster.births), dtype=np.bool_, count=count),
    )


def _births(roster: Roster, births: Born) -> Iterator[Finding]:
    fields = [name for name in ("birth", "birth_male", "birth_female") if name in roster.headings]
    if not fields:
        return
    yield from gather("P005", roster.spots(np.flatnonzero(~births.filled), fields[0]))
    doubts: dict[str, list[int]] = {}
    for index in np.flatnonzero(births.filled & (births.year == 0)).tolist():
        doubts.setdefault(_unreadable(roster.births[index]), []).append(index)
    for doubt, found in doubts.items():
        yield from gather("P007", _at_birth(roster, found, fields), why=doubt)


def _at_birth(roster: Roster, found: Sequence[int] | Ints, fields: Sequence[str]) -> Sequence:  # type: ignore[type-arg]
    """The cells of the births; under “Nam | Nữ” the column is not told, as one of two holds it."""
    return roster.spots(found, *fields[:1]) if len(fields) == 1 else roster.spots(found)


def _unreadable(cell: Cell) -> str:
    hit = _DATE.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if not hit:
        number = cell if isinstance(cell, (int, float)) else None
        text = str(cell).strip()
        whole = int(text) if text.isdigit() and text.isascii() else int(number) if number is not None else 0
        return FAR_YEAR if 1000 <= whole <= 9999 else NO_DATE
    day, month, year = map(int, hit.groups())
    if len(hit.group(3)) == 2:
        return SHORT_YEAR
    if not EARLIEST <= year <= LATEST:
        return FAR_YEAR
    return SWAPPED if month > 12 >= day and _in_calendar(year, day, month) else NO_DAY


def _in_calendar(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


# -- ages -------------------------------------------------------------------------------------------------------------


def _ages(roster: Roster, births: Born, at: Birth | None, adults: Bools) -> Iterator[Finding]:
    """Born too late, too early to be alive, or under age, at a day or a year; without one only what never can be."""
    fields = [name for name in ("birth", "birth_male", "birth_female") if name in roster.headings]
    read, limits = births.year > 0, plausible()
    if at is None:
        yield from gather("P008", _at_birth(roster, np.flatnonzero(births.year > limits["birth"]["latest"]), fields))
        early = np.flatnonzero(read & (births.year < limits["birth"]["earliest"]))
        yield from gather("P009", _at_birth(roster, early, fields), why=OLD)
        return
    oldest, youngest, adult = (limits["age"][name] for name in ("oldest", "youngest", "adult"))
    age = _age(births, at)
    yield from gather("P008", _at_birth(roster, np.flatnonzero(read & (age < 0)), fields), year=at.year)
    yield from gather("P009", _at_birth(roster, np.flatnonzero(read & (age > oldest)), fields), why=OLD)
    small = read & (age >= 0) & (age < youngest)
    yield from gather("P009", _at_birth(roster, np.flatnonzero(small), fields), why=YOUNG)
    minors = np.flatnonzero(read & adults & (age >= youngest) & (age < adult))
    yield from gather("P018", _at_birth(roster, minors, fields), year=at.year, adult=adult)


def _age(births: Born, at: Birth) -> Ints:
    """The most years a person can have lived: at the end of the year where a day is not known."""
    day = at.month * 100 + at.day if at.day else 0
    later = (births.day > day) & (day > 0)
    return at.year - births.year - later


def _adults(rows: Rows, roster: Roster, span: slice) -> Bools:
    """True for those who are counted among adults: no pupils, no students, nobody at a school without a category."""
    said = (roster.sheet or "", PurePath(roster.file).stem, *(each.heading for each in roster.headings.values()))
    if any(_STUDENTS.search(fold(text)) for text in said):
        return np.zeros(len(roster.rows), dtype=np.bool_)
    students = np.array([word == "student" for word in rows.categories], dtype=np.bool_)[rows.category[span]]
    schools = np.array([*(kind == "school" for kind in rows.kinds), False], dtype=np.bool_)[rows.place[span]]
    adults: Bools = ~students & ~(schools & (rows.category[span] == 0))
    return adults
