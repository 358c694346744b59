"""How well a number goes with those beside it, by what their columns are to one another in the other lines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from congdan.edits.model import System

FEWEST = 3
"""Lines from which on a proportion is seen."""
LEAST_SPREAD = 0.1
"""No proportion is taken to be closer than this, as a logarithm."""
MOST = 10.0
"""What one number can gain or lose."""
TELLS = 2.0
"""From this gain on it is said."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """A column against another: the middle of the logarithms of their ratios, and how far they mostly are from it."""

    beside: int
    middle: float
    spread: float

    def fit(self, one: int, other: int) -> float:
        """The logarithm of how likely two numbers of one line are, up to a constant."""
        return -math.log1p(((_log(one) - _log(other) - self.middle) / self.spread) ** 2)


class Likeness:
    """The proportions of the columns of a system, each found when it is asked for."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.known: dict[int, Proportion | None] = {}

    @cached_property
    def at(self) -> dict[str, tuple[int, int]]:
        """Line and column of every cell."""
        lines = enumerate(self.system.lines)
        return {name: (row, column) for row, line in lines for column, name in enumerate(line) if name}

    def gain(self, name: str, new: int) -> float:
        """How much better a number goes with the one beside it than what is printed; below 0: worse."""
        pair = self.pair(name)
        old = self.system.values.get(name)
        if pair is None or old is None:
            return 0.0
        proportion, other = pair
        value = self.system.values[other] or 0
        return min(MOST, max(-MOST, proportion.fit(new, value) - proportion.fit(old, value)))

    def like(self, name: str, new: int) -> str | None:
        """The cell beside it to which a number is in the usual proportion, where what is printed is not."""
        pair = self.pair(name)
        if pair is None or self.gain(name, new) < TELLS:
            return None
        proportion, other = pair
        return other if proportion.fit(new, self.system.values[other] or 0) > -TELLS else None

    def pair(self, name: str) -> tuple[Proportion, str] | None:
        """The cell of the same line that goes with it most closely in the other lines."""
        if name not in self.at:
            return None
        row, column = self.at[name]
        proportion = self.proportion(column)
        other = self.system.lines[row][proportion.beside] if proportion else ""
        return (proportion, other) if proportion and other and self.system.values.get(other) is not None else None

    def proportion(self, column: int) -> Proportion | None:
        """The closest proportion of a column."""
        if column not in self.known:
            width = len(self.system.lines[0])
            found = [each for beside in range(width) if beside != column and (each := self.measured(column, beside))]
            self.known[column] = min(found, key=lambda each: (each.spread, each.beside), default=None)
        return self.known[column]

    def measured(self, column: int, beside: int) -> Proportion | None:
        """What two columns are to one another."""
        values = self.system.values
        pairs = ((values.get(line[column]), values.get(line[beside])) for line in self.system.lines)
        ratios = [_log(one) - _log(other) for one, other in pairs if one is not None and other is not None]
        if len(ratios) < FEWEST:
            return None
        middle = median(ratios)
        spread = median(abs(each - middle) for each in ratios)
        return Proportion(beside, middle, max(spread, LEAST_SPREAD))


def _log(number: int) -> float:
    return math.log(max(number, 0) + 1)
