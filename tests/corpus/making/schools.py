"""Lists of pupils and teachers as schools send them."""

from __future__ import annotations

from making.book import Page
from making.who import PEOPLE, born, listed

NAMES = [person[0] for person in PEOPLE]

CASES = {
    "pupils-by-class-in-groups.xlsx": [
        Page(
            "Học sinh",
            [
                ["PHÒNG GD&ĐT HUYỆN NHÀ BÈ"],
                ["TRƯỜNG THCS LÊ VĂN HƯU"],
                ["DANH SÁCH HỌC SINH ĐĂNG KÝ CÔNG DÂN HỌC TẬP - NĂM HỌC 2023-2024"],
                ["STT", "Họ và tên học sinh", "Ngày sinh", "Nữ", "Ghi chú"],
                ["Lớp 9A1"],
                *born(1, 3),
                ["Lớp 9A2"],
                *born(4, 5, "x"),
            ],
        )
    ],
    "pupils-with-class-and-parents.xlsx": [
        Page(
            "Sheet1",
            [
                ["Đơn vị: Trường THPT Phước Kiển"],
                ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Lớp", "Họ tên cha", "Họ tên mẹ", "SĐT phụ huynh"],
                [1, "7912340001", "Lê Gia Bảo", "12/03/2007", "11A1", "Lê Văn Cường", "Trần Thị Mai", "0903111222"],
                [2, "7912340002", "Phạm Minh Châu", "05/09/2007", "11A1", "Phạm Văn Sơn", "Lý Thị Hoa", "0903111223"],
                [3, "7912340003", "Đỗ Hải Đăng", "30/01/2007", "11A2", "Đỗ Văn Hải", "Ngô Thị Thu", "0903111224"],
            ],
        )
    ],
    "teachers-with-subject-and-class.xlsx": [
        Page(
            "GV",
            [
                ["TRƯỜNG TH NGUYỄN VIỆT HỒNG"],
                ["THỊ TRẤN NHÀ BÈ"],
                [
                    "STT",
                    "Họ và tên",
                    "Ngày tháng năm sinh",
                    "Chức danh",
                    "Dạy môn",
                    "Chủ nhiệm lớp",
                    "Trình độ CM",
                    "Đăng ký",
                ],
                *[[n + 1, *PEOPLE[n][:2], "Giáo viên", "Toán", f"{n + 1}/1", "ĐHSP", "x"] for n in range(4)],
            ],
        )
    ],
    "form-teachers-list-with-last-name-first-letter-apart.xlsx": [
        Page(
            "9A1",
            [
                ["Trường THCS Phước Lộc", None, None, None, "Lớp: 9A1"],
                ["TT", "Họ", "Tên", "Nữ", "Ngày, tháng, năm sinh", "Nơi sinh"],
                [1, "Nguyễn Hoàng", "An", None, "02/03/2009", "TP. Hồ Chí Minh"],
                [2, "Hồ Thị", "Bích", "x", "14/11/2009", "Long An"],
                [3, "Hồ", "Dũng", None, "21/06/2009", "Tiền Giang"],
                [4, "Họ Thị Kim", "Em", "x", "08/08/2009", "TP. Hồ Chí Minh"],
            ],
        )
    ],
    "surname-like-a-heading-right-below-the-header.xlsx": [
        Page(
            "Lớp 6A",
            [
                ["Họ lót", "Tên", "Lớp", "Ngày sinh", "Ghi chú"],
                ["Hồ", "Bình", "6A", "27/05/2012", None],
                ["Họ", "Oanh", "6A", "09/04/2012", None],
                ["Trần Thị", "Thu", "6A", "11/10/2012", None],
            ],
        )
    ],
    "school-with-groups-of-subjects-and-leaders.xlsx": [
        Page(
            "Sheet1",
            [
                ["TRƯỜNG THCS NGUYỄN BỈNH KHIÊM"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                ["BAN GIÁM HIỆU"],
                *listed(1, 2),
                ["TỔ TOÁN - TIN"],
                *listed(3, 4, start=3),
                ["TỔ NGỮ VĂN"],
                *listed(5, 5, start=5),
                ["TỔ VĂN PHÒNG"],
                *listed(6, 6, start=6),
            ],
            merged=("A3:D3", "A6:D6", "A9:D9", "A11:D11"),
        )
    ],
    "classes-as-sheets-of-one-school.xlsx": [
        Page(
            name,
            [
                ["TRƯỜNG THCS PHƯỚC LỘC"],
                ["DANH SÁCH HỌC SINH LỚP " + name],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *rows,
            ],
        )
        for name, rows in (("6A", listed(1, 2)), ("6B", listed(3, 5)))
    ],
    "schools-of-the-district-in-one-list.xlsx": [
        Page(
            "Tổng hợp",
            [
                ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"],
                ["DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP CÁC TRƯỜNG"],
                ["STT", "Họ và tên", "Ngày sinh", "Trường", "Thuộc xã"],
                [1, *PEOPLE[0][:2], "MN Tuổi Ngọc", "Nhà Bè"],
                [2, *PEOPLE[1][:2], "MN Tuổi Ngọc", "Nhà Bè"],
                [3, *PEOPLE[2][:2], "TH Bùi Thanh Khiết", "Phước Lộc"],
                [4, *PEOPLE[3][:2], "TH và THCS Phước Lộc", "Phước Lộc"],
            ],
        )
    ],
    "students-with-codes-and-faculties.xlsx": [
        Page(
            "SV",
            [
                ["TRƯỜNG CAO ĐẲNG BÁCH VIỆT"],
                ["STT", "MSSV", "Họ đệm", "Tên", "Ngày sinh", "Khoa", "Khóa", "ĐTB", "Xếp loại học tập"],
                [1, "2101010001", "Nguyễn Thị", "An", "01/02/2003", "CNTT", "K21", 8.1, "Giỏi"],
                [2, "2101010002", "Trần Quốc", "Bảo", "11/12/2003", "CNTT", "K21", 7.4, "Khá"],
                [3, "2101010003", "Lê", "Vi", "21/05/2003", "Kế toán", "K21", 6.9, "Khá"],
            ],
        )
    ],
}
