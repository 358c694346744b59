"""The workbook read again: nothing is wrong with it, and whoever edits one figure of it is told, by it and by us."""

from __future__ import annotations

from pathlib import Path

import pytest
from rosters import run
from test_export_xlsx import export, small
from workbooks import Figure, changed, figures, opened, parts, reckoned, values, write

OURS = ("Biểu đồ", "Kiểm tra", "Nguồn", "Danh sách")
"""Sheets without figures of their own; the list of people is counted, and its points are checked as points."""
FIGURES = (
    "Tổng hợp",
    "Theo nhóm đối tượng",
    "Theo nhóm thống kê",
    "Theo loại đơn vị",
    "Đăng ký theo nhóm",
    "Đạt theo nhóm",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book")
    return export(folder / "tong-hop.xlsx", *small(folder))


def judged(path: Path) -> tuple[str, set[str], set[tuple[str, str]]]:
    """The verdict, the codes, and the cells that are named with an error or a warning."""
    found = run("validate", path, "--format", "json").json
    serious = [each for each in found["findings"] if each["severity"] != "note"]
    cells = {(w.get("sheet"), w.get("cell")) for each in serious for w in (each["where"], *each["also"])}
    return found["verdict"], {each["code"] for each in found["findings"]}, cells


@pytest.mark.parametrize(
    ("more", "notes"),
    [
        pytest.param((), {"R076"}, id="plain"),
        # One person registered and was not evaluated: his line has no points, as the list says itself.
        pytest.param(("--show-people",), {"R076", "T008"}, id="people"),
        # Nobody declared the five models: their table holds no figure, and is listed.
        pytest.param(("--form", "bao-cao-nam"), {"R076", "R034"}, id="year"),
    ],
)
def test_nothing_is_wrong_with_it(tmp_path: Path, more: tuple[str, ...], notes: set[str]) -> None:
    path = export(tmp_path / "a.xlsx", *small(tmp_path), *more)
    verdict, codes, _ = judged(path)
    assert (verdict, codes) == ("ok", notes)


@pytest.mark.parametrize("sheet", FIGURES)
def test_whatever_figure_is_changed_is_found_where_it_stands(book: Path, tmp_path: Path, sheet: str) -> None:
    found = parts(book)
    every = [each for each in figures(found, *OURS) if each.sheet == sheet]
    assert len(every) >= 18
    missed = []
    for each in every:
        path = write(changed(found, (sheet, each.cell), _other(each)), tmp_path / "a.xlsx")
        verdict, _, cells = judged(path)
        if verdict != "findings" or (sheet, each.cell) not in cells:
            missed.append((each, cells))
    assert missed == []


def _other(each: Figure) -> float:
    """Another number that could stand there."""
    if "ROUND" in each.formula:
        return each.value - 1.25 if each.value > 2 else each.value + 1.25
    return each.value + 1


def test_the_workbook_itself_turns_red(book: Path, tmp_path: Path) -> None:
    """One plain number and one sum overwritten on each sheet, then everything reckoned anew."""
    found = parts(book)
    edits = {f"{at}-{kind}": each for at, name in enumerate(FIGURES) for kind, each in _chosen(found, name)}
    assert len(edits) == 2 * len(FIGURES)
    books = {name: changed(found, (each.sheet, each.cell), each.value + 1, keep=False) for name, each in edits.items()}
    for name, path in reckoned({"untouched": found, **books}, tmp_path).items():
        shown = values(path)
        disagreeing = shown[("Kiểm tra", "C5")]
        first = [value for (sheet, _), value in shown.items() if sheet == "Tổng hợp" and "LỆCH" in str(value)]
        assert (disagreeing > 0, len(first)) == ((False, 0) if name == "untouched" else (True, 1)), name
        if name != "untouched":
            assert judged(path)[0] == "findings", name


def _chosen(found: dict[str, str], name: str) -> list[tuple[str, Figure]]:
    here = [each for each in figures(found) if each.sheet == name]
    plain = next(each for each in here if not each.formula)
    summed = [each for each in here if each.formula.startswith("SUM")]
    return [("plain", plain), ("sum", summed[-1])]


def test_an_overwritten_formula_turns_red_where_it_stands(book: Path) -> None:
    """Every sum and every rate has a rule that compares the cell with its own formula."""
    sheet = opened(book)["Tổng hợp"]
    found = {each.cell: each.formula for each in figures(parts(book)) if each.sheet == "Tổng hợp" and each.formula}
    ruled = {
        cell.coordinate
        for area in sheet.conditional_formatting
        if any(rule.type == "expression" for rule in area.rules)
        for part in area.sqref.ranges
        for row in sheet[part.coord]
        for cell in row
    }
    assert set(found) <= ruled
