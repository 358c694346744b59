"""Findings about versions of one list, and people who may be listed twice."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import numpy as np

from congdan.findings import related
from congdan.messages import N_
from congdan.model import Cell, Finding, Where
from congdan.rows import EVALUATION, REGISTRATION, Ints, Rows
from congdan.tally import Tally
from congdan.text.births import parse as parse_birth

VERSION_SHARE = 50
"""From this share (percent) of the smaller list on, two files are taken for versions of one list of a unit."""
VERSION_PEOPLE = 3
"""Fewer people in common are duplicates, not versions."""

ONE_DIGIT = N_("same name and birth, one digit of the number off")
SAME_UNIT = N_("same name, birth and unit")

Files = tuple[str, str]


def versions(tally: Tally) -> dict[tuple[Files, int], int]:
    """Pairs of files of one kind that share most of one unit's people: (files, unit) → share in percent."""
    rows, person = tally.rows, tally.matched.person
    found: dict[tuple[Files, int], int] = {}
    if tally.matched.count == len(person):
        return found
    for bit in (REGISTRATION, EVALUATION):
        chosen = np.flatnonzero((rows.roles & bit) > 0)
        if len(np.unique(person[chosen])) == len(chosen):
            continue
        found |= _shares(_by_unit(rows, person[chosen].tolist(), chosen.tolist()))
    return found


def _by_unit(rows: Rows, persons: list[int], chosen: list[int]) -> dict[int, dict[str, set[int]]]:
    """Unit → file → its people."""
    units: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for who, row in zip(persons, chosen, strict=True):
        units[int(rows.place[row])][rows.rosters[int(rows.roster[row])].file].add(who)
    return units


def _shares(units: dict[int, dict[str, set[int]]]) -> dict[tuple[Files, int], int]:
    found = {}
    for unit, files in units.items():
        for one, other in combinations(sorted(files), 2):
            both = len(files[one] & files[other])
            share = 100 * both // min(len(files[one]), len(files[other]))
            if both >= VERSION_PEOPLE and share >= VERSION_SHARE:
                found[(one, other), unit] = share
    return found


def ask(tally: Tally, found: dict[tuple[Files, int], int]) -> Iterator[Finding]:
    """One question a pair of files, not hundreds of findings."""
    pairs: dict[Files, list[tuple[int, int]]] = defaultdict(list)
    for (files, unit), share in found.items():
        pairs[files].append((share, unit))
    for files, units in sorted(pairs.items()):
        share, unit = max(units)
        shown = tally.rows.shown[unit] if unit >= 0 else (None, None)
        name = ", ".join(part for part in reversed(shown) if part) or "–"
        params = {
            "share": share,
            "unit": name,
            "others": len(units) - 1,
            "other": files[1],
            **_differences(tally, files),
        }
        yield Finding("R070", Where(files[0]), (Where(files[1]),), params=params)


def _differences(tally: Tally, files: Files) -> dict[str, object]:
    """How many people each file has alone, and the dates the two bear."""
    rows, person = tally.rows, tally.matched.person
    names = np.array([roster.file for roster in rows.rosters], dtype=object)[rows.roster]
    one, other = (set(person[names == file].tolist()) for file in files)
    dated = [
        next((roster.dated for roster in rows.rosters if roster.file == file and roster.dated), None) for file in files
    ]
    dates = [date or "?" for date in dated] if any(dated) else []
    return {"only_one": len(one - other), "only_other": len(other - one), "dates": dates}


def probable(tally: Tally) -> Iterator[Finding]:
    """People who may be listed twice, each pair named and counted as two.

    Of one name and birth year with one digit of the number off; or of one name, birth and unit.
    """
    rows, person = tally.rows, tally.matched.person
    seen: set[tuple[int, int]] = set()
    for one, other, why in _pairs(rows):
        pair = int(person[one]), int(person[other])
        if pair[0] != pair[1] and pair not in seen:
            seen.add(pair)
            yield from _named(rows, one, other, why)


_FARTHEST = 200
"""So many namesakes of one birth year are compared with each other."""

_ONE_DIGIT_OFF = np.array(
    sorted(
        {factor * 10**power for power in range(12) for factor in (*range(1, 10), *(9 * each for each in range(1, 10)))}
    )
)
"""What two numbers differ by when one digit was replaced, or two neighbours were swapped."""


def _pairs(rows: Rows) -> Iterator[tuple[int, int, str]]:
    """Rows of one kind, name and birth year whose numbers are one digit apart, or whose birth and unit are the same.

    Rows are sorted by name and year; each is compared with the next, the next but one, and so on within its group.
    """
    born, births = _distinct(rows.births)
    group, order = _namesakes(rows, _codes(born, _year)[births])
    same = np.arange(len(group))
    for step in range(1, _FARTHEST):
        same = same[same + step < len(group)]
        same = same[group[same + step] == group[same]]
        if not len(same):
            return
        one, other = order[same], order[same + step]
        numbered = (rows.ids[one] > 0) & (rows.ids[other] > 0)
        apart = np.abs(rows.ids[one] - rows.ids[other])
        close = numbered & (_ONE_DIGIT_OFF[np.searchsorted(_ONE_DIGIT_OFF[:-1], apart)] == apart)
        alike = (births[one] == births[other]) & (rows.place[one] == rows.place[other]) & (rows.place[one] >= 0)
        for index in np.flatnonzero(close | alike).tolist():
            yield int(one[index]), int(other[index]), ONE_DIGIT if close[index] else SAME_UNIT


def _namesakes(rows: Rows, years: Ints) -> tuple[Ints, Ints]:
    """A number for each kind, name and birth year, ascending, and the row that has it; undated rows are left out.

    years: a number for the birth year of each row, 0 for none.
    """
    called, names = _distinct(rows.names)
    names = _codes(called, lambda name: name.lower() if type(name) is str else name)[names]
    group = (names * (years.max(initial=0) + 1) + years) * 4 + rows.roles
    order = np.argsort(group, kind="stable")
    order = order[years[order] > 0]
    return group[order], order


def _distinct(values: Sequence[Cell]) -> tuple[list[Cell], Ints]:
    """The distinct values, and which of them each is."""
    number = {value: index for index, value in enumerate(dict.fromkeys(values))}
    return list(number), np.fromiter(map(number.__getitem__, values), dtype=np.int64, count=len(values))


def _codes(values: Sequence[Cell], said: Callable[[Cell], object]) -> Ints:
    """What distinct values say, as numbers: the same is the same number, nothing is 0."""
    known: dict[object, int] = {"": 0, None: 0}
    return np.array([known.setdefault(said(value), len(known)) for value in values] or [0], dtype=np.int64)


def _year(birth: Cell) -> object:
    """The year in which a birth as it stands ends; dates typed as text end in it."""
    if type(birth) is str:
        return birth[-4:]
    return str(birth.year) if isinstance(birth, datetime.date) else str(birth or "").removesuffix(".0")


def _named(rows: Rows, one: int, other: int, why: str) -> Iterator[Finding]:
    births = parse_birth(rows.births[one]), parse_birth(rows.births[other])
    if not births[0] or not births[1] or not births[0].agrees(births[1]):
        return
    full = bool(births[0].day and births[1].day)
    score = {(ONE_DIGIT, True): 95, (ONE_DIGIT, False): 85, (SAME_UNIT, True): 70, (SAME_UNIT, False): 60}[why, full]
    yield from related("P014", [rows.where(one), rows.where(other)], score=score, why=why)
