"""The sample of Nhà Bè 2022 is what its README says, reckoned by hand without congdan's reader."""

from __future__ import annotations

import importlib
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

FOLDER = Path(__file__).resolve().parent.parent / "data" / "samples" / "nha-be-2022"
MADE = ("dang-ky.xlsx", "danh-gia.xlsx", "tong-hop.xlsx", "bao-cao.docx", "bao-cao.txt")
RESIDENTIAL = ("Khu phố", "Ấp")

Unit = tuple[str, str]  # commune, unit


@dataclass(frozen=True)
class Registered:
    number: int
    unit: Unit
    name: str
    sex: str
    birth: str
    identity: str
    category: str


@dataclass(frozen=True)
class Register:
    """One sheet of the registration: its people, and the numbers it states about itself."""

    people: list[Registered]
    subtotals: dict[str, int]
    total: int
    closing: int


@dataclass(frozen=True)
class Evaluated:
    unit: Unit
    name: str
    birth: str
    identity: str
    points: tuple[float, ...]
    total: float
    marks: tuple[str | None, str | None]

    @property
    def achieved(self) -> bool:
        return self.total >= 80 and min(self.points) >= 5


def rows_of(name: str, sheet: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(FOLDER / name)
    rows = [tuple(row) for row in book[sheet].iter_rows(values_only=True)]
    book.close()
    return rows


def below_header(rows: list[tuple[Any, ...]], depth: int) -> list[tuple[Any, ...]]:
    first = next(index for index, row in enumerate(rows) if row[0] in ("STT", "TT"))
    return rows[first + depth :]


def closing_number(rows: list[tuple[Any, ...]]) -> int:
    (found,) = [match for row in rows if (match := re.fullmatch(r"\(Danh sách này có (\d+) người\./\.\)", str(row[0])))]
    return int(found[1])


def read_register(commune: str) -> Register:
    rows = below_header(rows_of("dang-ky.xlsx", commune), 2)
    people, subtotals, unit, total = list[Registered](), dict[str, int](), "", 0
    for first, name, left, right, identity, _, category, *_ in rows:
        if isinstance(first, int):
            sex, birth = (right, left) if right in ("Nam", "Nữ") else ("Nam", left) if left else ("Nữ", right)
            people.append(Registered(first, (commune, unit), name, sex, str(birth), identity, category))
        elif first == "Cộng":
            subtotals[unit] = left
        elif first == "Tổng cộng":
            total = left
        elif re.fullmatch("[IVX]+", str(first)):
            unit = name
    return Register(people, subtotals, total, closing_number(rows))


REGISTERS = {commune: read_register(commune) for commune in ("TT Nhà Bè", "Xã Phú Xuân", "Xã Phước Lộc")}
REGISTERED = [person for register in REGISTERS.values() for person in register.people]
ROWS = below_header(rows_of("danh-gia.xlsx", "Đánh giá 2022"), 3)
EVALUATED = [
    Evaluated((row[5], row[4]), row[1], row[2], row[3], row[6:16], row[16], (row[17], row[18]))
    for row in ROWS
    if isinstance(row[0], int)
]


def residential(unit: Unit) -> bool:
    return unit[1].startswith(RESIDENTIAL)


@pytest.mark.parametrize(
    ("commune", "people", "units"), [("TT Nhà Bè", 321, 9), ("Xã Phú Xuân", 93, 3), ("Xã Phước Lộc", 97, 5)]
)
def test_each_register_states_what_it_holds(commune: str, people: int, units: int) -> None:
    register = REGISTERS[commune]
    assert len(register.people) == register.total == register.closing == people
    assert register.subtotals == Counter(person.unit[1] for person in register.people)
    assert len(register.subtotals) == units


def test_numbers_run_on_in_one_register_and_restart_in_the_others() -> None:
    for commune, register in REGISTERS.items():
        for before, person in pairwise(register.people):
            restarts = before.unit != person.unit and commune != "Xã Phú Xuân"
            assert person.number == (1 if restarts else before.number + 1)


def test_511_people_in_17_units() -> None:
    units = {person.unit for person in REGISTERED}
    assert len(REGISTERED) == 511
    assert len(units) == 17
    words = Counter(re.match("UBND|Trường|Khu phố|Ấp", unit)[0] for _, unit in units)  # type: ignore[index]
    assert words == {"UBND": 3, "Trường": 9, "Khu phố": 2, "Ấp": 3}
    assert {commune for commune, unit in units if unit == "Ấp 4"} == {"Xã Phú Xuân", "Xã Phước Lộc"}


def test_440_employees_and_71_residents() -> None:
    assert Counter(residential(person.unit) for person in REGISTERED) == {False: 440, True: 71}


def test_words_for_groups_of_people_belong_to_the_kind_of_unit() -> None:
    homes = {person.category for person in REGISTERED if residential(person.unit)}
    works = {person.category for person in REGISTERED if not residential(person.unit)}
    assert homes == {"Nông dân", "Công nhân", "Nội trợ", "Buôn bán", "Lao động tự do", "Hưu trí"}
    assert works == {"CB", "CC", "VC", "NLĐ", "CBQL", "Giáo viên", "Nhân viên"}


def test_identity_numbers_are_unique_and_agree_with_sex_and_birth() -> None:
    assert len({person.identity for person in REGISTERED}) == 511
    for person in REGISTERED:
        year = int(person.birth[-4:])
        century_and_sex = (2 if year >= 2000 else 0) + (1 if person.sex == "Nữ" else 0)
        assert re.fullmatch(rf"079{century_and_sex}{year % 100:02}\d{{6}}", person.identity)


def test_everybody_was_of_age_and_births_are_mostly_dates() -> None:
    births = [person.birth for person in EVALUATED]
    assert all(re.fullmatch(r"(\d\d/\d\d/)?(19[4-9]\d|200[0-3])", birth) for birth in births)
    assert sum("/" in birth for birth in births) > 480
    assert sum(birth.endswith(("2000", "2001", "2002", "2003")) for birth in births) > 3


def test_the_same_people_are_evaluated_in_another_order() -> None:
    evaluated = {person.identity: person for person in EVALUATED}
    assert len(EVALUATED) == len(evaluated) == 511
    assert [person.identity for person in EVALUATED] != [person.identity for person in REGISTERED]
    for person in REGISTERED:
        other = evaluated[person.identity]
        assert (other.name, other.unit) == (person.name, person.unit)
        assert other.birth.endswith(person.birth)


def test_totals_are_the_sums_of_points_that_can_be_given() -> None:
    for person in EVALUATED:
        assert len(person.points) == 10
        assert all(0 <= points <= 10 and points * 2 == int(points * 2) for points in person.points)
        assert sum(person.points) == person.total
    assert sum(any(points % 1 for points in person.points) for person in EVALUATED) > 50


def test_marks_agree_with_the_rule() -> None:
    for person in EVALUATED:
        assert person.marks == (("x", None) if person.achieved else (None, "x"))


def test_505_achieve_and_6_do_not() -> None:
    counts = Counter((residential(person.unit), person.achieved) for person in EVALUATED)
    assert counts == {(False, True): 438, (False, False): 2, (True, True): 67, (True, False): 4}
    (sums,) = [row for row in ROWS if row[0] == "Tổng cộng"]
    assert (sums[17], sums[18]) == (505, 6)
    assert closing_number(ROWS) == 511


def test_some_stand_exactly_on_the_bounds() -> None:
    exact = [person for person in EVALUATED if person.total == 80]
    edge = [person for person in exact if min(person.points) == 5]
    assert (len(exact), len(edge)) == (62, 18)
    assert all(person.achieved for person in edge)
    low = [person for person in EVALUATED if not person.achieved and person.total >= 80]
    assert sorted(person.total for person in low) == [80, 81, 85]
    assert sorted(person.total for person in EVALUATED if person.total < 80) == [74, 78, 79.5]


def test_namesakes_within_a_unit_were_born_in_different_years() -> None:
    names = Counter((person.unit, person.name) for person in REGISTERED)
    twice = [key for key, count in names.items() if count > 1]
    assert len(twice) == 3
    for key in twice:
        years = [person.birth[-4:] for person in REGISTERED if (person.unit, person.name) == key]
        assert len(set(years)) == len(years) == 2
    assert len({person.name for person in REGISTERED}) == 511 - 9


def test_the_readme_lists_the_units_as_counted() -> None:
    table = re.findall(r"^\| (TT [^|]+|Xã [^|]+) \| ([^|]+) \| (\d+) \| (\d+) \|$", readme(), re.MULTILINE)
    listed = {(commune, unit): (int(registered), int(achieved)) for commune, unit, registered, achieved in table}
    registered = Counter(person.unit for person in REGISTERED)
    achieved = Counter(person.unit for person in EVALUATED if person.achieved)
    assert listed == {unit: (registered[unit], achieved[unit]) for unit in registered}


def test_the_summary_is_the_published_one() -> None:
    rows = [row[1:] for row in below_header(rows_of("tong-hop.xlsx", "Tổng hợp"), 1) if isinstance(row[0], int)]
    assert rows == [
        ("Tổng số", 551, 511, 505, 98.82),
        ("Công chức, viên chức, giáo viên, nhân viên", 440, 440, 338, 99.54),
        ("Công dân ở khu dân cư", 71, 71, 67, 94.36),
    ]


@pytest.mark.parametrize(
    ("part", "whole", "printed", "rounded"),
    [(505, 511, 9882, 9883), (438, 440, 9954, 9955), (67, 71, 9436, 9437)],
)
def test_the_published_percentages_are_truncated(part: int, whole: int, printed: int, rounded: int) -> None:
    assert part * 10_000 // whole == printed
    assert (part * 20_000 + whole) // (2 * whole) == rounded


def readme() -> str:
    return (FOLDER / "README.md").read_text(encoding="utf-8")


def prose() -> str:
    return (FOLDER / "bao-cao.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "551 người đăng ký",
        "505/511 người đạt danh hiệu, tỷ lệ 98,82%",
        "338/440 người đạt, tỷ lệ 99,54%",
        "67/71 người đạt, tỷ lệ 94,36%",
        "3 cơ quan, 9 trường học và 5 khu phố, ấp",
        "3 người nhận Kỷ niệm chương và 2 người nhận Bằng khen",
        "lộ trình",
    ],
)
def test_the_report_says(words: str) -> None:
    assert words in prose()


