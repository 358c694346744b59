"""What must hold between the figures of a table: sums, percentages, orders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.edits import Cell, Linear, Percentage, Relation, Roster, order, total, usual
from congdan.edits import System as Edits
from congdan.edits.percentages import fits, of_number, parse
from congdan.figures.model import Column, Figure, Line, Table

_ORDERS = (
    ("achieved", "evaluated", False),
    ("achieved", "registered", False),
    ("evaluated", "registered", True),
    ("registered", "population", False),
    ("evaluated", "population", False),
    ("achieved", "population", False),
)
"""Lesser, greater, and whether it only warns: people come to be evaluated without having registered."""


@dataclass(frozen=True, slots=True)
class System:
    """The cells and relations of a table, and the figure of each cell's name."""

    edits: Edits
    figures: dict[str, Figure]
    rates: dict[str, Figure]


def relations(table: Table, rosters: Sequence[Roster] = ()) -> System:
    """Everything that can be checked in a table."""
    figures = {each.name: each for key, each in table.figures.items() if not _is_rate(table, key)}
    cells = tuple(
        Cell(each.name, each.value, each.where, neighbours=_neighbours(table, each)) for each in figures.values()
    )
    found: list[Relation] = [*_sums(table), *_complements(table), *_orders(table), *_usual(table)]
    percentages, rates = _percentages(table)
    return System(Edits(cells, (*found, *percentages), tuple(rosters)), figures, rates)


def _is_rate(table: Table, key: tuple[int, int]) -> bool:
    return any(each.index == key[1] and each.role == "rate" for each in table.columns)


def _neighbours(table: Table, figure: Figure) -> tuple[str, ...]:
    beside = [key for key, each in table.figures.items() if each.name == figure.name]
    row, column = beside[0]
    near = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
    return tuple(table.figures[key].name for key in near if key in table.figures and not _is_rate(table, key))


# -- sums -------------------------------------------------------------------------------------------------------------


def members(lines: Sequence[Line]) -> list[tuple[Line, list[Line]]]:
    """Each line that is a sum with the lines it is the sum of.

    A line of an outer level over lines of an inner one is their sum; “Cộng” is the sum of what stands above it since
    the last sum; the total is the sum of the outermost lines, or of the sums where there are some.
    """
    found: list[tuple[Line, list[Line]]] = []
    counted = [line for line in lines if not line.of_which]
    inner = _under_outer(counted, found)
    tops = _closed_by_sums([line for line in counted if line not in inner], found)
    for line in counted:
        if line.level == 0:
            rest = [each for each in tops if each is not line and (each.level > 0 or each.is_sum)]
            found.append((line, rest))
    return [(line, parts) for line, parts in found if len(parts) >= 2]


def _under_outer(lines: Sequence[Line], found: list[tuple[Line, list[Line]]]) -> list[Line]:
    """Lines that are parts of an outer line right above them."""
    taken: list[Line] = []
    for at, line in enumerate(lines):
        below: list[Line] = []
        for other in lines[at + 1 :]:
            if other.level <= line.level:
                break
            below.append(other)
        nearest = min((each.level for each in below), default=0)
        parts = [each for each in below if each.level == nearest]
        if line.level > 0 and parts and not line.is_sum:
            found.append((line, parts))
            taken += below
    return taken


def _closed_by_sums(lines: Sequence[Line], found: list[tuple[Line, list[Line]]]) -> list[Line]:
    """The outermost lines, where those above a “Cộng” that is not the total are replaced by it."""
    sums = [line for line in lines if line.is_sum and line.level == 0]
    if len(sums) < 2:
        return list(lines)
    tops: list[Line] = []
    since: list[Line] = []
    for line in lines:
        if line.is_sum and line is not sums[-1]:
            found.append((line, since))
            tops.append(line)
            since = []
        elif not line.is_sum:
            since.append(line)
    return [*tops, *since]


