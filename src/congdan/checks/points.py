"""Findings about points, totals and results."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from congdan.criteria import CriteriaSet
from congdan.evaluate import Verdict, as_scored, inconsistent, sum_differs, totals
from congdan.findings import gather
from congdan.messages import N_
from congdan.model import Finding
from congdan.points import shown
from congdan.rows import Rows
from congdan.tally import Tally

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
    yield from _contradictions(tally)
    yield from _unappraised(tally)


def _out_of_range(rows: Rows, criteria: CriteriaSet) -> Iterator[Finding]:
    for index, indicator in enumerate(criteria.indicators):
        found = np.flatnonzero(rows.points[:, index] > indicator.maximum).tolist()
        name = f"indicator_{indicator.number}"
        for sheet in _by_table(rows, found):
            first = shown(int(rows.points[sheet[0], index]))
            places = [rows.where(row, name) for row in sheet]
            yield from gather("C002", places, stated=first, maximum=shown(indicator.maximum))


def _sums(rows: Rows, scored: np.ndarray[tuple[int, int], np.dtype[np.int32]]) -> Iterator[Finding]:
    added = totals(scored)
    for sheet in _by_table(rows, np.flatnonzero(sum_differs(scored, rows.total)).tolist()):
        places = [rows.where(row, _total_field(rows, row)) for row in sheet]
        first = sheet[0]
        yield from gather("C003", places, stated=shown(int(rows.total[first])), counted=shown(int(added[first])))


def _impossible_totals(
    rows: Rows, scored: np.ndarray[tuple[int, int], np.dtype[np.int32]], criteria: CriteriaSet
) -> Iterator[Finding]:
    for sheet in _by_table(rows, np.flatnonzero(inconsistent(scored, rows.total, criteria)).tolist()):
        places = [rows.where(row, _total_field(rows, row)) for row in sheet]
        yield from gather("C008", places, stated=shown(int(rows.total[sheet[0]])))


def _contradictions(tally: Tally) -> Iterator[Finding]:
    rows = tally.rows
    found = tally.people.disagree.tolist()
    for declared, counted in ((Verdict.ACHIEVED, Verdict.NOT_ACHIEVED), (Verdict.NOT_ACHIEVED, Verdict.ACHIEVED)):
        for sheet in _by_table(rows, [row for row in found if rows.declared[row] == declared]):
            places = [rows.where(row, _result_field(rows, row, declared)) for row in sheet]
            yield from gather("C004", places, stated=RESULT_WORDS[declared], counted=RESULT_WORDS[counted])


def _unappraised(tally: Tally) -> Iterator[Finding]:
    alone = set(tally.people.unappraised.tolist())
    if alone:
        person = tally.matched.person.tolist()
        found = [row for row, own in enumerate(tally.rows.self_scored.tolist()) if own and person[row] in alone]
        for sheet in _by_table(tally.rows, found):
            yield from gather("C005", [tally.rows.where(row) for row in sheet])


def _by_table(rows: Rows, found: list[int]) -> list[list[int]]:
    """The rows of each roster together, as one cause in one sheet is one finding."""
    tables: dict[int, list[int]] = {}
    for row in found:
        tables.setdefault(int(rows.roster[row]), []).append(row)
    return list(tables.values())


def _total_field(rows: Rows, row: int) -> str:
    headings = rows.rosters[int(rows.roster[row])].headings
    return "total_appraised" if "total_appraised" in headings else "total"


def _result_field(rows: Rows, row: int, declared: Verdict) -> str:
    headings = rows.rosters[int(rows.roster[row])].headings
    marked = "passed" if declared == Verdict.ACHIEVED else "failed"
    return marked if marked in headings else "result"
