"""Findings about identity numbers: province, sex and birth year in their digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from congdan.checks.persons import Born, Ints
from congdan.findings import gather
from congdan.model import Finding
from congdan.plausible import plausible
from congdan.roster import Roster
from congdan.roster.sex import FEMALE, MALE
from congdan.rows import Rows
from congdan.text.identity import DIGITS


def check(rows: Rows, births: Sequence[Born]) -> Iterator[Finding]:
    """Numbers of twelve digits against what else the roster says; a mismatch is something to look at, nothing more."""
    for roster, own in zip(rows.rosters, births, strict=True):
        if "id" in roster.headings:
            yield from _missing(roster)
            yield from _digits(roster, own.year)


def _missing(roster: Roster) -> Iterator[Finding]:
    """No number at all; one that could not be read is told of when it is read."""
    yield from gather("P006", roster.spots(roster.unnumbered, "id"))


def _digits(roster: Roster, births: Ints) -> Iterator[Finding]:
    whole = (roster.ids >= 10 ** (DIGITS - 3)) & (roster.ids < 10**DIGITS)
    province, fourth, year = roster.ids // 10**9, roster.ids // 10**8 % 10, roster.ids // 10**6 % 100
    limits = plausible()["province"]
    outside = whole & ((province < limits["first"]) | (province > limits["last"]))
    yield from gather("P019", roster.spots(np.flatnonzero(outside), "id"))
    if len(roster.sexes):
        said = (roster.sexes == MALE) | (roster.sexes == FEMALE)
        differs = whole & said & ((fourth % 2 == 0) != (roster.sexes == MALE))
        yield from gather("P020", roster.spots(np.flatnonzero(differs), "id"))
    # The fourth digit: two for each century from 1900 on, the even one for men (Circular 07/2016/TT-BCA).
    of_number = 1900 + fourth // 2 * 100 + year
    differs = whole & (births > 0) & (births != of_number)
    yield from gather("P021", roster.spots(np.flatnonzero(differs), "id"))
