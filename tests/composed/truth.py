"""The people of a composed roster: all that a reader should give back."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

COMMUNES = ("Xã Phú Xuân", "Xã Phước Lộc", "Thị trấn Nhà Bè", "Phường Tân Định", "Xã Nhơn Đức", "Phường Thống Nhất")
UNITS = (
    *(f"Ấp {number}" for number in range(1, 7)),
    *(
        "Khu phố 4",
        "Khu phố 10",
        "Thôn Đông",
        "Xóm Trại",
        "Tổ dân phố 3",
        "Bản Nà Phố",
        "Làng Sen",
        "Khóm 2",
        "Tiểu khu 15",
    ),
    *("Trường THCS Nguyễn Bỉnh Khiêm", "Trường Tiểu học Lâm Văn Bền", "Trường Mầm non Sơn Ca", "THPT Phước Kiển"),
    *("Trạm Y tế", "Hội Nông dân", "Công ty TNHH Minh Phát", "Trường TH Bùi Thanh Khiết", "MN Tuổi Ngọc"),
)
_FAMILIES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trương"),
    *("Tổng", "Cộng", "Trường", "Phố", "Hội", "Đoàn", "Ban", "Bản", "Họ", "Đào", "Công", "Xã", "Chu", "Ghi"),
)
_MIDDLE = ("Văn", "Thị", "Thị Ngọc", "Đức", "Hữu", "Công", "Thanh", "Thị Kim", "Quốc", "Xuân", "")
_GIVEN = (
    *("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hòa", "Khánh", "Lan", "Minh", "Ngọc", "Oanh", "Quý", "Thuỷ", "Yến"),
    *("Đạt", "Nam", "Nữ", "Cộng", "Tổng", "Trường", "Phố", "Đông", "Xuân", "Kỳ", "Danh", "Sách", "Điểm", "Ấp", "Thôn"),
)
_FOREIGN = ("H'Hen Niê", "Y Bhiông Niê Kđăm", "K'Brếu", "Trần Văn Hùng B", "Lò Thị I", "Giàng A Của", "Ôn Như Ý")
CATEGORIES = {
    "farmer": ("Nông dân", "ND", "nông dân", "Lao động nông thôn"),
    "worker": ("Công nhân", "Thợ", "TTCN", "Lao động tự do"),
    "official": ("CBCCVC", "Giáo viên", "CB-CC-VC", "Viên chức"),
    "student": ("Học sinh", "HSSV", "Sinh viên"),
}


@dataclass(frozen=True)
class Person:
    """One person as he or she is; `id` 0 for none, `points` empty for one who was not evaluated."""

    name: str
    birth: tuple[int, int, int]
    female: bool
    id: int
    commune: str
    unit: str
    category: str
    points: tuple[float, ...] = field(default=())

    @property
    def total(self) -> float:
        return sum(self.points)

    @property
    def achieved(self) -> bool:
        """80 points, no indicator below 5."""
        return self.total >= 80 and min(self.points) >= 5


def places(random: Random, communes: int, units: int) -> list[tuple[str, str]]:
    """Commune and unit, units of one commune together; one name may stand in two communes."""
    chosen = random.sample(COMMUNES, communes)
    share = [units // communes + (index < units % communes) for index in range(communes)]
    return [
        (commune, unit) for commune, count in zip(chosen, share, strict=True) for unit in random.sample(UNITS, count)
    ]


def people(random: Random, where: list[tuple[str, str]], each: tuple[int, int], evaluated: bool) -> list[Person]:
    """The people of every unit, no two of one name."""
    names: set[str] = set()
    found = []
    for commune, unit in where:
        for _ in range(random.randint(*each)):
            name = next(drawn for drawn in iter(lambda: _name(random), None) if drawn.casefold() not in names)
            names.add(name.casefold())
            found.append(_person(random, name, commune, unit, evaluated))
    return found


def _name(random: Random) -> str:
    if random.random() < 0.03:
        return random.choice(_FOREIGN)
    family = random.choice(_FAMILIES[:14] if random.random() < 0.85 else _FAMILIES)
    given = random.choice(_GIVEN[:15] if random.random() < 0.85 else _GIVEN)
    return " ".join(f"{family} {random.choice(_MIDDLE)} {given}".split())


def _person(random: Random, name: str, commune: str, unit: str, evaluated: bool) -> Person:
    birth = random.randint(1945, 2005), random.randint(1, 12), random.randint(1, 28)
    female = random.random() < 0.5
    century = (0 if birth[0] < 2000 else 2) + female
    number = int(
        f"{random.choice((1, 8, 19, 79, 80, 92)):03}{century}{birth[0] % 100:02}{random.randint(1, 999_998):06}"
    )
    blank = not evaluated or random.random() < 0.04
    points = () if blank else tuple(_point(random) for _ in range(10))
    return Person(name, birth, female, number, commune, unit, random.choice(list(CATEGORIES)), points)


def _point(random: Random) -> float:
    return random.choice((10, 9, 9, 8, 8, 8, 7.5, 8.5)) if random.random() < 0.98 else random.choice((4, 4.5, 0, 5))
