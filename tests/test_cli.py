"""The command line: what it prints, where, in which language, and that nothing in a file can disturb it."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from rosters import (
    EVALUATED,
    REGISTERED,
    Person,
    both,
    delimited,
    people,
    registration,
    run,
    spawn,
    xlsx,
)

FORMATS = ("table", "json", "csv", "md")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return delimited(tmp_path / "a.csv", both(people(2)))


# -- help and versions ------------------------------------------------------------------------------------------------


def test_version() -> None:
    found = run("--version")
    assert found.code == 0
    assert re.fullmatch(r"congdan \d+\.\d+\.\d+\n", found.out)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["tally"],
        ["inspect"],
        ["criteria"],
        ["criteria", "list"],
        ["criteria", "show"],
        ["criteria", "check"],
        ["schema"],
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help(words: list[str], lang: str) -> None:
    found = run(*([*words, "--help"] if words else ["--lang", lang, "--help"]))
    assert (found.code, found.err) == (0, "")
    assert "--help" in found.out
    assert all(len(line) <= 80 for line in found.out.splitlines())


@pytest.mark.parametrize("words", [["tally"], ["validate"], ["inspect"], ["criteria", "show"], ["schema"]])
def test_help_says_nothing_of_the_parser(words: list[str]) -> None:
    shown = run(*words, "--help").out
    assert [part for part in ("[OPTIONS]", "<list", "<str", "Usage") if part in shown] == []


def test_no_command_shows_the_help() -> None:
    found = run()
    assert (found.code, found.out) == (2, "")
    assert "tally" in found.err
    assert not found.err.startswith("congdan:")


def test_help_is_in_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Đếm số đăng ký" in run("--help").out
    assert "Count who registered" in run("--lang", "en", "--help").out
    assert "Count who registered" in run("tally", "--help", "--lang=en").out
    monkeypatch.setenv("CONGDAN_LANG", "en")
    assert "Count who registered" in run("--help").out


def test_help_does_not_load_pandas_or_readers() -> None:
    found = spawn("--help", PYTHONPROFILEIMPORTTIME="1")
    assert found.code == 0
    loaded = {line.rpartition("|")[2].strip() for line in found.err.splitlines()}
    assert "typer" in loaded
    assert not {"pandas", "numpy", "python_calamine", "rapidfuzz", "xlsxwriter", "openpyxl"} & loaded


def test_tally_does_not_load_what_it_does_not_need() -> None:
    found = spawn("tally", REGISTERED, PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in found.err.splitlines()}
    assert "numpy" in loaded
    assert not {"openpyxl", "xlsxwriter", "highspy", "docx", "dask", "scipy"} & loaded


# -- where things are printed -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_results_go_to_stdout(form: str) -> None:
    found = run("tally", REGISTERED, EVALUATED, "--format", form)
    assert (found.code, bool(found.out)) == (0, True)
    assert found.err == ""


@pytest.mark.parametrize("form", ["csv", "md", "json"])
def test_the_file_holds_what_would_be_printed(tmp_path: Path, form: str) -> None:
    out = tmp_path / f"ra.{form}"
    saved = run("tally", REGISTERED, EVALUATED, "-o", out)
    assert (saved.code, saved.out, saved.err) == (0, "", "")
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == (form == "csv")
    printed = run("tally", REGISTERED, EVALUATED, "--format", form).out
    assert data.decode("utf-8-sig").replace("\r\n", "\n") == printed.replace("\r\n", "\n")


def test_quiet_prints_results_and_errors_only(tmp_path: Path) -> None:
    path = delimited(tmp_path / "a.csv", registration(people(2)))
    assert run("tally", path, "--format", "csv").err
    assert run("tally", path, "--format", "csv", "--quiet").err == ""
    (tmp_path / "b.csv").write_bytes(b"")
    assert "R002" in run("tally", path, tmp_path / "b.csv", "--format", "csv", "-q").err


def test_our_own_outputs_are_skipped_in_folders_and_read_when_named(tmp_path: Path, roster: Path) -> None:
    run("tally", roster, "-o", tmp_path / "ra.csv")
    found = run("tally", tmp_path, "--format", "json")
    assert [each["status"] for each in found.json["files"]] == ["read", "skipped"]
    assert (found.code, found.codes) == (0, ["R011"])
    assert run("tally", tmp_path / "ra.csv").code == 3


# -- settings ---------------------------------------------------------------------------------------------------------


def test_option_before_environment_before_file_before_default(roster: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Tổng cộng" in run("tally", roster).out
    (roster.parent / "congdan.toml").write_text('lang = "en"', encoding="utf-8")
    assert "Total" in run("tally", roster).out
    monkeypatch.setenv("CONGDAN_LANG", "vi")
    assert "Tổng cộng" in run("tally", roster).out
    assert "Total" in run("tally", roster, "--lang", "en").out


def test_settings_are_found_beside_the_first_file_then_here(roster: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "congdan.toml").write_text('as_of = "1/1/2023"', encoding="utf-8")
    assert run("tally", roster, "--format", "json", cwd=here).json["as_of"] == "1/1/2023"
    (roster.parent / "congdan.toml").write_text("as_of = 2023-02-28", encoding="utf-8")
    assert run("tally", roster, "--format", "json", cwd=here).json["as_of"] == "2023-02-28"
    assert run("tally", roster, "--config", here / "congdan.toml", "--format", "json").json["as_of"] == "1/1/2023"


def test_files_may_be_named_in_the_settings(roster: Path, tmp_path: Path) -> None:
    folder = tmp_path / "năm"
    folder.mkdir()
    (folder / "congdan.toml").write_text('files = ["../a.csv"]\nby = ["category"]', encoding="utf-8")
    found = run("tally", cwd=folder)
    assert found.code == 0
    assert "Theo nhóm đối tượng" in found.out
    assert run("tally", "--by", "kind", cwd=folder).out.startswith("Theo loại đơn vị")


def test_no_file_takes_the_current_folder(roster: Path) -> None:
    assert run("tally", "--format", "json", cwd=roster.parent).json["total"]["registered"] == 2


@pytest.mark.parametrize("by", ["unit", "category", "sector", "kind", "commune"])
def test_by(by: str) -> None:
    found = run("tally", REGISTERED, EVALUATED, "--by", by, "--format", "csv")
    tables = [line for line in found.out.splitlines() if line.startswith("Theo ")]
    assert len(tables) == 1
    assert run("tally", REGISTERED, EVALUATED, "--by", by, "--by", "sector").code == 0


def test_unit_and_commune_can_be_said(tmp_path: Path) -> None:
    path = delimited(tmp_path / "a.csv", registration(people(2, unit="", commune="")))
    found = run("tally", path, "--unit", "Ấp 9", "--commune", "Xã Mới", "--format", "json")
    assert [(each["unit"], each["commune"]) for each in found.json["by_unit"]] == [("Ấp 9", "Xã Mới")]


def test_as_of_is_printed(roster: Path) -> None:
    for form in FORMATS:
        assert "31/12/2022" in run("tally", roster, "--as-of", "31/12/2022", "--format", form).out


# -- the other commands -----------------------------------------------------------------------------------------------


def test_criteria() -> None:
    assert "cdht-2022" in run("criteria", "list").out
    shown = run("criteria", "show", "cdht-2022")
    assert shown.code == 0
    assert "80" in shown.out
    assert run("criteria", "show", "x").code == 2


@pytest.mark.parametrize("name", ["tally", "inspect"])
def test_schema(name: str) -> None:
    found = run("schema", name)
    assert found.code == 0
    assert json.loads(found.out)["$schema"]


def test_inspect_says_what_was_understood() -> None:
    found = run("inspect", REGISTERED, "--rows", "--format", "json")
    assert found.code == 0
    (file,) = found.json["files"]
    assert sum(table["people"] for sheet in file["sheets"] for table in sheet["tables"]) == 511
    for sheet in file["sheets"]:
        assert sum(sheet["kinds"].values()) == len(sheet["rows"])
    assert "Số CCCD" in run("inspect", REGISTERED).out


def test_inspect_of_what_cannot_be_read(tmp_path: Path) -> None:
    found = run("inspect", tmp_path / "x.csv")
    assert found.code == 3
    assert "R001" in found.out + found.err


# -- a terminal of 80 columns -----------------------------------------------------------------------------------------

LONG = "Trường Trung học cơ sở và Trung học phổ thông Nguyễn Thị Minh Khai thị trấn Nhà Bè cơ sở 2 phân hiệu Long Thới"
UNBROKEN = "Ấp" + "x" * 150
MARKUP = "[khu phố 4] [/ds] [bold red]Ấp 4[/] :x: :smile: [link=http://a]"


def wide(folder: Path) -> Path:
    """Numbers of many digits, the longest names, every column there can be."""
    who = people(6)
    who[0] = replace(who[0], unit=LONG, result="Không đạt")
    who[1] = replace(who[1], unit=UNBROKEN, points=(*(8,) * 9, ""))
    who[2] = replace(who[2], unit=unicodedata.normalize("NFD", "Ấp Đường Thượng"), category=LONG)
    who[3] = replace(who[3], commune=f"Xã {LONG}", result="hình như")
    xlsx(folder / "đăng ký.xlsx", registration(who[:4]))
    return xlsx(folder / f"{'đánh giá ' * 12}.xlsx", both(who)[1:])


@pytest.mark.parametrize(
    "command",
    [["tally"], ["tally", "--by", "unit", "--by", "category", "--by", "commune"], ["inspect"], ["inspect", "--rows"]],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_80_columns_are_never_exceeded(tmp_path: Path, command: list[str], lang: str) -> None:
    wide(tmp_path)
    (tmp_path / "congdan.toml").write_text('[[units]]\nunit = "Ấp 4"\npopulation = 1234567\n', encoding="utf-8")
    found = run(*command, tmp_path, "--lang", lang)
    lines = (found.out + found.err).splitlines()
    assert lines
    assert [line for line in lines if cell_len(line) > 80] == []


def test_80_columns_when_piped(tmp_path: Path) -> None:
    wide(tmp_path)
    found = spawn("tally", tmp_path, COLUMNS="")
    assert [line for line in found.out.splitlines() if cell_len(line) > 80] == []


def test_numbers_are_never_cut(tmp_path: Path) -> None:
    wide(tmp_path)
    found = run("tally", tmp_path)
    total = next(line for line in found.out.splitlines() if line.startswith("Tổng cộng"))
    figures = run("tally", tmp_path, "--format", "json").json["total"]
    assert total.split()[2:4] == [str(figures["registered"]), str(figures["evaluated"])]
    assert "…" not in found.out


def test_a_long_name_is_folded_not_cut(tmp_path: Path) -> None:
    wide(tmp_path)
    first = [
        re.split(r"\s{2,}\d|\s+\d+ ", line)[0].strip()
        for line in run("tally", tmp_path, "--by", "unit").out.splitlines()
    ]
    assert UNBROKEN.replace(" ", "") in "".join(first).replace(" ", "")


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_nothing_in_a_name_is_markup(tmp_path: Path, form: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", registration(people(2, unit=MARKUP, category=MARKUP, commune="")))
    found = run("tally", path, "--format", form, "--by", "category")
    assert found.code == 0
    bare = "".join(found.out.split())
    for part in ("[khu phố 4]", "[/ds]", "[bold red]", ":x:", ":smile:"):
        assert part.replace(" ", "") in bare


def test_markup_in_the_name_of_a_file(tmp_path: Path) -> None:
    path = delimited(tmp_path / "[khu phố 4] [red] :x:.csv", registration(people(2, unit="")))
    found = run("tally", path)
    assert "[khu phố 4] [red] :x:.csv" in "".join(found.out.split("\n     ")) or "[red]" in found.out


ESCAPES = "Ấp\x1b[31m 4\x1b]0;x\x07\u202e\r\x08"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["tally", "inspect"])
def test_no_escape_sequence_comes_through(tmp_path: Path, form: str, command: str) -> None:
    if command == "inspect" and form in ("csv", "md"):
        form = "table"
    who = people(3, unit=ESCAPES, category=ESCAPES, commune=ESCAPES, result=ESCAPES)
    path = delimited(tmp_path / "a.csv", both(who), delimiter=";")
    found = run(command, path, "--format", form)
    assert "Traceback" not in found.err
    for letter in "\x1b\x07\x08\u202e":
        assert letter not in found.out + found.err


def test_columns_stay_aligned_with_decomposed_accents(tmp_path: Path) -> None:
    composed, decomposed = (
        registration([Person(unit=unicodedata.normalize(form, "Ấp Đường Thượng"))]) for form in ("NFC", "NFD")
    )
    outs = [run("tally", xlsx(tmp_path / "a.xlsx", table)).out for table in (composed, decomposed)]
    assert outs[0] == outs[1]


# -- CSV and Markdown -------------------------------------------------------------------------------------------------

DANGEROUS = ("=1+1", "+84 ấp", "@SUM(A1)", "-2+3", '=HYPERLINK("http://a";"b")', "\t=1+1")


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("name", DANGEROUS)
def test_no_text_becomes_a_formula(tmp_path: Path, name: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", registration(people(2, category=name, unit=name)))
    for delimiter in (",", ";"):
        found = run("tally", path, "--format", "csv", "--by", "category", "--by", "unit", "--delimiter", delimiter)
        cells = [cell for row in read(found.out, delimiter) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
        assert any(name.strip() in cell for cell in cells)


def test_csv_is_what_excel_wants(tmp_path: Path) -> None:
    out = tmp_path / "ra.csv"
    run("tally", REGISTERED, EVALUATED, "-o", out, "--delimiter", ";")
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# congdan.tally/1")
    assert data.count(b"\r\n") == data.count(b"\n")
    rows = read(data.decode("utf-8-sig"), ";")
    assert ["Tổng cộng", "511", "511", "505", "6", "98,83", "98,83"] in rows


def tables(text: str) -> list[list[str]]:
    """The cells of every line of a Markdown table."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]


