"""How sure a reading is, when it is asked about, and that the answer is heard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rosters import Table, delimited, people, registration, run, xlsx

from congdan.layout import fits
from congdan.layout.confidence import scale
from congdan.readers.ahead import Ahead
from congdan.settings import Settings
from congdan.understanding import understand

CORPUS = Path(__file__).parent / "corpus"
QUESTIONS = {"R037", "R038", "R039"}


def codes(found: Any) -> set[str]:
    return {each["code"] for each in found.json["findings"]} & QUESTIONS


def tally(*words: str | Path) -> Any:
    return run("tally", *words, "--format", "json")


def table(*words: str | Path) -> Any:
    return run("inspect", *words, "--format", "json").json["files"][0]["sheets"][0]["tables"][0]


def with_names(*names: object) -> Table:
    head, *rows = registration(people(len(names)))
    return [head, *([row[0], name, *row[2:]] for row, name in zip(rows, names, strict=True))]


# -- what is asked ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("odd", "of", "asked"),
    [
        pytest.param(0, 3, False, id="all names"),
        pytest.param(1, 1, False, id="the only one is odd"),
        pytest.param(2, 3, False, id="two of three odd: the heading still counts for more"),
        pytest.param(3, 3, True, id="three of three"),
        pytest.param(4, 10, False, id="less than half of many"),
        pytest.param(5, 10, True, id="half of many"),
    ],
)
def test_names_that_are_none_are_asked_about(tmp_path: Path, odd: int, of: int, asked: bool) -> None:
    names = [f"NV{n:03}" if n < odd else f"Lê Thị Hoa{'n' * (n % 2)}" for n in range(of)]
    path = delimited(tmp_path / "a.csv", with_names(*names))
    found = tally(path)
    # (fits + 2) / (filled + 2) against 0.6, reckoned by hand.
    assert bool(codes(found)) is asked
    assert found.json["total"]["registered"] == (None if asked else of)
    assert found.json["rows"]["set_aside"] == (of if asked else 0)
    assert found.json["incomplete"] is asked


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.xlsx")), ids=lambda path: path.stem)
def test_only_what_a_person_would_ask_is_asked(path: Path) -> None:
    (file,) = understand(Ahead([str(path)]), Settings())
    tables = [table for each in file.layouts for table in each.tables]
    asked = any(table.doubt for table in tables)
    assert asked is path.stem.startswith("asked-")
    assert all((table.confidence.value < scale()["ask_below"]) == bool(table.doubt) for table in tables)


@pytest.mark.parametrize(
    ("field", "cell", "fit"),
    [
        ("name", "Nguyễn Văn An", True),
        ("name", "nguyễn văn an", True),
        ("name", "H' Bia Niê", True),
        ("name", "Lê Thị Hoa (2)", True),
        ("name", "Nguyễn Văn A.", True),
        ("name", "NV001", False),
        ("name", "Máy tính xách tay", False),
        ("name", "Trường THCS Lê Văn Hưu", False),
        ("name", 17.0, False),
        ("birth", "00/00/1992", True),
        ("birth", "31/02/1990", True),
        ("birth", "5/6/90", True),
        ("birth", 1990.0, True),
        ("birth", "0901234567", False),
        ("birth", "Nông dân", False),
        ("id", "1.23457E+11", True),
        ("id", 79085001234.0, True),
        ("id", "05/06", False),
        ("indicator_3", "7,5", True),
        ("indicator_3", "8 điểm", True),
        ("indicator_3", "079085001234", False),
        ("stt", "II", True),
        ("stt", "Nguyễn Văn An", False),
    ],
)
def test_what_can_stand_under_a_heading(field: str, cell: str | float, fit: bool) -> None:
    assert fits.count([cell], field) == (int(fit), 1)


# -- how it is answered -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "answer", "registered"),
    [
        pytest.param(
            "asked-codes-under-the-heading-of-names", ("--map", "Thành viên=Họ và tên"), 5, id="another column"
        ),
        pytest.param("asked-codes-under-the-heading-of-names", ("--map", "Họ và tên=Họ và tên"), 5, id="this column"),
        pytest.param("asked-codes-under-the-heading-of-names", ("--header-row", "1"), 5, id="the header is right"),
        pytest.param("asked-a-list-of-things", ("--sheet", "Thiết bị"), 4, id="the sheet is meant"),
        pytest.param("asked-two-header-rows-that-contradict", ("--header-row", "2"), 4, id="the upper header"),
        pytest.param("asked-two-header-rows-that-contradict", ("--header-row", "3"), 4, id="the lower header"),
    ],
)
def test_who_has_answered_is_not_asked(file: str, answer: tuple[str, str], registered: int) -> None:
    path = CORPUS / f"{file}.xlsx"
    assert tally(path).code == 3
    found = tally(path, *answer)
    assert codes(found) == set()
    assert found.json["total"]["registered"] == registered


def test_the_advice_can_be_typed_as_it_stands() -> None:
    path = CORPUS / "asked-codes-under-the-heading-of-names.xlsx"
    (question,) = (each for each in tally(path).json["findings"] if each["code"] == "R038")
    assert '--map "Thành viên=Họ và tên"' in question["advice"]
    assert tally(path, "--map", "Thành viên=Họ và tên").code == 0


def test_an_answer_about_another_column_is_none() -> None:
    path = CORPUS / "asked-codes-under-the-heading-of-names.xlsx"
    assert codes(tally(path, "--map", "Ngày sinh=birth")) == {"R038"}


def test_each_header_row_that_is_chosen_is_taken() -> None:
    path = CORPUS / "asked-two-header-rows-that-contradict.xlsx"
    upper, lower = (tally(path, "--header-row", row).json["by_unit"] for row in ("2", "3"))
    assert {each["unit"] for each in upper} == {"Hội Nông dân", "Hội Phụ nữ", "Hội Cựu chiến binh"}
    assert {each["unit"] for each in lower} == {"Chi hội ấp 3", "Chi hội ấp 4"}


def test_an_unanswered_question_is_not_saved_as_if_it_were(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", with_names("NV1", "NV2", "NV3", "NV4"))
    run("inspect", path, "--save")
    assert tally(path).code == 3
    run("inspect", path, "--save", "--header-row", "1")
    assert tally(path).code == 0


# -- how it is told ---------------------------------------------------------------------------------------------------


def test_confidence_and_what_speaks_against_it_are_told(tmp_path: Path) -> None:
    found = table(xlsx(tmp_path / "a.xlsx", with_names("Lê Văn An", "Trần Thị Bình", "NV003", "NV004")))
    # Two of four names, and a known heading for two more.
    assert found["confidence"] == round((2 + 2) / (4 + 2), 2)
    assert found["asked"] is None
    values = {each["field"]: each["values"] for each in found["columns"]}
    assert values["name"] == {"fit": 2, "seen": 4}
    assert values["birth"] == {"fit": 4, "seen": 4}
    assert values["unit"] is None


def test_running_numbers_make_surer(tmp_path: Path) -> None:
    rows = registration(people(4))
    shuffled = [rows[0], *([number, *row[1:]] for row, number in zip(rows[1:], (3, 9, 1, 5), strict=True))]
    bare = [[row[:2] for row in each] for each in (rows, shuffled)]
    running, not_running = (table(delimited(tmp_path / f"{n}.csv", each)) for n, each in enumerate(bare))
    assert running["confidence"] > not_running["confidence"]


def test_rows_that_wait_for_an_answer_are_listed_with_the_reason() -> None:
    found = run("inspect", CORPUS / "asked-a-list-of-things.xlsx", "--format", "json").json
    (sheet,) = found["files"][0]["sheets"]
    assert sheet["set_aside"] == [{"row": row, "reason": "asked"} for row in (2, 3, 4, 5)]
    assert sheet["tables"][0]["asked"] == "R039"


def test_of_two_columns_of_one_meaning_the_one_that_is_named_is_taken() -> None:
    path = CORPUS / "two-columns-fit-the-unit.xlsx"
    found = tally(path, "--map", "Đơn vị công tác=Đơn vị")
    assert (found.code, {each["unit"] for each in found.json["by_unit"]}) == (0, {"Trường THCS Phước Lộc"})
