"""Who is who across two years, by the rules that join registrations and evaluations; then only counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from congdan.compare.model import PeopleChange
from congdan.match import match
from congdan.people import Bools, Ints, best_row
from congdan.rows import EVALUATION, REGISTRATION, Rows
from congdan.tally import Tally, holders
from congdan.text import key
from congdan.text.births import parse as parse_birth


def compare_people(first: Tally, second: Tally) -> PeopleChange | None:
    """What became of the holders; None where one of the years has nobody evaluated."""
    if first.total.achieved is None or second.total.achieved is None:
        return None
    rows = _together(_everybody(first), _everybody(second))
    person = match(rows).person
    old = np.arange(len(person)) < first.matched.count
    holds = np.concatenate([holders(each.people, each.result) for each in (first, second)])
    before, after = _Side(person, old, holds), _Side(person, ~old, holds)
    unsure = _unsure(rows, before, after), _unsure(rows, after, before)
    return PeopleChange(
        kept=len(before.holders & after.holders),
        won_listed=len((after.holders - before.holders) & before.people),
        won_new=len(after.holders - before.people) - unsure[1],
        lost_listed=len((before.holders - after.holders) & after.people),
        lost_gone=len(before.holders - after.people) - unsure[0],
        unsure_first=unsure[0],
        unsure_second=unsure[1],
    )


class _Side:
    """The persons of one year, and the holders among them, by the numbers they have across both."""

    def __init__(self, person: Ints, own: Bools, holds: Bools) -> None:
        self.rows = {int(number): row for row, number in zip(np.flatnonzero(own).tolist(), person[own], strict=True)}
        self.people = set(self.rows)
        self.holders = {int(number) for number in person[own & holds]}


# -- one row a person -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Everybody:
    """The row that says who each person of a tally is: one with a number and a birth date, if there is one."""

    rows: Rows
    chosen: Ints
    place: Ints


def _everybody(tally: Tally) -> _Everybody:
    rows, person = tally.rows, tally.matched.person
    born = np.fromiter((bool(birth) for birth in rows.births), dtype=np.int64, count=len(rows.births))
    every = np.ones(len(person), dtype=np.bool_)
    chosen = best_row(person, tally.matched.count, every, (rows.ids > 0).astype(np.int64), born)
    return _Everybody(rows, chosen, tally.people.place)


def _together(first: _Everybody, second: _Everybody) -> Rows:
    """The people of both years as rows of one table: the first as if registered, the second as if evaluated."""
    both = (first, second)
    keys = tuple(dict.fromkeys(name for each in both for name in each.rows.keys))
    codes = {name: number for number, name in enumerate(keys)}
    offsets = (0, len(first.rows.rosters))
    people = [len(each.chosen) for each in both]
    return Rows(
        (*first.rows.rosters, *second.rows.rosters),
        np.concatenate([each.rows.roster[each.chosen] + more for each, more in zip(both, offsets, strict=True)]),
        np.concatenate([each.rows.index[each.chosen] for each in both]),
        np.concatenate([each.rows.ids[each.chosen] for each in both]),
        tuple(each.rows.names[row] for each in both for row in each.chosen.tolist()),
        tuple(each.rows.births[row] for each in both for row in each.chosen.tolist()),
        np.repeat(np.array([REGISTRATION, EVALUATION], dtype=np.int64), people),
        np.concatenate([_codes(each, codes)[each.place] for each in both]),
        keys,
        keys,
        (None,) * len(keys),
        np.zeros(sum(people), dtype=np.int64),
        (None,),
        np.concatenate([each.rows.points[each.chosen] for each in both]),
        np.concatenate([each.rows.total[each.chosen] for each in both]),
        np.concatenate([each.rows.declared[each.chosen] for each in both]),
        np.concatenate([each.rows.self_scored[each.chosen] for each in both]),
    )


def _codes(each: _Everybody, codes: Mapping[tuple[str | None, str | None], int]) -> Ints:
    """Number of a unit in its own year → in both; the last entry is for people without one."""
    return np.array([*(codes[name] for name in each.rows.keys), -1], dtype=np.int64)


# -- what nothing settles ---------------------------------------------------------------------------------------------


def _unsure(rows: Rows, own: _Side, other: _Side) -> int:
    """Holders nobody was joined to, though somebody of that name nobody was joined to either may be the same."""
    alone = other.people - own.people
    named: dict[str, list[int]] = defaultdict(list)
    for number in alone:
        named[key(rows.name(other.rows[number]))].append(other.rows[number])
    return sum(_may_be_one(rows, own.rows[number], named) for number in own.holders - other.people)


def _may_be_one(rows: Rows, row: int, named: Mapping[str, Sequence[int]]) -> bool:
    return any(_not_excluded(rows, row, other) for other in named.get(key(rows.name(row)), ()))


def _not_excluded(rows: Rows, one: int, other: int) -> bool:
    """False if their numbers or their births say that they are two."""
    if rows.ids[one] and rows.ids[other]:
        return False
    births = parse_birth(rows.births[one]), parse_birth(rows.births[other])
    return not (births[0] and births[1] and not births[0].agrees(births[1]))