def test_the_document_and_the_text_say_the_same() -> None:
    document = Document(str(FOLDER / "bao-cao.docx"))
    lines = {line for line in prose().splitlines() if line}
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    cells = [line for table in document.tables for cell in table.rows[0].cells for line in cell.text.split("\n")]
    assert {text for text in (*paragraphs, *cells) if text} == lines


def test_nobody_who_is_rewarded_stands_on_a_roster() -> None:
    rewarded = re.findall(r"\b(?:ông|bà) ([^,.]+)", prose())
    assert len(rewarded) == 5
    assert not set(rewarded) & {person.name for person in REGISTERED}


@pytest.mark.parametrize(
    ("name", "words"),
    [("dang-ky.xlsx", "hư cấu"), ("danh-gia.xlsx", "hư cấu"), ("tong-hop.xlsx", "in nhầm")],
)
def test_every_sheet_says_what_it_is(name: str, words: str) -> None:
    book = openpyxl.load_workbook(FOLDER / name)
    assert words in book.properties.description
    for sheet in book:
        assert any(words in str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    book.close()


def test_the_report_says_that_it_is_invented() -> None:
    assert "hư cấu" in Document(str(FOLDER / "bao-cao.docx")).core_properties.comments
    assert "hư cấu" in prose()


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], list[Path]]]:
    """The function of `make.py`; its neighbours, imported by short names, are forgotten afterwards."""
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield importlib.import_module("make").make
    for path in FOLDER.glob("*.py"):
        sys.modules.pop(path.stem, None)


def content(path: Path) -> object:
    """All bytes of a file; of an archive, its members unpacked: builds of zlib pack differently."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return [(member.filename, member.date_time, archive.read(member)) for member in archive.infolist()]


def test_make_gives_the_committed_files(make: Callable[[Path], list[Path]], tmp_path: Path) -> None:
    assert [path.name for path in make(tmp_path)] == list(MADE)
    for name in MADE:
        assert content(tmp_path / name) == content(FOLDER / name), f"{name}: run make.py and commit what it writes"


def test_make_gives_the_same_bytes_twice(make: Callable[[Path], list[Path]], tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    for first, second in zip(make(tmp_path), make(tmp_path / "again"), strict=True):
        assert first.read_bytes() == second.read_bytes()
