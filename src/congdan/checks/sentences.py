"""Findings about the figures in the sentences of a document, from what the engine found."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.edits import Linear, Percentage, Solution
from congdan.edits.percentages import parse, written
from congdan.figures import Figure
from congdan.findings import gather, related
from congdan.model import Finding
from congdan.prose import Claim, System, bases

_CODES = {"order": "S003", "repeat": "S009"}


def check(system: System, solution: Solution) -> Iterator[Finding]:
    """One finding a claim that fails, or one at the number that certainly is the cause; then what has no partner."""
    certain = {change.name: change for each in solution.corrections[:1] for change in each.changes if change.certain}
    for change in certain.values():
        also = _partners(system, solution, change.name)
        yield Finding("S004", change.where, tuple(each.where for each in also), change.old, change.new)
    for name, claim in system.claims.items():
        known = certain.keys() & {name, *claim.relation.cells}
        if solution.relations.get(name) is False and not known:
            yield from _of(system, solution, claim)
    yield from _elsewhere(system, solution)
    yield from _convention(system, solution)
    yield from _without_base(system)
    yield from _alone(system, solution)


def _partners(system: System, solution: Solution, name: str) -> list[Figure]:
    """The other figures of the claims that fail through one number."""
    failing = (
        each
        for key, each in system.claims.items()
        if solution.relations.get(key) is False and name in {*each.names, key}
    )
    return [
        system.figures[each] for each in dict.fromkeys(one for claim in failing for one in claim.names) if each != name
    ]


def _of(system: System, solution: Solution, claim: Claim) -> Iterator[Finding]:
    relation, figures = claim.relation, [system.figures[name] for name in claim.names]
    places = tuple(each.where for each in figures)
    if isinstance(relation, Percentage):
        yield _percentage(system, solution, claim, relation)
    elif relation.kind in ("sum", "least"):
        counted = sum(each.value or 0 for each in figures[1:])
        yield Finding("S012" if relation.soft else "S001", places[0], places[1:], figures[0].value, counted)
    elif relation.kind in ("order", "repeat"):
        yield Finding(_CODES[relation.kind], places[0], places[1:], _printed(figures[0]), _printed(figures[1]))
    elif relation.kind == "list":
        yield Finding("S007", places[0], (), figures[0].value, relation.low)
    elif relation.kind == "impossible":
        yield Finding("S006", places[1], places[:1], figures[1].text, None, {"above": figures[0].text})
    elif relation.kind == "unreachable":
        yield Finding("S018", places[1], places[:1], figures[1].text, None, {"below": figures[0].text})
    elif relation.kind == "mixed":
        yield Finding("S019", places[1], places[:1], figures[1].text, None, {"other": figures[0].text})
    elif relation.kind == "bound":
        yield _bound(claim, figures)
    else:
        code = "S013" if relation.kind == "hundred" else "S008"
        yield Finding(code, places[-1], places[:-1], figures[-1].text, None, {"told": _told(claim, relation, figures)})


def _printed(figure: Figure) -> int | str:
    return figure.value if figure.value is not None else f"{figure.text}%"


def _percentage(system: System, solution: Solution, claim: Claim, relation: Percentage) -> Finding:
    above, below, share = (system.figures[name] for name in claim.names)
    base = solution.confusions.get(relation.name)
    params = {"above": above.text, "below": below.text}
    if base:
        other = system.figures[base]
        return Finding(
            "S005", share.where, (other.where, above.where), share.text, None, {**params, "base": other.text}
        )
    number = parse(relation.text, 100)
    name = solution.conventions.name if solution.conventions.name in ("half-up", "truncation") else "half-up"
    right = written(number, relation.text, above.value or 0, below.value or 0, name) if number else ""
    return Finding(
        "S016" if relation.soft else "S002", share.where, (above.where, below.where), share.text, right, params
    )


def _bound(claim: Claim, figures: list[Figure]) -> Finding:
    above, below, share = figures
    number = parse(share.text, 100)
    right = written(number, share.text, above.value or 0, below.value or 0, "half-up") if number else ""
    return Finding(
        "S017", share.where, (above.where, below.where), share.text, right, {"above": above.text, "below": below.text}
    )


def _told(claim: Claim, relation: Linear, figures: list[Figure]) -> str:
    texts = [each.text for each in figures]
    if relation.kind == "hundred":
        return " + ".join(f"{text}%" for text in texts) + " ≠ 100%"
    return claim.against.replace(" = ", " ≠ ", 1)


def _convention(system: System, solution: Solution) -> Iterator[Finding]:
    convention = solution.conventions
    shares = [claim for claim in system.claims.values() if isinstance(claim.relation, Percentage)]
    if convention.inferred and convention.name == "truncation" and shares:
        first = system.figures[shares[0].names[2]]
        yield Finding("S010", first.where, params={"count": dict(convention.whole)["truncation"], "of": convention.of})


def _elsewhere(system: System, solution: Solution) -> Iterator[Finding]:
    """One finding a source that counts otherwise, where no correction puts it right."""
    mended = {change.name for each in solution.corrections[:1] for change in each.changes}
    for roster in system.edits.rosters:
        out = [
            (system.figures[name], low, high)
            for name, (low, high) in roster.intervals.items()
            if name not in mended and not low <= (system.figures[name].value or 0) <= high
        ]
        each = [
            {"stated": figure.value, "counted": low if low == high else f"{low}–{high}"} for figure, low, high in out
        ]
        yield from gather("S011", [figure.where for figure, _, _ in out], each, source=roster.name)


def _without_base(system: System) -> Iterator[Finding]:
    """Percentages whose base is not in the text, with the whole numbers that it may be."""
    for share, count in system.without_base:
        printed, figure = parse(system.figures[share].text, 100), system.figures[count]
        possible = bases(printed, figure.value or 0) if printed else range(0)
        if len(possible):
            told = {"low": possible[0], "high": possible[-1]}
            yield Finding("S015", system.figures[share].where, (figure.where,), system.figures[share].text, None, told)


def _alone(system: System, solution: Solution) -> Iterator[Finding]:
    """The figures that no claim speaks of."""
    tried = system.tried(solution)
    alone = [each for name, each in system.figures.items() if name not in tried]
    if alone:
        yield from related("S014", [each.where for each in alone], of=len(system.figures))
