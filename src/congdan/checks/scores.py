"""Findings about columns of points that no tally needs: blanks, self-scores, subtotals, results that are not said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from congdan import points
from congdan.criteria import CriteriaSet
from congdan.evaluate import as_scored, totals
from congdan.findings import Told, gather
from congdan.forms import competencies, marks
from congdan.forms.indicators import is_self_scored
from congdan.layout import Table
from congdan.layout.columns import columns as columns_of
from congdan.layout.model import Column
from congdan.model import Cell, Finding, Where, column_letter
from congdan.plausible import plausible
from congdan.points import BLANK, shown
from congdan.spots import Spots

Points = npt.NDArray[np.int32]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def check(table: Table, criteria: CriteriaSet) -> Iterator[Finding]:
    """What the columns of points and results of one table leave open."""
    scores = _Scores(table, criteria)
    if not table.rows:
        return
    yield from _columns(scores)
    yield from _blanks(scores)
    yield from _far_apart(scores)
    yield from _without_result(scores)
    yield from _subtotals(scores)


class _Scores:
    """The columns of points of a table, each read once."""

    def __init__(self, table: Table, criteria: CriteriaSet) -> None:
        self.table, self.criteria = table, criteria
        self.columns = {column.field: column for column in table.header.columns if column.field}
        sums = [column for column in table.header.columns if column.field == "competency"]
        self.subtotals = [column for column in sums if not is_self_scored(column.heading)]
        self.numbers = [each.number for each in criteria.indicators if f"indicator_{each.number}" in self.columns]
        wanted = [*self.columns.values(), *self.subtotals]
        rows = [table.sheet.rows[row] for row in table.rows]
        cells = columns_of(rows, [column.index for column in wanted]) if _scored(self.columns) else []
        self.cells = {column.index: found for column, found in zip(wanted, cells, strict=False)}
        self.read: dict[int, Points] = {}

    def points(self, column: Column | None) -> Points:
        """The points of a column; blanks where there is none."""
        if column is None:
            return np.full(len(self.table.rows), BLANK, dtype=np.int32)
        if column.index not in self.read:
            self.read[column.index] = points.column(self.cells[column.index])
        return self.read[column.index]

    def matrix(self, prefix: str = "indicator_", numbers: Sequence[int] | None = None) -> Points:
        """People × indicators, those of the criteria set or those named."""
        chosen = [each.number for each in self.criteria.indicators] if numbers is None else numbers
        read = [self.points(self.columns.get(f"{prefix}{number}")) for number in chosen]
        return np.array(read, dtype=np.int32).reshape(len(chosen), len(self.table.rows)).T

    def spots(self, found: Ints, *columns: Column, which: Sequence[int] | None = None) -> Spots:
        """The places of cells, each person's in one of the columns."""
        sheet = self.table.sheet
        rows = [self.table.rows[index] + sheet.row0 for index in found.tolist()]
        heads = tuple((column_letter(each.index + sheet.column0), each.heading) for each in columns)
        return Spots(sheet.file, sheet.name, rows, heads, which)


def _scored(columns: Mapping[str, Column]) -> bool:
    return any(name.startswith(("indicator_", "self_", "total")) for name in columns)


def _columns(scores: _Scores) -> Iterator[Finding]:
    """Columns of indicators that are missing, or that no criteria set of this kind has."""
    known = [each.number for each in scores.criteria.indicators]
    found = [int(name.removeprefix("indicator_")) for name in scores.columns if name.startswith("indicator_")]
    missing = [number for number in known if number not in found]
    sheet, header = scores.table.sheet, scores.table.header
    where = Where(sheet.file, sheet.name, sheet.row0 + header.last)
    if found and missing:
        yield Finding("C010", where, params={"numbers": ", ".join(map(str, missing))})
    for number in sorted(set(found) - set(known)):
        column = scores.columns[f"indicator_{number}"]
        letter = column_letter(column.index + sheet.column0)
        where = Where(sheet.file, sheet.name, sheet.row0 + header.last, letter, column.heading)
        yield Finding("C011", where, params={"numbers": str(number)})


def _blanks(scores: _Scores) -> Iterator[Finding]:
    """People with some of the points, or with a total beside none, where others have all."""
    if not scores.numbers or scores.criteria.blank == "zero":
        return
    read = scores.matrix(numbers=scores.numbers)
    some = (read != BLANK).any(axis=1)
    alone = (_appraised_total(scores) != BLANK) & some.any()
    found, which = np.nonzero((read == BLANK) & (some | alone)[:, None])
    if len(found):
        columns = [scores.columns[f"indicator_{number}"] for number in scores.numbers]
        yield from gather("C009", scores.spots(found, *columns, which=which.tolist()))


