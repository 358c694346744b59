"""JSON outputs keep their contracts: they obey the schemas, and their numbers add up."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rosters import (
    EIGHTS,
    EVALUATED,
    LOW,
    NONE,
    REGISTERED,
    SAMPLES,
    Person,
    delimited,
    evaluation,
    people,
    registration,
    run,
    spawn,
    xlsx,
)

from congdan import contract
from congdan.findings import CATALOGUE, SEVERITIES
from congdan.layout.model import KINDS
from congdan.ledger import STATUSES
from congdan.people import RESULTS, SECTORS
from congdan.roster import ROLES
from congdan.tally import DIMENSIONS, MEASURES, RATES

Json = dict[str, Any]
LISTS = [f"by_{name}" for name in DIMENSIONS]
COMMANDS = ("tally", "inspect")


def schema(command: str) -> Json:
    return dict(run("schema", command).json)


SCHEMAS = {command: schema(command) for command in COMMANDS}


def problems(found: Json, command: str = "tally") -> list[str]:
    validator = Draft202012Validator(SCHEMAS[command])
    return [f"{each.json_path}: {each.message}" for each in validator.iter_errors(found)]


# -- the inputs ----------------------------------------------------------------------------------------------


def both(folder: Path) -> list[Path]:
    return [REGISTERED, EVALUATED]


def registrations(folder: Path) -> list[Path]:
    return [REGISTERED]


def evaluations(folder: Path) -> list[Path]:
    return [EVALUATED]


def the_folder(folder: Path) -> list[Path]:
    return [SAMPLES]


def a_missing_file(folder: Path) -> list[Path]:
    return [EVALUATED, folder / "not-there.xlsx"]


def a_text_named_xlsx(folder: Path) -> list[Path]:
    (folder / "text.xlsx").write_text("hello", encoding="utf-8")
    return [folder / "text.xlsx"]


def a_report(folder: Path) -> list[Path]:
    return [SAMPLES / "bao-cao.txt"]


def csv_files(folder: Path) -> list[Path]:
    some = people(12)
    return [
        delimited(folder / "dang-ky.csv", registration(some[:9])),
        delimited(folder / "danh-gia.csv", evaluation(some[2:]), ";"),
    ]


def an_odd_roster(folder: Path) -> list[Path]:
    """Every verdict, an unknown word, no unit, an unknown kind of unit, points that are none, no name."""
    who = [
        Person("Lê Thị Hoa", points=EIGHTS, category="Nghệ nhân"),
        Person("Vũ Văn An", points=LOW, category="HS"),
        Person("Trần Thị Bình", points=(8, *NONE[1:]), unit="Nhóm Hoa Sen"),
        Person("Phạm Văn Chi", points=("tám", *EIGHTS[1:]), unit="", commune="", category=""),
        Person("Đỗ Thị Dung", points=LOW, result="Đạt", category="CBCC"),
        Person("", points=EIGHTS),
    ]
    return [xlsx(folder / "le.xlsx", evaluation(who))]


def nobody(folder: Path) -> list[Path]:
    return [xlsx(folder / "trong.xlsx", registration([]))]


INPUTS: list[Callable[[Path], list[Path]]] = [
    both,
    registrations,
    evaluations,
    the_folder,
    a_missing_file,
    a_text_named_xlsx,
    a_report,
    csv_files,
    an_odd_roster,
    nobody,
]


@pytest.fixture(params=INPUTS, ids=lambda each: each.__name__)
def inputs(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    return list(request.param(tmp_path))


@pytest.fixture(scope="module")
def sample() -> Json:
    """The tally of both files of the sample."""
    return dict(run("tally", REGISTERED, EVALUATED, "--format", "json").json)


@pytest.fixture(scope="module")
def seen() -> Json:
    """The inspection of a file of the sample."""
    return dict(run("inspect", EVALUATED, "--format", "json").json)


# -- the schemas ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_a_schema_is_one_and_says_its_version(command: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[command])
    assert SCHEMAS[command]["properties"]["schema"]["const"] == contract.SCHEMAS[command]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_object_that_is_described_says_what_is_required(command: str) -> None:
    def objects(part: Any) -> Iterator[Json]:
        if isinstance(part, dict):
            if part.get("type") == "object" and "properties" in part:
                yield part
            for inner in part.values():
                yield from objects(inner)

    free = [each for each in objects(SCHEMAS[command]) if "required" not in each]
    assert free == [SCHEMAS[command]["$defs"]["where"]]


def test_what_both_schemas_describe_is_the_same() -> None:
    one, other = (SCHEMAS[command]["$defs"] for command in COMMANDS)
    shared = set(one) & set(other)
    assert {"finding", "where", "rows", "status", "kind"} <= shared
    assert {name: one[name] for name in shared} == {name: other[name] for name in shared}


@pytest.mark.parametrize(
    ("command", "name", "known"),
    [
        pytest.param("tally", "status", STATUSES, id="status"),
        pytest.param("tally", "sector", SECTORS, id="sector"),
        pytest.param("inspect", "row_kind", KINDS, id="kind of row"),
    ],
)
def test_the_schema_names_what_the_program_knows(command: str, name: str, known: tuple[str | None, ...]) -> None:
    assert set(SCHEMAS[command]["$defs"][name]["enum"]) | {None} == {*known, None}


def test_severities_roles_and_results_are_those_of_the_program() -> None:
    tally, inspect = (SCHEMAS[command] for command in COMMANDS)
    assert tuple(tally["$defs"]["finding"]["properties"]["severity"]["enum"]) == SEVERITIES
    assert tuple(tally["properties"]["results"]["properties"]["used"]["enum"]) == RESULTS
    assert inspect["$defs"]["table"]["properties"]["role"]["enum"] == [*ROLES, None]


def test_the_measures_and_lists_are_those_of_the_program() -> None:
    assert tuple(SCHEMAS["tally"]["$defs"]["measures"]["required"]) == (*MEASURES, *RATES)
    assert {name for name in SCHEMAS["tally"]["properties"] if name.startswith("by_")} == set(LISTS)


# -- the outputs ---------------------------------------------------------------------------------------------


def test_a_tally_obeys_its_schema(inputs: list[Path]) -> None:
    assert problems(run("tally", *inputs, "--format", "json").json) == []


@pytest.mark.parametrize("options", [(), ("--rows",)], ids=["plain", "with rows"])
def test_an_inspection_obeys_its_schema(inputs: list[Path], options: tuple[str, ...]) -> None:
    assert problems(run("inspect", *inputs, *options, "--format", "json").json, "inspect") == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_only_sentences_depend_on_the_language(language: str, tmp_path: Path) -> None:
    (found,) = an_odd_roster(tmp_path)
    texts = {"message", "advice"}
    plain = run("tally", found, "--format", "json").json
    said = run("--lang", language, "tally", found, "--lang", language, "--format", "json").json
    for one, other in zip(plain.pop("findings"), said.pop("findings"), strict=True):
        assert {key: one[key] for key in one.keys() - texts} == {key: other[key] for key in one.keys() - texts}
    assert plain == said


def test_the_document_comes_out_of_a_process_of_its_own() -> None:
    done = spawn("tally", EVALUATED, "--format", "json", CONGDAN_LANG="en")
    assert (done.code, done.err) == (0, "")
    assert problems(json.loads(done.out)) == []


def test_an_odd_roster_holds_what_it_is_for(tmp_path: Path) -> None:
    found = run("tally", *an_odd_roster(tmp_path), "--format", "json").json
    assert [found["total"][name] for name in MEASURES[:6]] == [None, 5, 2, 1, 2, None]
    assert {each["category"] for each in found["by_category"]} >= {"Nghệ nhân", "student", "official", None}
    assert None in {each["unit"] for each in found["by_unit"]}
    assert found["rows"]["set_aside"] == 1


# -- what is refused -----------------------------------------------------------------------------------------


def drop(*path: str | int) -> Callable[[Json], None]:
    def doctor(found: Json) -> None:
        inner: Any = found
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return doctor


def put(value: Any, *path: str | int) -> Callable[[Json], None]:
    def doctor(found: Json) -> None:
        inner: Any = found
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    return doctor


FINDING: Json = {
    "code": "M001",
    "severity": "warning",
    "message": "x",
    "advice": "",
    "where": {"file": "a.csv"},
    "also": [],
    "stated": None,
    "counted": 3,
}


@pytest.mark.parametrize(
    "doctor",
    [
        pytest.param(drop("schema"), id="no schema"),
        pytest.param(put("congdan.tally/2", "schema"), id="another version"),
        pytest.param(drop("total"), id="no total"),
        pytest.param(drop("total", "registered"), id="a measure missing"),
        pytest.param(drop("by_unit", 0, "commune"), id="a key of a group missing"),
        pytest.param(put(1, "total", "reached"), id="a measure nobody defined"),
        pytest.param(put(1, "by_unit", 0, "reached"), id="a key of a group nobody defined"),
        pytest.param(put("98,83", "total", "rate_evaluated"), id="rate as text"),
        pytest.param(put(98.83, "total", "rate_evaluated"), id="rate in percent"),
        pytest.param(put(505.5, "total", "achieved"), id="half a person"),
        pytest.param(put(-1, "total", "achieved"), id="less than nobody"),
        pytest.param(put(True, "total", "achieved"), id="true is no count"),
        pytest.param(put("pupils", "by_sector", 0, "sector"), id="unknown sector"),
        pytest.param(put("club", "by_unit", 0, "kind"), id="unknown kind"),
        pytest.param(put("", "by_unit", 0, "unit"), id="an empty name"),
        pytest.param(put("lost", "files", 0, "status"), id="unknown status"),
        pytest.param(put("abc", "files", 0, "sha256"), id="no fingerprint"),
        pytest.param(put(None, "rows", "read"), id="rows not counted"),
        pytest.param(put("no", "incomplete"), id="incomplete as text"),
        pytest.param(put("guessed", "results", "used"), id="unknown result"),
        pytest.param(put([FINDING | {"code": "X1"}], "findings"), id="no code"),
        pytest.param(put([FINDING | {"severity": "fatal"}], "findings"), id="unknown severity"),
        pytest.param(put([FINDING | {"counted": 2.5}], "findings"), id="half a count"),
        pytest.param(put([FINDING | {"where": {"row": 0}}], "findings"), id="row 0"),
        pytest.param(put([FINDING | {"where": {"cell": "C4"}}], "findings"), id="a cell without row and column"),
        pytest.param(put([FINDING | {"where": None}], "findings"), id="no place"),
    ],
)
def test_a_doctored_tally_is_refused(doctor: Callable[[Json], None], sample: Json) -> None:
    found = copy.deepcopy(sample)
    doctor(found)
    assert problems(found)


@pytest.mark.parametrize(
    "doctor",
    [
        pytest.param(drop("files"), id="no files"),
        pytest.param(drop("files", 0, "sheets", 0, "tables", 0, "role"), id="no role"),
        pytest.param(put("summary", "files", 0, "sheets", 0, "tables", 0, "role"), id="unknown role"),
        pytest.param(put([9], "files", 0, "sheets", 0, "tables", 0, "header_rows"), id="one end of the header"),
        pytest.param(put({"human": 3}, "files", 0, "sheets", 0, "kinds"), id="unknown kind of row"),
        pytest.param(put(0, "files", 0, "sheets", 0, "kinds", "person"), id="a kind without rows"),
        pytest.param(put(0, "files", 0, "sheets", 0, "set_aside"), id="a number for a list"),
        pytest.param(put("3", "files", 0, "sheets", 0, "tables", 0, "columns", 0, "column"), id="a column's number"),
        pytest.param(put(2, "files", 0, "sheets", 0, "tables", 0, "columns", 0, "certainty"), id="surer than sure"),
        pytest.param(put("guess", "files", 0, "sheets", 0, "tables", 0, "places", 0, "unit_from"), id="unknown source"),
        pytest.param(put([{"row": 1}], "files", 0, "sheets", 0, "rows"), id="a row without a kind"),
    ],
)
def test_a_doctored_inspection_is_refused(doctor: Callable[[Json], None], seen: Json) -> None:
    found = copy.deepcopy(seen)
    doctor(found)
    assert problems(found, "inspect")


def test_a_new_key_beside_the_old_ones_is_allowed(sample: Json, seen: Json) -> None:
    assert problems({**sample, "duration": 1, "findings": [FINDING | {"link": "x"}]}) == []
    assert problems({**seen, "duration": 1}, "inspect") == []


# -- the arithmetic ------------------------------------------------------------------------------------------


def blocks(found: Json) -> Iterator[Json]:
    yield found["total"]
    for name in LISTS:
        yield from found[name]


def test_every_block_of_measures_adds_up(inputs: list[Path]) -> None:
    for block in blocks(run("tally", *inputs, "--format", "json").json):
        evaluated, *parts = (block[name] for name in ("evaluated", "achieved", "not_achieved", "undecided"))
        assert parts == [None] * 3 if evaluated is None else sum(parts) == evaluated
        assert block["unregistered"] is None or block["unregistered"] <= evaluated
        assert block["rate_evaluated"] == (block["achieved"] / evaluated if evaluated else None)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_adds_up_to_the_total(inputs: list[Path], name: str) -> None:
    found = run("tally", *inputs, "--format", "json").json
    for measure in MEASURES:
        if measure == "population" or not found[name]:
            continue
        counts = [each[measure] for each in found[name]]
        total = found["total"][measure]
        assert counts == [None] * len(counts) if total is None else sum(counts) == total


def test_every_group_stands_once(inputs: list[Path]) -> None:
    found = run("tally", *inputs, "--format", "json").json
    for name in LISTS:
        groups = [tuple(value for key, value in each.items() if key not in (*MEASURES, *RATES)) for each in found[name]]
        assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_row_is_lost(inputs: list[Path], command: str) -> None:
    found = run(command, *inputs, "--format", "json").json
    for rows in [found["rows"]] if command == "tally" else [each["rows"] for each in found["files"]]:
        assert rows["read"] == rows["counted"] + rows["set_aside"] + rows["other"]
        assert rows["other"] >= 0


def test_an_inspection_has_a_kind_for_every_row(inputs: list[Path]) -> None:
    for file in run("inspect", *inputs, "--rows", "--format", "json").json["files"]:
        assert file["rows"]["read"] == sum(len(sheet["rows"]) for sheet in file["sheets"])
        for sheet in file["sheets"]:
            assert sum(sheet["kinds"].values()) == len(sheet["rows"])
            unclear = [each["row"] for each in sheet["rows"] if each["kind"] == "unclear"]
            assert unclear == [each["row"] for each in sheet["set_aside"] if each["reason"] == "no_name"]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_exit_code_says_what_the_document_says(inputs: list[Path], command: str) -> None:
    done = run(command, *inputs, "--format", "json")
    stops = any(CATALOGUE[each["code"]].blocks for each in done.json["findings"])
    errors = any(each["severity"] == "error" for each in done.json["findings"])
    assert done.code == (3 if stops else int(errors))
    assert command == "inspect" or done.json["incomplete"] == stops


# -- the figures of the sample -------------------------------------------------------------------------------


def test_the_sample_counts_what_its_readme_says(sample: Json) -> None:
    total = sample["total"]
    assert [total[name] for name in MEASURES] == [511, 511, 505, 6, 0, 0, None]
    assert [total[name] for name in RATES] == [505 / 511, 505 / 511, None]
    assert len(sample["by_unit"]) == 17
    assert [each["commune"] for each in sample["by_unit"] if each["unit"] == "Ấp 4"] == [
        "Xã Phú Xuân",
        "Xã Phước Lộc",
    ]
    sectors = {each["sector"]: (each["registered"], each["achieved"]) for each in sample["by_sector"]}
    assert sectors == {"employees": (440, 438), "residents": (71, 67)}


@pytest.mark.parametrize(
    ("file", "missing"),
    [
        pytest.param(
            EVALUATED,
            {"registered", "unregistered", "rate_registered"},
            id="nobody is known to be registered",
        ),
        pytest.param(
            REGISTERED,
            {
                "evaluated",
                "achieved",
                "not_achieved",
                "undecided",
                "unregistered",
                "rate_registered",
                "rate_evaluated",
            },
            id="nobody is known to be evaluated",
        ),
    ],
)
def test_what_no_input_speaks_of_is_null(file: Path, missing: set[str]) -> None:
    total = run("tally", file, "--format", "json").json["total"]
    assert {name for name, value in total.items() if value is None} == missing | {
        "population",
        "rate_population",
    }
