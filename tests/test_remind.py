"""Reminders: every unit is told its own things and nobody else's, and nobody is named."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from rosters import Person, both, evaluation, people, registration, run, xlsx

from congdan.findings import CATALOGUE
from congdan.messages import Words
from congdan.model import Finding
from congdan.reminders.todo import todo

HOME = "Xã Phước Lộc"
UNITS = ("Ấp 3", "Ấp 4", "Ấp 5", "Trường THCS Phước Lộc")
SETTINGS = "".join(f'[[units]]\nunit = "{unit}"\ncommune = "{HOME}"\n' for unit in UNITS)


def of(unit: str, count: int, skip: int = 0) -> list[Person]:
    return [replace(each, unit=unit, commune=HOME) for each in people(count + skip)[skip:]]


def office(folder: Path, *, half: bool = True) -> Path:
    """Ấp 3 sent both lists, with an identity number of 5 digits in row 4; Ấp 4 one list; the school a broken file."""
    (folder / "congdan.toml").write_text(f"files = ['nhan']\n{SETTINGS}", encoding="utf-8")
    received = folder / "nhan"
    received.mkdir()
    third = of("Ấp 3", 5)
    third[2] = replace(third[2], number="12345")
    xlsx(received / "a.xlsx", registration(third))
    xlsx(received / "b.xlsx", evaluation([replace(each, total=80, result="Đạt") for each in third]))
    if half:
        # The second of Ấp 3 again: the same number, another person.
        other = Person("Lê Thị Tý", third[1].number, "01/01/1990", HOME, "Ấp 4")
        xlsx(received / "c.xlsx", registration([*of("Ấp 4", 3, skip=20), other]))
    (received / "DS truong THCS Phuoc Loc.xlsx").write_bytes(b"PK nothing")
    return folder


def lines(folder: Path, *words: str) -> list[tuple[str, str, str, str, str]]:
    """Unit, task, file and sheet, cells and text of every line of the list."""
    run("remind", "-o", "list.xlsx", "--force", *words, cwd=folder)
    page = openpyxl.load_workbook(folder / "list.xlsx").worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in page.iter_rows(values_only=True)]
    start = next(number for number, row in enumerate(rows) if row[0] == "STT")
    return [(row[1], row[3], row[4], row[5], row[6]) for row in rows[start + 1 :] if row[0].isdigit()]


def letters(path: Path) -> dict[str, str]:
    """The text of each letter by the unit it is written to; of the page for the office by an empty text."""
    made = docx.Document(str(path))
    found, to = {"": ""}, ""
    for part in made.element.body:
        text = " ".join(node.text or "" for node in part.iter(qn("w:t")))
        addressed = re.match(r"Kính gửi: ([^,]+)", text)
        to = addressed.group(1) if addressed else to
        found[to] = found.get(to, "") + " " + text
    return found


def everything(path: Path) -> str:
    """All parts of a workbook or a Word file as one text."""
    with zipfile.ZipFile(path) as archive:
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


# -- what is said -----------------------------------------------------------------------------------------------------


def test_lists_that_did_not_come_are_asked_for(tmp_path: Path) -> None:
    missing = [(unit, text) for unit, task, _, _, text in lines(office(tmp_path)) if task == "Cần nộp"]
    assert [unit for unit, _ in missing] == ["Ấp 4", "Ấp 5", "Ấp 5", "Trường THCS Phước Lộc", "Trường THCS Phước Lộc"]
    assert "đánh giá" in missing[0][1], "Ấp 4 sent its registrations"


def test_each_unit_is_told_of_its_own_cells(tmp_path: Path) -> None:
    told = [(unit, place, cells) for unit, _, place, cells, text in lines(office(tmp_path)) if "12 (hoặc 9)" in text]
    assert told == [("Ấp 3", "a.xlsx [Sheet1]", "D4"), ("Ấp 3", "b.xlsx [Sheet1]", "D4")]


def test_what_two_units_share_is_told_to_both_without_the_cells_of_the_other(tmp_path: Path) -> None:
    shared = [line for line in lines(office(tmp_path)) if "Một số định danh nhưng" in line[4]]
    assert {(unit, place, cells) for unit, _, place, cells, _ in shared} == {
        ("Ấp 3", "a.xlsx [Sheet1]", "D3"),
        ("Ấp 3", "b.xlsx [Sheet1]", "D3"),
        ("Ấp 4", "c.xlsx [Sheet1]", "D5"),
    }
    assert all("liên quan cả danh sách của đơn vị khác" in text for *_, text in shared)


def test_a_letter_names_no_file_of_another_unit(tmp_path: Path) -> None:
    run("remind", "-o", "a.docx", cwd=office(tmp_path))
    found = letters(tmp_path / "a.docx")
    assert set(found) == {"", *UNITS}
    assert "c.xlsx" in found["Ấp 4"]
    assert not {"a.xlsx", "b.xlsx"} & set(re.findall(r"\w\.xlsx", found["Ấp 4"]))
    assert "c.xlsx" not in found["Ấp 3"]


def test_a_file_that_cannot_be_read_is_of_the_unit_it_is_named_after(tmp_path: Path) -> None:
    broken = [(unit, place) for unit, _, place, _, text in lines(office(tmp_path)) if "hỏng" in text]
    assert broken == [("Trường THCS Phước Lộc", "DS truong THCS Phuoc Loc.xlsx")]


def test_a_file_named_after_no_unit_is_of_nobody(tmp_path: Path) -> None:
    (office(tmp_path) / "nhan" / "scan.xlsx").write_bytes(b"PK nothing at all")
    assert [unit for unit, _, place, _, _ in lines(tmp_path) if place == "scan.xlsx"] == [""]


def test_of_two_units_of_one_name_none_is_guessed(tmp_path: Path) -> None:
    units = "".join(f'[[units]]\nunit = "Ấp 4"\ncommune = "{commune}"\n' for commune in (HOME, "Xã Phú Xuân"))
    (tmp_path / "congdan.toml").write_text(units, encoding="utf-8")
    xlsx(tmp_path / "a.xlsx", both(of("Ấp 3", 2)))
    (tmp_path / "DS ap 4.xlsx").write_bytes(b"PK nothing")
    told = [unit for unit, _, place, _, _ in lines(tmp_path) if place == "DS ap 4.xlsx"]
    assert told == [""]


def test_every_output_says_who_has_not_sent(tmp_path: Path) -> None:
    folder, said = office(tmp_path), "Đã nộp 2/4; chưa nộp: Ấp 5, Xã Phước Lộc; Trường THCS Phước Lộc, Xã Phước Lộc"
    for name in ("a.docx", "a.xlsx"):
        run("remind", "-o", name, cwd=folder)
        assert said in everything(folder / name)
    for name in ("b.md", "b.csv", "b.html", "b.json"):
        run("export", "-o", name, cwd=folder)
        assert said in (folder / name).read_text("utf-8-sig"), name
    for name in ("b.docx", "b.xlsx"):
        run("export", "-o", name, cwd=folder)
        assert said in everything(folder / name), name
    assert said in run("tally", cwd=folder).said


# -- privacy ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_nobody_is_named(tmp_path: Path, name: str) -> None:
    run("remind", "-o", name, cwd=office(tmp_path))
    said = everything(tmp_path / name)
    everybody: Sequence[Person] = [*of("Ấp 3", 5), *of("Ấp 4", 3, skip=20)]
    for each in everybody:
        assert each.name not in said
        assert each.number not in said
        assert str(each.birth) not in said
    assert "Lê Thị Tý" not in said


@pytest.mark.parametrize("code", [code for code, entry in CATALOGUE.items() if entry.severity != "note"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_unit_is_asked_to_use_the_program(code: str, language: str) -> None:
    entry = CATALOGUE[code]
    names = re.findall(r"\{(\w+)\}", entry.text + entry.advice)
    said = todo(
        Finding(code, params={name: [] if name in ("steps", "lacking") else "…" for name in names}), Words(language)
    )
    assert "--" not in said
    assert "congdan" not in said


# -- the paper --------------------------------------------------------------------------------------------------------


def test_a_section_for_each_unit_after_the_page_for_the_office(tmp_path: Path) -> None:
    run("remind", "-o", "a.docx", "--deadline", "30/11/2026", cwd=office(tmp_path))
    made = docx.Document(str(tmp_path / "a.docx"))
    assert len(made.sections) == 1 + len(UNITS)
    assert letters(tmp_path / "a.docx")["Ấp 5"].count("30/11/2026") == 1


def test_the_number_of_the_report_is_not_the_number_of_a_letter(tmp_path: Path) -> None:
    office(tmp_path)
    with (tmp_path / "congdan.toml").open("a", encoding="utf-8") as file:
        file.write('[office]\nbody = "Hội Khuyến học xã Phước Lộc"\nnumber = "12/BC-HKH"\n')
    run("remind", "-o", "a.docx", cwd=tmp_path)
    said = everything(tmp_path / "a.docx")
    assert "HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC" in said
    assert "12/BC-HKH" not in said


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_the_same_files_are_the_same_bytes(tmp_path: Path, name: str) -> None:
    folder = office(tmp_path)
    for stem in ("1", "2"):
        run("remind", "-o", f"{stem}.{name}", cwd=folder)
    assert (folder / f"1.{name}").read_bytes() == (folder / f"2.{name}").read_bytes()


def test_reminders_are_left_out_of_folders(tmp_path: Path) -> None:
    folder = office(tmp_path)
    for name in ("don-doc.docx", "don-doc.xlsx"):
        run("remind", "-o", f"nhan/{name}", cwd=folder)
    found = run("tally", "--format", "json", cwd=folder).json
    assert [each["status"] for each in found["files"] if Path(each["name"]).stem == "don-doc"] == ["skipped"] * 2


def test_nothing_to_remind_of_is_said(tmp_path: Path) -> None:
    xlsx(tmp_path / "a.xlsx", both([replace(each, total=80, result="Đạt") for each in of("Ấp 3", 3)]))
    done = run("remind", "a.xlsx", "-o", "b.docx", cwd=tmp_path)
    assert done.code == 0, done.said
    assert "Không có gì phải nhắc" in everything(tmp_path / "b.docx")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["-o", "a.pdf"], 2, id="no such format"),
        pytest.param(["-o", "nhan/a.xlsx", "--force"], 3, id="an input"),
        pytest.param(["-o", "there.docx"], 3, id="there already"),
        pytest.param(["-o", "a.docx"], 3, id="one file could not be read"),
        pytest.param(["nhan/a.xlsx", "nhan/c.xlsx", "-o", "a.docx"], 1, id="an error was found"),
    ],
)
def test_exit_codes(tmp_path: Path, words: list[str], code: int) -> None:
    folder = office(tmp_path)
    (folder / "there.docx").write_bytes(b"mine")
    before = (folder / "nhan/a.xlsx").read_bytes()
    assert run("remind", *words, cwd=folder).code == code
    assert (folder / "nhan/a.xlsx").read_bytes() == before
    assert (folder / "there.docx").read_bytes() == b"mine"
