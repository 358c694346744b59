"""A set of targets as values: which share of which people should hold the title, by when, and where that was read."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

WHO = ("members", "learners")
"""Whose share a rule for units is of: the staff and the like, or the pupils and students."""


@dataclass(frozen=True, slots=True)
class Target:
    """A share of the people of one sector; `base` says in words who they are."""

    sector: str
    year: int
    share: Fraction
    base: str
    base_en: str


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What a decision asks and no roster of citizens can show, and why not."""

    year: int
    share: Fraction
    label: str
    label_en: str
    why: str
    why_en: str


@dataclass(frozen=True, slots=True)
class UnitRule:
    """The share of its own people that a unit of one level must reach; `kind` None stands for every kind of unit."""

    level: str
    who: str
    share: Fraction
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class TargetSet:
    """What one decision asks; targets by sector and year. `path` is the file it came from, as given."""

    id: str
    title: str
    title_en: str
    source: str
    targets: tuple[Target, ...]
    uncounted: tuple[Uncounted, ...]
    rules: tuple[UnitRule, ...]
    path: str

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors that have a target, in the order of the file."""
        return tuple(dict.fromkeys(target.sector for target in self.targets))

    def of(self, sector: str) -> tuple[Target, ...]:
        """The targets of one sector by year."""
        return tuple(sorted((each for each in self.targets if each.sector == sector), key=lambda each: each.year))
