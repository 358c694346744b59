"""Lists of residents as hamlets send them."""

from __future__ import annotations

from making.book import Page
from making.who import PEOPLE, born, listed

NAMES = [person[0] for person in PEOPLE]
BLANK_LINE = [None, "........................", "....................", None]

CASES = {
    "households-with-their-heads.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên chủ hộ", "Họ và tên người đăng ký", "Quan hệ với chủ hộ", "Năm sinh", "Tổ"],
                [1, "Nguyễn Văn Bình", "Nguyễn Văn Bình", "Chủ hộ", 1960, 1],
                [2, "Nguyễn Văn Bình", "Lê Thị Sáu", "Vợ", 1963, 1],
                [3, "Trần Văn Tám", "Trần Thị Út", "Con", 1995, 2],
            ],
        )
    ],
    "heads-of-households-merged-down.xlsx": [
        Page(
            "Sheet1",
            [
                ["Ấp 4, xã Phước Lộc"],
                ["STT", "Chủ hộ", "Họ tên thành viên", "Ngày sinh", "Nghề nghiệp"],
                [1, "Nguyễn Văn Bình", "Nguyễn Văn Bình", "05/06/1960", "Làm ruộng"],
                [2, None, "Lê Thị Sáu", "01/02/1963", "Nội trợ"],
                [3, None, "Nguyễn Thị Bảy", "09/09/1993", "Công nhân"],
                [4, "Trần Văn Tám", "Trần Thị Út", "14/07/1995", "Buôn bán"],
            ],
            merged=("B3:B5",),
        )
    ],
    "one-word-and-minority-names.xlsx": [
        Page(
            "Buôn Ea Nur",
            [
                ["STT", "Họ và tên", "Năm sinh", "Dân tộc", "Nghề nghiệp"],
                [1, "Y Ban Niê", 1970, "Ê Đê", "Làm nông"],
                [2, "H'Hen", 1982, "Ê Đê", "Làm nông"],
                [3, "K'Brếp", 1991, "Cơ Ho", "Làm nông"],
                [4, "Thạch Thị Sa Rây", 1968, "Khmer", "Nội trợ"],
                [5, "Ksor Phước", 1975, "Gia Rai", "Làm nông"],
                [6, "Nông Đức Mạnh Hà", 1988, "Tày", "Công nhân"],
                [7, "Thào A Sùng", 1993, "Mông", "Làm nông"],
                [8, "Rơ Châm H'Yéo", 1979, "Gia Rai", "Làm nông"],
                [9, "Hà", 1990, "Kinh", "Thợ hồ"],
            ],
        )
    ],
    "foreign-names.xlsx": [
        Page(
            "Phường Tân Định",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Quốc tịch"],
                [1, "SMITH John Edward", "05/06/1980", "Anh"],
                [2, "O'Brien, Mary", "12/11/1985", "Ai-len"],
                [3, "Kim Min-jun", "23/01/1990", "Hàn Quốc"],
                [4, "Marie-Thérèse Nguyễn", "30/04/1978", "Pháp"],
            ],
        )
    ],
    "names-with-remarks-in-brackets.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Năm sinh"],
                [1, "Nguyễn Văn Bình (Tư Bình)", 1960],
                [2, "Trần Thị Hạnh (tổ 2)", 1965],
                [3, "Lê Văn Ba A", 1970],
                [4, "Lê Văn Ba B", 1972],
                [5, "Nguyễn Thị Tổng", 1955],
            ],
        )
    ],
    "groups-of-residents-inside-a-hamlet.xlsx": [
        Page(
            "Ấp 3",
            [
                ["BAN NHÂN DÂN ẤP 3"],
                ["DANH SÁCH CÁC CÁ NHÂN ĐĂNG KÝ CÔNG DÂN HỌC TẬP"],
                ["STT", "Họ và tên", "Năm sinh", "Nghề nghiệp"],
                ["Tổ 1"],
                *born(1, 2, "Làm ruộng"),
                ["Tổ 2"],
                *born(3, 5, "Làm thuê", start=3),
            ],
        )
    ],
    "hamlets-with-the-heads-name-beside.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Năm sinh", "Nghề nghiệp"],
                ["Ấp 3 (Trưởng ấp: Lê Văn Trưởng)"],
                *born(1, 2, "Làm ruộng"),
                ["Ấp 4 (Trưởng ấp: Phan Văn Tư)"],
                *born(3, 4, "Làm ruộng", start=3),
            ],
        )
    ],
    "empty-lines-of-the-form-with-numbers.xlsx": [
        Page("Ấp 3", [["STT", "Họ và tên", "Ngày sinh", "Số CCCD"], *listed(1, 3), *[[n] for n in range(4, 9)]])
    ],
    "dotted-lines-of-the-form.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *listed(1, 3),
                [4, "................", "......", "..........."],
                [5, "…………", "………", "……"],
            ],
        )
    ],
    "births-in-every-form.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh"],
                [1, NAMES[0], "5/6/1980"],
                [2, NAMES[1], "12-11-1985"],
                [3, NAMES[2], "23.01.1990"],
                [4, NAMES[3], "4/1978"],
                [5, NAMES[4], 1969],
                [6, NAMES[5], "00/00/1993"],
                [7, NAMES[6], "ngày 28 tháng 2 năm 1988"],
                [8, NAMES[7], "14/07/1975 "],
                [9, NAMES[8], "1/12/96"],
                [10, NAMES[9], "1982-03-19"],
                [11, NAMES[10], "22 / 10 / 1971"],
                [12, NAMES[11], "SN 1999"],
                [13, NAMES[12], "Khoảng 1950"],
            ],
        )
    ],
    "day-month-year-in-three-columns.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", None, None, "Số CCCD"],
                [None, None, "Ngày", "Tháng", "Năm", None],
                [1, NAMES[0], 5, 6, 1980, PEOPLE[0][2]],
                [2, NAMES[1], 12, 11, 1985, PEOPLE[1][2]],
                [3, NAMES[2], 23, 1, 1990, PEOPLE[2][2]],
            ],
            merged=("A1:A2", "B1:B2", "C1:E1", "F1:F2"),
        )
    ],
    "hamlet-in-the-middle-of-the-title.xlsx": [
        Page(
            "Sheet1",
            [
                [None, "DANH SÁCH ĐĂNG KÝ “CÔNG DÂN HỌC TẬP” NĂM 2024 ẤP 3 XÃ PHƯỚC LỘC"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *listed(1, 4),
            ],
        )
    ],
    "hamlet-in-brackets-below-the-title.xlsx": [
        Page(
            "Sheet1",
            [
                ["HỘI KHUYẾN HỌC XÃ PHÚ XUÂN"],
                ["CHI HỘI KHUYẾN HỌC ẤP 4"],
                ["DANH SÁCH HỘI VIÊN ĐĂNG KÝ CÔNG DÂN HỌC TẬP"],
                ["(Năm 2024)"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *listed(1, 3),
            ],
        )
    ],
    "person-over-two-rows.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Địa chỉ"],
                [1, NAMES[0], PEOPLE[0][1], "Số 12, đường Lê Văn Lương"],
                [None, None, None, "ấp 3, xã Phước Lộc"],
                [2, NAMES[1], PEOPLE[1][1], "Số 14, đường Lê Văn Lương"],
                [None, None, None, "ấp 3, xã Phước Lộc"],
            ],
        )
    ],
    "persons-merged-over-two-rows.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Minh chứng"],
                [1, NAMES[0], PEOPLE[0][1], "Giấy chứng nhận tin học"],
                [None, None, None, "Giấy chứng nhận ngoại ngữ"],
                [2, NAMES[1], PEOPLE[1][1], "Sổ theo dõi học tập"],
                [None, None, None, "Giấy khen"],
            ],
            merged=("A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5"),
        )
    ],
    "clans-as-units.xlsx": [
        Page(
            "Sheet1",
            [
                ["Xã Phú Xuân"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                ["Dòng họ Nguyễn Đức"],
                *listed(1, 2),
                ["Dòng họ Trần Văn"],
                *listed(3, 4, start=3),
            ],
        )
    ],
    "notes-between-and-under-the-people.xlsx": [
        Page(
            "Ấp 4",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *listed(1, 2),
                ["(Còn tiếp trang sau)"],
                *listed(3, 4, start=3),
                [],
                ["* Danh sách trên đã được công khai tại nhà văn hóa ấp từ ngày 01/4/2024"],
                ["Người liên hệ: Trần Văn Lập, ĐT 0903 111 222"],
            ],
        )
    ],
    "sum-over-the-header-and-below.xlsx": [
        Page(
            "Sheet1",
            [
                ["Xã: Phước Lộc", None, "Ấp: 3"],
                ["Tổng số người đăng ký: 3", None, "Nữ: 1"],
                ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
                *listed(1, 3),
                [None, "TỔNG SỐ: 03 NGƯỜI"],
            ],
        )
    ],
}
