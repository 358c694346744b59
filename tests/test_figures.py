"""Tables of totals as offices publish them: what is checked in them, and what is left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from rosters import Table, delimited, run, xlsx

from congdan.findings import places
from congdan.messages import Words
from congdan.model import Finding, Where

HEADS = ["TT", "Thôn", "Số hộ", "Tổng số khẩu", "Trong đó", ""]
PEOPLE: Table = [
    ["BIỂU TỔNG HỢP DÂN SỐ"],
    HEADS,
    ["", "", "", "", "Nam", "Nữ"],
    [1, "Thôn 1", 100, 400, 190, 210],
    [2, "Thôn 2", 80, 330, 160, 170],
    [3, "Thôn 3", 120, 450, 230, 220],
    ["", "Tổng cộng", 300, 1180, 580, 600],
]
GROUPED: Table = [
    ["STT", "Tên đơn vị", "Số người đăng ký", "Số người đạt"],
    ["", "KHỐI CƠ QUAN", "", ""],
    [1, "Phòng Văn hóa", 12, 11],
    [2, "Phòng Giáo dục", 15, 15],
    ["", "Cộng", 27, 26],
    ["", "KHỐI TRƯỜNG HỌC", "", ""],
    [1, "Trường A", 40, 38],
    [2, "Trường B", 33, 30],
    ["", "Cộng", 73, 68],
    ["", "Tổng cộng", 100, 94],
]
POOR: Table = [
    ["TT", "Ấp", "Tổng số hộ dân cư", "Hộ nghèo", "", "Hộ cận nghèo", ""],
    ["", "", "", "Số hộ", "Tỷ lệ (%)", "Số hộ", "Tỷ lệ (%)"],
    ["A", "B", "1", "2", "3=2/1", "4", "5=4/1"],
    [1, "Ấp 1", 200, 10, "5,00", 3, "1,50"],
    [2, "Ấp 2", 160, 4, "2,50", 6, "3,75"],
    [3, "Ấp 3", 140, 7, "5,00", 9, "6,43"],
    ["", "Tổng cộng", 500, 21, "4,20", 18, "3,60"],
]
INDICATORS: Table = [
    ["TT", "Nội dung", "Đơn vị tính", "Số lượng"],
    [1, "Tổng số hộ gia đình", "hộ", 1250],
    [2, "Số hộ đăng ký Gia đình học tập", "hộ", 1100],
    [3, "Số hộ đạt danh hiệu", "hộ", 990],
    [4, "Tỷ lệ hộ đạt so với đăng ký", "%", "90,00"],
]
PUPILS: Table = [
    ["TT", "Trường", "Tổng số", "Lớp 1", "Lớp 2", "Lớp 3", "Nữ", "Xếp thứ"],
    [1, "Tiểu học A", 90, 30, 28, 32, 41, 3],
    [2, "Tiểu học B", 75, 20, 30, 25, 40, 1],
    [3, "Tiểu học C", 101, 33, 33, 35, 50, 2],
    [4, "Tiểu học D", 84, 30, 26, 28, 39, 4],
    ["", "Cộng", 350, 113, 117, 120, 170, ""],
]
SHARES: Table = [
    ["Trình độ", "Số người", "Cơ cấu (%)"],
    ["Đại học", 120, "60,00"],
    ["Cao đẳng", 50, "25,00"],
    ["Trung cấp", 30, "15,00"],
    ["Tổng số", 200, "100,00"],
]
INDENTED: Table = [
    ["Nội dung", "Tổng số", "Nam", "Nữ"],
    ["1. Cán bộ quản lý", 32, 12, 20],
    ["   - Hiệu trưởng", 10, 4, 6],
    ["   - Phó hiệu trưởng", 22, 8, 14],
    ["2. Giáo viên", 320, 100, 220],
    ["   - Biên chế", 280, 80, 200],
    ["   - Hợp đồng", 40, 20, 20],
    ["Tổng cộng", 352, 112, 240],
]
NESTED: Table = [
    ["TT", "Xã", "Số được công nhận", "Trong đó", ""],
    ["", "", "", "Cấp xã", "Cấp huyện"],
    [1, "Xã A", 50, 50, 12],
    [2, "Xã B", 61, 61, 20],
    [3, "Xã C", 40, 39, 7],
    ["", "Cộng", 151, 150, 39],
]
TWO_WAYS: Table = [
    ["Đối tượng", "Đăng ký", "Đạt"],
    ["Tổng số", 500, 450],
    ["Chia theo giới tính", "", ""],
    ["Nam", 240, 210],
    ["Nữ", 260, 240],
    ["Chia theo độ tuổi", "", ""],
    ["18 đến 35", 200, 180],
    ["Trên 35", 300, 270],
]
OVERLAPPING: Table = [
    ["Đối tượng", "Số lượng"],
    ["Tổng số", 120],
    ["Nam", 70],
    ["Nữ", 50],
    ["Đảng viên", 44],
]
PAIRS: Table = [
    ["TT", "Đơn vị", "Gia đình học tập", "", "", "Dòng họ học tập", "", ""],
    ["", "", "Đăng ký", "Đạt", "Tỷ lệ %", "Đăng ký", "Đạt", "Tỷ lệ %"],
    [1, "Xã A", 200, 180, "90,0", 10, 9, "90,0"],
    [2, "Xã B", 300, 240, "80,0", 8, 8, "100,0"],
    [3, "Xã C", 100, 75, "75,0", 12, 6, "50,0"],
    ["", "Tổng cộng", 600, 495, "82,5", 30, 23, "76,7"],
]
FIVE_TITLES: Table = [
    ["", "HỘI KHUYẾN HỌC", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["BÁO CÁO SỐ LIỆU (tính đến ngày 30/11/2024)"],
    ["TT", "Danh hiệu", "Tổng số", "Đăng ký", "Công nhận", "Tỷ lệ công nhận/đăng ký"],
    [1, "Gia đình học tập", "5.000", "4.750", "4.560", "96,00%"],
    [2, "Dòng họ học tập", "80", "75", "60", "80,00%"],
    [3, "Cộng đồng học tập", "40", "40", "38", "95,00%"],
    [4, "Đơn vị học tập", "30", "28", "21", "75,00%"],
    ["", "NGƯỜI LẬP BIỂU", "", "CHỦ TỊCH"],
]
TOTAL_LAST: Table = [["Xã", "Nam", "Nữ", "Tổng"], ["Xã A", 48, 40, 88], ["Xã B", 53, 60, 113], ["Xã C", 71, 30, 101]]
LETTERED: Table = [
    ["STT", "Đơn vị", "Số đăng ký", "Số đạt"],
    ["A", "B", "(1)", "(2)"],
    ["I", "Xã Tân Phú", "", ""],
    [1, "Khu 1", 58, 34],
    ["1.1", "Tổ 1", 35, 29],
    ["1.2", "Tổ 2", 23, 5],
    [2, "Khu 2", 36, 30],
    ["2.1", "Tổ 1", 24, 23],
    ["2.2", "Tổ 2", 12, 7],
    ["", "Cộng xã Tân Phú", 94, 64],
]
ALL = {
    "two columns numbered behind letters": LETTERED,
    "the five titles": FIVE_TITLES,
    "the total last": TOTAL_LAST,
    "people by sex": PEOPLE,
    "groups with sums": GROUPED,
    "two-level header": POOR,
    "indicators in lines": INDICATORS,
    "pupils by grade": PUPILS,
    "shares of the total": SHARES,
    "indented": INDENTED,
    "nested levels": NESTED,
    "divided two ways": TWO_WAYS,
    "overlapping parts": OVERLAPPING,
    "two subjects": PAIRS,
}


def told(found: Any) -> list[tuple[str, str]]:
    return [(each["code"], each["where"]["cell"]) for each in found.json["findings"] if each["severity"] != "note"]


def validate(path: Path) -> Any:
    return run("validate", path, "--format", "json")


def changed(table: Table, row: int, column: int, value: object) -> Table:
    return [
        [value if (r, c) == (row, column) else cell for c, cell in enumerate(cells)]  # type: ignore[misc]
        for r, cells in enumerate(table, 1)
    ]


@pytest.mark.parametrize("table", ALL.values(), ids=ALL.keys())
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_correct_table_is_checked_and_not_accused(tmp_path: Path, table: Table, suffix: str) -> None:
    path = tmp_path / f"bieu{suffix}"
    found = validate(xlsx(path, table) if suffix == ".xlsx" else delimited(path, table, ";"))
    assert (told(found), found.code, found.json["verdict"]) == ([], 0, "ok")


@pytest.mark.parametrize(
    ("table", "row", "column", "wrong", "code", "cell"),
    [
        pytest.param(PEOPLE, 5, 4, 166, "F004", "E5", id="a part of two sums"),
        pytest.param(PEOPLE, 7, 3, 1280, "F004", "D7", id="the corner"),
        pytest.param(GROUPED, 5, 2, 72, "F004", "C5", id="a subtotal"),
        pytest.param(POOR, 5, 3, 14, "F004", "D5", id="a part with its rate"),
        pytest.param(POOR, 6, 6, "6,45", "F004", "G6", id="a rate alone"),
        pytest.param(INDICATORS, 5, 3, "90,10", "F004", "D5", id="a rate in lines"),
        pytest.param(PUPILS, 4, 5, 53, "F004", "F4", id="a grade"),
        pytest.param(PUPILS, 3, 6, 400, "F004", "G3", id="more girls than pupils"),
        pytest.param(SHARES, 3, 2, "26,00", "F004", "C3", id="a share of the total"),
        pytest.param(INDENTED, 4, 3, 41, "F004", "D4", id="a line below another"),
        pytest.param(TWO_WAYS, 5, 1, 290, "F001", "B2", id="one of two divisions"),
        pytest.param(FIVE_TITLES, 6, 5, "59,00%", "F004", "F6", id="a rate below titles"),
        pytest.param(TOTAL_LAST, 3, 3, 143, "F001", "D3", id="a total at the end of the line"),
        pytest.param(PAIRS, 4, 6, 3, "F004", "G4", id="the second subject"),
    ],
)
def test_a_slip_is_found(
    tmp_path: Path, table: Table, row: int, column: int, wrong: object, code: str, cell: str
) -> None:
    found = validate(xlsx(tmp_path / "a.xlsx", changed(table, row, column, wrong)))
    assert (code, cell) in told(found)


@pytest.mark.parametrize(
    ("rate", "code"), [("82,5", None), ("81,7", "F007"), ("75,0", "F007"), ("83,1", "F002")],
    ids=["of the totals", "the average", "copied from above", "neither"],
)  # fmt: skip
def test_the_rate_of_a_total(tmp_path: Path, rate: str, code: str | None) -> None:
    found = validate(xlsx(tmp_path / "a.xlsx", changed(PAIRS, 6, 4, rate)))
    assert told(found) == ([(code, "E6")] if code else [])


def test_counts_written_as_texts(tmp_path: Path) -> None:
    rows: Table = [
        ["TT", "Xã", "Số hội viên", "Dòng họ", "Cộng đồng"],
        ["01", "Xã A", "1.250 người", "09", "-"],
        ["02", "Xã B", "2.105 người", "-", "04"],
        ["03", "Xã C", "980 người", "10", "03"],
        ["", "Tổng", "4.335 người", "19", "07"],
    ]
    found = validate(xlsx(tmp_path / "a.xlsx", rows))
    assert (found.json["findings"], found.json["verdict"]) == ([], "ok")
    lone: Table = [["Xã", "Số hội viên", "Dòng họ"], ["Xã A", "1.250", 9], ["Xã B", "2.105", 4]]
    (note,) = validate(xlsx(tmp_path / "b.xlsx", lone)).json["findings"]
    assert (note["code"], note["where"]["cell"], len(note["also"])) == ("F013", "B2", 1)


# -- formulas and number formats -------------------------------------------------------------------------------------


def workbook(path: Path, formula: str, total: int, rate: float, form: str) -> Path:
    """Three units, a total by formula, and a rate in a number format."""
    with xlsxwriter.Workbook(path) as book:
        sheet, style = book.add_worksheet(), book.add_format({"num_format": form})
        for row, cells in enumerate([["Ấp", "Số đăng ký", "Số đạt", "Tỷ lệ đạt so với đăng ký"], ["Ấp 1", 80, 70],
                                     ["Ấp 2", 90, 80], ["Ấp 3", 80, 62]]):  # fmt: skip
            sheet.write_row(row, 0, cells)
        sheet.write_row(4, 0, ["Tổng cộng", "", 212])
        sheet.write_formula(4, 1, formula, None, total)
        sheet.write_number(4, 3, rate, style)
        for row, share in enumerate((0.875, 0.8889, 0.775), 1):
            sheet.write_number(row, 3, share, style)
    return path


def test_a_formula_that_leaves_out_a_row(tmp_path: Path) -> None:
    found = validate(workbook(tmp_path / "a.xlsx", "=SUM(B2:B3)", 170, 0.848, "0.00%"))
    (finding,) = (each for each in found.json["findings"] if each["code"] == "F011")
    assert (finding["where"]["cell"], finding["stated"], finding["counted"]) == ("B5", 170, 250)
    assert [each["cell"] for each in finding["also"]] == ["B4"]


@pytest.mark.parametrize(("rate", "code"), [(0.848, None), (0.8408, "F004")], ids=["right", "wrong"])
def test_shares_in_a_format_of_percent(tmp_path: Path, rate: float, code: str | None) -> None:
    found = validate(workbook(tmp_path / "a.xlsx", "=SUM(B2:B4)", 250, rate, "0.00%"))
    assert told(found) == ([(code, "D5")] if code else [])


def test_a_computed_total_is_never_the_slip(tmp_path: Path) -> None:
    """The sum follows its parts, so the rates show which part is wrong."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        rows = [["Ấp", "Nam", "Nữ", "Tổng số"], ["Ấp 1", 40, 40, 80], ["Ấp 2", 50, 45, 95], ["Ấp 3", 38, 30, 58]]
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
        sheet.write(4, 0, "Tổng cộng")
        for column, letter, total in ((1, "B", 128), (2, "C", 115), (3, "D", 233)):
            sheet.write_formula(4, column, f"=SUM({letter}2:{letter}4)", None, total)
    corrections = validate(path).json["corrections"]
    assert {each["changes"][0]["where"]["cell"] for each in corrections} <= {"B4", "C4", "D4"}


