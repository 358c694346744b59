"""A system as numbered rows of whole coefficients, ready to search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from congdan.edits.model import Linear, Percentage, Relation, System
from congdan.edits.percentages import BLANKS, Convention, Printed, fits, infer, interval, parse

CONFUSED = 0.5
"""A percentage that fits another printed base is doubted before a number."""


@dataclass(frozen=True, slots=True)
class Row:
    """low ≤ Σ coefficient × item ≤ high, unless its switch is off."""

    relation: int
    terms: tuple[tuple[int, int], ...]
    low: int | None
    high: int | None
    switch: int | None = None


@dataclass(frozen=True)
class Problem:
    """Items are the cells, then a switch a percentage; what may not be changed has no weight."""

    system: System
    convention: Convention
    values: tuple[int | None, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    weights: tuple[float | None, ...]
    rows: tuple[Row, ...]
    rows_of: tuple[tuple[int, ...], ...]

    @cached_property
    def coefficients(self) -> tuple[dict[int, int], ...]:
        """For every cell, its coefficient in each of its rows."""
        found: list[dict[int, int]] = [{} for _ in self.weights]
        for at, row in enumerate(self.rows):
            for item, c in row.terms:
                found[item][at] = c
        return tuple(found)

    @cached_property
    def sums(self) -> tuple[int, ...]:
        """What every row adds up to as printed, missing cells left out."""
        return tuple(sum(c * (self.values[item] or 0) for item, c in row.terms) for row in self.rows)

    @cached_property
    def missing(self) -> tuple[tuple[int, ...], ...]:
        """The missing cells of every row."""
        return tuple(tuple(item for item, _ in row.terms if self.is_free(item)) for row in self.rows)

    @cached_property
    def items(self) -> tuple[frozenset[int], ...]:
        """What could be changed in every row."""
        found = []
        for row in self.rows:
            own = [item for item, _ in row.terms] + ([] if row.switch is None else [row.switch])
            found.append(frozenset(i for i in own if self.weights[i] is not None and not self.is_free(i)))
        return tuple(found)

    @property
    def cells(self) -> int:
        """How many of the items are cells."""
        return len(self.values)

    def is_free(self, item: int) -> bool:
        """Whether an item is missing and so open from the start."""
        return item < len(self.values) and self.values[item] is None


def printed(relation: Percentage) -> Printed | None:
    """The number a percentage relation prints."""
    return parse(relation.text, relation.scale, relation.number)


def convention_of(system: System) -> Convention:
    """How the percentages of the system were rounded."""
    values = system.values
    known = []
    for each in system.percentages:
        number, n, m = printed(each), values[each.numerator], values[each.denominator]
        if number and not each.soft and n is not None and m is not None:
            known.append((number, n, m))
    return infer(known)


def holds(relation: Relation, values: Mapping[str, int | None], convention: str = "either") -> bool | None:
    """Whether a relation holds, in whole numbers; None where it cannot be told."""
    known = [values.get(name) for name in relation.cells]
    if isinstance(relation, Percentage):
        number, (n, m) = printed(relation), known
        if number is None:
            return True if m == 0 and relation.text.strip() in BLANKS else None
        return None if n is None or m is None else fits(number, n, m, convention)
    if any(value is None for value in known):
        return None
    at = sum(c * (values[name] or 0) for name, c in relation.terms)
    return (relation.low is None or relation.low <= at) and (relation.high is None or at <= relation.high)


def confused_base(relation: Percentage, values: Mapping[str, int | None]) -> str | None:
    """The other printed base that a percentage fits, if it does not fit its own."""
    number, n = printed(relation), values[relation.numerator]
    if number is None or n is None or holds(relation, values) is not False:
        return None
    for base in relation.bases:
        m = values.get(base)
        if m and m != values[relation.denominator] and fits(number, n, m):
            return base
    return None


def _percentage_rows(at: int, relation: Percentage, index: Mapping[str, int], switch: int, hard: str) -> list[Row]:
    number = printed(relation)
    assert number is not None
    low, high, strict, grain = interval(number, hard)
    n, m = index[relation.numerator], index[relation.denominator]
    step = number.scale * grain
    return [
        Row(at, ((n, step), (m, -low)), int(strict in (-1, 2)), None, switch),
        Row(at, ((n, step), (m, -high)), None, -int(strict in (1, 2)), switch),
    ]


def _bounds(system: System) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Finite bounds a cell: no corrected number has two digits more than the greatest printed one."""
    constants = [abs(b or 0) for r in system.relations if isinstance(r, Linear) for b in (r.low, r.high)]
    most = max([9, *(abs(cell.value or 0) for cell in system.cells), *constants])
    reach = 10 ** (len(str(most)) + 1)
    lows = tuple(-reach if cell.low is None else cell.low for cell in system.cells)
    highs = tuple(reach if cell.high is None else cell.high for cell in system.cells)
    return lows, highs


def number(system: System) -> Problem:
    """The system with its hard relations as rows."""
    index = {cell.name: at for at, cell in enumerate(system.cells)}
    convention = convention_of(system)
    weights: list[float | None] = [None if cell.fixed else cell.weight for cell in system.cells]
    rows: list[Row] = []
    for at, relation in enumerate(system.relations):
        if relation.soft:
            continue
        if isinstance(relation, Linear):
            terms: dict[int, int] = defaultdict(int)
            for name, c in relation.terms:
                terms[index[name]] += c
            rows.append(Row(at, tuple((i, c) for i, c in terms.items() if c), relation.low, relation.high))
        elif printed(relation) and not holds_of_nothing(relation, system.values):
            confused = confused_base(relation, system.values) is not None
            weights.append(relation.weight * CONFUSED if confused else relation.weight)
            rows += _percentage_rows(at, relation, index, len(weights) - 1, convention.hard)
    lows, highs = _bounds(system)
    for i, cell in enumerate(system.cells):
        if cell.value is not None and not lows[i] <= cell.value <= highs[i]:
            rows.append(Row(-1, ((i, 1),), lows[i], highs[i]))
    rows_of: list[list[int]] = [[] for _ in weights]
    for at, row in enumerate(rows):
        for item, _ in row.terms:
            rows_of[item].append(at)
        if row.switch is not None:
            rows_of[row.switch].append(at)
    values = tuple(None if cell.computed else cell.value for cell in system.cells)
    return Problem(system, convention, values, lows, highs, tuple(weights), tuple(rows), tuple(map(tuple, rows_of)))


def holds_of_nothing(relation: Percentage, values: Mapping[str, int | None]) -> bool:
    """0 % of nothing: nothing to hold."""
    return values[relation.denominator] == 0 and holds(relation, values) is True
