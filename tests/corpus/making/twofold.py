"""Lists that say a thing twice: two rows a person, two years, two ways to write a date."""

from __future__ import annotations

from making.book import Page
from making.who import BORN, PEOPLE

NAMES = [person[0] for person in PEOPLE]
HEADS = [f"TC{n}" for n in range(1, 11)]
NINES = [9] * 10
EIGHTS = [8] * 10
LOW = [8, 8, 4, 8, 8, 8, 8, 8, 10, 10]
"""80 points, with one indicator below 5."""

CASES = {
    "self-scored-and-appraised-as-two-rows.xlsx": [
        Page(
            "Ấp 3",
            [
                ["BẢNG CHẤM ĐIỂM CÔNG DÂN HỌC TẬP - XÃ PHƯỚC LỘC"],
                [*BORN, None, *HEADS, "Tổng điểm"],
                [1, *PEOPLE[0][:2], "Tự chấm", *NINES, 90],
                [None, None, None, "Thẩm định", *EIGHTS, 80],
                [2, *PEOPLE[1][:2], "Tự chấm", *NINES, 90],
                [None, None, None, "Thẩm định", *LOW, 80],
                [3, *PEOPLE[2][:2], "Tự chấm", *NINES, 90],
                [None, None, None, "Thẩm định", *[None] * 10, None],
            ],
            merged=tuple(f"{letter}{row}:{letter}{row + 1}" for row in (3, 5, 7) for letter in "ABC"),
        )
    ],
    "self-scored-and-appraised-below-the-name.xlsx": [
        Page(
            "Ấp 3",
            [
                ["BẢNG CHẤM ĐIỂM CÔNG DÂN HỌC TẬP - ẤP 3 XÃ PHƯỚC LỘC"],
                ["STT", "Họ và tên", *HEADS, "Kết quả"],
                ["I", "Tổ 1"],
                [1, NAMES[0]],
                [None, "- Tự chấm", *NINES],
                [None, "- Chi hội chấm", *EIGHTS, "Đạt"],
                [2, NAMES[1]],
                [None, "- Tự chấm", *NINES],
                [None, "- Chi hội chấm", *LOW, "Không đạt"],
                ["II", "Tổ 2"],
                [1, NAMES[2]],
                [None, "- Tự chấm", *NINES],
                [None, "- Chi hội chấm", *EIGHTS, "Đạt"],
                ["Cộng", None, *[None] * 10, "2 đạt"],
            ],
        )
    ],
    "self-scored-and-appraised-under-a-name-written-twice.xlsx": [
        Page(
            "Ấp 3",
            [
                ["Họ và tên", "Năm sinh", "Người chấm", "Tổng điểm", "Kết quả"],
                [NAMES[0], 1980, "Cá nhân tự chấm", 95, None],
                [NAMES[0], 1980, "Hội đồng chấm", 85, "Đạt"],
                [NAMES[1], 1985, "Cá nhân tự chấm", 95, None],
                [NAMES[1], 1985, "Hội đồng chấm", 75, "Không đạt"],
                [NAMES[2], 1990, "Cá nhân tự chấm", 95, None],
            ],
        )
    ],
    "births-in-two-digits-and-without-marks.xlsx": [
        Page(
            "DS",
            [
                ["UBND XÃ LONG THỚI"],
                ["DANH SÁCH CÁN BỘ, CÔNG CHỨC ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2024"],
                BORN,
                [1, NAMES[0], "15/3/85"],
                [2, NAMES[1], "05061980"],
                [3, NAMES[2], "85"],
                [4, NAMES[3], 78],
                [5, NAMES[4], 5061980],
                [6, NAMES[5], "150393"],
                [7, NAMES[6], "01.12.90"],
            ],
        )
    ],
    "births-in-two-digits-that-may-be-of-two-centuries.xlsx": [
        Page(
            "Ấp 3",
            [
                ["DANH SÁCH NGƯỜI DÂN ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2024"],
                BORN,
                [1, NAMES[0], "15/3/1985"],
                [2, NAMES[1], "15/3/1975"],
                [3, NAMES[2], "15/3/16"],
                [4, NAMES[3], "15/3/06"],
                [5, NAMES[4], "1121980"],
                [6, NAMES[5], "31/2/85"],
            ],
        )
    ],
    "births-of-pupils-in-two-digits.xlsx": [
        Page(
            "Lớp 4A",
            [
                ["TRƯỜNG TIỂU HỌC BÙI THANH KHIẾT"],
                ["DANH SÁCH HỌC SINH ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM HỌC 2024-2025"],
                BORN,
                [1, NAMES[0], "15/3/15"],
                [2, NAMES[1], "02/11/15"],
            ],
        )
    ],
}
