"""The same question to HiGHS, for the blocks that the exact search cannot settle."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from congdan.edits.problem import Problem
from congdan.edits.propagate import Conflict
from congdan.edits.search import Answer, Found
from congdan.edits.settle import Unsettled, settle

CAP = 50
SECONDS = 60.0
"""Only so that nobody waits without end; the nodes end a search, which every machine counts alike."""
MOST_NODES = 5_000


def solve(problem: Problem, rows: Iterable[int], changeable: frozenset[int]) -> Answer | None:
    """Cheapest sets within `changeable`, up to `CAP`; None if the solver did not prove one.

    `rows` must hold every row that an item of `changeable` touches. Where nothing can hold, they are `contradictory`.
    """
    from highspy import Highs, HighsModelStatus

    answer, rows = Answer(), sorted(rows)
    # Once in some hundred systems an equal answer is missed, so what it lists never makes a change certain.
    answer.complete = False
    with quiet():
        solver: Any = Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    for option, value in (("mip_rel_gap", 0.0), ("mip_abs_gap", 0.0), ("mip_feasibility_tolerance", 1e-9)):
        solver.setOptionValue(option, value)
    solver.setOptionValue("time_limit", SECONDS)
    solver.setOptionValue("mip_max_nodes", MOST_NODES)
    solver.setOptionValue("threads", 1)
    switches = _build(solver, problem, rows, changeable)
    while len(answer.found) < CAP:
        solver.run()
        status = solver.getModelStatus()
        if status == HighsModelStatus.kInfeasible:
            if not answer.found:
                answer.contradictory = frozenset(rows)
            return answer
        if status != HighsModelStatus.kOptimal:
            break
        solution = solver.getSolution().col_value
        chosen = frozenset(item for item, at in switches.items() if solution[at] > 0.5)
        cost = round(sum(problem.weights[item] or 0.0 for item in chosen), 6)
        if answer.found and cost > answer.cost:
            return answer
        if not _keep(answer, problem, chosen, cost):
            break
        columns = [switches[item] for item in sorted(chosen)]
        solver.addRow(-solver.inf, len(columns) - 1, len(columns), columns, [1.0] * len(columns))
    return answer if answer.found else None


@contextmanager
def quiet() -> Iterator[None]:
    """Nothing on standard output: the solver greets there when it is made, before it can be told not to."""
    try:
        kept = os.dup(1)
    except OSError:
        yield
        return
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def _keep(answer: Answer, problem: Problem, chosen: frozenset[int], cost: float) -> bool:
    """Verify a set in whole numbers before it counts."""
    try:
        box = settle(problem, chosen)
    except Unsettled:
        return False
    if isinstance(box, Conflict):
        return False
    answer.cost = cost
    answer.found.append(Found(chosen, box))
    return True


def _build(solver: Any, problem: Problem, rows: list[int], changeable: frozenset[int]) -> dict[int, int]:
    """Columns y and d a cell, d a percentage, with bounds of their own; gives the column of each d."""
    column: dict[int, int] = {}
    switches: dict[int, int] = {}
    cells = sorted({item for at in rows for item, _ in problem.rows[at].terms})
    for item in cells:
        column[item] = _cell(solver, problem, item, changeable, switches)
    for item in sorted(changeable & {problem.rows[at].switch for at in rows}):
        if item >= problem.cells:
            switches[item] = _binary(solver, problem.weights[item] or 0.0)
    for at in rows:
        _row(solver, problem, at, column, switches)
    return switches


def _binary(solver: Any, cost: float) -> int:
    return _column(solver, cost, 0, 1)


def _column(solver: Any, cost: float, low: float, high: float) -> int:
    from highspy import HighsVarType

    at = int(solver.getNumCol())
    solver.addVar(low, high)
    solver.changeColCost(at, cost)
    solver.changeColIntegrality(at, HighsVarType.kInteger)
    return at


def _cell(solver: Any, problem: Problem, item: int, changeable: frozenset[int], switches: dict[int, int]) -> int:
    low, high, value = problem.low[item], problem.high[item], problem.values[item]
    if value is None:
        return _column(solver, 0.0, low, high)
    if item not in changeable:
        return _column(solver, 0.0, value, value)
    low, high = min(low, value), max(high, value)
    at = _column(solver, 0.0, low, high)
    switch = switches[item] = _binary(solver, problem.weights[item] or 0.0)
    solver.addRow(value, solver.inf, 2, [at, switch], [1.0, float(value - low)])
    solver.addRow(-solver.inf, value, 2, [at, switch], [1.0, float(value - high)])
    return at


def _row(solver: Any, problem: Problem, at: int, column: dict[int, int], switches: dict[int, int]) -> None:
    row = problem.rows[at]
    columns = [column[item] for item, _ in row.terms]
    factors = [float(c) for _, c in row.terms]
    low = -solver.inf if row.low is None else row.low
    high = solver.inf if row.high is None else row.high
    if row.switch is not None and row.switch in switches:
        columns.append(switches[row.switch])
        least = sum(min(c * problem.low[i], c * problem.high[i]) for i, c in row.terms)
        most = sum(max(c * problem.low[i], c * problem.high[i]) for i, c in row.terms)
        factors.append(float(row.low - least) if row.low is not None else float((row.high or 0) - most))
    solver.addRow(low, high, len(columns), columns, factors)
