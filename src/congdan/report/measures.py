"""The measures as columns: their headings, which of them say something, and how they hang together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from congdan.messages import N_, Words
from congdan.report.model import Column
from congdan.tally import Counts, Tally

HEADINGS: Mapping[str, str] = {
    "population": N_("Population"),
    "registered": N_("Registered"),
    "evaluated": N_("Evaluated"),
    "achieved": N_("Achieved"),
    "achieved_points": N_("Achieved by points"),
    "achieved_declared": N_("Achieved as declared"),
    "not_achieved": N_("Not achieved"),
    "undecided": N_("Undecided"),
    "unregistered": N_("Unregistered"),
    "achieved_registered": N_("Achieved among the registered"),
    "rate_registered": N_("Achieved / registered (%)"),
    "rate_evaluated": N_("Achieved / evaluated (%)"),
    "rate_population": N_("Achieved / population (%)"),
}
_SHOWN_IF_ANY = ("undecided", "unregistered")
"""Columns of zeros say nothing and cost width."""
_PARTS = ("achieved", "not_achieved", "undecided")
"""What the evaluated consist of."""


def measures(tally: Tally) -> list[str]:
    """The measures that the inputs could speak of, without columns of zeros or of the same numbers again."""
    total = tally.total
    shown = [name for name in HEADINGS if getattr(total, name) is not None]
    shown = [name for name in shown if name not in _SHOWN_IF_ANY or getattr(total, name)]
    other = "achieved_declared" if tally.result == "points" else "achieved_points"
    repeated = {"achieved_points", "achieved_declared"} - ({other} if _results_differ(tally) else set())
    if total.achieved_registered == total.achieved:
        repeated.add("achieved_registered")
    return [name for name in shown if name not in repeated]


def _results_differ(tally: Tally) -> bool:
    return any(_differs(counts) for counts in tally.by["unit"].values())


def _differs(counts: Counts) -> bool:
    """Both results are there for somebody and lead to other counts."""
    return counts.achieved_points is not None and counts.achieved_points != counts.achieved_declared


def columns(shown: Sequence[str], words: Words, before: int = 1) -> tuple[Column, ...]:
    """A column for each measure; before: how many columns of text stand in front of them."""
    at = {name: before + number for number, name in enumerate(shown)}
    return tuple(_column(name, at, words) for name in shown)


def _column(name: str, at: Mapping[str, int], words: Words) -> Column:
    heading = words(HEADINGS[name])
    if name.startswith("rate_"):
        base = at.get(name.removeprefix("rate_"))
        own = at.get("achieved_registered") if name == "rate_registered" else None
        top = own if own is not None else at.get("achieved")
        return Column(heading, "rate", name, ratio=(top, base) if top is not None and base is not None else None)
    parts = tuple(at[part] for part in _PARTS if part in at) if name == "evaluated" else ()
    return Column(heading, "count", name, sum_of=parts if len(parts) > 1 else ())
