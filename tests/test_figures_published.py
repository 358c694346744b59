"""Tables laid out as yearbooks and offices publish them: correct ones are checked and left alone, slips are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from rosters import Table, run, xlsx
from test_figures import changed, told

YEARBOOK: Table = [
    ["Số lớp học phổ thông"],
    ["", "2018-2019", "2019-2020", "2020-2021"],
    ["TỔNG SỐ - TOTAL", 5704, 5816, 5896],
    ["Tiểu học - Primary school", 3237, 3294, 3300],
    ["Công lập - Public", 3234, 3289, 3289],
    ["Ngoài công lập - Non-public", 3, 5, 11],
    ["Trung học cơ sở - Lower secondary", 1757, 1777, 1864],
    ["Công lập - Public", 1756, 1775, 1861],
    ["Ngoài công lập - Non-public", 1, 2, 3],
    ["Trung học phổ thông - Upper secondary", 710, 745, 732],
    ["Công lập - Public", 709, 743, 729],
    ["Ngoài công lập - Non-public", 1, 2, 3],
]
UNMARKED: Table = [
    ["Đơn vị", "Đăng ký", "Đạt"],
    ["Khối cơ quan", 45, 44],
    ["UBND xã", 25, 24],
    ["Công an xã", 20, 20],
    ["Khối trường học", 88, 80],
    ["Trường A", 48, 45],
    ["Trường B", 40, 35],
    ["Tổng cộng", 133, 124],
]
GRADES_BELOW: Table = [
    ["Lớp", "Sĩ số", "Nữ"],
    ["1A", 32, 15],
    ["1B", 30, 16],
    ["Khối 1", 62, 31],
    ["2A", 35, 17],
    ["2B", 33, 15],
    ["Khối 2", 68, 32],
    ["Toàn trường", 130, 63],
]
SECTIONS: Table = [
    ["", "2012", "2013"],
    ["Số học sinh (Học sinh)", 32462, 34196],
    ["Phân theo loại hình", "", ""],
    ["Công lập", 28174, 30748],
    ["Ngoài công lập", 4288, 3448],
    ["Phân theo giới tính", "", ""],
    ["Nam", 16637, 17242],
    ["Nữ", 15825, 16954],
    ["Số học sinh bình quân một lớp học", 24, 24],
]
INDEX_BELOW: Table = [
    ["", "2020", "2021"],
    ["Học sinh - Pupil", "", ""],
    ["Tổng số - Total", 6300, 6615],
    ["Tiểu học", 3150, 3300],
    ["Trung học", 3150, 3315],
    ["Chỉ số phát triển (Năm trước = 100) - %", "", ""],
    ["Tổng số - Total", "105,00", "105,00"],
    ["Tiểu học", "103,00", "104,76"],
    ["Trung học", "107,00", "105,24"],
]
TWO_BLOCKS: Table = [
    ["Năm", "Tổng số", "Phân theo giới tính", "", "Phân theo thành thị, nông thôn", ""],
    ["", "", "Nam", "Nữ", "Thành thị", "Nông thôn"],
    [2019, 839, 415, 424, 220, 619],
    [2020, 850, 421, 429, 231, 619],
    [2021, 860, 427, 433, 240, 620],
]
LITERACY: Table = [
    ["Độ tuổi", "Tổng số", "", "Số người biết chữ", "", "Số người mù chữ", ""],
    ["", "TS", "Nữ", "TS", "Nữ", "TS", "Nữ"],
    ["15-25", 800, 390, 797, 388, 3, 2],
    ["26-35", 900, 455, 891, 450, 9, 5],
    ["36-60", 1500, 760, 1440, 725, 60, 35],
    ["15-60", 3200, 1605, 3128, 1563, 72, 42],
]
WOMEN_BELOW_EACH: Table = [
    ["TT", "Đơn vị", "Đăng ký", "Đạt"],
    [1, "Xã A", 50, 44],
    ["", "- Nữ", 26, 24],
    [2, "Xã B", 41, 40],
    ["", "- Nữ", 20, 20],
    [3, "Xã C", 30, 25],
    ["", "- Nữ", 11, 10],
    ["", "Cộng", 121, 109],
    ["", "- Nữ", 57, 54],
]
HALVES: Table = [
    ["TT", "Nội dung", "Số lượng"],
    [1, "Tổng số công dân từ 18 tuổi", 4120],
    ["a", "Nam", 2010],
    ["b", "Nữ", 2110],
    [2, "Số đăng ký", 2310],
    ["a", "Nam", 1100],
    ["b", "Nữ", 1210],
    [3, "Số đạt", 2051],
    ["a", "Nam", 970],
    ["b", "Nữ", 1081],
]
RUNNING: Table = [
    ["Tháng", "Trong tháng", "Lũy kế"],
    ["Tháng 1", 10, 10],
    ["Tháng 2", 15, 25],
    ["Tháng 3", 8, 33],
    ["Cộng", 33, 33],
]
MODERATE: Table = [
    ["TT", "Đơn vị", "Số trung tâm", "Tốt", "Khá", "Trung bình"],
    [1, "Huyện A", 10, 6, 3, 1],
    [2, "Huyện B", 14, 8, 5, 1],
    [3, "Huyện C", 9, 7, 2, 0],
    [4, "Huyện D", 12, 6, 4, 2],
    ["", "Toàn tỉnh", 45, 27, 14, 4],
]
HOUSEHOLDS_AS_UNIT: Table = [
    ["TT", "Nội dung", "ĐVT", "Năm 2023", "Năm 2024"],
    ["I", "GIA ĐÌNH HỌC TẬP", "", "", ""],
    [1, "Tổng số hộ gia đình", "hộ", 5230, 5310],
    [2, "Số hộ đăng ký", "hộ", 4100, 4300],
    [3, "Tỷ lệ hộ đăng ký/tổng số hộ", "%", "78,39", "80,98"],
]
DIFFERENCES: Table = [
    ["TT", "Xã", "Năm 2022", "Năm 2023", "Tăng/giảm"],
    [1, "Xã A", 340, 361, 21],
    [2, "Xã B", 205, 230, 25],
    [3, "Xã C", 430, 428, -2],
    [4, "Xã D", 150, 171, 21],
    ["", "Cộng", 1125, 1190, 65],
]
NUMBERED_NOTES: Table = [
    ["TT", "Ấp", "Đăng ký", "Đạt", "Ghi chú"],
    [1, "Ấp 1", 50, 40, 2],
    [2, "Ấp 2", 60, 51, 3],
    [3, "Ấp 3", 10, 9, ""],
    ["", "Cộng", 120, 100, ""],
]
DIVIDED_TWICE: Table = [
    ["TT", "Nhóm", "Đăng ký", "Đạt"],
    ["", "Tổng số", 210, 184],
    ["", "Chia theo khối", "", ""],
    [1, "Khối Đảng", 20, 19],
    [2, "Khối trường", 60, 55],
    [3, "Khối ấp", 130, 110],
    ["", "Chia theo giới", "", ""],
    [1, "Nam", 100, 84],
    [2, "Nữ", 110, 100],
]
EACH_ONCE: Table = [
    ["Chuyên đề", "Số lượt người", "Số người (không trùng)"],
    ["Nông nghiệp", 100, 80],
    ["Tin học", 80, 75],
    ["Sức khỏe", 60, 55],
    ["Tổng cộng", 240, 150],
]
COMMUNITIES: Table = [
    ["TT", "Tên cộng đồng", "Số hộ", "Hộ đạt", "Điểm", "Xếp loại"],
    [1, "Ấp 1", 200, 180, 85, "Tốt"],
    [2, "Ấp 2", 150, 120, 80, "Khá"],
    [3, "Ấp 3", 120, 90, 78, "Khá"],
    ["", "Cộng", 470, 390, "", ""],
]
CORRECT = {
    "a total divided twice": DIVIDED_TWICE,
    "each person once": EACH_ONCE,
    "communities with points and grades": COMMUNITIES,
    "a yearbook in two languages": YEARBOOK,
    "groups without a mark": UNMARKED,
    "grades below their classes": GRADES_BELOW,
    "sections divide by": SECTIONS,
    "an index below": INDEX_BELOW,
    "two divisions in columns": TWO_BLOCKS,
    "the same headings under parents": LITERACY,
    "women below each": WOMEN_BELOW_EACH,
    "halves by letters": HALVES,
    "running totals": RUNNING,
    "moderate is a grade": MODERATE,
    "households as a unit": HOUSEHOLDS_AS_UNIT,
    "differences of years": DIFFERENCES,
    "numbers in the notes": NUMBERED_NOTES,
}


@pytest.mark.parametrize("table", CORRECT.values(), ids=CORRECT.keys())
def test_a_correct_table_is_checked_and_not_accused(tmp_path: Path, table: Table) -> None:
    found = run("validate", xlsx(tmp_path / "a.xlsx", table), "--format", "json")
    assert told(found) == []
    assert found.json["verdict"] == "ok"


@pytest.mark.parametrize(
    ("table", "row", "column", "wrong", "cell"),
    [
        pytest.param(YEARBOOK, 5, 2, 3299, "C5", id="a part of a group in a yearbook"),
        pytest.param(YEARBOOK, 3, 3, 5986, "D3", id="the total of a yearbook"),
        pytest.param(UNMARKED, 3, 1, 26, "B3", id="a part of a group without a mark"),
        pytest.param(GRADES_BELOW, 4, 1, 26, "B4", id="a sum that says only its grade"),
        pytest.param(SECTIONS, 2, 2, 34169, "C2", id="what the sections divide"),
        pytest.param(SECTIONS, 7, 1, 16673, "B7", id="a part of a section"),
        pytest.param(TWO_BLOCKS, 4, 5, 691, "F4", id="one of two divisions"),
        pytest.param(LITERACY, 4, 6, 8, "G4", id="a part under another parent"),
        pytest.param(WOMEN_BELOW_EACH, 9, 2, 59, "C9", id="the women of all"),
        pytest.param(WOMEN_BELOW_EACH, 5, 3, 2, "D5", id="the women of one"),
        pytest.param(HALVES, 2, 2, 4210, "C2", id="what the halves add up to"),
        pytest.param(MODERATE, 3, 5, 7, "F3", id="so many of a grade"),
        pytest.param(DIFFERENCES, 3, 3, 203, "D3", id="what the difference does not fit"),
    ],
)
def test_a_slip_is_found(tmp_path: Path, table: Table, row: int, column: int, wrong: object, cell: str) -> None:
    found = run("validate", xlsx(tmp_path / "a.xlsx", changed(table, row, column, wrong)), "--format", "json")
    accused = [each for each in found.json["findings"] if each["severity"] != "note"]
    assert cell in {where["cell"] for each in accused for where in (each["where"], *each["also"])}


def test_a_total_that_fits_neither_division_is_the_slip(tmp_path: Path) -> None:
    """Both divisions add up to 184, so 164 is the slip; no other number is accused."""
    found = run("validate", xlsx(tmp_path / "a.xlsx", changed(DIVIDED_TWICE, 2, 3, 164)), "--format", "json")
    assert told(found) == [("F004", "D2")]
    assert [(each["old"], each["new"]) for each in found.json["corrections"][0]["changes"]] == [(164, 184)]


def test_a_plan_for_all_need_not_be_the_sum_of_the_plans(tmp_path: Path) -> None:
    """The district was given 300, its communes 330 together: to be looked at, and no error."""
    table: Table = [["TT", "Xã", "Chỉ tiêu giao", "Kết quả"], [1, "A", 100, 123], [2, "B", 80, 80], [3, "C", 150, 141]]
    table.append(["", "Toàn huyện", 300, 344])
    assert told(run("validate", xlsx(tmp_path / "a.xlsx", table), "--format", "json")) == [("F014", "C5")]
