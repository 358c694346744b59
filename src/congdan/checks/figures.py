"""Findings about the figures of a table of totals, from what the engine found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from congdan.edits import Change, Linear, Percentage, Solution
from congdan.edits.percentages import parse, written
from congdan.figures import System, Table
from congdan.figures.model import Figure
from congdan.figures.relations import members
from congdan.model import Finding

DOUBT_FROM = 3
"""From so many columns on in which one total fails without exception, our reading of the table is doubted first."""


def not_understood(table: Table, system: System, solution: Solution) -> set[str]:
    """Names of the sums of a line that fail in every column they could be tried in."""
    doubted: set[str] = set()
    for line, _ in members(table.lines):
        names = [f"sum {each.name}" for key, each in table.figures.items() if key[0] == line.row]
        tried = [solution.relations[name] for name in names if solution.relations.get(name) is not None]
        if len(tried) >= DOUBT_FROM and not any(tried):
            doubted |= set(names)
    return doubted


def without(system: System, names: set[str]) -> System:
    """The system without some relations."""
    kept = tuple(each for each in system.edits.relations if each.name not in names)
    return replace(system, edits=replace(system.edits, relations=kept))


def check(system: System, solution: Solution, doubted: set[str]) -> Iterator[Finding]:
    """One finding a relation that fails, or one at the cell if one cell certainly is the cause."""
    certain = {change.name: change for each in solution.corrections[:1] for change in each.changes if change.certain}
    explained: set[str] = set()
    for name, change in certain.items():
        explained |= {each.name for each in system.edits.relations if name in (*each.cells, each.name)}
        yield _at_the_cell(change)
    for relation in system.edits.relations:
        if solution.relations.get(relation.name) is False and relation.name not in explained:
            yield from _of_relation(system, relation)
    for rate, base in solution.confusions.items():
        figure, other = system.rates[rate], system.figures[base]
        yield Finding("F005", figure.where, (other.where,), figure.text, None, {"base": other.where.heading or ""})
    if doubted:
        first = min(
            (
                system.figures[name.removeprefix("sum ")]
                for name in doubted
                if name.removeprefix("sum ") in system.figures
            ),
            key=_place,
        )
        yield Finding("F009", first.where)
    yield from _convention(system, solution)


def _place(figure: Figure) -> tuple[int, str]:
    return figure.where.row or 0, figure.where.column or ""


def _at_the_cell(change: Change) -> Finding:
    return Finding("F004", change.where, stated=change.old, counted=change.new)


def _of_relation(system: System, relation: Linear | Percentage) -> Iterator[Finding]:
    if isinstance(relation, Percentage):
        yield _of_percentage(system, relation)
    elif relation.kind == "order":
        lesser, greater = (system.figures[name] for name, _ in relation.terms)
        code = "F006" if relation.soft else "F003"
        yield Finding(code, lesser.where, (greater.where,), lesser.value, greater.value)
    elif relation.kind == "sum":
        whole, *parts = (system.figures[name] for name, _ in relation.terms)
        counted = sum(part.value or 0 for part in parts)
        yield Finding("F001", whole.where, tuple(part.where for part in parts), whole.value, counted)


def _of_percentage(system: System, relation: Percentage) -> Finding:
    above, below = system.figures[relation.numerator], system.figures[relation.denominator]
    printed = parse(relation.text, relation.scale, relation.number)
    right = written(printed, relation.text, above.value or 0, below.value or 1, "half-up") if printed else ""
    return Finding("F002", relation.where, (above.where, below.where), system.rates[relation.name].text, right)


def _convention(system: System, solution: Solution) -> Iterator[Finding]:
    convention = solution.conventions
    if convention.inferred and convention.name == "truncation":
        first = min(system.rates.values(), key=_place)
        whole = dict(convention.whole)["truncation"]
        yield Finding("F010", first.where, params={"count": whole, "of": convention.of})
