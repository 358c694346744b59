"""How many people there are to be measured against, by unit, commune and sector, where all parts are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from congdan.people import SECTORS, People
from congdan.rows import Key, Rows
from congdan.units import commune_name, parse, sector_of

LEVELS = ("provincial",)
"""Levels that an office can mark a unit with; a rule speaks of units so marked only."""

Name = tuple[str | None, str | None]
"""Commune and unit as printed."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A unit the office expects, and what it says of it.

    population: its own people, for a school or an office the staff.  learners: its pupils or students.
    level: `provincial` for units of the province.
    """

    commune: str | None
    unit: str | None
    commune_shown: str | None
    unit_shown: str | None
    population: int | None = None
    kind: str | None = None
    learners: int | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The population of a whole sector, of one commune or, where that is None, of everything."""

    sector: str
    people: int
    commune: str | None = None
    commune_shown: str | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """A population and what it was made of (`said`, `communes` or `units`); else the units that lack theirs."""

    people: int | None = None
    source: str | None = None
    lacking: tuple[Name, ...] = ()


NO_BASE = Base()
"""Nobody said anything."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A unit that the office marks with a level, and its people."""

    level: str
    kind: str | None
    members: int | None
    learners: int | None


@dataclass(frozen=True, slots=True)
class Bases:
    """The populations of one tally; communes and units as they are printed."""

    sectors: Mapping[str, Base] = field(default_factory=dict)
    communes: Mapping[tuple[str | None, str], Base] = field(default_factory=dict)
    """By commune and sector."""
    units: Mapping[tuple[str | None, str | None, str], int] = field(default_factory=dict)
    """By commune, unit and sector."""
    whole: Mapping[str | None, int] = field(default_factory=dict)
    """Of communes, all sectors together."""
    total: int | None = None
    marks: Mapping[Name, Mark] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit's people of one sector; their number is None where nobody said it."""

    name: Name
    sector: str
    people: int | None


NO_BASES = Bases()
"""Nobody said anything of anybody."""


def bases(rows: Rows, people: People, expected: Sequence[Expected], said: Sequence[Said] = ()) -> Bases:
    """Every population that can be told; a sum is told only if each of its parts is known."""
    listed = _listed(rows, expected)
    counted = _counted(people)
    parts = [*_of_expected(listed), *_of_others(listed, counted)]
    by_commune = _by_commune(parts, _said_of_communes(listed, said))
    by_sector = _by_sector(by_commune, {each.sector: each.people for each in said if each.commune is None})
    return Bases(
        by_sector,
        by_commune,
        {(*each.name, each.sector): each.people for each in parts if each.people is not None},
        _whole(listed, counted, by_commune),
        _known(listed, counted, [each.population for each in expected], by_sector),
        {
            listed.name(each): Mark(each.level, listed.kind(each), each.population, each.learners)
            for each in expected
            if each.level
        },
    )


def of_unit(key: Key | None, given: Mapping[Key, Expected]) -> Expected | None:
    """What is expected of the unit with this key; one without its commune stands for the unit wherever it is."""
    if key is None:
        return None
    return given.get(key) or given.get((None, key[1]))


# -- the units --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Listed:
    """Units of the rows beside the expected ones. `found`: number of a unit of the rows → what is expected of it."""

    rows: Rows
    expected: Sequence[Expected]
    found: Mapping[int, Expected]
    codes: Mapping[Key, int]
    """Key of an expected unit → number of the unit of the rows that it is."""

    def code(self, each: Expected) -> int | None:
        return self.codes.get((each.commune, each.unit))

    def name(self, each: Expected) -> Name:
        """The unit as the rosters print it, else as the list of expected ones does."""
        code = self.code(each)
        return (each.commune_shown, each.unit_shown) if code is None else self.rows.shown[code]

    def kind(self, each: Expected) -> str | None:
        """What the office says, then what its rosters and its name do."""
        code = self.code(each)
        return each.kind or (self.rows.kinds[code] if code is not None else None) or parse(each.unit_shown or "").kind

    def sector(self, each: Expected) -> str | None:
        return sector_of(self.kind(each))


def _listed(rows: Rows, expected: Sequence[Expected]) -> _Listed:
    given = {(each.commune, each.unit): each for each in expected}
    pairs = ((code, of_unit(key, given)) for code, key in enumerate(rows.keys))
    found = {code: each for code, each in pairs if each}
    return _Listed(rows, expected, found, {(each.commune, each.unit): code for code, each in found.items()})


