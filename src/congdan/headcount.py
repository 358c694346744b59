"""How many people the sectors have, as an office says it: in a file, or as `sector=number`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from congdan import expected
from congdan.errors import UsageError
from congdan.population import Expected, Said
from congdan.text import clean, fold
from congdan.units import commune_key, commune_name


@dataclass(frozen=True, slots=True)
class Headcount:
    """Populations of units, and of whole sectors."""

    units: tuple[Expected, ...] = ()
    sectors: tuple[Said, ...] = ()

    def under(self, other: Headcount) -> Headcount:
        """These with what `other` says; of the same unit, or the same sector and commune, the other's number counts."""
        sectors = {(each.commune, each.sector): each for each in (*self.sectors, *other.sectors)}
        return Headcount(together(self.units, other.units), tuple(sectors.values()))


NO_HEADCOUNT = Headcount()
"""Nobody said anything."""


def read(path: Path) -> Headcount:
    """A list with the heading “Đơn vị” or “Nhóm thống kê” beside “Tổng số”; a line without a unit is of a sector.

    Raises UsageError for a file that cannot be read, a sector that is not known and a number that is none.
    """
    lines = expected.lines(path, ("unit", "sector"), "population")
    units = tuple(expected.of_line(line, path) for line in lines if line["unit"])
    return Headcount(units, tuple(_sectors(lines, path)))


def _sectors(lines: Sequence[Mapping[str, str]], path: Path) -> Iterator[Said]:
    for line in lines:
        people = expected.count(line["population"], path, "population")
        if not line["unit"] and line["sector"] and people is not None:
            sector = sector_of(line["sector"])
            if sector is None:
                raise UsageError("R022", file=str(path), key="population", problem=f"“{line['sector']}”")
            yield said(sector, people, line["commune"])


def said(sector: str, people: int, commune: str = "") -> Said:
    """The population of a sector, of one commune or of everything."""
    key = (commune_key(commune) or commune_name(commune)) if commune else None
    return Said(sector, people, key, clean(commune) or None)


def sector_of(text: str) -> str | None:
    """The sector a text names; None if it names none.

    >>> sector_of("Công dân ở khu dân cư"), sector_of("CBCCVC"), sector_of("residents"), sector_of("Ấp 3")
    ('residents', 'employees', 'residents', None)
    """
    return _names().get(fold(text))


@cache
def _names() -> Mapping[str, str]:
    data = tomllib.loads((files("congdan.data") / "sectors.toml").read_text(encoding="utf-8"))
    return {name: sector for sector, names in data.items() for name in names}


def together(units: Sequence[Expected], given: Sequence[Expected]) -> tuple[Expected, ...]:
    """The expected units with the populations that are given; a unit that was not expected is added."""
    numbers = {(each.commune, each.unit): each for each in given}
    merged = [_filled(each, numbers.pop((each.commune, each.unit), None)) for each in units]
    return (*merged, *numbers.values())


def _filled(each: Expected, given: Expected | None) -> Expected:
    if given is None:
        return each
    names = ("population", "learners", "level")
    return replace(each, **{name: value for name in names if (value := getattr(given, name)) is not None})
