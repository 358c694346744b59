"""Findings about people, points, matching and units of a tally."""

from __future__ import annotations

from congdan.checks import doubles, matching, points, units
from congdan.criteria import CriteriaSet
from congdan.model import Finding
from congdan.tally import Tally

__all__ = ["check"]


def check(tally: Tally, criteria: CriteriaSet) -> list[Finding]:
    """Everything a person should look at before the tally is printed."""
    versions = doubles.versions(tally)
    return [
        *points.check(tally, criteria),
        *doubles.ask(tally, versions),
        *doubles.probable(tally),
        *matching.check(tally, {files for files, _ in versions}),
        *units.check(tally),
    ]
