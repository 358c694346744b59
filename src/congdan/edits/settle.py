"""Whether freed cells can make every relation hold, and what they must then be."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from congdan.edits.problem import Problem
from congdan.edits.propagate import Box, Conflict, eliminate, propagate

SMALL = 60
"""Domains up to this size are tried whole."""
MOST_TRIES = 400


class Unsettled(Exception):
    """Neither shown possible nor impossible within the tries."""


def settle(problem: Problem, free: frozenset[int], pinned: Mapping[int, int] | None = None) -> Box | Conflict:
    """Bounds of the open cells if some whole numbers in them satisfy every touched row, else the rows in the way."""
    box = _fixed_point(problem, free, dict(pinned or {}))
    if isinstance(box, Conflict) or _some(problem, free, box, dict(pinned or {}), [MOST_TRIES]) is not None:
        return box
    return Conflict(box.rows)


def values(problem: Problem, free: frozenset[int], pinned: Mapping[int, int]) -> dict[int, int] | None:
    """One whole-number answer with some cells pinned; None if there is none."""
    box = _fixed_point(problem, free, dict(pinned))
    if isinstance(box, Conflict):
        return None
    return _some(problem, free, box, dict(pinned), [MOST_TRIES])


def _fixed_point(problem: Problem, free: frozenset[int], pinned: dict[int, int]) -> Box | Conflict:
    box = propagate(problem, free, pinned)
    if isinstance(box, Conflict) or all(box.is_point(item) for item in box.low):
        return box
    fixed = eliminate(problem, box)
    if isinstance(fixed, Conflict):
        return fixed
    if not fixed:
        return box
    why = frozenset(box.rows).union(*box.why.values())
    box = propagate(problem, free, pinned | fixed)
    return Conflict(box.rows | why) if isinstance(box, Conflict) else box


def _some(
    problem: Problem, free: frozenset[int], box: Box, pinned: dict[int, int], tries: list[int]
) -> dict[int, int] | None:
    """Values for all open cells, by trying the cell with the fewest first."""
    tries[0] -= 1
    if tries[0] < 0:
        raise Unsettled
    left = [item for item in box.low if not box.is_point(item)]
    if not left:
        return dict(box.low)
    item = min(left, key=lambda i: (box.high[i] - box.low[i], i))
    for value in _tried(problem, item, box):
        narrowed = _fixed_point(problem, free, {**pinned, item: value})
        found = (
            None if isinstance(narrowed, Conflict) else _some(problem, free, narrowed, {**pinned, item: value}, tries)
        )
        if found is not None:
            return found
    if box.high[item] - box.low[item] >= SMALL:
        raise Unsettled
    return None


def _tried(problem: Problem, item: int, box: Box) -> list[int]:
    """Every value of a small domain; of a large one its ends, the printed number and a few more."""
    low, high = box.low[item], box.high[item]
    near = min(max(problem.values[item] or 0, low), high)
    if high - low < SMALL:
        return sorted(range(low, high + 1), key=lambda value: (abs(value - near), value))
    some = [near, low, high, (low + high) // 2, *islice(range(low + 1, high), 8)]
    return list(dict.fromkeys(some))


def ranges(problem: Problem, free: frozenset[int], box: Box) -> dict[int, tuple[int, int]]:
    """For every freed cell the least and the greatest number it can take."""
    found = {}
    for item in sorted(free):
        if item >= problem.cells:
            continue
        low, high = box.low[item], box.high[item]
        if low != high:
            low = _end(problem, free, item, low, high, 1)
            high = _end(problem, free, item, high, low, -1)
        found[item] = low, high
    return found


def _end(problem: Problem, free: frozenset[int], item: int, start: int, stop: int, step: int) -> int:
    """The first value from `start` on that can be taken; `start` itself if none of the first few can."""
    for value in islice(range(start, stop + step, step), SMALL):
        try:
            if values(problem, free, {item: value}) is not None:
                return value
        except Unsettled:
            return start
    return start
