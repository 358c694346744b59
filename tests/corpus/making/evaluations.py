"""Sheets of points and results as appraisers keep them."""

from __future__ import annotations

from making.book import Page
from making.who import PEOPLE, scored

NAMES = [person[0] for person in PEOPLE]
GOOD, POOR, FULL = [8] * 10, [9] * 9 + [4], [10] * 10  # 80; 85 with an indicator below 5; 100
WHOLE = [
    "1. Tìm kiếm, đọc, cập nhật thông tin phục vụ học tập, công việc và cuộc sống (10 điểm)",
    "2. Xây dựng được kế hoạch học tập của bản thân (10 điểm)",
    "3. Sắp xếp thời gian tham gia các hoạt động cộng đồng, hội thảo, tập huấn (10 điểm)",
    "4. Động viên người thân trong gia đình, đồng nghiệp cùng học tập (10 điểm)",
    "5. Sử dụng công nghệ thông tin (10 điểm)",
    "6. Sử dụng ngoại ngữ (10 điểm)",
    "7. Có năng lực tính toán (10 điểm)",
    "8. Có tư duy biện chứng, phản biện (10 điểm)",
    "9. Có quan hệ thân thiện, biết giải quyết xung đột (10 điểm)",
    "10. Biết hợp tác, chia sẻ; bình đẳng giới, tôn trọng đa dạng văn hóa, bảo vệ môi trường (10 điểm)",
]
COMPETENCIES = [
    "Năng lực tự học, học tập suốt đời",
    *[None] * 3,
    "Năng lực sử dụng công cụ học tập, làm việc",
    *[None] * 3,
    "Năng lực xây dựng và thực hiện quan hệ xã hội",
    None,
]