def _counted(people: People) -> list[tuple[int, str | None]]:
    """Unit and sector of the people there are, each pair once; the unit is -1 where none is known."""
    width = len(SECTORS)
    times = np.bincount((people.place + 1) * width + people.sector)
    return [(int(code) // width - 1, SECTORS[int(code) % width]) for code in np.flatnonzero(times)]


# -- the parts --------------------------------------------------------------------------------------------------------


def _of_expected(listed: _Listed) -> Iterator[_Part]:
    for each in listed.expected:
        name, sector = listed.name(each), listed.sector(each)
        if sector:
            yield _Part(name, sector, each.population)
        if each.learners is not None:
            yield _Part(name, "students", each.learners)


def _of_others(listed: _Listed, counted: Iterable[tuple[int, str | None]]) -> Iterator[_Part]:
    """People of whose unit and sector nobody said a number."""
    for code, sector in counted:
        each = listed.found.get(code)
        told = each is not None and (sector == listed.sector(each) or _has_learners(each, sector))
        if sector and not told:
            yield _Part(listed.rows.shown[code] if code >= 0 else (None, None), sector, None)


def _has_learners(each: Expected, sector: str | None) -> bool:
    return sector == "students" and each.learners is not None


# -- the sums ---------------------------------------------------------------------------------------------------------


def _said_of_communes(listed: _Listed, said: Sequence[Said]) -> dict[tuple[str | None, str], int]:
    """Commune as printed and sector → what the office says; one named without its level is the one of that name."""
    rows = listed.rows
    known = {each.commune: each.commune_shown for each in listed.expected if each.commune}
    known |= {key[0]: shown[0] for key, shown in zip(rows.keys, rows.shown, strict=True) if key[0]}
    bare = {commune_name(key): shown for key, shown in known.items()}
    found = {}
    for each in said:
        if each.commune is not None:
            shown = known.get(each.commune) or bare.get(commune_name(each.commune)) or each.commune_shown
            found[shown, each.sector] = each.people
    return found


def _by_commune(
    parts: Sequence[_Part], said: Mapping[tuple[str | None, str], int]
) -> dict[tuple[str | None, str], Base]:
    groups: dict[tuple[str | None, str], list[_Part]] = {}
    for each in parts:
        groups.setdefault((each.name[0], each.sector), []).append(each)
    found = {group: _sum(inside) for group, inside in groups.items()}
    return found | {group: Base(people, "said") for group, people in said.items()}


def _sum(parts: Sequence[_Part]) -> Base:
    lacking = tuple(dict.fromkeys(each.name for each in parts if each.people is None))
    return Base(lacking=lacking) if lacking else Base(sum(each.people or 0 for each in parts), "units")


def _by_sector(communes: Mapping[tuple[str | None, str], Base], said: Mapping[str, int]) -> dict[str, Base]:
    found: dict[str, Base] = {}
    for sector in dict.fromkeys(sector for _, sector in communes):
        inside = [base for (_, own), base in communes.items() if own == sector]
        lacking = tuple(dict.fromkeys(name for base in inside for name in base.lacking))
        source = "communes" if any(base.source == "said" for base in inside) else "units"
        found[sector] = Base(lacking=lacking) if lacking else Base(sum(each.people or 0 for each in inside), source)
    return found | {sector: Base(people, "said") for sector, people in said.items()}


def _whole(
    listed: _Listed, counted: Sequence[tuple[int, str | None]], by_commune: Mapping[tuple[str | None, str], Base]
) -> dict[str | None, int]:
    """Communes of which everything is known."""
    units: dict[str | None, list[int | None]] = {}
    for each in listed.expected:
        units.setdefault(listed.name(each)[0], []).append(each.population)
    there: dict[str | None, list[tuple[int, str | None]]] = {}
    for code, sector in counted:
        there.setdefault(listed.rows.shown[code][0] if code >= 0 else None, []).append((code, sector))
    sectors: dict[str | None, dict[str, Base]] = {}
    for (commune, sector), base in by_commune.items():
        sectors.setdefault(commune, {})[sector] = base
    found = {
        commune: _known(listed, own, units.get(commune, []), sectors.get(commune, {})) for commune, own in there.items()
    }
    return {commune: people for commune, people in found.items() if people is not None}


def _known(
    listed: _Listed,
    counted: Sequence[tuple[int, str | None]],
    populations: Sequence[int | None],
    sectors: Mapping[str, Base],
) -> int | None:
    """The sum of the units, else of the sectors; None if somebody counted is of one whose population is not known."""
    found = listed.found
    strangers = any(code not in found or found[code].population is None for code, _ in counted)
    units = [people for people in populations if people is not None]
    if units and len(units) == len(populations) and not strangers:
        return sum(units)
    missing = any(sector is None or sectors.get(sector, NO_BASE).people is None for _, sector in counted)
    known = [base.people for base in sectors.values() if base.people is not None]
    return None if missing or not known else sum(known)
