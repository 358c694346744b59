"""Lay out `tong-hop.xlsx`: the three lines as they were published, misprints included."""

from __future__ import annotations

import io

from page import CITY, DISTRICT, Heads, Page, open_book

AS_PRINTED = "Số liệu giữ nguyên như bản đã công bố, kể cả chỗ in nhầm."
HEADS: tuple[Heads, ...] = (
    ("STT",), ("Đối tượng",), ("Số đăng ký",), ("Số được đánh giá",), ("Số đạt",),
    ("Tỷ lệ đạt so với được đánh giá (%)",),
)  # fmt: skip
ROWS = (
    ("Tổng số", 551, 511, 505, 98.82),
    ("Công chức, viên chức, giáo viên, nhân viên", 440, 440, 338, 99.54),
    ("Công dân ở khu dân cư", 71, 71, 67, 94.36),
)


def summary() -> bytes:
    target = io.BytesIO()
    with open_book(target, "Tổng hợp “Công dân học tập” năm 2022", AS_PRINTED) as book:
        page = Page(book, "Tổng hợp", (6, 46, 16, 16, 16, 24))
        page.letterhead(CITY, DISTRICT, "Nhà Bè, ngày 20 tháng 02 năm 2023", 1)
        page.line("BIỂU TỔNG HỢP KẾT QUẢ “CÔNG DÂN HỌC TẬP” NĂM 2022", bold=True, font_size=14)
        page.line(AS_PRINTED, italic=True, font_size=11)
        page.line()
        page.head(HEADS, (36,))
        for number, (label, *counts, rate) in enumerate(ROWS, 1):
            page.across(5, 5, rate, border=1, align="center", num_format="0.00")
            page.cells((number, label, *counts), (True, False, True, True, True))
        page.signatures(1)
    return target.getvalue()
