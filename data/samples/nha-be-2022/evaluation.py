"""Lay out `danh-gia.xlsx`: one sheet, ten indicators, total and result."""

from __future__ import annotations

import io
from collections.abc import Sequence

from page import CITY, DISTRICT, INVENTED, Cell, Heads, Page, open_book
from people import BOUND_INDICATOR, Person

COMPETENCIES = (
    ("I. Tự học, học tập suốt đời", 4),
    ("II. Sử dụng công cụ học tập, làm việc", 4),
    ("III. Xây dựng và thực hiện quan hệ xã hội", 2),
)
INDICATORS = (
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
)
POINTS = "Điểm đánh giá theo 10 chỉ số (mỗi chỉ số tối đa 10 điểm)"
KINDS = ("secondary", "primary", "kindergarten", "agency", "residential")


def evaluation_heads() -> list[tuple[Heads, float]]:
    plain = (("STT", 5), ("Họ và tên", 24), ("Ngày, tháng,\nnăm sinh", 12), ("Số CCCD", 15))
    places = (("Đơn vị", 32), ("Xã/thị trấn", 14))
    parents = [name for name, size in COMPETENCIES for _ in range(size)]
    return [
        *(((head, None, None), width) for head, width in (*plain, *places)),
        *(((POINTS, parent, f"TC{order}"), 6) for order, parent in enumerate(parents, 1)),
        (("Tổng điểm", None, None), 7),
        (("Kết quả", None, "Đạt"), 6),
        (("Kết quả", None, "Không đạt"), 7),
        (("Ghi chú", None, None), 20),
    ]


def evaluations(people: Sequence[Person]) -> bytes:
    """`danh-gia.xlsx`: one sheet, schools first, in each unit from the highest total down."""
    target = io.BytesIO()
    heads = evaluation_heads()
    centred = [index not in (1, 4, len(heads) - 1) for index in range(len(heads))]
    order = sorted(people, key=lambda p: (KINDS.index(p.kind), p.commune, p.unit, -p.total, p.identity))
    with open_book(target, "Kết quả đánh giá “Công dân học tập” năm 2022", INVENTED) as book:
        page = Page(book, "Đánh giá 2022", [width for _, width in heads])
        page.letterhead(CITY, DISTRICT, "Nhà Bè, ngày 25 tháng 11 năm 2022", 4)
        page.line("BẢNG ĐÁNH GIÁ, XÉT CÔNG NHẬN “CÔNG DÂN HỌC TẬP” NĂM 2022", bold=True, font_size=14)
        page.line(INVENTED, italic=True, font_size=11)
        page.line()
        page.head([head for head, _ in heads], (20, 66, 34))
        for number, person in enumerate(order, 1):
            page.cells(evaluation_row(number, person), centred)
        evaluation_sum(page, sum(person.achieved for person in people), len(people))
        page.line(f"(Danh sách này có {len(people)} người./.)", italic=True, align="left")
        for (name, size), first in zip(COMPETENCIES, (0, 4, 8), strict=True):
            labels = (f"TC{index + 1}: {INDICATORS[index]}" for index in range(first, first + size))
            page.line(f"Chú thích {name}: {'; '.join(labels)}.", align="left", font_size=11)
        page.signatures(4)
    return target.getvalue()


def evaluation_row(number: int, person: Person) -> list[Cell]:
    marks = ("x", "") if person.achieved else ("", "x")
    who = (person.name, person.birth, person.identity, person.unit, person.commune)
    return [number, *who, *map(plain, person.points), plain(person.total), *marks, reason(person)]


def evaluation_sum(page: Page, achieved: int, people: int) -> None:
    page.across(0, 5, "Tổng cộng", bold=True, border=1, align="center")
    for index in range(6, page.last + 1):
        value = {17: achieved, 18: people - achieved}.get(index, "")
        page.across(index, index, value, bold=True, border=1, align="center")
    page.row += 1


def plain(points: float) -> int | float:
    return int(points) if points == int(points) else points


def reason(person: Person) -> str:
    if min(person.points) < BOUND_INDICATOR:
        return f"TC{person.points.index(min(person.points)) + 1} dưới 5 điểm"
    return "" if person.achieved else "Tổng điểm dưới 80"
