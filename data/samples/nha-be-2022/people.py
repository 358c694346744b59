"""Invent the 511 people of the sample: who they are, where they registered, how they scored."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from words import FEMALE, GIVEN, JOBS, MALE, MANAGERS, MIDDLES, ONLY, RETIRED, SURNAMES

T = TypeVar("T")

SEED = 20221230
BOUND_TOTAL, BOUND_INDICATOR = 80, 5  # inclusive; only to invent points that agree with the results below

# (commune, unit, kind, people): sizes are invented, their sums per sector are the published 440 and 71
UNITS: tuple[tuple[str, str, str, int], ...] = (
    ("TT Nhà Bè", "UBND thị trấn Nhà Bè", "agency", 39),
    ("TT Nhà Bè", "Trường THCS Nguyễn Bỉnh Khiêm", "secondary", 72),
    ("TT Nhà Bè", "Trường TH Trần Thị Ngọc Hân", "primary", 42),
    ("TT Nhà Bè", "Trường TH Lâm Văn Bền", "primary", 48),
    ("TT Nhà Bè", "Trường TH Nguyễn Việt Hồng", "primary", 36),
    ("TT Nhà Bè", "Trường MN Tuổi Ngọc", "kindergarten", 30),
    ("TT Nhà Bè", "Trường MN Sơn Ca", "kindergarten", 25),
    ("TT Nhà Bè", "Khu phố 4", "residential", 16),
    ("TT Nhà Bè", "Khu phố 7", "residential", 13),
    ("Xã Phú Xuân", "UBND xã Phú Xuân", "agency", 31),
    ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu", "secondary", 47),
    ("Xã Phú Xuân", "Ấp 4", "residential", 15),
    ("Xã Phước Lộc", "UBND xã Phước Lộc", "agency", 24),
    ("Xã Phước Lộc", "Trường THCS Phước Lộc", "secondary", 27),
    ("Xã Phước Lộc", "Trường TH Bùi Thanh Khiết", "primary", 19),
    ("Xã Phước Lộc", "Ấp 3", "residential", 12),
    ("Xã Phước Lộc", "Ấp 4", "residential", 15),
)

Seat = tuple[str, str, int]  # commune, unit, place in the unit from 0

# A later person takes the name of an earlier one: six times in another unit, three times in the same.
NAMESAKES: dict[Seat, Seat] = {
    ("TT Nhà Bè", "Trường THCS Nguyễn Bỉnh Khiêm", 50): ("TT Nhà Bè", "Trường THCS Nguyễn Bỉnh Khiêm", 11),
    ("TT Nhà Bè", "Trường TH Lâm Văn Bền", 20): ("TT Nhà Bè", "Trường TH Trần Thị Ngọc Hân", 9),
    ("TT Nhà Bè", "Trường MN Sơn Ca", 8): ("TT Nhà Bè", "Trường THCS Nguyễn Bỉnh Khiêm", 30),
    ("TT Nhà Bè", "Khu phố 7", 4): ("TT Nhà Bè", "Khu phố 4", 7),
    ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu", 30): ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu", 5),
    ("Xã Phú Xuân", "Ấp 4", 2): ("Xã Phú Xuân", "UBND xã Phú Xuân", 14),
    ("Xã Phước Lộc", "Trường THCS Phước Lộc", 12): ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu", 16),
    ("Xã Phước Lộc", "Ấp 3", 9): ("Xã Phước Lộc", "Ấp 3", 2),
    ("Xã Phước Lộc", "Ấp 4", 3): ("Xã Phú Xuân", "Ấp 4", 6),
}

# Points set by hand: the six who did not achieve, and those who stand exactly on a bound.
SET_POINTS: dict[Seat, tuple[float, ...]] = {
    ("TT Nhà Bè", "UBND thị trấn Nhà Bè", 25): (8, 8, 7.5, 8, 8, 6, 8, 8, 8.5, 8),  # 78
    ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu", 33): (9, 9, 8.5, 9, 9, 4.5, 9, 9, 9, 9),  # 85, one of 4,5
    ("TT Nhà Bè", "Khu phố 7", 9): (8, 8.5, 8, 8, 8, 7, 8, 8, 8, 8),  # 79,5
    ("Xã Phú Xuân", "Ấp 4", 11): (9, 8, 9, 9, 8, 4, 9, 8, 9, 8),  # 81, one of 4
    ("Xã Phước Lộc", "Ấp 3", 5): (9, 8, 9, 9, 8, 4.5, 8, 8, 8, 8.5),  # 80, one of 4,5
    ("Xã Phước Lộc", "Ấp 4", 8): (8, 7, 8, 8, 7, 5, 8, 7, 8, 8),  # 74
    ("TT Nhà Bè", "Trường MN Tuổi Ngọc", 17): (9, 8, 9, 9, 8, 5, 8, 8, 8, 8),  # 80 and an exact 5
    ("TT Nhà Bè", "Khu phố 4", 3): (9, 8.5, 8, 9, 7.5, 5, 8, 8, 9, 8),  # 80 and an exact 5
    ("Xã Phước Lộc", "UBND xã Phước Lộc", 15): (8, 8, 8, 8, 8, 8, 8, 8, 8, 8),  # 80, all alike
    ("Xã Phước Lộc", "Ấp 4", 1): (9.5, 8.5, 9, 9, 5, 5, 8, 8, 9, 9),  # 80 and two exact 5
}

SHARE_OF_WOMEN = {
    "agency": 0.45, "secondary": 0.65, "primary": 0.8, "kindergarten": 0.97, "residential": 0.55
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person; points are whole or half, in the order of the ten indicators."""

    commune: str
    unit: str
    kind: str
    name: str
    sex: str
    born: date
    only_year: bool
    identity: str
    job: str
    category: str
    points: tuple[float, ...]

    @property
    def birth(self) -> str:
        return str(self.born.year) if self.only_year else self.born.strftime("%d/%m/%Y")

    @property
    def total(self) -> float:
        return sum(self.points)

    @property
    def achieved(self) -> bool:
        return self.total >= BOUND_TOTAL and min(self.points) >= BOUND_INDICATOR


