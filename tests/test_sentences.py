"""The sentences of a review say what was counted, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rosters import EIGHTS, EVALUATED, LOW, NONE, REGISTERED, Person, both, delimited, evaluation, people, registration

from congdan import pipeline, review
from congdan import settings as chosen
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.report import HIDDEN, Office, Report, Spot
from congdan.writers.prose import written
from congdan.writers.values import shown


def reviewed(*files: Path, lang: str = "vi") -> Report:
    names = [str(file) for file in files]
    found = pipeline.review(Ahead(names), chosen.load({"lang": lang}, names, None))
    return review.build(found, Office(), Words(lang))


def said(report: Report, lang: str = "vi") -> list[str]:
    return [text for _, sentences in written(report, Words(lang)) for _, text in sentences]


# -- the sample, by hand ----------------------------------------------------------------------------------------------

UNITS = "Có 17 đơn vị thuộc 3 xã, phường tham gia, gồm 3 cơ quan, 5 khu dân cư và 9 trường học."
REGISTERED_511 = (
    "Có 511 người đăng ký danh hiệu “Công dân học tập”, gồm 440 công chức, viên chức, giáo viên, nhân viên"
    " và 71 công dân ở khu dân cư."
)
EVALUATED_511 = "Có 511 người được đánh giá, trong đó 505 người đạt và 6 người chưa đạt."


def test_both_lists_of_the_sample() -> None:
    assert said(reviewed(REGISTERED, EVALUATED)) == [
        UNITS,
        REGISTERED_511,
        EVALUATED_511,
        "Trong số người đăng ký, 505/511 người đạt danh hiệu, tỷ lệ 98,83%.",
        "Trong số người được đánh giá, 505/511 người đạt danh hiệu, tỷ lệ 98,83%.",
        "Công chức, viên chức, giáo viên, nhân viên có 438/440 người đạt danh hiệu, tỷ lệ 99,55% so với số đăng ký.",
        "Công dân ở khu dân cư có 67/71 người đạt danh hiệu, tỷ lệ 94,37% so với số đăng ký.",
    ]


def test_registrations_alone_say_nothing_of_results() -> None:
    assert said(reviewed(REGISTERED)) == [UNITS, REGISTERED_511]


def test_evaluations_alone_say_nothing_of_registrations() -> None:
    found = said(reviewed(EVALUATED))
    assert found[:2] == [UNITS, EVALUATED_511]
    assert not [text for text in found if "đăng ký" in text]
    assert len(found) == 5


def test_nobody_counted_says_nothing(tmp_path: Path) -> None:
    assert said(reviewed(delimited(tmp_path / "trong.csv", registration([])))) == []


def test_the_same_in_english() -> None:
    found = said(reviewed(REGISTERED, EVALUATED, lang="en"), "en")
    assert found[2] == "511 people were evaluated, of whom 505 achieved and 6 did not achieve."
    assert found[3] == "Achieved, of the registered: 505/511 people, a rate of 98.83%."


def test_people_outside_the_registrations_and_undecided_ones_are_told(tmp_path: Path) -> None:
    who = [*people(3), replace(people(4)[3], points=NONE, result=""), replace(people(5)[4], points=(8, *NONE[1:]))]
    files = (delimited(tmp_path / "dk.csv", registration(who[:3])), delimited(tmp_path / "dg.csv", evaluation(who[1:])))
    found = said(reviewed(*files))
    assert "Có 3 người được đánh giá, trong đó 2 người đạt, 0 người chưa đạt và 1 người chưa xác định." in found
    assert "Trong số người được đánh giá có 1 người ngoài danh sách đăng ký." in found
    assert "Trong số người đăng ký, 2/3 người đạt danh hiệu, tỷ lệ 66,67%." in found


def test_who_achieved_without_being_registered_is_not_among_those_who_registered(tmp_path: Path) -> None:
    """Of 3 farmers who registered 1 achieved, and 2 others did who are on no registration roster."""
    farmers = [
        replace(each, points=points) for each, points in zip(people(5), [EIGHTS, LOW, LOW, EIGHTS, EIGHTS], strict=True)
    ]
    teachers = [replace(each, unit="Trường THCS Lê Văn Hưu", category="CBCC") for each in people(6)[5:]]
    registered = delimited(tmp_path / "dk.csv", registration([*farmers[:3], *teachers]))
    found = said(reviewed(registered, delimited(tmp_path / "dg.csv", evaluation([*farmers, *teachers]))))
    assert "Công dân ở khu dân cư có 1/3 người đăng ký đạt danh hiệu, tỷ lệ 33,33% so với số đăng ký." in found


def test_people_without_a_unit_are_no_unit(tmp_path: Path) -> None:
    who = [*people(2), *(replace(each, unit="", commune="") for each in people(4)[2:])]
    assert said(reviewed(delimited(tmp_path / "a.csv", registration(who))))[0] == (
        "Có 1 đơn vị thuộc 1 xã, phường tham gia."
    )


def test_a_unit_of_a_kind_not_known_is_said_to_be_one(tmp_path: Path) -> None:
    who = [*people(2), *(replace(each, unit="Nhóm Hoa Sen") for each in people(4)[2:])]
    assert (
        "gồm 1 đơn vị chưa rõ loại và 1 khu dân cư"
        in said(reviewed(delimited(tmp_path / "a.csv", registration(who))))[0]
    )


def test_braces_in_a_name_are_only_braces(tmp_path: Path) -> None:
    who = [replace(each, category="{count}") for each in people(2)]
    assert said(reviewed(delimited(tmp_path / "a.csv", registration(who))))[0].startswith("Có 1 đơn vị")


# -- for any rosters --------------------------------------------------------------------------------------------------

ANYBODY = st.builds(
    Person,
    number=st.integers(0, 60).map(lambda number: f"07907{number % 10}{number:06}"),
    unit=st.sampled_from(["Ấp 4", "Trường THCS Lê Văn Hưu", "UBND xã Phú Xuân", "Nhóm Hoa Sen", ""]),
    category=st.sampled_from(["Nông dân", "CBCC", "HS", ""]),
    points=st.sampled_from([EIGHTS, LOW, NONE, (8, *NONE[1:])]),
)
NUMBER = re.compile(r"\d[\d.,]*")


@settings(max_examples=30)
@given(st.lists(ANYBODY, max_size=12), st.lists(ANYBODY, max_size=12), st.sampled_from(["vi", "en"]))
def test_every_number_of_a_sentence_is_a_cell_or_a_number_of_lines(
    tmp_path_factory: pytest.TempPathFactory, registered: list[Person], evaluated: list[Person], lang: str
) -> None:
    folder = tmp_path_factory.mktemp("rosters")
    report = reviewed(
        delimited(folder / "dk.csv", registration(registered)), delimited(folder / "dg.csv", both(evaluated)), lang=lang
    )
    tables, words = {table.name: table for table in report.tables}, Words(lang)
    lines = {len([row for row in tables["unit"].rows if row.kind == kind]) for kind in ("row", "subtotal")}
    for _, sentences in written(report, words):
        for sentence, text in sentences:
            spots = [piece for piece in sentence.pieces if isinstance(piece, Spot)]
            cells = [shown(tables[spot.table].rows[spot.row].cells[spot.column], words) for spot in spots]
            counts = [piece for piece in sentence.pieces if isinstance(piece, int)]
            printed = [number.rstrip(".,") for number in NUMBER.findall(text)]
            assert sorted(printed) == sorted([*cells, *map(str, counts)])
            assert all(count <= max(lines) for count in counts)


def test_a_sentence_with_a_figure_that_is_not_published_is_left_out() -> None:
    report = reviewed(REGISTERED, EVALUATED)
    units = report.tables[0]
    at = next(number for number, column in enumerate(units.columns) if column.name == "not_achieved")
    total = units.rows[-1]
    hidden = replace(total, cells=(*total.cells[:at], HIDDEN, *total.cells[at + 1 :]))
    tables = (replace(units, rows=(*units.rows[:-1], hidden)), *report.tables[1:])
    found = said(replace(report, tables=tables))
    assert EVALUATED_511 not in found
    assert len(found) == 6
