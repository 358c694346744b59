"""Headings, and what stands in their columns."""

from __future__ import annotations

import datetime

from making.book import Formula, Page
from making.who import BORN, LISTED, PEOPLE, born, listed, scored

TEN = [f"TC{n}" for n in range(1, 11)]
GOOD, POOR, FULL = [8] * 10, [9] * 9 + [4], [10] * 10  # 80; 85 with an indicator below 5; 100

LABELS = [
    "Tìm kiếm, đọc, cập nhật thông tin",
    "Xây dựng kế hoạch học tập",
    "Sắp xếp thời gian tham gia hoạt động cộng đồng, hội thảo",
    "Động viên người thân, đồng nghiệp học tập",
    "Công nghệ thông tin",
    "Ngoại ngữ",
    "Tính toán",
    "Tư duy biện chứng, phản biện",
    "Quan hệ thân thiện, giải quyết xung đột",
    "Hợp tác, chia sẻ; bình đẳng giới, đa dạng văn hóa, môi trường",
]
PAIRS = [cell for n in range(1, 11) for cell in (f"TC{n}", None)]
OWN_OTHER = ["Tự chấm", "Thẩm định"]


def pairs(own: list[int], other: list[int]) -> list[int]:
    """Self-scored and appraised points of each indicator, side by side."""
    return [point for pair in zip(own, other, strict=True) for point in pair]


def letters(*numbers: int) -> tuple[str, ...]:
    """`C1:D1` and so on for pairs of columns that begin at these numbers (A is 0)."""
    return tuple(f"{chr(65 + n)}1:{chr(66 + n)}1" for n in numbers)


