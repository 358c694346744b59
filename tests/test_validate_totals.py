"""`congdan validate` on rosters: sums, closing lines, running numbers, and the road to what is counted."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rosters import Table, delimited, evaluation, people, registration, run, without, xlsx


def findings(path: Path, *words: str) -> list[dict[str, Any]]:
    return list(run("validate", path, *words, "--lang", "en", "--format", "json").json["findings"])


def told(path: Path, *codes: str) -> list[tuple[Any, ...]]:
    """Code, row, cell, stated and counted of the findings of some codes."""
    return [
        (each["code"], each["where"]["row"], each["where"].get("cell"), each["stated"], each["counted"])
        for each in findings(path)
        if each["code"] in codes
    ]


SUMS = ("T001", "T002", "T003", "T009")


def wrong(path: Path) -> list[tuple[Any, ...]]:
    """Row, stated and counted of the sums that are wrong."""
    return [(row, stated, counted) for _, row, _, stated, counted in told(path, *SUMS)]


def roster(folder: Path, *below: list[Any], count: int = 5) -> Path:
    """People in rows 2 to 6, and what stands below them from row 7 on."""
    return xlsx(folder / "ds.xlsx", {"Ấp 4": [*registration(people(count)), *map(list, below)]})


# -- closing lines and sums -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("(Danh sách này có 5 người./.)", [], id="right"),
        pytest.param("(Danh sách này có 05 (năm) người./.)", [], id="in words too"),
        pytest.param("Ấn định danh sách: 5 người", [], id="fixed at"),
        pytest.param("Danh sách gồm có 05 người, trong đó 2 nữ", [], id="of which"),
        pytest.param("Danh sách này có 01 trang, 5 người", [], id="pages are no people"),
        pytest.param("Danh sách này có 2 cán bộ, 3 giáo viên", [(7, 2, 5)], id="only one kind is known"),
        pytest.param("Danh sách này có 2 cán bộ, 3 học sinh", [], id="two kinds add up"),
        pytest.param("Danh sách này có 5./.", [], id="a bare number"),
        pytest.param("(Danh sách này có 6 người./.)", [(7, 6, 5)], id="one more"),
        pytest.param("(Danh sách này có 1.005 người./.)", [(7, 1005, 5)], id="thousands"),
        pytest.param("Danh sách này có 4./.", [(7, 4, 5)], id="a bare number, one less"),
    ],
)
def test_closing_lines(tmp_path: Path, line: str, expected: list[Any]) -> None:
    assert wrong(roster(tmp_path, [line])) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(["", "Cộng", 5], [], id="right"),
        pytest.param(["", "Cộng", "5"], [], id="as text"),
        pytest.param(["", "Tổng cộng: 5 người"], [], id="in the label"),
        pytest.param(["", "Tổng số: 6"], [(7, 6, 5)], id="in the label, one more"),
        pytest.param(["", "Cộng", 6], [(7, 6, 5)], id="one more"),
        pytest.param(["", "Cộng", "", "4 người"], [(7, 4, 5)], id="with a word, one less"),
        pytest.param(["6", "Cộng", "", 5], [], id="the row has a number of its own"),
        pytest.param(["", "Cộng", 7, 9], [], id="two numbers that differ are no count"),
    ],
)
def test_sums(tmp_path: Path, line: list[Any], expected: list[Any]) -> None:
    assert wrong(roster(tmp_path, line)) == expected


def test_sums_of_text_files(tmp_path: Path) -> None:
    rows = [*registration(people(3)), ["", "Cộng", "4"]]
    assert wrong(delimited(tmp_path / "ds.csv", rows)) == [(5, 4, 3)]


GROUPED = people(6)


def grouped(folder: Path, first: Any, second: Any, total: Any) -> Path:
    """Two hamlets of two and four people, each with its sum, and the sum of both."""
    rows = [row[:4] for row in registration(GROUPED)]
    table: Table = [
        rows[0],
        ["I", "Ấp 3"],
        *rows[1:3],
        ["", "Cộng ấp 3", first],
        ["II", "Ấp 4"],
        *rows[3:],
        ["", "Cộng ấp 4", second],
        ["", "Tổng cộng", total],
    ]
    return xlsx(folder / "ds.xlsx", table)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param((2, 4, 6), [], id="right"),
        pytest.param((2, 6, 6), [], id="carried on"),
        pytest.param((3, 4, 6), [(5, 3, 2)], id="the first"),
        pytest.param((2, 3, 6), [(11, 3, 4)], id="the second"),
        pytest.param((2, 4, 7), [(12, 7, 6)], id="the total"),
        pytest.param((3, 4, 7), [(5, 3, 2), (12, 7, 6)], id="the first and what was added up of it"),
    ],
)
def test_sums_of_groups(tmp_path: Path, numbers: tuple[int, int, int], expected: list[Any]) -> None:
    assert wrong(grouped(tmp_path, *numbers)) == expected


def test_departments_inside_a_school(tmp_path: Path) -> None:
    rows = [row[:4] for row in registration(GROUPED)]
    head, staff = rows[0], rows[1:]
    table: Table = [head, ["I", "Trường THCS Lê Văn Hưu"], ["", "Tổ Toán"], *staff[:2], ["", "Tổ Văn phòng"]]
    table += [*staff[2:], ["", "Cộng trường THCS Lê Văn Hưu", 6]]
    assert wrong(xlsx(tmp_path / "a.xlsx", table)) == []
    table[-1][2] = 5
    assert wrong(xlsx(tmp_path / "b.xlsx", table)) == [(11, 5, 6)]


@pytest.mark.parametrize(("stated", "expected"), [(2, []), (3, [(2, 3, 2)])])
def test_a_group_that_says_how_many_it_is(tmp_path: Path, stated: int, expected: list[Any]) -> None:
    rows = [row[:4] for row in registration(GROUPED)]
    table: Table = [rows[0], ["I", f"Ấp 3 ({stated} người)"], *rows[1:3], ["II", "Ấp 4 (4 người)"], *rows[3:]]
    assert wrong(xlsx(tmp_path / "a.xlsx", table)) == expected


def test_a_row_without_a_name_may_have_been_counted(tmp_path: Path) -> None:
    rows = evaluation(people(3))
    rows[2][1] = ""
    for stated in (2, 3):
        path = xlsx(tmp_path / f"{stated}.xlsx", [*rows, [f"(Danh sách này có {stated} người./.)"]])
        assert told(path, "T001") == []
    assert told(xlsx(tmp_path / "4.xlsx", [*rows, ["(Danh sách này có 4 người./.)"]]), "T001")


def test_a_number_for_all_sheets_stands_on_the_last(tmp_path: Path) -> None:
    one, other = registration(people(5)[:3]), registration(people(5)[3:])
    path = xlsx(tmp_path / "a.xlsx", {"Ấp 3": one, "Ấp 4": [*other, ["(Danh sách này có 5 người./.)"]]})
    assert wrong(path) == []


# -- sums of marks ----------------------------------------------------------------------------------------------------


def marked(folder: Path, *sums: Any) -> Path:
    head, *rows = without(evaluation(people(5)), "Tổng điểm", "Kết quả")
    head += ["Nữ", "Đạt", "Không đạt"]
    for number, row in enumerate(rows):
        row += ["x" if number == 4 else "", "x" if number else "", "" if number else "x"]
    return xlsx(folder / "a.xlsx", [head, *rows, ["", "Cộng", sums[0], *[""] * 14, *sums[1:]]])


@pytest.mark.parametrize(
    ("sums", "expected"),
    [
        pytest.param((5, 1, 4, 1), [], id="right"),
        pytest.param((5, 5, 4, 1), [], id="a number of people in columns merged into one"),
        pytest.param((5, 2, 4, 1), [("T003", 7, "R7", 2, 1)], id="women"),
        pytest.param((5, 1, 5, 1), [("T003", 7, "S7", 5, 4)], id="achieved"),
        pytest.param((5, 1, 4, 0), [("T003", 7, "T7", 0, 1)], id="not achieved"),
        pytest.param((6, 1, 4, 1), [("T002", 7, "C7", 6, 5)], id="people"),
    ],
)
def test_sums_of_marks(tmp_path: Path, sums: tuple[int, ...], expected: list[Any]) -> None:
    assert told(marked(tmp_path, *sums), *SUMS) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Danh sách này có 5 người, trong đó đạt: 4, không đạt: 1", [], id="right"),
        pytest.param("Danh sách này có 5 người, trong đó đạt 80,00%", [], id="a percentage"),
        pytest.param("Danh sách này có 5 người, trong đó đạt: 5", [("T003", 8, None, 5, 4)], id="achieved"),
        pytest.param("Danh sách này có 5 người, chưa đạt 2", [("T003", 8, None, 2, 1)], id="not achieved"),
    ],
)
def test_results_in_the_closing_line(tmp_path: Path, line: str, expected: list[Any]) -> None:
    marked(tmp_path, 5, 1, 4, 1)
    head, *rows = without(evaluation(people(5)), "Tổng điểm", "Kết quả")
    rows = [[*row, "x" if number else "", "" if number else "x"] for number, row in enumerate(rows)]
    path = xlsx(tmp_path / "b.xlsx", [[*head, "Đạt", "Không đạt"], *rows, [], [line]])
    assert told(path, *SUMS) == expected


# -- running numbers --------------------------------------------------------------------------------------------------


def numbered(folder: Path, numbers: list[Any]) -> Path:
    rows = registration(people(len(numbers)))
    return xlsx(
        folder / "a.xlsx", [rows[0], *([number, *row[1:]] for number, row in zip(numbers, rows[1:], strict=True))]
    )


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param([1, 2, 3, 4], {}, id="in order"),
        pytest.param(["01", "02.", "3)", 4], {}, id="as text"),
        pytest.param([1, 2, 4, 5], {"T005": ("3", [4])}, id="a gap"),
        pytest.param([1, 2, 5, 7], {"T005": ("3, 4, 6", [4, 5])}, id="two gaps"),
        pytest.param([1, 2, 2, 3], {"T004": ("2", [4])}, id="a repeat"),
        pytest.param([1, 1, 2, 3], {"T004": ("1", [3])}, id="the first repeated"),
        pytest.param([1, 2, "", 4], {}, id="a blank where the number would be"),
        pytest.param([1, 3, 2, 4], {"T007": (None, [4])}, id="out of order"),
        pytest.param([191, 192, 193], {"T010": ("191", [2])}, id="begins elsewhere"),
        pytest.param([1, 2, 3, 1, 2], {"T006": (None, [5])}, id="begins anew"),
        pytest.param([1001, 2005, 3110, 47], {"T007": (None, [5]), "T010": ("1001", [2])}, id="numbers of a register"),
        pytest.param(["", "", "", ""], {}, id="none"),
        pytest.param(["a", "b", "c"], {}, id="letters"),
    ],
)
def test_running_numbers(tmp_path: Path, numbers: list[Any], expected: dict[str, Any]) -> None:
    found = [each for each in findings(numbered(tmp_path, numbers)) if each["code"][0] == "T"]
    assert {each["code"]: [place["row"] for place in (each["where"], *each["also"])] for each in found} == {
        code: rows for code, (_, rows) in expected.items()
    }
    for each in found:
        missing = expected[each["code"]][0]
        assert missing is None or missing in each["message"]


def test_each_group_may_begin_anew(tmp_path: Path) -> None:
    rows = [row[:4] for row in registration(GROUPED)]
    table: Table = [rows[0], ["I", "Ấp 3"], *rows[1:4], ["II", "Ấp 4"], *([row[0] - 3, *row[1:]] for row in rows[4:])]
    path = xlsx(tmp_path / "a.xlsx", table)
    assert [(each["code"], each["severity"], each["where"]["row"]) for each in findings(path)] == [("T006", "note", 7)]


def test_numbers_on_rows_without_a_name_leave_no_gap(tmp_path: Path) -> None:
    rows = evaluation(people(4))
    rows[2][1] = ""
    assert told(xlsx(tmp_path / "a.xlsx", rows), "T005") == []


# -- the road to what is counted -------------------------------------------------------------------------------------


def test_the_road_names_what_was_taken_out(tmp_path: Path) -> None:
    one, other, third = people(3)
    rows = registration([one, other, third, one])
    path = xlsx(tmp_path / "a.xlsx", {"Ấp 4": [*rows, ["(Danh sách này có 4 người./.)"]]})
    (road,) = (each for each in findings(path) if each["code"] == "T008")
    assert (road["stated"], road["counted"], road["severity"]) == (4, 3, "note")
    assert road["message"] == "Registered: 4 rows − 1 of people who are in the list already = 3 people"
    assert told(path, "T001") == []


def test_the_road_of_an_evaluation(tmp_path: Path) -> None:
    one, other, third = (replace(each, total=80, result="Đạt") for each in people(3))
    empty = replace(third, points=("",) * 10, total="", result="")
    rows = evaluation([one, other, empty])
    rows.append([4, "", "", "", "", "", "", *(8,) * 10, 80, "Đạt"])
    (road,) = (each for each in findings(xlsx(tmp_path / "a.xlsx", rows)) if each["code"] == "T008")
    steps = "− 1 without a name − 1 without points and result"
    assert road["message"] == f"Evaluated: 4 rows {steps} = 2 people"


def test_nothing_taken_out_is_no_road(tmp_path: Path) -> None:
    assert told(roster(tmp_path), "T008") == []


# -- lists in order ----------------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40), st.integers(1, 4), st.booleans(), st.booleans())
def test_rosters_in_order_are_not_accused(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int, groups: int, sums: bool, scored: bool
) -> None:
    chance = random.Random(seed)
    who = [
        replace(
            each,
            points=(points := tuple(chance.choice((5, 7.5, 8, 9, 10)) for _ in range(10))),
            total=sum(points),
            result="Đạt" if sum(points) >= 80 else "Không đạt",
        )
        for each in people(count)
    ]
    head, *rows = (evaluation if scored else registration)(who)
    width = len(head)
    table: Table = [["DANH SÁCH NĂM 2022"], head]
    cuts = sorted(chance.randint(0, count) for _ in range(groups - 1))
    for number, (start, end) in enumerate(zip([0, *cuts], [*cuts, count], strict=True), 1):
        if start == end:
            continue
        table += [["I" * number, f"Nhóm {number} ({end - start} người)"]] if groups > 1 and sums else []
        table += rows[start:end]
        line: list[Any] = ["", "Cộng", end - start, *[""] * (width - 3)]
        if scored:
            line[-1] = sum(each.result == "Đạt" for each in who[start:end])
        table += [line] if sums else []
    table += [["", "Tổng cộng", count]] if sums else []
    table += [[f"(Danh sách này có {count} người./.)"]]
    path = xlsx(tmp_path_factory.mktemp("order") / "a.xlsx", {"Ấp 4": table})
    assert [each for each in findings(path) if each["severity"] != "note"] == []
