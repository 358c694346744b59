"""Which percentages of a table are taken of which figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from congdan.edits.percentages import Printed, fits, of_number, parse
from congdan.figures.family import HALF, Share
from congdan.figures.model import Column, Figure, Line, Table

_NEAREST = 14
"""Counting columns before a rate that could be what it is taken of."""
_BASES = ("evaluated", "registered", "population", "plan")


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed percentage with its numerator and denominator; `bases`: others that may have been meant."""

    figure: Figure
    above: Figure
    below: Figure
    scale: int
    bases: tuple[Figure, ...] = ()
    accuses: bool = True
    line: Line | None = None

    @property
    def text(self) -> str:
        """As it is printed, by its number format where it has one."""
        return said(self.figure)[0]


@dataclass(frozen=True, slots=True)
class Pair:
    """What a column of rates may be taken of; without `below`, of the same column in the line of the total."""

    above: Column
    below: Column | None
    whole: Line | None = None

    def of(self, table: Table, line: Line) -> tuple[Figure, Figure] | None:
        """Numerator and denominator in a line."""
        above = table.at(line, self.above)
        below = table.at(line, self.below) if self.below else (table.at(self.whole, self.above) if self.whole else None)
        if above is None or below is None or above.value is None or below.value is None:
            return None
        return above, below


def said(figure: Figure) -> tuple[str, Fraction | None]:
    """Text and value of a percentage, with the decimals that its cell shows."""
    if figure.number is None:
        return figure.text, None
    return of_number(float(figure.number), figure.decimals)


def printed(figure: Figure, scale: int) -> Printed | None:
    """The number that a cell of a rate prints."""
    text, number = said(figure)
    return parse(text, scale, number)


def rates(table: Table) -> Iterator[Rate]:
    """Every percentage whose base is known: named in its heading, or the one that is seen to be meant."""
    lines = [line for line in table.lines if line.kind in ("part", "sum", "total", "of_which")]
    for column in table.columns:
        own = [line for line in lines if column.role == "rate" and table.at(line, column)]
        if own:
            scale = _scale([figure for line in own if (figure := table.at(line, column))])
            pair, accuses = _meant(table, column, own, scale)
            if pair:
                yield from _of_pair(table, column, own, scale, pair, accuses)


def _of_pair(
    table: Table, column: Column, lines: Sequence[Line], scale: int, pair: Pair, accuses: bool
) -> Iterator[Rate]:
    others = [each for each in _counting(table, column) if each.role in _BASES and each not in (pair.above, pair.below)]
    for line in lines:
        figure, two = table.at(line, column), pair.of(table, line)
        if figure and two:
            bases = tuple(found for each in others if (found := table.at(line, each)) and found.value is not None)
            yield Rate(figure, *two, scale, bases if pair.below else (), accuses, line)


def _scale(figures: Sequence[Figure]) -> int:
    """100 for percent, 1 for shares: a column is of one kind, and no share of a column of percents is taken for one."""
    if any(figure.share for figure in figures):
        return 1
    values = [(figure, parse(*_plain(figure))) for figure in figures]
    numbers = [each.value for figure, each in values if each is not None]
    percent = any("%" in figure.text for figure, _ in values)
    return 1 if numbers and not percent and max(numbers) <= 1 and any(n.denominator > 1 for n in numbers) else 100


def _plain(figure: Figure) -> tuple[str, int, Fraction | None]:
    text, number = said(figure)
    return text, 100, number


# -- of what ----------------------------------------------------------------------------------------------------------


def _meant(table: Table, column: Column, lines: Sequence[Line], scale: int) -> tuple[Pair | None, bool]:
    """The pair a column is taken of, and whether those that do not fit are errors."""
    named = _named(table, column)
    if named:
        seen = _share(table, column, lines, scale, named)
        if seen.part >= HALF or 0 < seen.tried < 3:
            return named, True
    best: tuple[Share, Pair] | None = None
    for pair in _pairs(table, column):
        seen = _share(table, column, lines, scale, pair)
        if seen.tried and (best is None or (seen.part, seen.holds) > (best[0].part, best[0].holds)):
            best = seen, pair
    if best is None or (named and best[0].part < HALF):
        return None, False
    seen, pair = best
    if seen.mostly or seen.all or (seen.part >= HALF and seen.holds >= 2):
        return pair, True
    return (pair, False) if seen.part >= HALF else (None, False)


def _share(table: Table, column: Column, lines: Sequence[Line], scale: int, pair: Pair) -> Share:
    """How often a pair fits, of the lines where it says something: nothing and all fit many."""
    told: list[tuple[bool, bool]] = []
    for line in lines:
        figure, two = table.at(line, column), pair.of(table, line)
        number = printed(figure, scale) if figure else None
        if two and number:
            above, below = two[0].value or 0, two[1].value or 0
            told.append((fits(number, above, below), 0 < above != below))
    telling = [fit for fit, tells in told if tells] or [fit for fit, _ in told]
    return Share(sum(telling), len(telling))


def _counting(table: Table, column: Column) -> list[Column]:
    """The counting columns nearest to a rate, those of its own heading and before it first."""
    columns = table.counts()

    def distance(each: Column) -> tuple[bool, bool, int]:
        kin = _kin(each, column)
        return not kin, each.index > column.index, abs(each.index - column.index)

    return sorted(columns, key=distance)[:_NEAREST]


def _kin(one: Column, other: Column) -> bool:
    """Under one heading, or one of them under none, and about the same people as far as they say."""
    parents = one.path[:-1] == other.path[:-1] or not one.path[:-1] or not other.path[:-1]
    return parents and (one.subject == other.subject or not one.subject or not other.subject)


def _named(table: Table, column: Column) -> Pair | None:
    """The numerator and the base that a heading names."""
    near = [each for each in _counting(table, column) if _kin(each, column)]
    base = next((each for each in near if each.role == column.base), None) if column.base else None
    above = next((each for role in _tops(column) for each in near if each.role == role and each is not base), None)
    return Pair(above, base) if base and above else None


def _tops(column: Column) -> tuple[str | None, ...]:
    """The numerator that a heading names; of the registered, those who registered where they stand apart."""
    among = (column.numerator, column.base) == ("achieved", "registered")
    return ("achieved_registered", "achieved") if among else (column.numerator,)


def _pairs(table: Table, column: Column) -> Iterator[Pair]:
    """Every pair that could be meant, those of the usual roles first, the nearest before the farther."""
    near = _counting(table, column)
    above = sorted(near, key=lambda each: not (each.role == (column.numerator or "achieved") and _kin(each, column)))
    for numerator in above:
        below = [each for each in near if each is not numerator]
        below.sort(key=lambda each: (not _kin(each, numerator), _order(each)))
        yield from (Pair(numerator, base) for base in below)
    for whole in (line for line in table.lines if line.kind == "total"):
        yield from (Pair(numerator, None, whole) for numerator in near)


def _order(column: Column) -> int:
    return _BASES.index(column.role) if column.role in _BASES else len(_BASES)
