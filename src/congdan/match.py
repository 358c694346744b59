"""Who is who: registrations × evaluations, and people listed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from congdan.rows import Rows
from congdan.text import fold, key
from congdan.text.births import Birth
from congdan.text.births import parse as parse_birth

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]

SIMILAR_NAMES = 85
"""Similarity (0–100) from which two names under one identity number are one person's."""


@dataclass(frozen=True, slots=True)
class Matched:
    """`person` numbers the persons, one entry a row; the lists name groups of rows for the findings."""

    person: Ints
    count: int
    by_name: tuple[tuple[int, ...], ...] = ()
    """Rows joined by name, birth date and unit although their identity numbers differ or one has none."""
    numbers_differ: tuple[tuple[int, ...], ...] = ()
    shared_number: tuple[tuple[int, ...], ...] = ()
    """Rows of different people under one identity number."""
    names_differ: tuple[tuple[int, ...], ...] = ()


@dataclass(slots=True)
class _Cluster:
    """Rows that are one person so far."""

    rows: list[int]
    number: int
    roles: int
    births: frozenset[Birth] = frozenset()
    places: frozenset[int] = frozenset()
    parent: _Cluster | None = None


@dataclass(slots=True)
class _Notes:
    by_name: list[tuple[int, ...]] = field(default_factory=list)
    numbers_differ: list[tuple[int, ...]] = field(default_factory=list)
    shared_number: list[tuple[int, ...]] = field(default_factory=list)
    names_differ: list[tuple[int, ...]] = field(default_factory=list)


def match(rows: Rows) -> Matched:
    """Persons by identity number, else by name key, birth date and unit."""
    count = len(rows.ids)
    distinct, inverse, times = np.unique(rows.ids, return_inverse=True, return_counts=True)
    lone = bool((rows.ids != 0).all()) and bool((times == 1).all())
    if lone and len(set(rows.roles.tolist())) <= 1:
        return Matched(np.arange(count, dtype=np.int64), count)
    notes = _Notes()
    clusters = [*_by_number(rows, inverse, distinct, notes), *_without_number(rows)]
    _join_by_name(rows, clusters, notes)
    return _numbered(count, clusters, notes)


def _by_number(rows: Rows, inverse: Ints, distinct: Ints, notes: _Notes) -> list[_Cluster]:
    """One cluster an identity number; two where the rows under it are plainly different people."""
    members: list[list[int]] = [[] for _ in distinct]
    for row, code in enumerate(inverse.tolist()):
        members[code].append(row)
    clusters = []
    for number, group in zip(distinct.tolist(), members, strict=True):
        if number == 0:
            continue
        parts = [group] if len(group) == 1 else _people_under_one_number(rows, group, notes)
        clusters += [_Cluster(part, number, _roles(rows, part)) for part in parts]
    return clusters


def _people_under_one_number(rows: Rows, group: list[int], notes: _Notes) -> list[list[int]]:
    first = rows.names[group[0]]
    if all(rows.names[row] == first for row in group[1:]):
        return [group]
    parts: list[list[int]] = []
    for row in sorted(group, key=lambda row: _content(rows, row)):
        part = next((part for part in parts if _same_person(rows, part[0], row)), None)
        if part is None:
            parts.append([row])
        else:
            part.append(row)
    if len(parts) > 1:
        notes.shared_number.append(tuple(group))
    notes.names_differ += [tuple(sorted(part)) for part in parts if len({key(rows.name(row)) for row in part}) > 1]
    return parts


def _content(rows: Rows, row: int) -> tuple[Any, ...]:
    """All that a row says, to sort by: what is decided in this order does not depend on where the rows stood."""
    place, points = int(rows.place[row]), rows.points[row].tobytes()
    unit = rows.keys[place] if place >= 0 else (None, None)
    numbers = (int(rows.ids[row]), int(rows.roles[row]), int(rows.total[row]), int(rows.declared[row]))
    words = (rows.name(row), str(rows.births[row]), rows.categories[int(rows.category[row])], *unit)
    return *(str(word) for word in words), *numbers, points


def _same_person(rows: Rows, one: int, other: int) -> bool:
    """Under one number: the same or nearly the same name, or the same full birth date."""
    names = rows.name(one), rows.name(other)
    if key(names[0]) == key(names[1]) or fold(names[0]) == fold(names[1]):
        return True
    births = parse_birth(rows.births[one]), parse_birth(rows.births[other])
    if births[0] and births[0] == births[1] and births[0].day:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(fold(names[0]), fold(names[1])) >= SIMILAR_NAMES


def _without_number(rows: Rows) -> list[_Cluster]:
    return [_Cluster([row], 0, int(rows.roles[row])) for row in np.flatnonzero(rows.ids == 0).tolist()]


def _roles(rows: Rows, group: Iterable[int]) -> int:
    roles = 0
    for row in group:
        roles |= int(rows.roles[row])
    return roles


