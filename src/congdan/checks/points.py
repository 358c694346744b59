"""Findings about points, totals and results."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from congdan.criteria import CriteriaSet
from congdan.evaluate import Verdict, as_scored, inconsistent, shortfalls, sum_differs, totals
from congdan.findings import Told, gather
from congdan.messages import N_
from congdan.model import Finding
from congdan.points import shown
from congdan.rows import Ints, Rows
from congdan.tally import Tally

Matrix = npt.NDArray[np.int32]

RESULT_WORDS = {
    Verdict.ACHIEVED: N_("achieved"),
    Verdict.NOT_ACHIEVED: N_("not achieved"),
    Verdict.UNDECIDED: N_("undecided"),
}


def check(tally: Tally, criteria: CriteriaSet) -> Iterator[Finding]:
    """Points out of range, totals that are no sum, results against points, self-scores alone."""
    rows = tally.rows
    scored = as_scored(rows.points, criteria)
    yield from _out_of_range(rows, criteria)
    yield from _sums(rows, scored)
    yield from _impossible_totals(rows, scored, criteria)
    yield from _contradictions(tally, scored, criteria)
    yield from _unappraised(tally)


def _out_of_range(rows: Rows, criteria: CriteriaSet) -> Iterator[Finding]:
    maxima = np.array([indicator.maximum for indicator in criteria.indicators], dtype=np.int32)
    names = [f"indicator_{indicator.number}" for indicator in criteria.indicators]
    found, columns = np.nonzero(rows.points > maxima)
    for start, end in _stretches(rows.roster[found]):
        which, group = columns[start:end].tolist(), found[start:end].tolist()

        def told(at: int, group: list[int] = group, which: list[int] = which) -> dict[str, object]:
            points = int(rows.points[group[at], which[at]])
            return {"stated": shown(points), "maximum": shown(int(maxima[which[at]]))}

        yield from gather("C002", rows.spots(group, *names, which=which), Told(len(group), told))


def _stretches(values: Ints) -> list[tuple[int, int]]:
    """Beginning and end of each stretch of equal values."""
    cuts = [0, *(np.flatnonzero(np.diff(values)) + 1).tolist(), len(values)]
    return list(pairwise(cuts)) if len(values) else []


def _sums(rows: Rows, scored: Matrix) -> Iterator[Finding]:
    added = totals(scored)
    for group in rows.by_roster(np.flatnonzero(sum_differs(scored, rows.total))):

        def told(at: int, group: list[int] = group) -> dict[str, object]:
            return {"stated": shown(int(rows.total[group[at]])), "counted": shown(int(added[group[at]]))}

        yield from gather("C003", rows.spots(group, _total_field(rows, group[0])), Told(len(group), told))


def _impossible_totals(rows: Rows, scored: Matrix, criteria: CriteriaSet) -> Iterator[Finding]:
    for group in rows.by_roster(np.flatnonzero(inconsistent(scored, rows.total, criteria))):

        def told(at: int, group: list[int] = group) -> dict[str, object]:
            return {"stated": shown(int(rows.total[group[at]]))}

        yield from gather("C008", rows.spots(group, _total_field(rows, group[0])), Told(len(group), told))


def _contradictions(tally: Tally, scored: Matrix, criteria: CriteriaSet) -> Iterator[Finding]:
    rows, found = tally.rows, tally.people.disagree
    for declared, counted in ((Verdict.ACHIEVED, Verdict.NOT_ACHIEVED), (Verdict.NOT_ACHIEVED, Verdict.ACHIEVED)):
        for group in rows.by_roster(found[rows.declared[found] == declared]):

            def told(at: int, group: list[int] = group) -> dict[str, object]:
                return {"lacking": lacking(rows, group[at], scored[group[at]], criteria)}

            words = {"stated": RESULT_WORDS[declared], "counted": RESULT_WORDS[counted]}
            places = rows.spots(group, _result_field(rows, group[0], declared))
            yield from gather("C004", places, Told(len(group), told), **words)


def lacking(rows: Rows, row: int, scored: Matrix, criteria: CriteriaSet) -> tuple[tuple[int | None, str, str], ...]:
    """What is below its bound, in points: the number of the indicator (None for the total), what it is, what it lacks.

    The total is the sum where all points are known, else the stated one, else the most the blanks could make of it.
    """
    bounds = criteria.bounds_for(rows.categories[int(rows.category[row])])
    short = shortfalls(scored, bounds).tolist()
    found: list[tuple[int | None, str, str]] = [
        (indicator.number, shown(int(points)), shown(lack))
        for indicator, points, lack in zip(criteria.indicators, scored.tolist(), short, strict=True)
        if lack > 0
    ]
    stated = int(rows.total[row])
    blanks = sum(each.maximum for each, points in zip(criteria.indicators, scored.tolist(), strict=True) if points < 0)
    most = int(scored[scored >= 0].sum()) + blanks
    total = stated if blanks and 0 <= stated <= most else most
    return (*found, (None, shown(total), shown(bounds.total - total))) if total < bounds.total else tuple(found)


def _unappraised(tally: Tally) -> Iterator[Finding]:
    rows = tally.rows
    alone = np.isin(tally.matched.person, tally.people.unappraised)
    for group in rows.by_roster(np.flatnonzero(rows.self_scored & alone)):
        yield from gather("C005", rows.spots(group))


def _total_field(rows: Rows, row: int) -> str:
    headings = rows.rosters[int(rows.roster[row])].headings
    return "total_appraised" if "total_appraised" in headings else "total"


def _result_field(rows: Rows, row: int, declared: Verdict) -> str:
    headings = rows.rosters[int(rows.roster[row])].headings
    marked = "passed" if declared == Verdict.ACHIEVED else "failed"
    return marked if marked in headings else "result"
