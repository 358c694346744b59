"""Findings about who was matched with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

import numpy as np

from congdan.findings import gather
from congdan.model import Finding
from congdan.rows import EVALUATION, REGISTRATION, Rows
from congdan.tally import Tally


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
            yield from gather(code, [rows.where(row, _id_field(rows, row)) for row in group])
    yield from _one_finding("M004", rows, (group[0] for group in matched.by_name))
    yield from _units_differ(tally)


def _id_field(rows: Rows, row: int) -> str | None:
    return "id" if "id" in rows.rosters[int(rows.roster[row])].headings else None


def _missing(tally: Tally) -> Iterator[Finding]:
    people, rows = tally.people, tally.rows
    if tally.total.registered is None or tally.total.evaluated is None:
        return
    first = _first_rows(tally)
    yield from _one_finding(
        "M001", rows, (first[who] for who in np.flatnonzero(people.registered & ~people.evaluated).tolist())
    )
    yield from _one_finding(
        "M002", rows, (first[who] for who in np.flatnonzero(people.evaluated & ~people.registered).tolist())
    )


def _first_rows(tally: Tally) -> dict[int, int]:
    persons, first = np.unique(tally.matched.person, return_index=True)
    return dict(zip(persons.tolist(), first.tolist(), strict=True))


def _one_finding(code: str, rows: Rows, found: Iterable[int]) -> Iterator[Finding]:
    """One finding a roster, with all its rows."""
    tables: dict[int, list[int]] = defaultdict(list)
    for row in found:
        tables[int(rows.roster[row])].append(row)
    for table in sorted(tables):
        yield from gather(code, [rows.where(row) for row in tables[table]])


def _duplicates(tally: Tally, versions: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """People with several rows of one kind, each with all of them named."""
    rows, person = tally.rows, tally.matched.person
    contradicted = set(tally.people.contradicted.tolist())
    for bit in (REGISTRATION, EVALUATION):
        chosen = np.flatnonzero((rows.roles & bit) > 0)
        if len(chosen) == len(np.unique(person[chosen])):
            continue
        members: dict[int, list[int]] = defaultdict(list)
        for row in chosen.tolist():
            members[int(person[row])].append(row)
        for who, group in members.items():
            if len(group) > 1 and not _in_versions(rows, group, versions):
                opposite = who in contradicted and bit == EVALUATION
                yield from gather("P011" if opposite else "P010", [rows.where(row) for row in group])


def _in_versions(rows: Rows, group: list[int], versions: Collection[tuple[str, str]]) -> bool:
    files = sorted({rows.rosters[int(rows.roster[row])].file for row in group})
    return len(files) == len(group) and all(pair in versions for pair in combinations(files, 2))


def _units_differ(tally: Tally) -> Iterator[Finding]:
    rows, person = tally.rows, tally.matched.person
    if tally.matched.count == len(person):
        return
    named = np.flatnonzero(rows.place >= 0)
    own = tally.people.place[person[named]]
    other = named[rows.place[named] != own]
    differs = [row for row in other.tolist() if rows.keys[int(rows.place[row])][1] is not None]
    yield from _one_finding("M005", rows, differs)
