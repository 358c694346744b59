"""Lay out `dang-ky.xlsx`: a sheet a commune, people under their units, each sheet a little different."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from page import DISTRICT, INVENTED, Cell, Heads, Page, open_book
from people import Person
from words import FEMALE, MALE
from xlsxwriter.workbook import Workbook

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its headings from the top down (None continues the one above), its width, what it holds."""

    heads: Heads
    width: float
    value: Callable[[Person], Cell]
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """One sheet of the registration: who sent it, how they number people, which columns they keep."""

    commune: str
    body: str
    area: str
    dated: str
    running: bool
    columns: tuple[Column, ...]
    count_columns: int  # how many columns, from the third on, the number beside “Cộng” lies across


def column(*heads: str | None, width: float, value: Callable[[Person], Cell], centred: bool = True) -> Column:
    return Column(heads, width, value, centred)


def blank(_: Person) -> str:
    return ""


NAME = column("Họ và tên", None, width=27, value=lambda p: p.name, centred=False)
IDENTITY = column("Số CCCD", None, width=16, value=lambda p: p.identity)
JOB = column("Nghề nghiệp, chức vụ", None, width=30, value=lambda p: p.job, centred=False)
GROUP = column("Nhóm đối tượng", None, width=15, value=lambda p: p.category)
SIGNED = column("Ký tên", None, width=12, value=blank)
REMARK = column("Ghi chú", None, width=14, value=blank)


def born_by_sex(parent: str, width: float, show: Callable[[Person], Cell]) -> tuple[Column, Column]:
    """The birth date under “Nam” or “Nữ”, which says the sex too."""
    return (
        column(parent, "Nam", width=width, value=lambda p: show(p) if p.sex == MALE else ""),
        column(parent, "Nữ", width=width, value=lambda p: show(p) if p.sex == FEMALE else ""),
    )


FORMS = (
    Form(
        "TT Nhà Bè",
        "HỘI KHUYẾN HỌC THỊ TRẤN NHÀ BÈ",
        "Thị trấn Nhà Bè",
        "Nhà Bè, ngày 15 tháng 4 năm 2022",
        False,
        (
            column("STT", None, width=6, value=blank),
            NAME,
            *born_by_sex("Ngày, tháng, năm sinh", 12, lambda p: p.birth),
            IDENTITY,
            JOB,
            GROUP,
            SIGNED,
            REMARK,
        ),
        2,
    ),
    Form(
        "Xã Phú Xuân",
        "HỘI KHUYẾN HỌC XÃ PHÚ XUÂN",
        "Xã Phú Xuân",
        "Phú Xuân, ngày 18 tháng 4 năm 2022",
        True,
        (
            column("STT", None, width=6, value=blank),
            NAME,
            column("Ngày, tháng,\nnăm sinh", None, width=14, value=lambda p: p.birth),
            column("Giới tính", None, width=10, value=lambda p: p.sex.capitalize()),
            IDENTITY,
            column("Công việc", "Nghề nghiệp, chức vụ", width=30, value=lambda p: p.job, centred=False),
            column("Công việc", "Nhóm đối tượng", width=16, value=lambda p: p.category),
            SIGNED,
            REMARK,
        ),
        1,
    ),
    Form(
        "Xã Phước Lộc",
        "HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC",
        "Xã Phước Lộc",
        "Phước Lộc, ngày 20 tháng 4 năm 2022",
        False,
        (
            column("TT", None, width=6, value=blank),
            NAME,
            *born_by_sex("Năm sinh", 9, lambda p: p.born.year),
            IDENTITY,
            JOB,
            GROUP,
            SIGNED,
            REMARK,
        ),
        2,
    ),
)


def registrations(people: Sequence[Person]) -> bytes:
    """`dang-ky.xlsx`: a sheet a commune, people under their units."""
    target = io.BytesIO()
    with open_book(target, "Danh sách đăng ký “Công dân học tập” năm 2022", INVENTED) as book:
        for form in FORMS:
            register_commune(book, form, [person for person in people if person.commune == form.commune])
    return target.getvalue()


def register_commune(book: Workbook, form: Form, people: Sequence[Person]) -> None:
    page = Page(book, form.commune, [column.width for column in form.columns])
    page.letterhead(DISTRICT, form.body, form.dated, 3)
    page.line("DANH SÁCH ĐĂNG KÝ DANH HIỆU “CÔNG DÂN HỌC TẬP” NĂM 2022", bold=True, font_size=14)
    page.line(f"Địa bàn: {form.area}", bold=True)
    page.line(INVENTED, italic=True, font_size=11)
    page.line()
    page.head([column.heads for column in form.columns], (18, 18))
    centred, number = [column.centred for column in form.columns], 0
    for order, (unit, members) in enumerate(groupby(people, key=lambda person: person.unit)):
        page.across(0, 0, ROMAN[order], bold=True, border=1, align="center")
        page.across(1, page.last, unit, bold=True, border=1, align="left")
        page.row += 1
        counted, number = 0, number if form.running else 0
        for person in members:
            counted, number = counted + 1, number + 1
            page.cells([number, *(column.value(person) for column in form.columns[1:])], centred)
        sum_row(page, "Cộng", counted, form.count_columns)
    sum_row(page, "Tổng cộng", len(people), form.count_columns)
    page.line(f"(Danh sách này có {len(people)} người./.)", italic=True, align="left")
    page.signatures(3)


def sum_row(page: Page, label: str, number: int, width: int) -> None:
    page.across(0, 1, label, bold=True, border=1, align="center")
    page.across(2, 1 + width, number, bold=True, border=1, align="center")
    for index in range(2 + width, page.last + 1):
        page.across(index, index, "", border=1)
    page.row += 1
