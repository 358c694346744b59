"""The rows of several rosters put together, in an order that does not depend on how they came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from congdan import categories, points
from congdan.model import Cell, Finding, Where
from congdan.places import Place
from congdan.roster import Roster
from congdan.spots import Spots
from congdan.text import clean
from congdan.text.births import Birth
from congdan.units import commune_name

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]

REGISTRATION, EVALUATION = 1, 2
"""Bits of `Rows.roles`."""

Key = tuple[str | None, str | None]
"""Commune and unit, as keys."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns of equal length, one entry a row of a roster; -1 in `place` where neither unit nor commune is named."""

    rosters: tuple[Roster, ...]
    roster: Ints
    index: Ints
    ids: Ints
    names: tuple[Cell, ...]
    births: tuple[Cell, ...]
    roles: Ints
    place: Ints
    keys: tuple[Key, ...]
    shown: tuple[tuple[str | None, str | None], ...]
    """How commune and unit of each key are printed."""
    kinds: tuple[str | None, ...]
    category: Ints
    """Index into `categories`; 0 is none."""
    categories: tuple[str | None, ...]
    """Category codes, as `congdan.categories` has them."""
    points: np.ndarray[tuple[int, int], np.dtype[np.int32]]
    total: np.ndarray[tuple[int], np.dtype[np.int32]]
    declared: Ints
    self_scored: Bools

    def name(self, row: int) -> str:
        """The name in a row, as text."""
        return clean(str(self.names[row] or ""))

    def swapped(self, row: int, birth: Birth) -> Birth | None:
        """The other reading of a true date that stands among dates typed as text."""
        mixed = self.rosters[int(self.roster[row])].mixed_dates and not isinstance(self.births[row], str)
        return Birth(birth.year, birth.day, birth.month) if mixed and 1 <= birth.day <= 12 else None

    def where(self, row: int, name: str | None = None) -> Where:
        """The place of a row in its file."""
        return self.rosters[int(self.roster[row])].where(int(self.index[row]), name)

    def by_roster(self, rows: Sequence[int] | Ints) -> list[list[int]]:
        """Some rows, ascending, those of each roster together: one cause in one sheet is one finding."""
        chosen = np.sort(np.asarray(rows, dtype=np.int64))
        cuts = np.flatnonzero(np.diff(self.roster[chosen])) + 1
        return [part.tolist() for part in np.split(chosen, cuts)] if len(chosen) else []

    def spots(self, rows: Sequence[int], *names: str, which: Sequence[int] | None = None) -> Spots:
        """The places of rows of one roster; with `which`, each in one of the fields named."""
        roster = self.rosters[int(self.roster[rows[0]])]
        return roster.spots(self.index[np.asarray(rows, dtype=np.int64)], *names, which=which)


def gather(rosters: Sequence[Roster], indicators: int) -> tuple[Rows, list[Finding]]:
    """All rows with the units that several spellings share as one; notes on units whose commune was found elsewhere."""
    ordered = sorted(
        rosters, key=lambda each: (each.file, each.sheet or "", int(each.rows[0]) if len(each.rows) else 0)
    )
    keys, lookup, findings = _places(ordered)
    words, category = _categories(ordered)
    place = [
        np.array([lookup[spot] for spot in roster.places] or [0], dtype=np.int64)[roster.place] for roster in ordered
    ]
    return (
        Rows(
            tuple(ordered),
            _joined([np.full(len(r.rows), number, dtype=np.int64) for number, r in enumerate(ordered)]),
            _joined([np.arange(len(r.rows), dtype=np.int64) for r in ordered]),
            _joined([r.ids for r in ordered]),
            tuple(name for r in ordered for name in r.names),
            tuple(birth for r in ordered for birth in r.births),
            _joined([np.full(len(r.rows), _role(r), dtype=np.int64) for r in ordered]),
            _joined(place),
            tuple(keys),
            _shown(ordered, lookup, keys),
            _kinds(ordered, lookup, len(keys)),
            category,
            words,
            np.concatenate([np.zeros((0, indicators), dtype=np.int32), *(_matrix(r, indicators) for r in ordered)]),
            np.concatenate([np.zeros(0, dtype=np.int32), *(r.total for r in ordered)]),
            _joined([r.declared for r in ordered]),
            np.concatenate([np.zeros(0, dtype=np.bool_), *(r.self_scored for r in ordered)]),
        ),
        findings,
    )


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def _role(roster: Roster) -> int:
    return REGISTRATION * roster.registers + EVALUATION * roster.evaluates


def _categories(rosters: Sequence[Roster]) -> tuple[tuple[str | None, ...], Ints]:
    """The codes of all words in order, and which one each row has."""
    words = {word for roster in rosters for word in roster.categories}
    found = {word: each.code if word and (each := categories.parse(word)) else None for word in words}
    names = (None, *sorted({code for code in found.values() if code}))
    codes = {name: number for number, name in enumerate(names)}
    own = [np.array([codes[found[word]] for word in r.categories] or [0], dtype=np.int64) for r in rosters]
    return names, _joined([numbers[r.category] for numbers, r in zip(own, rosters, strict=True)])


