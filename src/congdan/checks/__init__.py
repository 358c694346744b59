"""Findings about people, points, matching and units of a tally."""

from __future__ import annotations

from congdan.checks import matching, points, units
from congdan.criteria import CriteriaSet
from congdan.model import Finding
from congdan.tally import Tally

__all__ = ["check"]


def check(tally: Tally, criteria: CriteriaSet) -> list[Finding]:
    """Everything a person should look at before the tally is printed."""
    return [*points.check(tally, criteria), *matching.check(tally), *units.check(tally)]
