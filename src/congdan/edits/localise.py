"""Where the numbers must be wrong: block by block, all smallest sets."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.edits import milp, wide
from congdan.edits.problem import Problem
from congdan.edits.propagate import Conflict, propagate
from congdan.edits.search import Answer, Clause, Search, failing, items_of

MOST_SOLVER_ITEMS = 400
MANY = 16
"""Failing relations in one block from which the search would not end."""


@dataclass(frozen=True, slots=True)
class Block:
    """Relations that fail together, and the cheapest ways to mend them."""

    clauses: tuple[Clause, ...]
    rows: frozenset[int]
    answer: Answer

    @property
    def items(self) -> Clause:
        """What could be changed in the relations that fail."""
        return frozenset().union(*self.clauses)


def localise(problem: Problem) -> list[Block]:
    """Every block of failing relations, solved."""
    failed = failing(problem)
    hopeless = [rows for clause, rows in failed if not clause or _impossible(problem, rows)]
    contradictory = frozenset().union(*hopeless)
    groups = _grouped([each for each in failed if each[1].isdisjoint(contradictory)])
    everything = frozenset().union(*(clause for group in groups for clause, _ in group))
    blocks = [_solved(problem, group, everything) for group in groups]
    blocks = _merged(problem, blocks, everything)
    stuck = [Block((), rows, Answer(contradictory=rows)) for rows in hopeless]
    return blocks + stuck


Failed = tuple[Clause, frozenset[int]]


def _impossible(problem: Problem, rows: frozenset[int]) -> bool:
    """Whether these relations fail even if every number in them is open."""
    return isinstance(propagate(problem, items_of(problem, rows)), Conflict) and not (
        items_of(problem, _conflict_rows(problem, rows), items_of(problem, rows))
    )


def _conflict_rows(problem: Problem, rows: frozenset[int]) -> frozenset[int]:
    found = propagate(problem, items_of(problem, rows))
    return found.rows if isinstance(found, Conflict) else frozenset()


def _grouped(failed: list[Failed]) -> list[list[Failed]]:
    """Failing relations that share something that could be changed belong together."""
    parent = list(range(len(failed)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    owner: dict[int, int] = {}
    for at, (clause, _) in enumerate(failed):
        for item in sorted(clause):
            parent[root(at)] = root(owner.setdefault(item, at))
    groups: dict[int, list[Failed]] = {}
    for at, each in enumerate(failed):
        groups.setdefault(root(at), []).append(each)
    return list(groups.values())


def _solved(problem: Problem, group: list[Failed], everything: Clause) -> Block:
    clauses = tuple(clause for clause, _ in group)
    rows = frozenset().union(*(rows for _, rows in group))
    own: Clause = frozenset().union(*clauses)
    parted = wide.choose(problem, group) if len(clauses) > MANY else None
    answer = parted or Search(problem, list(clauses), everything - own).run()
    if not answer.found:
        answer = wide.choose(problem, group) or answer
    if not answer.found:
        answer = _by_solver(problem, rows, own, answer)
    return Block(clauses, rows, answer)


def _by_solver(problem: Problem, rows: frozenset[int], items: Clause, answer: Answer) -> Answer:
    """Ask HiGHS, with the cells within a few steps of the block open, growing."""
    touched = rows
    for _ in range(3):
        touched = frozenset(at for item in items for at in problem.rows_of[item]) | touched
        if len(items) > MOST_SOLVER_ITEMS:
            return answer
        found = milp.solve(problem, touched, items)
        if found is None:
            return answer
        if found.found:
            # cheaper sets may reach further out
            found.complete = found.complete and answer.complete
            return found
        grown = items_of(problem, touched)
        if grown == items and found.contradictory:
            return Answer(contradictory=rows)
        items = grown
    return answer


def _merged(problem: Problem, blocks: list[Block], everything: Clause) -> list[Block]:
    """Blocks whose cheapest answers could be one answer are solved as one, where that can be finished."""
    done: list[Block] = []
    todo = list(blocks)
    while todo:
        block = todo.pop(0)
        partner = next((other for other in todo if _could_join(block, other)), None)
        joined = None if partner is None else _joined(problem, block, partner, everything)
        if joined is None or partner is None:
            done.append(block)
        else:
            todo.remove(partner)
            todo.insert(0, joined)
    return done


def _could_join(one: Block, other: Block) -> bool:
    most = one.answer.cost + other.answer.cost
    return bool(one.answer.found and other.answer.found) and any(
        cost <= most and item in b.items
        for a, b in ((one, other), (other, one))
        for item, cost in a.answer.reached.items()
    )


def _joined(problem: Problem, one: Block, other: Block, everything: Clause) -> Block | None:
    clauses, rows = one.clauses + other.clauses, one.rows | other.rows
    answer = Search(problem, list(clauses), everything - one.items - other.items).run()
    return Block(clauses, rows, answer) if answer.complete and answer.found else None
