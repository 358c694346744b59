"""Count people by unit, category and sector; partial tallies add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from congdan.criteria import CriteriaSet
from congdan.evaluate import Verdict
from congdan.match import Matched, match
from congdan.model import Finding
from congdan.people import SECTORS, Ints, People, combine
from congdan.population import NO_BASES, Bases, Expected, Said, bases, of_unit
from congdan.roster import Roster
from congdan.rows import Rows, gather
from congdan.text import natural
from congdan.units import sector_of

MEASURES = ("registered", "evaluated", "achieved", "not_achieved", "undecided", "unregistered", "population")
RATES = ("rate_registered", "rate_evaluated", "rate_population")
DIMENSIONS = ("unit", "category", "sector", "kind", "commune", "unit_category")
"""What a tally can be counted by; units and communes by sector come with every one."""

Bools = npt.NDArray[np.bool_]
Group = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The measures of one group of people; None for what no input could speak of."""

    registered: int | None = None
    evaluated: int | None = None
    achieved: int | None = None
    not_achieved: int | None = None
    undecided: int | None = None
    unregistered: int | None = None
    population: int | None = None
    achieved_registered: int | None = None
    """Achieved among the registered: the numerator of `rate_registered`."""
    achieved_declared: int | None = None
    achieved_points: int | None = None
    """Achieved by either result, whichever of them is counted."""

    @property
    def rate_registered(self) -> Fraction | None:
        """Achieved among the registered / registered."""
        return _rate(self.achieved_registered, self.registered)

    @property
    def rate_evaluated(self) -> Fraction | None:
        """Achieved / evaluated."""
        return _rate(self.achieved, self.evaluated)

    @property
    def rate_population(self) -> Fraction | None:
        """Achieved / population, where that is given."""
        return _rate(self.achieved, self.population)


