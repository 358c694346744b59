"""Findings about versions of one list, and people who may be listed twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from congdan.findings import gather
from congdan.messages import N_
from congdan.model import Finding, Where
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
    pairs: dict[Files, tuple[int, int]] = {}
    for (files, unit), share in found.items():
        pairs[files] = max(pairs.get(files, (0, 0)), (share, unit))
    for files, (share, unit) in sorted(pairs.items()):
        shown = tally.rows.shown[unit] if unit >= 0 else (None, None)
        name = ", ".join(part for part in reversed(shown) if part) or "–"
        yield Finding(
            "R070", Where(files[0]), (Where(files[1]),), params={"share": share, "unit": name, "other": files[1]}
        )


def probable(tally: Tally) -> Iterator[Finding]:
    """People of one name and birth whose numbers differ by one digit, or who share a unit: named, counted as two."""
    rows, person = tally.rows, tally.matched.person
    buckets: dict[tuple[object, object, int], list[int]] = defaultdict(list)
    roles = rows.roles.tolist()
    for row, each in enumerate(zip(rows.names, rows.births, roles, strict=True)):
        buckets[each].append(row)
    for group in buckets.values():
        if len(group) > 1:
            yield from _probable_pairs(rows, person, group)


def _probable_pairs(rows: Rows, person: Ints, group: list[int]) -> Iterator[Finding]:
    seen: Counter[tuple[int, int]] = Counter()
    for one, other in combinations(group[:_LARGEST_GROUP], 2):
        pair = int(person[one]), int(person[other])
        found = _alike(rows, one, other) if pair[0] != pair[1] else None
        if found and not seen[pair]:
            seen[pair] += 1
            score, why = found
            yield from gather("P014", [rows.where(one), rows.where(other)], score=score, why=why)


_LARGEST_GROUP = 50
"""So many people of one name and birth are compared with each other."""


def _alike(rows: Rows, one: int, other: int) -> tuple[int, str] | None:
    """A score and the reason why two rows of one name and birth may be one person."""
    birth = parse_birth(rows.births[one])
    if birth is None:
        return None
    numbers = str(rows.ids[one]), str(rows.ids[other])
    if "0" not in numbers:
        from rapidfuzz.distance import OSA

        if OSA.distance(*numbers) == 1:
            return (95 if birth.day else 85), ONE_DIGIT
    same_unit = rows.place[one] == rows.place[other] and rows.place[one] >= 0
    if same_unit and (birth.day or "0" in numbers):
        return (70 if birth.day else 60), SAME_UNIT
    return None
