"""Declared numbers as a system: what disagrees, and the smallest correction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from congdan.edits.decide import decided_by, marked, question
from congdan.edits.localise import Block as Located
from congdan.edits.localise import localise
from congdan.edits.model import Cell, Linear, Percentage, Relation, Roster, System, order, total, usual
from congdan.edits.problem import Problem, confused_base, holds, number
from congdan.edits.propagate import Box, propagate
from congdan.edits.rank import Ranked, Ranker
from congdan.edits.slips import typing_slips
from congdan.edits.solution import Block, Change, Correction, Question, Reason, Solution

__all__ = [
    "Block",
    "Cell",
    "Change",
    "Correction",
    "Linear",
    "Percentage",
    "Question",
    "Reason",
    "Relation",
    "Roster",
    "Solution",
    "System",
    "holds",
    "order",
    "solve",
    "total",
    "typing_slips",
    "usual",
]

MOST_TOGETHER = 500
"""Ways to put blocks together that are tried."""
LISTED = 50
"""Ways to mend a block that are listed."""


@dataclass(frozen=True, slots=True)
class _Mended:
    located: Located
    ways: list[Ranked]
    decided: str | None
    capped: bool


def solve(system: System) -> Solution:
    """What disagrees in a system, and the smallest corrections, best first.

    >>> cells = (Cell("turnover", 353), Cell("costs", 283), Cell("profit", 115))
    >>> solve(System(cells, (total("t", "turnover", ("costs", "profit")),))).corrections[0].changes[0].new
    238
    """
    problem = number(system)
    values = system.values
    states = {relation.name: holds(relation, values, problem.convention.hard) for relation in system.relations}
    located = localise(problem)
    ranker = Ranker(problem, (found for block in located for found in block.answer.found))
    ways = [(block, _ways(ranker, block)) for block in located if block.answer.found]
    proposed = _proposed(way for _, each in ways for way in each)
    mended = [_mend(ranker, block, each, proposed) for block, each in ways]
    mended.sort(key=lambda each: min(each.located.rows))
    mended = _fitted(ranker, mended)
    stuck = sorted(_names(problem, block) for block in located if not block.answer.found and block.answer.contradictory)
    asked = [None if each.decided else question(system, each.ways, at) for at, each in enumerate(mended)]
    unsolved = any(not block.answer.found and not block.answer.contradictory for block in located)
    return Solution(
        corrections=tuple(_corrections(mended)),
        questions=tuple(each for each in asked if each),
        contradictory=tuple(stuck),
        conventions=problem.convention,
        relations=states,
        confusions=_confusions(system),
        blocks=tuple(_block(problem, each) for each in mended),
        implied=_implied(problem),
        capped=unsolved or any(each.capped for each in mended),
    )


def _ways(ranker: Ranker, block: Located) -> list[Ranked]:
    """The ways to mend a block, best first."""
    ways = [way for way in map(ranker.rank, block.answer.found) if way is not None]
    return sorted(ways, key=lambda way: (way.order, [change.name for change in way.changes]))


def _proposed(ways: Iterable[Ranked]) -> dict[str, set[int]]:
    """Cell → what any way would put into it."""
    found: dict[str, set[int]] = {}
    for way in ways:
        for name, value in way.corrected.items():
            found.setdefault(name, set()).add(value)
    return found


def _mend(ranker: Ranker, block: Located, ways: list[Ranked], proposed: dict[str, set[int]]) -> _Mended:
    complete = block.answer.complete and len(ways) == len(block.answer.found)
    cells = {name for at in block.rows for name in _cells(ranker.problem, at)}
    decided = decided_by(ranker.system, frozenset(cells), proposed, ways) if complete else None
    ways = marked(ways, complete, decided)
    return _Mended(block, ways[:LISTED], decided[0] if decided else None, not complete or len(ways) > LISTED)


def _fitted(ranker: Ranker, mended: list[_Mended]) -> list[_Mended]:
    """The blocks so ordered that their best ways also hold together; nothing is certain where none do."""
    blocks = [each for each in mended if each.ways]
    for picked in islice(product(*(range(min(len(each.ways), 4)) for each in blocks)), MOST_TOGETHER):
        ways = [each.ways[at] for each, at in zip(blocks, picked, strict=True)]
        if _hold_together(ranker, ways):
            return [_with_first(each, at) for each, at in zip(blocks, picked, strict=True)]
    return [replace(each, ways=marked(each.ways, False, None), decided=None, capped=True) for each in blocks]


def _with_first(mended: _Mended, at: int) -> _Mended:
    ways = [mended.ways[at], *mended.ways[:at], *mended.ways[at + 1 :]]
    return replace(mended, ways=ways if at == 0 else marked(ways, False, None))


def _hold_together(ranker: Ranker, ways: Sequence[Ranked]) -> bool:
    """Whether every relation that these ways touch holds once all of them are put in."""
    corrected = {name: value for way in ways for name, value in way.corrected.items()}
    printed = {change.name for way in ways for change in way.changes}
    now = {**ranker.system.values, **corrected}
    hard = ranker.problem.convention.hard
    touched = (each for each in ranker.touched(corrected) if not each.soft and each.name not in printed)
    return all(holds(each, now, hard) is not False for each in touched)


def _cells(problem: Problem, row: int) -> list[str]:
    return [problem.system.cells[item].name for item, _ in problem.rows[row].terms]


def _names(problem: Problem, block: Located) -> tuple[str, ...]:
    found = {problem.rows[at].relation for at in block.rows}
    return tuple(problem.system.relations[at].name for at in sorted(found) if at >= 0)


def _block(problem: Problem, mended: _Mended) -> Block:
    own = tuple(Correction(rank, way.changes, way.reasons) for rank, way in enumerate(mended.ways, 1))
    return Block(_names(problem, mended.located), own, mended.capped, mended.decided)


def _corrections(mended: Sequence[_Mended]) -> list[Correction]:
    """The best way of all blocks together, then one for each further way of one block."""
    ways = [(at, way) for at, each in enumerate(mended) for way in each.ways[1:]]
    best = [each.ways[0] for each in mended if each.ways]
    if not best:
        return []
    found = [_together(1, best, 0)]
    for rank, (at, way) in enumerate(ways, 2):
        found.append(_together(rank, [*best[:at], way, *best[at + 1 :]], at, way))
    return found


def _together(rank: int, ways: Sequence[Ranked], block: int, own: Ranked | None = None) -> Correction:
    reasons = own.reasons if own else tuple(reason for way in ways for reason in way.reasons)
    return Correction(rank, tuple(change for way in ways for change in way.changes), reasons, block)


def _confusions(system: System) -> dict[str, str]:
    found = {relation.name: confused_base(relation, system.values) for relation in system.percentages}
    return {name: base for name, base in found.items() if base}


def _implied(problem: Problem) -> dict[str, int]:
    """Missing cells with one possible value left."""
    missing = frozenset(item for item in range(problem.cells) if problem.is_free(item))
    box = propagate(problem, missing)
    if not isinstance(box, Box):
        return {}
    return {
        problem.system.cells[item].name: box.low[item]
        for item in sorted(box.low)
        if box.is_point(item) and problem.system.cells[item].value is None
    }
