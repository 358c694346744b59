"""`congdan validate`: tables of totals and sums of rosters, what is accused, and what is only asked."""

from __future__ import annotations

import json
import random
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rosters import EVALUATED, REGISTERED, SAMPLES, Table, delimited, people, registration, run, xlsx

SUMMARY = SAMPLES / "tong-hop.xlsx"


def validate(*words: str | Path) -> Any:
    found = run("validate", *words, "--format", "json")
    jsonschema.validate(found.json, json.loads((files("congdan.schemas") / "validate.json").read_text("utf-8")))
    return found


def changes(correction: dict[str, Any]) -> dict[str, tuple[Any, Any, bool]]:
    return {each["where"]["cell"]: (each["old"], each["new"], each["certain"]) for each in correction["changes"]}


def accused(found: Any) -> list[tuple[str, str | None]]:
    """Code and cell of every error and warning."""
    told = [each for each in found.json["findings"] if each["severity"] != "note"]
    return [(each["code"], each["where"].get("cell")) for each in told]


# -- the sample -----------------------------------------------------------------------------------------------------


def test_the_published_table() -> None:
    found = validate(SUMMARY)
    assert (found.code, found.json["verdict"]) == (1, "findings")
    assert found.json["conventions"] == {"percentages": "truncation"}
    assert accused(found) == [("F004", "E11"), ("F001", "C10")]
    first, *others = map(changes, found.json["corrections"])
    assert first == {"C10": (551, 511, False), "E11": (338, 438, True)}
    assert [each.keys() - {"E11"} for each in others] == [{"C11"}, {"C12"}]
    assert [each.get("C11", each.get("C12"))[:2] for each in others] == [(440, 480), (71, 111)]
    (question,) = found.json["questions"]
    assert (question["where"]["cell"], question["readings"]) == ("C10", [551, 511])
    assert found.json["figures"] == {"checked": 12, "unchecked": 0}


def test_the_rosters_decide() -> None:
    found = validate(SUMMARY, "--against", REGISTERED, "--against", EVALUATED)
    assert changes(found.json["corrections"][0]) == {"C10": (551, 511, True), "E11": (338, 438, True)}
    assert found.json["questions"] == []
    assert "dang-ky.xlsx" in found.json["corrections"][0]["reasons"][0]


def test_the_rosters_alone_are_in_order() -> None:
    found = validate(REGISTERED, EVALUATED)
    assert (found.code, found.json["verdict"], accused(found)) == (0, "ok", [])
    assert {each["code"] for each in found.json["findings"]} == {"T006"}


# -- tables made up --------------------------------------------------------------------------------------------------

HEAD = ["STT", "Đơn vị", "Số đăng ký", "Số được đánh giá", "Số đạt", "Tỷ lệ đạt so với được đánh giá (%)"]


def table(numbers: list[tuple[int, int, int]], cut: bool = False) -> Table:
    """Units with their counts, the rate rounded half-up or cut off, and the total below."""
    rows = [*numbers, tuple(map(sum, zip(*numbers, strict=True)))]
    rates = [_rate(achieved, evaluated, cut) for _, evaluated, achieved in rows]
    lines = [[at, f"Ấp {at}", *row, rate] for at, (row, rate) in enumerate(zip(rows, rates, strict=True), 1)]
    lines[-1][:2] = ["", "Tổng cộng"]
    return [list(HEAD), *lines]


def _rate(achieved: int, evaluated: int, cut: bool) -> str:
    scaled = achieved * 10000 // evaluated if cut else (achieved * 20000 + evaluated) // (2 * evaluated)
    return f"{scaled // 100},{scaled % 100:02}"


def numbers(seed: int, units: int) -> list[tuple[int, int, int]]:
    chance = random.Random(seed)
    registered = [chance.randint(20, 900) for _ in range(units)]
    evaluated = [each - chance.randint(0, 9) for each in registered]
    return [(r, e, e - chance.randint(0, 9)) for r, e in zip(registered, evaluated, strict=True)]


@pytest.mark.parametrize("cut", [False, True], ids=["rounded", "cut off"])
def test_a_table_in_order_is_not_accused(tmp_path: Path, cut: bool) -> None:
    for seed in range(40):
        found = validate(delimited(tmp_path / f"{seed}.csv", table(numbers(seed, 3 + seed % 9), cut), ";"))
        assert (found.code, accused(found), found.json["verdict"]) == (0, [], "ok"), seed


def test_one_digit_is_found_and_put_right(tmp_path: Path) -> None:
    for seed in range(40):
        rows = table(numbers(seed, 6))
        row, column = 1 + seed % 6, 4
        truth = rows[row][column]
        assert isinstance(truth, int)
        rows[row][column] = truth + 100
        found = validate(xlsx(tmp_path / f"{seed}.xlsx", rows))
        cell = f"E{row + 1}"
        assert changes(found.json["corrections"][0]) == {cell: (truth + 100, truth, True)}, seed
        assert accused(found) == [("F004", cell)], seed


