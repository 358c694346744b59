"""Verdicts: both bounds inclusive, exact in hundredths, and given only where no blank could change them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congdan import evaluate as ev
from congdan.criteria import Bounds, CriteriaSet, Group, Indicator, load
from congdan.evaluate import BLANK, UNREADABLE, Verdict, evaluate

CDHT = load("cdht-2022")
ACHIEVED, NOT, UNDECIDED = Verdict.ACHIEVED, Verdict.NOT_ACHIEVED, Verdict.UNDECIDED


def hundredths(word: str) -> int:
    return {"-": BLANK, "?": UNREADABLE}[word] if word in {"-", "?"} else int(Decimal(word) * 100)


def line(words: str) -> list[int]:
    """`8*9 -`: nine eights and a blank."""
    pairs = (word.partition("*") for word in words.split())
    return [hundredths(value) for value, _, times in pairs for _ in range(int(times or 1))]


def array(*lines: Sequence[int]) -> np.ndarray:
    return np.array(lines, dtype=np.int32)


def small(
    maxima: Sequence[int],
    bounds: Bounds,
    blank: str = "undecided",
    groups: dict[str, Bounds] | None = None,
) -> CriteriaSet:
    """A set so small that every completion can be tried; one point is one hundredth."""
    lines = tuple(Indicator(n, 1, "", "", maximum) for n, maximum in enumerate(maxima, start=1))
    own = tuple(Group(category, each, lines) for category, each in (groups or {}).items())
    return CriteriaSet("s", "", "", 2022, lines, (), bounds, own, blank, "")


CASES = [
    pytest.param("8*10", "-", ACHIEVED, id="80 exactly passes"),
    pytest.param("7.99 8*9", "-", NOT, id="79.99 fails"),
    pytest.param("5 9*5 7.5*4", "-", ACHIEVED, id="80 with one 5 passes"),
    pytest.param("5*4 10*6", "-", ACHIEVED, id="80 with four 5s passes"),
    pytest.param("4.99 10*9", "-", NOT, id="one indicator of 4.99 fails with 94.99"),
    pytest.param("0 10*9", "-", NOT, id="a zero is no blank: 90 with a 0 fails"),
    pytest.param("10*10", "-", ACHIEVED, id="100"),
    pytest.param("0*10", "-", NOT, id="0"),
    pytest.param("-*10", "-", UNDECIDED, id="nothing known"),
    pytest.param("10*9 -", "-", UNDECIDED, id="90 known, the blank could be below 5"),
    pytest.param("8*9 -", "-", UNDECIDED, id="72 known, the blank decides"),
    pytest.param("7.7*9 -", "-", NOT, id="69.3 known, even 10 more is below 80"),
    pytest.param("7*5 7.5 7*3 -", "-", NOT, id="63.5 known"),
    pytest.param("7*5 8*2 9.5*2 -", "-", UNDECIDED, id="70 known, only a 10 would do"),
    pytest.param("7*5 8*2 9.5 9.49 -", "-", NOT, id="69.99 known"),
    pytest.param("4 -*9", "-", NOT, id="a known indicator below 5, the rest blank"),
    pytest.param("10 -*9", "-", UNDECIDED, id="one known"),
    pytest.param("-*10", "79.99", NOT, id="only a total, 79.99"),
    pytest.param("-*10", "80", UNDECIDED, id="only a total of 80: an indicator could be below 5"),
    pytest.param("-*10", "94.99", UNDECIDED, id="only a total of 94.99: one could be 4.99"),
    pytest.param("-*10", "95", ACHIEVED, id="only a total of 95: none can be below 5"),
    pytest.param("-*10", "100", ACHIEVED, id="only a total of 100"),
    pytest.param("-*10", "0", NOT, id="only a total of 0"),
    pytest.param("-*10", "100.01", UNDECIDED, id="a total above 100 says nothing"),
    pytest.param("8*9 -", "80", ACHIEVED, id="72 known, stated 80: the blank is 8"),
    pytest.param("8*9 -", "79.99", NOT, id="72 known, stated 79.99"),
    pytest.param("9*9 -", "86", ACHIEVED, id="81 known, stated 86: the blank is 5"),
    pytest.param("9*9 -", "85.99", NOT, id="81 known, stated 85.99: the blank is 4.99"),
    pytest.param("9*8 -*2", "82", UNDECIDED, id="72 known, stated 82: 5 and 5, or 4 and 6"),
    pytest.param("9*8 -*2", "81.99", NOT, id="72 known, stated 81.99: one of the two is below 5"),
    pytest.param("9*8 -*2", "87", ACHIEVED, id="72 known, stated 87: 10 and 5 at worst"),
    pytest.param("9*9 -", "80", UNDECIDED, id="81 known, stated 80: the total cannot be trusted"),
    pytest.param("7*9 -", "90", NOT, id="63 known, stated 90: ignored, and 73 is too little"),
    pytest.param("8*10", "79", ACHIEVED, id="all known: the sum of 80 beats a stated 79"),
    pytest.param("7.9*10", "80", NOT, id="all known: the sum of 79 beats a stated 80"),
    pytest.param("8*9 11", "-", UNDECIDED, id="a point out of range is a blank"),
    pytest.param("8*9 ?", "-", UNDECIDED, id="an unreadable point is a blank"),
    pytest.param("7*9 ?", "-", NOT, id="an unreadable point gives 10 at most"),
]  # fmt: skip


@pytest.mark.parametrize(("points", "total", "verdict"), CASES)
def test_named_cases(points: str, total: str, verdict: Verdict) -> None:
    stated = np.array([hundredths(total)], dtype=np.int32)
    assert evaluate(array(line(points)), stated, CDHT).tolist() == [verdict]


def test_all_cases_at_once_answer_as_one_by_one() -> None:
    points = array(*(line(str(case.values[0])) for case in CASES))
    stated = np.array([hundredths(str(case.values[1])) for case in CASES], dtype=np.int32)
    assert evaluate(points, stated, CDHT).tolist() == [case.values[2] for case in CASES]


def by_trying(points: Sequence[int], stated: int, maxima: Sequence[int], bounds: Bounds) -> Verdict:
    """The verdict by trying every completion: what they all say, if they all say the same."""
    ranges = [range(most + 1) if point == BLANK else [point] for point, most in zip(points, maxima, strict=True)]
    tries = list(product(*ranges))
    fitting = [each for each in tries if sum(each) == stated]
    if set(points) == {BLANK} and not fitting:
        return UNDECIDED
    answers = {
        sum(each) >= bounds.total and all(point >= least for point, least in zip(each, bounds.indicator, strict=True))
        for each in fitting or tries
    }
    return UNDECIDED if len(answers) == 2 else ACHIEVED if answers == {True} else NOT


@st.composite
def people(draw: st.DrawFn) -> tuple[list[int], Bounds, list[list[int]], list[int]]:
    """Maxima, bounds, points and stated totals, coarse enough to try everything."""
    maxima = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    least = tuple(draw(st.integers(0, most)) for most in maxima)
    bounds = Bounds(draw(st.integers(0, sum(maxima))), least)
    one = st.tuples(*(st.integers(BLANK, most) for most in maxima)).map(list)
    points = draw(st.lists(one, min_size=1, max_size=6))
    stated = [draw(st.integers(BLANK, sum(maxima) + 1)) for _ in points]
    return maxima, bounds, points, stated


@given(people())
def test_a_verdict_is_what_every_completion_says(
    case: tuple[list[int], Bounds, list[list[int]], list[int]],
) -> None:
    """Law 3: a blank is never a fail, and never hides a verdict that no blank could change."""
    maxima, bounds, points, stated = case
    found = evaluate(array(*points), np.array(stated, dtype=np.int32), small(maxima, bounds))
    wanted = [by_trying(each, total, maxima, bounds) for each, total in zip(points, stated, strict=True)]
    assert found.tolist() == wanted


@pytest.mark.parametrize("least", [(0, 0, 0), (1, 1, 1), (2, 0, 1)], ids=str)
@pytest.mark.parametrize("total", range(7))
def test_every_line_of_three_indicators_of_two(total: int, least: tuple[int, ...]) -> None:
    bounds = Bounds(total, least)
    lines = [(*points, stated) for points in product(range(-1, 3), repeat=3) for stated in range(-1, 8)]
    table = array(*lines)
    found = evaluate(table[:, :3], table[:, 3], small((2, 2, 2), bounds))
    assert found.tolist() == [by_trying(each[:3], each[3], (2, 2, 2), bounds) for each in lines]


@given(st.lists(st.integers(0, 2000), min_size=9, max_size=9).filter(lambda cuts: sum(cuts) > 0))
def test_exactly_80_never_fails(cuts: list[int]) -> None:
    """Law 4: 80 made of any hundredths passes, one hundredth less does not."""
    points, left = [500] * 10, 3000
    for place, cut in enumerate(cuts):
        points[place] += (step := min(cut % 501, left))
        left -= step
    spare = min(left, 500)
    points[9] += spare
    for place in range(9):
        step = min(left - spare, 1000 - points[place])
        points[place], left = points[place] + step, left - step
    assert sum(points) == 8000
    less = list(points)
    less[less.index(max(less))] -= 1
    assert evaluate(array(points, less), None, CDHT).tolist() == [ACHIEVED, NOT]


class TestBlankIsZero:
    ZERO = small((1000,) * 10, CDHT.bounds, blank="zero")

    @pytest.mark.parametrize(
        ("points", "stated", "verdict"),
        [
            pytest.param("10*9 -", "-", NOT, id="a blank beside points is 0, below 5"),
            pytest.param("-*10", "-", UNDECIDED, id="no point at all stays undecided"),
            pytest.param("-*10", "96", ACHIEVED, id="only a total is no zero"),
            pytest.param("10*9 -", "98", NOT, id="the sum beats the stated total"),
            pytest.param("10*9 ?", "-", UNDECIDED, id="an unreadable point is not a zero"),
            pytest.param("10*9 11", "-", UNDECIDED, id="a point out of range is not a zero"),
        ],
    )
    def test_cases(self, points: str, stated: str, verdict: Verdict) -> None:
        total = np.array([hundredths(stated)], dtype=np.int32)
        assert evaluate(array(line(points)), total, self.ZERO).tolist() == [verdict]

    def test_where_zero_passes(self) -> None:
        some = small((2, 2), Bounds(2, (0, 0)), blank="zero")
        assert evaluate(array([2, BLANK], [1, BLANK]), None, some).tolist() == [ACHIEVED, NOT]


class TestGroups:
    SET = small((10, 10), Bounds(16, (5, 5)), groups={"student": Bounds(12, (4, 4)), "farmer": Bounds(14, (0, 0))})

    def test_each_person_by_the_bounds_of_his_group(self) -> None:
        points = array([6, 6], [6, 6], [10, 4], [10, 4], [10, 6], [8, 4], [10, 6])
        groups: list[Any] = ["student", None, "farmer", "official", "một chữ lạ", "student", float("nan")]
        found = evaluate(points, None, self.SET, np.array(groups, dtype=object))
        assert found.tolist() == [ACHIEVED, NOT, ACHIEVED, NOT, ACHIEVED, ACHIEVED, ACHIEVED]
        assert evaluate(points, None, self.SET, groups).tolist() == found.tolist()

    def test_without_categories_the_general_bounds_hold(self) -> None:
        assert evaluate(array([6, 6], [10, 6]), None, self.SET).tolist() == [NOT, ACHIEVED]

    @given(st.lists(st.tuples(st.integers(-1, 10), st.integers(-1, 10), st.sampled_from(["student", "farmer", None]))))
    def test_together_as_one_by_one(self, rows: list[tuple[int, int, str | None]]) -> None:
        points = np.array([row[:2] for row in rows], dtype=np.int32).reshape(-1, 2)
        together = evaluate(points, None, self.SET, [row[2] for row in rows])
        alone = [evaluate(array(row[:2]), None, small((10, 10), self.SET.bounds_for(row[2]))).item() for row in rows]
        assert together.tolist() == alone


class TestShapes:
    def test_nobody(self) -> None:
        nobody = np.empty((0, 10), dtype=np.int32)
        assert evaluate(nobody, None, CDHT).shape == (0,)
        assert evaluate(nobody, np.empty(0, dtype=np.int32), CDHT, []).dtype == np.int8
        assert ev.totals(nobody).shape == ev.sum_differs(nobody, ev.totals(nobody)).shape == (0,)
        assert ev.shortfalls(nobody, CDHT.bounds).shape == (0, 10)

    def test_more_people_than_a_chunk(self) -> None:
        points = np.full((2 * ev.CHUNK + 1, 10), 800, dtype=np.int32)
        points[:: ev.CHUNK] = 799
        found = evaluate(points, None, CDHT)
        assert np.flatnonzero(found == NOT).tolist() == [0, ev.CHUNK, 2 * ev.CHUNK]
        assert (np.delete(found, [0, ev.CHUNK, 2 * ev.CHUNK]) == ACHIEVED).all()

    def test_nothing_is_written_into_the_input(self) -> None:
        points = array([1100, *[800] * 8, BLANK])
        points.setflags(write=False)
        evaluate(points, None, CDHT)

    def test_floats_are_refused(self) -> None:
        with pytest.raises(TypeError, match="hundredths"):
            evaluate(np.full((1, 10), 8.0), None, CDHT)

    @pytest.mark.parametrize(("people", "width", "stated"), [(2, 9, 2), (2, 10, 3)], ids=["width", "length"])
    def test_shapes_that_do_not_fit_are_refused(self, people: int, width: int, stated: int) -> None:
        with pytest.raises(ValueError, match="10 indicators"):
            evaluate(np.zeros((people, width), dtype=np.int32), np.zeros(stated, dtype=np.int32), CDHT)

    def test_categories_of_another_length_are_refused(self) -> None:
        with pytest.raises(ValueError, match="categories"):
            evaluate(array([6, 6]), None, TestGroups.SET, ["student", None])


class TestHelpers:
    POINTS = array(line("8*10"), line("8*9 -"), line("-*10"), line("4.5 9*8 ?"))

    def test_totals(self) -> None:
        assert ev.totals(self.POINTS).tolist() == [8000, BLANK, BLANK, BLANK]

    @pytest.mark.parametrize(
        ("stated", "differs"),
        [
            pytest.param(8000, False, id="equal"),
            pytest.param(8001, True, id="a hundredth off"),
            pytest.param(BLANK, False, id="none"),
        ],
    )
    def test_sum_differs(self, stated: int, differs: bool) -> None:
        assert ev.sum_differs(self.POINTS, np.full(4, stated, dtype=np.int32)).tolist() == [
            differs,
            False,
            False,
            False,
        ]

    @pytest.mark.parametrize(
        ("stated", "masks"),
        [
            pytest.param(7200, [False, False, False, True], id="all the points known already"),
            pytest.param(7199, [False, True, False, True], id="less than known"),
            pytest.param(8200, [False, False, False, False], id="the most the blank can give"),
            pytest.param(8201, [False, True, False, False], id="more than the blank can give"),
            pytest.param(10001, [False, True, True, True], id="more than all"),
            pytest.param(BLANK, [False] * 4, id="none stated"),
        ],
    )
    def test_inconsistent(self, stated: int, masks: list[bool]) -> None:
        assert ev.inconsistent(self.POINTS, np.full(4, stated, dtype=np.int32), CDHT).tolist() == masks

    def test_shortfalls(self) -> None:
        found = ev.shortfalls(array(line("4.99 5 5.01 0 - ? 10*4")), CDHT.bounds)
        assert found.tolist() == [[1, 0, 0, 500, BLANK, BLANK, 0, 0, 0, 0]]

    def test_as_scored(self) -> None:
        points = array([1001, BLANK, -7, *[500] * 7], [BLANK] * 10)
        assert ev.as_scored(points, CDHT).tolist()[0][:4] == [UNREADABLE, BLANK, UNREADABLE, 500]
        zero = ev.as_scored(points, TestBlankIsZero.ZERO).tolist()
        assert zero[0][:4] == [UNREADABLE, 0, UNREADABLE, 500]
        assert zero[1] == [BLANK] * 10
