"""What binds the published tables to each other: every measure by unit and category, and who belongs where.

A figure that is not published must not follow from these either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congdan.messages import Words
from congdan.report import Check, Spot, Table, units_by_commune
from congdan.review.checks import counts, leaves
from congdan.review.tables import CROSSED, crossed
from congdan.tally import Group, Tally


@dataclass(frozen=True, slots=True)
class Background:
    """Tables that are not published though anybody knows that they exist, and relations to those that are."""

    tables: tuple[Table, ...]
    ties: tuple[Check, ...]


def background(tally: Tally, published: Sequence[Table], words: Words) -> Background:
    """What anybody can know of the published tables, those of `congdan.review.tables` among them."""
    named = {table.name: table for table in published}
    measures = [column.name for _, column in counts(named["unit"])]
    unseen = tuple(each for each in crossed(tally, measures, words) if each.name not in named)
    return Background(unseen, _ties(tally, (*published, *unseen), words))


def _ties(tally: Tally, tables: Sequence[Table], words: Words) -> tuple[Check, ...]:
    named = {table.name: table for table in tables}
    units = named["unit"]
    found = list(_by_part(units, named["kind"], _kept(tally, 2), list(tally.by["kind"]), words))
    by_sector = _by_part(units, named["sector"], _kept(tally, 3), list(tally.by["sector"]), words)
    # A sector takes people by their own word where the kind of a unit does not say: then its units do not add up.
    found += [each for each in by_sector if _holds(each, {table.name: table for table in tables})]
    for table in tables:
        if table.name.startswith(CROSSED):
            found += _crossing(units, named["category"], table, words)
    return tuple(found)


def _kept(tally: Tally, part: int) -> list[str | None]:
    """Kind (2) or sector (3) of each unit, in the order of the table by unit."""
    return [group[part] for units in units_by_commune(tally).values() for group, _ in units]


def _by_part(
    units: Table, other: Table, own: Sequence[str | None], groups: Sequence[Group], words: Words
) -> Iterator[Check]:
    """Each line of another table is the sum of the units that belong to it."""
    rows = leaves(units)
    there = {column.name: at for at, column in counts(other)}
    for line, (code,) in enumerate(groups):
        members = [row for row, each in zip(rows, own, strict=True) if each == code]
        for at, column in counts(units):
            if members and column.name in there:
                group = str(other.rows[line].cells[0])
                text = words("{measure}: the units of “{group}” add up", measure=column.heading, group=group)
                left = tuple(Spot(units.name, row, at) for row in members)
                yield Check(text, left, (Spot(other.name, line, there[column.name]),))


def _crossing(units: Table, categories: Table, table: Table, words: Words) -> Iterator[Check]:
    """The sums of a table of units and categories are the figures of the tables it crosses."""
    measure, last = table.columns[-1].name, len(table.columns) - 1
    at = {each.name: {column.name: index for index, column in counts(each)} for each in (units, categories)}
    text = words("{table}: the same figures as by unit and by category", table=table.title)
    if measure in at[units.name]:
        for row in range(len(table.rows)):
            yield Check(text, (Spot(table.name, row, last),), (Spot(units.name, row, at[units.name][measure]),))
    if measure in at[categories.name]:
        for line in range(len(categories.rows) - 1):
            left = Spot(table.name, len(table.rows) - 1, 1 + line)
            yield Check(text, (left,), (Spot(categories.name, line, at[categories.name][measure]),))


def _holds(check: Check, tables: Mapping[str, Table]) -> bool:
    left, right = (sum(_value(spot, tables) for spot in side) for side in (check.left, check.right))
    return left == right


def _value(spot: Spot, tables: Mapping[str, Table]) -> int:
    value = tables[spot.table].rows[spot.row].cells[spot.column]
    return value if isinstance(value, int) else 0