def test_groups_over_their_units(tmp_path: Path) -> None:
    rows: Table = [
        ["STT", "Đơn vị", "Số đăng ký", "Số đạt"],
        ["I", "Xã A", 30, 20],
        [1, "Ấp 1", 10, 8],
        [2, "Ấp 2", 20, 12],
        ["II", "Xã B", 50, 40],
        [1, "Ấp 1", 50, 40],
        ["", "Tổng cộng", 80, 60],
    ]
    assert accused(validate(xlsx(tmp_path / "a.xlsx", rows))) == []
    rows[1][2] = 31
    assert ("F004", "C2") in accused(validate(xlsx(tmp_path / "b.xlsx", rows)))


def test_of_which_is_not_a_part_of_the_sum(tmp_path: Path) -> None:
    rows: Table = [
        ["STT", "Đơn vị", "Số đăng ký", "Số đạt"],
        [1, "Ấp 1", 10, 8],
        [2, "Ấp 2", 20, 12],
        ["", "Tổng cộng", 30, 20],
        ["", "Trong đó: nữ", 11, 9],
    ]
    assert accused(validate(xlsx(tmp_path / "a.xlsx", rows))) == []


def test_more_achieved_than_evaluated(tmp_path: Path) -> None:
    rows: Table = [["Đơn vị", "Số được đánh giá", "Số đạt"], ["Ấp 1", 10, 12], ["Ấp 2", 20, 9]]
    assert accused(validate(xlsx(tmp_path / "a.xlsx", rows))) == [("F003", "C2")]


def test_another_base_than_the_heading_says(tmp_path: Path) -> None:
    head = ["Đơn vị", "Số đăng ký", "Số được đánh giá", "Số đạt", "Tỷ lệ đạt so với đăng ký (%)"]
    rows: Table = [head, ["Ấp 1", 100, 80, 60, "75,00"], ["Ấp 2", 200, 150, 90, "45,00"]]
    found = validate(xlsx(tmp_path / "a.xlsx", rows))
    assert "F005" in {each["code"] for each in found.json["findings"]}


def test_a_total_that_never_fits_is_our_misreading(tmp_path: Path) -> None:
    rows: Table = [
        ["Đơn vị", "Số đăng ký", "Số được đánh giá", "Số đạt"],
        ["Ấp 1", 10, 9, 8],
        ["Ấp 2", 20, 19, 18],
        ["Tổng cộng", 90, 81, 70],
    ]
    found = validate(xlsx(tmp_path / "a.xlsx", rows))
    assert accused(found) == [("F009", "B4")]
    assert found.json["corrections"] == []


# -- rosters and the rest ----------------------------------------------------------------------------------------------


def test_a_closing_line_that_is_wrong(tmp_path: Path) -> None:
    rows = [*registration(people(5)), ["(Danh sách này có 6 người./.)"]]
    (finding,) = (each for each in validate(xlsx(tmp_path / "a.xlsx", rows)).json["findings"] if each["code"] == "T001")
    assert (finding["stated"], finding["counted"], finding["where"]["row"]) == (6, 5, 7)


def test_a_sum_that_is_wrong(tmp_path: Path) -> None:
    rows = [*registration(people(5)), ["", "Cộng", 4]]
    (finding,) = (each for each in validate(xlsx(tmp_path / "a.xlsx", rows)).json["findings"] if each["code"] == "T002")
    assert (finding["stated"], finding["counted"]) == (4, 5)


def test_nothing_to_check_is_unverified_not_ok(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Đơn vị", "Số đăng ký", "Số đạt"], ["Ấp 1", 10, ""], ["Ấp 2", 20, ""]])
    found = validate(path)
    assert (found.code, found.json["verdict"]) == (0, "unverified")
    assert run("validate", path, "--strict").code == 1


def test_the_terminal_says_what_to_look_up() -> None:
    found = run("validate", SUMMARY)
    assert found.code == 1
    assert "551 → 511 (có khả năng nhất)" in found.out
    assert "338 → 438 (chắc chắn)" in found.out
    assert "551 hay 511?" in found.out


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert run("validate", tmp_path / "a.xlsx").code == 3


def test_a_text_beside_a_table_of_totals_is_listed_and_stops_nothing(tmp_path: Path) -> None:
    totals: Table = [["Đơn vị", "Số đăng ký", "Số đạt"], ["Ấp 1", 10, 9], ["Ấp 2", 20, 18], ["Cộng", 30, 27]]
    path = xlsx(tmp_path / "a.xlsx", {"Biểu": totals, "Khác": [["Liên hệ: cô Ba"]]})
    found = run("validate", path, "--format", "json")
    assert (found.code, [each["code"] for each in found.json["findings"]]) == (0, ["R035"])


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("average-points-of-hamlets.xlsx", id="points"),
        pytest.param("percentages-of-three-years.xlsx", id="percentages"),
    ],
)
def test_a_table_of_points_or_percentages_is_listed_and_stops_nothing(name: str) -> None:
    found = validate(Path(__file__).parent / "corpus" / name)
    assert (found.code, [each["code"] for each in found.json["findings"]]) == (0, ["R034"])
