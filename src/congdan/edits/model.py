"""Declared numbers and what must hold between them: cells and relations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from congdan.model import Where

NOWHERE = Where()

Terms = tuple[tuple[str, int], ...]
"""Cell names with their whole coefficients."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A declared number with its address; `value` None is missing, `fixed` may not be changed."""

    name: str
    value: int | None
    where: Where = NOWHERE
    weight: float = 1.0
    """What changing it costs: trust in the number."""
    low: int | None = 0
    """None where signs are allowed."""
    high: int | None = None
    fixed: bool = False
    source: int = 0
    """Rank of the source among equals: a smaller one is doubted first."""
    neighbours: tuple[str, ...] = ()
    """Cells beside it, whose number may have been copied or swapped."""
    printed: str | None = None
    """As it stands, where a thousands mark may have been read as a decimal mark."""
    computed: bool = False
    """By a formula: never mistyped, and another number as soon as one that it adds is another."""


@dataclass(frozen=True, slots=True)
class Linear:
    """low ≤ Σ coefficient × cell ≤ high; None is no bound."""

    name: str
    terms: Terms
    low: int | None = 0
    high: int | None = 0
    kind: str = "sum"
    labelled: bool = True
    soft: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """Names of the cells it speaks of."""
        return tuple(name for name, _ in self.terms)


@dataclass(frozen=True, slots=True)
class Percentage:
    """`text` as printed, of numerator / denominator; its own number may be misprinted, at the cost `weight`."""

    name: str
    text: str
    numerator: str
    denominator: str
    where: Where = NOWHERE
    weight: float = 1.0
    bases: tuple[str, ...] = ()
    """Other printed denominators that may have been meant."""
    scale: int | None = None
    """100 for percent, 1 for shares; None: read off the number."""
    number: Fraction | None = None
    """The value of a numeric cell, where the text is only its display."""
    kind: str = "percentage"
    labelled: bool = True
    soft: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """Names of the cells it speaks of."""
        return self.numerator, self.denominator


Relation = Linear | Percentage


def total(name: str, of: str, parts: tuple[str, ...], *, labelled: bool = True, soft: bool = False) -> Linear:
    """`of` is the sum of `parts`.

    >>> total("all", "t", ("a", "b")).terms
    (('t', -1), ('a', 1), ('b', 1))
    """
    terms = ((of, -1), *((part, 1) for part in parts))
    return Linear(name, terms, labelled=labelled, soft=soft)


def order(name: str, lesser: str, greater: str, *, labelled: bool = True, soft: bool = False) -> Linear:
    """`lesser` ≤ `greater`."""
    return Linear(name, ((lesser, 1), (greater, -1)), None, 0, "order", labelled, soft)


def usual(name: str, left: str, right: str) -> Linear:
    """`left` and `right` usually agree: only ranks."""
    return Linear(name, ((left, 1), (right, -1)), kind="soft", soft=True)


@dataclass(frozen=True, slots=True)
class Roster:
    """What a roster counted: an interval a cell; all its counts stand or fall together."""

    name: str
    intervals: Mapping[str, tuple[int, int]]
    closed: bool = False
    """Its closing line agrees with its rows."""
    printed: bool = False
    """Nothing was counted: another table prints it."""


@dataclass(frozen=True)
class System:
    """Cells, the relations between them, and what else is known."""

    cells: tuple[Cell, ...]
    relations: tuple[Relation, ...]
    rosters: tuple[Roster, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    """Names of the cells that stand in one line, the same column at the same place, "" where there is none."""

    @cached_property
    def cell(self) -> dict[str, Cell]:
        """Cells by name."""
        return {cell.name: cell for cell in self.cells}

    @cached_property
    def values(self) -> dict[str, int | None]:
        """The declared numbers by name."""
        return {cell.name: cell.value for cell in self.cells}

    @cached_property
    def percentages(self) -> tuple[Percentage, ...]:
        """The relations that are printed percentages."""
        return tuple(each for each in self.relations if isinstance(each, Percentage))
