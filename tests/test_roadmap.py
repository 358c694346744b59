"""The road to the targets: every case of `cases/roadmap` is reckoned by hand, and its laws hold for any numbers."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rosters import EVALUATED, LOW, REGISTERED, Person, Run, delimited, evaluation, people, registration, run, xlsx

from congdan.population import Base
from congdan.road import Standing
from congdan.road.lane import lane
from congdan.road.steps import lacking, path, registrations, required
from congdan.targets import Target

CASES = sorted((Path(__file__).parent / "cases/roadmap").glob("*.toml"))
SCHEMA = run("schema", "roadmap").json


def somebody(case: dict[str, Any]) -> list[tuple[Person, bool]]:
    """The people of a case, and whether each achieved the title."""
    units = case["unit"]
    everybody = iter(people(sum(each["registered"] for each in units)))
    found = []
    for each in units:
        place = {"commune": each.get("commune", "Xã Phú Xuân"), "unit": each["unit"]}
        for number in range(each["registered"]):
            achieved = number < each["achieved"]
            more = {} if achieved else {"points": LOW}
            who = replace(next(everybody), category=each.get("category", "Nông dân"), **place, **more)
            found.append((who, achieved))
    return found


def written(folder: Path, case: dict[str, Any]) -> list[str]:
    """The files of a case, and the words of the command."""
    who = [person for person, _ in somebody(case)]
    files = []
    if case.get("only") != "evaluation":
        files.append(xlsx(folder / "dang-ky.xlsx", registration(who)))
    if case.get("only") != "registration":
        files.append(xlsx(folder / "danh-gia.xlsx", evaluation(who)))
    listed = [each for each in case["unit"] if each.get("listed", True) and "population" in each]
    with (folder / "don-vi.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file).writerow
        write(["Xã/phường", "Đơn vị", "Tổng số", "Số học sinh", "Cấp"])
        for each in listed:
            commune = each.get("commune", "Xã Phú Xuân")
            write([commune, each["unit"], each["population"], each.get("learners", ""), each.get("level", "")])
    words = [*map(str, files), "--from", str(case.get("from", 2022))]
    if listed:
        words += ["--population", str(folder / "don-vi.csv")]
    if "population" in case:
        (folder / "dan-so.csv").write_text(case["population"].strip(), encoding="utf-8")
        words += ["--population", str(folder / "dan-so.csv")]
    if "targets" in case:
        words += ["--target", str(own_set(folder, case["targets"]))]
    if "to" in case:
        words += ["--to", str(case["to"])]
    return [*words, *case.get("options", [])]


def own_set(folder: Path, targets: list[tuple[str, int, float]]) -> Path:
    text = 'id = "thu"\ntitle = "Chỉ tiêu thử"\nsource = "Kế hoạch thử"\n'
    for sector, year, percent in targets:
        text += f'[[target]]\nsector = "{sector}"\nyear = {year}\npercent = {percent}\nbase = "người thử"\n'
    path = folder / "chi-tieu.toml"
    path.write_text(text, encoding="utf-8")
    return path


def known(value: Any) -> Any:
    """A value of a case: TOML has no null."""
    return None if value == "null" else value


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_road_reckoned_by_hand(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    found = run("roadmap", *written(tmp_path, case), "--format", "json")
    assert found.code == case.get("code", 0), found.said
    assert list(Draft202012Validator(SCHEMA).iter_errors(found.json)) == []
    for each in case["expect"]:
        expect(found, each)
    codes = {code for code in found.codes if code in ("U012", "U013", "U014", "U015")}
    assert codes == set(case.get("findings", []))
    if "units" in case:
        keys = ("required", "lacking")
        assert [
            [each["unit"], *(each["target"][key] for key in keys), each["place"], each["behind"]]
            for each in found.json["by_unit"]
        ] == case["units"]
    if "provincial" in case:
        keys = ("unit", "who", "population", "achieved", "required", "lacking", "met")
        assert [[each[key] for key in keys] for each in found.json["provincial"]] == [
            [known(value) for value in line] for line in case["provincial"]
        ]


def expect(found: Run, each: dict[str, Any]) -> None:
    """One sector, whole or of a commune, is as the case says."""
    lanes = found.json["by_commune"] if "commune" in each else found.json["by_sector"]
    (one,) = [lane for lane in lanes if lane["sector"] == each["sector"] and lane.get("commune") == each.get("commune")]
    assert (one["achieved"], one["base"]["people"]) == (known(each["achieved"]), known(each["base"]))
    assert [[goal[key] for key in ("year", "required", "lacking", "status", "reason")] for goal in one["targets"]] == [
        [*map(known, goal), None][:5] for goal in each["targets"]
    ]
    assert [
        [step[key] for key in ("year", "holders", "recognised", "registrations", "possible")] for step in one["years"]
    ] == [[*map(known, step), True][:5] for step in each["years"]]


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 25
    assert all(path.read_text(encoding="utf-8").startswith("# ") for path in CASES), "each shows its reckoning"


# -- the arithmetic ---------------------------------------------------------------------------------------------------

SHARES = st.builds(Fraction, st.integers(0, 10_000), st.just(10_000))
BASES = st.integers(1, 3000)


@given(SHARES, BASES)
def test_what_is_required_reaches_the_share_and_one_fewer_does_not(share: Fraction, base: int) -> None:
    needed = required(share, base)
    assert Fraction(needed, base) >= share
    assert needed == 0 or Fraction(needed - 1, base) < share


@st.composite
def roads(draw: st.DrawFn) -> tuple[int, int, list[Target], int]:
    """A base, holders now, targets by year, and the last year shown."""
    base = draw(BASES)
    years = sorted(draw(st.sets(st.integers(2023, 2040), min_size=1, max_size=4)))
    targets = [Target("residents", year, draw(SHARES), "", "") for year in years]
    return base, draw(st.integers(0, base)), targets, draw(st.integers(2022, 2045))


@given(roads())
def test_following_the_years_reaches_every_target(road: tuple[int, int, list[Target], int]) -> None:
    base, holders, targets, _ = road
    points = [(target.year, required(target.share, base)) for target in targets]
    by_year = dict(path((2022, holders), points, targets[-1].year))
    open_ones = [(year, needed) for year, needed in points if needed > holders]
    highest = 0
    for year, needed in open_ones:
        assert by_year[year] >= needed
        if needed > highest:  # not one person more than it asks for
            assert by_year[year] == needed
        highest = max(highest, needed)


@given(roads())
def test_the_road_never_goes_down_and_has_every_year(road: tuple[int, int, list[Target], int]) -> None:
    base, holders, targets, last = road
    points = [(target.year, required(target.share, base)) for target in targets]
    found = list(path((2022, holders), points, last))
    assert [year for year, _ in found] == list(range(2023, last + 1))
    numbers = [number for _, number in found]
    assert numbers == sorted(numbers)
    assert all(number <= base for number in numbers)
    if any(needed > holders for _, needed in points):
        assert all(number >= holders for number in numbers)


@given(roads())
def test_a_year_is_the_straight_line_rounded_up(road: tuple[int, int, list[Target], int]) -> None:
    base, holders, targets, _ = road
    target = targets[-1]
    needed = required(target.share, base)
    for year, number in path((2022, holders), [(target.year, needed)], target.year):
        if needed > holders:
            line = holders + Fraction((needed - holders) * (year - 2022), target.year - 2022)
            assert number - 1 < line <= number


@given(st.integers(1, 500), st.integers(1, 100), st.integers(1, 100))
def test_registrations_are_enough_and_one_fewer_is_not(people: int, passed: int, more: int) -> None:
    rate = Fraction(passed, passed + more)
    asked = registrations(people, rate)
    assert asked is not None
    assert asked * rate >= people > (asked - 1) * rate


@given(roads(), st.integers(0, 50))
def test_more_holders_are_never_further_away(road: tuple[int, int, list[Target], int], more: int) -> None:
    base, holders, targets, _ = road
    for target in targets:
        needed = required(target.share, base)
        assert lacking(min(base, holders + more), needed) <= lacking(holders, needed)


@given(roads(), st.sampled_from(("yearly", "kept")))
def test_titles_that_are_kept_ask_for_no_more(road: tuple[int, int, list[Target], int], validity: str) -> None:
    base, holders, targets, last = road
    standing = Standing(holders, base, holders, Base(base, "said"))
    found = lane("residents", None, standing, targets, (2022, last), validity)
    before = holders
    for step in found.steps:
        expected = step.holders if validity == "yearly" else max(0, step.holders - before)
        assert step.recognised == expected
        before = max(before, step.holders)


# -- what is printed --------------------------------------------------------------------------------------------------


def sample(*words: str) -> Run:
    return run("roadmap", REGISTERED, EVALUATED, *words)


def test_the_published_pilot_beside_decision_677() -> None:
    """67 of 71 residents and 438 of 440 employees achieved it; against 5,000 and 800 people, reckoned by hand."""
    words = ("--from", "2022", "--population", "residents=5000", "--population", "employees=800", "--format", "json")
    found = sample(*words).json
    residents, employees = found["by_sector"]
    assert [goal["lacking"] for goal in residents["targets"]] == [2000 - 67, 3000 - 67]
    assert [goal["lacking"] for goal in employees["targets"]] == [480 - 438, 640 - 438]
    # 67 + 1933/3 = 711.33, and 712 / (67/71) = 754.5…
    assert residents["years"][0] == {
        "year": 2023,
        "holders": 712,
        "recognised": 712,
        "registrations": 755,
        "possible": True,
    }
    assert [each["percent"] for each in found["uncounted"]] == [70, 60, 90, 80]


def test_the_table_fits_80_columns_and_says_on_what_it_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    found = sample("--from", "2022", "--population", "residents=5000")
    assert max(len(line.rstrip()) for line in found.out.splitlines()) <= 80
    said = found.said
    assert said.index("trong một năm") < said.index("Lộ trình từng năm"), "how long a title counts stands above"
    assert "5.000 người (theo số đã cho)" in said
    assert "U013 Công chức, viên chức, giáo viên, nhân viên: không tính được chỉ tiêu" in said
    assert "kỹ năng số" in said


@pytest.mark.parametrize(("form", "start"), [("csv", "# congdan.roadmap/1"), ("md", "<!-- congdan.roadmap/1 -->")])
def test_a_file_bears_the_mark_of_our_outputs(form: str, start: str, tmp_path: Path) -> None:
    out = tmp_path / f"lo-trinh.{form}"
    found = sample("--from", "2022", "--population", "residents=5000", "-o", str(out))
    assert found.code == 0
    assert out.read_text(encoding="utf-8-sig").startswith(start)
    assert run("tally", out).code == 3, "it is never counted as a roster"


def test_splitting_the_files_changes_nothing(tmp_path: Path) -> None:
    who = people(12)
    scored = [replace(each, points=LOW) if number % 4 == 0 else each for number, each in enumerate(who)]
    units = [replace(each, unit=f"Ấp {number % 3}") for number, each in enumerate(scored)]
    whole = [delimited(tmp_path / "a.csv", registration(units)), delimited(tmp_path / "b.csv", evaluation(units))]
    (tmp_path / "parts").mkdir()
    parts = [
        delimited(tmp_path / "parts" / f"{kind.__name__}-{number}.csv", kind(units[number::3]))
        for kind in (registration, evaluation)
        for number in range(3)
    ]
    words = ("--from", "2022", "--population", "residents=30", "--format", "json")
    one, other = (run("roadmap", *files, *words).json for files in (whole, parts))
    for key in ("by_sector", "by_commune", "by_unit"):
        assert one[key] == other[key]


def test_communes_without_a_population_are_named() -> None:
    found = sample("--from", "2022", "--population", "residents=5000", "--population", "employees=800", "--lang", "en")
    assert "U015 Residents: no population is known of Thị trấn Nhà Bè; Xã Phú Xuân; Xã Phước Lộc" in found.said


def test_a_sector_can_be_named_as_it_is_printed() -> None:
    """40 % of 5,000 = 2,000, 67 are there; 60 % of 800 = 480, 438 are there."""
    words = ("--population", "Công dân ở khu dân cư=5.000", "--population", "CBCCVC=800", "--format", "json")
    found = sample("--from", "2022", *words).json
    assert [lane["targets"][0]["lacking"] for lane in found["by_sector"]] == [1933, 42]


def test_the_year_must_be_known(tmp_path: Path) -> None:
    found = run("roadmap", delimited(tmp_path / "a.csv", evaluation(people(2))), "--lang", "en")
    assert (found.code, "--from YEAR" in found.said) == (2, True), "R026"
    found = sample("--from", "2022", "--to", "2021", "--lang", "en")
    assert (found.code, "cannot end in 2021" in found.said) == (2, True), "R027"


def test_the_year_is_the_one_the_rosters_say_or_that_of_the_date(tmp_path: Path) -> None:
    assert sample("--format", "json").json["from"] == 2022
    silent = delimited(tmp_path / "a.csv", evaluation(people(2)))
    found = run("roadmap", silent, "--as-of", "31/12/2024", "--format", "json")
    assert found.json["from"] == 2024


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("--population", "people=12"), "residents", id="no sector"),
        pytest.param(("--population", "residents=none"), "1, 2, 3", id="no number"),
        pytest.param(("--population", "not-there.csv"), "not there", id="no file"),
        pytest.param(("--target", "qd-678"), "qd-677", id="no set"),
        pytest.param(("--validity", "ever"), "yearly, kept", id="no validity"),
    ],
)
def test_what_is_not_known_is_refused(words: tuple[str, ...], said: str) -> None:
    found = sample("--from", "2022", *words, "--lang", "en")
    assert (found.code, said in found.said) == (2, True), found.said


# -- as a workbook, a page and a paper --------------------------------------------------------------------------------

NUMBERS = ("--population", "residents=5000", "--population", "employees=800")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Any:
    import openpyxl

    out = tmp_path_factory.mktemp("export") / "tong-hop.xlsx"
    assert run("export", REGISTERED, EVALUATED, "--target", "qd-677", *NUMBERS, "-o", out).code == 0
    with pytest.warns(UserWarning, match="extension is not supported"):  # bars in cells
        return openpyxl.load_workbook(out)


def test_the_exported_workbook_has_the_road_as_a_sheet(workbook: Any) -> None:
    sheet = workbook["Lộ trình, dân cư"]
    lines = {row[1]: row[2] for row in sheet.iter_rows(values_only=True) if str(row[1]).isdigit()}
    assert (lines["2023"], lines["2025"], lines["2030"]) == (712, 2000, 3000)


def test_the_exported_workbook_has_the_road_as_a_chart(workbook: Any) -> None:
    plain = len(workbook["Biểu đồ"]._charts)
    assert plain == 4, "the rates of the units, the sectors, and a road for each of two sectors"


@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx"])
def test_the_road_is_a_page_a_paper_and_a_workbook(suffix: str, tmp_path: Path) -> None:
    out = tmp_path / f"lo-trinh.{suffix}"
    found = sample("--from", "2022", *NUMBERS, "-o", str(out))
    assert (found.code, found.out) == (0, "")
    assert out.stat().st_size > 10_000
    assert out.read_bytes() == _again(out, tmp_path), "same input, same bytes"
    if suffix == "html":
        page = out.read_text(encoding="utf-8")
        assert "Lộ trình từng năm: Công dân ở khu dân cư" in page
        assert "<svg" in page


def _again(first: Path, folder: Path) -> bytes:
    second = folder / f"lan-hai{first.suffix}"
    sample("--from", "2022", *NUMBERS, "-o", str(second))
    return second.read_bytes()


def test_what_is_published_with_hidden_counts_has_no_road(tmp_path: Path) -> None:
    out = tmp_path / "tong-hop.xlsx"
    found = run("export", EVALUATED, "--target", "qd-677", "--suppress", "5", "-o", out, "--lang", "en")
    assert (found.code, out.exists()) == (2, False), "R078"
    assert "--suppress and --target exclude each other" in found.said


def test_a_format_that_is_not_known_is_refused(tmp_path: Path) -> None:
    found = sample("--from", "2022", "-o", str(tmp_path / "lo-trinh.pptx"), "--lang", "en")
    assert (found.code, ".xlsx" in found.said) == (2, True)
    assert run("tally", EVALUATED, "-o", tmp_path / "a.xlsx").code == 2, "a tally is exported by export"
