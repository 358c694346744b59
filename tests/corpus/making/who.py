"""Invented people, and rows of them."""

from __future__ import annotations

from collections.abc import Iterable

from making.book import Cell

INVENTED = "Dữ liệu minh họa: mọi họ tên, ngày sinh, số CCCD và điểm đều hư cấu."

PEOPLE = (
    ("Nguyễn Văn Bình", "05/06/1980", "079080001234"),
    ("Trần Thị Hạnh", "12/11/1985", "079185002345"),
    ("Lê Minh Quang", "23/01/1990", "079090003456"),
    ("Phạm Thị Ngọc Lan", "30/04/1978", "079178004567"),
    ("Huỳnh Văn Đức", "17/08/1969", "079069005678"),
    ("Võ Thị Kim Thoa", "09/09/1993", "079193006789"),
    ("Đặng Hoàng Nam", "28/02/1988", "079088007891"),
    ("Bùi Thị Thu Hà", "14/07/1975", "079175008912"),
    ("Đỗ Quốc Huy", "01/12/1996", "079096009123"),
    ("Hồ Thị Mỹ Duyên", "19/03/1982", "079182010234"),
    ("Ngô Thanh Tùng", "22/10/1971", "079071011345"),
    ("Dương Thị Cẩm Vân", "07/05/1999", "079199012456"),
    ("Lý Gia Hưng", "16/06/1987", "079087013567"),
    ("Phan Thị Ánh Tuyết", "25/12/1991", "079191014678"),
    ("Trương Công Định", "03/03/1966", "079066015789"),
    ("Mai Thị Hồng Nhung", "11/01/1994", "079194016891"),
)


def names(first: int, last: int) -> list[str]:
    """The names of people `first` to `last`, counted from 1."""
    return [name for name, _, _ in PEOPLE[first - 1 : last]]


def listed(first: int, last: int, *more: Cell, start: int = 1) -> list[list[Cell]]:
    """Rows of STT, name, birth date, identity number, and what is the same for all of them."""
    return [[start + n, *person, *more] for n, person in enumerate(PEOPLE[first - 1 : last])]


def born(first: int, last: int, *more: Cell, start: int = 1) -> list[list[Cell]]:
    """Rows of STT, name, birth date, and what is the same for all of them."""
    return [[start + n, *person[:2], *more] for n, person in enumerate(PEOPLE[first - 1 : last])]


def scored(first: int, scores: Iterable[Iterable[Cell]], start: int = 1) -> list[list[Cell]]:
    """Rows of STT, name, birth date, and the person's own cells, one person for each entry of `scores`."""
    return [[start + n, *PEOPLE[first - 1 + n][:2], *own] for n, own in enumerate(scores)]


LISTED: list[Cell] = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"]
BORN: list[Cell] = ["STT", "Họ và tên", "Ngày sinh"]
