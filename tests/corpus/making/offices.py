"""Lists of officials, teachers and workers as their offices send them."""

from __future__ import annotations

from making.book import Page
from making.who import PEOPLE, born, listed

MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
NAMES = [person[0] for person in PEOPLE]


def head(*left: str) -> list[list[str | None]]:
    """The first lines of a paper: who sends it on the left, the motto on the right."""
    return [
        [left[n] if n < len(left) else None, None, None, None, MOTTO[n] if n < 2 else None]
        for n in range(max(2, len(left)))
    ]


CASES = {
    "office-named-only-in-the-head-of-the-paper.xlsx": [
        Page(
            "Sheet1",
            [
                *head("UBND XÃ PHÚ XUÂN", "TRẠM Y TẾ"),
                [None, None, "Phú Xuân, ngày 12 tháng 3 năm 2024"],
                ["DANH SÁCH"],
                ["Viên chức đăng ký danh hiệu “Công dân học tập” năm 2024"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ"],
                *listed(1, 2, "Bác sĩ"),
                *listed(3, 4, "Điều dưỡng", start=3),
            ],
            merged=("A1:C1", "A2:C2", "E1:G1", "E2:G2", "A4:G4", "A5:G5"),
        )
    ],
    "officials-with-party-and-training-columns.xlsx": [
        Page(
            "CBCC",
            [
                ["ĐẢNG ỦY XÃ PHƯỚC LỘC"],
                ["DANH SÁCH CÁN BỘ, CÔNG CHỨC ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2024"],
                [
                    "TT",
                    "Họ và tên",
                    "Năm sinh",
                    None,
                    "Chức vụ",
                    "Đảng viên",
                    "Trình độ",
                    None,
                    None,
                    "Cơ quan",
                    "Ghi chú",
                ],
                [None, None, "Nam", "Nữ", None, None, "Chuyên môn", "LLCT", "Tin học", None, None],
                [1, NAMES[0], 1980, None, "Chủ tịch UBND", "x", "ĐH Luật", "Cao cấp", "B", "UBND xã", None],
                [2, NAMES[1], None, 1985, "Phó Bí thư", "x", "ĐH", "Cao cấp", "B", "Đảng ủy", None],
                [3, NAMES[2], 1990, None, "Bí thư Đoàn", "x", "ĐH", "Trung cấp", "A", "Đoàn Thanh niên", None],
                [4, NAMES[3], None, 1978, "Công chức Văn phòng", None, "CĐ", "Sơ cấp", "A", "UBND xã", None],
            ],
            merged=("A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:I3", "J3:J4", "K3:K4", "A2:K2"),
        )
    ],
    "names-behind-mr-and-mrs.xlsx": [
        Page(
            "Hội CCB",
            [
                ["STT", "Họ và tên", "Năm sinh", "Chức vụ"],
                [1, "Ông Nguyễn Văn Bình", 1958, "Chủ tịch Hội"],
                [2, "Bà Trần Thị Hạnh", 1961, "Phó Chủ tịch"],
                [3, "Ông: Lê Minh Quang", 1955, "Ủy viên"],
                [4, "Bà Phạm Thị Ngọc Lan", 1963, "Ủy viên"],
            ],
        )
    ],
    "mr-and-mrs-in-a-column-of-their-own.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Ông/Bà", "Họ và tên", "Ngày sinh", "Đơn vị"],
                [1, "Ông", *PEOPLE[0][:2], "Ấp 3"],
                [2, "Bà", *PEOPLE[1][:2], "Ấp 3"],
                [3, "Ông", *PEOPLE[2][:2], "Ấp 4"],
            ],
        )
    ],
    "heading-mr-and-mrs-for-the-name.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên (Ông/Bà)", "Sinh năm", "Nơi công tác"],
                [1, NAMES[0], 1980, "UBND xã Phú Xuân"],
                [2, NAMES[1], 1985, "Trạm Y tế"],
                [3, NAMES[2], 1990, "Trạm Y tế"],
            ],
        )
    ],
    "work-place-and-home-side-by-side.xlsx": [
        Page(
            "Sheet1",
            [
                [
                    "STT",
                    "Họ và tên",
                    "Ngày sinh",
                    "Chức vụ",
                    "Đơn vị công tác",
                    "Nơi ở hiện nay",
                    "Số điện thoại",
                    "Email",
                ],
                [
                    1,
                    *PEOPLE[0][:2],
                    "Giáo viên",
                    "Trường THCS Phước Lộc",
                    "Ấp 3, xã Phú Xuân",
                    "0903111222",
                    "a@example.vn",
                ],
                [
                    2,
                    *PEOPLE[1][:2],
                    "Kế toán",
                    "Trường THCS Phước Lộc",
                    "Khu phố 4, TT Nhà Bè",
                    "0903 111 333",
                    "b@example.vn",
                ],
                [3, *PEOPLE[2][:2], "Y sĩ", "Trạm Y tế", "Ấp 4, xã Phước Lộc", "84903111444", None],
            ],
        )
    ],
    "departments-as-groups-of-an-office.xlsx": [
        Page(
            "Danh sách",
            [
                ["UBND THỊ TRẤN NHÀ BÈ"],
                ["DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2024"],
                ["Đơn vị: UBND thị trấn Nhà Bè"],
                ["STT", "Họ và tên", "Ngày sinh", "Chức vụ"],
                ["I", "Lãnh đạo"],
                *born(1, 2, "Phó Chủ tịch"),
                ["II", "Văn phòng - Thống kê"],
                *born(3, 4, "Công chức", start=3),
                ["III", "Tư pháp - Hộ tịch"],
                *born(5, 5, "Công chức", start=5),
                ["IV", "Những người hoạt động không chuyên trách"],
                *born(6, 7, "Cán bộ", start=6),
            ],
        )
    ],
    "two-signatures-and-names-below.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Trường Tiểu học Lâm Văn Bền"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chữ ký"],
                *listed(1, 3),
                ["Tổng số danh sách: 03 người"],
                [],
                [None, "Nhà Bè, ngày 10 tháng 4 năm 2024", None, "Nhà Bè, ngày 12 tháng 4 năm 2024"],
                [None, "CHỦ TỊCH CÔNG ĐOÀN", None, "HIỆU TRƯỞNG"],
                [None, "(Đã ký)", None, "(Ký tên, đóng dấu)"],
                [],
                [],
                [None, "Đặng Thị Công Đoàn", None, "Võ Văn Hiệu"],
            ],
        )
    ],
    "signatures-beside-the-last-people.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Năm sinh", "Đơn vị", None, "Xác nhận của đơn vị"],
                [1, NAMES[0], 1980, "Ấp 3", None, "Phú Xuân, ngày 5/4/2024"],
                [2, NAMES[1], 1985, "Ấp 3", None, "TRƯỞNG ẤP"],
                [3, NAMES[2], 1990, "Ấp 3", None, None],
                [4, NAMES[3], 1978, "Ấp 3", None, "Lê Văn Trưởng"],
            ],
        )
    ],
    "count-stands-above-the-table.xlsx": [
        Page(
            "Sheet1",
            [
                ["CÔNG TY TNHH MINH PHÁT"],
                ["DANH SÁCH NGƯỜI LAO ĐỘNG ĐĂNG KÝ DANH HIỆU CÔNG DÂN HỌC TẬP"],
                ["Tổng số: 4 người, trong đó nữ: 2"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Bộ phận"],
                *listed(1, 2, "Xưởng may"),
                *listed(3, 4, "Kho", start=3),
            ],
        )
    ],
    "instructions-on-a-sheet-of-their-own.xlsx": [
        Page(
            "Hướng dẫn",
            [
                ["HƯỚNG DẪN GHI BIỂU"],
                ["1. Cột “Họ và tên”: ghi chữ in hoa, có dấu"],
                ["2. Cột “Ngày sinh”: ghi dd/mm/yyyy"],
                ["3. Cột “Số CCCD”: ghi đủ 12 số"],
                ["Mọi thắc mắc liên hệ văn phòng Hội, điện thoại 028 3999 0000"],
            ],
        ),
        Page("Biểu 1", [["Đơn vị: Ấp 3, xã Phước Lộc"], ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"], *listed(1, 4)]),
    ],
    "sample-row-says-example.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Ghi chú"],
                ["VD", "Nguyễn Văn A", "01/01/1990", "079090000001", "Ví dụ, xóa khi gửi"],
                *listed(1, 3),
            ],
        )
    ],
    "units-abbreviated-in-a-column.xlsx": [
        Page(
            "Sheet1",
            [
                ["TT", "HỌ VÀ TÊN", "NGÀY SINH", "ĐƠN VỊ CÔNG TÁC", "XÃ, THỊ TRẤN"],
                [1, *PEOPLE[0][:2], "THCS Lê Văn Hưu", "Phú Xuân"],
                [2, *PEOPLE[1][:2], "Trường THCS Lê Văn Hưu", "xã Phú Xuân"],
                [3, *PEOPLE[2][:2], "MN Sơn Ca", "TT Nhà Bè"],
                [4, *PEOPLE[3][:2], "Mầm non Sơn Ca", "Thị trấn Nhà Bè"],
                [5, *PEOPLE[4][:2], "KP7", "TT. Nhà Bè"],
            ],
        )
    ],
    "staff-groups-with-subtotals-of-women.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Ghi chú"],
                ["A", "KHỐI ĐẢNG"],
                [1, NAMES[0], "Nam", PEOPLE[0][1]],
                [2, NAMES[1], "Nữ", PEOPLE[1][1]],
                [None, "Cộng: 02 (nữ: 01)"],
                ["B", "KHỐI CHÍNH QUYỀN"],
                [3, NAMES[2], "Nam", PEOPLE[2][1]],
                [4, NAMES[3], "Nữ", PEOPLE[3][1]],
                [5, NAMES[4], "Nam", PEOPLE[4][1]],
                [None, "Cộng: 03 (nữ: 01)"],
                [None, "TỔNG CỘNG: 05 (nữ: 02)"],
            ],
        )
    ],
}
