"""The review as JSON keeps its contract, and a program can follow every sum in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rosters import EIGHTS, EVALUATED, LOW, REGISTERED, SAMPLES, delimited, evaluation, people, registration, run

from congdan.findings import SEVERITIES
from congdan.messages import Words
from congdan.report import HIDDEN, Column, Report, Row, Table
from congdan.schemas import SCHEMAS
from congdan.writers.document import document

Json = dict[str, Any]
SCHEMA = run("schema", "export").json


def exported(folder: Path, *words: str | Path) -> Json:
    path = folder / "ket-qua.json"
    run("export", *words, "-o", path, "--force")
    return dict(json.loads(path.read_text("utf-8")))


def problems(found: Json) -> list[str]:
    return [f"{each.json_path}: {each.message}" for each in Draft202012Validator(SCHEMA).iter_errors(found)]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Json:
    """The review of the sample with its printed summary, which has two misprints."""
    return exported(tmp_path_factory.mktemp("sample"), REGISTERED, EVALUATED, SAMPLES / "tong-hop.xlsx")


def test_the_schema_is_one_and_says_its_version() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema"]["const"] == SCHEMAS["export"]
    assert tuple(SCHEMA["$defs"]["line"]["properties"]["severity"]["enum"]) == SEVERITIES


def test_the_sample_obeys_it_and_nothing_is_empty_by_mistake(sample: Json) -> None:
    assert problems(sample) == []
    empty = [key for key, value in sample.items() if not value]
    assert sorted(empty) == ["as_of", "incomplete", "people", "questions"]


INPUTS = {
    "registrations alone": lambda folder: [REGISTERED],
    "evaluations alone": lambda folder: [EVALUATED],
    "nobody": lambda folder: [delimited(folder / "trong.csv", registration([]))],
    "a missing file": lambda folder: [EVALUATED, folder / "mat.xlsx"],
    "people shown": lambda folder: [delimited(folder / "dg.csv", evaluation(people(5))), "--show-people"],
    "with an office": lambda folder: [REGISTERED, "--office", "body=Hội", "--office", "recipients=A;B"],
}


@pytest.mark.parametrize("name", INPUTS)
def test_every_review_obeys_it(name: str, tmp_path: Path) -> None:
    found = exported(tmp_path, *INPUTS[name](tmp_path))
    assert problems(found) == []
    assert found["incomplete"] == (name in ("nobody", "a missing file"))
    assert bool(found["people"]) == (name == "people shown")


def test_the_total_of_the_sample(sample: Json) -> None:
    units = sample["tables"][0]
    names = [column["name"] for column in units["columns"]]
    total = dict(zip(names, units["rows"][-1]["cells"], strict=True))
    assert units["name"] == "unit"
    assert (total["registered"], total["evaluated"], total["achieved"], total["not_achieved"]) == (511, 511, 505, 6)
    assert total["rate_registered"] == pytest.approx(505 / 511, abs=1e-15)


def test_the_misprints_are_findings_with_corrections(sample: Json) -> None:
    errors = [each for each in sample["findings"] if each["severity"] == "error"]
    assert [each["code"] for each in errors] == ["F004", "F004"]
    (table,) = sample["corrections"]
    headings = [column["heading"] for column in table["columns"]]
    old, new = headings.index("Số cũ"), headings.index("Số mới")
    assert {(row["cells"][old], row["cells"][new]) for row in table["rows"]} >= {(551, 511), (338, 438)}


def sums(table: Json) -> Iterator[tuple[int, int]]:
    """Each count that says of which others it is the sum, and that sum."""
    counts = [at for at, column in enumerate(table["columns"]) if column["kind"] == "count"]
    for row in table["rows"]:
        for at in counts if row["sum_of"] else ():
            parts = [table["rows"][number]["cells"][at] for number in row["sum_of"]]
            if row["cells"][at] is not None and None not in parts:
                yield row["cells"][at], sum(parts)
        for at, column in enumerate(table["columns"]):
            if column["sum_of"]:
                yield row["cells"][at], sum(row["cells"][part] for part in column["sum_of"])


@pytest.mark.parametrize("result", ["declared", "points"])
def test_every_sum_and_rate_can_be_followed(result: str, tmp_path: Path) -> None:
    who = [
        replace(each, unit=f"Ấp {at % 4}", commune=f"Xã {at % 2}", points=(EIGHTS, LOW)[at % 3 == 0], category=name)
        for at, (each, name) in enumerate(zip(people(24), ["Nông dân", "CBCC", "HS"] * 8, strict=True))
    ]
    files = delimited(tmp_path / "dk.csv", registration(who[:20])), delimited(tmp_path / "dg.csv", evaluation(who[3:]))
    found = exported(tmp_path, *files, "--result", result)
    followed = [pair for table in (*found["tables"], *found["sources"]) for pair in sums(table)]
    assert len(followed) > 50
    assert [pair for pair in followed if pair[0] != pair[1]] == []
    for table in found["tables"]:
        for at, column in enumerate(table["columns"]):
            for cells in (row["cells"] for row in table["rows"] if column["ratio"]):
                top, base = (cells[part] for part in column["ratio"])
                assert cells[at] == (pytest.approx(top / base) if base else None)


def test_every_check_holds(sample: Json) -> None:
    tables = {table["name"]: table for table in sample["tables"]}

    def total(spots: list[Json]) -> int:
        return sum(tables[each["table"]]["rows"][each["row"]]["cells"][each["column"]] for each in spots)

    assert len(sample["checks"]) > 15
    assert [each["text"] for each in sample["checks"] if total(each["left"]) != total(each["right"])] == []


def test_what_is_not_published_is_not_null() -> None:
    table = Table(
        "Bảng", (Column("Đơn vị", "text", "unit"), Column("Đạt", "count", "achieved")), (Row(("Ấp 3", HIDDEN)),)
    )
    found = document(Report("Kết quả", (table,), (), (), False, SCHEMAS["export"]), Words("vi"))
    assert found["tables"][0]["rows"][0]["cells"] == ["Ấp 3", {"hidden": True}]


def test_same_input_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    for path in paths:
        run("export", REGISTERED, EVALUATED, "-o", path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_it_is_left_out_of_folders(tmp_path: Path) -> None:
    delimited(tmp_path / "dk.csv", registration(people(3)))
    exported(tmp_path, tmp_path / "dk.csv")
    found = run("tally", tmp_path, "--format", "json").json
    assert {Path(each["name"]).name: each["status"] for each in found["files"]} == {
        "dk.csv": "read",
        "ket-qua.json": "skipped",
    }
