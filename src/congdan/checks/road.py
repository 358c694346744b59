"""The road from the rows of the lists to the number that is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from congdan.layout import Layout
from congdan.messages import N_
from congdan.model import Finding, Where
from congdan.roster import Roster
from congdan.rows import EVALUATION, REGISTRATION
from congdan.tally import Tally

Step = tuple[str, int]

UNNAMED, LEFT_OUT = N_("{count} without a name"), N_("{count} left out as asked")
AGAIN, EMPTY = N_("{count} of people who are in the list already"), N_("{count} without points and result")
REGISTERED, EVALUATED = N_("Registered"), N_("Evaluated")


def check(tally: Tally, layouts: Sequence[Layout], before: Sequence[Roster]) -> Iterator[Finding]:
    """One note for each kind of list of which something was taken out: “71 dòng − 1 trùng = 70”.

    before: the rosters before anything was left out.
    """
    for role, name, counted in (
        (REGISTRATION, REGISTERED, tally.total.registered),
        (EVALUATION, EVALUATED, tally.total.evaluated),
    ):
        chosen = [each for each in before if (each.registers if role == REGISTRATION else each.evaluates)]
        steps = _steps(tally, role, chosen, _unnamed(layouts, chosen))
        if counted is not None and any(count for _, count in steps):
            named = sum(len(each.rows) for each in chosen)
            sheets = [Where(each.file, each.sheet) for each in chosen]
            params = {"what": name, "steps": tuple(step for step in steps if step[1])}
            whole = named + dict(steps)[UNNAMED]
            yield Finding("T008", sheets[0], tuple(dict.fromkeys(sheets[1:])), whole, counted, params)


def _unnamed(layouts: Sequence[Layout], rosters: Sequence[Roster]) -> int:
    """Rows without a name in the tables of some rosters."""
    sheets = {(each.file, each.sheet) for each in rosters}
    return sum(kind == "unclear" for one in layouts if (one.sheet.file, one.sheet.name) in sheets for kind in one.kinds)


def _steps(tally: Tally, role: int, before: Sequence[Roster], unnamed: int) -> list[Step]:
    rows, people = tally.rows, tally.people
    chosen = (rows.roles & role) > 0
    who = np.unique(tally.matched.person[chosen])
    left_out = sum(len(each.rows) for each in before) - int(chosen.sum())
    empty = int((~people.evaluated[who]).sum()) if role == EVALUATION else 0
    return [(UNNAMED, unnamed), (LEFT_OUT, left_out), (AGAIN, int(chosen.sum()) - len(who)), (EMPTY, empty)]
