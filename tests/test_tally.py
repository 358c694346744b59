"""What is counted: the published figures, the measures, and what no input could speak of."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from rosters import (
    EVALUATED,
    LOW,
    NONE,
    REGISTERED,
    Person,
    Run,
    Table,
    both,
    convert,
    counted,
    delimited,
    evaluation,
    figures,
    people,
    registration,
    renamed,
    run,
    without,
    xlsx,
)
from workbooks import values

Files = dict[str, Table]


def tally(folder: Path, tables: Files, *words: str) -> Run:
    """A JSON tally of tables, each a CSV file."""
    paths = [delimited(folder / name, table) for name, table in tables.items()]
    return run("tally", *paths, "--format", "json", *words)


def total(found: Run) -> dict[str, Any]:
    return {name: value for name, value in found.json["total"].items() if value is not None}


# -- the published figures --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample() -> Run:
    return run("tally", REGISTERED, EVALUATED, "--format", "json")


def test_511_registered_511_evaluated_505_achieved(sample: Run) -> None:
    assert sample.code == 0
    assert total(sample) == {
        "registered": 511,
        "evaluated": 511,
        "achieved": 505,
        "not_achieved": 6,
        "undecided": 0,
        "unregistered": 0,
        "rate_registered": 505 / 511,
        "rate_evaluated": 505 / 511,
    }


def test_by_sector(sample: Run) -> None:
    lines = {each["sector"]: (each["registered"], each["achieved"]) for each in sample.json["by_sector"]}
    assert lines == {"employees": (440, 438), "residents": (71, 67)}


def test_17_units_in_3_communes(sample: Run) -> None:
    units = [(each["commune"], each["unit"]) for each in sample.json["by_unit"]]
    assert len(units) == len(set(units)) == 17
    assert {commune for commune, _ in units} == {"Thị trấn Nhà Bè", "Xã Phú Xuân", "Xã Phước Lộc"}
    assert [commune for commune, unit in units if unit == "Ấp 4"] == ["Xã Phú Xuân", "Xã Phước Lộc"]
    assert {each["kind"] for each in sample.json["by_unit"]} == {"agency", "school", "residential"}


def test_nothing_is_found_in_the_sample(sample: Run) -> None:
    assert sample.codes == []
    assert not sample.json["incomplete"]


@pytest.mark.parametrize("name", ["by_unit", "by_category", "by_sector", "by_kind", "by_commune", "by_unit_category"])
def test_every_list_adds_up_to_the_total(sample: Run, name: str) -> None:
    for measure in ("registered", "evaluated", "achieved", "not_achieved", "undecided", "unregistered"):
        assert sum(each[measure] for each in sample.json[name]) == sample.json["total"][measure]


def test_the_table_shows_the_rates() -> None:
    shown = run("tally", REGISTERED, EVALUATED)
    assert shown.code == 0
    for rate in ("98,83", "99,55", "94,37"):
        assert rate in shown.out
    assert "từ 5 trở lên thì tăng" in shown.said
    assert shown.err == ""


# -- the same people otherwise ----------------------------------------------------------------------------------------


def pages(path: Path) -> dict[str, Table]:
    """The sheets of a sample, merged cells as a CSV has them."""
    book = openpyxl.load_workbook(path)
    found = {
        page.title: [["" if cell is None else cell for cell in row] for row in page.iter_rows(values_only=True)]
        for page in book
    }
    book.close()
    return found


def saved(folder: Path, **how: Any) -> list[Path]:
    """Both samples as text, a file a sheet."""
    folder.mkdir(exist_ok=True)
    return [
        delimited(folder / f"{path.stem} {number}.csv", table, **how)
        for path in (REGISTERED, EVALUATED)
        for number, table in enumerate(pages(path).values())
    ]


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [
        (",", "utf-8"),
        (";", "utf-8-sig"),
        ("\t", "utf-16"),
        ("\t", "utf-8"),
        (";", "cp1258"),
        (",", "utf-16-le"),
        ("|", "utf-8"),
    ],
)
def test_as_text(tmp_path: Path, sample: Run, delimiter: str, encoding: str) -> None:
    if encoding == "cp1258":
        paths = list(saved(tmp_path, delimiter=delimiter))
        for path in paths:
            path.write_bytes(_to_1258(path.read_text(encoding="utf-8")))
    else:
        paths = saved(tmp_path, delimiter=delimiter, encoding=encoding)
    assert figures(counted(*paths)) == figures(sample.json)


def _to_1258(text: str) -> bytes:
    """Windows-1258 holds tone marks apart from their letters."""
    import unicodedata

    out = []
    for letter in text:
        *base, last = unicodedata.normalize("NFD", letter)
        if last in "\u0300\u0301\u0303\u0309\u0323":
            out.append(unicodedata.normalize("NFC", "".join(base)) + last)
        elif len(base) > 1 and base[1] in "\u0323":
            out.append(unicodedata.normalize("NFC", base[0] + last) + base[1])
        else:
            out.append(letter)
    return "".join(out).encode("cp1258", "replace")


@pytest.mark.parametrize("suffix", ["ods", "xls"])
def test_as_another_workbook(tmp_path: Path, sample: Run, suffix: str) -> None:
    paths = convert([REGISTERED, EVALUATED], suffix, tmp_path)
    assert figures(counted(*paths)) == figures(sample.json)


def test_sheet_by_sheet(tmp_path: Path, sample: Run) -> None:
    paths = [
        xlsx(tmp_path / f"{path.stem} {number}.xlsx", {name: table})
        for path in (REGISTERED, EVALUATED)
        for number, (name, table) in enumerate(pages(path).items())
    ]
    assert figures(counted(*paths)) == figures(sample.json)


def test_rows_shuffled_and_split_over_files(tmp_path: Path, sample: Run) -> None:
    (table,) = pages(EVALUATED).values()
    first = next(number for number, row in enumerate(table) if row[0] == 1)
    last = max(number for number, row in enumerate(table) if isinstance(row[0], int))
    head, body = table[:first], table[first : last + 1]
    random.Random(1).shuffle(body)
    cuts = (0, 1, 100, 350, len(body))
    paths = [
        delimited(tmp_path / f"danh-gia {number}.csv", head + body[start:end])
        for number, (start, end) in enumerate(itertools.pairwise(cuts))
    ]
    assert figures(counted(REGISTERED, *paths)) == figures(sample.json)


def test_a_whole_folder(tmp_path: Path, sample: Run) -> None:
    (tmp_path / "xã" / "sâu").mkdir(parents=True)
    (tmp_path / "xã" / REGISTERED.name).write_bytes(REGISTERED.read_bytes())
    (tmp_path / "xã" / "sâu" / EVALUATED.name).write_bytes(EVALUATED.read_bytes())
    (tmp_path / "xã" / "bản sao.xlsx").write_bytes(EVALUATED.read_bytes())
    found = run("tally", tmp_path, "--format", "json")
    assert figures(found.json) == figures(sample.json)
    assert found.codes == ["R012"]
    assert sorted(each["status"] for each in found.json["files"]) == ["duplicate", "read", "read"]


# -- what no input could speak of -------------------------------------------------------------------------------------


def test_evaluations_alone() -> None:
    found = run("tally", EVALUATED, "--format", "json")
    assert found.code == 0
    assert found.codes == ["R060"]
    for name in ("registered", "unregistered", "rate_registered"):
        assert found.json["total"][name] is None
        assert all(each[name] is None for each in found.json["by_unit"])
    assert (found.json["total"]["evaluated"], found.json["total"]["achieved"]) == (511, 505)
    assert "--as registration" in run("tally", EVALUATED).said


def test_registrations_alone() -> None:
    found = run("tally", REGISTERED, "--format", "json")
    assert found.code == 0
    assert found.codes == ["R061"]
    assert total(found) == {"registered": 511}
    shown = run("tally", REGISTERED)
    assert "Đạt" not in shown.out.split("Dòng:")[0]


def test_one_file_that_holds_both(tmp_path: Path) -> None:
    found = tally(tmp_path, {"a.csv": both(people(3))})
    assert (found.code, found.codes) == (0, [])
    assert (found.json["total"]["registered"], found.json["total"]["achieved"]) == (3, 3)


@pytest.mark.parametrize(
    ("name", "table"),
    [
        pytest.param("a.csv", both, id="title"),
        pytest.param("dang-ky va danh gia.csv", evaluation, id="file name"),
        pytest.param("ĐĂNG KÝ.csv", evaluation, id="file name in capitals"),
    ],
)
def test_what_says_registration(tmp_path: Path, name: str, table: Any) -> None:
    assert tally(tmp_path, {name: table(people(2))}).json["total"]["registered"] == 2


@pytest.mark.parametrize(
    ("role", "registered", "evaluated"), [("registration", 2, None), ("evaluation", None, 2), ("both", 2, 2)]
)
def test_what_the_user_says_counts(tmp_path: Path, role: str, registered: int | None, evaluated: int | None) -> None:
    found = tally(tmp_path, {"a.csv": evaluation(people(2))}, "--as", role).json["total"]
    assert (found["registered"], found["evaluated"]) == (registered, evaluated)


def test_evaluated_and_not_registered(tmp_path: Path) -> None:
    who = people(3)
    found = tally(tmp_path, {"a.csv": registration(who[:2]), "b.csv": evaluation(who[1:])})
    assert found.codes == ["M001", "M002"]
    figures = found.json["total"]
    assert [figures[name] for name in ("registered", "evaluated", "achieved", "unregistered")] == [2, 2, 2, 1]
    assert (figures["rate_registered"], figures["rate_evaluated"]) == (1 / 2, 1.0)


# -- results and points -----------------------------------------------------------------------------------------------

BLANK_LAST = (*(8,) * 9, "")


@pytest.mark.parametrize(
    ("person", "verdict"),
    [
        pytest.param(Person(), "achieved", id="80 exactly"),
        pytest.param(Person(points=(5, *(9,) * 9)), "achieved", id="an indicator of exactly 5"),
        pytest.param(Person(points=("4,99", *(9,) * 9)), "not_achieved", id="just under 5"),
        pytest.param(Person(points=("7,99", *(8,) * 9)), "not_achieved", id="79,99"),
        pytest.param(Person(points=(7.5, 8.5, *(8,) * 8)), "achieved", id="80 from halves"),
        pytest.param(Person(points=BLANK_LAST), "undecided", id="a blank that decides"),
        pytest.param(Person(points=("", *(6,) * 9)), "not_achieved", id="no blank could save it"),
        pytest.param(Person(points=(4, *NONE[1:])), "not_achieved", id="one known indicator is too low"),
        pytest.param(Person(points=NONE, total=79), "not_achieved", id="total alone, too low"),
        pytest.param(Person(points=NONE, total=85), "undecided", id="total alone may hide a low indicator"),
        pytest.param(Person(points=NONE, total=95), "achieved", id="total alone that leaves no room for it"),
        pytest.param(Person(points=NONE, result="Đạt"), "achieved", id="declared alone"),
        pytest.param(Person(points=NONE, result="Không đạt"), "not_achieved", id="declared not achieved"),
        pytest.param(Person(points=NONE, result="Chưa đạt"), "not_achieved", id="other word"),
        pytest.param(Person(points=BLANK_LAST, result="Đạt"), "achieved", id="declared, points undecided"),
        pytest.param(Person(points=LOW, result="Đạt"), "achieved", id="declared against points"),
        pytest.param(Person(points=("tám", *(8,) * 9)), "undecided", id="text is a blank"),
        pytest.param(Person(points=(11, *(8,) * 9)), "undecided", id="out of range is a blank"),
        pytest.param(Person(points=(-1, *(8,) * 9)), "undecided", id="below zero is a blank"),
        pytest.param(Person(total=90), "achieved", id="the sum beats the total"),
        pytest.param(Person(points=(7, *(8,) * 9), total=80), "not_achieved", id="also downwards"),
    ],
)
def test_verdict(tmp_path: Path, person: Person, verdict: str) -> None:
    found = tally(tmp_path, {"a.csv": evaluation([person])}).json["total"]
    assert found["evaluated"] == 1
    assert {name for name in ("achieved", "not_achieved", "undecided") if found[name]} == {verdict}


@pytest.mark.parametrize(
    ("person", "code", "stated"),
    [
        pytest.param(Person(points=("tám", *(8,) * 9)), "C001", "tám", id="text"),
        pytest.param(Person(points=(11, *(8,) * 9)), "C002", "11", id="above 10"),
        pytest.param(Person(points=(-1, *(8,) * 9)), "C001", "-1", id="below 0"),
        pytest.param(Person(total=90), "C003", "90", id="total is no sum"),
        pytest.param(Person(points=LOW, result="Đạt"), "C004", "achieved", id="declared against points"),
        pytest.param(Person(result="Không đạt"), "C004", "not achieved", id="points against declared"),
        pytest.param(Person(result="hình như"), "C006", "hình như", id="no result"),
        pytest.param(Person(points=(*(8,) * 9, ""), total=95), "C008", "95", id="impossible total"),
    ],
)
def test_what_is_wrong_with_points(tmp_path: Path, person: Person, code: str, stated: str) -> None:
    found = tally(tmp_path, {"a.csv": evaluation([person])})
    (one,) = [each for each in found.json["findings"] if each["code"] == code]
    assert (one["severity"], one["stated"]) == ("error", stated)
    assert one["where"]["row"] == 2
    assert one["where"]["cell"]
    assert found.code == 1


def test_an_empty_line_of_an_evaluation_is_not_evaluated(tmp_path: Path) -> None:
    who = people(2)
    table = evaluation([who[0], replace(who[1], points=NONE)])
    found = tally(tmp_path, {"a.csv": registration(who), "b.csv": table})
    assert (found.json["total"]["evaluated"], found.json["total"]["undecided"]) == (1, 0)
    assert found.codes == ["M001"]


def contradicted(folder: Path, *words: str) -> Run:
    """One who passes by both, one by the declared result, two by points."""
    one, two, three, four = people(4)
    who = [replace(one, result="Đạt"), replace(two, points=LOW, result="Đạt")]
    who += [replace(three, result="Không đạt"), replace(four, result="Không đạt")]
    return tally(folder, {"a.csv": evaluation(who)}, *words)


@pytest.mark.parametrize(("result", "achieved"), [("declared", 2), ("points", 3)])
def test_which_result_counts(tmp_path: Path, result: str, achieved: int) -> None:
    found = contradicted(tmp_path, "--result", result)
    assert found.code == 1
    assert found.json["total"]["achieved"] == achieved
    assert found.json["results"] == {"used": result, "achieved_declared": 2, "achieved_points": 3}
    assert found.codes.count("C004") == 2


@pytest.mark.parametrize("result", ["declared", "points"])
def test_both_counts_stand_in_the_table(tmp_path: Path, result: str) -> None:
    contradicted(tmp_path)
    shown = run("tally", tmp_path / "a.csv", "--result", result)
    (line,) = [line for line in shown.out.splitlines() if line.startswith("Tổng cộng")][:1]
    assert {"2", "3"} <= set(line.split())


def test_the_second_count_is_not_there_if_it_is_the_same() -> None:
    assert "theo điểm" not in run("tally", EVALUATED).out.split("Dòng:")[0]


SELF = {f"TC{number}": f"TC{number} (tự chấm)" for number in range(1, 11)}


@pytest.mark.parametrize(
    ("headings", "person"),
    [
        pytest.param({"Tổng điểm": "Tự chấm"}, Person(points=NONE, total=90), id="a total"),
        pytest.param({**SELF, "Tổng điểm": "Điểm tự chấm"}, Person(total=80), id="indicators too"),
        pytest.param({"Kết quả": "Kết quả tự đánh giá"}, Person(points=NONE, result="Đạt"), id="a result"),
    ],
)
def test_a_self_score_alone_leaves_undecided(tmp_path: Path, headings: dict[str, str], person: Person) -> None:
    table = renamed(evaluation([person]), **headings)
    found = tally(tmp_path, {"a.csv": table})
    assert found.codes == ["C005", "R060"]
    assert (found.json["total"]["evaluated"], found.json["total"]["undecided"]) == (1, 1)


def test_the_appraised_score_counts_beside_the_self_score(tmp_path: Path) -> None:
    table = renamed(
        evaluation([Person(points=NONE, total=95, result=60)]), **{"Tổng điểm": "Tự chấm", "Kết quả": "Điểm thẩm định"}
    )
    found = tally(tmp_path, {"a.csv": table})
    assert (found.json["total"]["not_achieved"], found.codes) == (1, ["R060"])


@pytest.mark.parametrize(
    ("marks", "achieved", "codes"),
    [
        (("x", ""), 1, []),
        (("", "x"), 0, []),
        (("x", "x"), 0, ["C007"]),
        (("giỏi", ""), 0, ["C006"]),
        (("Đ", ""), 1, []),
        (("1", "0"), 1, []),
    ],
)
def test_marks_in_two_columns(tmp_path: Path, marks: tuple[str, str], achieved: int, codes: list[str]) -> None:
    table = renamed(
        evaluation([Person(points=NONE, total=marks[0], result=marks[1])]),
        **{"Tổng điểm": "Đạt", "Kết quả": "Không đạt"},
    )
    found = tally(tmp_path, {"a.csv": table})
    assert found.json["total"]["achieved"] == achieved
    assert [code for code in found.codes if code[0] == "C"] == codes


# -- groups -----------------------------------------------------------------------------------------------------------


def test_people_without_a_unit_are_counted(tmp_path: Path) -> None:
    *named, last = people(9)
    found = tally(tmp_path, {"a.csv": registration([*named, replace(last, unit="", commune="", category="")])})
    assert found.json["total"]["registered"] == 9
    assert found.json["by_unit"][-1]["unit"] is None
    assert [each["category"] for each in found.json["by_category"]] == ["farmer", None]
    assert "U001" in found.codes
    assert "(không ghi đơn vị)" in run("tally", tmp_path / "a.csv").out


def test_a_roster_without_any_unit_column(tmp_path: Path) -> None:
    found = tally(tmp_path, {"a.csv": without(registration(people(3)), "Đơn vị", "Xã/phường", "Nhóm đối tượng")})
    assert found.json["total"]["registered"] == 3
    assert found.json["by_unit"][0]["registered"] == 3


@pytest.mark.parametrize(
    ("unit", "category", "sector", "code"),
    [
        ("Ấp 4", "Nông dân", "residents", None),
        ("Trường THCS Lê Văn Hưu", "Giáo viên", "employees", None),
        pytest.param("Ấp 4", "Giáo viên", "residents", "U005", id="the unit decides"),
        pytest.param("Trường THCS Lê Văn Hưu", "Học sinh", "students", None, id="pupils are a line of their own"),
        pytest.param("Tổ Toán", "Giáo viên", "employees", "U002", id="the word, where the kind is not known"),
        pytest.param("Alpha", "nghệ nhân", None, "U002", id="neither"),
        pytest.param("Alpha", "", None, "U002", id="nothing"),
        pytest.param("Dòng họ Nguyễn", "Nông dân", "residents", None, id="a clan says no sector"),
    ],
)
def test_sector(tmp_path: Path, unit: str, category: str, sector: str | None, code: str | None) -> None:
    found = tally(tmp_path, {"a.csv": registration([Person(unit=unit, category=category)])})
    assert [each["sector"] for each in found.json["by_sector"]] == [sector]
    assert code is None or code in found.codes


def test_an_unknown_category_is_counted_under_its_own_name(tmp_path: Path) -> None:
    found = tally(tmp_path, {"a.csv": registration([Person(category="nghệ nhân")])})
    assert [each["category"] for each in found.json["by_category"]] == ["nghệ nhân"]
    assert found.codes == ["R061", "U004"]


def test_units_in_natural_order(tmp_path: Path) -> None:
    who = [replace(each, unit=f"Ấp {number}") for each, number in zip(people(4), (10, 2, 1, 11), strict=True)]
    found = tally(tmp_path, {"a.csv": registration(who)})
    assert [each["unit"] for each in found.json["by_unit"]] == ["Ấp 1", "Ấp 2", "Ấp 10", "Ấp 11"]


def test_expected_units(tmp_path: Path) -> None:
    units = (("Ấp 4", 10), ("Ấp 5", 20))
    unit = '[[units]]\nunit = "{}"\npopulation = {}\ncommune = "Xã Phú Xuân"\n'
    toml = "".join(unit.format(*each) for each in units)
    (tmp_path / "congdan.toml").write_text(toml, encoding="utf-8")
    found = tally(tmp_path, {"a.csv": evaluation(people(3))})
    assert found.json["total"]["population"] == 30
    assert found.json["total"]["rate_population"] == pytest.approx(3 / 30)
    assert [(each["population"], each["rate_population"]) for each in found.json["by_unit"]] == [(10, 0.3)]
    assert found.json["expected"] == {"units": 2, "missing": [{"commune": "Xã Phú Xuân", "unit": "Ấp 5"}]}
    shown = run("tally", tmp_path / "a.csv").said
    assert "1/2" in shown
    assert "Ấp 5" in shown
    assert "gồm cả 20 người của các đơn vị chưa nộp" in shown


def test_a_population_whose_units_all_sent_needs_no_explanation(tmp_path: Path) -> None:
    toml = '[[units]]\nunit = "Ấp 4"\npopulation = 10\ncommune = "Xã Phú Xuân"\n'
    (tmp_path / "congdan.toml").write_text(toml, encoding="utf-8")
    delimited(tmp_path / "a.csv", evaluation(people(3)))
    assert "gồm cả" not in run("tally", tmp_path / "a.csv").said


def test_no_live_check_asks_for_a_sum_of_which_units_sent_nothing(tmp_path: Path) -> None:
    units = "".join(f'[[units]]\nunit = "Ấp {n}"\npopulation = 10\ncommune = "Xã Phú Xuân"\n' for n in (4, 5))
    (tmp_path / "congdan.toml").write_text(units, encoding="utf-8")
    delimited(tmp_path / "a.csv", evaluation(people(3)))
    for missing, said in ((True, False), (False, True)):
        if not missing:
            delimited(tmp_path / "b.csv", evaluation([replace(people(1)[0], unit="Ấp 5", number="079080000555")]))
        files = [tmp_path / name for name in ("a.csv", "b.csv") if (tmp_path / name).exists()]
        assert run("export", *files, "--force", "-o", tmp_path / "ra.xlsx").code == 0
        texts = [value for (sheet, _), value in values(tmp_path / "ra.xlsx").items() if sheet == "Kiểm tra"]
        assert ("Tổng số người: các đơn vị cộng lại bằng tổng" in texts) is said
        assert "LỆCH" not in texts


@pytest.mark.parametrize(
    "text", ["Đơn vị,Xã\nẤp 4,Xã Phú Xuân\nẤp 5,Xã Phú Xuân\n", "STT;Đơn vị;Xã\n1;Ấp 4;\n2;ấp 5;\n"]
)
def test_expected_units_from_a_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "don vi.csv").write_text(text, encoding="utf-8")
    (tmp_path / "congdan.toml").write_text('units = "don vi.csv"\n', encoding="utf-8")
    found = tally(tmp_path, {"a.csv": evaluation(people(3))})
    assert found.json["expected"]["units"] == 2
    assert len(found.json["expected"]["missing"]) == 1
    assert "U007" in found.codes


def lines(found: Run, name: str) -> Sequence[Any]:
    return [each[name] for each in found.json[f"by_{name}"]]


def test_denominators_of_zero_are_null(tmp_path: Path) -> None:
    found = tally(
        tmp_path, {"a.csv": registration(people(1)), "b.csv": evaluation([replace(people(2)[1], unit="Ấp 5")])}
    )
    rates = {each["unit"]: (each["rate_registered"], each["rate_evaluated"]) for each in found.json["by_unit"]}
    assert rates == {"Ấp 4": (0.0, None), "Ấp 5": (None, 1.0)}
    assert lines(found, "unit") == ["Ấp 4", "Ấp 5"]
