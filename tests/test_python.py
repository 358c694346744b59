"""The Python face gives what the command line gives."""

from __future__ import annotations

import importlib
from pathlib import Path

import pandas as pd
import pytest
from rosters import EVALUATED, REGISTERED, Person, counted, delimited, evaluation, run

import congdan
from congdan.errors import UsageError
from congdan.result import Result
from congdan.tally import DIMENSIONS, MEASURES, RATES


@pytest.fixture(scope="module")
def result() -> Result:
    """The tally of both files of the sample."""
    return congdan.tally(REGISTERED, str(EVALUATED))


def test_the_document_is_the_one_that_is_printed(result: Result) -> None:
    assert congdan.document(result) == counted(REGISTERED, EVALUATED)


def test_the_inspection_is_the_one_that_is_printed() -> None:
    printed = run("inspect", EVALUATED, "--rows", "--format", "json").json
    assert congdan.inspect(EVALUATED, rows=True) == printed


@pytest.mark.parametrize("by", DIMENSIONS)
def test_a_frame_has_the_rows_and_columns_of_the_document(result: Result, by: str) -> None:
    frame = congdan.frame(result, by)
    listed = congdan.document(result)[f"by_{by}"]
    assert list(frame.columns) == list(listed[0])
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == listed
    assert {str(frame[name].dtype) for name in MEASURES} == {"Int64"}
    assert {str(frame[name].dtype) for name in RATES} == {"Float64"}


def test_a_frame_of_nobody_has_its_columns(tmp_path: Path) -> None:
    frame = congdan.frame(congdan.tally(delimited(tmp_path / "a.csv", evaluation([]))), "category")
    assert frame.empty
    assert list(frame.columns) == ["category", *MEASURES, *RATES]


def test_a_name_that_is_missing_and_a_count_that_is_not_known_are_na(tmp_path: Path) -> None:
    roster = delimited(tmp_path / "a.csv", evaluation([Person(unit="", commune="")]))
    (row,) = congdan.frame(congdan.tally(roster)).to_dict("records")
    assert all(pd.isna(row[name]) for name in ("commune", "unit", "registered"))


def test_the_function_stays_when_the_module_of_its_name_is_loaded() -> None:
    module = importlib.import_module("congdan.tally")
    assert module.MEASURES == MEASURES
    assert callable(congdan.tally)


def test_settings_are_those_of_the_command_line(tmp_path: Path) -> None:
    roster = delimited(tmp_path / "a.csv", evaluation([Person(points=(1,) * 10, result="Đạt")]))
    assert congdan.tally(roster).tally.total.achieved == 1
    (tmp_path / "congdan.toml").write_text('result = "points"', encoding="utf-8")
    assert congdan.tally(roster).tally.total.achieved == 0
    assert congdan.tally(roster, result="declared").tally.total.achieved == 1


def test_the_units_that_are_expected_can_be_named(tmp_path: Path) -> None:
    roster = delimited(tmp_path / "a.csv", evaluation([Person()]))
    units = delimited(tmp_path / "u.csv", [["Đơn vị", "Xã/phường"], ["Ấp 3", "Xã Phú Xuân"], ["Ấp 4", ""]])
    assert [each.unit_shown for each in congdan.tally(roster, units=units).tally.missing] == ["Ấp 3"]


@pytest.mark.parametrize("setting", ["result", "role", "withdrawn", "criteria"])
def test_a_setting_that_is_not_known_is_refused(setting: str) -> None:
    with pytest.raises(UsageError):
        congdan.tally(EVALUATED, **{setting: "nonsense"})  # type: ignore[arg-type]


def test_a_frame_of_something_unknown_is_refused(result: Result) -> None:
    with pytest.raises(ValueError, match="colour"):
        congdan.frame(result, by="colour")


def test_a_file_that_is_not_there_leaves_the_result_incomplete(tmp_path: Path) -> None:
    found = congdan.tally(tmp_path / "not-there.xlsx", EVALUATED)
    assert found.incomplete
    assert (found.exit_code, found.tally.total.evaluated) == (3, 511)
