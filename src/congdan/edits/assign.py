"""One way for each of many parts, so that the long relations over them hold: too many together to try them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congdan.edits.milp import quiet

SECONDS = 60.0
"""Only so that nobody waits without end; the nodes end a search, which every machine counts alike."""
MOST_NODES = 20
FEW = 3
"""So many answers are asked for; there may be more."""

Option = tuple[float, tuple[int, ...]]
"""How unlikely a way is, and how far it moves each long relation."""


LEFT_COST = 30.0
"""What it costs to leave a long relation to one more cell, which no short relation shows."""
MOST_LEFT = 1e6


def assign(parts: Sequence[Sequence[Option]], wanted: Sequence[int]) -> list[list[int]]:
    """The likeliest choices of one option a part whose moves add up to `wanted`, as indices; empty if there is none.

    What they leave of `wanted` is left to one more cell of that relation.
    """
    from highspy import HighsModelStatus

    solver = _solver()
    columns = [[_binary(solver, cost) for cost, _ in options] for options in parts]
    for at in columns:
        solver.addRow(1.0, 1.0, len(at), at, [1.0] * len(at))
    for row, want in enumerate(wanted):
        moves = [(column, move[row]) for at, options in zip(columns, parts, strict=True)
                 for column, (_, move) in zip(at, options, strict=True) if move[row]]  # fmt: skip
        moves.append((_left(solver), 1))
        solver.addRow(float(want), float(want), len(moves), [c for c, _ in moves], [float(m) for _, m in moves])
    found: list[list[int]] = []
    while len(found) < FEW:
        solver.run()
        if solver.getModelStatus() != HighsModelStatus.kOptimal and not (not found and _has_answer(solver)):
            break
        values = solver.getSolution().col_value
        chosen = [max(range(len(at)), key=lambda i: values[at[i]]) for at in columns]
        found.append(chosen)
        picked = [at[i] for at, i in zip(columns, chosen, strict=True)]
        solver.addRow(-solver.inf, len(picked) - 1.0, len(picked), picked, [1.0] * len(picked))
    return found


def _solver() -> Any:
    from highspy import Highs

    with quiet():
        solver: Any = Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    for option, value in (("mip_rel_gap", 0.0), ("mip_abs_gap", 1e-6), ("mip_feasibility_tolerance", 1e-9)):
        solver.setOptionValue(option, value)
    solver.setOptionValue("time_limit", SECONDS)
    solver.setOptionValue("mip_max_nodes", MOST_NODES)
    solver.setOptionValue("threads", 1)
    return solver


def _binary(solver: Any, cost: float) -> int:
    from highspy import HighsVarType

    at = int(solver.getNumCol())
    solver.addVar(0.0, 1.0)
    solver.changeColCost(at, cost)
    solver.changeColIntegrality(at, HighsVarType.kInteger)
    return at


def _has_answer(solver: Any) -> bool:
    """A good answer at the end of the search, though not shown to be the best."""
    return bool(solver.getInfo().primal_solution_status == 2)


def _left(solver: Any) -> int:
    """A number that is 0 unless its switch is paid for."""
    from highspy import HighsVarType

    switch = _binary(solver, LEFT_COST)
    at = int(solver.getNumCol())
    solver.addVar(-MOST_LEFT, MOST_LEFT)
    solver.changeColIntegrality(at, HighsVarType.kInteger)
    solver.addRow(-solver.inf, 0.0, 2, [at, switch], [1.0, -MOST_LEFT])
    solver.addRow(0.0, solver.inf, 2, [at, switch], [1.0, MOST_LEFT])
    return at
