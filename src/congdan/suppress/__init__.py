"""A report with small counts hidden, and with them what would give them away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from congdan.messages import Words
from congdan.report import HIDDEN, Report, Row, Spot, Table, Value
from congdan.review import Background
from congdan.suppress.choose import choose
from congdan.suppress.system import system


def suppressed(report: Report, least: int, known: Background, notes: Sequence[str], words: Words) -> Report:
    """The report as it may be published: no count from 1 to below `least`, and none that would give one away.

    known: what binds the tables beside what they say themselves.  notes: stand in place of the report's own.
    Findings, corrections, sources of single files and people are for the office alone and are left out.
    """
    figures = system(report, known)
    hidden = choose(figures, least)
    spots = {spot for spot, quantity in figures.of.items() if quantity in hidden}
    published = any(spot.table in {table.name for table in report.tables} for spot in spots)
    said = words(
        "“…”: not published. Counts from 1 to {most} are hidden, and with them figures from which they would follow.",
        most=least - 1,
    )
    return replace(
        report,
        tables=tuple(_table(each, spots) for each in report.tables),
        notes=(*notes, *([said] if published else [])),
        findings=(),
        corrections=(),
        questions=(),
        sources=tuple(each for each in report.sources if each.name == "conventions"),
        people=(),
        checks=tuple(each for each in report.checks if spots.isdisjoint((*each.left, *each.right))),
    )


def _table(table: Table, spots: Collection[Spot]) -> Table:
    return replace(table, rows=tuple(_row(table, number, row, spots) for number, row in enumerate(table.rows)))


def _row(table: Table, number: int, row: Row, spots: Collection[Spot]) -> Row:
    gone = {at for at in range(len(table.columns)) if Spot(table.name, number, at) in spots}
    gone |= {at for at, column in enumerate(table.columns) if column.ratio and gone & set(column.ratio)}
    cells: list[Value] = [HIDDEN if at in gone else value for at, value in enumerate(row.cells)]
    return replace(row, cells=tuple(cells))
