"""The tallies of several years side by side."""

from __future__ import annotations

from congdan.compare.build import build
from congdan.compare.model import CHANGES, Change, Comparison, PeopleChange, UnitChange, Year

__all__ = ["CHANGES", "Change", "Comparison", "PeopleChange", "UnitChange", "Year", "build"]
