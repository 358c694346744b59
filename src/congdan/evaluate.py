"""Points × a criteria set → a verdict for every person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from congdan.criteria import Bounds, CriteriaSet
from congdan.points import BLANK, UNREADABLE

__all__ = [
    "BLANK",
    "UNREADABLE",
    "Verdict",
    "as_scored",
    "evaluate",
    "inconsistent",
    "shortfalls",
    "sum_differs",
    "totals",
]

Points = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
Categories = Sequence[str | None] | npt.NDArray[Any]

CHUNK = 1 << 14
"""People at a time: what stays in the cache of a processor."""


class Verdict(IntEnum):
    """Undecided, or what no completion of the blanks could change."""

    UNDECIDED = 0
    ACHIEVED = 1
    NOT_ACHIEVED = 2


def evaluate(
    points: Points, stated: Points | None, criteria: CriteriaSet, categories: Categories | None = None
) -> npt.NDArray[np.int8]:
    """The verdict of each person, as the int8 of a `Verdict`.

    points: people × indicators in the order of the set, in hundredths; BLANK where blank, UNREADABLE where
    something stands that is no point (never taken for 0); a point above its maximum is UNREADABLE too.
    stated: the total each person's line states, BLANK where none; it counts where points are missing and it
    fits those that are known.
    categories: a key or None for each person; needed only where a group has bounds of its own.

    Not achieved if no completion of the blanks (that adds up to the stated total) could pass; achieved if
    every one does; else undecided. Raises TypeError for points that are not integers, ValueError for shapes
    that do not fit. Source: `docs/criteria.md`.

    >>> from congdan.criteria import load
    >>> line = np.array([[800] * 10, [800] * 9 + [BLANK], [499] + [1000] * 9], dtype=np.int32)
    >>> [Verdict(verdict).name for verdict in evaluate(line, None, load("cdht-2022"))]
    ['ACHIEVED', 'UNDECIDED', 'NOT_ACHIEVED']
    """
    points, totals_stated = _checked(points, stated, criteria)
    verdicts = np.zeros(len(points), dtype=np.int8)
    for rows, bounds in _by_bounds(len(points), criteria, categories):
        for start in range(0, len(points) if rows is None else len(rows), CHUNK):
            part: Any = slice(start, start + CHUNK) if rows is None else rows[start : start + CHUNK]
            verdicts[part] = _verdicts(points[part], totals_stated[part], criteria, bounds)
    return verdicts


def as_scored(points: Points, criteria: CriteriaSet) -> Points:
    """The points as the set reads them: out of range UNREADABLE; a blank beside a point 0 if it says so."""
    wrong = (points > _maxima(criteria)) | (points < UNREADABLE)
    scored = np.where(wrong, np.int32(UNREADABLE), points)
    if criteria.blank == "zero":
        some = (scored >= 0).any(axis=1, keepdims=True)
        scored = np.where((scored == BLANK) & some, np.int32(0), scored)
    return scored


def totals(points: Points) -> Points:
    """The sum of each person's points, BLANK where any is missing."""
    known = (points >= 0).all(axis=1)
    return np.where(known, points.sum(axis=1, dtype=np.int32), np.int32(BLANK))


def sum_differs(points: Points, stated: Points) -> Mask:
    """True where all points are known, a total is stated, and it is not their sum."""
    added = totals(points)
    differs: Mask = (added >= 0) & (stated >= 0) & (added != stated)
    return differs


def inconsistent(points: Points, stated: Points, criteria: CriteriaSet) -> Mask:
    """True where points are missing and none could add up to the stated total, which is then ignored."""
    known = points >= 0
    least = np.where(known, points, np.int32(0)).sum(axis=1, dtype=np.int32)
    most = least + np.where(known, np.int32(0), _maxima(criteria)).sum(axis=1, dtype=np.int32)
    outside: Mask = ~known.all(axis=1) & (stated >= 0) & ((stated < least) | (stated > most))
    return outside


def shortfalls(points: Points, bounds: Bounds) -> Points:
    """What each point lacks to its bound, 0 where it reaches it, BLANK where it is missing."""
    lacking = np.maximum(np.array(bounds.indicator, dtype=np.int32) - points, np.int32(0))
    return np.where(points >= 0, lacking, np.int32(BLANK))


def _maxima(criteria: CriteriaSet) -> Points:
    return np.array([indicator.maximum for indicator in criteria.indicators], dtype=np.int32)


def _checked(points: Points, stated: Points | None, criteria: CriteriaSet) -> tuple[Points, Points]:
    """The arrays, refused if they are not whole numbers of the right shape."""
    if stated is None:
        stated = np.full(len(points), BLANK, dtype=np.int32)
    if points.dtype.kind != "i" or stated.dtype.kind != "i":
        raise TypeError("points and stated totals are integers in hundredths")
    if points.shape != (len(stated), len(criteria.indicators)):
        raise ValueError(f"{points.shape} points for {len(stated)} people, {len(criteria.indicators)} indicators")
    return points, stated


def _by_bounds(
    people: int, criteria: CriteriaSet, categories: Categories | None
) -> Iterator[tuple[npt.NDArray[np.intp] | None, Bounds]]:
    """Rows that share their bounds; None for all of them."""
    if categories is None or not criteria.groups:
        yield None, criteria.bounds
        return
    keys = np.asarray(categories, dtype=object)
    if keys.shape != (people,):
        raise ValueError(f"{keys.shape} categories for {people} people")
    rest = np.ones(people, dtype=np.bool_)
    for group in criteria.groups:
        own = np.asarray(keys == group.category, dtype=np.bool_)
        rest &= ~own
        yield np.flatnonzero(own), group.bounds
    yield np.flatnonzero(rest), criteria.bounds


def _verdicts(points: Points, stated: Points, criteria: CriteriaSet, bounds: Bounds) -> npt.NDArray[np.int8]:
    """The verdicts of people who share their bounds.

    `lo` and `hi` are the least and the most the total can be: both are the stated total where it fits. A pass
    is possible if nothing known fails, `hi` reaches the bound and leaves every blank its own. It is certain
    if `lo` reaches the bound, and no blank falls below its own even if all that is lost is lost there.
    """
    maxima = _maxima(criteria)[:, None]
    least = np.array(bounds.indicator, dtype=np.int32)[:, None]
    columns = np.ascontiguousarray(as_scored(points, criteria).T)
    known = columns >= 0
    below = (known & (columns < least)).any(axis=0)
    got = _sum(np.where(known, columns, np.int32(0)))
    ceiling = got + _sum(np.where(known, np.int32(0), maxima))
    fits = (stated >= got) & (stated <= ceiling)
    lo, hi = np.where(fits, stated, got), np.where(fits, stated, ceiling)
    needed = _sum(np.where(known, np.int32(0), least))
    possible = ~below & (hi >= bounds.total) & (hi - got >= needed)
    certain = possible & (lo >= bounds.total) & _safe(known, maxima, least, ceiling - lo)
    evaluated = known.any(axis=0) | fits
    verdicts = np.where(certain, Verdict.ACHIEVED, np.where(possible, Verdict.UNDECIDED, Verdict.NOT_ACHIEVED))
    return np.where(evaluated, verdicts, Verdict.UNDECIDED).astype(np.int8)


def _sum(columns: Points) -> Points:
    added: Points = columns.sum(axis=0, dtype=np.int32)
    return added


def _safe(known: Mask, maxima: Points, least: Points, lost: Points) -> Mask:
    """True where no blank falls below its bound even if all the lost points are lost on it."""
    safe: Mask = (known | (least == 0) | (maxima - least >= lost)).all(axis=0)
    return safe
