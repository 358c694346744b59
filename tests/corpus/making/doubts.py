"""What a person would ask about before counting, and what nobody would ask about."""

from __future__ import annotations

from making.book import Page
from making.who import BORN, LISTED, PEOPLE, born, listed, names

GROUPS = ["Hội Nông dân", "Hội Phụ nữ", "Hội Cựu chiến binh", "Hội Nông dân"]
PLACES = ["Chi hội ấp 3", "Chi hội ấp 4", "Chi hội ấp 3", "Chi hội ấp 4"]
TELEPHONES = ["0901234567", "0912345678", "0987654321", "0933221100"]
MOUNTAINS = ["H' Bia Niê", "Y Bliêng Ayun", "K'Brôih", "A Lăng Thị Mai", "Sùng A Páo", "Thạch Sa Rây", "Đinh Yă Ko"]


CASES = {
    # -- asked about -----------------------------------------------------------------------------------------------
    "asked-two-header-rows-that-contradict.xlsx": [
        Page(
            "Ấp 3",
            [
                ["DANH SÁCH ĐĂNG KÝ"],
                ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ"],
                ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị"],
                *[[*row, *both] for row, *both in zip(born(1, 4), GROUPS, PLACES, strict=True)],
            ],
        )
    ],
    "asked-codes-under-the-heading-of-names.xlsx": [
        Page(
            "Sheet1",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Thành viên"],
                *[[n, f"HV{n:03}", p[1], p[0]] for n, p in enumerate(PEOPLE[:5], 1)],
            ],
        )
    ],
    "asked-numbers-under-the-heading-of-names.xlsx": [
        Page("Sheet1", [[*BORN, "Đơn vị"], *[[n, 100 + n, p[1], "Ấp 3"] for n, p in enumerate(PEOPLE[:5], 1)]])
    ],
    "asked-telephone-numbers-under-the-heading-of-births.xlsx": [
        Page(
            "Sheet1",
            [
                [*BORN, "Điện thoại"],
                *[[n, p[0], own, p[1]] for n, (p, own) in enumerate(zip(PEOPLE, TELEPHONES, strict=False), 1)],
            ],
        )
    ],
    "asked-a-list-of-things.xlsx": [
        Page(
            "Thiết bị",
            [
                ["STT", "Tên", "Đơn vị", "Ghi chú"],
                [1, "Máy tính xách tay", "Trường THCS Phước Lộc", "mới"],
                [2, "Máy chiếu", "Trường THCS Phước Lộc", "cũ"],
                [3, "Tủ sách khuyến học", "Trường THCS Lê Văn Hưu", "mới"],
                [4, "Loa kéo", "Trường THCS Lê Văn Hưu", "mới"],
            ],
        )
    ],
    "asked-values-one-column-to-the-right.xlsx": [
        Page("Ấp 3", [LISTED, *[[row[0], None, *row[1:]] for row in listed(1, 5)]]),
    ],
    # -- not asked about -------------------------------------------------------------------------------------------
    "two-header-rows-that-contradict-settled-by-the-values.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Đơn vị", "Ngày sinh"],
                ["STT", "Họ và tên", "Ngày sinh", "Đơn vị"],
                *born(1, 4, "Ấp 3"),
            ],
        )
    ],
    "two-header-rows-of-which-the-upper-is-meant.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Đơn vị"],
                ["STT", "Họ và tên", "Đơn vị", "Ngày sinh"],
                *born(1, 4, "Ấp 3"),
            ],
        )
    ],
    "birth-date-beside-birth-year.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Ngày sinh", "Năm sinh"],
                *[[n, p[0], p[1], int(p[1][-4:])] for n, p in enumerate(PEOPLE[:4], 1)],
            ],
        )
    ],
    "second-column-of-units-is-empty.xlsx": [
        Page("Sheet1", [[*LISTED, "Đơn vị", "Đơn vị công tác"], *listed(1, 3, None, "Ấp 3")]),
    ],
    "names-of-mountain-peoples.xlsx": [
        Page(
            "Buôn 2", [["STT", "Họ và tên", "Năm sinh"], *[[n, name, 1970 + n] for n, name in enumerate(MOUNTAINS, 1)]]
        )
    ],
    "half-of-the-names-with-a-number-behind.xlsx": [
        Page(
            "Ấp 3",
            [
                ["STT", "Họ và tên", "Năm sinh"],
                *[[n, f"{name} ({n})" if n % 2 else name, 1970 + n] for n, name in enumerate(names(1, 6), 1)],
            ],
        )
    ],
}