def test_pipes_do_not_break_a_markdown_table(tmp_path: Path) -> None:
    names: list[Any] = ["a | b", "`x` | *y*", "<b>Ấp 4</b>", "# Ấp", "a\\|b"]
    who = [replace(each, category=name) for each, name in zip(people(5), names, strict=True)]
    found = run("tally", xlsx(tmp_path / "a.xlsx", registration(who)), "--format", "md", "--by", "category")
    assert {len(row) for row in tables(found.out)} == {2}
    assert "<b>" not in found.out


def test_markdown_shows_the_sums_in_bold() -> None:
    found = run("tally", REGISTERED, EVALUATED, "--format", "md")
    assert ["**Tổng cộng**", "**511**", "**511**", "**505**", "**6**", "**98,83**", "**98,83**"] in [
        [cell.strip() for cell in row] for row in tables(found.out)
    ]


@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_rows_of_a_table_add_up_on_the_page(form: str) -> None:
    """Communes add up to the total, units to their commune."""
    lines = run("tally", REGISTERED, EVALUATED, "--format", form, "--by", "unit").out.splitlines()
    counts = {
        name: int(re.findall(r"\d+", next(line for line in lines if name in line).split(name)[1])[0])
        for name in ("Thị trấn Nhà Bè", "Xã Phú Xuân", "Xã Phước Lộc", "Tổng cộng")
    }
    assert sum(counts.values()) == 2 * counts["Tổng cộng"] == 2 * 511


@pytest.mark.parametrize("form", ["table", "md"])
def test_the_ledger_stands_below_the_tables(form: str) -> None:
    said = run("tally", REGISTERED, EVALUATED, "--format", form).said
    assert re.search(r"đọc 1\.127 = tính 1\.022 \+ chưa tính 0 \+ khác 105", said.replace("\\", ""))
