"""The columns of a composed roster: heading from parent to leaf, and what stands in it for a person."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from composed import words
from composed.choices import Choices
from composed.truth import CATEGORIES, Person

Cell = str | int | float | datetime.date | None


@dataclass(frozen=True)
class Column:
    """One column; `field` tells the few that rows around the people need to know."""

    path: tuple[str, ...]
    cell: Callable[[Person], Cell]
    field: str = ""


def blocks(how: Choices, random: Random) -> list[Column]:
    """All columns of the roster in the order of the form."""
    first = _number(how, random) + _name(how, random)
    rest = [_birth(how, random), _sex(how, random), _identity(how, random), _job(how, random), _belongs(how, random)]
    rest += [[_extra(random)] for _ in range(how.extras)]
    scored = [_indicators(how, random), _total(how, random), _result(how, random)] if how.evaluated else []
    if how.shuffled:
        random.shuffle(rest)
        random.shuffle(scored)
    last = [Column((random.choice(words.NOTE),), lambda person: None)] if how.note else []
    if not how.evaluated and random.random() < 0.5:
        last.insert(0, Column((random.choice(words.SIGNED),), lambda person: None))
    return [*first, *(column for block in (*rest, *scored) for column in block), *last]


def _number(how: Choices, random: Random) -> list[Column]:
    """Numbers are put in by the page, which knows where the person stands."""
    return [] if how.stt == "none" else [Column((random.choice(words.STT),), lambda person: None, "stt")]


def _name(how: Choices, random: Random) -> list[Column]:
    def spelt(text: str) -> str:
        return _spelt(text, how.spelling)

    def parts(person: Person) -> tuple[str, str]:
        before, _, last = person.name.rpartition(" ")
        return before, last

    if how.name == "one":
        return [Column((random.choice(words.NAME),), lambda person: spelt(person.name), "name")]
    surname, given = random.choice(words.SURNAME), random.choice(words.GIVEN)
    above = (random.choice(words.NAME[:4]),) if how.name == "two_under_one" else ()
    return [
        Column((*above, surname), lambda person: spelt(parts(person)[0]), "name"),
        Column((*above, given), lambda person: spelt(parts(person)[1])),
    ]


def _spelt(text: str, how: str) -> str:
    if how == "nbsp":
        return f"{text.replace(' ', chr(0xA0), 1)} "
    changed = {"capitals": text.upper(), "small": text.lower(), "nfd": unicodedata.normalize("NFD", text)}
    return changed.get(how, text)


def _birth(how: Choices, random: Random) -> list[Column]:
    if how.birth == "none":
        return []
    year = how.birth in ("year", "year_text", "halves")
    heading = random.choice(words.BIRTH_YEAR if year else words.BIRTH)
    if not how.birth.startswith("halves"):
        return [Column((heading,), lambda person: _date(person, how.birth))]
    return [
        Column((heading, "Nam"), lambda person: None if person.female else _date(person, how.birth)),
        Column((heading, "Nữ"), lambda person: _date(person, how.birth) if person.female else None),
    ]


def _date(person: Person, how: str) -> Cell:
    if not person.birth[0]:
        return None
    date = datetime.date(*person.birth)
    texts = {"year_text": f"{date.year}", "dots": f"{date.day}.{date.month}.{date.year}"}
    if how in ("year", "halves"):
        return date.year
    return date if how == "dates" else texts.get(how, f"{date:%d/%m/%Y}")


def _sex(how: Choices, random: Random) -> list[Column]:
    if how.sex == "column":
        return [Column((random.choice(words.SEX),), lambda person: "Nữ" if person.female else "Nam")]
    return [Column(("Nữ",), lambda person: "x" if person.female else None)] if how.sex == "mark" else []


def _identity(how: Choices, random: Random) -> list[Column]:
    def cell(person: Person) -> Cell:
        text = f"{person.id:012}"
        if not person.id:
            return "1.23457E+11" if how.id == "damaged" else None
        return {"number": person.id, "spaced": f"{text[:3]} {text[3:6]} {text[6:]}"}.get(how.id, text)

    return [] if how.id == "none" else [Column((random.choice(words.ID),), cell)]


def _job(how: Choices, random: Random) -> list[Column]:
    found = []
    if how.job:
        found.append(Column((random.choice(words.JOB),), lambda person: JOBS[person.category]))
    if how.category:
        spelt = {code: random.choice(said) for code, said in CATEGORIES.items()}
        found.append(Column((random.choice(words.CATEGORY),), lambda person: spelt[person.category]))
    return found


JOBS = {"farmer": "Làm vườn", "worker": "Thợ may", "official": "Giáo viên", "student": "Sinh viên"}


def _belongs(how: Choices, random: Random) -> list[Column]:
    """Unit and commune; the page blanks the cells that a merged one covers."""
    found = []
    if how.units_from == "column":
        named = how.communes_from == "name"
        found.append(
            Column((random.choice(words.UNIT),), lambda person: full(person) if named else person.unit, "unit")
        )
    if how.communes_from == "column":
        found.append(Column((random.choice(words.COMMUNE),), lambda person: person.commune, "commune"))
    random.shuffle(found)
    return found


def full(person: Person) -> str:
    """“Ấp 4, xã Phú Xuân”."""
    return f"{person.unit}, {person.commune[:1].lower()}{person.commune[1:]}"


def _extra(random: Random) -> Column:
    heading = random.choice(words.EXTRA)
    values: dict[str, Callable[[Person], Cell]] = {
        "Số điện thoại": lambda person: f"09{person.birth[2]:02}{person.birth[1]:02}1234",
        "Email": lambda person: "a@example.vn",
        "Ngày đăng ký": lambda person: "15/03/2023",
        "Tuổi": lambda person: 40,
        "Dân tộc": lambda person: "Kinh",
        "Tôn giáo": lambda person: "Không",
    }
    return Column((heading,), values.get(heading, lambda person: "12/12"))


# -- points and results ------------------------------------------------------------------------------------------------


def _indicators(how: Choices, random: Random) -> list[Column]:
    if how.indicators == "none":
        return []
    above = _above(how, random)
    found: list[Column] = []
    for number in range(10):
        label = (
            words.LABELS[number] if how.indicators == "labels" else words.INDICATORS[how.indicators].format(number + 1)
        )
        path = (*above[number], label)
        found += _both(path, number, random) if how.self_scored else [Column(path, _point(number))]
    return found


def _above(how: Choices, random: Random) -> list[tuple[str, ...]]:
    """The parents of each indicator, as many as the header has rows for."""
    room = how.depth - 1 - how.self_scored
    parent, competencies = random.choice(words.POINTS_PARENT), random.choice(words.COMPETENCIES)
    inside = [competencies[0]] * 4 + [competencies[1]] * 4 + [competencies[2]] * 2
    if room >= 2 and how.competencies:
        return [(parent, each) for each in inside]
    if room >= 1:
        return [(each if how.competencies else parent,) for each in inside]
    return [()] * 10


def _both(path: tuple[str, ...], number: int, random: Random) -> list[Column]:
    own, theirs = words.SELF[0], words.APPRAISED[0]
    return [Column((*path, own), _point(number)), Column((*path, theirs), _point(number))]


def _point(number: int) -> Callable[[Person], Cell]:
    return lambda person: person.points[number] if person.points else None


def _sum(person: Person) -> Cell:
    return person.total if person.points else None


def _own_sum(person: Person) -> Cell:
    return person.total + 1 if person.points else None


def _total(how: Choices, random: Random) -> list[Column]:
    if how.total == "none":
        return []
    if how.total == "one":
        return [Column((random.choice(words.TOTAL),), _sum, "total")]
    own, theirs = random.choice(words.SELF), random.choice(words.APPRAISED)
    if how.depth == 1:
        return [Column((f"Điểm {own.lower()}",), _own_sum), Column((f"Điểm {theirs.lower()}",), _sum, "total")]
    above = random.choice(words.TOTAL[:2])
    return [Column((above, own), _own_sum), Column((above, theirs), _sum, "total")]


def _result(how: Choices, random: Random) -> list[Column]:
    if how.result == "none":
        return []
    if how.result == "two":
        passed, failed = random.choice(words.PASSED)
        above = (random.choice(words.RESULT[:4]),) if how.depth > 1 else ()
        mark = random.choice(("x", "X", "1"))
        return [
            Column((*above, passed), lambda person: mark if person.points and person.achieved else None),
            Column((*above, failed), lambda person: mark if person.points and not person.achieved else None),
        ]
    said = random.choice(words.RESULT_WORDS[:4] + words.RESULT_WORDS[5:])
    return [Column((random.choice(words.RESULT),), lambda person: _word(person, said))]


def _word(person: Person, said: tuple[str, str]) -> Cell:
    return said[not person.achieved] if person.points else None


def depth(columns: Iterable[Column]) -> int:
    """Rows the headings need."""
    return max(len(column.path) for column in columns)
