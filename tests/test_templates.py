"""Empty forms: what is locked, what is checked while one types, and that what is filled in comes back right."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import openpyxl
import pytest
from filled import columns, evaluated, fill, header, registered
from openpyxl.worksheet.worksheet import Worksheet
from rosters import LOW, convert, people, run

from congdan.templates import KINDS, rules

UNITS = """Đơn vị,Xã/phường
Ấp 3,Xã Phước Lộc
Ấp 4,Xã Phước Lộc
Trường THCS Phước Lộc,Xã Phước Lộc
"""
OF_2010 = {
    "AND", "COUNT", "COUNTA", "COUNTIF", "DATE", "DAY", "IF", "ISNUMBER", "LEFT", "LEN", "MID", "N", "RIGHT", "ROUND",
    "SUM", "TEXT",
}  # fmt: skip
PEOPLE = [
    *people(7),
    replace(people(8)[7], points=LOW),
    replace(people(9)[8], points=(7.5, 8.5, *(8,) * 8)),
]
"""Eight who achieve it, one with an indicator below 5."""
OF_FARMERS = """
[[group]]
category = "farmer"
[group.bounds]
total = 70
"""
MODELS = [(5200, 3100, 2950), (1500, 1200, 1100), (9, 9, 8), (5, 5, 5), (8, 8, 7)]
TOTALS = [(640, 520, 520, 511), (710, 600, 590, 570), (27, 27, 27, 26)]


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the four forms of an office that lists its units."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "don-vi.csv").write_text(UNITS, encoding="utf-8")
    (folder / "congdan.toml").write_text(
        'units = "don-vi.csv"\n[office]\nbody = "Hội Khuyến học xã Phước Lộc"\n', encoding="utf-8"
    )
    for kind in KINDS:
        done = run("template", kind, "-o", f"{kind}.xlsx", "--rows", "40", "--year", "2026", cwd=folder)
        assert done.code == 0, done.said
    return folder


def sheet(path: Path) -> Worksheet:
    found: Worksheet = openpyxl.load_workbook(path).worksheets[0]
    return found


# -- the empty form ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_only_functions_that_excel_2010_knows(forms: Path, kind: str) -> None:
    page = sheet(forms / f"{kind}.xlsx")
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if str(cell.value).startswith("=")]
    checks = [str(each.formula1) for each in page.data_validations.dataValidation]
    assert set(re.findall(r"([A-Z][A-Z0-9.]*)\(", " ".join([*cells, *checks]))) <= OF_2010
    assert cells


@pytest.mark.parametrize("kind", KINDS)
def test_headings_are_locked_without_a_password_and_blank_cells_are_open(forms: Path, kind: str) -> None:
    page = sheet(forms / f"{kind}.xlsx")
    assert page.protection.sheet
    assert page.protection.password is None
    where, first = columns(page), header(page) + 1
    assert all(page.cell(first - 1, column).protection.locked for column in where.values())
    notes = page.cell(first, where["Ghi chú"])
    assert not notes.protection.locked
    reckoned = [cell for cell in page[first] if str(cell.value).startswith("=")]
    assert reckoned
    assert all(cell.protection.locked for cell in reckoned)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_printed_across_a4_with_its_header_on_every_page(forms: Path, kind: str) -> None:
    page = sheet(forms / f"{kind}.xlsx")
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToHeight == 0, "as many pages as it takes"
    assert str(header(page)) in str(page.print_title_rows)


def test_what_can_be_chosen_is_listed_on_the_second_sheet(forms: Path) -> None:
    book = openpyxl.load_workbook(forms / "dang-ky.xlsx")
    lists = {}
    for each in book.worksheets[0].data_validations.dataValidation:
        if each.type == "list":
            name, cells = each.formula1.lstrip("=").split("!")
            listed = book[name.strip("'")][cells.replace("$", "")]
            lists[str(each.sqref)] = [row[0].value for row in listed]
    assert ["Ấp 3", "Ấp 4", "Trường THCS Phước Lộc"] in lists.values()
    assert ["Nam", "Nữ"] in lists.values()
    assert [len(each) for each in lists.values()].count(4) == 1, "the four categories"


def test_the_same_form_is_the_same_bytes(forms: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert run("template", "danh-gia", "-o", str(tmp_path / name), cwd=forms).code == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_unit_that_looks_like_a_formula_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "congdan.toml").write_text("[[units]]\nunit = '=1+1'\n", encoding="utf-8")
    assert run("template", "tong-hop", "-o", "a.xlsx", cwd=tmp_path).code == 0
    page = sheet(tmp_path / "a.xlsx")
    cell = page.cell(header(page) + 1, columns(page)["Đơn vị"])
    assert (cell.value, cell.data_type) == ("=1+1", "s")


# -- what is checked while one types ----------------------------------------------------------------------------------

BIRTHS = {
    "1980": True,
    "05/06/1980": True,
    "29/02/2000": True,
    "29/02/2001": False,
    "31/04/1980": False,
    "05/13/1980": False,
    "5/6/80": False,
    "mùa xuân": False,
    "80": False,
}
NUMBERS = {
    "079080000101": True,
    "79080000101": False,
    "0790800001012": False,
    "07908000010a": False,
    "1234567890,1": False,
}


def test_rules_take_what_is_right_and_nothing_else(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    cases = [(rules.BIRTH, BIRTHS), (rules.IDENTITY, NUMBERS)]
    asked = [(rule, text, right) for rule, texts in cases for text, right in texts.items()]
    for row, (rule, text, _) in enumerate(asked, 1):
        page.cell(row, 1).value = text
        page.cell(row, 1).number_format = "@"
        places = {"cell": f"A{row}", "column": "A", "first": 1, "last": len(asked)}
        page.cell(row, 2).value = f"=IF(ISERROR({rule.formula.format(**places)}),FALSE,{rule.formula.format(**places)})"
    book.save(tmp_path / "rules.xlsx")
    (done,) = convert([tmp_path / "rules.xlsx"], "xlsx", tmp_path / "done")
    page = openpyxl.load_workbook(done, data_only=True).worksheets[0]
    assert {text: bool(page.cell(row, 2).value) for row, (_, text, _) in enumerate(asked, 1)} == BIRTHS | NUMBERS


def test_a_number_that_stands_twice_is_refused(forms: Path) -> None:
    checks = [str(each.formula1) for each in sheet(forms / "dang-ky.xlsx").data_validations.dataValidation]
    assert any(re.search(r"COUNTIF\(\$E\$\d+:\$E\$\d+,E\d+\)=1", each) for each in checks)


def test_points_are_between_0_and_the_most_of_the_criteria(forms: Path) -> None:
    found = [each for each in sheet(forms / "danh-gia.xlsx").data_validations.dataValidation if each.type == "decimal"]
    assert [(each.formula1, each.formula2) for each in found] == [("0", "10")] * 10


# -- filled in and read back ------------------------------------------------------------------------------------------


def filled(forms: Path, to: Path) -> list[Path]:
    """The four forms as an ấp, and the commune above it, would send them back."""
    asked = {"Đơn vị:": "Ấp 3", "Số liệu tính đến ngày:": "30/11/2026"}
    counts = ("Tổng số", "Số đăng ký", "Số đạt")
    lines = {
        "dang-ky": registered(PEOPLE),
        "danh-gia": evaluated(PEOPLE, forms / "danh-gia.xlsx"),
        "tong-hop": [
            dict(zip(("Tổng số", "Số đăng ký", "Số được đánh giá", "Số đạt"), each, strict=True)) for each in TOTALS
        ],
        "mo-hinh": [dict(zip(counts, each, strict=True)) for each in MODELS],
    }
    return [fill(forms / f"{kind}.xlsx", to / f"{kind}.xlsx", asked, lines[kind]) for kind in KINDS]


@pytest.fixture(scope="module")
def sent(forms: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of filled forms whose formulas were never computed."""
    folder = tmp_path_factory.mktemp("sent")
    filled(forms, folder)
    return folder


