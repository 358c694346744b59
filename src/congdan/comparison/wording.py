"""What is said of units and people that changed."""

from __future__ import annotations

from congdan.compare import UnitChange
from congdan.messages import N_, Words
from congdan.report import name_of

PEOPLE = {
    "kept": N_("hold the title in both years"),
    "won_listed": N_("won it, and were on the lists of the year before"),
    "won_new": N_("won it, and were not on the lists of the year before"),
    "lost_listed": N_("lost it, and are on the lists still"),
    "lost_gone": N_("lost it, and are on the lists no more"),
    "unsure_first": N_("holders of the earlier year of whom it is not certain who they are in the later one"),
    "unsure_second": N_("holders of the later year of whom it is not certain who they were in the earlier one"),
}
"""The counts of `PeopleChange`, in the order of reading."""

KEPT = {
    "lost_listed": N_("were not recognised again, and are on the lists still"),
    "lost_gone": N_("were not recognised again, and are on the lists no more"),
}
"""What is said instead where a title is kept: nobody loses it."""

_KINDS = {
    "appeared": N_("new"),
    "vanished": N_("on no list any more"),
    "renamed": N_("renamed; before: {olds}"),
    "merged": N_("merged from: {olds}"),
}


def fate(name: str, validity: str, words: Words) -> str:
    """What one count of `PeopleChange` is of."""
    return words(KEPT[name] if validity == "kept" and name in KEPT else PEOPLE[name])


def unit(change: UnitChange, words: Words) -> str:
    """The commune, or the unit with its commune."""
    if change.unit is None:
        return name_of("commune", change.commune, words)
    return ", ".join(part for part in (change.unit, change.commune) if part)


def what(change: UnitChange, words: Words) -> str:
    """What became of it."""
    said = words(_KINDS[change.kind], olds="; ".join(change.olds))
    return words("{change} (since {date})", change=said, date=", ".join(change.since)) if change.since else said
