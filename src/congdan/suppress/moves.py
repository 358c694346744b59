"""How a figure could be another: the cheapest others that would have to be other figures with it.

A figure stays hidden if it and some hidden others can be changed together so that everything shown still holds. The
cheapest such change over all figures says what to hide beside it (the idea of Fischetti and Salazar-González, 2000).
"""

from __future__ import annotations

from collections.abc import Collection

from congdan.suppress.solver import solver, whole_solution
from congdan.suppress.system import System

_MOST = 1_000
"""By how much a figure may be moved up."""
_TOTAL, _SUM, _ZERO = 200.0, 5.0, 3.0
"""What hiding costs beside 1 for any figure: the totals of all most, then sums, and zeros, seldom in doubt."""


class Moves:
    """All quantities with a move up and a move down each; what binds the quantities binds the moves."""

    def __init__(self, system: System) -> None:
        self.count = len(system.values)
        self.costs = _costs(system)
        self.model = solver()
        for value in system.values:
            self.model.addVar(0.0, _MOST)
            self.model.addVar(0.0, float(value))
        for bound in system.bounds:
            slack = 0.0 if bound.equal else -float(sum(sign * system.values[each] for each, sign in bound.terms))
            columns = [column for each, _ in bound.terms for column in (2 * each, 2 * each + 1)]
            signs = [float(part) for _, sign in bound.terms for part in (sign, -sign)]
            self.model.addRow(0.0 if bound.equal else -self.model.inf, slack, len(columns), columns, signs)

    def cheapest(self, quantity: int, hidden: Collection[int]) -> frozenset[int]:
        """Everything that moves when this one does, at the least cost of hiding it; empty if it cannot move."""
        for each in range(self.count):
            cost = 0.0 if each in hidden else -self.costs[each]
            self.model.changeColCost(2 * each, cost)
            self.model.changeColCost(2 * each + 1, cost)
        ways = [way for way in (self._way(quantity, 1), self._way(quantity, -1)) if way]
        return min(
            ways, key=lambda way: (sum(self.costs[e] for e in way if e not in hidden), sorted(way)), default=frozenset()
        )

    def _way(self, quantity: int, step: int) -> frozenset[int]:
        """The quantities that move with a step of this one."""
        moving, other = (2 * quantity, 2 * quantity + 1) if step > 0 else (2 * quantity + 1, 2 * quantity)
        kept = [(column, *self._limits(column)) for column in (moving, other)]
        if kept[0][2] < 1:
            return frozenset()
        self.model.changeColBounds(moving, 1.0, 1.0)
        self.model.changeColBounds(other, 0.0, 0.0)
        found = whole_solution(self.model, 2 * self.count)
        for column, low, high in kept:
            self.model.changeColBounds(column, low, high)
        if found is None:
            return frozenset()
        return frozenset(each for each in range(self.count) if found[2 * each] != found[2 * each + 1])

    def _limits(self, column: int) -> tuple[float, float]:
        lp = self.model.getLp()
        return lp.col_lower_[column], lp.col_upper_[column]


def _costs(system: System) -> list[float]:
    wholes = {each for bound in system.bounds if bound.equal for each, sign in bound.terms if sign < 0}
    return [
        1.0
        + (_TOTAL if number in system.totals else 0.0)
        + (_SUM if number in wholes else 0.0)
        + (_ZERO if value == 0 else min(value, 1_000) / 1_000)
        for number, value in enumerate(system.values)
    ]
