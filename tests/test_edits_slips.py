"""Typing slips that the digits show, and those that they do not."""

from __future__ import annotations

import pytest

from congdan.edits import Cell, System, solve, total
from congdan.edits.slips import kind


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(551, 511, "replaced", id="551"),
        pytest.param(51, 511, "omitted", id="51"),
        pytest.param(5111, 511, "added", id="5111"),
        pytest.param(151, 511, "swapped", id="151"),
        pytest.param(-511, 511, "sign", id="sign"),
        pytest.param(71, 111, None, id="two digits"),
    ],
)
def test_kinds(old: int, new: int, expected: str | None) -> None:
    assert kind(old, new) == expected


def slip_of(cell: Cell, *parts: Cell) -> str | None:
    """How the engine explains the change of `cell`, the total of the others, which are fixed."""
    system = System((cell, *parts), (total("t", cell.name, tuple(part.name for part in parts)),))
    return solve(system).corrections[0].changes[0].slip


def test_a_thousands_mark_read_as_a_decimal_mark() -> None:
    cell = Cell("t", 1, printed="1.551")
    assert slip_of(cell, Cell("a", 1500, fixed=True), Cell("b", 51, fixed=True)) == "mark"


def test_the_neighbour_was_copied() -> None:
    cell = Cell("t", 300, neighbours=("a",))
    assert slip_of(cell, Cell("a", 300, fixed=True), Cell("b", 451, fixed=True)) == "copied"


def test_two_columns_were_swapped() -> None:
    cells = (Cell("t", 40, neighbours=("u",)), Cell("u", 731, neighbours=("t",)), Cell("a", 731, fixed=True))
    fixed = Cell("b", 40, fixed=True)
    solution = solve(System((*cells, fixed), (total("t", "t", ("a",)), total("u", "u", ("b",)))))
    assert {change.slip for change in solution.corrections[0].changes} == {"columns"}
