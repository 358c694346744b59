"""Rows that are no person: groups, subtotals, closing lines."""

from __future__ import annotations

from making.book import Formula, Page
from making.who import BORN, LISTED, born, listed, scored

CASES = {
    "group-rows-roman-numbers.xlsx": [
        Page(
            "Xã Phước Lộc",
            [LISTED, ["I", "Ấp 3"], *listed(1, 3), ["II", "Ấp 4"], *listed(4, 5)],
        )
    ],
    "group-rows-letters.xlsx": [
        Page(
            "Sheet1",
            [
                ["Xã Phú Xuân"],
                LISTED,
                ["A", "UBND xã Phú Xuân"],
                *listed(1, 2),
                ["B", "Trường THCS Lê Văn Hưu"],
                *listed(3, 5),
                ["C", "Ấp 4"],
                *listed(6, 6),
            ],
        )
    ],
    "group-rows-numbered-schools.xlsx": [
        Page(
            "Sheet1",
            [
                LISTED,
                ["1. Trường THCS Phước Lộc"],
                *listed(1, 3),
                ["2. Trường Tiểu học Bùi Thanh Khiết"],
                *listed(4, 5),
                ["3. Trường Mầm non Sơn Ca"],
                *listed(6, 7),
            ],
            merged=("A2:D2", "A6:D6", "A9:D9"),
        )
    ],
    "group-rows-number-in-stt-and-unit-in-name-column.xlsx": [
        Page(
            "Sheet1",
            [
                LISTED,
                [1, "Trường THCS Phước Lộc"],
                *[["1." + str(row[0]), *row[1:]] for row in listed(1, 3)],
                [2, "Trường Mầm non Sơn Ca"],
                *[["2." + str(row[0]), *row[1:]] for row in listed(4, 5)],
            ],
        )
    ],
    "group-rows-bare-unit-names.xlsx": [
        Page("Sheet1", [LISTED, ["Khu phố 4"], *listed(1, 2), ["Khu phố 7"], *listed(3, 5, start=3)]),
    ],
    "group-rows-merged-across.xlsx": [
        Page(
            "Sheet1",
            [LISTED, ["ẤP 3"], *listed(1, 2), ["ẤP 4"], *listed(3, 5)],
            merged=("A2:D2", "A5:D5"),
        )
    ],
    "group-rows-in-the-name-column.xlsx": [
        Page("Sheet1", [LISTED, [None, "Ấp 3"], *listed(1, 2), [None, "Ấp 4"], *listed(3, 5)]),
    ],
    "group-rows-text-repeated-over-cells.xlsx": [
        Page("Sheet1", [LISTED, ["Ấp 3"] * 4, *listed(1, 2), ["Ấp 4"] * 4, *listed(3, 5)]),
    ],
    "group-rows-with-a-count.xlsx": [
        Page("Sheet1", [LISTED, ["I", "Ấp 3 (2 người)"], *listed(1, 2), ["II", "Ấp 4: 3 người"], *listed(3, 5)]),
    ],
    "commune-rows-over-unit-rows.xlsx": [
        Page(
            "Sheet1",
            [
                LISTED,
                ["I", "Xã Phú Xuân"],
                ["1", "Ấp 4"],
                *listed(1, 2),
                ["2", "Ấp 5"],
                *listed(3, 3),
                ["II", "Xã Phước Lộc"],
                ["1", "Ấp 3"],
                *listed(4, 5),
                ["2", "Ấp 4"],
                *listed(6, 8),
            ],
        )
    ],
    "category-group-rows.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                ["I", "Cán bộ, công chức"],
                *listed(1, 2),
                ["II", "Nông dân"],
                *listed(3, 5),
                ["III", "Công nhân, lao động tiểu thủ công"],
                *listed(6, 6),
                ["IV", "Học sinh, sinh viên"],
                *listed(7, 8),
            ],
        )
    ],
    "category-rows-inside-unit-rows.xlsx": [
        Page(
            "Xã Phước Lộc",
            [
                LISTED,
                ["I", "Ấp 3"],
                ["1", "Nông dân"],
                *listed(1, 2),
                ["2", "Hưu trí"],
                *listed(3, 3),
                ["II", "Ấp 4"],
                ["1", "Nông dân"],
                *listed(4, 5),
            ],
        )
    ],
    "unit-cell-merged-down.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị", *LISTED],
                ["Ấp 3", *listed(1, 1)[0]],
                *[[None, *row] for row in listed(2, 3, start=2)],
                ["Ấp 4", *listed(4, 4, start=4)[0]],
                [None, *listed(5, 5, start=5)[0]],
            ],
            merged=("A2:A4", "A5:A6"),
        )
    ],
    "subtotal-label-in-the-name-column.xlsx": [
        Page(
            "Xã Phước Lộc",
            [
                LISTED,
                ["I", "Ấp 3"],
                *listed(1, 2),
                [None, "Cộng", 2],
                ["II", "Ấp 4"],
                *listed(3, 5),
                [None, "Cộng", 3],
                [None, "Tổng cộng", 5],
            ],
        )
    ],
    "subtotal-label-in-stt.xlsx": [
        Page(
            "Xã Phước Lộc",
            [
                LISTED,
                ["I", "Ấp 3"],
                *listed(1, 2),
                ["Cộng ấp 3", None, 2],
                ["II", "Ấp 4"],
                *listed(3, 5),
                ["Cộng ấp 4", None, 3],
                ["Tổng số", None, 5],
            ],
        )
    ],
    "total-label-repeated-over-cells.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), ["Tổng cộng", "Tổng cộng", "Tổng cộng", 4]]),
    ],
    "total-label-in-a-middle-column.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Tổng điểm", "Kết quả"],
                [1, "Nguyễn Văn Bình", "05/06/1980", 85, "Đạt"],
                [2, "Trần Thị Hạnh", "12/11/1985", 75, "Không đạt"],
                [3, "Lê Minh Quang", "23/01/1990", 90, "Đạt"],
                [None, None, "Tổng cộng:", 3, "2 đạt"],
            ],
        )
    ],
    "total-and-number-in-one-cell.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), ["Tổng cộng: 4 người"]], merged=("A6:D6",)),
    ],
    "total-row-as-formula.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), [None, "Tổng cộng", Formula("=COUNTA(B2:B4)", 3)]]),
    ],
    "total-row-above-the-people.xlsx": [
        Page(
            "Xã Phước Lộc", [LISTED, [None, "Tổng số", 5], ["I", "Ấp 3"], *listed(1, 2), ["II", "Ấp 4"], *listed(3, 5)]
        ),
    ],
    "closing-line-list-has-so-many.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), ["(Danh sách này có 04 người./.)"]], merged=("A6:D6",)),
    ],
    "closing-line-list-fixed-at.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), [None, "Ấn định danh sách: 4 người"]]),
    ],
    "closing-line-states-another-number.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), ["Danh sách này có 5 (năm) người."]]),
    ],
    "unit-only-in-the-title.xlsx": [
        Page(
            "Sheet1",
            [
                ["DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP"],
                ["Đơn vị: Trường Tiểu học Lâm Văn Bền"],
                [],
                LISTED,
                *listed(1, 4),
            ],
        )
    ],
    "unit-and-commune-in-one-title-line.xlsx": [
        Page("Sheet1", [["Đơn vị: Ấp 4, xã Phú Xuân, huyện Nhà Bè"], [], LISTED, *listed(1, 4)]),
    ],
    "unit-only-in-the-sheet-name.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 2)]),
        Page("Ấp 4", [LISTED, *listed(3, 5)]),
    ],
    "unit-only-in-the-file-name.xlsx": [Page("Sheet1", [LISTED, *listed(1, 3)])],
    "commune-only-in-the-title.xlsx": [
        Page(
            "Sheet1",
            [
                ["HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC"],
                ["Danh sách công dân xã Phước Lộc"],
                [*LISTED, "Ấp"],
                *listed(1, 2, "Ấp 3"),
                *listed(3, 5, "Ấp 4", start=3),
            ],
        )
    ],
    "bare-numbers-under-the-heading-hamlet.xlsx": [
        Page("Sheet1", [["Xã Phước Lộc"], [*LISTED, "Ấp"], *listed(1, 2, 3), *listed(3, 5, 4, start=3)]),
    ],
    "two-hamlets-4-in-two-communes.xlsx": [
        Page(
            "Sheet1",
            [
                [*LISTED, "Ấp", "Xã"],
                *listed(1, 2, "Ấp 4", "Phú Xuân"),
                *listed(3, 5, "Ấp 4", "Phước Lộc", start=3),
            ],
        )
    ],
    "one-unit-spelt-four-ways.xlsx": [
        Page(
            "Sheet1",
            [
                [*LISTED, "Đơn vị"],
                *listed(1, 1, "KP 4, TT Nhà Bè"),
                *listed(2, 2, "KP4, thị trấn Nhà Bè", start=2),
                *listed(3, 3, "Khu phố 4, TT. Nhà Bè", start=3),
                *listed(4, 4, "khu phố 04, TT Nhà Bè", start=4),
            ],
        )
    ],
    "hamlet-named-school.xlsx": [
        Page(
            "Sheet1", [["Xã Phước Lộc"], LISTED, ["I", "Ấp Trường Thọ"], *listed(1, 3), ["II", "Ấp Chợ"], *listed(4, 5)]
        ),
    ],
    "departments-under-a-school.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Trường THCS Phước Lộc"],
                BORN,
                ["I", "Ban Giám hiệu"],
                *born(1, 1),
                ["II", "Tổ Toán"],
                *born(2, 4),
                ["III", "Tổ Văn phòng"],
                *born(5, 6),
            ],
        )
    ],
    "people-without-a-unit-among-others.xlsx": [
        Page(
            "Sheet1",
            [
                [*LISTED, "Đơn vị", "Xã"],
                *listed(1, 2, "Ấp 3", "Phước Lộc"),
                *listed(3, 3, None, "Phước Lộc", start=3),
                *listed(4, 4, None, None, start=4),
            ],
        )
    ],
    "unit-in-the-cell-beside-its-label.xlsx": [
        Page("Sheet1", [["Đơn vị:", None, "Ấp 4"], ["Xã:", None, "Phú Xuân"], LISTED, *listed(1, 3)]),
    ],
    "two-tables-each-under-its-unit.xlsx": [
        Page(
            "Sheet1",
            [
                ["Xã Phước Lộc"],
                ["Đơn vị: Ấp 3"],
                LISTED,
                *listed(1, 3),
                [],
                ["Đơn vị: Ấp 4"],
                LISTED,
                *listed(4, 5),
            ],
        )
    ],
    "title-lines-repeated-with-the-header.xlsx": [
        Page(
            "Sheet1",
            [
                ["DANH SÁCH ĐĂNG KÝ"],
                ["Đơn vị: Ấp 3, xã Phước Lộc"],
                LISTED,
                *listed(1, 3),
                ["DANH SÁCH ĐĂNG KÝ"],
                ["Đơn vị: Ấp 3, xã Phước Lộc"],
                LISTED,
                *listed(4, 5, start=4),
            ],
        )
    ],
    "sums-of-each-page.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                *listed(1, 3),
                [None, "Cộng trang 1", 3],
                [None, "Mang sang", 3],
                *listed(4, 5, start=4),
                [None, "Cộng trang 2", 2],
                [None, "Tổng cộng", 5],
            ],
        )
    ],
    "of-which-rows-below-the-total.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *listed(1, 4), [None, "Tổng cộng", 4], [None, "Trong đó: Nữ", 2], [None, "- Đảng viên", 1]],
        )
    ],
    "row-of-maxima-below-the-header.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Tổng điểm", "Kết quả"],
                [None, "Điểm tối đa", None, 100, None],
                *scored(1, [(85, "Đạt"), (70, "Không đạt"), (90, "Đạt")]),
            ],
        )
    ],
    "row-of-averages-below.xlsx": [
        Page(
            "Ấp 3",
            [
                [*BORN, "Tổng điểm", "Kết quả"],
                *scored(1, [(85, "Đạt"), (70, "Không đạt"), (90, "Đạt")]),
                [None, "Điểm trung bình", None, 81.67, None],
            ],
        )
    ],
    "footnote-with-a-star.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *listed(1, 3), [None, "(*) Người đang tạm vắng"], ["Người lập: Trần Văn Lập", None, "0900000000"]],
        )
    ],
    "hamlets-of-nearly-one-name.xlsx": [
        Page(
            "Xã Phước Lộc", [[*LISTED, "Ấp"], *listed(1, 2, "Ấp Phước Thành"), *listed(3, 5, "Ấp Phước Thanh", start=3)]
        ),
    ],
    "commune-missing-on-some-rows.xlsx": [
        Page(
            "Sheet1",
            [[*LISTED, "Đơn vị", "Xã"], *listed(1, 3, "Ấp 4", "Phú Xuân"), *listed(4, 5, "Ấp 4", None, start=4)],
        )
    ],
    "summary-below-the-people.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                *listed(1, 4),
                [],
                ["TỔNG HỢP THEO NHÓM"],
                ["STT", "Nhóm đối tượng", "Số đăng ký", "Số đạt"],
                [1, "Nông dân", 2, 2],
                [2, "Công nhân", 2, 1],
                [None, "Cộng", 4, 3],
            ],
        )
    ],
    "blank-row-below-the-header.xlsx": [Page("Ấp 3", [LISTED, [], *listed(1, 3)])],
    "neither-birth-nor-number.xlsx": [
        Page(
            "Sheet1",
            [
                ["Xã Phước Lộc"],
                ["STT", "Họ và tên", "Chức vụ", "Ghi chú"],
                ["I", "Trường THCS Phước Lộc"],
                [1, "Nguyễn Văn Bình", "Hiệu trưởng"],
                [2, "Trần Thị Hạnh", "Giáo viên"],
                [None, "Cộng", 2],
                ["II", "Ấp 3"],
                [1, "Lê Minh Quang", "Trưởng ấp"],
                [2, "Phạm Thị Ngọc Lan"],
                [None, "Cộng", 2],
            ],
        )
    ],
    "people-below-the-total.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *listed(1, 3), [None, "Tổng cộng", 3], [None, "Danh sách bổ sung"], *listed(4, 5, start=4)],
        )
    ],
    "group-without-people.xlsx": [
        Page(
            "Xã Phước Lộc",
            [LISTED, ["I", "Ấp 3"], *listed(1, 2), ["II", "Ấp 4"], ["III", "Ấp 5"], *listed(3, 4)],
        )
    ],
    "group-rows-with-a-count-in-another-column.xlsx": [
        Page("Xã Phước Lộc", [LISTED, ["I", "Ấp 3", 2], *listed(1, 2), ["II", "Ấp 4", "3 người"], *listed(3, 5)]),
    ],
    "school-and-its-commune-in-the-title.xlsx": [
        Page("Sheet1", [["TRƯỜNG THCS LÊ VĂN HƯU - XÃ PHÚ XUÂN"], ["DANH SÁCH ĐĂNG KÝ"], LISTED, *listed(1, 3)]),
    ],
    "date-and-signatures-in-the-columns-of-people.xlsx": [
        Page(
            "Ấp 3",
            [
                LISTED,
                *listed(1, 3),
                [None, None, "Phước Lộc, ngày 12 tháng 3 năm 2024"],
                [None, "TRƯỞNG BAN", "THƯ KÝ"],
                [None, "Nguyễn Văn Ký", "Trần Thị Lập"],
            ],
        )
    ],
}
