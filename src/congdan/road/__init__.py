"""From where an office stands to its targets, in whole people."""

from __future__ import annotations

from congdan.road.build import build
from congdan.road.model import (
    PLACES,
    REASONS,
    STATUSES,
    Goal,
    Lane,
    Marked,
    Road,
    Standing,
    Step,
    UnitStanding,
)

__all__ = [
    "PLACES",
    "REASONS",
    "STATUSES",
    "Goal",
    "Lane",
    "Marked",
    "Road",
    "Standing",
    "Step",
    "UnitStanding",
    "build",
]
