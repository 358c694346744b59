"""`congdan validate` on rosters: names, births and identity numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rosters import Person, Table, people, registration, run, xlsx

AN = Person("Nguyễn Văn An", "079080000111", "05/06/1980")
"""A number of Ho Chi Minh City: a man born in 1980."""


def found(path: Path, *words: str) -> list[dict[str, Any]]:
    return list(run("validate", path, *words, "--format", "json").json["findings"])


def codes(path: Path, *words: str) -> dict[str, list[str | None]]:
    """Errors and warnings with their cells."""
    told: dict[str, list[str | None]] = {}
    for each in found(path, *words):
        if each["severity"] != "note":
            told[each["code"]] = [place.get("cell") for place in (each["where"], *each["also"])]
    return told


def listed(folder: Path, *who: Person, title: str = "", sheet: str = "Ấp 4") -> Path:
    """A registration roster: header in row 1, or in row 2 below its title."""
    return xlsx(folder / "ds.xlsx", {sheet: [*([[title]] if title else []), *registration(who)]})


# -- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Nguyễn Văn A", id="the last of three may be one letter"),
        pytest.param("K'Brôi", id="a name of one word"),
        pytest.param("Y Bhin Niê", id="begins with one letter"),
        pytest.param("H'Hen Niê", id="apostrophe"),
        pytest.param("Chamaléa Thị Lư", id="letters no Vietnamese name has"),
        pytest.param("Tôn Nữ Thị Ninh-Hà", id="hyphen"),
        pytest.param("LÊ THỊ HÒA", id="capitals"),
        pytest.param("ho van ten", id="without accents, nearly a heading"),
        pytest.param("Đơn Thị Vị", id="nearly a unit"),
    ],
)
def test_a_name_as_people_have_it(tmp_path: Path, name: str) -> None:
    assert codes(listed(tmp_path, replace(AN, name=name))) == {}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("A", id="one letter"),
        pytest.param("Nguyễn Văn An 2", id="a digit"),
        pytest.param("Nguyễn Văn …", id="dots"),
        pytest.param("Nguyễn Thị ???", id="question marks"),
        pytest.param("Họ và tên chủ hộ", id="words of a heading"),
    ],
)
def test_a_doubtful_name(tmp_path: Path, name: str) -> None:
    path = listed(tmp_path, AN, replace(AN, name=name, number="079090000222", birth="1990"))
    assert codes(path) == {"P001": ["B3"]}


def test_half_a_name(tmp_path: Path) -> None:
    rows: Table = [["STT", "Họ đệm", "Tên", "Năm sinh"], [1, "Lê Thị", "Hoa", 1980], [2, "Trần Văn", "", 1981]]
    assert codes(xlsx(tmp_path / "ds.xlsx", {"Ấp 4": rows})) == {"P001": ["B3"]}


# -- births -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "why"),
    [
        pytest.param("29/02/1980", None, id="a leap day"),
        pytest.param("29/02/1981", "the calendar has no such day", id="no leap day"),
        pytest.param("13/12/1980", None, id="the thirteenth"),
        pytest.param("12/13/1980", "day and month seem to be swapped", id="month 13"),
        pytest.param("32/01/1980", "the calendar has no such day", id="day 32"),
        pytest.param("05/06/80", None, id="two digits of one century"),
        pytest.param("05/06/25", "the year has two digits", id="two digits of two centuries"),
        pytest.param("05/06/1880", "no year in which people here were born", id="the century before"),
        pytest.param("khoảng 1980", "no date can be read", id="words"),
        pytest.param("00/00/1980", None, id="zeros for day and month"),
    ],
)
def test_dates_that_cannot_be(tmp_path: Path, birth: str, why: str | None) -> None:
    path = listed(tmp_path, replace(AN, birth=birth))
    told = [each for each in found(path, "--lang", "en") if each["code"] == "P007"]
    assert [each["where"]["cell"] for each in told] == (["C2"] if why else [])
    assert all(f": {why} (1)" in each["message"] and birth not in each["message"] for each in told)


@pytest.mark.parametrize(
    ("birth", "number", "title", "expected"),
    [
        pytest.param("01/01/2023", "079223000111", "DANH SÁCH NĂM 2022", "P008", id="after the year of the list"),
        pytest.param("31/12/2022", "079222000111", "DANH SÁCH NĂM 2022", "P009", id="in the year of the list"),
        pytest.param("2017", "079217000111", "DANH SÁCH NĂM 2022", "P018", id="five"),
        pytest.param("01/01/2005", "079205000111", "DANH SÁCH NĂM 2022", "P018", id="seventeen"),
        pytest.param("31/12/2004", "079204000111", "DANH SÁCH NĂM 2022", None, id="eighteen within the year"),
        pytest.param("01/01/1922", "079022000111", "DANH SÁCH NĂM 2022", None, id="a hundred"),
        pytest.param("01/01/1921", "079021000111", "DANH SÁCH NĂM 2022", "P009", id="a hundred and one"),
        pytest.param("01/01/2010", "079210000111", "", None, id="no year, so no age"),
        pytest.param("01/01/2089", "079289000111", "", "P008", id="no year, but far ahead"),
        pytest.param("01/01/1919", "079019000111", "", "P009", id="no year, but long ago"),
    ],
)
def test_ages(tmp_path: Path, birth: str, number: str, title: str, expected: str | None) -> None:
    path = listed(tmp_path, replace(AN, birth=birth, number=number), title=title)
    assert codes(path) == ({expected: ["C3" if title else "C2"]} if expected else {})


@pytest.mark.parametrize(
    ("birth", "as_of", "minor"),
    [
        pytest.param("02/05/2008", "01/05/2026", True, id="a day short of eighteen"),
        pytest.param("01/05/2008", "01/05/2026", False, id="eighteen that day"),
        pytest.param("2008", "01/05/2026", False, id="the year alone decides nothing"),
        pytest.param("2009", "01/05/2026", True, id="too late a year"),
    ],
)
def test_the_day_the_figures_stand_for_decides(tmp_path: Path, birth: str, as_of: str, minor: bool) -> None:
    number = f"0792{birth[-2:]}000111"
    (tmp_path / "congdan.toml").write_text(f'as_of = "{as_of}"\n', encoding="utf-8")
    path = listed(tmp_path, replace(AN, birth=birth, number=number), title="DANH SÁCH NĂM 2020")
    assert ("P018" in codes(path)) is minor


@pytest.mark.parametrize(
    ("unit", "category", "sheet", "minor"),
    [
        pytest.param("Ấp 4", "Nông dân", "Ấp 4", True, id="a farmer"),
        pytest.param("Ấp 4", "", "Ấp 4", True, id="a resident"),
        pytest.param("Ấp 4", "Học sinh", "Ấp 4", False, id="a pupil at home"),
        pytest.param("Trường THCS Lê Văn Hưu", "", "A", False, id="at a school, nothing is said"),
        pytest.param("Trường THCS Lê Văn Hưu", "Giáo viên", "A", True, id="a teacher"),
        pytest.param("Ấp 4", "", "Học sinh", False, id="a sheet of pupils"),
    ],
)
def test_who_counts_among_the_adults(tmp_path: Path, unit: str, category: str, sheet: str, minor: bool) -> None:
    who = replace(AN, birth="05/06/2010", number="079210000111", unit=unit, category=category)
    assert ("P018" in codes(listed(tmp_path, who, title="DANH SÁCH NĂM 2022", sheet=sheet))) is minor


def test_births_and_numbers_left_blank(tmp_path: Path) -> None:
    one, other, third = people(3)
    path = listed(tmp_path, replace(one, birth=""), replace(other, number=""), third)
    assert codes(path) == {"P005": ["C2"], "P006": ["D3"]}


def test_a_hundred_of_one_cause_are_one_finding(tmp_path: Path) -> None:
    (told,) = (each for each in found(listed(tmp_path, *(replace(who, number="") for who in people(100)))))
    assert (told["code"], len(told["also"])) == ("P006", 99)


# -- identity numbers -------------------------------------------------------------------------------------------------

SEXED = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Số CCCD"]


@pytest.mark.parametrize(
    ("number", "sex", "birth", "expected"),
    [
        pytest.param("001080000111", "Nam", "1980", {}, id="first province"),
        pytest.param("096180000111", "Nữ", "1980", {}, id="last province"),
        pytest.param("097080000111", "Nam", "1980", {"P019": ["E2"]}, id="behind the last"),
        pytest.param("079204000111", "Nam", "2004", {}, id="a man of this century"),
        pytest.param("079304000111", "nữ", "2004", {}, id="a woman of this century"),
        pytest.param("079304000111", "Nam", "2004", {"P020": ["E2"]}, id="the other sex"),
        pytest.param("079080000111", "Nữ", "1980", {"P020": ["E2"]}, id="a woman, the number a man's"),
        pytest.param("079080000111", "", "1980", {}, id="sex not said"),
        pytest.param("079080000111", "x", "1980", {}, id="a mark says nothing"),
        pytest.param("079081000111", "Nam", "1980", {"P021": ["E2"]}, id="another year"),
        pytest.param("079004000111", "Nam", "2004", {"P021": ["E2"]}, id="another century"),
        pytest.param("079080000111", "Nam", "", {"P005": ["D2"]}, id="no birth to compare"),
        pytest.param("123456789", "Nữ", "1980", {}, id="the old card says neither"),
    ],
)
def test_digits_of_the_number(
    tmp_path: Path, number: str, sex: str, birth: str, expected: dict[str, list[str]]
) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"Ấp 4": [SEXED, [1, "Nguyễn Văn An", sex, birth, number]]})
    assert codes(path) == expected


@pytest.mark.parametrize("name", ["Nguyễn Thị Lan", "Trần Văn Hùng"])
def test_a_name_says_nothing_of_the_sex(tmp_path: Path, name: str) -> None:
    rows: Table = [SEXED, [1, name, "Nam", 1980, "079080000111"], [2, f"{name} Anh", "Nữ", 1980, "079180000112"]]
    assert codes(xlsx(tmp_path / "ds.xlsx", {"Ấp 4": rows})) == {}


@pytest.mark.parametrize(
    ("male", "female", "expected"),
    [
        pytest.param(1980, "", {}, id="under men"),
        pytest.param("", 1980, {"P020": ["E3"]}, id="under women"),
    ],
)
def test_the_column_of_the_birth_says_the_sex(
    tmp_path: Path, male: Any, female: Any, expected: dict[str, list[str]]
) -> None:
    head: Table = [["STT", "Họ và tên", "Năm sinh", "Năm sinh", "Số CCCD"], ["", "", "Nam", "Nữ", ""]]
    rows = [*head, [1, "Nguyễn Văn An", male, female, "079080000111"]]
    assert codes(xlsx(tmp_path / "ds.xlsx", {"Ấp 4": rows})) == expected


def test_no_finding_shows_a_name_a_number_or_a_birth(tmp_path: Path) -> None:
    who = [replace(AN, name="Kín Đáo 7", number="097081555111", birth="41/12/1981"), replace(AN, birth="1933")]
    out = run("validate", listed(tmp_path, *who), "--format", "json").out
    assert not any(secret in out for secret in ("Kín", "Đáo", "555111", "41/12", "1933"))


def test_a_tally_is_not_told_of_them(tmp_path: Path) -> None:
    path = listed(tmp_path, replace(AN, name="A", birth="", number=""))
    assert not {"P001", "P005", "P006"} & set(run("tally", path, "--format", "json").codes)
