"""Every finding code is raised by a test, and has an example in the documents; the codes no other test raises."""

from __future__ import annotations

import string
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rosters import EVALUATED, SAMPLES, Table, evaluation, people, registration, run, xlsx

from congdan import settings
from congdan.annotate.plan import plan
from congdan.criteria import load
from congdan.errors import OutputError, UsageError
from congdan.findings import CATALOGUE
from congdan.readers.inputs import Input
from congdan.writers.save import check

TESTS = Path(__file__).parent
FILES = sorted(path for pattern in ("**/*.py", "**/*.toml", "**/*.json") for path in TESTS.glob(pattern))
SAID = "".join(path.read_text(encoding="utf-8") for path in FILES)
EXAMPLES = tomllib.loads((TESTS.parent / "docs/examples.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_test_raises_it(code: str) -> None:
    assert f'"{code}' in SAID or f" {code}" in SAID


def test_what_is_filled_in_has_an_example() -> None:
    known = {"count", "detail", "one"}
    filled = {
        code
        for code, entry in CATALOGUE.items()
        if {name for _, name, _, _ in string.Formatter().parse(entry.text + entry.advice) if name} - known
        and not entry.blocks
    }
    assert filled - set(EXAMPLES) <= {"F007", "F008", "F011", "F012", "F013", "F014", "R044"}


# -- settings, criteria, outputs --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param('yaer = "2022"', "R021", id="unknown key"),
        pytest.param('year = "2022"', "R022", id="unknown value"),
        pytest.param("year =", "R023", id="no TOML"),
    ],
)
def test_settings_that_are_wrong(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "congdan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        settings.load({}, [str(tmp_path)])
    assert raised.value.code == code


def test_values_of_options_that_are_not_known() -> None:
    found = run("tally", EVALUATED, "--result", "R024", "--lang", "en")
    assert (found.code, "known are declared, points" in found.err) == (2, True)
    found = run("tally", EVALUATED, "-o", "R053.xyz", "--lang", "en")
    assert (found.code, "the format “.xyz” is not known" in found.err) == (2, True)


def test_a_criteria_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="R0"):
        load(str(tmp_path / "R020.toml"))


def test_outputs_that_are_not_written(tmp_path: Path) -> None:
    there = tmp_path / "a.csv"
    there.write_text("", encoding="utf-8")
    for path, inputs, code in ((there, [], "R050"), (tmp_path / "no/a.csv", [], "R051"), (there, [there], "R052")):
        with pytest.raises(OutputError) as raised:
            check(path, inputs, False)
        assert raised.value.code == code


@pytest.mark.parametrize(
    ("count", "name", "code"),
    [pytest.param(1, "o.txt", "R055", id="another format"), pytest.param(2, "o.xlsx", "R054", id="two into one")],
)
def test_copies_that_cannot_be_made(tmp_path: Path, count: int, name: str, code: str) -> None:
    inputs = [Input(tmp_path / f"{number}.xlsx", f"{number}.xlsx") for number in range(count)]
    with pytest.raises(UsageError) as raised:
        plan(inputs, [], str(tmp_path / name), False)
    assert raised.value.code == code


# -- rosters and tables -----------------------------------------------------------------------------------------------


def codes(*words: str | Path) -> set[str]:
    return {each["code"] for each in run(*words, "--format", "json").json["findings"]}


def test_letters_that_are_broken(tmp_path: Path) -> None:
    rows = ["Họ và tên,Năm sinh", *(f"{each.name} Ưởng,1980" for each in people(40))]
    path = tmp_path / "a.csv"
    path.write_bytes("\n".join(rows).encode() + b"\nTr\xff\xfen,1980\n")
    assert "R046" in codes("tally", path)


def test_a_title_that_says_what_no_column_says(tmp_path: Path) -> None:
    title = "DANH SÁCH CÔNG DÂN ĐẠT DANH HIỆU CÔNG DÂN HỌC TẬP NĂM 2022"
    assert "R062" in codes("tally", xlsx(tmp_path / "a.xlsx", [[title], *registration(people(2))]))


def test_lists_of_other_models_of_learning(tmp_path: Path) -> None:
    families = [["DANH SÁCH GIA ĐÌNH HỌC TẬP"], *registration(people(5)[2:])]
    both = xlsx(tmp_path / "a.xlsx", {"CDHT": registration(people(2)), "Khác": families})
    alone = xlsx(tmp_path / "b.xlsx", families)
    found = [run("tally", path, "--format", "json").json for path in (both, alone)]
    assert [{"R063", "R064"} & {each["code"] for each in one["findings"]} for one in found] == [{"R063"}, {"R064"}]
    assert [one["total"]["registered"] for one in found] == [2, 3]
    assert found[0]["rows"]["set_aside"] == 3


@pytest.mark.parametrize(("heading", "told"), [("Họ và tên", False), ("Người dự", True)])
def test_a_heading_that_was_named_and_is_nowhere(tmp_path: Path, heading: str, told: bool) -> None:
    path = xlsx(tmp_path / "a.xlsx", registration(people(2)))
    assert ("R065" in codes("tally", path, "--map", f"{heading}=name")) == told


def test_sheets_that_were_not_asked_for(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Một": registration(people(2)), "Hai": registration(people(4)[2:])})
    assert "R074" in codes("tally", path, "--sheet", "Một")


def test_people_who_withdrew_are_set_aside(tmp_path: Path) -> None:
    head, one, other = registration(people(2))
    path = xlsx(tmp_path / "a.xlsx", [[*head, "Ghi chú"], [*one, "chuyển đi"], [*other, ""]])
    assert "P016" in codes("tally", path, "--withdrawn", "set_aside")


def test_more_evaluated_than_registered(tmp_path: Path) -> None:
    rows: Table = [["Đơn vị", "Số đăng ký", "Số được đánh giá"], ["Ấp 1", 10, 12], ["Ấp 2", 20, 19]]
    assert "F006" in codes("validate", xlsx(tmp_path / "a.xlsx", rows))


def test_a_table_that_says_other_than_the_lists(tmp_path: Path) -> None:
    who = [replace(each, total=80, result="Đạt") for each in people(6)]
    table: Table = [["Đơn vị", "Số được đánh giá", "Số đạt"], ["Ấp 4", 60, 60], ["Tổng cộng", 60, 60]]
    sheets: dict[str, Any] = {"Ấp 4": evaluation(who), "Tổng hợp": table}
    found = codes("validate", xlsx(tmp_path / "a.xlsx", sheets))
    assert "F012" in found


def test_a_sample_without_any() -> None:
    assert codes("validate", SAMPLES / "dang-ky.xlsx") == {"T006"}
