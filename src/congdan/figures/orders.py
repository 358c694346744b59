"""Which figures of a line cannot be more than which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congdan.figures import across, down
from congdan.figures.family import HALF, Share
from congdan.figures.model import Column, Figure, Table

_ROLES = (
    ("achieved", "evaluated", False),
    ("achieved", "registered", False),
    ("evaluated", "registered", True),
    ("registered", "population", False),
    ("evaluated", "population", False),
    ("achieved", "population", False),
    ("achieved_registered", "registered", False),
    ("achieved_registered", "achieved", False),
    ("unregistered", "evaluated", False),
)
"""Lesser, greater, and whether it only warns: people come to be evaluated without having registered."""

Pairs = list[tuple[Figure, Figure]]


@dataclass(frozen=True, slots=True)
class Order:
    """A figure that cannot be more than another; with `warns` it is only looked at."""

    lesser: Figure
    greater: Figure
    warns: bool = False


def orders(table: Table) -> Iterator[Order]:
    """Roles that follow each other, parts named as such: of columns and of lines."""
    for lesser, greater, warns in _columns(table):
        pairs = _both(table, lesser, greater)
        yield from _believed(pairs, warns)
    for part, whole, said in across.of_which(table):
        yield from _believed(_both(table, part, whole), False, said)
    for above, parts in down.of_which(table):
        for line in parts:
            yield from _believed(
                _known((table.at(line, each), table.at(above, each)) for each in table.counts()), False
            )


def usual(table: Table) -> Iterator[tuple[Figure, Figure]]:
    """As many are evaluated as registered, more often than not."""
    for lesser, greater, _ in _columns(table):
        if (lesser.role, greater.role) == ("evaluated", "registered"):
            yield from _both(table, lesser, greater)


def _believed(pairs: Pairs, warns: bool, said: bool = True) -> Iterator[Order]:
    """An order that often fails is one we only imagined."""
    seen = Share(sum((a.value or 0) <= (b.value or 0) for a, b in pairs), len(pairs))
    if seen.tried < 3 or (seen.part >= HALF if said else seen.mostly):
        yield from (Order(a, b, warns or (not said and not seen.mostly)) for a, b in pairs)


def _both(table: Table, lesser: Column, greater: Column) -> Pairs:
    return _known((table.at(line, lesser), table.at(line, greater)) for line in across.lines_of(table))


def _known(pairs: Iterable[tuple[Figure | None, Figure | None]]) -> Pairs:
    return [(a, b) for a, b in pairs if a and b and a.value is not None and b.value is not None]


def _columns(table: Table) -> Iterator[tuple[Column, Column, bool]]:
    """Pairs of columns under one heading and about the same people."""
    columns = table.counts()
    outside = any(each.role == "unregistered" for each in columns)
    for lesser, greater, warns in _ROLES:
        # Who did not register has a column of his own: then more can be evaluated than registered.
        if outside and greater == "registered" and lesser in ("achieved", "evaluated"):
            continue
        for one in (each for each in columns if each.role == lesser):
            same = [each for each in columns if each.role == greater and _same(one, each)]
            if same and _first(columns, one):
                yield one, min(same, key=lambda each: abs(each.index - one.index)), warns


def _same(one: Column, other: Column) -> bool:
    return one.path[:-1] == other.path[:-1] and one.subject == other.subject


def _first(columns: list[Column], one: Column) -> bool:
    """Only the first of several columns of one role: the others are parts of it."""
    return next(each for each in columns if each.role == one.role and _same(one, each)) is one
