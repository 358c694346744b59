"""Where the table stands, and how deep its header is."""

from __future__ import annotations

from making.book import Page
from making.who import BORN, INVENTED, LISTED, listed, scored

INSTITUTION = [
    ["HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["HỘI KHUYẾN HỌC XÃ PHÚ XUÂN", None, None, "Độc lập - Tự do - Hạnh phúc"],
    ["Số: 05/DS-HKH", None, None, "----------------"],
    [None, None, None, "Phú Xuân, ngày 12 tháng 3 năm 2024"],
]
UNIT = [*LISTED, "Đơn vị", "Xã"]
PAGE = [
    ["DANH SÁCH CÔNG DÂN ĐĂNG KÝ"],
    [],
    UNIT,
    *listed(1, 3, "Ấp 3", "Xã Phước Lộc"),
    UNIT,
    *listed(4, 6, "Ấp 3", "Xã Phước Lộc", start=4),
    UNIT,
    *listed(7, 8, "Ấp 3", "Xã Phước Lộc", start=7),
]
NUMBERS = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]

CASES = {
    "header-in-row-1.xlsx": [Page("Danh sách", [UNIT, *listed(1, 5, "Ấp 3", "Xã Phước Lộc")])],
    "header-in-row-14-below-institution-lines.xlsx": [
        Page(
            "Danh sách",
            [
                *INSTITUTION,
                [],
                ["DANH SÁCH"],
                ["Công dân đăng ký danh hiệu “Công dân học tập” năm 2024"],
                ["(Kèm theo Kế hoạch số 12/KH-HKH ngày 05 tháng 01 năm 2024)"],
                [],
                ["Đơn vị: Ấp 4"],
                ["Xã Phú Xuân, huyện Nhà Bè"],
                [INVENTED],
                [],
                LISTED,
                *listed(1, 6),
                [],
                [None, None, None, "NGƯỜI LẬP DANH SÁCH"],
                [None, None, None, "(Ký, ghi rõ họ tên)"],
                [],
                [],
                [None, None, None, "Trần Văn Lập"],
            ],
            merged=("A6:D6", "A7:D7", "A8:D8", "A10:D10", "A11:D11"),
        )
    ],
    "two-header-rows-merged-results.xlsx": [
        Page(
            "Kết quả",
            [
                ["KẾT QUẢ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP"],
                ["Đơn vị: Trường THCS Lê Văn Hưu"],
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Kết quả", None],
                [None, None, None, None, "Đạt", "Không đạt"],
                *scored(1, [(92, "x", None), (85, "x", None), (71, None, "x"), (80, "x", None)]),
            ],
            merged=("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3"),
        )
    ],
    "three-header-rows.xlsx": [
        Page(
            "Đánh giá",
            [
                ["TT", "Họ và tên", "Năm sinh", "Kết quả chấm điểm", None, None, "Kết quả", None],
                [None, None, None, "Tổng điểm", None, "Ghi chú", "Đạt", "Không đạt"],
                [None, None, None, "Tự chấm", "Thẩm định", None, None, None],
                [1, "Nguyễn Văn Bình", 1980, 90, 88, None, "x", None],
                [2, "Trần Thị Hạnh", 1985, 82, 78, None, None, "x"],
                [3, "Lê Minh Quang", 1990, 95, 95, None, "x", None],
            ],
            merged=("A1:A3", "B1:B3", "C1:C3", "D1:F1", "G1:H1", "D2:E2", "F2:F3", "G2:G3", "H2:H3"),
        )
    ],
    "four-header-rows.xlsx": [
        Page(
            "Đánh giá",
            [
                ["TT", "Họ và tên", "Ngày sinh", "Kết quả tự đánh giá và thẩm định", *[None] * 10],
                [None, None, None, "Các chỉ số", *[None] * 9, "Tổng điểm"],
                [None, None, None, "I. Tự học", *[None] * 3, "II. Công cụ", *[None] * 3, "III. Quan hệ", None, None],
                [None, None, None, *range(1, 11), None],
                *scored(1, [(*[8] * 10, 80), (*[9] * 9, 4, 85), (*[10] * 10, 100)]),
            ],
            merged=("A1:A4", "B1:B4", "C1:C4", "D1:N1", "D2:M2", "N2:N4", "D3:G3", "H3:K3", "L3:M3"),
        )
    ],
    "headings-with-line-breaks.xlsx": [
        Page(
            "Sheet1",
            [
                ["S\nTT", "Họ và\ntên", "Ngày, tháng,\nnăm sinh", "Số CCCD/\nĐDCN", "Đơn vị\n(ấp, khu phố)"],
                *listed(1, 4, "Khu phố 4"),
            ],
        )
    ],
    "numbering-row-in-brackets.xlsx": [
        Page("Sheet1", [UNIT, NUMBERS, *listed(1, 4, "Ấp 4", "Xã Phú Xuân")]),
    ],
    "numbering-row-plain.xlsx": [
        Page("Sheet1", [UNIT, [1, 2, 3, 4, 5, 6], *listed(1, 4, "Ấp 4", "Xã Phú Xuân")]),
    ],
    "numbering-row-letters-then-numbers.xlsx": [
        Page("Sheet1", [UNIT, ["A", "B", 1, 2, 3, 4], *listed(1, 4, "Ấp 4", "Xã Phú Xuân")]),
    ],
    "numbering-row-with-a-sum.xlsx": [
        Page(
            "Sheet1",
            [
                [*BORN, "Điểm tự học", "Điểm công cụ", "Tổng điểm", "Kết quả"],
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(4)+(5)", "(7)"],
                *scored(1, [(50, 35, 85, "Đạt"), (40, 30, 70, "Không đạt"), (48, 42, 90, "Đạt")]),
            ],
        )
    ],
    "header-repeated-at-page-breaks.xlsx": [Page("Sheet1", PAGE)],
    "header-and-numbering-repeated-at-page-breaks.xlsx": [
        Page("Sheet1", [each for row in PAGE for each in ([row, NUMBERS] if row is UNIT else [row])]),
    ],
    "two-header-rows-repeated-at-page-breaks.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Kết quả", None],
                [None, None, None, "Đạt", "Không đạt"],
                *scored(1, [("x", None), ("x", None), (None, "x")]),
                ["STT", "Họ và tên", "Ngày sinh", "Kết quả", None],
                [None, None, None, "Đạt", "Không đạt"],
                *scored(4, [("x", None), (None, "x")], start=4),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "A6:A7", "B6:B7", "C6:C7", "D6:E6"),
        )
    ],
    "two-tables-below-each-other.xlsx": [
        Page(
            "Sheet1",
            [
                ["I. Cán bộ, công chức"],
                ["STT", "Họ và tên", "Chức vụ", "Ngày sinh", "Đơn vị"],
                [1, "Nguyễn Văn Bình", "Chủ tịch", "05/06/1980", "UBND xã Phú Xuân"],
                [2, "Trần Thị Hạnh", "Kế toán", "12/11/1985", "UBND xã Phú Xuân"],
                [],
                ["II. Công dân ở khu dân cư"],
                ["TT", "Năm sinh", "Họ tên", "Ấp"],
                [1, 1990, "Lê Minh Quang", "Ấp 4"],
                [2, 1978, "Phạm Thị Ngọc Lan", "Ấp 4"],
                [3, 1969, "Huỳnh Văn Đức", "Ấp 5"],
            ],
        )
    ],
    "two-tables-side-by-side.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Năm sinh", None, "STT", "Họ và tên", "Năm sinh"],
                [1, "Nguyễn Văn Bình", 1980, None, 4, "Phạm Thị Ngọc Lan", 1978],
                [2, "Trần Thị Hạnh", 1985, None, 5, "Huỳnh Văn Đức", 1969],
                [3, "Lê Minh Quang", 1990],
            ],
        )
    ],
    "table-from-column-c-row-5.xlsx": [Page("Sheet1", [UNIT, *listed(1, 4, "Ấp 3", "Xã Phước Lộc")], at="C5")],
    "hidden-sheet.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 3)]),
        Page("Ấp 4", [LISTED, *listed(4, 6)], hidden=True),
    ],
    "hidden-rows.xlsx": [Page("Ấp 3", [LISTED, *listed(1, 6)], hidden_rows=(4, 5))],
    "second-sheet-is-no-roster.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4)]),
        Page(
            "Hướng dẫn",
            [
                ["HƯỚNG DẪN LẬP DANH SÁCH"],
                ["1. Ghi đầy đủ họ và tên, ngày tháng năm sinh theo giấy khai sinh."],
                ["2. Gửi về Hội Khuyến học xã trước ngày 31/3/2024."],
            ],
        ),
    ],
    "second-sheet-is-a-summary.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4)]),
        Page(
            "Tổng hợp",
            [
                ["STT", "Đơn vị", "Số đăng ký", "Số đạt", "Tỷ lệ (%)"],
                [1, "Ấp 3", 4, 4, 100],
                [2, "Ấp 4", 6, 5, 83.33],
                [None, "Cộng", 10, 9, 90],
            ],
        ),
    ],
    "empty-sheet2-and-sheet3.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 3)]),
        Page("Sheet2", []),
        Page("Sheet3", []),
    ],
    "formatted-empty-rows-to-the-last.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4)], styled=("A6", "B6", "C900", "A1048576", "D1048576")),
    ],
    "formatted-empty-rows-below.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4)], styled=tuple(f"{c}{n}" for n in range(6, 60) for c in "ABCD")),
    ],
    "stray-cell-far-away.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), *[[]] * 495, [*[None] * 60, "."]]),
    ],
    "blank-rows-between-people.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 2), [], *listed(3, 3, start=3), [], [], *listed(4, 5, start=4)]),
    ],
    "header-and-nobody.xlsx": [Page("Ấp 3", [["DANH SÁCH ĐĂNG KÝ"], [], LISTED])],
    "stt-prefilled-below-the-people.xlsx": [
        Page("Ấp 3", [LISTED, *listed(1, 4), *[[n, None, None, None] for n in range(5, 16)]]),
    ],
    "notes-signatures-and-closing-below.xlsx": [
        Page(
            "Danh sách",
            [
                ["Đơn vị: Khu phố 7"],
                ["Thị trấn Nhà Bè"],
                LISTED,
                *listed(1, 5),
                ["(Danh sách này có 5 người./.)"],
                [],
                ["Chú ý: Cột “Số CCCD” ghi đủ 12 số."],
                ["Ghi chú: Gửi bản mềm về Hội Khuyến học."],
                [],
                [None, "NGƯỜI LẬP BIỂU", None, "TRƯỞNG BAN ĐIỀU HÀNH"],
                [None, "(Ký, ghi rõ họ tên)", None, "(Ký tên, đóng dấu)"],
                [],
                [None, "Lê Thị Lập", None, "Phạm Văn Trưởng"],
            ],
        )
    ],
}
