"""What must hold between the figures of a table: sums, percentages, orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congdan.edits import Cell, Linear, Percentage, Relation, Roster, order, total
from congdan.edits import System as Edits
from congdan.edits import usual as usually
from congdan.figures import across, down, orders
from congdan.figures.family import Family, Sum
from congdan.figures.model import Figure, Table
from congdan.figures.nested import nested
from congdan.figures.rates import Rate, rates, said
from congdan.figures.sideways import sideways
from congdan.readers.shared import added

FORMULA_COST = 0.5
"""A sum whose formula leaves something out is doubted before a number that was typed."""
_MOST_INDICATORS = 200
"""A table with more lines counts units in them, not measures."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sum whose formula does not add all that it should."""

    whole: Figure
    missing: tuple[Figure, ...]
    counted: int


@dataclass(frozen=True, slots=True)
class System:
    """The cells and relations of a table, the figure of each cell's name, and what was noticed on the way."""

    edits: Edits
    figures: dict[str, Figure]
    rates: dict[str, Rate]
    table: Table
    doubted: tuple[Figure, ...] = ()
    """Totals of which none holds in any column."""
    left_out: tuple[LeftOut, ...] = ()


def relations(table: Table, rosters: Sequence[Roster] = ()) -> System:
    """Everything that can be checked in a table."""
    table = nested(table)
    turned = sideways(table) if len(table.lines) <= _MOST_INDICATORS else table
    families = [*down.sums(table), *across.sums(table)]
    percentages = _percentages(table, turned)
    taken = {each.figure.name for each in percentages}
    figures = {each.name: each for each in table.figures.values() if each.name not in taken}
    trusted = [family for family in families if not family.doubted]
    gaps: list[Cell] = []
    found: list[Relation] = list(_sums(trusted, gaps))
    left_out = tuple(_left_out(trusted))
    found += [*_orders((table, turned)), *_usual((table, turned))]
    found += [_percentage(each) for each in percentages]
    cells = [*_cells(table, figures, {each.whole.name for each in left_out}), *gaps]
    doubted = tuple(family.sums[0].whole for family in families if family.doubted and family.sums)
    named = {each.figure.name: each for each in percentages}
    used = tuple(each for each in found if all(name in figures or name.startswith("?") for name in each.cells))
    return System(Edits(tuple(cells), used, tuple(rosters), _lines(table)), figures, named, table, doubted, left_out)


# -- cells ------------------------------------------------------------------------------------------------------------


def _cells(table: Table, figures: dict[str, Figure], doubtful: set[str]) -> Iterator[Cell]:
    beside = _beside(table, figures)
    negative = {each.where.column for each in figures.values() if (each.value or 0) < 0}
    for each in figures.values():
        computed = each.formula is not None and each.name not in doubtful
        yield Cell(
            each.name,
            each.value,
            each.where,
            weight=FORMULA_COST if each.name in doubtful else 1.0,
            low=None if each.where.column in negative else 0,
            neighbours=beside[each.name],
            printed=each.text,
            computed=computed,
        )


def _lines(table: Table) -> tuple[tuple[str, ...], ...]:
    """The counts of each line by columns."""
    columns = table.counts()
    return tuple(
        tuple(figure.name if (figure := table.at(line, column)) else "" for column in columns)
        for line in across.lines_of(table)
    )


def _beside(table: Table, figures: dict[str, Figure]) -> dict[str, tuple[str, ...]]:
    found = {}
    for (row, index), each in table.figures.items():
        near = ((row - 1, index), (row + 1, index), (row, index - 1), (row, index + 1))
        names = (table.figures[key].name for key in near if key in table.figures)
        found[each.name] = tuple(name for name in names if name in figures)
    return found


# -- sums -------------------------------------------------------------------------------------------------------------


def _sums(families: Sequence[Family], gaps: list[Cell]) -> Iterator[Linear]:
    """One relation a sum, each once; blanks are left out where the sum holds without them."""
    done: set[tuple[str, ...]] = set()
    for family in sorted(families, key=lambda each: not each.accuses):
        for each in family.sums:
            names = (each.whole.name, *(part.name for part in each.parts))
            key = (names[0], *sorted(names[1:]))
            if key in done or names[0] in names[1:]:
                continue
            done.add(key)
            if each.gaps and each.holds is None:
                gaps.append(Cell(f"?{len(gaps)}", None))
                names = (*names, gaps[-1].name)
            readable = tuple(name for name, part in zip(names[1:], (*each.parts, None), strict=False) if _known(part))
            name = f"sum {len(done)} {names[0]}"
            yield total(name, names[0], readable, labelled=family.accuses, soft=not family.accuses)


def _known(part: Figure | None) -> bool:
    return part is None or part.value is not None


def _left_out(families: Sequence[Family]) -> Iterator[LeftOut]:
    """Sums that fail and whose formula adds some of the parts, but not all."""
    done: set[str] = set()
    for each in (one for family in families for one in family.sums):
        cells = added(each.whole.formula) if each.whole.formula and each.holds is False else None
        if not cells or each.whole.name in done:
            continue
        missing = tuple(part for part in each.parts if _key(part) not in cells and part.value)
        if missing and len(missing) < len(each.parts):
            done.add(each.whole.name)
            yield LeftOut(each.whole, missing, each.counted)


def _key(figure: Figure) -> tuple[int, int]:
    from congdan.readers.scan import column_number

    return figure.where.row or 0, column_number((figure.where.column or "A").encode())


# -- percentages and orders -------------------------------------------------------------------------------------------


def _percentages(table: Table, turned: Table) -> list[Rate]:
    found: dict[str, Rate] = {}
    for each in (*rates(table), *rates(turned)):
        found.setdefault(each.figure.name, each)
    return list(found.values())


def _percentage(each: Rate) -> Percentage:
    text, number = said(each.figure)
    return Percentage(
        each.figure.name,
        text,
        each.above.name,
        each.below.name,
        each.figure.where,
        bases=tuple(base.name for base in each.bases),
        scale=each.scale,
        number=number,
        labelled=each.accuses,
        soft=not each.accuses,
    )


def _orders(tables: Iterable[Table]) -> Iterator[Linear]:
    done: set[str] = set()
    for table in tables:
        for each in orders.orders(table):
            name = f"order {each.lesser.name} {each.greater.name}"
            if name not in done:
                done.add(name)
                yield order(name, each.lesser.name, each.greater.name, labelled=not each.warns, soft=each.warns)


def _usual(tables: Iterable[Table]) -> Iterator[Linear]:
    done: set[str] = set()
    for table in tables:
        for one, other in orders.usual(table):
            name = f"usual {one.name} {other.name}"
            if name not in done:
                done.add(name)
                yield usually(name, one.name, other.name)


__all__ = ["LeftOut", "Sum", "System", "relations"]
