"""Typing slips: how a number may have been mistyped, and how likely each way is."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from congdan.edits.model import Cell, Linear, System
from congdan.edits.problem import holds
from congdan.messages import N_

REPLACED, OMITTED, SWAPPED, ADDED = "replaced", "omitted", "swapped", "added"
SIGN, MARK, COPIED, COLUMNS = "sign", "mark", "copied", "columns"
PRIOR = {REPLACED: 0.74, OMITTED: 0.10, SWAPPED: 0.09, ADDED: 0.07}
"""Shares of 152 real slips."""
RARE = 0.004
"""Sign, thousands mark, copied and swapped numbers: seldom, and told by more than digits."""
UNLIKELY = math.log(1e-7)

SENTENCE = {
    REPLACED: N_("one digit was mistyped: {new} became {old}"),
    OMITTED: N_("one digit was left out: {new} became {old}"),
    SWAPPED: N_("two neighbouring digits were swapped: {new} became {old}"),
    ADDED: N_("one digit too many was typed: {new} became {old}"),
    SIGN: N_("the sign is wrong: {new} became {old}"),
    MARK: N_("a thousands mark was read as a decimal mark: {new} became {old}"),
    COPIED: N_("the number of the neighbouring cell stands here instead of {new}"),
    COLUMNS: N_("the numbers of two neighbouring cells were swapped: {new} and {old}"),
}


def distance(old: int, new: int) -> int:
    """Optimal string alignment distance of the decimal strings.

    >>> distance(1340, 1430), distance(1340, 14300), distance(24, 42)
    (1, 2, 1)
    """
    return int(OSA.distance(str(old), str(new)))


def kind(old: int | str, new: int | str) -> str | None:
    """The one typing slip that makes `new` into the printed `old`; None if it takes more.

    >>> kind(338, 438), kind(51, 511), kind(283, 238), kind(19979, 1979), kind(-5, 5), kind(60, 123)
    ('replaced', 'omitted', 'swapped', 'added', 'sign', None)
    """
    was, is_ = str(new), str(old)
    if was != is_ and was.lstrip("-") == is_.lstrip("-"):
        return SIGN
    if OSA.distance(was, is_) != 1 or was.startswith("-") != is_.startswith("-"):
        return None
    if len(was) != len(is_):
        return OMITTED if len(is_) < len(was) else ADDED
    return REPLACED if sum(a != b for a, b in zip(was, is_, strict=True)) == 1 else SWAPPED


def ways(new: str, how: str) -> int:
    """How many numbers that slip could have made of `new`."""
    length = len(new.lstrip("-"))
    counts = {REPLACED: 9 * length, OMITTED: length, SWAPPED: max(1, length - 1), ADDED: 10 * (length + 1)}
    return max(1, counts[how])


def likelihood(how: str | None, new: int | str) -> float:
    """Logarithm of the chance that somebody who meant `new` typed what stands there."""
    if how is None:
        return UNLIKELY
    if how in PRIOR:
        return math.log(PRIOR[how] / ways(str(new), how))
    return math.log(RARE)


def otherwise(system: System, cell: Cell, new: int, proposed: Collection[tuple[str, int]]) -> str | None:
    """A slip that the digits alone do not show: mark, copy, swapped columns; `proposed` for any cell of the system."""
    if cell.value is None:
        return None
    if cell.printed and any(mark in cell.printed for mark in ".,") and new == _unmarked(cell.printed):
        return MARK
    for name in cell.neighbours:
        beside = system.values.get(name)
        if beside is not None and beside == new and (name, cell.value) in proposed:
            return COLUMNS
    if any(system.values.get(name) == cell.value for name in cell.neighbours):
        return COPIED
    return None


def _unmarked(text: str) -> int | None:
    digits = text.replace(".", "").replace(",", "")
    return int(digits) if digits.isdigit() else None


@dataclass(frozen=True, slots=True)
class Slip:
    """A cell, what it should be, and the sums that then hold."""

    name: str
    new: int
    mended: frozenset[str]


def candidates(system: System) -> list[Slip]:
    """Cells in failing sums only that one typing slip would mend."""
    sums = [r for r in system.relations if isinstance(r, Linear) and not r.soft and r.low == r.high]
    failed = [r for r in sums if holds(r, system.values) is False]
    sound = {name for r in sums if holds(r, system.values) for name in r.cells}
    mended: dict[tuple[str, int], set[str]] = {}
    for relation in failed:
        if any(abs(c) != 1 for _, c in relation.terms):
            continue
        rest = (relation.low or 0) - sum(c * (system.values[name] or 0) for name, c in relation.terms)
        for name, c in relation.terms:
            cell = system.cell[name]
            new = (cell.value or 0) + c * rest
            if cell.fixed or name in sound or (cell.low is not None and new < cell.low):
                continue
            if kind(cell.value or 0, new):
                mended.setdefault((name, new), set()).add(relation.name)
    return [Slip(name, new, frozenset(names)) for (name, new), names in sorted(mended.items())]


MOST_SLIPS = 24


def typing_slips(system: System) -> list[tuple[Slip, ...]]:
    """All sets of slips that mend the most sums, no two of them in one sum (Scholtus 2009)."""
    found = candidates(system)
    if len(found) > MOST_SLIPS:
        return []
    best: list[tuple[Slip, ...]] = []
    for chosen in _apart(system, found):
        gain = sum(len(slip.mended) for slip in chosen)
        most = sum(len(slip.mended) for slip in best[0]) if best else 1
        if gain > most:
            best = [chosen]
        elif gain == most:
            best.append(chosen)
    return best


def _apart(system: System, slips: list[Slip]) -> list[tuple[Slip, ...]]:
    """Every set of slips in which no failing sum holds two of their cells."""
    together = {
        name: {r.name for r in system.relations if not r.soft and name in r.cells} for name in {s.name for s in slips}
    }
    sets: list[tuple[tuple[Slip, ...], set[str]]] = [((), set())]
    for slip in slips:
        own = together[slip.name]
        sets += [((*chosen, slip), taken | own) for chosen, taken in sets if taken.isdisjoint(own)][:4096]
    return [chosen for chosen, _ in sets if chosen]