# -- several tables ----------------------------------------------------------------------------------------------------


def test_the_best_answer_of_all_tables_is_the_first(tmp_path: Path) -> None:
    paths = [xlsx(tmp_path / f"{name}.xlsx", changed(PEOPLE, 7, 2, wrong)) for name, wrong in (("a", 310), ("b", 3000))]
    corrections = run("validate", *paths, "--format", "json").json["corrections"]
    assert [each["rank"] for each in corrections] == list(range(1, len(corrections) + 1))
    assert [Path(each["where"]["file"]).name for each in corrections[0]["changes"]] == ["a.xlsx", "b.xlsx"]
    first = [json.dumps(each) for each in corrections[0]["changes"]]
    for each in corrections[1:]:
        assert len(set(map(json.dumps, each["changes"])) - set(first)) == 1


def test_the_same_figure_in_two_places(tmp_path: Path) -> None:
    heads = ["Ấp", "Số đăng ký", "Số đạt"]
    one: Table = [heads, ["Ấp 1", 50, 40], ["Ấp 2", 60, 55], ["Ấp 3", 70, 61]]
    other = changed(one, 3, 2, 54)
    found = validate(xlsx(tmp_path / "a.xlsx", {"Biểu 1": one, "Biểu 2": other}))
    (finding,) = (each for each in found.json["findings"] if each["severity"] != "note")
    assert (finding["code"], finding["where"]["cell"], finding["stated"], finding["counted"]) == ("F008", "C3", 55, 54)
    assert [each["sheet"] for each in finding["also"]] == ["Biểu 2"]


