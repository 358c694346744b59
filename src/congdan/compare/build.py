"""Tallies of several years → their comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from congdan.compare.model import Change, Comparison, Year
from congdan.compare.people import compare_people
from congdan.compare.units import compare_units
from congdan.places import NO_ALIASES, Alias
from congdan.tally import DIMENSIONS, Counts, Group
from congdan.text import natural


def build(years: Sequence[Year], aliases: Mapping[str, Alias] = NO_ALIASES) -> Comparison:
    """Every group of any year with its counts in each, and the changes from each year to the next.

    aliases: as in `congdan.places`; the dated ones tell what was renamed or merged.
    """
    by = {name: _groups([each.tally.by[name] for each in years], name) for name in DIMENSIONS}
    return Comparison(tuple(years), by, tuple(_change(one, other, aliases) for one, other in pairwise(years)))


def _change(one: Year, other: Year, aliases: Mapping[str, Alias]) -> Change:
    units, people = compare_units(one.tally, other.tally, aliases), compare_people(one.tally, other.tally)
    return Change(one.label, other.label, units, people)


def _groups(years: Sequence[Mapping[Group, Counts]], name: str) -> Mapping[Group, tuple[Counts | None, ...]]:
    """Groups in natural order; a unit is one by commune and name, its kind as the latest year says that knows it."""
    known = [{_identity(group, name): counts for group, counts in by.items()} for by in years]
    whole: dict[Group, Group] = {}
    for group in (group for by in years for group in by):
        before = whole.get(_identity(group, name), group)
        whole[_identity(group, name)] = tuple(new or old for new, old in zip(group, before, strict=True))
    return {whole[each]: tuple(year.get(each) for year in known) for each in sorted(whole, key=_order)}


def _identity(group: Group, name: str) -> Group:
    return group[:2] if name == "unit" else group


def _order(group: Group) -> tuple[tuple[bool, object], ...]:
    return tuple((part is None, natural(part or "")) for part in group)
