"""What to say of a percentage that does not fit: another base, an average, a copy, or just wrong."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from congdan.edits import Percentage, Solution
from congdan.edits.percentages import Printed, parse, written
from congdan.figures import Figure, System
from congdan.figures.rates import Rate, printed
from congdan.messages import N_
from congdan.model import Finding

_HOW = {
    "mean": N_("the average of the rates above, not the rate of the totals"),
    "sum": N_("the sum of the rates above, not the rate of the totals"),
    "copy": N_("the rate of the row above, copied"),
}


def of_percentage(system: System, solution: Solution, relation: Percentage) -> Iterator[Finding]:
    """One finding: the other base if it fits one, for a total how it came about, else what it would be."""
    rate = system.rates[relation.name]
    base = solution.confusions.get(relation.name)
    if base:
        other = system.figures[base]
        params = {"base": other.where.heading or ""}
        yield Finding("F005", rate.figure.where, (other.where, rate.above.where), rate.figure.text, None, params)
        return
    number = parse(relation.text, relation.scale, relation.number)
    above, below = rate.above.value or 0, rate.below.value or 0
    name = solution.conventions.name if solution.conventions.name in ("half-up", "truncation") else "half-up"
    right = written(number, relation.text, above, below, name) if number else ""
    places = (rate.above.where, rate.below.where)
    how = _how(system, rate, number) if number else None
    if relation.soft:
        yield Finding("F014", rate.figure.where, places, rate.figure.text, right)
    elif how:
        yield Finding("F007", rate.figure.where, places, rate.figure.text, right, {"how": _HOW[how]})
    else:
        yield Finding("F002", rate.figure.where, places, rate.figure.text, right)


def _how(system: System, rate: Rate, number: Printed) -> str | None:
    """How the rate of a total came about, if it is the sum, the average or a copy of those beside it."""
    if rate.line is None or rate.line.kind not in ("total", "sum"):
        return None
    column = rate.figure.where.column
    beside = [
        each
        for each in system.rates.values()
        if each.figure.where.column == column and each is not rate and each.line and each.line.kind == "part"
    ]
    values = [found.value for each in beside if (found := printed(each.figure, each.scale))]
    grain = Fraction(1, 10**number.decimals)
    if len(values) >= 2 and abs(number.value - sum(values, Fraction(0)) / len(values)) <= grain:
        return "mean"
    if len(values) >= 2 and abs(number.value - sum(values, Fraction(0))) < grain:
        return "sum"
    return (
        "copy"
        if any(_right_above(each.figure, rate.figure) and each.figure.text == rate.figure.text for each in beside)
        else None
    )


def _right_above(one: Figure, other: Figure) -> bool:
    return (one.where.row or 0) + 1 == (other.where.row or 0)