def _join_by_name(rows: Rows, clusters: list[_Cluster], notes: _Notes) -> None:
    """Join clusters that no number joins: those without a number, and those that miss one of the two rosters."""
    all_roles = _roles(rows, range(len(rows.ids)))
    some_without = any(cluster.number == 0 for cluster in clusters)
    open_ones = [c for c in clusters if c.number == 0 or c.roles != all_roles or some_without]
    if not some_without and all(cluster.roles == all_roles for cluster in clusters):
        return
    buckets: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in open_ones:
        buckets[key(rows.name(cluster.rows[0]))].append(cluster)
    for bucket in buckets.values():
        if len(bucket) > 1:
            _join_bucket(rows, bucket, notes)


def _join_bucket(rows: Rows, bucket: list[_Cluster], notes: _Notes) -> None:
    """Clusters of one name, the surest pairs first; a pair is taken only if neither side has another choice."""
    for cluster in bucket:
        cluster.births = _births(rows, cluster)
        cluster.places = frozenset(int(rows.place[row]) for row in cluster.rows if rows.place[row] >= 0)
    if len(bucket) > 2:
        bucket = sorted(bucket, key=lambda cluster: sorted(_content(rows, row) for row in cluster.rows))
    for least in (4, 3, 2, 1):
        heads = [cluster for cluster in bucket if cluster.parent is None]
        for index, one in enumerate(heads):
            if one.parent is None:
                _join_one(rows, one, heads, heads[index + 1 :], least, notes)


def _join_one(
    rows: Rows, one: _Cluster, heads: list[_Cluster], later: list[_Cluster], least: int, notes: _Notes
) -> None:
    for other in later:
        if (
            other.parent is None
            and _strength(one, other) >= least
            and (least == 4 or (_only_choice(one, heads, least) and _only_choice(other, heads, least)))
        ):
            _merge(rows, one, other, notes)


def _only_choice(cluster: _Cluster, heads: list[_Cluster], least: int) -> bool:
    choices = [c for c in heads if c is not cluster and c.parent is None and _strength(cluster, c) >= least]
    return len(choices) == 1


def _strength(one: _Cluster, other: _Cluster) -> int:
    """How sure it is that two clusters of one name are one person; 0 if they cannot be.

    4: same birth date and unit.  3: the same, one date less precise.  2: full date, other or no unit.
    1: a date on one side only, same unit; or the year alone and no unit to compare.
    """
    if one.number and other.number and (one.number != other.number) and one.roles & other.roles:
        return 0
    across = not one.roles & other.roles
    if one.births and other.births:
        return _strength_with_births(one, other, across)
    return 1 if across and one.places & other.places else 0


def _strength_with_births(one: _Cluster, other: _Cluster, across: bool) -> int:
    if not any(mine.agrees(theirs) for mine in one.births for theirs in other.births):
        return 0
    equal = one.births & other.births
    full = any(birth.day for birth in equal)
    shared = bool(one.places & other.places) or not (one.places or other.places)
    if shared and equal:
        return 4 if full or across else 0
    if not across:
        return 0
    if shared:
        return 3
    if full:
        return 2
    return 1 if not (one.places and other.places) else 0


def _merge(rows: Rows, one: _Cluster, other: _Cluster, notes: _Notes) -> None:
    together = tuple(sorted((*one.rows, *other.rows)))
    if one.number and other.number:
        notes.numbers_differ.append(together)
    elif bool(one.number) != bool(other.number) or _strength(one, other) < 4:
        notes.by_name.append(together)
    one.rows = list(together)
    one.number = one.number or other.number
    one.roles |= other.roles
    one.places |= other.places
    one.births = _most_precise(one.births | other.births)
    other.parent = one


def _births(rows: Rows, cluster: _Cluster) -> frozenset[Birth]:
    """The most precise birth dates of the rows; both readings where day and month may be swapped."""
    found: set[Birth] = set()
    for row in cluster.rows:
        birth = parse_birth(rows.births[row])
        if birth:
            found.add(birth)
            swapped = rows.swapped(row, birth)
            found |= {swapped} if swapped else set()
    return _most_precise(frozenset(found))


def _most_precise(births: frozenset[Birth]) -> frozenset[Birth]:
    most = max((_precision(birth) for birth in births), default=0)
    return frozenset(birth for birth in births if _precision(birth) == most)


def _precision(birth: Birth) -> int:
    return bool(birth.month) + bool(birth.day)


def _numbered(count: int, clusters: Sequence[_Cluster], notes: _Notes) -> Matched:
    person = np.zeros(count, dtype=np.int64)
    heads = sorted((cluster for cluster in clusters if cluster.parent is None), key=lambda cluster: min(cluster.rows))
    for number, cluster in enumerate(heads):
        person[cluster.rows] = number
    return Matched(
        person,
        len(heads),
        tuple(notes.by_name),
        tuple(notes.numbers_differ),
        tuple(notes.shared_number),
        tuple(notes.names_differ),
    )
