"""Lists as online forms, systems of schools and provinces, and branches of the association send them."""

from __future__ import annotations

from making.book import Page
from making.who import BORN, PEOPLE, born, scored

NAMES = [person[0] for person in PEOPLE]
QUESTIONS = [
    "1. Ông/bà tự đánh giá về khả năng tìm kiếm, đọc, cập nhật thông tin (0-10 điểm)",
    "2. Ông/bà có xây dựng kế hoạch học tập trong năm không? (0-10 điểm)",
    "3. Mức độ tham gia hoạt động cộng đồng, hội thảo (0-10 điểm)",
    "4. Động viên người thân, đồng nghiệp học tập (0-10 điểm)",
    "5. Sử dụng công nghệ thông tin (0-10 điểm)",
    "6. Ngoại ngữ (0-10 điểm)",
    "7. Tính toán (0-10 điểm)",
    "8. Tư duy biện chứng, phản biện (0-10 điểm)",
    "9. Quan hệ thân thiện, giải quyết xung đột (0-10 điểm)",
    "10. Hợp tác, chia sẻ, bình đẳng giới (0-10 điểm)",
]

CASES = {
    "questions-as-headings-of-an-online-form.xlsx": [
        Page(
            "Câu trả lời biểu mẫu 1",
            [
                [
                    "Dấu thời gian",
                    "Họ và tên của ông/bà (viết chữ IN HOA có dấu)",
                    "Ngày, tháng, năm sinh của ông/bà",
                    "Đơn vị công tác:",
                    "Ông/bà thuộc nhóm đối tượng nào?",
                    *QUESTIONS,
                    "Ông/bà có ý kiến góp ý gì không?",
                ],
                [
                    "3/10/2024 8:12:01",
                    "NGUYỄN VĂN BÌNH",
                    PEOPLE[0][1],
                    "UBND xã Phước Lộc",
                    "Cán bộ, công chức",
                    *[8] * 10,
                    "Không",
                ],
                [
                    "4/10/2024 9:30:44",
                    "TRẦN THỊ HẠNH",
                    PEOPLE[1][1],
                    "UBND xã Phước Lộc",
                    "Cán bộ, công chức",
                    *[4] * 10,
                    None,
                ],
            ],
        )
    ],
    "heading-of-results-names-both.xlsx": [
        Page(
            "Khóm 2",
            [[*BORN, "Tổng điểm", "Đạt/KĐ"], *scored(1, [[85, "Đ"], [82, "KĐ"], [90, "Đ"]])],
        )
    ],
    "heading-of-results-explains-one-and-nought.xlsx": [
        Page("Ấp 3", [[*BORN, "Đạt =1, không đạt =0"], *scored(1, [[1], [0], [1]])]),
    ],
    "letter-k-beside-letter-d-for-results.xlsx": [
        Page("Ấp 3", [[*BORN, "Kết quả"], *scored(1, [["Đ"], ["K"], ["Đ"]])]),
    ],
    "letter-k-that-may-be-fair.xlsx": [
        Page("Ấp 3", [[*BORN, "Kết quả"], *scored(1, [["Đ"], ["K"], ["CĐ"]])]),
    ],
    "exported-by-a-system-with-a-status.xlsx": [
        Page(
            "Export",
            [
                ["Hệ thống quản lý Công dân học tập"],
                ["Xuất lúc: 20/11/2024 09:30:00", None, "Người xuất: admin"],
                ["#", "Họ và tên", "Ngày sinh", "Xã/Phường", "Thôn/Tổ", "Điểm tự ĐG", "Điểm thẩm định", "Trạng thái"],
                [1, *PEOPLE[0][:2], "Xã Thanh Điền", "Ấp 1", 88, 85, "Đã công nhận"],
                [2, *PEOPLE[1][:2], "Xã Thanh Điền", "Ấp 2", 88, 78, "Không công nhận"],
                [3, *PEOPLE[2][:2], "Xã Thái Bình", "Ấp 2", 88, None, "Chờ thẩm định"],
                ["Tổng số bản ghi: 3"],
            ],
        )
    ],
    "exported-by-a-school-with-a-status.xlsx": [
        Page(
            "DSHS",
            [
                ["TRƯỜNG THPT NGUYỄN HUỆ"],
                ["DANH SÁCH HỌC SINH ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM HỌC 2024-2025"],
                ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Lớp", "Điện thoại phụ huynh", "Trạng thái"],
                [1, "HS0001", NAMES[0], "05/06/2009", "10A1", "0900000001", "Đang học"],
                [2, "HS0002", NAMES[1], "12/11/2009", "10A1", "0900000002", "Đang học"],
            ],
        )
    ],
    "self-and-appraised-class-side-by-side.xlsx": [
        Page(
            "DS",
            [
                [*BORN, "Tự đánh giá", None, "Thẩm định", None],
                [None, None, None, "Điểm", "Xếp loại", "Điểm", "Xếp loại"],
                *scored(1, [[90, "Đạt", 85, "Đạt"], [90, "Đạt", 76, "Không đạt"]]),
            ],
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"),
        )
    ],
    "births-under-a-heading-of-sex-and-year.xlsx": [
        Page(
            "Sheet1",
            [
                ["KHU PHỐ 4"],
                ["Số TT", "Họ tên", "Giới tính, năm sinh", None, "Địa chỉ"],
                [None, None, "Nam", "Nữ", None],
                [1, NAMES[0], 1980, None, "10/5 đường số 1"],
                [2, NAMES[1], None, 1985, "11/5 đường số 1"],
            ],
            merged=("A2:A3", "B2:B3", "C2:D2", "E2:E3"),
        )
    ],
    "unit-cells-with-how-many-people.xlsx": [
        Page(
            "TH",
            [
                ["Ấp", *BORN],
                ["Ấp 1 (02 người)", *born(1, 1)[0]],
                [None, *born(2, 2, start=2)[0]],
                ["Ấp 2: 1 người", *born(3, 3, start=1)[0]],
            ],
            merged=("A2:A3",),
        )
    ],
    "full-name-cut-in-two-headings.xlsx": [
        Page(
            "Sheet1",
            [
                ["TRƯỜNG THCS PHƯỚC LỘC"],
                ["TT", "Họ và", "tên", "Ngày sinh"],
                [1, "Nguyễn Văn", "Bình", PEOPLE[0][1]],
                [2, "Trần Thị", "Hạnh", PEOPLE[1][1]],
            ],
        )
    ],
    "heading-mr-mrs-and-a-hamlet-by-its-name-in-the-title.xlsx": [
        Page(
            "Hội viên",
            [
                ["DANH SÁCH HỘI VIÊN ĐĂNG KÝ CÔNG DÂN HỌC TẬP - CHI HỘI THÔN TRUNG, XÃ ĐẠI ĐỒNG NĂM 2024"],
                ["TT", "Ông (bà)", "Tuổi", "Nghề nghiệp"],
                [1, NAMES[0], 44, "Làm ruộng"],
                [2, NAMES[1], 39, "Nội trợ"],
            ],
        )
    ],
    "families-beside-their-hamlet.xlsx": [
        Page(
            "DS",
            [
                ["XÃ HÒA AN"],
                [*BORN, "Dòng họ - thôn"],
                [*born(1, 1)[0], "Dòng họ Nguyễn - thôn 3"],
                [*born(2, 2, start=2)[0], "Dòng họ Trần (thôn 3)"],
                [*born(3, 3, start=3)[0], "Dòng họ Lê Văn thôn 4"],
                [*born(4, 4, start=4)[0], "Thôn 4 - dòng họ Phạm"],
            ],
        )
    ],
    "results-of-two-years-and-the-year-in-the-title.xlsx": [
        Page(
            "Thôn 3",
            [
                ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2024"],
                [*BORN, "Kết quả 2023", "Kết quả 2024"],
                *scored(1, [["Đạt", "Đạt"], ["Không đạt", "Đạt"], ["Đạt", "Không đạt"]]),
            ],
        )
    ],
    "points-and-results-under-two-years.xlsx": [
        Page(
            "Thôn 3",
            [
                ["KẾT QUẢ CÔNG DÂN HỌC TẬP NĂM HỌC 2024-2025"],
                [*BORN, "Năm học 2023-2024", None, "Năm học 2024-2025", None],
                [None, None, None, "Tổng điểm", "Kết quả", "Tổng điểm", "Kết quả"],
                *scored(1, [[90, "Đạt", 70, "Không đạt"], [70, "Không đạt", 85, "Đạt"], [75, "Không đạt", 90, "Đạt"]]),
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"),
        )
    ],
    "results-of-two-years-and-another-in-the-title.xlsx": [
        Page(
            "Thôn 3",
            [
                ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2025"],
                [*BORN, "Kết quả 2023", "Kết quả 2024"],
                *scored(1, [["Đạt", "Đạt"], ["Không đạt", "Đạt"]]),
            ],
        )
    ],
    "people-in-columns-and-headings-in-rows.xlsx": [
        Page(
            "TDP 3",
            [
                ["BẢNG TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP - TỔ DÂN PHỐ 3 - NĂM 2024"],
                ["STT", 1, 2, 3],
                ["Họ và tên", *NAMES[:3]],
                ["Năm sinh", 1980, 1985, 1990],
                *[[f"Chỉ số {n}", 9, 8, 9] for n in range(1, 11)],
                ["Tổng điểm", 90, 80, 90],
            ],
        )
    ],
}
