"""Targets of the decisions: data that cite their source."""

from __future__ import annotations

from congdan.targets.load import MARKED, TargetError, available, check, load
from congdan.targets.model import WHO, Target, TargetSet, Uncounted, UnitRule

__all__ = [
    "MARKED",
    "WHO",
    "Target",
    "TargetError",
    "TargetSet",
    "Uncounted",
    "UnitRule",
    "available",
    "check",
    "load",
]
