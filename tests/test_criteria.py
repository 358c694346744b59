"""Criteria sets: what ships is what the sources say, and every mistake in a file is named at its place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from congdan.criteria import Bounds, CriteriaError, available, check, load
from congdan.errors import UsageError
from congdan.sourced import PROBLEMS

ROOT = Path(__file__).resolve().parent.parent

SMALL = """
id = "small"
title = "Bộ nhỏ"
source = "Quyết định thử"
valid_from = 2030

[bounds]
total = 15
indicator = 2.5

[[competency]]
number = 1
label = "Năng lực"
maximum = 20

[[indicator]]
number = 1
competency = 1
label = "Một"
label_en = "One"
maximum = 10

[[indicator]]
number = 2
competency = 1
label = "Hai"
maximum = 10
"""

GROUP = """
[[group]]
category = "student"
bounds = { total = 12, indicator = 2 }
[[group.indicator]]
number = 2
label = "Hai của học sinh"
bound = 0.5
"""


def written(folder: Path, text: str | bytes, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def changed(old: str, new: str, text: str = SMALL) -> str:
    assert old in text
    return text.replace(old, new, 1)


class TestShipped:
    def test_is_listed(self) -> None:
        assert available() == ["cdht-2022"]

    @pytest.mark.parametrize("name", available())
    def test_is_without_mistakes(self, name: str) -> None:
        assert check(name) == []

    def test_cdht_2022_says_what_the_sources_say(self) -> None:
        found = load("cdht-2022")
        assert (found.id, found.valid_from, found.blank, found.groups) == ("cdht-2022", 2022, "undecided", ())
        assert [each.maximum for each in found.competencies] == [4000, 4000, 2000]
        assert [each.number for each in found.indicators] == list(range(1, 11))
        assert {each.maximum for each in found.indicators} == {1000}
        assert [each.competency for each in found.indicators] == [1] * 4 + [2] * 4 + [3] * 2
        assert found.bounds == Bounds(8000, (500,) * 10)
        assert found.maximum == 10000

    def test_cdht_2022_cites_both_numbers_and_both_places(self) -> None:
        source = load("cdht-2022").source
        for cited in ("324/QĐ-KHVN", "24/2023/TT-BGDĐT", "244/QĐ-KHVN", "Thái Bình", "17/5/2024", "Tây Ninh"):
            assert cited in source

    def test_every_label_has_its_english(self) -> None:
        found = load("cdht-2022")
        pairs = [(each.label, each.label_en) for each in found.indicators]
        pairs += [(each.label, each.label_en) for each in found.competencies]
        assert all(label and english and label != english for label, english in pairs)

    def test_import_is_light(self) -> None:
        probe = "import congdan.criteria, sys; print({'numpy', 'pandas'} & set(sys.modules))"
        done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "set()"


class TestOwnFile:
    def test_is_read_by_its_path(self, tmp_path: Path) -> None:
        path = written(tmp_path, SMALL)
        found = load(path)
        assert (found.id, found.path, found.title_en) == ("small", str(path), "Bộ nhỏ")
        assert found.bounds == Bounds(1500, (250, 250))
        assert load(str(path)) == found

    @pytest.mark.parametrize(
        ("words", "hundredths"),
        [("5", 500), ("7.5", 750), ("7.55", 755), ("0.1", 10), ("4.990", 499), ("1e1", 1000), ("0", 0)],
    )
    def test_decimals_are_exact(self, tmp_path: Path, words: str, hundredths: int) -> None:
        path = written(tmp_path, changed("indicator = 2.5", f"indicator = {words}"))
        assert load(path).bounds.indicator == (hundredths,) * 2

    def test_english_is_optional(self, tmp_path: Path) -> None:
        assert [each.label_en for each in load(written(tmp_path, SMALL)).indicators] == ["One", "Hai"]

    def test_blanks_are_undecided_unless_said(self, tmp_path: Path) -> None:
        assert load(written(tmp_path, SMALL)).blank == "undecided"
        assert load(written(tmp_path, 'blank = "zero"\n' + SMALL)).blank == "zero"

    def test_an_indicator_may_have_its_own_bound(self, tmp_path: Path) -> None:
        text = changed('label = "Hai"', 'label = "Hai"\nbound = 4')
        assert load(written(tmp_path, text)).bounds.indicator == (250, 400)

    def test_no_general_bound_is_needed_where_each_has_its_own(self, tmp_path: Path) -> None:
        text = changed("indicator = 2.5\n", "")
        for label in ("Một", "Hai"):
            text = changed(f'label = "{label}"', f'label = "{label}"\nbound = 3', text)
        assert load(written(tmp_path, text)).bounds.indicator == (300, 300)

    def test_indicators_stand_by_number_whatever_the_order(self, tmp_path: Path) -> None:
        text = changed(
            'number = 1\ncompetency = 1\nlabel = "Một"',
            'number = 7\ncompetency = 1\nlabel = "Một"\nbound = 1',
        )
        found = load(written(tmp_path, text))
        assert [each.number for each in found.indicators] == [2, 7]
        assert found.bounds.indicator == (250, 100)

    def test_a_mark_of_notepad_is_no_mistake(self, tmp_path: Path) -> None:
        assert check(written(tmp_path, b"\xef\xbb\xbf" + SMALL.encode())) == []

    def test_group_has_bounds_and_labels_of_its_own(self, tmp_path: Path) -> None:
        found = load(written(tmp_path, SMALL + GROUP))
        assert found.bounds_for("student") == Bounds(1200, (200, 50))
        assert found.bounds_for("farmer") == found.bounds_for(None) == found.bounds == Bounds(1500, (250, 250))
        assert [each.label for each in found.indicators_for("student")] == ["Một", "Hai của học sinh"]
        assert [each.label for each in found.indicators_for("farmer")] == ["Một", "Hai"]

    def test_the_example_of_the_page_can_be_used(self, tmp_path: Path) -> None:
        page = (ROOT / "docs" / "criteria.md").read_text("utf-8")
        example = page.partition("```toml\n")[2].partition("```")[0]
        shipped = (ROOT / "src" / "congdan" / "criteria" / "cdht-2022.toml").read_text("utf-8")
        found = load(written(tmp_path, shipped + example))
        assert found.bounds_for("student") == Bounds(7500, (500, 500, 500, 400, *[500] * 6))

    def test_group_without_bounds_keeps_the_general_ones(self, tmp_path: Path) -> None:
        found = load(written(tmp_path, SMALL + '[[group]]\ncategory = "worker"\n'))
        assert found.bounds_for("worker") == found.bounds
        assert found.indicators_for("worker") == found.indicators

    def test_a_shipped_id_wins_over_a_file_of_that_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        written(tmp_path, SMALL, "cdht-2022")
        monkeypatch.chdir(tmp_path)
        assert load("cdht-2022").id == "cdht-2022"
        assert load("./cdht-2022").id == "small"


TWO = 'label = "Hai"'
ALL_BOUNDS = "[bounds]\ntotal = 15\nindicator = 2.5"
COMPETENCY = '[[competency]]\nnumber = 1\nlabel = "Năng lực"\nmaximum = 20\n'
WITHOUT_INDICATORS = SMALL.partition("[[indicator]]")[0]


def bad(reason: str, text: str, place: str, problem: str, **params: str) -> ParameterSet:
    return pytest.param(text, place, problem, params, id=reason)


def group(old: str, new: str) -> str:
    return SMALL + changed(old, new, GROUP)


def total(value: str) -> str:
    return changed("= 15", f"= {value}")


def two(*lines: str) -> str:
    return changed(TWO, "\n".join(lines))


KEY_MISTAKES = [
    bad("unknown", changed("valid_from", "valid_form"), "valid_form", "unknown_key", near="valid_from"),
    bad("like none", "zzz = 1\n" + SMALL, "zzz", "unknown_key", found="zzz", near=""),
    bad("in bounds", changed("total", "totl"), "bounds → totl", "unknown_key", near="total"),
    bad(
        "in competency",
        changed("maximum", "maximun"),
        "competency 1 → maximun",
        "unknown_key",
        near="maximum",
    ),
    bad("in indicator", two(TWO, "min = 5"), "indicator 2 → min", "unknown_key", found="min"),
    bad("in group", group("category", "categori"), "group #1 → categori", "unknown_key", near="category"),
    bad("in bounds of group", group("total", "totl"), "group student → bounds → totl", "unknown_key"),
    bad("in line of group", group("bound =", "bond ="), "group student → indicator 2 → bond", "unknown_key"),
    bad("no id", changed('id = "small"\n', ""), "id", "missing_key"),
    bad("no source", changed('source = "Quyết định thử"\n', ""), "source", "missing_key"),
    bad("no total", changed("total = 15\n", ""), "bounds → total", "missing_key"),
    bad("no bound", changed("indicator = 2.5\n", ""), "bounds → indicator", "missing_key"),
    bad("no bounds", changed(ALL_BOUNDS, ""), "bounds", "missing_key"),
    bad("no indicators", WITHOUT_INDICATORS, "indicator", "missing_key"),
    bad("no maximum", changed(TWO + "\nmaximum = 10", TWO), "indicator 2 → maximum", "missing_key"),
    bad("no number: by position", changed("number = 2\n", ""), "indicator #2 → number", "missing_key"),
]

VALUE_MISTAKES = [
    bad("id is a number", changed('"small"', "5"), "id", "not_a_string", found="5"),
    bad("label is a list", two("label = [1]"), "indicator 2 → label", "not_a_string", found="[…]"),
    bad("label of spaces", two('label = " "'), "indicator 2 → label", "empty"),
    bad("empty English label", two(TWO, 'label_en = ""'), "indicator 2 → label_en", "empty"),
    bad("number as text", total('"15"'), "bounds → total", "not_a_number", found='"15"'),
    bad("truth is no number", total("true"), "bounds → total", "not_a_number", found="true"),
    bad("not a number at all", total("nan"), "bounds → total", "not_a_number"),
    bad("without end", total("inf"), "bounds → total", "not_a_number"),
    bad("beyond measure", total("1e99999999999999999999"), "bounds → total", "not_a_number"),
    bad("half a year", changed("2030", "2030.5"), "valid_from", "not_a_whole_number", found="2030.5"),
    bad("year of two digits", changed("2030", "22"), "valid_from", "out_of_range", expected="1900–2999"),
    bad("total above all", total("20.01"), "bounds → total", "out_of_range", expected="0–20"),
    bad("total below 0", total("-1"), "bounds → total", "out_of_range", found="-1"),
    bad("huge", total("1e999999"), "bounds → total", "out_of_range"),
    bad("bound too high", changed("2.5", "10.5"), "indicator 1 → bound", "out_of_range", expected="0–10"),
    bad("own bound too high", two(TWO, "bound = 11"), "indicator 2 → bound", "out_of_range", found="11"),
    bad("nothing to win", changed("maximum = 10", "maximum = 0"), "indicator 1 → maximum", "out_of_range"),
    bad("three digits", changed("number = 2", "number = 100"), "indicator 100 → number", "out_of_range"),
    bad("thousandths", changed("2.5", "2.555"), "bounds → indicator", "too_many_decimals", found="2.555"),
    bad("far decimal", changed("2.5", f"5.{'0' * 40}1"), "bounds → indicator", "too_many_decimals"),
    bad("no table", "bounds = 5\n" + changed(ALL_BOUNDS, ""), "bounds", "not_a_table", found="5"),
    bad("no list", "indicator = 3\n" + WITHOUT_INDICATORS, "indicator", "not_a_list_of_tables"),
    bad("empty list", "competency = []\n" + changed(COMPETENCY, ""), "competency", "not_a_list_of_tables"),
    bad("unknown blank", 'blank = "x"\n' + SMALL, "blank", "not_allowed", expected="undecided, zero"),
    bad("unknown group", group("student", "pupil"), "group pupil → category", "not_allowed", found="pupil"),
]

JOINT_MISTAKES = [
    bad(
        "number twice",
        changed("number = 2", "number = 1"),
        "indicator 1 → number",
        "duplicate_number",
        found="1",
    ),
    bad(
        "competency twice",
        changed(COMPETENCY, COMPETENCY * 2),
        "competency 1 → number",
        "duplicate_number",
        found="1",
    ),
    bad("group twice", SMALL + GROUP * 2, "group student → category", "duplicate_group", found="student"),
    bad(
        "line of group twice",
        SMALL + GROUP + GROUP.partition("}\n")[2],
        "group student → indicator 2 → number",
        "duplicate_number",
        found="2",
    ),
    bad(
        "no such competency",
        changed("competency = 1\n" + TWO, "competency = 4\n" + TWO),
        "indicator 2 → competency",
        "unknown_competency",
        found="4",
        expected="1",
    ),
    bad(
        "maxima do not add",
        changed("maximum = 20", "maximum = 19.5"),
        "competency 1 → maximum",
        "maxima_do_not_add",
        found="19.5",
        expected="20",
    ),
    bad(
        "no such indicator",
        group("number = 2", "number = 9"),
        "group student → indicator 9 → number",
        "unknown_indicator",
        found="9",
        expected="1, 2",
    ),
    bad("total of group", group("12", "21"), "group student → bounds → total", "out_of_range", expected="0–20"),
    bad(
        "bound of group",
        group("indicator = 2", "indicator = 12"),
        "group student → bounds → indicator",
        "out_of_range",
        expected="0–10",
    ),
    bad("own bound in group", group("0.5", "12"), "group student → indicator 2 → bound", "out_of_range"),
]
MISTAKES = KEY_MISTAKES + VALUE_MISTAKES + JOINT_MISTAKES


@pytest.mark.parametrize(("text", "place", "problem", "params"), MISTAKES)
def test_a_mistake_is_named_at_its_place(
    tmp_path: Path, text: str, place: str, problem: str, params: dict[str, str]
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(CriteriaError) as caught:
        load(path)
    found = caught.value
    assert (found.code, found.exit_code, found.params["file"]) == ("R020", 2, str(path))
    assert (found.params["place"], found.params["problem"]) == (place, problem)
    assert {key: found.params[key] for key in params} == params


def test_all_mistakes_are_found_at_once(tmp_path: Path) -> None:
    text = changed("= 2.5", "= 2.555", changed("2030", "22", two("label = 2")))
    places = [error.params["place"] for error in check(written(tmp_path, text))]
    assert places == ["valid_from", "bounds → indicator", "indicator 2 → label"]


def test_values_are_compared_once_each_is_right(tmp_path: Path) -> None:
    text = changed("= 15", "= 99", changed("maximum = 20", "maximum = 19")) + GROUP.replace("number = 2", "number = 9")
    problems = [error.params["problem"] for error in check(written(tmp_path, text))]
    assert problems == ["maxima_do_not_add", "out_of_range", "unknown_indicator"]


class TestNoSet:
    """A file that is none at all: a CriteriaError, never a traceback."""

    def one(self, path: str | Path) -> dict[str, object]:
        (error,) = check(path)
        assert isinstance(error, UsageError)
        with pytest.raises(CriteriaError):
            load(path)
        assert error.params["file"] == str(path)
        return error.params

    def test_missing(self) -> None:
        params = self.one("cdht-2032")
        assert (params["problem"], params["near"]) == ("no_such_set", "cdht-2022")

    def test_folder(self, tmp_path: Path) -> None:
        assert self.one(tmp_path)["problem"] == "not_a_file"

    def test_name_no_system_allows(self) -> None:
        assert self.one("a\0b")["problem"] == "unreadable"

    def test_name_too_long(self) -> None:
        assert self.one("a" * 5000)["problem"] == "unreadable"

    def test_file_below_a_file(self, tmp_path: Path) -> None:
        assert self.one(written(tmp_path, SMALL) / "x.toml")["problem"] in {"unreadable", "no_such_set"}

    def test_another_encoding_with_its_line(self, tmp_path: Path) -> None:
        params = self.one(written(tmp_path, b"# 1\n# 2\ntitle = '\xe0\xf5'\n"))
        assert (params["problem"], params["line"]) == ("not_utf8", 3)

    def test_utf_16(self, tmp_path: Path) -> None:
        assert self.one(written(tmp_path, SMALL.encode("utf-16")))["problem"] == "not_utf8"

    def test_broken_toml_with_its_line(self, tmp_path: Path) -> None:
        params = self.one(written(tmp_path, 'id = "x"\ntitle = \n'))
        assert (params["problem"], params["line"], params["found"]) == ("syntax", 2, "Invalid value")

    def test_broken_at_the_end(self, tmp_path: Path) -> None:
        params = self.one(written(tmp_path, 'id = "x"\ntitle = """a\nb'))
        assert (params["problem"], params["line"]) == ("syntax", 3)

    @pytest.mark.parametrize("text", ["a = " + "9" * 9999, "a = " + "[" * 50_000], ids=["long number", "deep list"])
    def test_toml_that_breaks_its_reader(self, tmp_path: Path, text: str) -> None:
        assert self.one(written(tmp_path, text))["problem"] == "syntax"

    def test_big(self, tmp_path: Path) -> None:
        assert self.one(written(tmp_path, b"#" * 1_000_001))["problem"] == "too_big"

    def test_empty(self, tmp_path: Path) -> None:
        problems = {error.params["problem"] for error in check(written(tmp_path, ""))}
        assert problems == {"missing_key"}


def test_every_problem_has_a_sentence_and_a_test() -> None:
    tested = {case.values[2] for case in MISTAKES}
    whole_file = {"no_such_set", "not_a_file", "unreadable", "too_big", "not_utf8", "syntax"}
    of_targets = {"twice", "nothing"}  # tests/test_targets.py has them
    assert tested | whole_file | of_targets == set(PROBLEMS)


KEYS = ("id", "title", "valid_from", "blank", "bounds", "competency", "indicator", "group", "x")
VALUES = (
    '"a"',
    "1",
    "-2.5",
    "nan",
    "true",
    "[]",
    "[1]",
    "{}",
    "[{}]",
    "{ total = 1 }",
    "2020-01-01",
    "{ a = [{}] }",
)


@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES)))
def test_any_toml_is_answered_with_mistakes(tmp_path_factory: pytest.TempPathFactory, table: dict[str, str]) -> None:
    path = written(tmp_path_factory.getbasetemp(), "\n".join(f"{key} = {value}" for key, value in table.items()))
    errors = check(path)
    assert errors
    assert all(isinstance(error, CriteriaError) and error.params["problem"] in PROBLEMS for error in errors)