def _matrix(roster: Roster, indicators: int) -> np.ndarray[tuple[int, int], np.dtype[np.int32]]:
    matrix = np.full((len(roster.rows), indicators), points.BLANK, dtype=np.int32)
    for number, values in roster.indicators.items():
        if number <= indicators:
            matrix[:, number - 1] = values
    return matrix


def _places(rosters: Sequence[Roster]) -> tuple[list[Key], dict[Place, int], list[Finding]]:
    """Keys in natural order of appearance, the key of each place, and what was joined."""
    spots = sorted({spot for roster in rosters for spot in roster.places}, key=lambda spot: repr(spot))
    bare = _levels({spot.commune for spot in spots if spot.commune})
    known: dict[str, set[str]] = {}
    for spot in spots:
        if spot.unit and spot.commune:
            known.setdefault(spot.unit, set()).add(bare.get(spot.commune, spot.commune))
    keys: dict[Key, int] = {}
    lookup: dict[Place, int] = {}
    findings: list[Finding] = []
    for spot in spots:
        commune = bare.get(spot.commune, spot.commune) if spot.commune else None
        if spot.unit and not commune and (communes := known.get(spot.unit)):
            findings.append(_joined_commune(rosters, spot, communes))
            commune = next(iter(communes)) if len(communes) == 1 else None
        found = (commune, spot.unit)
        lookup[spot] = -1 if found == (None, None) else keys.setdefault(found, len(keys))
    return list(keys), lookup, findings


def _levels(communes: set[str]) -> dict[str, str]:
    """Commune named without its level → the one commune of that name."""
    named: dict[str, set[str]] = {}
    for commune in communes:
        if commune_name(commune) != commune:
            named.setdefault(commune_name(commune), set()).add(commune)
    return {name: next(iter(full)) for name, full in named.items() if len(full) == 1}


def _joined_commune(rosters: Sequence[Roster], spot: Place, communes: set[str]) -> Finding:
    roster = next(each for each in rosters if spot in each.places)
    code = "U003" if len(communes) == 1 else "U008"
    row = int(np.flatnonzero(roster.place == roster.places.index(spot))[0])
    return Finding(code, roster.where(row), params={"unit": spot.unit_shown, "communes": len(communes)})


def _shown(
    rosters: Sequence[Roster], lookup: dict[Place, int], keys: Sequence[Key]
) -> tuple[tuple[str | None, str | None], ...]:
    """The most frequent spelling of each; the fuller, then the first in order, where two are as frequent."""
    communes: dict[str, Counter[str]] = {}
    units: list[Counter[str]] = [Counter() for _ in keys]
    for roster in rosters:
        times = np.bincount(roster.place, minlength=len(roster.places))
        for spot, many in zip(roster.places, times.tolist(), strict=True):
            if lookup[spot] >= 0 and spot.unit_shown:
                units[lookup[spot]][spot.unit_shown] += many
            if spot.commune and spot.commune_shown:
                communes.setdefault(commune_name(spot.commune), Counter())[spot.commune_shown] += many
    best = {name: _title(_most(counter)) for name, counter in communes.items()}
    return tuple(
        (best[commune_name(commune)] if commune else None, _most(counter))
        for (commune, _), counter in zip(keys, units, strict=True)
    )


def _most(counter: Counter[str]) -> str | None:
    return min(counter, key=lambda text: (text.isupper(), -counter[text], -len(text), text), default=None)


def _title(text: str | None) -> str | None:
    """“TT Nhà Bè”, “thị trấn NHÀ BÈ” → “Thị trấn Nhà Bè”."""
    if not text:
        return text
    words = text.split()
    spelled = {"tt": "Thị trấn", "tt.": "Thị trấn", "x.": "Xã", "p.": "Phường"}.get(words[0].lower())
    rest = [word.capitalize() if word.isupper() and len(word) > 1 else word for word in words[1:]]
    head = spelled or (words[0].capitalize() if words[0].islower() or words[0].isupper() else words[0])
    return " ".join(
        [head, *(word.lower() if head == "Thị" and index == 0 else word for index, word in enumerate(rest))]
    )


def _kinds(rosters: Sequence[Roster], lookup: dict[Place, int], count: int) -> tuple[str | None, ...]:
    kinds: list[str | None] = [None] * count
    for roster in rosters:
        for spot in roster.places:
            if lookup[spot] >= 0:
                given = (kind for kind in (kinds[lookup[spot]], spot.kind) if kind)
                kinds[lookup[spot]] = min(given, default=None)
    return tuple(kinds)
