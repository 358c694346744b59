"""What was read against what is true, person by person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from composed.choices import Choices
from composed.columns import JOBS
from composed.roster import Composed, compose
from composed.truth import Person
from composed.writers import first_row, write
from congdan import categories
from congdan.findings import CATALOGUE
from congdan.forms import marks
from congdan.pipeline import tally
from congdan.readers.ahead import Ahead
from congdan.result import Result
from congdan.roster import Roster
from congdan.settings import Settings
from congdan.text import clean, key
from congdan.text.births import parse as parse_birth
from congdan.understanding import understand
from congdan.units import commune_name, parse

Row = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """`wrong`: what differs, with nothing asked; `asked`: the codes of the questions."""

    composed: Composed
    wrong: tuple[str, ...]
    asked: tuple[str, ...]


def judge(random: Random, folder: Path) -> Judged:
    """Compose a roster, write it, read it, compare."""
    composed = compose(random)
    path = write(composed, folder)
    result = tally([str(path)], Settings())
    rosters = [roster for one in understand(Ahead([str(path)]), Settings()) for roster in one.rosters]
    path.unlink()
    asked = tuple(finding.code for finding in result.findings if CATALOGUE[finding.code].blocks)
    return Judged(composed, () if asked else tuple(_differences(composed, rosters, result)), asked)


def _differences(composed: Composed, rosters: list[Roster], result: Result) -> list[str]:
    wanted, found = _true(composed), _read(rosters)
    lines = [f"no person in {where}: {wanted[where]['name']}" for where in wanted if where not in found]
    lines += [f"a person in {where}: {found[where]['name']}" for where in found if where not in wanted]
    for where in wanted.keys() & found.keys():
        one, other = wanted[where], found[where]
        lines += [f"{where} {name}: {other[name]!r}, not {one[name]!r}" for name in one if one[name] != other[name]]
    return lines or _counts(composed, result)


def _counts(composed: Composed, result: Result) -> list[str]:
    """People and measures of the whole, people of each unit."""
    how, people = composed.how, [person for page in composed.pages for _, person in page.persons]
    evaluated = [person for person in people if person.points]
    counted = result.tally
    shown = [*counted.rows.shown, (None, None)]
    units = Counter(_place(*reversed(shown[place])) for place in counted.people.place.tolist())
    wanted: Row = {
        "people": len(people),
        "units": Counter(_place(person.unit, person.commune) for person in people),
        "registered": None if how.evaluated else len(people),
        "evaluated": len(evaluated) if how.evaluated else None,
        "achieved": sum(person.achieved for person in evaluated if _decided(person, how)) if how.evaluated else None,
    }
    seen = {"people": counted.matched.count, "units": units}
    seen |= {name: getattr(counted.total, name) for name in ("registered", "evaluated", "achieved")}
    return [f"{name}: {seen[name]!r}, not {wanted[name]!r}" for name in wanted if seen[name] != wanted[name]]


def _decided(person: Person, how: Choices) -> bool:
    """True where the roster says enough for a verdict."""
    return how.result != "none" or how.indicators != "none"


def _true(composed: Composed) -> dict[tuple[str, int], Row]:
    return {
        (page.name[:31] if composed.how.format == "xlsx" else "", first_row(composed, page) + row): _person(
            person, composed.how
        )
        for page in composed.pages
        for row, person in page.persons
    }


def _person(person: Person, how: Choices) -> Row:
    year = how.birth in ("year", "year_text", "halves")
    birth = (person.birth[0], 0, 0) if year else person.birth
    unit, commune = _place(person.unit, person.commune)
    declared = how.evaluated and how.result != "none" and person.points
    scored = how.evaluated and person.points
    return {
        "name": key(person.name),
        "birth": None if how.birth == "none" or not birth[0] else birth,
        "id": person.id,
        "unit": unit,
        "commune": commune,
        "category": person.category if how.category or how.job else None,
        "declared": (marks.ACHIEVED if person.achieved else marks.NOT_ACHIEVED) if declared else marks.OPEN,
        "points": [round(100 * point) for point in person.points] if scored and how.indicators != "none" else [],
        "total": round(100 * person.total) if scored and how.total != "none" else None,
    }


assert all(categories.parse(word).code == code for code, word in JOBS.items())  # type: ignore[union-attr]


def _place(unit: str | None, commune: str | None) -> tuple[str, str]:
    return parse(unit).key if unit else "", commune_name(commune) if commune else ""


def _read(rosters: list[Roster]) -> dict[tuple[str, int], Row]:
    return {
        (roster.sheet or "", int(roster.rows[index])): _row(roster, index)
        for roster in rosters
        for index in range(len(roster.rows))
    }


def _row(roster: Roster, index: int) -> Row:
    place = roster.places[int(roster.place[index])]
    birth = parse_birth(roster.births[index])
    word = roster.categories[int(roster.category[index])]
    category = categories.parse(word) if word else None
    points = [int(roster.indicators[number][index]) for number in sorted(roster.indicators)]
    name = str(roster.names[index])
    return {
        "name": key(name) if clean(name) else "",
        "birth": (birth.year, birth.month, birth.day) if birth else None,
        "id": int(roster.ids[index]),
        "unit": place.unit or "",
        "commune": commune_name(place.commune) if place.commune else "",
        "category": category.code if category else None,
        "declared": int(roster.declared[index]),
        "points": [] if set(points) <= {-1} else points,
        "total": None if roster.total[index] == -1 else int(roster.total[index]),
    }
