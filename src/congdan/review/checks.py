"""What must hold between the tables of the review, whoever edits a figure in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.messages import Words
from congdan.report import Check, Column, Spot, Table


def checks(tables: Sequence[Table], words: Words) -> tuple[Check, ...]:
    """The units add up to the totals, wholes are the sum of their parts, and all tables have the same totals.

    tables: those of `congdan.review.tables`, the one by unit first.
    """
    units, *others = tables
    return (*_own(units, words), *(each for other in others for each in _same(units, other, words)))


def _own(table: Table, words: Words) -> Iterator[Check]:
    last = len(table.rows) - 1
    for at, column in counts(table):
        right = (Spot(table.name, last, at),)
        text = words("{measure}: the units add up to the total", measure=column.heading)
        if column.name != "population" or _adds_up(table, at):
            yield Check(text, tuple(Spot(table.name, row, at) for row in leaves(table)), right)
        if column.sum_of:
            text = words("{measure}: its parts add up", measure=column.heading)
            yield Check(text, tuple(Spot(table.name, last, part) for part in column.sum_of), right)


def _adds_up(table: Table, at: int) -> bool:
    """False for a population that holds people of units that sent nothing, and so have no line."""
    return sum(table.rows[row].cells[at] for row in leaves(table)) == table.rows[-1].cells[at]  # type: ignore[misc]


def _same(units: Table, other: Table, words: Words) -> Iterator[Check]:
    """The total of each measure is the one of the table by unit."""
    there = {column.name: at for at, column in counts(other)}
    for at, column in counts(units):
        if column.name in there:
            text = words("{measure}: {table} has the same total", measure=column.heading, table=other.title)
            left = Spot(other.name, len(other.rows) - 1, there[column.name])
            yield Check(text, (left,), (Spot(units.name, len(units.rows) - 1, at),))


def leaves(table: Table) -> list[int]:
    """The lines that are no sums."""
    return [number for number, row in enumerate(table.rows) if row.kind == "row"]


def counts(table: Table) -> Iterator[tuple[int, Column]]:
    """The columns that were counted in every line; a population may be known of some only."""
    for at, column in enumerate(table.columns):
        if column.kind == "count" and all(row.cells[at] is not None for row in table.rows):
            yield at, column