def test_what_another_file_prints_is_a_reason_and_no_second_finding(tmp_path: Path) -> None:
    """225 for 255 in one of two files: certain by its percentage and its total, so the files disagree no further."""
    good: Table = [
        ["TT", "Ấp", "Đăng ký", "Đạt", "Tỷ lệ (%)"],
        [1, "Ấp 1", 190, 171, "90,00"],
        [2, "Ấp 2", 150, 139, "92,67"],
        [3, "Ấp 3", 290, 255, "87,93"],
        ["", "Tổng cộng", 630, 565, "89,68"],
    ]
    one, other = xlsx(tmp_path / "a.xlsx", good), xlsx(tmp_path / "b.xlsx", changed(good, 4, 3, 225))
    found = run("validate", one, other, "--format", "json", "--lang", "en")
    assert told(found) == [("F004", "D4")]
    assert f"{one} [Sheet1] D4 prints 255 too" in found.json["corrections"][0]["reasons"]


@pytest.mark.parametrize(
    ("also", "told_of"),
    [
        pytest.param(("D4", "D6"), "rows 4, 6", id="above and below"),
        pytest.param(("E5", "F5"), "columns E, F", id="beside"),
        pytest.param(("E5",), "column E", id="one beside"),
        pytest.param(("D4", "F5", "G9"), "row 4, column F, G9", id="all of it"),
    ],
)
def test_the_other_places_say_whether_they_are_rows_or_columns(also: tuple[str, ...], told_of: str) -> None:
    first, *others = (Where("a.xlsx", None, int(cell[1:]), cell[0]) for cell in ("D5", *also))
    assert places(Finding("F001", first, tuple(others)), Words("en")) == f"a.xlsx row 5, column D; {told_of}"


def test_sheets_of_units_against_the_summary(tmp_path: Path) -> None:
    heads = ["Tổ", "Số đăng ký", "Số đạt"]
    units: dict[str, Table] = {
        f"Ấp {at}": [heads, ["Tổ 1", 10 * at, 8], ["Tổ 2", 10, 6 + at], ["Cộng", 10 * at + 10, 14 + at]]
        for at in (1, 2, 3)
    }
    summary: Table = [["Đơn vị", "Số đăng ký", "Số đạt"], ["Ấp 1", 20, 15], ["Ấp 2", 30, 16], ["Ấp 3", 40, 17]]
    good = xlsx(tmp_path / "a.xlsx", {"Tổng hợp": [*summary, ["Tổng cộng", 90, 48]], **units})
    assert told(validate(good)) == []
    wrong = changed([*summary, ["Tổng cộng", 80, 48]], 3, 1, 20)
    found = told(validate(xlsx(tmp_path / "b.xlsx", {"Tổng hợp": wrong, **units})))
    assert found == [("F008", "B3")]
