"""Findings about who was matched with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

import numpy as np

from congdan.findings import gather, related
from congdan.model import Finding
from congdan.people import SECTORS
from congdan.rows import EVALUATION, REGISTRATION, Ints, Rows
from congdan.tally import Tally
from congdan.units import sector_of


def check(tally: Tally, versions: Collection[tuple[str, str]] = ()) -> Iterator[Finding]:
    """Both ways of missing, duplicates, and joins that were not by identity number.

    versions: pairs of files that are asked about as a whole; people who are in both are not named one by one.
    """
    yield from _missing(tally)
    yield from _duplicates(tally, versions)
    rows, matched = tally.rows, tally.matched
    for code, groups in (
        ("P012", matched.shared_number),
        ("P013", matched.names_differ),
        ("M003", matched.numbers_differ),
    ):
        for group in groups:
            yield from related(code, [rows.where(row, _id_field(rows, row)) for row in group])
    yield from _gathered("M004", rows, np.array([group[0] for group in matched.by_name], dtype=np.int64))
    yield from _units_differ(tally)
    yield from _categories_differ(tally)


def _id_field(rows: Rows, row: int) -> str | None:
    return "id" if "id" in rows.rosters[int(rows.roster[row])].headings else None


def _missing(tally: Tally) -> Iterator[Finding]:
    people, rows = tally.people, tally.rows
    if tally.total.registered is None or tally.total.evaluated is None:
        return
    first = _first_rows(tally)
    yield from _gathered("M001", rows, first[people.registered & ~people.evaluated])
    yield from _gathered("M002", rows, first[people.evaluated & ~people.registered])


def _first_rows(tally: Tally) -> Ints:
    """The first row of each person."""
    return np.unique(tally.matched.person, return_index=True)[1].astype(np.int64)


def _gathered(code: str, rows: Rows, found: Ints) -> Iterator[Finding]:
    """One finding a roster, with all its rows."""
    for group in rows.by_roster(found):
        yield from gather(code, rows.spots(group))


def one_sided(tally: Tally) -> Iterator[Finding]:
    """Units of which people are registered and nobody was evaluated, or the other way round."""
    rows, people = tally.rows, tally.people
    if tally.total.registered is None or tally.total.evaluated is None:
        return
    units, first = len(rows.keys), _first_rows(tally)
    named = people.place >= 0
    registered = np.bincount(people.place[named & people.registered], minlength=units)
    evaluated = np.bincount(people.place[named & people.evaluated], minlength=units)
    for code, one, other in (("M007", registered, evaluated), ("M009", evaluated, registered)):
        alone = [unit for unit in np.flatnonzero((one > 0) & (other == 0)).tolist() if rows.keys[unit][1]]
        if alone:
            where = [rows.where(int(first[people.place == unit].min())) for unit in alone]
            each = [{"stated": int(one[unit]), "names": _unit_name(rows, unit)} for unit in alone]
            names = "; ".join(f"{told['names']} ({told['stated']})" for told in each)
            yield from gather(code, where, each, stated=int(one[alone].sum()), names=names)


def _unit_name(rows: Rows, unit: int) -> str:
    return ", ".join(part for part in reversed(rows.shown[unit]) if part)


def _duplicates(tally: Tally, versions: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """People with several rows of one kind, each with all of them named."""
    rows, person = tally.rows, tally.matched.person
    contradicted = set(tally.people.contradicted.tolist())
    for bit in (REGISTRATION, EVALUATION):
        chosen = np.flatnonzero((rows.roles & bit) > 0)
        times = np.bincount(person[chosen], minlength=tally.matched.count)
        members: dict[int, list[int]] = defaultdict(list)
        for row in chosen[times[person[chosen]] > 1].tolist():
            members[int(person[row])].append(row)
        for who, group in members.items():
            if not _in_versions(rows, group, versions):
                opposite = who in contradicted and bit == EVALUATION
                yield from related("P011" if opposite else "P010", [rows.where(row) for row in group])


def _in_versions(rows: Rows, group: list[int], versions: Collection[tuple[str, str]]) -> bool:
    files = sorted({rows.rosters[int(rows.roster[row])].file for row in group})
    return len(files) == len(group) and all(pair in versions for pair in combinations(files, 2))


def _units_differ(tally: Tally) -> Iterator[Finding]:
    """Rows that name another unit than the one their person counts in: work and home, or two of one kind."""
    rows, person = tally.rows, tally.matched.person
    if tally.matched.count == len(person):
        return
    named = np.flatnonzero(rows.place >= 0)
    own = tally.people.place[person]
    other = named[rows.place[named] != own[named]]
    units = np.array([unit is not None for _, unit in rows.keys], dtype=np.bool_)
    other = other[units[rows.place[other]]]
    sectors = np.array([SECTORS.index(sector_of(kind)) for kind in rows.kinds], dtype=np.int64)
    same = sectors[rows.place[other]] == sectors[own[other]] if len(other) else np.zeros(0, dtype=np.bool_)
    yield from _gathered("M005", rows, other[~same])
    yield from _gathered("M008", rows, other[same])


def _categories_differ(tally: Tally) -> Iterator[Finding]:
    """Rows that name another category than the one their person is counted in."""
    rows, person = tally.rows, tally.matched.person
    if tally.matched.count == len(person):
        return
    own = tally.people.category[person]
    differs = np.flatnonzero((rows.category > 0) & (own > 0) & (rows.category != own))
    for group in rows.by_roster(differs):
        field = "category" if "category" in rows.rosters[int(rows.roster[group[0]])].headings else "job"
        yield from gather("M006", rows.spots(group, field))
