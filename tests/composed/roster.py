"""Truth and choices → the pages of one file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from composed import truth
from composed.choices import Choices, choose
from composed.page import Composer, Page
from composed.truth import Person


@dataclass(frozen=True)
class Composed:
    """A roster: its choices, its pages, and the name of its file without the suffix."""

    how: Choices
    pages: tuple[Page, ...]
    file: str


def compose(random: Random) -> Composed:
    """A roster composed of random choices."""
    how = choose(random)
    own = Random(how.seed)
    people = [_as_written(person, how, own) for person in _people(how, own)]
    parts = _parts(how, people)
    # The form is one for all sheets: each page draws from the same seed.
    pages = [Composer(how, part, name, Random(how.seed)).compose() for name, part in parts]
    return Composed(how, tuple(pages), people[0].unit if how.units_from == "file" else f"ds{how.seed % 97}")


def _people(how: Choices, random: Random) -> list[Person]:
    many = how.units_from in ("group", "column", "sheets")
    units = random.randint(1, 4) if many else 1
    communes = random.randint(1, min(2, units)) if how.communes_from in ("group", "column", "name") else 1
    return truth.people(random, truth.places(random, communes, units), (1, 7) if many else (3, 15), how.evaluated)


def _as_written(person: Person, how: Choices, random: Random) -> Person:
    """Without what the sender left out; one of birth and number is there."""
    if how.id == "none" or (how.id in ("some", "damaged") and random.random() < 0.15):
        person = replace(person, id=0)
    elif random.random() < 0.02 and how.birth not in ("none", "halves", "halves_full"):
        person = replace(person, birth=(0, 0, 0))
    return replace(
        person,
        unit="" if how.units_from == "none" else person.unit,
        commune="" if how.communes_from == "none" else person.commune,
    )


def _parts(how: Choices, people: list[Person]) -> list[tuple[str, list[Person]]]:
    if how.units_from == "sheets":
        units = list(dict.fromkeys(person.unit for person in people))
        return [(unit, [person for person in people if person.unit == unit]) for unit in units]
    return [(people[0].unit if how.units_from == "sheet" else "Sheet1", people)]
