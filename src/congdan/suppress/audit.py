"""Which hidden quantities still follow from what is shown."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence

from congdan.suppress.solver import solver, whole_solution
from congdan.suppress.system import Bound, System

_ROUNDS = 6
"""Tries that move many quantities at once, before each is asked about alone."""


def exposed(system: System, hidden: Collection[int]) -> frozenset[int]:
    """The hidden quantities of which no other whole number fits everything that is shown."""
    found: set[int] = set()
    for own, bounds in _components(system, hidden):
        found |= _exposed(system, own, bounds)
    return frozenset(found)


def _components(system: System, hidden: Collection[int]) -> Iterator[tuple[list[int], list[Bound]]]:
    """Hidden quantities that are bound to each other, with what binds them."""
    touching: dict[int, list[int]] = {quantity: [] for quantity in hidden}
    for at, bound in enumerate(system.bounds):
        for quantity, _ in bound.terms:
            if quantity in touching:
                touching[quantity].append(at)
    seen: set[int] = set()
    for first in sorted(touching):
        if first in seen:
            continue
        seen.add(first)
        own, bounds, open_ones = [first], dict[int, None](), [first]
        while open_ones:
            for at in touching[open_ones.pop()]:
                bounds[at] = None
                new = [each for each, _ in system.bounds[at].terms if each in touching and each not in seen]
                seen.update(new)
                own += new
                open_ones += new
        yield sorted(own), [system.bounds[at] for at in sorted(bounds)]


def _exposed(system: System, own: Sequence[int], bounds: Sequence[Bound]) -> set[int]:
    """Those of one component that are the same in every solution."""
    model = _Model(system, own, bounds)
    chance = random.Random(len(own))
    fixed = dict.fromkeys(own)
    for _ in range(_ROUNDS):
        moved = model.moved({each: chance.uniform(-1, 1) for each in fixed})
        fixed = {each: None for each in fixed if each not in moved}
    for each in own:
        for aim in (1.0, -1.0):
            if each in fixed:
                moved = model.moved({each: aim})
                fixed = {other: None for other in fixed if other not in moved}
    return set(fixed)


class _Model:
    """The hidden quantities of one component as whole numbers of at least 0, with everything that binds them."""

    def __init__(self, system: System, own: Sequence[int], bounds: Sequence[Bound]) -> None:
        self.own, self.truth = own, [system.values[each] for each in own]
        self.at = {quantity: column for column, quantity in enumerate(own)}
        self.model = solver()
        most = 2.0 * (max(self.truth) + 10)
        for _ in own:
            self.model.addVar(0.0, most)
        for bound in bounds:
            self._add(system, bound)

    def _add(self, system: System, bound: Bound) -> None:
        inside = [(self.at[each], sign) for each, sign in bound.terms if each in self.at]
        rest = -sum(sign * system.values[each] for each, sign in bound.terms if each not in self.at)
        low = rest if bound.equal else -self.model.inf
        self.model.addRow(low, rest, len(inside), [at for at, _ in inside], [float(sign) for _, sign in inside])

    def moved(self, aims: dict[int, float]) -> set[int]:
        """Quantities that are otherwise in the best solution for these aims."""
        for column, quantity in enumerate(self.own):
            self.model.changeColCost(column, aims.get(quantity, 0.0))
        solution = whole_solution(self.model, len(self.own)) or self.truth
        return {each for each, now, true in zip(self.own, solution, self.truth, strict=True) if now != true}
