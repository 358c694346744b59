"""What `congdan validate` prints and writes, and the options it shares with the other commands."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from rosters import EVALUATED, REGISTERED, SAMPLES, Table, delimited, people, registration, run

import congdan

SUMMARY = SAMPLES / "tong-hop.xlsx"


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(text.lstrip("\ufeff").splitlines()))


def test_csv_has_a_line_for_every_cell_and_the_corrections_below() -> None:
    mark, _, heading, *lines = rows(run("validate", SUMMARY, "--format", "csv", "--lang", "en").out)
    assert mark == ["# congdan.validate/1"]
    assert heading[:6] == ["Severity", "Code", "File", "Sheet", "Cell", "Column heading"]
    at = lines.index([])
    assert [(line[1], line[4], line[8], line[9]) for line in lines[:at]] == [
        ("F004", "E11", "338", "438"),
        ("F001", "C10", "551", "511"),
        ("F001", "C11", "", ""),
        ("F001", "C12", "", ""),
        ("F010", "F10", "", ""),
    ]
    fixes = [line[:1] + line[2:5] for line in lines[at + 3 :] if line]
    assert fixes == [
        ["1.1", "551", "511", "likely"],
        ["1.2", "440", "480", "possible"],
        ["1.3", "71", "111", "possible"],
        ["2", "338", "438", "certain"],
    ]


def test_the_fix_report_is_the_corrections_alone() -> None:
    found = run("validate", SUMMARY, "--fix-report", "--lang", "en")
    assert found.code == 1
    assert "551 → 511" in found.out
    assert "338 → 438" in found.out
    assert "F001" not in found.out


def test_a_fix_report_of_a_table_that_agrees_says_so(tmp_path: Path) -> None:
    lines: Table = [["Đơn vị", "Số đăng ký", "Số đạt"], ["Ấp 3", 40, 38], ["Ấp 4", 31, 30], ["Tổng cộng", 71, 68]]
    table = delimited(tmp_path / "a.csv", lines)
    found = run("validate", table, "--fix-report", "--lang", "en")
    assert (found.code, found.out.strip()) == (0, "No correction is proposed.")


@pytest.mark.parametrize(("suffix", "start"), [("csv", "\ufeff# congdan"), ("md", "<!-- congdan"), ("json", "{")])
def test_the_suffix_of_the_output_says_its_format(tmp_path: Path, suffix: str, start: str) -> None:
    out = tmp_path / f"kiem-tra.{suffix}"
    found = run("validate", SUMMARY, "-o", out)
    assert (found.code, found.out) == (1, "")
    assert out.read_text(encoding="utf-8").startswith(start)
    again = run("validate", SUMMARY, "-o", out)
    assert (again.code, out.name in again.err) == (3, True)


def test_its_own_output_is_left_out_of_a_folder(tmp_path: Path) -> None:
    run("validate", SUMMARY, "-o", tmp_path / "kiem-tra.csv")
    found = run("validate", tmp_path, "--format", "json").json
    assert found["figures"] == {"checked": 0, "unchecked": 0}


def test_a_question_of_versions_can_be_answered(tmp_path: Path) -> None:
    older, newer = people(12), people(12)
    newer[0] = replace(newer[0], birth="2/2/1980")
    delimited(tmp_path / "ds.csv", registration(older))
    delimited(tmp_path / "ds (1).csv", registration(newer))
    assert run("validate", tmp_path).code == 3
    assert run("validate", tmp_path, "--supersedes", "ds.csv=ds (1).csv").code != 3


def test_from_python_it_is_the_same() -> None:
    found = congdan.validate(SUMMARY, against=[REGISTERED, EVALUATED])
    printed = run("validate", SUMMARY, "--against", REGISTERED, "--against", EVALUATED, "--format", "json").json
    assert congdan.document(found) == printed
    assert found.exit_code(strict=False) == 1
