"""Criteria sets: dated data that cite their source."""

from __future__ import annotations

from congdan.criteria.load import available, check, load
from congdan.criteria.model import Bounds, Competency, CriteriaSet, Group, Indicator
from congdan.criteria.problems import PROBLEMS, CriteriaError

__all__ = [
    "PROBLEMS",
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
