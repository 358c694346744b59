"""Findings about people, points, matching and units of a tally."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.checks import doubles, identities, matching, persons, points, units
from congdan.criteria import CriteriaSet
from congdan.model import Finding
from congdan.tally import Tally
from congdan.text.births import parse as parse_birth

__all__ = ["check", "look_closely"]


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


def look_closely(tally: Tally, as_of: str | None = None, year: int | None = None) -> Iterator[Finding]:
    """What moves no count and is only told when asked to validate: names, births, numbers, units in one file only.

    as_of, year: what the user says the figures stand for; ages are counted by it, else by the year of each roster.
    """
    at = parse_birth(as_of or "") or parse_birth(year)
    births = [persons.born(roster) for roster in tally.rows.rosters]
    yield from persons.check(tally.rows, births, at)
    yield from identities.check(tally.rows, births)
    yield from matching.one_sided(tally)
