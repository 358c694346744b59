"""Exact search: the cheapest sets of cells to change, outward from the relations that fail."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

from congdan.edits.problem import Problem
from congdan.edits.propagate import Box, Conflict, propagate, region
from congdan.edits.settle import Unsettled, settle

MOST_WORK = 150_000
"""Rows and relations looked at before the search is cut short."""
MOST_KEPT = 2000

Clause = frozenset[int]
"""Items of which at least one must be changed."""


@dataclass(frozen=True, slots=True)
class Found:
    """One cheapest set and the bounds of what it frees."""

    items: frozenset[int]
    box: Box


@dataclass(slots=True)
class Answer:
    """All cheapest sets of one block; not `complete` if the search was cut short."""

    cost: float = 0.0
    found: list[Found] = field(default_factory=list)
    complete: bool = True
    contradictory: frozenset[int] = frozenset()
    """Rows that cannot hold together whatever the data are."""
    reached: dict[int, float] = field(default_factory=dict)
    """Items asked for outside the block, with the cost at which they would join."""


def items_of(problem: Problem, rows: Iterable[int], free: frozenset[int] = frozenset()) -> Clause:
    """What could be changed in these rows and is not free yet."""
    return frozenset().union(*(problem.items[at] for at in rows)) - free


def failing(problem: Problem) -> list[tuple[Clause, frozenset[int]]]:
    """Every relation that fails as the numbers stand, as the items that could mend it and its rows."""
    missing = [item for item in range(problem.cells) if problem.is_free(item)]
    found, seen = [], set()
    for at, row in enumerate(problem.rows):
        if problem.missing[at]:
            continue
        if (row.low is not None and problem.sums[at] < row.low) or (
            row.high is not None and problem.sums[at] > row.high
        ):
            found.append((items_of(problem, [at]), frozenset({at})))
    for item in missing:
        if item in seen:
            continue
        cells, _ = region(problem, [item])
        seen |= cells
        box = propagate(problem, frozenset({item}))
        if isinstance(box, Conflict):
            found.append((items_of(problem, box.rows), box.rows))
    return found


@dataclass(slots=True)
class Search:
    """Best first over sets of items; a set is left as soon as it cannot be among the cheapest."""

    problem: Problem
    clauses: list[Clause]
    elsewhere: frozenset[int] = frozenset()
    """Items of the relations that fail in other blocks."""
    answer: Answer = field(default_factory=Answer)
    best: float = float("inf")
    work: int = 0
    seen_apart: dict[tuple[Clause, Clause], bool] = field(default_factory=dict)
    seen_cheapest: dict[Clause, float] = field(default_factory=dict)

    def run(self) -> Answer:
        """All cheapest sets, or as many as the limits allow."""
        root: frozenset[int] = frozenset()
        heap: list[tuple[float, int, tuple[int, ...]]] = [(self.packing(self.clauses), 0, ())]
        seen = {root}
        while heap and heap[0][0] <= self.best:
            bound, _, chosen = heapq.heappop(heap)
            self.work += 2 + len(self.clauses) + sum(len(self.problem.rows_of[item]) for item in chosen)
            if self.work > MOST_WORK or len(self.answer.found) >= MOST_KEPT:
                self.answer.complete = False
                break
            free = frozenset(chosen)
            clauses = self.visit(free, self.cost(free))
            if clauses is None:
                continue
            now = self.cost(free) + self.packing(clauses)
            if now > bound:
                if now <= self.best:
                    heapq.heappush(heap, (now, -len(free), chosen))
                continue
            for child in self.children(free, clauses):
                if child[1] not in seen and child[0] <= self.best:
                    seen.add(child[1])
                    heapq.heappush(heap, (child[0], -len(child[1]), tuple(sorted(child[1]))))
        return self.answer

    def cost(self, free: frozenset[int]) -> float:
        """What changing these items costs."""
        return round(sum(self.problem.weights[item] or 0.0 for item in sorted(free)), 6)

    def packing(self, clauses: Iterable[Clause]) -> float:
        """A lower bound: clauses without a common item each cost their cheapest."""
        taken: list[Clause] = []
        for clause in sorted(clauses, key=len):
            if all(self.apart(clause, other) for other in taken):
                taken.append(clause)
        return round(sum(self.cheapest(clause) for clause in taken), 6)

    def apart(self, one: Clause, other: Clause) -> bool:
        """Whether two clauses have nothing in common; remembered, as long ones come again and again."""
        known = self.seen_apart.get((one, other))
        if known is None:
            known = self.seen_apart[one, other] = one.isdisjoint(other)
            self.work += min(len(one), len(other)) // 20
        return known

    def cheapest(self, clause: Clause) -> float:
        """What changing one item of a clause costs at least."""
        if clause not in self.seen_cheapest:
            weights = (self.problem.weights[item] or 0.0 for item in clause)
            self.seen_cheapest[clause] = min(weights, default=float("inf"))
            self.work += len(clause) // 20
        return self.seen_cheapest[clause]

    def visit(self, free: frozenset[int], cost: float) -> list[Clause] | None:
        """The clauses that still ask for more; None if this set was an answer or leads nowhere."""
        clauses = [clause for clause in self.clauses if clause.isdisjoint(free)]
        try:
            narrowed = propagate(self.problem, free) if clauses else settle(self.problem, free)
        except Unsettled:
            self.answer.complete = False
            return None
        if isinstance(narrowed, Conflict):
            more = items_of(self.problem, narrowed.rows, free)
            if not more:
                return None
            clauses.append(more)
            for item in more & self.elsewhere:
                joined = cost + (self.problem.weights[item] or 0.0)
                self.answer.reached[item] = min(joined, self.answer.reached.get(item, joined))
        elif not clauses:
            self.best = self.answer.cost = cost
            self.answer.found.append(Found(free, narrowed))
            return None
        return clauses

    def children(self, free: frozenset[int], clauses: list[Clause]) -> Iterable[tuple[float, frozenset[int]]]:
        """One more item of the shortest clause, with a bound of what the rest must cost."""
        shortest = min(clauses, key=lambda clause: (len(clause), tuple(sorted(clause))))
        for item in sorted(shortest):
            rest = [clause for clause in clauses if item not in clause]
            grown = free | {item}
            yield self.cost(grown) + self.packing(rest), grown