def _rate(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(part, whole) if part is not None and whole else None


@dataclass(frozen=True, slots=True)
class Partial:
    """What was read of some of the input: rosters whose rows carry the keys of their people."""

    rosters: tuple[Roster, ...] = ()

    def __add__(self, other: Partial) -> Partial:
        return Partial(self.rosters + other.rosters)


@dataclass(frozen=True, slots=True)
class Tally:
    """The counted people. `by` has each dimension's groups, in natural order, with their counts."""

    total: Counts
    by: Mapping[str, Mapping[Group, Counts]]
    result: str
    rows: Rows
    matched: Matched
    people: People
    findings: tuple[Finding, ...] = ()
    expected: int = 0
    missing: tuple[Expected, ...] = ()
    bases: Bases = NO_BASES


def finish(
    partial: Partial,
    criteria: CriteriaSet,
    result: str = "declared",
    expected: Sequence[Expected] = (),
    said: Sequence[Said] = (),
) -> Tally:
    """The tally of everything in `partial`, whatever the order it was put together in.

    expected, said: units with their populations, and the populations of whole sectors.
    """
    rows, findings = gather(partial.rosters, len(criteria.indicators))
    rows = _with_kinds(rows, expected)
    matched = match(rows)
    people = combine(rows, matched, criteria)
    counter = _Counter(rows, people, result)
    known = bases(rows, people, expected, said)
    by = {name: counter.by(grouping) for name, grouping in _groups(rows, people).items()}
    return Tally(
        replace(counter.total(), population=known.total),
        by | _with_populations(by, rows, expected, known),
        result,
        rows,
        matched,
        people,
        tuple(findings),
        len(expected),
        _missing(rows, people, expected),
        known,
    )


def holders(people: People, result: str) -> Bools:
    """True for those who achieved the title by the result that counts."""
    achieved: Bools = people.evaluated & (_verdict(people, result) == Verdict.ACHIEVED)
    return achieved


def _verdict(people: People, result: str) -> Ints:
    return people.by_points if result == "points" else people.declared


class _Counter:
    """Counts people by any grouping of them."""

    def __init__(self, rows: Rows, people: People, result: str) -> None:
        registers = bool((rows.roles & 1).any())
        evaluates = bool((rows.roles & 2).any())
        verdict = _verdict(people, result)
        achieved = holders(people, result)
        none = None
        self.columns: dict[str, Bools | None] = {
            "registered": people.registered if registers else none,
            "evaluated": people.evaluated if evaluates else none,
            "achieved": achieved if evaluates else none,
            "not_achieved": people.evaluated & (verdict == Verdict.NOT_ACHIEVED) if evaluates else none,
            "undecided": people.evaluated & (verdict == Verdict.UNDECIDED) if evaluates else none,
            "unregistered": people.evaluated & ~people.registered if registers and evaluates else none,
            "achieved_registered": achieved & people.registered if registers and evaluates else none,
            "achieved_declared": people.evaluated & (people.declared == Verdict.ACHIEVED) if evaluates else none,
            "achieved_points": people.evaluated & (people.by_points == Verdict.ACHIEVED) if people.has_points else none,
        }

    def total(self) -> Counts:
        """Everybody."""
        numbers = {name: None if column is None else int(column.sum()) for name, column in self.columns.items()}
        return Counts(**numbers)

    def by(self, grouping: Grouping) -> dict[Group, Counts]:
        """Each group's counts, groups in natural order, the unnamed last."""
        names: dict[Group, int] = {}
        renumbered = np.array([names.setdefault(name, len(names)) for name in grouping.names] or [0], dtype=np.int64)
        codes = renumbered[grouping.codes]
        present = set(codes.tolist())
        counted = {
            name: None if column is None else np.bincount(codes[column], minlength=len(names)).tolist()
            for name, column in self.columns.items()
        }
        return {
            group: Counts(**{name: None if many is None else many[names[group]] for name, many in counted.items()})
            for group in sorted(names, key=_order)
            if names[group] in present
        }


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which group each person is in: an index into `names`, in which a name may stand twice."""

    codes: npt.NDArray[np.int64]
    names: tuple[Group, ...]


def _order(group: Group) -> tuple[tuple[bool, object], ...]:
    return tuple((part is None, natural(part or "")) for part in group)


def _groups(rows: Rows, people: People) -> dict[str, Grouping]:
    """Dimension → the group of each person."""
    units = (*(_unit_group(rows, code) for code in range(len(rows.keys))), (None, None, None, None))
    place = np.where(people.place < 0, len(units) - 1, people.place)
    words = len(rows.categories)
    pairs = tuple((unit[0], unit[1], word) for unit in units for word in rows.categories)
    return {
        "unit": Grouping(place, units),
        "category": Grouping(people.category, tuple((word,) for word in rows.categories)),
        "sector": Grouping(people.sector, tuple((name,) for name in SECTORS)),
        "kind": Grouping(place, tuple((unit[2],) for unit in units)),
        "commune": Grouping(place, tuple((unit[0],) for unit in units)),
        "unit_category": Grouping(place * words + people.category, pairs),
        "unit_sector": Grouping(
            place * len(SECTORS) + people.sector, tuple((*unit[:2], sector) for unit in units for sector in SECTORS)
        ),
        "commune_sector": Grouping(
            place * len(SECTORS) + people.sector, tuple((unit[0], sector) for unit in units for sector in SECTORS)
        ),
    }


def _unit_group(rows: Rows, code: int) -> Group:
    commune, unit = rows.shown[code]
    return commune, unit, rows.kinds[code], sector_of(rows.kinds[code])


# -- units the office expects -----------------------------------------------------------------------------------------


def _with_kinds(rows: Rows, expected: Sequence[Expected]) -> Rows:
    """The office's own word on the kind of a unit comes first."""
    said = {(unit.commune, unit.unit): unit.kind for unit in expected if unit.kind}
    if not said:
        return rows
    kinds = (said.get(key) or said.get((None, key[1])) or kind for key, kind in zip(rows.keys, rows.kinds, strict=True))
    return replace(rows, kinds=tuple(kinds))


def _with_populations(
    by: Mapping[str, Mapping[Group, Counts]], rows: Rows, expected: Sequence[Expected], known: Bases
) -> dict[str, Mapping[Group, Counts]]:
    """The groups whose populations can be told, with them."""
    keys = {_unit_group(rows, code): key for code, key in enumerate(rows.keys)}
    given = {(each.commune, each.unit): each for each in expected}
    own = {group: found.population for group, key in keys.items() if (found := of_unit(key, given))}
    populations: dict[str, Mapping[Any, int | None]] = {
        "unit": own,
        "commune": {(commune,): people for commune, people in known.whole.items()},
        "sector": {(sector,): base.people for sector, base in known.sectors.items()},
        "unit_sector": known.units,
        "commune_sector": {group: base.people for group, base in known.communes.items()},
    }
    return {
        name: {group: replace(counts, population=people.get(group)) for group, counts in by[name].items()}
        for name, people in populations.items()
    }


def _missing(rows: Rows, people: People, expected: Sequence[Expected]) -> tuple[Expected, ...]:
    """Expected units of which nobody is on any roster; a commune that was not named matches any."""
    sent = {rows.keys[code] for code in set(people.place.tolist()) if code >= 0}
    anywhere = {unit for _, unit in sent}

    def arrived(each: Expected) -> bool:
        alone = each.commune is None and each.unit in anywhere
        return (each.commune, each.unit) in sent or alone or (None, each.unit) in sent

    return tuple(each for each in expected if not arrived(each))
