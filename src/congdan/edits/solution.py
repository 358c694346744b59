"""What the engine answers: corrections in rank order, questions, and what holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from congdan.edits.percentages import Convention
from congdan.model import Where

UNKNOWN = Convention()

Reason = tuple[str, Mapping[str, object]]
"""An English sentence of the catalogue, and what fills it in."""


@dataclass(frozen=True, slots=True)
class Change:
    """One number that should be another; `low` and `high` are all it could be, where more than one."""

    name: str
    where: Where
    old: int | str | None
    new: int | str
    certain: bool = False
    low: int | None = None
    high: int | None = None
    slip: str | None = None
    """How it may have been mistyped, if one slip explains it."""
    reasons: tuple[Reason, ...] = ()
    """What speaks for the new number, in the order in which it counts."""

    @property
    def determined(self) -> bool:
        """Whether the relations leave no other value."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Correction:
    """Changes that make every relation hold, and why these; `block` is the one it differs in from the first."""

    rank: int
    changes: tuple[Change, ...]
    reasons: tuple[Reason, ...] = ()
    block: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """The one look-up that decides most, and what may be found there."""

    name: str
    where: Where
    readings: tuple[int | str, ...]
    block: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Relations that fail together and the ways to mend them, best first."""

    relations: tuple[str, ...]
    corrections: tuple[Correction, ...]
    capped: bool = False
    """More ways exist than are listed, or the search was cut short."""
    decided_by: str | None = None
    """The roster that decides, if one does."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The answer for one system."""

    corrections: tuple[Correction, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictory: tuple[tuple[str, ...], ...] = ()
    """Names of relations that cannot all hold whatever the data are."""
    conventions: Convention = UNKNOWN
    relations: Mapping[str, bool | None] = field(default_factory=dict)
    """Whether each relation holds as printed; None: could not be checked."""
    confusions: Mapping[str, str] = field(default_factory=dict)
    """Percentages that fit another printed base, and which."""
    blocks: tuple[Block, ...] = ()
    implied: Mapping[str, int] = field(default_factory=dict)
    """Missing cells that the relations determine."""
    capped: bool = False
