"""The published cases of the literature, with all their ties."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from congdan.edits import Cell, Linear, System, solve, typing_slips
from congdan.edits.localise import localise
from congdan.edits.percentages import fits, parse
from congdan.edits.problem import number
from congdan.edits.slips import distance

CASES = sorted((Path(__file__).parent / "cases/edits").glob("*.json"))
TERM = re.compile(r"([+-]?)\s*(\d+)?\s*([A-Za-z]\w*)|([+-]?\s*\d+)")


def side(text: str) -> tuple[dict[str, int], int]:
    """Coefficients and constant of one side of a relation."""
    terms: dict[str, int] = {}
    constant = 0
    for sign, factor, name, alone in TERM.findall(text):
        if alone:
            constant += int(alone.replace(" ", ""))
        else:
            terms[name] = terms.get(name, 0) + int(factor or 1) * (-1 if sign == "-" else 1)
    return terms, constant


def relation(text: str) -> Linear:
    """`x1 + x2 = x3`, `10 c >= 6 t`, `x1 <= 15`."""
    left, sign, right = re.split(r"(<=|>=|=)", text)
    (terms, constant), (others, bound) = side(left), side(right)
    for name, c in others.items():
        terms[name] = terms.get(name, 0) - c
    at = bound - constant
    return Linear(text, tuple(terms.items()), None if sign == "<=" else at, None if sign == ">=" else at)


def system(case: dict[str, Any]) -> System:
    weights, fixed = case.get("weights", {}), case.get("fixed", [])
    low = None if case.get("signs") else 0
    cells = [
        Cell(name, value, weight=weights.get(name, 1), low=low, fixed=name in fixed)
        for name, value in case["cells"].items()
    ]
    return System(tuple(cells), tuple(relation(text) for text in case["relations"]))


def sorted_sets(sets: list[dict[str, int | None]]) -> list[list[tuple[str, int | None]]]:
    return sorted([sorted(each.items()) for each in sets], key=str)


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return found


def test_smallest_corrections(case: dict[str, Any]) -> None:
    solution = solve(system(case))
    wanted = sorted_sets(case["sets"]) if "sets" in case else None
    found = [{c.name: c.new if c.determined else None for c in each.changes} for each in solution.corrections]
    assert wanted is None or sorted_sets(found) == wanted
    assert not solution.capped
    assert wanted is None or not solution.contradictory


def test_tied_sets(case: dict[str, Any]) -> None:
    if "names" in case:
        found = [sorted(c.name for c in each.changes) for each in solve(system(case)).corrections]
        assert sorted(found) == sorted(case["names"])


def test_typing_slips(case: dict[str, Any]) -> None:
    if "slips" in case:
        found = [{slip.name: slip.new for slip in slips} for slips in typing_slips(system(case))]
        assert sorted_sets(found) == sorted_sets(case["slips"])


def test_implied_values(case: dict[str, Any]) -> None:
    if "implied" in case:
        assert solve(system(case)).implied == case["implied"]


def test_first_and_cost(case: dict[str, Any]) -> None:
    if "first" in case:
        assert {c.name: c.new for c in solve(system(case)).corrections[0].changes} == case["first"]
    if "cost" in case:
        assert [block.answer.cost for block in localise(number(system(case)))] == [case["cost"]]


@pytest.mark.parametrize(
    ("old", "new", "steps"),
    [
        (24, 42, 1),
        (1340, 1340, 0),
        (130, 1340, 1),
        (1340, 13040, 1),
        (1340, 1380, 1),
        (1340, 1430, 1),
        (1340, 14300, 2),
    ],
)
def test_distances_of_deducorrect(old: int, new: int, steps: int) -> None:
    """T10."""
    assert distance(old, new) == steps


@pytest.mark.parametrize(
    ("text", "base", "possible"), [("32,5", 438, False), ("35,6", 455, True), ("21,7", 501, False), ("39,3", 516, True)]
)
def test_whole_numerators_of_scrutiny(text: str, base: int, possible: bool) -> None:
    """T26, half-up."""
    printed = parse(text)
    assert printed is not None
    assert any(fits(printed, n, base, "half-up") for n in range(base + 1)) is possible


def test_one_of_them_fits_truncated() -> None:
    printed = parse("21,7")
    assert printed is not None
    assert [n for n in range(502) if fits(printed, n, 501, "truncation")] == [109]
