"""A criteria set as values: what is scored, out of how much, and what passes."""

from __future__ import annotations

from dataclasses import dataclass

CATEGORIES = ("farmer", "worker", "official", "student")
"""The four groups for which a set may have bounds and labels of its own."""

BLANKS = ("undecided", "zero")
"""What a blank indicator may mean."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the score sheet; `maximum` in hundredths of a point."""

    number: int
    competency: int
    label: str
    label_en: str
    maximum: int


@dataclass(frozen=True, slots=True)
class Competency:
    """Indicators that belong together; `maximum` in hundredths, the sum of theirs."""

    number: int
    label: str
    maximum: int
    label_en: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least that passes, in hundredths: of the total, and of each indicator in the order of the set."""

    total: int
    indicator: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The bounds and the indicators, with their labels, as they stand for one category."""

    category: str
    bounds: Bounds
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """What a decision asks of a person, from which year, and where that was read.

    indicators: ascending by number; the columns of every array of points stand in this order.
    blank: what a blank indicator means, `undecided` or `zero` (for people with at least one point).
    path: the file it came from, as given; for a shipped set, its file name.
    """

    id: str
    title: str
    source: str
    valid_from: int
    indicators: tuple[Indicator, ...]
    competencies: tuple[Competency, ...]
    bounds: Bounds
    groups: tuple[Group, ...]
    blank: str
    path: str
    title_en: str = ""

    @property
    def maximum(self) -> int:
        """The most a person can reach, in hundredths."""
        return sum(indicator.maximum for indicator in self.indicators)

    def group_for(self, category: str | None) -> Group | None:
        """What the set says for this category alone, if anything."""
        return next((group for group in self.groups if group.category == category), None)

    def bounds_for(self, category: str | None) -> Bounds:
        """The bounds a person of this category must reach: its own, else the general ones."""
        group = self.group_for(category)
        return group.bounds if group else self.bounds

    def indicators_for(self, category: str | None) -> tuple[Indicator, ...]:
        """The indicators as labelled for this category."""
        group = self.group_for(category)
        return group.indicators if group else self.indicators
