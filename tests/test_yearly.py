"""The report of the year over the five models of learning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rosters import EVALUATED, REGISTERED, Table, run, xlsx

from congdan.models import model_of

HEAD = ["STT", "Mô hình", "Đơn vị tính", "Tổng số", "Số đăng ký", "Số đạt"]
LINES: Table = [
    [1, "Công dân học tập", "người", 900, 511, 505],
    [2, "Gia đình học tập", "gia đình", 2400, 2100, 1950],
    [3, "Dòng họ học tập", "dòng họ", 40, 30, 26],
    [4, "Cộng đồng học tập", "cộng đồng", 17, 15, 12],
    [5, "Đơn vị học tập", "đơn vị", 12, 12, 11],
]


def year(tmp_path: Path, *files: Path, code: int = 0) -> str:
    """The table of the models as Markdown, and all that is said below it."""
    out = tmp_path / "nam.md"
    found = run("export", *files, "--form", "bao-cao-nam", "--lang", "en", "-o", out, "--force")
    assert found.code == code, found.err
    return out.read_text(encoding="utf-8")


def models(path: Path, lines: Table = LINES) -> Path:
    return xlsx(path, [["BIỂU TỔNG HỢP CÁC MÔ HÌNH HỌC TẬP"], HEAD, *lines])


def test_citizens_are_counted_and_the_others_declared(tmp_path: Path) -> None:
    """Of 900 people 511 registered: 56.78 %; 1,950 of 2,100 families: 92.857…, rounded 92.86 %."""
    text = year(tmp_path, REGISTERED, EVALUATED, models(tmp_path / "mo-hinh.xlsx"))
    assert "| Learning citizens | people | 900 | 511 | 505 | 56.78 | 98.83 | 56.11 |" in text
    assert "| Learning families | families | 2,400 | 2,100 | 1,950 | 87.50 | 92.86 | 81.25 |" in text
    assert "| Learning units | units | 12 | 12 | 11 | 100.00 | 91.67 | 91.67 |" in text


def test_tables_of_several_communes_are_added_up(tmp_path: Path) -> None:
    one, other = (models(tmp_path / f"{name}.xlsx", LINES[1:]) for name in "ab")
    other = models(tmp_path / "b.xlsx", [[*row[:3], *(int(str(cell)) + 1 for cell in row[3:])] for row in LINES[1:]])
    text = year(tmp_path, REGISTERED, EVALUATED, one, other)
    assert "| Learning clans | clans | 81 | 61 | 53 |" in text
    assert "a.xlsx" in text
    assert "b.xlsx" in text


def test_what_one_of_them_does_not_say_is_left_blank(tmp_path: Path) -> None:
    """A sum without one of its parts would be read as the whole."""
    silent = [[*row[:3], 40, "", 26] if row[1] == "Dòng họ học tập" else row for row in LINES]
    other = models(tmp_path / "b.xlsx", LINES[1:])
    text = year(tmp_path, REGISTERED, EVALUATED, models(tmp_path / "a.xlsx", silent), other)
    assert "| Learning clans | clans | 80 | – | 52 | – | – | 65.00 |" in text
    assert "R082" in text


def test_without_a_table_only_the_citizens_are_reported(tmp_path: Path) -> None:
    text = year(tmp_path, REGISTERED, EVALUATED)
    assert "| Learning citizens | people | – | 511 | 505 | – | 98.83 | – |" in text
    assert "| Learning families | families | – | – | – | – | – | – |" in text
    assert "R081" in text


def test_citizens_declared_otherwise_than_counted_are_named(tmp_path: Path) -> None:
    """512 typed for 511: the report prints what was counted and says so."""
    wrong = [[1, "Công dân học tập", "người", 900, 512, 505], *LINES[1:]]
    text = year(tmp_path, REGISTERED, EVALUATED, models(tmp_path / "a.xlsx", wrong))
    assert "| Learning citizens | people | 900 | 511 | 505 |" in text
    assert "512" in next(line for line in text.splitlines() if line.startswith("- F"))


def test_a_slip_in_the_declared_table_is_an_error(tmp_path: Path) -> None:
    """More families achieved than registered."""
    wrong = [LINES[0], [2, "Gia đình học tập", "gia đình", 2400, 2100, 2950], *LINES[2:]]
    found = run(
        "export", REGISTERED, EVALUATED, models(tmp_path / "a.xlsx", wrong),
        "--form", "bao-cao-nam", "-o", tmp_path / "o.md",
    )  # fmt: skip
    assert found.code == 1
    assert "2950" in found.err


def test_small_counts_are_hidden_here_too(tmp_path: Path) -> None:
    """Four of twelve units: the four and the rates made of it are not published."""
    few = [*LINES[:4], [5, "Đơn vị học tập", "đơn vị", 12, 12, 4]]
    out = tmp_path / "o.md"
    named = (REGISTERED, EVALUATED, models(tmp_path / "a.xlsx", few))
    found = run("export", *named, "--form", "bao-cao-nam", "--suppress", "5", "--lang", "en", "-o", out)
    assert found.code == 0, found.err
    assert "| Learning units | units | 12 | 12 | … | 100.00 | … | … |" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("label", "key"),
    [
        pytest.param("Công dân học tập", "citizen", id="plain"),
        pytest.param("1. GIA ĐÌNH HỌC TẬP", "family", id="numbered, capitals"),
        pytest.param("Danh hiệu Dòng họ học tập", "clan", id="as a title"),
        pytest.param("Cộng đồng HT", "community", id="abbreviated"),
        pytest.param("Đơn vị", "unit", id="short"),
        pytest.param("Trường THCS Phước Lộc", None, id="a unit"),
    ],
)
def test_names_of_models(label: str, key: Any) -> None:
    assert model_of(label) == key


def test_the_rates_of_each_model_are_said_in_sentences(tmp_path: Path) -> None:
    text = year(tmp_path, REGISTERED, EVALUATED, models(tmp_path / "mo-hinh.xlsx"))
    for said in (
        "- Learning citizens: 505/511 people achieved, a rate of 98.83% of the registered.",
        "- Learning families: 2,100/2,400 families registered, a rate of 87.50% of all.",
        "- Learning units: 11/12 units achieved, a rate of 91.67% of the registered.",
    ):
        assert said in text.splitlines()


def test_a_rate_that_is_not_known_is_in_no_sentence(tmp_path: Path) -> None:
    text = year(tmp_path, REGISTERED, EVALUATED)
    said = [line for line in text.splitlines() if line.startswith("- Learning")]
    assert said == ["- Learning citizens: 505/511 people achieved, a rate of 98.83% of the registered."]
