"""The counts of a report as quantities, and everything in it that binds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from congdan.report import Check, Report, Spot, Table
from congdan.review import Background
from congdan.review.tables import CROSSED

_ORDERS = (
    (("achieved_registered",), ("achieved",)),
    (("achieved",), ("achieved_registered", "unregistered")),
    (("achieved_registered", "unregistered"), ("evaluated",)),
    (("evaluated",), ("registered", "unregistered")),
    (("achieved_points",), ("evaluated",)),
    (("achieved_declared",), ("evaluated",)),
)
"""Measures of the same people of which the first together cannot be more than the others together."""
_PARTS = ("achieved", "not_achieved", "undecided")
"""What the evaluated consist of; a column of zeros is left out."""
_NONE = "unregistered"
"""Its column is left out where it holds nothing but zeros."""
_SAME = {"achieved_registered": "achieved"}
"""Its column is left out where it holds the same numbers as another."""

Terms = tuple[tuple[int, int], ...]
"""Quantities with their coefficients."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Σ coefficient × quantity is 0, or, for an order, at most 0."""

    terms: Terms
    equal: bool = True


@dataclass(frozen=True, slots=True)
class System:
    """Quantities, each in one or several cells, and the relations between them."""

    values: tuple[int, ...]
    of: Mapping[Spot, int]
    bounds: tuple[Bound, ...]
    published: frozenset[int]
    """Quantities with a cell in a published table."""
    totals: frozenset[int] = frozenset()
    """Quantities that stand in the total of a table."""


def system(report: Report, known: Background) -> System:
    """Every count of the published tables and of those behind them; cells that must be equal are one quantity."""
    every = (*report.tables, *known.tables)
    tables = {table.name: table for table in every}
    spots = [spot for table in every for spot in _counts(table)]
    sums = [*_sums(every, (*report.checks, *known.ties), set(spots))]
    parent = {spot: spot for spot in spots}
    for left, right in sums:
        if len(left) == 1:
            _join(parent, left[0], right)
    numbers: dict[Spot, int] = {}
    of = {spot: numbers.setdefault(_root(parent, spot), len(numbers)) for spot in spots}
    values = dict(sorted((number, _value(tables, spot)) for spot, number in of.items()))
    bounds = [*_equal(sums, of), *(each for line in _lines(every) for each in (*_whole(line, of), *_orders(line, of)))]
    totals = frozenset(number for spot, number in of.items() if tables[spot.table].rows[spot.row].kind == "total")
    published = {table.name for table in report.tables}
    seen = frozenset(number for spot, number in of.items() if spot.table in published)
    return System(tuple(values.values()), of, tuple(dict.fromkeys(bounds)), seen, totals)


def _counts(table: Table) -> Iterator[Spot]:
    for number, row in enumerate(table.rows):
        for at, column in enumerate(table.columns):
            if column.kind == "count" and isinstance(row.cells[at], int):
                yield Spot(table.name, number, at)


def _value(tables: Mapping[str, Table], spot: Spot) -> int:
    value = tables[spot.table].rows[spot.row].cells[spot.column]
    return value if isinstance(value, int) else 0


def _sums(
    tables: Sequence[Table], checks: Sequence[Check], known: set[Spot]
) -> Iterator[tuple[tuple[Spot, ...], Spot]]:
    """The parts and the whole of every sum whose cells are all counts."""
    for table in tables:
        for number, row in enumerate(table.rows):
            for at, column in enumerate(table.columns):
                whole = Spot(table.name, number, at)
                down = tuple(Spot(table.name, part, at) for part in row.sum_of)
                across = tuple(Spot(table.name, number, part) for part in column.sum_of)
                yield from ((parts, whole) for parts in (down, across) if parts and {*parts, whole} <= known)
    for check in checks:
        if {*check.left, *check.right} <= known and len(check.right) == 1:
            yield check.left, check.right[0]


def _equal(sums: Sequence[tuple[tuple[Spot, ...], Spot]], of: Mapping[Spot, int]) -> Iterator[Bound]:
    for left, right in sums:
        parts, whole = sorted(of[spot] for spot in left), of[right]
        if whole not in parts:
            yield Bound((*((part, 1) for part in parts), (whole, -1)))


Line = Mapping[str, Spot]
"""Measure → its cell, for the same people."""


def _lines(tables: Sequence[Table]) -> Iterator[Line]:
    """The measures of each line, and of each unit and category."""
    for table in tables:
        at = {column.name: number for number, column in enumerate(table.columns) if column.kind == "count"}
        if not table.name.startswith(CROSSED):
            for number in range(len(table.rows)):
                yield {name: Spot(table.name, number, column) for name, column in at.items()}
    crossed = [table for table in tables if table.name.startswith(CROSSED)]
    for number, row in enumerate(crossed[0].rows if crossed else ()):
        for column in range(1, len(row.cells)):
            yield {table.name.removeprefix(CROSSED): Spot(table.name, number, column) for table in crossed}


def _whole(line: Line, of: Mapping[Spot, int]) -> Iterator[Bound]:
    """The evaluated are the sum of their parts."""
    parts = [line[name] for name in _PARTS if name in line]
    if len(parts) > 1 and "evaluated" in line and {*parts, line["evaluated"]} <= of.keys():
        yield from _equal([(tuple(parts), line["evaluated"])], of)


def _orders(line: Line, of: Mapping[Spot, int]) -> Iterator[Bound]:
    for lesser, greater in _ORDERS:
        signed = [(_SAME.get(name, name) if name not in line else name, 1) for name in lesser]
        signed += [(_SAME.get(name, name) if name not in line else name, -1) for name in greater]
        if not all(name in line or name == _NONE for name, _ in signed):
            continue
        sums: dict[int, int] = {}
        for name, sign in signed:
            if name in line and line[name] in of:
                sums[of[line[name]]] = sums.get(of[line[name]], 0) + sign
        terms = tuple((quantity, sign) for quantity, sign in sums.items() if sign)
        if len(terms) > 1:
            yield Bound(terms, False)


def _root(parent: dict[Spot, Spot], spot: Spot) -> Spot:
    path = [spot]
    while parent[path[-1]] != path[-1]:
        path.append(parent[path[-1]])
    for one, _ in pairwise(path):
        parent[one] = path[-1]
    return path[-1]


def _join(parent: dict[Spot, Spot], one: Spot, other: Spot) -> None:
    roots = _root(parent, one), _root(parent, other)
    first, second = sorted(roots, key=lambda spot: (spot.table, spot.row, spot.column))
    parent[second] = first
