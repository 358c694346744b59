"""Sums that stand or fall together: how often they hold says whether we read the table as it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from congdan.figures.model import Column, Figure, Line, Table

ENOUGH = 3
"""From so many sister rows or columns on that hold, a sum without a label may accuse (with `MOSTLY`)."""
MOSTLY = Fraction(4, 5)
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure that may be the sum of others; `gaps` of the parts are blank or unreadable."""

    whole: Figure
    parts: tuple[Figure, ...]
    gaps: int = 0

    @property
    def counted(self) -> int:
        """What the parts add up to."""
        return sum(part.value or 0 for part in self.parts)

    @property
    def holds(self) -> bool | None:
        """A blank part is nothing if the sum then holds, else it may be what is missing."""
        if self.whole.value is None:
            return None
        if self.whole.value == self.counted:
            return True
        return None if self.gaps and self.whole.value > self.counted else False

    @property
    def tells(self) -> bool:
        """Whether it could have failed: nothing is always the sum of nothing."""
        return self.holds is not None and bool(self.whole.value or any(part.value for part in self.parts))

    @property
    def adds(self) -> bool:
        """Whether it adds at least two numbers: that one number is printed twice shows little."""
        return sum(bool(part.value) for part in self.parts) >= 2


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the sums hold, of those that could have failed."""

    holds: int
    tried: int

    @property
    def part(self) -> Fraction:
        """The share, 0 of none."""
        return Fraction(self.holds, self.tried) if self.tried else Fraction(0)

    @property
    def mostly(self) -> bool:
        """Enough to accuse those that do not hold."""
        return self.holds >= ENOUGH and self.part >= MOSTLY

    @property
    def all(self) -> bool:
        """Whether none fails and some hold."""
        return self.holds == self.tried > 0


def share(sums: Iterable[Sum], adding: bool = False) -> Share:
    """How often these hold; with `adding` only those that add two numbers are told as holding."""
    told = [each for each in sums if each.tells]
    fair = [each for each in told if not adding or each.adds or not each.holds]
    return Share(sum(each.holds is True for each in fair), len(fair))


@dataclass(frozen=True, slots=True)
class Family:
    """Sums of one kind; `accuses`: those that fail are errors, else they are only looked at."""

    sums: tuple[Sum, ...]
    accuses: bool = True
    doubted: bool = False
    """None holds where all should: how the table adds up is not understood."""


def down(table: Table, whole: Line, parts: Sequence[Line], columns: Sequence[Column]) -> list[Sum]:
    """The sum of some lines in every column that counts."""
    return [each for column in columns if (each := _sum(table, [(whole, column)], [(line, column) for line in parts]))]


def across(table: Table, lines: Sequence[Line], whole: Column, parts: Sequence[Column]) -> list[Sum]:
    """The sum of some columns in every line."""
    return [each for line in lines if (each := _sum(table, [(line, whole)], [(line, column) for column in parts]))]


def _sum(table: Table, whole: Sequence[tuple[Line, Column]], parts: Sequence[tuple[Line, Column]]) -> Sum | None:
    top = table.at(*whole[0])
    figures = [figure for at in parts if (figure := table.at(*at))]
    if top is None or top.value is None or not figures:
        return None
    gaps = len(parts) - sum(figure.value is not None for figure in figures)
    return Sum(top, tuple(figures), gaps)