CASES = {
    "indicators-at-full-length-under-competencies.xlsx": [
        Page(
            "Ấp 3",
            [
                ["BẢNG CHẤM ĐIỂM CÔNG DÂN HỌC TẬP NĂM 2023"],
                ["STT", "Họ và tên", "Ngày sinh", *COMPETENCIES, "Tổng điểm (100 điểm)", "Kết quả"],
                [None, None, None, *WHOLE, None, None],
                *scored(1, [[*GOOD, 80, "Đạt"], [*POOR, 85, "Không đạt"], [*FULL, 100, "Đạt"]]),
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:K2", "L2:M2", "N2:N3", "O2:O3"),
        )
    ],
    "indicators-numbered-with-points-in-brackets.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Ấp 4"],
                [
                    "TT",
                    "Họ tên",
                    "Năm sinh",
                    *[f"Tiêu chí {n}\n(tối đa 10đ)" for n in range(1, 11)],
                    "Tổng cộng",
                    "Xếp loại",
                ],
                *scored(1, [[*GOOD, 80, "Đạt"], [*POOR, 85, "Chưa đạt"]]),
            ],
        )
    ],
    "indicators-numbered-inside-competencies.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Khu phố 4"],
                [
                    "TT",
                    "Họ tên",
                    "Ngày sinh",
                    "Năng lực 1 (40đ)",
                    *[None] * 3,
                    "Năng lực 2 (40đ)",
                    *[None] * 3,
                    "Năng lực 3 (20đ)",
                    None,
                    "Tổng",
                ],
                [None, None, None, "TC1", "TC2", "TC3", "TC4", "TC5", "TC6", "TC7", "TC8", "TC9", "TC10", None],
                *scored(1, [[*GOOD, 80], [*POOR, 85]]),
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:K2", "L2:M2", "N2:N3"),
        )
    ],
    "competencies-each-begin-again-at-one.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Khu phố 4"],
                [
                    "TT",
                    "Họ tên",
                    "Ngày sinh",
                    "Năng lực I",
                    *[None] * 3,
                    "Năng lực II",
                    *[None] * 3,
                    "Năng lực III",
                    None,
                    "Tổng điểm",
                ],
                [None, None, None, "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", None],
                *scored(1, [[*GOOD, 80], [*POOR, 85]]),
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:K2", "L2:M2", "N2:N3"),
        )
    ],
    "points-of-the-competencies-only.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Năng lực 1", "Năng lực 2", "Năng lực 3", "Tổng điểm", "Kết quả"],
                *scored(1, [[35, 32, 18, 85, "Đạt"], [30, 25, 14, 69, "Không đạt"]]),
            ],
        )
    ],
    "results-recognised-and-not.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Đề nghị công nhận", None],
                [None, None, None, None, "Công nhận", "Không công nhận"],
                *scored(1, [[85, "x", None], [90, "x", None], [62, None, "x"]]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"),
        )
    ],
    "votes-beside-the-result.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Số phiếu đồng ý", "Tỷ lệ %", "Kết quả"],
                *scored(
                    1, [[85, "15/15", "100", "Đạt"], [92, "14/15", "93,3", "Đạt"], [60, "5/15", "33,3", "Không đạt"]]
                ),
            ],
        )
    ],
    "year-before-and-this-year.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Kết quả năm 2022", "Kết quả năm 2023"],
                *scored(1, [["Đạt", "Đạt"], ["Không đạt", "Đạt"], [None, "Không đạt"]]),
            ],
        )
    ],
    "points-with-commas-and-quarter-points.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", *[f"CS {n}" for n in range(1, 11)], "Tổng điểm"],
                *scored(1, [["8,5", "7,5", *["8"] * 8, "80"], ["7,25", "8,5", *["8"] * 8, "79,75"]]),
            ],
        )
    ],
    "self-and-appraised-halves-of-the-sheet.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Cá nhân tự chấm", *[None] * 10, "Hội đồng thẩm định", *[None] * 10],
                [
                    None,
                    None,
                    None,
                    *[f"TC{n}" for n in range(1, 11)],
                    "Cộng",
                    *[f"TC{n}" for n in range(1, 11)],
                    "Cộng",
                ],
                *scored(1, [[*FULL, 100, *GOOD, 80], [*FULL, 100, *POOR, 85]]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:N1", "O1:Y1"),
        )
    ],
    "graded-good-and-fair.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Xếp loại"],
                *scored(1, [[95, "Tốt"], [85, "Khá"], [60, "Chưa đạt"]]),
            ],
        )
    ],
    "yes-and-no-as-headings.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Đạt danh hiệu CDHT", None],
                [None, None, None, "Có", "Không"],
                *scored(1, [["x", None], ["x", None], [None, "x"]]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1"),
        )
    ],
    "registers-with-a-mark-beside-other-titles.xlsx": [
        Page(
            "Ấp 3",
            [
                ["DANH SÁCH ĐĂNG KÝ CÁC MÔ HÌNH HỌC TẬP NĂM 2024"],
                ["STT", "Họ và tên", "Ngày sinh", "Đăng ký danh hiệu", None],
                [None, None, None, "Công dân học tập", "Gia đình học tập"],
                *scored(1, [["x", "x"], ["x", None], ["x", "x"]]),
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "D2:E2"),
        )
    ],
    "out-of-ten-written-behind-the-points.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", *[f"TC{n}" for n in range(1, 11)], "Tổng điểm"],
                *scored(1, [[*["8/10"] * 10, "80/100"], [*["9/10"] * 10, "90/100"]]),
            ],
        )
    ],
    "average-and-sums-below-the-points.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Kết quả"],
                *scored(1, [[85, "Đạt"], [90, "Đạt"], [62, "Không đạt"]]),
                [None, "Số người đạt", None, 2],
                [None, "Số người không đạt", None, 1],
                [None, "Tỷ lệ đạt (%)", None, 66.67],
                [None, "Điểm cao nhất", None, 90],
            ],
        )
    ],
    "two-tables-registered-and-recognised.xlsx": [
        Page(
            "Ấp 3",
            [
                ["I. DANH SÁCH ĐẠT DANH HIỆU CÔNG DÂN HỌC TẬP"],
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Kết quả"],
                *scored(1, [[85, "Đạt"], [90, "Đạt"]]),
                [],
                ["II. DANH SÁCH KHÔNG ĐẠT"],
                ["STT", "Họ và tên", "Ngày sinh", "Tổng điểm", "Kết quả"],
                *scored(3, [[62, "Không đạt"]]),
            ],
        )
    ],
}
