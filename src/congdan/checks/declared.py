"""Declared figures against what the rosters count: all counts of one roster stand or fall together."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.edits import Roster, Solution
from congdan.figures import System
from congdan.findings import gather
from congdan.model import Finding


def check(system: System, solution: Solution, roster: Roster | None) -> Iterator[Finding]:
    """One finding with all places where a roster counts otherwise and no correction puts it right."""
    if roster is None:
        return
    mended = {change.name for each in solution.corrections[:1] for change in each.changes}
    out = [
        (figure, span)
        for name, span in roster.intervals.items()
        if (figure := system.figures.get(name)) and figure.value is not None and name not in mended
        if not span[0] <= figure.value <= span[1]
    ]
    if out:
        figure, (low, high) = out[0]
        counted = low if low == high else f"{low}–{high}"
        yield from gather(
            "F012", [each.where for each, _ in out], stated=figure.value, counted=counted, source=roster.name
        )
