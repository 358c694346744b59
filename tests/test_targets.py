"""Sets of targets: what ships is what the decisions say, and every mistake in a file is named at its place."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from rosters import run

from congdan.sourced import PROBLEMS
from congdan.targets import MARKED, TargetError, available, check, load

SMALL = """
id = "small"
title = "Bộ nhỏ"
source = "Kế hoạch thử"

[[target]]
sector = "residents"
year = 2025
percent = 62.5
base = "người lớn"

[[uncounted]]
year = 2025
percent = 70
label = "có kỹ năng số"
why = "không ai ghi"

[[unit_rule]]
level = "provincial"
who = "members"
percent = 90
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def shares(name: str, sector: str) -> list[tuple[int, Fraction]]:
    return [(target.year, target.share) for target in load(name).of(sector)]


def test_they_are_listed() -> None:
    assert available() == ["qd-387", "qd-677", "thong-tu-24-2023"]
    assert MARKED in available()


@pytest.mark.parametrize("name", ["qd-677", "qd-387"])
def test_citizens_by_2025_and_2030(name: str) -> None:
    """40 and 60 % of adults, 60 and 80 % of officials and workers; an English summary misprints 60 as 70."""
    assert shares(name, "residents") == [(2025, Fraction(2, 5)), (2030, Fraction(3, 5))]
    assert shares(name, "employees") == [(2025, Fraction(3, 5)), (2030, Fraction(4, 5))]
    assert load(name).sectors == ("residents", "employees")


def test_digital_skills_are_told_and_not_counted() -> None:
    found = [(each.year, each.share * 100) for each in load("qd-677").uncounted]
    assert found == [(2025, 70), (2025, 60), (2030, 90), (2030, 80)]


def test_the_circular_speaks_of_units_only() -> None:
    found = load("thong-tu-24-2023")
    assert found.targets == ()
    assert [(rule.level, rule.who, rule.kind, rule.share * 100) for rule in found.rules] == [
        ("provincial", "members", None, 90),
        ("provincial", "learners", "school", 95),
    ]


def test_a_set_of_a_province(tmp_path: Path) -> None:
    found = load(written(tmp_path, SMALL))
    assert [each.share for each in found.targets] == [Fraction(5, 8)]
    assert (found.title_en, found.targets[0].base_en) == ("Bộ nhỏ", "người lớn"), "Vietnamese stands in"


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        pytest.param('"residents"', '"resident"', "not_allowed", "target #1 → sector", id="no sector"),
        pytest.param("62.5", "100.5", "out_of_range", "target #1 → percent", id="more than everybody"),
        pytest.param("62.5", "62.555", "too_many_decimals", "target #1 → percent", id="three decimals"),
        pytest.param("62.5", '"62"', "not_a_number", "target #1 → percent", id="percent as text"),
        pytest.param("year = 2025\npercent = 62.5", "percent = 62.5", "missing_key", "target #1 → year", id="no year"),
        pytest.param('base = "người lớn"', "", "missing_key", "target #1 → base", id="nobody knows of whom"),
        pytest.param("percent = 70", "persent = 70", "unknown_key", "uncounted #1 → persent", id="a slip in a key"),
        pytest.param('why = "không ai ghi"', "", "missing_key", "uncounted #1 → why", id="no reason"),
        pytest.param('"provincial"', '"district"', "not_allowed", "unit_rule #1 → level", id="no level"),
        pytest.param('"members"', '"all"', "not_allowed", "unit_rule #1 → who", id="nobody's share"),
        pytest.param(SMALL[SMALL.index("[[target]]") :], "", "nothing", "", id="no target at all"),
        pytest.param("[[uncounted]]", "[[target]]", "twice", "", id="a target twice"),
    ],
)
def test_a_mistake_is_named_at_its_place(tmp_path: Path, old: str, new: str, problem: str, place: str) -> None:
    assert old in SMALL
    text = SMALL.replace(old, new, 1)
    if problem == "twice":
        text = SMALL + '[[target]]\nsector = "residents"\nyear = 2025\npercent = 40\nbase = "người lớn"\n'
        place = "target #2"
    found = [(each.params["problem"], each.params["place"]) for each in check(written(tmp_path, text))]
    assert (problem, place) in found
    assert problem in PROBLEMS


def test_a_broken_set_stops_the_run(tmp_path: Path) -> None:
    path = written(tmp_path, SMALL.replace("62.5", "640"))
    with pytest.raises(TargetError) as caught:
        load(path)
    assert (caught.value.code, caught.value.exit_code) == ("R025", 2)
    found = run("targets", "check", path, "--lang", "en")
    assert (found.code, "target #1 → percent: 640 is outside 0–100" in found.said) == (2, True), found.said


def test_they_are_shown() -> None:
    assert "qd-677  Quyết định 677/QĐ-TTg" in run("targets", "list").out
    shown = run("targets", "show", "qd-677").said
    assert "2030: 60%" in shown
    assert "kỹ năng số" in shown
    assert run("targets", "check", "qd-677").code == 0
    assert "95%" in run("targets", "show", "thong-tu-24-2023").said
