"""Make the workbooks the benchmarks read; the same bytes of data every time."""

from __future__ import annotations

import csv
import random
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

PEOPLE = 100_000
HEADER = [
    "STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Xã", "Đơn vị", "Nhóm đối tượng",
    *(str(indicator) for indicator in range(1, 11)), "Tổng điểm",
]  # fmt: skip
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"]
MIDDLES = ["Văn", "Thị", "Minh", "Ngọc", "Hoàng", "Thanh"]
GIVEN = ["An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Phúc", "Yến"]
COMMUNES = [f"Xã {name}" for name in ("Phước Kiển", "Nhơn Đức", "Phú Xuân", "Long Thới", "Hiệp Phước")]
CATEGORIES = ["Nông dân", "Công nhân", "Công chức, viên chức", "Học sinh, sinh viên"]


def person(number: int, chance: random.Random) -> list[str | int]:
    """One row under HEADER."""
    year = chance.randint(1950, 2004)
    born = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{year}"
    name = " ".join(chance.choice(words) for words in (FAMILIES, MIDDLES, GIVEN))
    points = chance.choices(range(5, 11), weights=[1, 2, 4, 8, 8, 8], k=10)
    place = [chance.choice(COMMUNES), f"Ấp {chance.randint(1, 12)}", chance.choice(CATEGORIES)]
    identity = f"079{year // 100 % 19 * 2}{year % 100:02}{number:06}"
    return [number, name, born, identity, *place, *points, sum(points)]


def write_roster(path: Path, people: int = PEOPLE) -> None:
    """Write an evaluation roster, one person a row, header in row 1."""
    import xlsxwriter

    chance = random.Random(2022)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Đánh giá")
    sheet.write_row(0, 0, HEADER)
    for number in range(1, people + 1):
        sheet.write_row(number, 0, person(number, chance))
    book.close()


def write_findings(path: Path, people: int = PEOPLE) -> None:
    """The same people, each with about ten slips, every second one listed twice."""
    import xlsxwriter

    chance = random.Random(2022)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Đánh giá")
    sheet.write_row(0, 0, [*HEADER, "Kết quả"])
    row: list[str | int] = []
    for number in range(1, people + 1):
        row = person(number, chance) if number % 2 else row
        born = f"31/02/{1950 + number // 2 % 50}" if number % 3 else ""
        slips = ["", "tám", 11, *row[10:17], 99, "Đạt" if number % 2 else "hình như"]
        sheet.write_row(number, 0, [number // 3 * 5, row[1], born, *row[3:5], f"Ấp {number % 12}", row[6], *slips])
    book.close()


def write_messy(path: Path, people: int = PEOPLE) -> None:
    """The same people as offices send them: titles, a merged header, groups with sums, the header again and again."""
    import xlsxwriter

    chance = random.Random(2022)
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Đánh giá")
    sheet.write_column(0, 0, ["HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ", "", "BẢNG ĐÁNH GIÁ NĂM 2022"])
    row = 3
    for number in range(1, people + 1):
        if number % 5000 == 1:
            row = write_header(sheet, row)
        if number % 50 == 1:
            sheet.write_row(row, 0, ["I", f"Ấp {number // 50 + 1}, xã Phước Kiển"])
            row += 1
        sheet.write_row(row, 0, person(number, chance))
        row += 1
        if number % 50 == 0:
            sheet.write_row(row, 0, ["", "Cộng", 50])
            row += 1
    sheet.write(row, 0, f"(Danh sách này có {people} người./.)")
    book.close()


def write_header(sheet: Worksheet, row: int) -> int:
    """Two header rows, the indicators below a merged parent; the row after them."""
    for column, heading in enumerate(HEADER):
        if 7 <= column <= 16:
            sheet.write(row + 1, column, f"TC{heading}")
        else:
            sheet.merge_range(row, column, row + 1, column, heading)
    sheet.merge_range(row, 7, row, 16, "Điểm các chỉ số")
    return row + 2


def write_units(path: Path, units: int) -> None:
    """Two people in each of so many units of forty communes, as CSV."""
    chance = random.Random(units)
    with path.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file).writerow
        write(HEADER)
        for number in range(1, 2 * units + 1):
            row = person(number, chance)
            write([*row[:4], f"Xã {number % units % 40}", f"Ấp {number % units}", *row[6:]])


UNITS = (1250, 2500, 5000)
WRITERS = {
    **{f"units-{units}.csv": partial(write_units, units=units) for units in UNITS},
    "100000.xlsx": write_roster,
    "messy.xlsx": write_messy,
    "findings.xlsx": write_findings,
}


def main() -> None:
    target = Path(sys.argv[1])
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        WRITERS[target.name](part)
        part.replace(target)


if __name__ == "__main__":
    main()
