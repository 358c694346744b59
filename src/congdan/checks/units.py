"""Findings about units, kinds and categories."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from congdan import categories
from congdan.findings import gather
from congdan.messages import N_
from congdan.model import Finding, Where
from congdan.roster import Roster
from congdan.tally import Tally
from congdan.units import sector_of

_NUMBERS = re.compile(r"\d+")

SOURCES = {
    "title": N_("title lines"),
    "sheet": N_("name of the sheet"),
    "file": N_("name of the file"),
    "folder": N_("name of the folder"),
}
"""Where a unit that stands in no row can be read."""


def check(tally: Tally) -> Iterator[Finding]:
    """People without a unit, kinds and words not known, units read around the table, units not heard of."""
    yield from _without_unit(tally)
    yield from _unknown_kinds(tally)
    yield from _unknown_words(tally)
    yield from _conflicts(tally)
    yield from _alike(tally)
    around = [finding for roster in tally.rows.rosters for finding in _from_around(roster)]
    # Tables of one sheet say it once.
    yield from {(each.where, each.params["source"]): each for each in around}.values()
    if tally.missing:
        names = "; ".join(
            ", ".join(part for part in (each.unit_shown, each.commune_shown) if part) for each in tally.missing
        )
        yield Finding("U007", Where(), params={"names": names})


def _without_unit(tally: Tally) -> Iterator[Finding]:
    rows, people = tally.rows, tally.people
    unnamed = [code for code, (_, unit) in enumerate(rows.keys) if unit is None]
    without = set(np.flatnonzero(np.isin(people.place, [-1, *unnamed])).tolist())
    tables: dict[int, list[int]] = defaultdict(list)
    for row, who in enumerate(tally.matched.person.tolist() if without else ()):
        if who in without:
            tables[int(rows.roster[row])].append(row)
    for table in sorted(tables):
        yield from gather("U001", rows.spots(tables[table]))


def _unknown_kinds(tally: Tally) -> Iterator[Finding]:
    used = set(tally.people.place.tolist())
    names = sorted(
        {
            unit
            for code, (_, unit) in enumerate(tally.rows.shown)
            if unit and code in used and tally.rows.kinds[code] is None
        }
    )
    if names:
        yield Finding("U002", Where(), params={"names": ", ".join(f"“{name}”" for name in names)})


def _unknown_words(tally: Tally) -> Iterator[Finding]:
    used = set(tally.people.category.tolist())
    words = [word for code, word in enumerate(tally.rows.categories) if word and code in used]
    names = sorted(word for word in words if (found := categories.parse(word)) and not found.known)
    if names:
        yield Finding("U004", Where(), params={"names": ", ".join(f"“{name}”" for name in names)})


def _conflicts(tally: Tally) -> Iterator[Finding]:
    """People whose word and whose unit point to different sectors, the first row of each."""
    rows, people = tally.rows, tally.people
    by_kind = np.array([*(sector_of(kind) or "" for kind in rows.kinds), ""])[people.place]
    found = [categories.parse(word) if word else None for word in rows.categories]
    words = [each.sector if each and each.sector in ("employees", "residents") else "" for each in found]
    by_word = np.array(words)[people.category]
    conflicting = np.flatnonzero((by_kind != "") & (by_word != "") & (by_kind != by_word))
    if len(conflicting):
        _, first = np.unique(tally.matched.person, return_index=True)
        for group in rows.by_roster(first[conflicting]):
            yield from gather("U005", rows.spots(group))


def _alike(tally: Tally) -> Iterator[Finding]:
    """Units of one commune whose names differ by a slip of the pen; names with other numbers are other units."""
    used = set(tally.people.place.tolist())
    communes: dict[str | None, list[int]] = defaultdict(list)
    for code, (commune, unit) in enumerate(tally.rows.keys):
        if unit and code in used:
            communes[commune].append(code)
    for codes in communes.values():
        if len(codes) <= _COMPARED:
            yield from _alike_in(tally, codes)


_COMPARED = 400
"""A commune with more units is not searched for names that are almost alike."""
_ALIKE = 92
"""Similarity (0–100) from which two names of units are asked about."""


def _alike_in(tally: Tally, codes: list[int]) -> Iterator[Finding]:
    from rapidfuzz import fuzz

    for one, other in combinations(codes, 2):
        first, second = str(tally.rows.keys[one][1]), str(tally.rows.keys[other][1])
        score = fuzz.ratio(first, second)
        if score >= _ALIKE and _NUMBERS.findall(first) == _NUMBERS.findall(second):
            names = {"one": tally.rows.shown[one][1], "other": tally.rows.shown[other][1]}
            yield Finding("U011", Where(), params={**names, "score": round(score)})


def _from_around(roster: Roster) -> Iterator[Finding]:
    used = set(roster.place.tolist())
    named = [place for code, place in enumerate(roster.places) if code in used and place.unit]
    for source in dict.fromkeys(place.source for place in named if place.source in SOURCES):
        yield Finding("U006", Where(roster.file, roster.sheet), params={"source": SOURCES[source]})
