"""Units and communes that appeared, vanished, were renamed or merged, as the dated aliases of the office tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from congdan.compare.model import UnitChange
from congdan.places import Alias
from congdan.rows import Rows
from congdan.tally import Tally
from congdan.text import key, natural

Name = tuple[str | None, str | None]
"""Commune and unit."""

Names = dict[Name, set[Name]]
"""Commune and unit as they are counted → the former commune and unit each is written as, None for its own name."""


def compare_units(first: Tally, second: Tally, aliases: Mapping[str, Alias]) -> tuple[UnitChange, ...]:
    """What became of the communes and then of the units, in natural order."""
    shown = _shown(first, second)
    old, new = _written(first), _written(second)
    found = (*_changes(_communes(old), _communes(new), shown), *_changes(old, new, shown))
    return tuple(replace(change, since=_since(change, aliases)) for change in found)


def _since(change: UnitChange, aliases: Mapping[str, Alias]) -> tuple[str, ...]:
    """The dates of the names that are no longer in use."""
    names = (part for old in change.olds for part in (old, *old.split(", ")))
    dates = (aliases[key(name)].since for name in names if key(name) in aliases)
    return tuple(sorted({date for date in dates if date}))


def _changes(old: Names, new: Names, shown: dict[Name, Name]) -> list[UnitChange]:
    changes = (_change(name, old, new, shown[name]) for name in {**old, **new})
    return sorted((change for change in changes if change), key=_order)


def _order(change: UnitChange) -> tuple[tuple[bool, object], ...]:
    return tuple((part is None, natural(part or "")) for part in (change.commune, change.unit))


def _change(name: Name, old: Names, new: Names, shown: Name) -> UnitChange | None:
    """What became of a name; a unit that only followed its commune is not spoken of."""
    if name not in old or name not in new:
        return UnitChange("appeared" if name in new else "vanished", *shown)
    before, after = old[name], new[name]
    if len(before) > 1 and len(after) < len(before):
        return UnitChange("merged", *shown, tuple(_olds(before, shown)))
    ((commune, unit), *others) = before
    own = unit if name[1] else commune
    if not others and own and before != after:
        return UnitChange("renamed", *shown, tuple(_olds(before, shown)))
    return None


def _olds(before: set[Name], shown: Name) -> list[str]:
    """What each was called, in order; one that kept its name is called by it."""
    names = ((unit or shown[1], commune) if shown[1] else (commune or shown[0], None) for commune, unit in before)
    return sorted((", ".join(part for part in name if part) for name in names), key=natural)


# -- names ------------------------------------------------------------------------------------------------------------


def _written(tally: Tally) -> Names:
    """Every unit that has people, and the former names its rows are written with."""
    used = set(tally.people.place.tolist())
    found: Names = {}
    for code, name in _pairs(tally.rows):
        if code in used and tally.rows.keys[code][1]:
            found.setdefault(tally.rows.keys[code], set()).add(name)
    return found


def _pairs(rows: Rows) -> Iterator[tuple[int, Name]]:
    """Number of a unit, and the former names of a place that is counted as it. Rows stand roster by roster."""
    cuts = np.searchsorted(rows.roster, np.arange(len(rows.rosters) + 1))
    for roster, start, end in zip(rows.rosters, cuts[:-1].tolist(), cuts[1:].tolist(), strict=True):
        spots, first = np.unique(roster.place[rows.index[start:end]], return_index=True)
        for spot, row in zip(spots.tolist(), first.tolist(), strict=True):
            code, place = int(rows.place[start + row]), roster.places[spot]
            if code >= 0:
                yield code, (place.commune_was, place.unit_was)


def _communes(units: Names) -> Names:
    found: Names = {}
    for (commune, _), written in units.items():
        if commune:
            found.setdefault((commune, None), set()).update((old, None) for old, _ in written)
    return found


def _shown(*tallies: Tally) -> dict[Name, Name]:
    """Units and communes as they are printed."""
    found: dict[Name, Name] = {}
    for rows in (tally.rows for tally in tallies):
        for name, shown in zip(rows.keys, rows.shown, strict=True):
            found[name] = shown
            found[name[0], None] = (shown[0], None)
    return found