def _sums(table: Table) -> Iterator[Linear]:
    done: set[tuple[int, int]] = set()
    for line, parts in members(table.lines):
        for column in table.counts():
            whole = table.figures.get((line.row, column.index))
            cells = [table.figures.get((part.row, column.index)) for part in parts]
            if whole and all(cells) and (line.row, column.index) not in done:
                done.add((line.row, column.index))
                names = tuple(each.name for each in cells if each)
                yield total(f"sum {whole.name}", whole.name, names)


def _complements(table: Table) -> Iterator[Linear]:
    """đạt + chưa đạt (+ chưa xác định) = được đánh giá."""
    columns = [table.of_role(role) for role in ("evaluated", "achieved", "not_achieved", "undecided")]
    whole, achieved, failed, rest = columns
    if whole and achieved and failed:
        parts = [each for each in (achieved, failed, rest) if each]
        for line in table.lines:
            figures = [table.figures.get((line.row, each.index)) for each in (whole, *parts)]
            if all(figures):
                first, *others = (each.name for each in figures if each)
                yield total(f"parts {first}", first, tuple(others))


# -- orders and percentages -------------------------------------------------------------------------------------------


def _pairs(table: Table, one: str, other: str) -> Iterator[tuple[Figure, Figure]]:
    first, second = table.of_role(one), table.of_role(other)
    for line in table.lines if first and second else ():
        left = table.figures.get((line.row, first.index)) if first else None
        right = table.figures.get((line.row, second.index)) if second else None
        if left and right and left.value is not None and right.value is not None:
            yield left, right


def _orders(table: Table) -> Iterator[Linear]:
    for lesser, greater, only_warns in _ORDERS:
        for left, right in _pairs(table, lesser, greater):
            yield order(
                f"order {left.name} {right.name}", left.name, right.name, labelled=not only_warns, soft=only_warns
            )


def _usual(table: Table) -> Iterator[Linear]:
    for left, right in _pairs(table, "evaluated", "registered"):
        yield usual(f"usual {left.name} {right.name}", left.name, right.name)


def _percentages(table: Table) -> tuple[list[Percentage], dict[str, Figure]]:
    found: list[Percentage] = []
    rates: dict[str, Figure] = {}
    for column in table.columns:
        base = _base(table, column) if column.role == "rate" else None
        numerator = table.of_role(column.numerator or "achieved") if base else None
        for line in table.lines if base and numerator else ():
            rate = table.figures.get((line.row, column.index))
            above = table.figures.get((line.row, numerator.index)) if numerator else None
            below = table.figures.get((line.row, base.index)) if base else None
            if rate and above and below and above.value is not None and below.value is not None:
                rates[rate.name] = rate
                found.append(_percentage(table, line, rate, above, below))
    return found, rates


def _percentage(table: Table, line: Line, rate: Figure, above: Figure, below: Figure) -> Percentage:
    text, number = of_number(float(rate.number)) if rate.number is not None else (rate.text, None)
    others = [table.of_role(role) for role in ("registered", "evaluated", "population")]
    bases = [table.figures.get((line.row, each.index)) for each in others if each]
    names = tuple(each.name for each in bases if each and each.name != below.name)
    return Percentage(rate.name, text, above.name, below.name, rate.where, bases=names, number=number)


def _base(table: Table, column: Column) -> Column | None:
    """The base the heading names; else the one that most of the printed rates fit, the roles in their usual order."""
    if column.base:
        return table.of_role(column.base)
    roles = [each for role in ("evaluated", "registered", "population") if (each := table.of_role(role))]
    numerator = table.of_role(column.numerator or "achieved")
    roles = [each for each in roles if each is not numerator]
    return max(roles, key=lambda each: _fitting(table, column, numerator, each), default=None)


def _fitting(table: Table, column: Column, numerator: Column | None, base: Column) -> int:
    fitting = 0
    for line in table.lines:
        rate = table.figures.get((line.row, column.index))
        above = table.figures.get((line.row, numerator.index)) if numerator else None
        below = table.figures.get((line.row, base.index))
        if rate and above and below and above.value is not None and below.value:
            text, number = of_number(float(rate.number)) if rate.number is not None else (rate.text, None)
            printed = parse(text, None, number)
            fitting += printed is not None and fits(printed, above.value, below.value)
    return fitting
