"""The arithmetic of a road: how many people a target asks for, and how many in each year lead there.

Whole people and exact fractions only. The rule: from the year of the figures to the year of a target the number of
holders grows along a straight line, and every point of it is rounded up to whole people, never down; the line runs
from target to target, and one that is reached already is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

Point = tuple[int, int]
"""A year and a number of holders."""


def up(value: Fraction) -> int:
    """The least whole number that is not below the value.

    >>> up(Fraction(99, 10)), up(Fraction(10))
    (10, 10)
    """
    return -(-value.numerator // value.denominator)


def required(share: Fraction, base: int) -> int:
    """The fewest people who are at least this share of the base: nine tenths of eleven are ten people.

    >>> required(Fraction(9, 10), 11), required(Fraction(9, 10), 10), required(Fraction(2, 5), 5)
    (10, 9, 2)
    """
    return up(share * base)


def lacking(holders: int, needed: int) -> int:
    """How many people are lacking; 0 where none is."""
    return max(0, needed - holders)


def on_line(start: Point, end: Point, year: int) -> int:
    """The number of holders of a year between two points, rounded up to whole people.

    >>> [on_line((2022, 0), (2025, 10), year) for year in (2022, 2023, 2024, 2025)]
    [0, 4, 7, 10]
    """
    return start[1] + up(Fraction((end[1] - start[1]) * (year - start[0]), end[0] - start[0]))


def path(start: Point, targets: Iterable[Point], last: int) -> Iterator[Point]:
    """The number of holders for each year after `start`, up to `last`.

    targets: years, ascending, and the holders each asks for.  Behind the last target its number is to be kept; where
    all are reached already, the greatest of their numbers.
    """
    ahead = [point for point in targets if point[0] > start[0]]
    here, kept = start, max((needed for _, needed in ahead), default=0)
    for end in (point for point in ahead if point[1] > start[1]):
        if end[1] > here[1]:
            yield from ((year, on_line(here, end, year)) for year in range(here[0] + 1, min(end[0], last) + 1))
            here = end
    level = here[1] if here != start else kept
    yield from ((year, level) for year in range(here[0] + 1, last + 1))


def registrations(recognised: int, pass_rate: Fraction | None) -> int | None:
    """How many must register for so many to be recognised; None where nobody passes or the rate is not known.

    >>> registrations(90, Fraction(9, 10)), registrations(91, Fraction(9, 10)), registrations(1, Fraction(0))
    (100, 102, None)
    """
    if recognised == 0:
        return 0
    return up(recognised / pass_rate) if pass_rate else None
