"""Criteria sets: dated data that cite their source."""

from __future__ import annotations

from congdan.criteria.load import CriteriaError, available, check, load
from congdan.criteria.model import Bounds, Competency, CriteriaSet, Group, Indicator

__all__ = [
    "Bounds",
    "Competency",
    "CriteriaError",
    "CriteriaSet",
    "Group",
    "Indicator",
    "available",
    "check",
    "load",
]