class Dice:
    """Seeded choices made of `random()` alone, the one sequence Python promises to keep between versions."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed).random

    def below(self, bound: int) -> int:
        return int(self._draw() * bound)

    def pick(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def chance(self, share: float) -> bool:
        return self._draw() < share


def invent() -> list[Person]:
    """The 511 people in the order of the registration, always the same."""
    dice, names, identities = Dice(SEED), dict[Seat, tuple[str, str]](), set[str]()
    people = []
    for commune, unit, kind, size in UNITS:
        for place in range(size):
            seat = (commune, unit, place)
            twin = NAMESAKES.get(seat)
            sex, name = names[twin] if twin else fresh_name(dice, kind, {known for _, known in names.values()})
            names[seat] = (sex, name)
            born = birthday(dice, kind, sex)
            job, category = occupation(dice, kind, place, sex, born)
            people.append(
                Person(
                    commune=commune,
                    unit=unit,
                    kind=kind,
                    name=name,
                    sex=sex,
                    born=born,
                    only_year=kind == "residential" and born.year < 1965 and dice.chance(0.5),
                    identity=identity(dice, sex, born, identities),
                    job=job,
                    category=category,
                    points=SET_POINTS.get(seat) or passing_points(dice),
                )
            )
    return people


def fresh_name(dice: Dice, kind: str, taken: set[str]) -> tuple[str, str]:
    sex = FEMALE if dice.chance(SHARE_OF_WOMEN[kind]) else MALE
    while True:
        surname, middle, given = dice.pick(SURNAMES), dice.pick(MIDDLES[sex]), dice.pick(GIVEN[sex])
        name = f"{surname} {middle} {given}"
        if name not in taken and len({surname, *middle.split(), given}) == len(name.split()):
            return sex, name


def birthday(dice: Dice, kind: str, sex: str) -> date:
    """Residents were 19 to 76 in 2022, employees 22 to the age of retirement."""
    if kind == "residential":
        first, last = date(1946, 1, 1), date(2003, 6, 30)
    else:
        first, last = date(1962 if sex == MALE else 1967, 9, 1), date(2000, 3, 31)
    return first + timedelta(days=dice.below((last - first).days))


def occupation(dice: Dice, kind: str, place: int, sex: str, born: date) -> tuple[str, str]:
    if place < len(MANAGERS[kind]):
        return MANAGERS[kind][place]
    if kind == "residential" and born.year < (1962 if sex == MALE else 1967):
        return RETIRED if dice.chance(0.6) else ("Trồng rau", "Nông dân")
    while True:
        job = dice.pick(JOBS[kind])
        if ONLY.get(job[0], sex) == sex:
            return job


def identity(dice: Dice, sex: str, born: date, taken: set[str]) -> str:
    """079, then century and sex, then year; the last six from 900000 up, unlikely to have been issued."""
    century = (born.year - 1900) // 100 * 2 + (sex == FEMALE)
    while True:
        number = f"079{century}{born.year % 100:02}{900_000 + dice.below(100_000)}"
        if number not in taken:
            taken.add(number)
            return number


def passing_points(dice: Dice) -> tuple[float, ...]:
    """Ten points that achieve; foreign languages, the sixth, are lower as in life; one in four has halves."""
    points: list[float] = [dice.pick((7, 8, 8, 8, 9, 9, 9, 10)) for _ in range(10)]
    points[5] = dice.pick((5, 6, 6, 7, 7, 8, 8, 9))
    if dice.chance(0.25):
        for _ in range(3):
            spot = dice.below(10)
            points[spot] = min(points[spot] + 0.5, 9.5)
    while sum(points) < BOUND_TOTAL:
        spot = dice.below(10)
        if points[spot] <= 9:
            points[spot] += 1 if sum(points) <= BOUND_TOTAL - 1 else 0.5
    return tuple(points)