@pytest.fixture(scope="module")
def computed(sent: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, saved by LibreOffice, which computes every formula."""
    folder = tmp_path_factory.mktemp("computed")
    convert(sorted(sent.glob("*.xlsx")), "xlsx", folder)
    return folder


FOLDERS = [pytest.param("sent", id="never computed"), pytest.param("computed", id="computed")]


@pytest.mark.parametrize("how", FOLDERS)
def test_lists_of_people_come_back_without_a_finding(request: pytest.FixtureRequest, how: str) -> None:
    folder: Path = request.getfixturevalue(how)
    lists = [str(folder / f"{kind}.xlsx") for kind in ("dang-ky", "danh-gia")]
    found = run("tally", *lists, "--format", "json").json
    assert found["findings"] == []
    total = {name: found["total"][name] for name in ("registered", "evaluated", "achieved", "not_achieved")}
    assert total == {"registered": 9, "evaluated": 9, "achieved": 8, "not_achieved": 1}
    (unit,) = found["by_unit"]
    assert (unit["unit"], unit["commune"]) == ("Ấp 3", "Xã Phước Lộc")


@pytest.mark.parametrize("how", FOLDERS)
def test_everything_that_can_be_checked_in_lists_agrees(request: pytest.FixtureRequest, how: str) -> None:
    folder: Path = request.getfixturevalue(how)
    lists = [str(folder / f"{kind}.xlsx") for kind in ("dang-ky", "danh-gia")]
    assert run("validate", *lists, "--format", "json").json["findings"] == []


def test_lines_hidden_before_printing_are_no_finding(sent: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(sent / "dang-ky.xlsx")
    page = book.worksheets[0]
    for row in range(header(page) + 1 + len(PEOPLE), header(page) + 41):
        page.row_dimensions[row].hidden = True
    book.save(tmp_path / "dang-ky.xlsx")
    found = run("tally", str(tmp_path / "dang-ky.xlsx"), str(sent / "danh-gia.xlsx"), "--format", "json").json
    assert (found["findings"], found["total"]["registered"]) == ([], 9)


@pytest.mark.parametrize("how", FOLDERS)
@pytest.mark.parametrize("kind", ["tong-hop", "mo-hinh"])
def test_totals_come_back_without_a_finding(request: pytest.FixtureRequest, how: str, kind: str) -> None:
    folder: Path = request.getfixturevalue(how)
    found = run("validate", str(folder / f"{kind}.xlsx"), "--format", "json").json
    assert (found["verdict"], found["findings"]) == ("ok", [])


def test_sums_rates_totals_and_results_reckon_themselves(computed: Path) -> None:
    def last(kind: str, label: str) -> dict[str, object]:
        page = openpyxl.load_workbook(computed / f"{kind}.xlsx", data_only=True).worksheets[0]
        row = next(cell.row for cells in page.iter_rows() for cell in cells if cell.value == label)
        return {heading: page.cell(row, column).value for heading, column in columns(page).items()}

    sums = last("tong-hop", "Cộng")
    assert (sums["Tổng số"], sums["Số đăng ký"], sums["Số đạt"]) == (1377, 1147, 1107)
    assert sums["Tỷ lệ đạt so với đăng ký (%)"] == 96.51, "1107/1147 = 96,5126…"
    assert last("mo-hinh", "Gia đình học tập")["Tỷ lệ đăng ký so với tổng số (%)"] == 80
    passed, low = last("danh-gia", PEOPLE[0].name), last("danh-gia", PEOPLE[7].name)
    assert (passed["Tổng điểm"], passed["Kết quả"]) == (80, "Đạt"), "80 is enough"
    assert (low["Tổng điểm"], low["Kết quả"]) == (85, "Không đạt"), "an indicator of 4 is not"


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_is_read_without_end_or_trace(forms: Path, kind: str) -> None:
    done = run("validate", str(forms / f"{kind}.xlsx"))
    assert "Traceback" not in done.said
    assert done.code in (0, 3)


def test_bounds_of_a_group_stand_in_the_form(tmp_path: Path) -> None:
    shipped = (files("congdan.criteria") / "cdht-2022.toml").read_text(encoding="utf-8")
    own = shipped.replace('"cdht-2022"', '"vung-cao"') + OF_FARMERS
    (tmp_path / "vung-cao.toml").write_text(own, encoding="utf-8")
    done = run("template", "danh-gia", "-o", "a.xlsx", "--rows", "2", "--criteria", "vung-cao.toml", cwd=tmp_path)
    assert done.code == 0, done.said
    who = [replace(each, points=(7,) * 10) for each in people(2)]
    groups = ("Nông dân, lao động nông thôn", "Cán bộ, công chức, viên chức, nhân viên")
    lines = evaluated(who, tmp_path / "a.xlsx")
    told = [{**line, "Nhóm đối tượng": group} for line, group in zip(lines, groups, strict=True)]
    fill(tmp_path / "a.xlsx", tmp_path / "b.xlsx", {}, told)
    (done_by,) = convert([tmp_path / "b.xlsx"], "xlsx", tmp_path / "done")
    page = openpyxl.load_workbook(done_by, data_only=True).worksheets[0]
    result, first = columns(page)["Kết quả"], header(page) + 1
    assert [page.cell(row, result).value for row in (first, first + 1)] == ["Đạt", "Không đạt"]


# -- the command ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["ngua", "-o", "a.xlsx"], 2, id="no such form"),
        pytest.param(["dang-ky", "-o", "a.docx"], 2, id="no workbook"),
        pytest.param(["dang-ky", "-o", "a.xlsx", "--rows", "0"], 2, id="no line"),
        pytest.param(["dang-ky", "-o", "a.xlsx", "--rows", "5001"], 2, id="too many lines"),
        pytest.param(["dang-ky", "-o", "a.xlsx", "--office", "ten=x"], 2, id="no such word of the office"),
        pytest.param(["dang-ky", "-o", "nowhere/a.xlsx"], 3, id="no such folder"),
        pytest.param(["dang-ky", "-o", "there.xlsx"], 3, id="there already"),
        pytest.param(["dang-ky", "-o", "there.xlsx", "--force"], 0, id="there already, with --force"),
    ],
)
def test_what_the_command_refuses(tmp_path: Path, words: list[str], code: int) -> None:
    (tmp_path / "there.xlsx").write_bytes(b"mine")
    done = run("template", *words, cwd=tmp_path)
    assert done.code == code, done.said
    assert [each.name for each in tmp_path.iterdir()] == ["there.xlsx"]
    assert ((tmp_path / "there.xlsx").read_bytes() == b"mine") is (code != 0)
