"""`congdan validate` on rosters: points, results, and two lists side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rosters import EIGHTS, LOW, NONE, Table, evaluation, people, registration, renamed, run, without, xlsx

from congdan.findings import CATALOGUE


def findings(*paths: Path) -> list[dict[str, Any]]:
    return list(run("validate", *paths, "--lang", "en", "--format", "json").json["findings"])


def told(code: str, *paths: Path) -> list[tuple[str | None, Any, Any]]:
    """Cell, stated and counted of each place of the findings of one code."""
    assert code in CATALOGUE
    return [
        (place.get("cell"), place.get("stated"), place.get("counted"))
        for each in findings(*paths)
        if each["code"] == code
        for place in ({**each["where"], "stated": each["stated"], "counted": each["counted"]}, *each["also"])
    ]


def cells(code: str, *paths: Path) -> list[str | None]:
    return [cell for cell, _, _ in told(code, *paths)]


def evaluated(folder: Path, *changes: dict[str, Any]) -> Path:
    """People with their points, total and result; column H is TC1, R the total, S the result."""
    pairs = zip(people(len(changes)), changes, strict=True)
    who = [replace(each, **{"total": 80, "result": "Đạt"} | change) for each, change in pairs]
    return xlsx(folder / "danh-gia.xlsx", evaluation(who))


# -- points -----------------------------------------------------------------------------------------------------------


def test_points_of_one_cause_are_one_finding_each_with_its_own_number(tmp_path: Path) -> None:
    path = evaluated(
        tmp_path, {}, {"points": ("tám", *(8,) * 9)}, {"points": (8, "chín", *(8,) * 8)}, {"points": (-1, *(8,) * 9)}
    )
    assert told("C001", path) == [("H3", "tám", None), ("I4", "chín", None), ("H5", "-1", None)]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param(10, [], id="the most"),
        pytest.param(10.5, [("H2", "10,5", None)], id="half a point more"),
        pytest.param(0, [], id="the least"),
    ],
)
def test_points_outside_their_bounds(tmp_path: Path, points: float, expected: list[Any]) -> None:
    assert told("C002", evaluated(tmp_path, {"points": (points, *(8,) * 9), "total": ""})) == expected


def test_totals_that_are_no_sums(tmp_path: Path) -> None:
    path = evaluated(tmp_path, {}, {"total": 81}, {"total": 79.5})
    assert told("C003", path) == [("R3", "81", "80"), ("R4", "79,5", "80")]


def test_some_points_are_blank(tmp_path: Path) -> None:
    path = evaluated(tmp_path, {}, {"points": (8, "", *(8,) * 8)}, {"points": NONE}, {"points": NONE, "total": ""})
    alone = [f"{letter}4" for letter in "HIJKLMNOPQ"]
    assert cells("C009", path) == ["I3", *alone]


def test_a_roster_without_points_has_no_blanks(tmp_path: Path) -> None:
    assert cells("C009", evaluated(tmp_path, {"points": NONE}, {"points": NONE})) == []


def test_columns_of_indicators_that_are_missing_or_unknown(tmp_path: Path) -> None:
    table = evaluation([replace(people(1)[0], result="Đạt")])
    short = xlsx(tmp_path / "short.xlsx", without(table, "TC9", "TC10"))
    assert [each["message"][:47] for each in findings(short) if each["code"] == "C010"] == [
        "there is no column for the indicators 9, 10; wi"
    ]
    long = [[*row, extra] for row, extra in zip(table, ("TC11", 8), strict=True)]
    assert [each["where"]["heading"] for each in findings(xlsx(tmp_path / "long.xlsx", long)) if each["code"] == "C011"]
    assert not {"C010", "C011"} & {each["code"] for each in findings(xlsx(tmp_path / "ten.xlsx", table))}


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param(89.5, [], id="nine and a half apart"),
        pytest.param(90, [("S2", "90", "80")], id="ten apart"),
        pytest.param(70, [("S2", "70", "80")], id="ten the other way"),
        pytest.param("", [], id="not said"),
    ],
)
def test_self_score_and_appraised_total(tmp_path: Path, own: Any, expected: list[Any]) -> None:
    head, row = renamed(evaluation([replace(people(1)[0], total=80)]), **{"Tổng điểm": "Điểm thẩm định"})
    head[-1], row[-1] = "Điểm tự chấm", own
    path = xlsx(tmp_path / "a.xlsx", [head, row])
    assert told("C012", path) == expected
    assert all(each["severity"] == "note" for each in findings(path) if each["code"] == "C012")


# -- results ----------------------------------------------------------------------------------------------------------


def test_the_result_against_the_points_says_what_is_lacking(tmp_path: Path) -> None:
    nearly = (7.5, *(8,) * 9)
    path = evaluated(tmp_path, {"points": LOW, "total": 85}, {"points": nearly, "total": 79.5}, {"result": "Không đạt"})
    one, other = (each for each in findings(path) if each["code"] == "C004")
    assert "indicator 1: 4, 1 short" in one["message"]
    assert "total 79,5, 0,5 short" in one["also"][0]["message"]
    assert (other["where"]["cell"], other["stated"], other["counted"]) == ("S4", "not achieved", "achieved")


def test_a_result_that_is_not_said(tmp_path: Path) -> None:
    path = evaluated(tmp_path, {}, {"result": ""}, {"result": "", "points": NONE, "total": ""}, {"result": "chưa xét"})
    assert cells("C013", path) == ["S3"]


def test_no_result_at_all_is_another_form(tmp_path: Path) -> None:
    assert cells("C013", evaluated(tmp_path, {"result": ""}, {"result": ""})) == []


@pytest.mark.parametrize(
    ("marks", "code"),
    [
        pytest.param(("x", ""), None, id="one mark"),
        pytest.param(("", ""), "C013", id="no mark"),
        pytest.param(("x", "x"), "C007", id="both marks"),
    ],
)
def test_results_as_marks(tmp_path: Path, marks: tuple[str, str], code: str | None) -> None:
    head, one, other = without(evaluation(people(2)), "Kết quả")
    rows = [[*head, "Đạt", "Không đạt"], [*one, "x", ""], [*other, *marks]]
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert [each["code"] for each in findings(path) if each["code"] in ("C007", "C013")] == ([code] if code else [])


# -- competencies -----------------------------------------------------------------------------------------------------


def with_subtotals(wrong: int = 0) -> Table:
    """Four, four and two indicators, the sum of each competency behind them, and the total."""
    head: list[Any] = ["STT", "Họ và tên", "Ngày sinh"]
    for number, of in ((1, range(1, 5)), (2, range(5, 9)), (3, range(9, 11))):
        head += [*(f"TC{each}" for each in of), f"Cộng năng lực {number}"]
    rows = [[*head, "Tổng điểm"]]
    for number, who in enumerate(people(3), 1):
        eights = [[8] * 4, [8] * 4, [8] * 2]
        sums = [32 + wrong * (number == 2), 32, 16]
        parts = [cell for points, added in zip(eights, sums, strict=True) for cell in (*points, added)]
        rows.append([number, who.name, who.birth, *parts, 80])
    return rows


def test_subtotals_of_competencies(tmp_path: Path) -> None:
    assert cells("C014", xlsx(tmp_path / "a.xlsx", with_subtotals())) == []
    assert told("C014", xlsx(tmp_path / "b.xlsx", with_subtotals(wrong=1))) == [("H3", "33", "32")]


def test_a_subtotal_that_fits_nobody_is_our_misreading(tmp_path: Path) -> None:
    rows = [[*row[:7], row[7] if index == 0 else 5, *row[8:]] for index, row in enumerate(with_subtotals())]
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert (cells("C014", path), cells("C015", path)) == ([], ["H1"])


def test_subtotals_under_the_heading_of_the_competency(tmp_path: Path) -> None:
    upper = [
        "STT",
        "Họ và tên",
        "Ngày sinh",
        *["Năng lực 1"] * 5,
        *["Năng lực 2"] * 5,
        *["Năng lực 3"] * 3,
        "Tổng điểm",
    ]
    lower = [heading if heading.startswith("TC") else "Cộng" for heading in map(str, with_subtotals()[0][3:16])]
    rows = [upper, ["", "", "", *lower, ""], *with_subtotals(wrong=2)[1:]]
    assert told("C014", xlsx(tmp_path / "a.xlsx", rows)) == [("H4", "34", "32")]


# -- two lists --------------------------------------------------------------------------------------------------------


def lists(folder: Path, registered: Any, judged: Any) -> tuple[Path, Path]:
    return xlsx(folder / "dk.xlsx", registration(registered)), xlsx(folder / "dg.xlsx", evaluation(judged))


def test_registered_and_never_evaluated_and_the_other_way_round(tmp_path: Path) -> None:
    one, other, third = people(3)
    both = lists(tmp_path, [one, other], [replace(one, result="Đạt"), replace(third, result="Đạt")])
    found = {each["code"]: each["where"]["row"] for each in findings(*both) if each["code"] in ("M001", "M002")}
    assert found == {"M001": 3, "M002": 3}


def test_another_unit_or_another_category(tmp_path: Path) -> None:
    one, other, third = (replace(each, result="Đạt") for each in people(3))
    moved, changed = replace(one, unit="Ấp 7"), replace(other, category="Công nhân")
    both = lists(tmp_path, [one, other, third], [moved, changed, third])
    found = {each["code"]: (each["where"]["file"][-7:], each["where"]["row"]) for each in findings(*both)}
    assert found["M008"] == ("dg.xlsx", 2)
    assert found["M006"] == ("dg.xlsx", 3)


def test_work_and_home_are_a_note(tmp_path: Path) -> None:
    (home,) = people(1, result="Đạt")
    both = lists(tmp_path, [home], [replace(home, unit="Trường THCS Lê Văn Hưu")])
    assert {"M005"} <= {each["code"] for each in findings(*both)}
    assert "M008" not in {each["code"] for each in findings(*both)}


def test_units_in_one_file_only(tmp_path: Path) -> None:
    here, there = people(3), people(6)[3:]
    judged = [replace(each, result="Đạt") for each in (*here[:1], *(replace(who, unit="Ấp 9") for who in there))]
    both = lists(tmp_path, [*here[:1], *(replace(who, unit="Ấp 2") for who in here[1:])], judged)
    found = {each["code"]: (each["stated"], each["message"]) for each in findings(*both)}
    assert found["M007"][0] == 2
    assert "Ấp 2, Xã Phú Xuân (2)" in found["M007"][1]
    assert found["M009"][0] == 3
    assert "Ấp 9, Xã Phú Xuân (3)" in found["M009"][1]


def test_all_in_order(tmp_path: Path) -> None:
    who = [replace(each, points=EIGHTS, total=80, result="Đạt") for each in people(8)]
    assert findings(*lists(tmp_path, who, who)) == []
