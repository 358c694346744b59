"""Make the workbooks the benchmarks read; the same bytes of data every time."""

from __future__ import annotations

import random
import sys
from pathlib import Path

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
    born = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1950, 2005)}"
    name = " ".join(chance.choice(words) for words in (FAMILIES, MIDDLES, GIVEN))
    points = chance.choices(range(5, 11), weights=[1, 2, 4, 8, 8, 8], k=10)
    place = [chance.choice(COMMUNES), f"Ấp {chance.randint(1, 12)}", chance.choice(CATEGORIES)]
    return [number, name, born, f"0790{number:08}", *place, *points, sum(points)]


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


def main() -> None:
    target = Path(sys.argv[1])
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        write_roster(part)
        part.replace(target)


if __name__ == "__main__":
    main()
