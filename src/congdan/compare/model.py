"""The same tally of several years side by side, and what changed from each to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from congdan.tally import Counts, Group, Tally

CHANGES = ("appeared", "vanished", "renamed", "merged")
"""What can become of a unit or a commune."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year by the name it is given, and its tally."""

    label: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What became of one unit, or where `unit` is None of one commune, from the first year to the second.

    olds: the names it goes by in the first year, where it was renamed or merged.  since: the dates of these changes,
    as the office wrote them.
    """

    kind: str
    commune: str | None
    unit: str | None
    olds: tuple[str, ...] = ()
    since: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """Who kept, won and lost the title; people are matched across the years as registrations and evaluations are.

    Holders of the first year = kept + lost_listed + lost_gone + unsure_first; of the second = kept + won_listed +
    won_new + unsure_second. `listed` are on the rosters of the other year too. `unsure` are people who may be one
    with somebody of the same name there, which nothing in the rosters settles.
    """

    kept: int
    won_listed: int
    won_new: int
    lost_listed: int
    lost_gone: int
    unsure_first: int
    unsure_second: int


@dataclass(frozen=True, slots=True)
class Change:
    """From one year to the next; `people` is None where one of them has nobody evaluated."""

    first: str
    second: str
    units: tuple[UnitChange, ...]
    people: PeopleChange | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Years in the order given, every group that occurs in any of them, and the changes between neighbours."""

    years: tuple[Year, ...]
    by: Mapping[str, Mapping[Group, tuple[Counts | None, ...]]]
    """Dimension → group → its counts in each year, None where it does not occur."""
    changes: tuple[Change, ...]
