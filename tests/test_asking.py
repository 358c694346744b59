"""What is asked about instead of guessed, and how the answer is given."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from rosters import Person, Table, delimited, evaluation, people, registration, renamed, run, xlsx

from congdan import settings


def tally(*words: str | Path) -> Any:
    return run("tally", *words, "--format", "json")


def codes(found: Any) -> set[str]:
    return {each["code"] for each in found.json["findings"]}


# -- versions of one list -------------------------------------------------------------------------------------------


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """The second list lacks one of ten people and has one more."""
    first = people(10)
    second = [*first[1:], replace(first[0], name="Ngô Thị Thêm", number="079170009999")]
    old, new = tmp_path / "DS ap 4.csv", tmp_path / "DS ap 4 (1).csv"
    return delimited(old, registration(first)), delimited(new, registration(second))


def test_two_versions_are_one_question(versions: tuple[Path, Path]) -> None:
    found = tally(*versions)
    assert found.code == 3
    assert found.json["incomplete"] is True
    assert [each["code"] for each in found.json["findings"] if each["code"] in ("R070", "P010")] == ["R070"]
    (question,) = (each for each in found.json["findings"] if each["code"] == "R070")
    assert "90% số người" in question["message"]
    assert "1 người chỉ có ở tệp này, 1 người chỉ có ở tệp kia" in question["message"]


def test_the_answer_counts_the_new_one_only(versions: tuple[Path, Path]) -> None:
    old, new = versions
    found = tally(*versions, "--supersedes", f"{old.name}={new.name}")
    assert found.code == 0
    assert found.json["total"]["registered"] == 10
    assert found.json["rows"] == {"read": 22, "counted": 10, "set_aside": 10, "other": 2}
    assert "R072" in codes(found)


def test_the_dates_of_two_versions_are_told(tmp_path: Path) -> None:
    who = people(10)
    days = {"5": who, "9": who[1:]}
    files = [
        delimited(tmp_path / f"{day}.csv", [[f"Ấp 4, ngày {day} tháng 6 năm 2022"], *registration(chosen)])
        for day, chosen in days.items()
    ]
    (question,) = (each for each in tally(*files).json["findings"] if each["code"] == "R070")
    assert "; ghi ngày 5/6/2022 và 9/6/2022)" in question["message"]


def test_an_answer_about_a_file_that_is_not_there(versions: tuple[Path, Path]) -> None:
    old, new = versions
    found = tally(*versions, "--supersedes", f"{old.name}=DS ap 5.csv")
    assert found.code == 3
    (said,) = (each for each in found.json["findings"] if each["code"] == "R088")
    assert "“DS ap 5.csv”" in said["message"]
    assert "R088" not in codes(tally(*versions, "--supersedes", f"{old.name}={new.name}"))


def test_an_answer_that_is_not_two_names(versions: tuple[Path, Path]) -> None:
    found = run("tally", *versions, "--supersedes", "DS ap 4")
    assert (found.code, "phải là: CŨ=MỚI" in found.err) == (2, True)


def test_a_registration_and_an_evaluation_are_no_versions(tmp_path: Path) -> None:
    who = people(10)
    files = delimited(tmp_path / "a.csv", registration(who)), delimited(tmp_path / "b.csv", evaluation(who))
    assert codes(tally(*files)).isdisjoint({"R070", "P010"})


def test_two_people_in_both_files_are_duplicates_not_versions(tmp_path: Path) -> None:
    who = people(18)
    files = (
        delimited(tmp_path / "a.csv", registration(who[:10])),
        delimited(tmp_path / "b.csv", registration(who[8:])),
    )
    found = tally(*files)
    assert found.code == 0
    assert found.json["total"]["registered"] == 18
    assert [each["code"] for each in found.json["findings"]].count("P010") == 2


# -- years ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def years(tmp_path: Path) -> list[Path]:
    titles = [f"DANH SÁCH ĐĂNG KÝ NĂM {year}" for year in (2022, 2023)]
    halves = people(4)[:2], people(4)[2:]
    return [
        delimited(tmp_path / f"{number}.csv", [[title], *registration(who)])
        for number, (title, who) in enumerate(zip(titles, halves, strict=True))
    ]


def test_two_years_are_a_question(years: list[Path]) -> None:
    found = tally(*years)
    assert found.code == 3
    (question,) = (each for each in found.json["findings"] if each["code"] == "R071")
    assert "2022, 2023" in question["message"]


def test_a_year_of_which_there_is_no_list(years: list[Path]) -> None:
    folder = years[0].parent
    found = run("tally", folder, "--year", "2020", "--format", "json")
    assert (found.code, found.json["incomplete"]) == (3, True)
    (said,) = (each for each in found.json["findings"] if each["code"] == "R087")
    assert "của năm 2020; các danh sách là của năm 2022, 2023" in said["message"]
    assert codes(found).isdisjoint({"R010", "R013"})


def test_the_year_that_was_asked_for_is_counted(years: list[Path]) -> None:
    found = tally(*years, "--year", "2023")
    assert (found.code, found.json["total"]["registered"]) == (0, 2)
    assert "R073" in codes(found)


# -- people who are no longer there -----------------------------------------------------------------------------------


def with_notes(who: list[Person], *notes: str) -> Table:
    head, *rows = registration(who)
    return [[*head, "Ghi chú"], *([*row, note] for row, note in zip(rows, notes, strict=True))]


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        ("Chuyển đi Cần Giờ", True),
        ("đã mất", True),
        ("xin rút", True),
        ("Qua đời 3/2022", True),
        ("mất CCCD, đang làm lại", False),
        ("cán bộ mặt trận", False),
    ],
)
def test_who_left_is_counted_and_named(tmp_path: Path, note: str, gone: bool) -> None:
    path = delimited(tmp_path / "a.csv", with_notes(people(2), note, ""))
    counted, aside = tally(path), tally(path, "--withdrawn", "set_aside")
    assert counted.json["total"]["registered"] == 2
    assert ("P015" in codes(counted)) is gone
    assert aside.json["total"]["registered"] == (1 if gone else 2)
    assert aside.json["rows"]["set_aside"] == (1 if gone else 0)


def test_a_struck_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page, struck = book.add_worksheet(), book.add_format({"font_strikeout": True})
        for number, row in enumerate(registration(people(3))):
            page.write_row(number, 0, row, struck if number == 2 else None)
    (finding,) = (each for each in tally(path).json["findings"] if each["code"] == "P015")
    assert (finding["where"]["row"], finding["also"]) == (3, [])


# -- what the user says of a sheet ------------------------------------------------------------------------------------


def test_a_heading_nobody_knows_can_be_mapped(tmp_path: Path) -> None:
    path = delimited(tmp_path / "a.csv", renamed(registration(people(3)), **{"Họ và tên": "Ai", "Số CCCD": "Mã"}))
    assert tally(path).code == 3
    found = tally(path, "--map", "Ai=name", "--map", "Mã=Số CCCD")
    assert (found.code, found.json["total"]["registered"]) == (0, 3)


def test_the_header_row_can_be_said(tmp_path: Path) -> None:
    decoy = ["TT", "Họ và tên", "Ngày sinh"]
    path = delimited(tmp_path / "a.csv", [decoy, [""], *registration(people(3))])
    found = run("inspect", path, "--header-row", "3", "--format", "json")
    (table,) = found.json["files"][0]["sheets"][0]["tables"]
    assert (table["header_rows"], table["people"]) == ([3, 3], 3)


def test_only_the_sheet_that_was_asked_for(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Ấp 3": registration(people(2)), "Ấp 4": registration(people(5)[2:])})
    assert tally(path, "--sheet", "Ấp 4").json["total"]["registered"] == 3
    missing = tally(path, "--sheet", "Ấp 5")
    assert (missing.code, codes(missing) & {"R075"}) == (3, {"R075"})


def test_what_was_understood_is_saved_and_counts(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", renamed(registration(people(3)), **{"Đơn vị": "Chỗ"}))
    config = tmp_path / "congdan.toml"
    config.write_text("# của văn phòng\nlang = 'vi' # tiếng Việt\n", encoding="utf-8")
    assert run("inspect", path, "--save").code == 0
    saved = config.read_text(encoding="utf-8")
    assert saved.startswith("# của văn phòng\nlang = 'vi' # tiếng Việt\n")
    (entry,) = settings.load({}, [str(path)]).understood
    assert (entry.file, entry.sheet, entry.header_row, entry.role) == ("a.xlsx", "Sheet1", 1, "registration")
    assert entry.fields["ho va ten"] == "name"
    config.write_text(saved.replace("[understood.map]", '[understood.map]\n"Chỗ" = "unit"'), encoding="utf-8")
    assert {each["unit"] for each in tally(path).json["by_unit"]} == {"Ấp 4"}


def test_saving_twice_changes_nothing(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", registration(people(3)))
    run("inspect", path, "--save")
    once = (tmp_path / "congdan.toml").read_bytes()
    run("inspect", path, "--save")
    assert (tmp_path / "congdan.toml").read_bytes() == once


# -- names ------------------------------------------------------------------------------------------------------------


def test_an_alias_joins_and_is_noted(tmp_path: Path) -> None:
    who = [Person(name="Lê Văn An", unit="Ấp 1 cũ"), Person(name="Lê Văn Bình", unit="Ấp 1")]
    path = delimited(tmp_path / "a.csv", registration(who))
    (tmp_path / "congdan.toml").write_text('[aliases]\n"ấp 1 cũ" = {name = "Ấp 1", since = 2025-07-01}', "utf-8")
    found = tally(path)
    assert [(each["unit"], each["registered"]) for each in found.json["by_unit"]] == [("Ấp 1", 2)]
    (note,) = (each["message"] for each in found.json["findings"] if each["code"] == "U010")
    assert "2025-07-01" in note


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Trường THCS Lê Văn Hưu", "Trường THCS Lê Văn Hươu", True),
        ("Ấp 3", "Ấp 4", False),
        ("Trường THCS Lê Văn Hưu", "Trường TH Bùi Thanh Khiết", False),
    ],
)
def test_units_almost_alike_are_asked_about_never_joined(tmp_path: Path, one: str, other: str, asked: bool) -> None:
    first, second = people(2)
    path = delimited(tmp_path / "a.csv", registration([replace(first, unit=one), replace(second, unit=other)]))
    found = tally(path)
    assert len(found.json["by_unit"]) == 2
    assert ("U011" in codes(found)) is asked


def test_blanks_below_a_unit_in_text_take_it_with_a_warning(tmp_path: Path) -> None:
    who = [replace(each, unit=unit) for each, unit in zip(people(4), ("Ấp 3", "", "Ấp 4", ""), strict=True)]
    found = tally(delimited(tmp_path / "a.csv", registration(who)))
    assert [(each["unit"], each["registered"]) for each in found.json["by_unit"]] == [("Ấp 3", 2), ("Ấp 4", 2)]
    assert "U009" in codes(found)


def test_a_broken_file_stands_first_and_the_others_are_counted(tmp_path: Path) -> None:
    for number, each in enumerate(people(5)):
        delimited(tmp_path / f"{number}.csv", registration([each]))
    (tmp_path / "9.xlsx").write_bytes(b"PK\x03\x04 nothing")
    found = tally(tmp_path)
    assert (found.code, found.json["incomplete"], found.json["total"]["registered"]) == (3, True, 5)
    assert found.json["findings"][0]["code"] == "R005"
    assert {each["status"] for each in found.json["files"]} == {"read", "failed"}
