"""A road as values: where each sector, commune and unit stands, what its targets ask, and the years between."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from congdan.population import NO_BASE, Base
from congdan.targets import Target, TargetSet, UnitRule

STATUSES = ("met", "open", "impossible", "reached", "missed", "unknown")
"""What is said of a target: `reached` and `missed` of one whose year is past, which is a result and no goal."""

REASONS = ("no_base", "nobody", "no_evaluation", "base_too_small", "over_base", "pass_rate")
"""Why a target is unknown (the first four), or impossible: it, or its registrations, ask for more than the base."""

PLACES = ("reached", "ahead", "behind")
"""Where a unit stands: the next target is reached; at least at the rate of its sector; below it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Holders now against their base; None for what no input could speak of."""

    holders: int | None
    registered: int | None
    achieved_registered: int | None
    base: Base = NO_BASE

    @property
    def rate(self) -> Fraction | None:
        """Holders / base."""
        known = self.holders is not None and self.base.people
        return Fraction(self.holders or 0, self.base.people or 1) if known else None

    @property
    def pass_rate(self) -> Fraction | None:
        """Achieved among the registered / registered, this year."""
        known = self.achieved_registered is not None and self.registered
        return Fraction(self.achieved_registered or 0, self.registered or 1) if known else None


@dataclass(frozen=True, slots=True)
class Goal:
    """One target against a standing: holders it asks for, how many are lacking, and what is said of it."""

    target: Target
    required: int | None
    lacking: int | None
    status: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One year of the road. `recognised` in that year: all holders, or only the new ones where a title is kept.

    registrations: that this asks for at the pass rate of now; None if the rate is not known or 0.
    possible: False if more would have to register than there are people without a title that counts.
    """

    year: int
    holders: int
    recognised: int
    registrations: int | None
    possible: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The road of one sector, whole or of one commune."""

    sector: str
    commune: str | None
    standing: Standing
    goals: tuple[Goal, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """A unit against the next target of its sector; `place` is one of `PLACES`, None if it cannot be told."""

    commune: str | None
    unit: str | None
    sector: str
    holders: int
    base: int
    goal: Goal
    place: str | None
    behind: int | None
    """People lacking to stand where the sector does."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked unit against a rule for units of its level; the numbers are None where they cannot be told."""

    commune: str | None
    unit: str | None
    rule: UnitRule
    holders: int | None
    base: int | None
    required: int | None
    lacking: int | None


@dataclass(frozen=True, slots=True)
class Road:
    """All of it. `start` is the year of the figures, `last` the last year of the road; `sectors` come whole."""

    targets: TargetSet
    validity: str
    start: int
    last: int
    sectors: tuple[Lane, ...]
    communes: tuple[Lane, ...]
    units: tuple[UnitStanding, ...]
    marked: tuple[Marked, ...]
