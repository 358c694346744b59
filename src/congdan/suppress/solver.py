"""HiGHS, set up so that the same question has the same answer."""

from __future__ import annotations

from typing import Any

from congdan.edits.milp import quiet

SECONDS = 120.0
"""Only so that nobody waits without end."""
MOST_NODES = 2_000
"""What ends a search, which every machine counts alike."""
_WHOLE = 1e-6
"""How near to a whole number the solver's answer must be to be one."""


def solver() -> Any:
    """An empty model to be maximised."""
    from highspy import Highs, ObjSense

    with quiet():
        made: Any = Highs()  # type: ignore[no-untyped-call]
    made.silent()
    for option, value in (("time_limit", SECONDS), ("mip_max_nodes", MOST_NODES), ("threads", 1), ("mip_rel_gap", 0.1)):
        made.setOptionValue(option, value)
    made.changeObjectiveSense(ObjSense.kMaximize)
    return made


def whole_solution(model: Any, columns: int) -> list[int] | None:
    """The best solution in whole numbers, None if there is none. Tables of sums mostly have it without asking."""
    from highspy import HighsVarType

    found = _solution(model)
    if found is not None:
        return found
    for kind in (HighsVarType.kInteger, HighsVarType.kContinuous):
        for column in range(columns):
            model.changeColIntegrality(column, kind)
        found = found or (_solution(model) if kind == HighsVarType.kInteger else None)
    return found


def _solution(model: Any) -> list[int] | None:
    from highspy import HighsModelStatus

    model.run()
    if model.getModelStatus() != HighsModelStatus.kOptimal:
        return None
    values = model.getSolution().col_value
    return [round(value) for value in values] if all(abs(each - round(each)) < _WHOLE for each in values) else None
