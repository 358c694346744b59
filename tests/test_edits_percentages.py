"""Percentages as intervals: what fits, what is recomputed, which convention a document keeps."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congdan.edits import Cell, Percentage, System, solve
from congdan.edits.percentages import CONVENTIONS, fits, infer, is_check_digit, numerators, of_number, parse, written

CONVENTION = st.sampled_from([name for name in CONVENTIONS if name != "half-even"])


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(0, 3), CONVENTION)
def test_what_is_written_fits(n: int, m: int, decimals: int, convention: str) -> None:
    form = "0," + "0" * decimals if decimals else "0"
    blank = parse(form)
    assert blank is not None
    text = written(blank, form, n, m, convention)
    printed = parse(text, 100)
    assert printed is not None
    assert fits(printed, n, m, convention)
    assert n in numerators(printed, m, convention)


@given(st.integers(0, 10_000), st.integers(1, 12_000), CONVENTION)
def test_a_check_digit_leaves_one_numerator(units: int, m: int, convention: str) -> None:
    printed = parse(f"{units // 100},{units % 100:02}", 100)
    assert printed is not None
    found = numerators(printed, m, convention)
    assert [n for n in found if not fits(printed, n, m, convention)] == []
    assert not is_check_digit(printed, m, convention) or len(found) <= 1


@pytest.mark.parametrize(
    ("text", "n", "m", "expected"),
    [
        pytest.param("98,82", 505, 511, True, id="truncated"),
        pytest.param("98,83", 505, 511, True, id="rounded"),
        pytest.param("98,81", 505, 511, False, id="neither"),
        pytest.param("50,0", 1, 2, True, id="exact"),
        pytest.param("90", 899, 1000, True, id="rounded up to the whole"),
        pytest.param("90,0", 8994, 10_000, False, id="a trailing zero narrows"),
        pytest.param("0.75", 3, 4, True, id="a share"),
        pytest.param("0", 0, 0, True, id="nothing of nothing"),
        pytest.param("5", 0, 0, False, id="something of nothing"),
    ],
)
def test_fits(text: str, n: int, m: int, expected: bool) -> None:
    printed = parse(text)
    assert printed is not None
    assert fits(printed, n, m) is expected


def test_a_computed_cell_is_compared_closely() -> None:
    text, value = of_number(505 / 511)
    printed = parse(text, None, value)
    assert printed is not None
    assert printed.computed == value
    assert fits(printed, 505, 511)
    assert not fits(printed, 506, 511)


def test_the_format_says_trailing_zeros() -> None:
    assert of_number(98.8, 2) == ("98.80", Fraction(494, 5))


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        pytest.param(("98,82", "99,54", "94,36"), "truncation", id="truncation"),
        pytest.param(("98,83", "99,55", "94,37"), "half-up", id="half-up, or ceiling"),
    ],
)
def test_conventions(texts: tuple[str, ...], name: str) -> None:
    known = [(parse(t), n, m) for t, n, m in zip(texts, (505, 438, 67), (511, 440, 71), strict=True)]
    assert infer((p, n, m) for p, n, m in known if p).name == name


def test_ceiling_only_if_the_whole_document_uses_it() -> None:
    printed = [(parse("33,4"), 1, 3), (parse("11,2"), 1, 9), (parse("14,3"), 1, 7)]
    assert infer((p, n, m) for p, n, m in printed if p).hard == "ceiling"
    assert infer((p, n, m) for p, n, m in [*printed, (parse("66,6"), 2, 3)] if p).hard == "either"


@pytest.mark.parametrize("text", ["", "-", "0", "0 %"])
def test_nothing_of_nothing_is_no_error(text: str) -> None:
    cells = (Cell("n", 0), Cell("m", 0))
    solution = solve(System(cells, (Percentage("p", text, "n", "m"),)))
    assert solution.relations == {"p": True}
    assert not solution.corrections


def test_a_blank_percentage_is_not_checked() -> None:
    assert solve(System((Cell("n", 1), Cell("m", 2)), (Percentage("p", "", "n", "m"),))).relations == {"p": None}
