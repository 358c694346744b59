"""Passages with hand-written answers: what is counted, what must hold, and what may be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose_cases import CASES, bare, cases, found, read

PASSAGES = list(cases(CASES))


def _named(case: Mapping[str, Any]) -> str:
    return f"{case['file']}: {case['id']}"


@pytest.mark.parametrize("case", PASSAGES, ids=_named)
def test_a_passage_is_judged_as_by_hand(case: Mapping[str, Any]) -> None:
    answer = read(case["text"])
    assert answer.verdict == case["verdict"], answer.said()
    assert found(case, answer), answer.named
    if "figures" in case:
        assert answer.figures == case["figures"]
    if "percentages" in case:
        assert answer.percentages == case["percentages"]
    said = [text.rstrip(" ✓✗?") for text in answer.said() if text.endswith("✓")]
    for relation in case.get("relations", ()):
        if case["verdict"] == "ok" and "list" not in relation:
            assert any(_digits(relation) == _digits(text) for text in said), said


def _digits(relation: str) -> list[str]:
    return [bare(part) for part in relation.replace("/", " ").split() if bare(part)]


@pytest.mark.parametrize("case", [each for each in PASSAGES if "fix" in each], ids=_named)
def test_the_right_number_is_proposed(case: Mapping[str, Any]) -> None:
    answer = read(case["text"])
    listed = {(str(c.old), str(c.new)) for each in answer.solution.corrections for c in each.changes}
    wanted = {(str(old), str(new)) for old, new in case["fix"].items()}
    assert wanted <= listed


@pytest.mark.parametrize("case", [each for each in PASSAGES if "left_out" in each], ids=_named)
def test_what_counts_nothing_is_left_out_with_a_reason(case: Mapping[str, Any]) -> None:
    answer = read(case["text"])
    left = {number.text for _, number in answer.system.left_out if number.reason}
    assert set(case["left_out"]) <= left


def test_ids_are_unique() -> None:
    ids = [_named(each) for each in PASSAGES]
    assert len(ids) == len(set(ids))


def test_two_thirds_are_correct() -> None:
    correct = [each for each in PASSAGES if each["verdict"] in ("ok", "unverified")]
    assert len(PASSAGES) >= 200
    assert 3 * len(correct) >= 2 * len(PASSAGES)


# -- each finding -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "stated", "counted"),
    [
        pytest.param("Có 551 người đăng ký, gồm 440 cán bộ và 71 người dân.", "S001", 551, 511, id="sum"),
        pytest.param("Có 67/71 người đạt, tỷ lệ 95%.", "S002", "95", "94", id="percentage"),
        pytest.param("Lớp có 86 học viên, trong đó có 96 học viên nữ.", "S003", 96, 86, id="order"),
        pytest.param(
            "Có 505/511 người đạt, tỷ lệ 98,82%. Trong đó, cán bộ có 338/440 người đạt, tỷ lệ 99,54%; người dân có "
            "67/71 người đạt, tỷ lệ 94,36%.",
            "S004",
            338,
            438,
            id="one number is the cause",
        ),
        pytest.param(
            "Có 21.900 hộ; 15.772/17.528 hộ đăng ký được công nhận, đạt 72,02%.", "S005", "72,02", None, id="other base"
        ),
        pytest.param("Qua khảo sát, 7 người (82,61%) đã đọc sách.", "S006", "82,61", None, id="no base at all"),
        pytest.param("Có 4 trường gồm: Trường A, Trường B, Trường C.", "S007", 4, 3, id="list"),
        pytest.param("Có 511 người, tăng 81 người so với 440 người năm trước.", "S008", "81", None, id="growth"),
        pytest.param(
            "Toàn xã có 512 người đăng ký danh hiệu.\nToàn xã có 521 người đăng ký danh hiệu.",
            "S009",
            521,
            512,
            id="twice",
        ),
        pytest.param("Có 505/511 người đạt, tỷ lệ 98,82%.", "S010", None, None, id="cut off"),
        pytest.param("Có 870 người, trong đó có 265 cán bộ và 505 người dân.", "S012", 870, 770, id="two sectors"),
        pytest.param("Có 98,82% người đạt, còn lại 2,18% chưa đạt.", "S013", "2,18", None, id="hundred"),
        pytest.param("Có 3 người nhận bằng khen.", "S014", None, None, id="alone"),
        pytest.param("Có 486 dòng họ được công nhận, đạt 71,2%.", "S015", "71,2", None, id="base not told"),
        pytest.param(
            "Xã có 3.500 hộ, 2.900 hộ đăng ký, 2.700 hộ đạt, tỷ lệ 91,3%.", "S016", "91,3", "93,1", id="fits nothing"
        ),
        pytest.param("Có 1.946/2.012 người đạt, chiếm trên 98%.", "S017", "98", "97", id="more than"),
        pytest.param("Qua khảo sát 20 chi hội, 52,5% chi hội có tủ sách.", "S018", "52,5", None, id="no such part"),
        pytest.param(
            "Có 800 hộ, 640 hộ đăng ký, 560 hộ đạt, tỷ lệ 70%; có 50 dòng họ, 40 dòng họ đăng ký, 30 dòng họ đạt, "
            "tỷ lệ 75%.",
            "S019",
            "75",
            None,
            id="two sorts of base",
        ),
    ],
)
def test_findings(text: str, code: str, stated: object, counted: object) -> None:
    by_code = {each.code: each for each in read(text).findings}
    assert code in by_code, by_code
    assert (by_code[code].stated, by_code[code].counted) == (stated, counted)


# -- whatever is written ----------------------------------------------------------------------------------------------

_LETTERS = "0123456789%/();:…[]\u00a0\u00ad\u0130\u00df\u0301\u200b\ud800"
_TOLD = (
    "1.|,5| % |\n- | gồm | trong đó | còn lại | người | trường | đạt | tỷ lệ | và | tăng | so với | năm |Đ| = | + "
    "|tổng cộng |lần lượt |từ | lên |triệu |mười |đ/c "
)
_PIECES = st.sampled_from([*_LETTERS, *_TOLD.split("|")])


@given(st.lists(_PIECES, max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_sentence_can_crash_it(text: str) -> None:
    read(text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_can_crash_it(text: str) -> None:
    read(text)