def _appraised_total(scores: _Scores) -> Points:
    return scores.points(scores.columns.get("total_appraised") or scores.columns.get("total"))


def _whole(scores: _Scores, prefix: str, stated: Points) -> Points:
    """The sum of all indicators, else the stated total; BLANK where neither is known."""
    if not any(name.startswith(prefix) for name in scores.columns):
        return stated
    added = totals(as_scored(scores.matrix(prefix), scores.criteria))
    return np.where(added >= 0, added, stated)


def _far_apart(scores: _Scores) -> Iterator[Finding]:
    own = scores.columns.get("total_self") or next(
        (column for name, column in scores.columns.items() if name.startswith("self_")), None
    )
    if own is None:
        return
    far = scores.criteria.maximum * plausible()["self_score"]["far"] // 100
    mine = _whole(scores, "self_", scores.points(scores.columns.get("total_self")))
    theirs = _whole(scores, "indicator_", _appraised_total(scores))
    found = np.flatnonzero((mine >= 0) & (theirs >= 0) & (np.abs(mine - theirs) >= far))

    def told(at: int) -> dict[str, object]:
        return {"stated": shown(int(mine[found[at]])), "counted": shown(int(theirs[found[at]]))}

    if len(found):
        yield from gather("C012", scores.spots(found, own), Told(len(found), told), far=shown(far))


def _without_result(scores: _Scores) -> Iterator[Finding]:
    """People with points and no result, in a table that gives results to others."""
    fields = [name for name in ("result", "passed", "failed") if name in scores.columns]
    if not scores.cells or fields not in (["result"], ["passed", "failed"]):
        # Under “Đạt” alone a blank may be meant as the other result.
        return
    filled = np.zeros(len(scores.table.rows), dtype=np.bool_)
    for name in fields:
        filled |= _filled(scores.cells[scores.columns[name].index], marks_only=name != "result")
    if filled.all() or not filled.any():
        return
    names = [f"indicator_{number}" for number in scores.numbers] or ["total_appraised", "total"]
    read = [scores.points(scores.columns[name]) for name in names if name in scores.columns]
    scored = (np.array(read, dtype=np.int32) >= 0).any(axis=0) if read else np.zeros(len(filled), dtype=np.bool_)
    found = np.flatnonzero(scored & ~filled)
    if len(found):
        yield from gather("C013", scores.spots(found, scores.columns[fields[0]]))


def _filled(cells: Sequence[Cell], marks_only: bool) -> Bools:
    """True where something stands; with `marks_only`, where it is not a word for nothing."""
    table = {cell: cell not in (None, "") and (not marks_only or marks.mark(cell) is not False) for cell in set(cells)}
    return np.fromiter(map(table.__getitem__, cells), dtype=np.bool_, count=len(cells))


# -- subtotals of competencies ----------------------------------------------------------------------------------------


def _subtotals(scores: _Scores) -> Iterator[Finding]:
    for column in scores.subtotals:
        members = _members(scores, column)
        if members:
            added = totals(scores.matrix(numbers=members))
            yield from _against(scores, column, added)


def _members(scores: _Scores, column: Column) -> list[int]:
    """The indicators under the same heading, else those that the criteria set gives to the competency."""
    above = column.heading.rpartition(" / ")[0]
    own = [
        number for number in scores.numbers if _above(scores.columns[f"indicator_{number}"].heading, above) and above
    ]
    if own:
        return own
    number = competencies.of_heading(column.heading)
    members = [each.number for each in scores.criteria.indicators if each.competency == number]
    return members if set(members) <= set(scores.numbers) else []


def _above(heading: str, above: str) -> bool:
    return heading.startswith(f"{above} / ")


_UNDERSTOOD_FROM = 3
"""From so many people on of whom a subtotal fits nobody, our reading of the column is doubted first."""


def _against(scores: _Scores, column: Column, added: Points) -> Iterator[Finding]:
    stated = scores.points(column)
    tried = (stated >= 0) & (added >= 0)
    found = np.flatnonzero(tried & (stated != added))
    if len(found) == tried.sum() >= _UNDERSTOOD_FROM:
        sheet = scores.table.sheet
        letter = column_letter(column.index + sheet.column0)
        row = sheet.row0 + scores.table.header.last
        yield Finding("C015", Where(sheet.file, sheet.name, row, letter, column.heading))
        return

    def told(at: int) -> dict[str, object]:
        return {"stated": shown(int(stated[found[at]])), "counted": shown(int(added[found[at]]))}

    if len(found):
        yield from gather("C014", scores.spots(found, column), Told(len(found), told))
