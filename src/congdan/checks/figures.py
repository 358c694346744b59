"""Findings about the figures of a table of totals, from what the engine found."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.checks.rates import of_percentage
from congdan.edits import Linear, Percentage, Relation, Solution
from congdan.figures import Figure, System
from congdan.findings import gather
from congdan.model import Finding

_PLACES = 5


def check(system: System, solution: Solution) -> Iterator[Finding]:
    """One finding a relation that fails, or one at the cell if one cell certainly is the cause."""
    certain = {change.name: change for each in solution.corrections[:1] for change in each.changes if change.certain}
    explained = {each.whole.name for each in system.left_out}
    for each in system.left_out:
        missing = ", ".join(str(part.where.cell) for part in each.missing[:_PLACES])
        places = tuple(part.where for part in each.missing)
        yield Finding("F011", each.whole.where, places, each.whole.value, each.counted, {"missing": missing})
    for name, change in certain.items():
        if name not in explained:
            yield Finding("F004", change.where, stated=change.old, counted=change.new)
    explained |= certain.keys()
    for relation in system.edits.relations:
        named = explained & {relation.name, *relation.cells}
        if solution.relations.get(relation.name) is False and not named:
            yield from _of_relation(system, solution, relation)
    if system.doubted:
        yield Finding("F009", min(system.doubted, key=_place).where)
    yield from _convention(system, solution)
    yield from _ambiguous(system, solution)


def _place(figure: Figure) -> tuple[int, str]:
    return figure.where.row or 0, figure.where.column or ""


def _of_relation(system: System, solution: Solution, relation: Relation) -> Iterator[Finding]:
    if isinstance(relation, Percentage):
        yield from of_percentage(system, solution, relation)
    elif relation.kind == "order":
        lesser, greater = (system.figures[name] for name, _ in relation.terms)
        code = "F006" if relation.soft else "F003"
        yield Finding(code, lesser.where, (greater.where,), lesser.value, greater.value)
    elif relation.kind == "sum":
        yield from _of_sum(system, relation)


def _of_sum(system: System, relation: Linear) -> Iterator[Finding]:
    whole, *parts = (system.figures[name] for name, _ in relation.terms if name in system.figures)
    counted = sum(part.value or 0 for part in parts)
    code = "F014" if relation.soft else "F001"
    yield Finding(code, whole.where, tuple(part.where for part in parts), whole.value, counted)


def _convention(system: System, solution: Solution) -> Iterator[Finding]:
    convention = solution.conventions
    if convention.inferred and convention.name == "truncation" and system.rates:
        first = min((each.figure for each in system.rates.values()), key=_place)
        whole = dict(convention.whole)["truncation"]
        yield Finding("F010", first.where, params={"count": whole, "of": convention.of})


def _ambiguous(system: System, solution: Solution) -> Iterator[Finding]:
    """Texts such as “1.250” that no relation confirms."""
    sound = {
        name
        for each in system.edits.relations
        if solution.relations.get(each.name) and not each.soft
        for name in each.cells
    }
    doubtful = [each for each in system.figures.values() if each.marked and each.name not in sound]
    if doubtful:
        first = min(doubtful, key=_place)
        places = [each.where for each in sorted(doubtful, key=_place)]
        yield from gather("F013", places, text=first.text, value=first.value)
