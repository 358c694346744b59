"""Rows matched into persons → what is counted of each person."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from congdan import categories
from congdan.criteria import CriteriaSet
from congdan.evaluate import BLANK, Verdict, evaluate
from congdan.forms import marks
from congdan.match import Matched
from congdan.rows import EVALUATION, REGISTRATION, Rows
from congdan.units import sector_of

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

RESULTS = ("declared", "points")
"""Which result counts where both are there."""

VALIDITIES = ("yearly", "kept")
"""How long a title counts: for the year it was given in, or from then on."""

SECTORS = (None, "employees", "residents", "students")
"""The lines of the statistics; None where neither unit nor category says."""


@dataclass(frozen=True, slots=True)
class People:
    """One entry a person. Verdicts are those of `congdan.evaluate`."""

    registered: Bools
    evaluated: Bools
    declared: Ints
    """The verdict counted when declared results come first."""
    by_points: Ints
    """The verdict by the points alone."""
    place: Ints
    """Index into `Rows.keys`; -1 where neither unit nor commune is known."""
    category: Ints
    """Index into `Rows.categories`; 0 is none."""
    sector: Ints
    """Index into `SECTORS`."""
    contradicted: Ints
    """Persons whose rows have opposite verdicts."""
    disagree: Ints
    """Rows whose declared result their own points contradict."""
    unappraised: Ints
    """Persons with nothing but a self-score."""
    has_points: bool
    declared_row: Ints
    points_row: Ints
    """The row whose verdict is counted, by either rule; -1 where the person has none."""


def combine(rows: Rows, matched: Matched, criteria: CriteriaSet) -> People:
    """Everything that is counted of a person, from all of his or her rows."""
    person, count = matched.person, matched.count
    scored = _scored(rows)
    evaluates = ((rows.roles & EVALUATION) > 0) & (scored | (rows.declared > 0) | rows.self_scored)
    registers = (rows.roles & REGISTRATION) > 0
    points_verdict = _by_points(rows, criteria)
    result = np.isin(rows.declared, (marks.ACHIEVED, marks.NOT_ACHIEVED))
    row_verdict = np.where(result, rows.declared, points_verdict)
    fullness = _fullness(rows)
    declared, contradicted, declared_row = _one_verdict(row_verdict, person, count, evaluates, fullness)
    by_points, _, points_row = _one_verdict(points_verdict, person, count, evaluates & scored, fullness)
    evaluated = _any(person, count, evaluates)
    place = _place(rows, matched, registers, fullness)
    category = _category(rows, matched, registers, fullness)
    appraised = _any(person, count, evaluates & (scored | (rows.declared > 0)))
    opposite = result & (points_verdict > 0) & (rows.declared != points_verdict)
    return People(
        _any(person, count, registers),
        evaluated,
        declared,
        by_points,
        place,
        category,
        _sectors(rows, place, category),
        np.flatnonzero(contradicted),
        np.flatnonzero(opposite & evaluates),
        np.flatnonzero(evaluated & ~appraised),
        bool(scored.any()),
        declared_row,
        points_row,
    )


def _scored(rows: Rows) -> Bools:
    """True where any appraised point or total stands, readable or not."""
    scored: Bools = (rows.points != BLANK).any(axis=1) | (rows.total != BLANK)
    return scored


def _by_points(rows: Rows, criteria: CriteriaSet) -> Ints:
    stated = np.maximum(rows.total, np.int32(BLANK))
    own = [rows.categories[code] for code in rows.category.tolist()] if criteria.groups else None
    return evaluate(rows.points, stated, criteria, own).astype(np.int64)


def _fullness(rows: Rows) -> Ints:
    """How much a row says: what is filled in of number, birth, unit, category, points, total and result."""
    filled: Ints = (rows.points >= 0).sum(axis=1, dtype=np.int64)
    filled += (rows.ids > 0).astype(np.int64) + (rows.place >= 0) + (rows.total >= 0) + (rows.declared > 0)
    filled += np.fromiter(map(bool, rows.births), dtype=np.bool_, count=len(rows.births))
    return filled + (rows.category > 0)


def _any(person: Ints, count: int, rows: Bools) -> Bools:
    found = np.zeros(count, dtype=np.bool_)
    found[person[rows]] = True
    return found


def best_row(person: Ints, count: int, allowed: Bools, *ranks: Ints) -> Ints:
    """For each person the allowed row with the highest ranks, the first in order among equals; -1 if none."""
    best = np.full(count, -1, dtype=np.int64)
    chosen = np.flatnonzero(allowed)
    # The last written stays: the worst first, and within equals the later row first.
    order = np.lexsort((-chosen, *(rank[chosen] for rank in reversed(ranks))))
    best[person[chosen[order]]] = chosen[order]
    return best


def _one_verdict(verdicts: Ints, person: Ints, count: int, allowed: Bools, fullness: Ints) -> tuple[Ints, Bools, Ints]:
    """The verdict of each person's fullest row, undecided where rows have opposite ones; where they do; the row."""
    best = best_row(person, count, allowed, fullness, (verdicts != Verdict.UNDECIDED).astype(np.int64))
    achieved = _any(person, count, allowed & (verdicts == Verdict.ACHIEVED))
    failed = _any(person, count, allowed & (verdicts == Verdict.NOT_ACHIEVED))
    chosen = np.where(best >= 0, verdicts[best] if len(verdicts) else 0, Verdict.UNDECIDED)
    return np.where(achieved & failed, Verdict.UNDECIDED, chosen).astype(np.int64), achieved & failed, best


def _place(rows: Rows, matched: Matched, registers: Bools, fullness: Ints) -> Ints:
    """Work before home, then what the registration says."""
    work = np.array([2 if sector_of(kind) == "employees" else 1 for kind in rows.kinds] + [0], dtype=np.int64)
    named = rows.place >= 0
    best = best_row(
        matched.person, matched.count, named, work[rows.place], registers.astype(np.int64), fullness, -rows.place
    )
    return np.where(best >= 0, rows.place[best] if len(rows.place) else -1, -1).astype(np.int64)


def _category(rows: Rows, matched: Matched, registers: Bools, fullness: Ints) -> Ints:
    best = best_row(
        matched.person, matched.count, rows.category > 0, registers.astype(np.int64), fullness, -rows.category
    )
    return np.where(best >= 0, rows.category[best] if len(rows.category) else 0, 0).astype(np.int64)


def _sectors(rows: Rows, place: Ints, category: Ints) -> Ints:
    """The unit's kind decides, the person's word only where it is unknown; students are a line of their own."""
    by_kind = np.array([*(SECTORS.index(sector_of(kind)) for kind in rows.kinds), 0], dtype=np.int64)[place]
    found = [categories.parse(word) if word else None for word in rows.categories]
    by_word = np.array([SECTORS.index(each.sector if each else None) for each in found], dtype=np.int64)[category]
    students = by_word == SECTORS.index("students")
    return np.where(students | (by_kind == 0), by_word, by_kind)
