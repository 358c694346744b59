"""What is to be said to one unit; no person is named in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

KINDS = ("missing", "wrong", "asked")
"""What was not sent; what is wrong; what is to be looked at and answered."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do. `cells` are addresses as Excel shows them, or whole rows and columns."""

    kind: str
    text: str
    todo: str = ""
    file: str = ""
    sheet: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """Everything for one unit; commune and unit as they are printed."""

    commune: str | None
    unit: str
    items: tuple[Item, ...]

    def of(self, kind: str) -> Sequence[Item]:
        """The items of one of `KINDS`."""
        return [each for each in self.items if each.kind == kind]


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders in natural order of units; `general` belongs to no single unit, and is for the office itself.

    sent: how many of the expected units sent something, in words; empty if none are expected.
    """

    units: tuple[Reminder, ...]
    general: tuple[Item, ...]
    sent: str = ""
