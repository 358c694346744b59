"""The list of people: who stands where, with which result, and why; and nobody where it was not asked for."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from rosters import (
    CRITERIA,
    EVALUATED,
    LOW,
    NONE,
    REGISTERED,
    Person,
    Table,
    evaluation,
    registration,
    rosters,
    run,
    xlsx,
)

from congdan.roll import roll
from congdan.tally import Partial, finish

BASE = Person(number="", birth="05/06/1980")


def listed(path: Path, *tables: Table) -> list[dict[str, str]]:
    """The lines of the list that an export of these tables has."""
    files = [xlsx(path / f"{number}.xlsx", table) for number, table in enumerate(tables)]
    out = path / "out.csv"
    done = run("export", *files, "-o", out, "--show-people", "--quiet")
    assert out.exists(), done.said
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    start = lines.index(["Danh sách"]) + 1
    end = lines.index([], start)
    return [dict(zip(lines[start], line, strict=True)) for line in lines[start + 1 : end]]


ONE_BLANK = (*(8,) * 9, "")
HALF = ("7,5", *(8,) * 9)


@pytest.mark.parametrize(
    ("person", "result", "reason"),
    [
        pytest.param(replace(BASE), "Đạt", "", id="exactly 80"),
        pytest.param(replace(BASE, points=HALF), "Chưa đạt", "tổng điểm 79,5, thiếu 0,5", id="half a point short"),
        pytest.param(replace(BASE, points=LOW), "Chưa đạt", "chỉ số 1: 4, thiếu 1", id="one indicator below its bound"),
        pytest.param(replace(BASE, points=ONE_BLANK), "Chưa xác định", "chưa có điểm chỉ số 10", id="a blank"),
        pytest.param(
            replace(BASE, points=("tám", *(8,) * 9)),
            "Chưa xác định",
            "điểm không dùng được ở chỉ số 1",
            id="a word for a point",
        ),
        pytest.param(
            replace(BASE, points=LOW, result="Đạt"),
            "Đạt",
            "kết quả ghi “đạt”, còn theo điểm là “chưa đạt” (chỉ số 1: 4, thiếu 1)",
            id="result against points",
        ),
        pytest.param(
            replace(BASE, points=NONE, result="Không đạt"),
            "Chưa đạt",
            "theo kết quả ghi trong danh sách",
            id="no points",
        ),
    ],
)
def test_reasons(tmp_path: Path, person: Person, result: str, reason: str) -> None:
    (line,) = listed(tmp_path, evaluation([person]))
    assert (line["Kết quả"], line["Lý do"]) == (result, reason)


def test_points_and_total_as_a_person_writes_them(tmp_path: Path) -> None:
    (line,) = listed(tmp_path, evaluation([replace(BASE, points=HALF)]))
    assert [line["Chỉ số 1"], line["Chỉ số 2"], line["Tổng điểm"]] == ["7,5", "8", "79,5"]
    assert "Đăng ký" not in line


def test_a_stated_total_stands_where_points_are_missing(tmp_path: Path) -> None:
    (line,) = listed(tmp_path, evaluation([replace(BASE, points=NONE, total=85)]))
    assert (line["Chỉ số 1"], line["Tổng điểm"], line["Kết quả"]) == ("", "85", "Chưa xác định")


def test_registered_and_evaluated(tmp_path: Path) -> None:
    an, binh, chi = (replace(BASE, name=f"Nguyễn Văn {given}") for given in ("An", "Bình", "Chi"))
    found = listed(tmp_path, registration([an, binh]), evaluation([binh, chi]))
    assert [(line["Họ và tên"].split()[-1], line["Đăng ký"], line["Kết quả"], line["Lý do"]) for line in found] == [
        ("An", "x", "Chưa đánh giá", ""),
        ("Bình", "x", "Đạt", ""),
        ("Chi", "", "Đạt", "ngoài danh sách đăng ký"),
    ]


def test_opposite_results_of_one_person(tmp_path: Path) -> None:
    same = replace(BASE, number="079080000123", points=NONE)
    (line,) = listed(tmp_path, evaluation([replace(same, result="Đạt"), replace(same, result="Không đạt")]))
    assert (line["Kết quả"], line["Lý do"]) == ("Chưa xác định", "các dòng của người này ghi kết quả trái nhau")


NAMES = ("Trần Văn Đông", "Lê Thị Dũng", "Nguyễn An", "Bùi Thị An", "Bùi Anh An", "Phạm Ẩn", "Lê Ân")
ORDERED = ("Bùi Anh An", "Bùi Thị An", "Nguyễn An", "Lê Ân", "Phạm Ẩn", "Lê Thị Dũng", "Trần Văn Đông")
"""By the given name as in a dictionary (â after a, đ after d, no tone before hỏi), then family and middle names."""


def test_order_of_names(tmp_path: Path) -> None:
    found = listed(tmp_path, evaluation([replace(BASE, name=name) for name in NAMES]))
    assert tuple(line["Họ và tên"] for line in found) == ORDERED


def test_units_in_natural_order(tmp_path: Path) -> None:
    units = [("Xã B", "Ấp 10"), ("Xã B", "Ấp 2"), ("Xã A", "Ấp 3")]
    people = [replace(BASE, name="Lê An", commune=commune, unit=unit) for commune, unit in units]
    found = listed(tmp_path, evaluation(people))
    assert [(line["Xã/phường"], line["Đơn vị"]) for line in found] == [
        ("Xã A", "Ấp 3"),
        ("Xã B", "Ấp 2"),
        ("Xã B", "Ấp 10"),
    ]


def test_holders_are_those_nobody_contradicts() -> None:
    people = [
        replace(BASE, name="Lê An"),
        replace(BASE, name="Lê Bình", points=LOW, result="Đạt"),
        replace(BASE, name="Lê Chi", points=LOW),
        replace(BASE, name="Lê Dũng", points=ONE_BLANK),
        replace(BASE, name="Lê Hà", points=NONE, result="Đạt"),
    ]
    counted = roll(finish(Partial(tuple(rosters(evaluation(people)))), CRITERIA), CRITERIA)
    assert [counted.names[entry] for entry in counted.holders] == ["Lê An", "Lê Hà"]


def test_nobody_is_named_unless_asked_for(tmp_path: Path) -> None:
    names = {line["Họ và tên"] for line in _sample(tmp_path)}
    assert len(names) > 400
    for suffix in ("csv", "md"):
        out = tmp_path / f"plain.{suffix}"
        assert run("export", REGISTERED, EVALUATED, "-o", out).code == 0
        text = out.read_text("utf-8-sig")
        assert [name for name in names if name in text] == []


def _sample(path: Path) -> list[dict[str, str]]:
    out = path / "people.csv"
    run("export", REGISTERED, EVALUATED, "-o", out, "--show-people", "--quiet")
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    start = lines.index(["Danh sách"]) + 1
    return [dict(zip(lines[start], line, strict=True)) for line in lines[start + 1 : lines.index([], start)]]