CASES = {
    # -- the person ------------------------------------------------------------------------------------------------
    "names-in-two-columns.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ đệm", "Tên", "Ngày sinh"],
                [1, "Nguyễn Văn", "Bình", "05/06/1980"],
                [2, "Trần Thị", "Hạnh", "12/11/1985"],
                [3, "Phạm Thị Ngọc", "Lan", "30/04/1978"],
            ],
        )
    ],
    "names-in-two-columns-under-one-heading.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", None, "Ngày sinh"],
                [None, "Họ đệm", "Tên", None],
                [1, "Nguyễn Văn", "Bình", "05/06/1980"],
                [2, "Trần Thị", "Hạnh", "12/11/1985"],
                [3, "Phạm Thị Ngọc", "Lan", "30/04/1978"],
            ],
            merged=("A1:A2", "B1:C1", "D1:D2"),
        )
    ],
    "names-in-two-columns-under-one-merged-heading.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", None, "Ngày sinh"],
                [1, "Nguyễn Văn", "Bình", "05/06/1980"],
                [2, "Trần Thị", "Hạnh", "12/11/1985"],
                [3, "Phạm Thị Ngọc", "Lan", "30/04/1978"],
            ],
            merged=("B1:C1",),
        )
    ],
    "stt-starts-at-191.xlsx": [Page("Ấp 3", [LISTED, *listed(1, 4, start=191)])],
    "stt-missing.xlsx": [Page("Ấp 3", [LISTED[1:], *[row[1:] for row in listed(1, 4)]])],
    "stt-column-blank.xlsx": [Page("Ấp 3", [LISTED, *[[None, *row[1:]] for row in listed(1, 4)]])],
    "stt-with-gaps-and-repeats.xlsx": [
        Page("Ấp 3", [LISTED, *[[n, *row[1:]] for n, row in zip((1, 2, 2, 5), listed(1, 4), strict=True)]]),
    ],
    "stt-as-formulas.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                *listed(1, 1),
                *[[Formula(f"=A{n}+1", n), *row[1:]] for n, row in enumerate(listed(2, 4), start=2)],
            ],
        )
    ],
    "birth-years-under-male-and-female.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Năm sinh", None, "Số CCCD"],
                [None, None, "Nam", "Nữ", None],
                [1, "Nguyễn Văn Bình", 1980, None, "079080001234"],
                [2, "Trần Thị Hạnh", None, 1985, "079185002345"],
                [3, "Lê Minh Quang", 1990, None, "079090003456"],
            ],
            merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
        )
    ],
    "sex-as-a-mark-under-female.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Nữ", "Ngày sinh"],
                [1, "Nguyễn Văn Bình", None, "05/06/1980"],
                [2, "Trần Thị Hạnh", "x", "12/11/1985"],
                [3, "Phạm Thị Ngọc Lan", "N", "30/04/1978"],
            ],
        )
    ],
    "births-written-in-many-ways.xlsx": [
        Page(
            "Ấp 3",
            [
                BORN,
                [1, "Nguyễn Văn Bình", "00/00/1992"],
                [2, "Trần Thị Hạnh", "1992"],
                [3, "Lê Minh Quang", "5/6/1990"],
                [4, "Phạm Thị Ngọc Lan", "05.06.1990"],
                [5, "Huỳnh Văn Đức", 1969],
                [6, "Võ Thị Kim Thoa", "9-9-1993"],
                [7, "Đặng Hoàng Nam", "\u00a028/02/1988\u00a0"],
                [8, "Bùi Thị Thu Hà", "6/1975"],
                [9, "Đỗ Quốc Huy", None],
            ],
        )
    ],
    "births-as-true-dates.xlsx": [
        Page(
            "Ấp 3",
            [
                BORN,
                [1, "Nguyễn Văn Bình", datetime.date(1980, 6, 5)],
                [2, "Trần Thị Hạnh", datetime.date(1985, 11, 12)],
                [3, "Lê Minh Quang", datetime.date(1990, 1, 23)],
            ],
        )
    ],
    "births-mixed-text-and-true-dates.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                [1, "Nguyễn Văn Bình", datetime.date(1980, 5, 6), "079080001234"],
                [2, "Trần Thị Hạnh", datetime.date(1985, 11, 12), "079185002345"],
                [3, "Lê Minh Quang", "23/01/1990", "079090003456"],
                [4, "Phạm Thị Ngọc Lan", "30/04/1978", "079178004567"],
            ],
        )
    ],
    "ids-as-numbers-without-zeros.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Số CCCD"],
                [1, "Nguyễn Văn Bình", 79080001234],
                [2, "Trần Thị Hạnh", 1185002345],
                [3, "Lê Minh Quang", "079090003456"],
            ],
        )
    ],
    "ids-damaged-and-decorated.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Năm sinh", "Số định danh cá nhân"],
                [1, "Nguyễn Văn Bình", 1980, "1.23457E+11"],
                [2, "Trần Thị Hạnh", 1985, "'079185002345"],
                [3, "Lê Minh Quang", 1990, "079.090.003.456"],
                [4, "Phạm Thị Ngọc Lan", 1978, "079 178 004 567"],
                [5, "Huỳnh Văn Đức", 1969, None],
            ],
        )
    ],
    "ids-of-nine-digits.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Năm sinh", "Số CMND/CCCD"],
                [1, "Nguyễn Văn Bình", 1980, "023456789"],
                [2, "Trần Thị Hạnh", 1985, "079185002345"],
                [3, "Lê Minh Quang", 1990, "025123457"],
            ],
        )
    ],
    # -- points ----------------------------------------------------------------------------------------------------
    "indicators-tc1-to-tc10.xlsx": [
        Page("Ấp 3", [[*BORN, *TEN, "Tổng điểm"], *scored(1, [(*GOOD, 80), (*POOR, 85), (*FULL, 100)])]),
    ],
    "indicators-cs1-to-cs10.xlsx": [
        Page("Ấp 3", [[*BORN, *[f"CS {n}" for n in range(1, 11)]], *scored(1, [GOOD, POOR, FULL])]),
    ],
    "indicators-1-to-10-under-a-parent.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Điểm các chỉ số", *[None] * 9, "Tổng điểm"],
                [None, None, None, *range(1, 11), None],
                *scored(1, [(*GOOD, 80), (*POOR, 85), (*FULL, 100)]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:M1", "N1:N2"),
        )
    ],
    "indicators-by-their-labels.xlsx": [
        Page("Ấp 3", [[*BORN, *LABELS, "Tổng điểm"], *scored(1, [(*GOOD, 80), (*POOR, 85), (*FULL, 100)])]),
    ],
    "indicators-under-competencies-with-sums.xlsx": [
        Page(
            "Ấp 3",
            [
                [
                    "STT",
                    "Họ và tên",
                    "Ngày sinh",
                    "I. Tự học, học tập suốt đời",
                    *[None] * 4,
                    "II. Sử dụng công cụ học tập, làm việc",
                    *[None] * 4,
                    "III. Quan hệ xã hội",
                    None,
                    None,
                    "Tổng cộng",
                ],
                [
                    None,
                    None,
                    None,
                    "CS1",
                    "CS2",
                    "CS3",
                    "CS4",
                    "Cộng I",
                    "CS5",
                    "CS6",
                    "CS7",
                    "CS8",
                    "Cộng II",
                    "CS9",
                    "CS10",
                    "Cộng III",
                    None,
                ],
                *scored(
                    1,
                    [
                        (8, 8, 8, 8, 32, 8, 8, 8, 8, 32, 8, 8, 16, 80),
                        (9, 9, 9, 9, 36, 9, 9, 9, 9, 36, 9, 4, 13, 85),
                        (10, 10, 10, 10, 40, 7, 7, 7, 7, 28, 9, 9, 18, 86),
                    ],
                ),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:H1", "I1:M1", "N1:P1", "Q1:Q2"),
        )
    ],
    "self-scored-and-appraised-for-each-indicator.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", *PAIRS, "Tổng điểm", None],
                [None, None, *OWN_OTHER * 10, *OWN_OTHER],
                [1, "Nguyễn Văn Bình", *pairs(FULL, GOOD), 100, 80],
                [2, "Trần Thị Hạnh", *pairs(FULL, [7] * 10), 100, 70],
                [3, "Lê Minh Quang", *pairs(GOOD, FULL), 80, 100],
            ],
            merged=("A1:A2", "B1:B2", *letters(*range(2, 24, 2))),
        )
    ],
    "self-scored-and-appraised-totals.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Tổng điểm", None],
                [None, None, None, "Tự chấm", "Thẩm định"],
                *scored(1, [(95, 78), (79, 84), (90, None), (88, 88)]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1"),
        )
    ],
    "only-self-scored.xlsx": [
        Page("Ấp 3", [[*BORN, "Điểm tự chấm"], *scored(1, [(95,), (79,), (90,)])]),
    ],
    "points-in-the-decimal-comma-and-worse.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, *TEN, "Kết quả"],
                *scored(
                    1,
                    [
                        ("7,5", "8,5", *[8] * 8, None),
                        (*[9] * 9, "tám", None),
                        (*[9] * 9, 11, None),
                        (*[9] * 9, -1, None),
                    ],
                ),
            ],
        )
    ],
    "total-is-not-the-sum.xlsx": [
        Page("Ấp 3", [[*BORN, *TEN, "Tổng điểm"], *scored(1, [(*GOOD, 80), (*[7] * 10, 82), (*FULL, 100)])]),
    ],
    # -- results ---------------------------------------------------------------------------------------------------
    "results-in-words.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Kết quả"],
                *scored(1, [("Đạt",), ("Chưa đạt",), ("Không đạt",), ("Đ",), ("KĐ",), ("ĐẠT ",), (None,), ("đạt",)]),
            ],
        )
    ],
    "results-as-1-and-0.xlsx": [
        Page("Ấp 3", [[*BORN, "Kết quả"], *scored(1, [(1,), (0,), (1,), (None,)])]),
    ],
    "results-as-ticks-under-two-columns.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Đạt", "Không đạt"],
                *scored(1, [("✓", None), ("X", None), (None, "v"), (1, 0), (None, None)]),
            ],
        )
    ],
    "results-marked-in-both-columns.xlsx": [
        Page("Ấp 3", [[*BORN, "Đạt", "Không đạt"], *scored(1, [("x", None), ("x", "x"), (None, "x")])]),
    ],
    "result-contradicts-the-points.xlsx": [
        Page("Ấp 3", [[*BORN, *TEN, "Kết quả"], *scored(1, [(*GOOD, "Đạt"), (*POOR, "Đạt"), (*FULL, "Đạt")])]),
    ],
    # -- headings --------------------------------------------------------------------------------------------------
    "english-headings.xlsx": [
        Page(
            "Sheet1",
            [
                ["No.", "Full name", "Date of birth", "Citizen ID", "Unit", "Total score", "Result", "Remarks"],
                *[[*row, 85, "Achieved", None] for row in listed(1, 3, "Ấp 3")],
            ],
        )
    ],
    "misspelt-headings.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tếnn", "Ngày sihn", "Sô CCDC", "Đơn vi"],
                *listed(1, 3, "Ấp 3"),
            ],
        )
    ],
    "headings-without-accents.xlsx": [
        Page("Sheet1", [["TT", "HO TEN", "NAM SINH", "SO CCCD", "DON VI"], *listed(1, 3, "Ấp 3")]),
    ],
    "unknown-columns.xlsx": [
        Page(
            "Ấp 3",
            [
                [*LISTED, "Dân tộc", "Số điện thoại", "Trình độ", "Ghi chú"],
                *listed(1, 3, "Kinh", "0900000000", "12/12", None),
            ],
        )
    ],
    "two-columns-fit-the-unit.xlsx": [
        Page("Sheet1", [[*LISTED, "Đơn vị", "Đơn vị công tác"], *listed(1, 3, "Ấp 3", "Trường THCS Phước Lộc")]),
    ],
    "unit-at-work-and-home-address.xlsx": [
        Page("Sheet1", [[*LISTED, "Đơn vị công tác", "Nơi ở"], *listed(1, 3, "Trường THCS Phước Lộc", "Ấp 3")]),
    ],
    "no-name-column.xlsx": [
        Page(
            "Ấp 3",
            [["STT", "Ngày sinh", "Số CCCD", "Đơn vị"], *[[n, *p[1:], "Ấp 3"] for n, p in enumerate(PEOPLE[:3], 1)]],
        ),
    ],
    "summary-table.xlsx": [
        Page(
            "Tổng hợp",
            [
                ["BIỂU TỔNG HỢP KẾT QUẢ"],
                ["STT", "Đơn vị", "Tổng số", "Số đăng ký", "Số được đánh giá", "Số đạt", "Tỷ lệ đạt (%)"],
                [1, "Ấp 3", 120, 40, 40, 38, "95,00"],
                [2, "Ấp 4", 150, 50, 48, 45, "93,75"],
                [None, "Cộng", 270, 90, 88, 83, "94,32"],
            ],
        )
    ],
    "score-sheet-of-one-person.xlsx": [
        Page(
            "Phiếu",
            [
                ["PHIẾU TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP"],
                ["Họ và tên: Nguyễn Văn Bình"],
                ["Năm sinh: 1980"],
                [],
                ["TT", "Chỉ số", "Điểm tối đa", "Điểm tự chấm"],
                *[[n, label, 10, 8] for n, label in enumerate(LABELS, 1)],
                [None, "Tổng điểm", 100, 80],
            ],
        )
    ],
    "category-column-in-abbreviations.xlsx": [
        Page(
            "Ấp 3",
            [
                [*LISTED, "Nhóm đối tượng"],
                *[
                    [*row, word]
                    for row, word in zip(listed(1, 6), ("ND", "CBCC", "CN", "HS", "GV", "nông dân"), strict=True)
                ],
            ],
        )
    ],
    "registration-and-evaluation-in-one.xlsx": [
        Page(
            "Ấp 3",
            [
                ["DANH SÁCH ĐĂNG KÝ VÀ KẾT QUẢ ĐÁNH GIÁ"],
                [*BORN, "Tổng điểm", "Kết quả"],
                *scored(1, [(85, "Đạt"), (70, "Không đạt"), (90, "Đạt"), (None, None)]),
            ],
        )
    ],
    # -- people ----------------------------------------------------------------------------------------------------
    "left-died-withdrew-in-the-notes.xlsx": [
        Page(
            "Ấp 3",
            [
                [*LISTED, "Ghi chú"],
                *[
                    [*row, note]
                    for row, note in zip(
                        listed(1, 5), (None, "chuyển đi", "mất ngày 02/01/2024", "rút", None), strict=True
                    )
                ],
            ],
        )
    ],
    "struck-through-row.xlsx": [Page("Ấp 3", [LISTED, *listed(1, 4)], struck=("A4", "B4", "C4", "D4"))],
    "names-that-look-like-labels.xlsx": [
        Page(
            "Ấp 3",
            [
                BORN,
                [1, "Tống Thị Cộng", "05/06/1980"],
                [2, "Trần Văn Tổng", "12/11/1985"],
                [3, "Lê Thị Ấp", "23/01/1990"],
                [4, "Nguyễn Văn Trường", "30/04/1978"],
                [5, "Hồ Thị Phố", "17/08/1969"],
                [6, "Trương Văn Ban", "09/09/1993"],
                [7, "Hội Thị Xã", "28/02/1988"],
                [8, "Công Tằng Tôn Nữ Hạnh", "14/07/1975"],
                [9, "Cao Thị Chú Ý", "01/12/1996"],
            ],
        )
    ],
    "names-that-look-like-labels-and-nothing-else.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ghi chú"],
                [1, "Nguyễn Văn Trường"],
                [2, "Tổng Thị Mai"],
                [3, "Cộng Văn Hòa"],
                [4, "Hồ Thị Phố"],
                [5, "Trần Văn Bình"],
            ],
        )
    ],
    "names-only.xlsx": [
        Page("Ấp 3", [["STT", "Họ và tên", "Ghi chú"], *[[n, p[0], None] for n, p in enumerate(PEOPLE[:5], 1)]]),
    ],
    "one-person-in-two-rows.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), *listed(2, 2, start=5)]),
    ],
    "one-person-in-two-rows-without-id.xlsx": [
        Page("Ấp 3", [BORN, *born(1, 4), *born(2, 2, start=5)]),
    ],
    "two-people-of-one-name.xlsx": [
        Page(
            "Ấp 3",
            [
                BORN,
                [1, "Nguyễn Thị Hoa", "05/06/1980"],
                [2, "Nguyễn Thị Hoa", "12/11/1985"],
                [3, "Nguyễn Thị Hòa", "05/06/1980"],
            ],
        )
    ],
    "person-without-a-name.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *listed(1, 2), [3, None, "23/01/1990", "079090003456"], *listed(4, 4, start=4)],
        )
    ],
    "one-person-at-work-and-at-home.xlsx": [
        Page(
            "Sheet1",
            [
                [*LISTED, "Đơn vị", "Xã"],
                *listed(1, 2, "Trường THCS Phước Lộc", "Phước Lộc"),
                *listed(2, 4, "Ấp 3", "Phước Lộc", start=3),
            ],
        )
    ],
    "one-number-for-two-people.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *listed(1, 3), [4, "Phạm Thị Ngọc Lan", "30/04/1978", "079080001234"]],
        )
    ],
    "opposite-results-of-one-person.xlsx": [
        Page(
            "Ấp 3",
            [
                [*LISTED, "Kết quả"],
                *listed(1, 2, "Đạt"),
                *listed(3, 3, "Đạt", start=3),
                *listed(3, 3, "Không đạt", start=4),
            ],
        )
    ],
    "indicators-with-their-maxima.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, *[f"Chỉ số {n}\n(tối đa 10 điểm)" for n in range(1, 11)], "Tổng điểm\n(100)"],
                *scored(1, [(*GOOD, 80), (*POOR, 85), (*FULL, 100)]),
            ],
        )
    ],
    "points-with-their-unit.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, *TEN],
                *scored(1, [["8 điểm"] * 10, ["8/10"] * 10, ["9đ"] * 9 + ["4đ"], ["10.0"] * 10, ["-"] * 10]),
            ],
        )
    ],
    "self-result-beside-appraised-result.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Kết quả tự đánh giá", "Kết quả thẩm định"],
                *scored(1, [("Đạt", "Đạt"), ("Đạt", "Không đạt"), ("Đạt", None)]),
            ],
        )
    ],
    "result-and-grade-side-by-side.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Tổng điểm", "Đạt/Không đạt", "Ghi chú"],
                *scored(1, [(92, "Đạt", "Tốt"), (85, "Đ", None), (60, "K.Đạt", None), (88, "Đạt", None)]),
            ],
        )
    ],
    "sex-written-under-male-and-female.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Giới tính", None, "Năm sinh"],
                [None, None, "Nam", "Nữ", None],
                [1, "Nguyễn Văn Bình", "x", None, 1980],
                [2, "Trần Thị Hạnh", None, "x", 1985],
            ],
            merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
        )
    ],
    "evaluation-lines-left-blank.xlsx": [
        Page("Ấp 3", [[*BORN, *TEN, "Kết quả"], *scored(1, [(*GOOD, "Đạt"), (), ()])]),
    ],
    "half-of-the-indicators-blank.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, *TEN],
                *scored(1, [[10] * 5 + [None] * 5, [4] + [None] * 9, [5] * 5 + [None] * 5, [10] * 9 + [None]]),
            ],
        )
    ],
    "ids-one-digit-off.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), [5, "Trần Thị Hạnh", "1985", "079185002346"]]),
    ],
}
