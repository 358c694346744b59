"""The workbook: laid out to be signed, its sums and rates live, nothing in it that harms or names anybody."""

from __future__ import annotations

import csv
import hashlib
import re
import tempfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from rosters import (
    EVALUATED,
    LOW,
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
from workbooks import Figure, changed, differences, figures, names, opened, parts, reckoned, values, write

from congdan.messages import Words
from congdan.report import HIDDEN, Chart, Column, Line, Report, Row, Table
from congdan.schemas import SCHEMAS
from congdan.writers.xlsx import workbook

SUMMARY = SAMPLES / "tong-hop.xlsx"
VI = Words("vi")


def export(path: Path, *words: str | Path, code: int = 0) -> Path:
    done = run("export", *words, "-o", path, "--quiet")
    assert done.code == code, done.said
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books")


@pytest.fixture(scope="module")
def sample(folder: Path) -> Path:
    return export(
        folder / "mau.xlsx", REGISTERED, EVALUATED, "--as-of", "31/12/2022", "--office", "body=Hội Khuyến học"
    )


def small(path: Path) -> list[Path]:
    """Two communes with five units, two categories, one person who fails and one who did not register."""
    places = [("Xã A", "Ấp 1"), ("Xã A", "Ấp 2"), ("Xã A", "Trường TH Một"), ("Xã B", "Ấp 1"), ("Xã B", "Ấp 3")]
    everybody = [
        replace(
            each, commune=places[at % 5][0], unit=places[at % 5][1], category="Nông dân" if at % 5 != 2 else "Giáo viên"
        )
        for at, each in enumerate(people(23))
    ]
    scored = [replace(each, points=LOW) if at == 4 else each for at, each in enumerate(everybody[1:])]
    return [
        xlsx(path / "dang-ky.xlsx", registration(everybody[:-1])),
        xlsx(path / "danh-gia.xlsx", evaluation(scored)),
    ]


# -- what it shows is what its formulas say ----------------------------------------------------------------------------


def ties() -> Report:
    """Rates that end in exactly half of the last decimal, and one of nothing."""
    pairs = [(1, 32), (43, 4000), (1, 800), (2469, 20000), (7, 160), (2, 3), (0, 0), (0, 7), (19, 19)]
    columns = (
        Column("Đơn vị", "text", "unit"),
        Column("Đạt", "count", "achieved"),
        Column("Đăng ký", "count", "registered"),
        Column("Đạt / đăng ký (%)", "rate", "rate_registered", ratio=(1, 2)),
    )
    rows = tuple(Row((f"Ấp {at}", n, m, Fraction(n, m) if m else None)) for at, (n, m) in enumerate(pairs))
    return Report("Thử", (Table("Theo đơn vị", columns, rows, "unit"),), (), (), False, SCHEMAS["export"])


TIES = {"1/32": 3.13, "43/4000": 1.08, "1/800": 0.13, "2469/20000": 12.35, "7/160": 4.38, "2/3": 66.67}


def test_every_formula_shows_what_libreoffice_reckons(folder: Path, sample: Path, tmp_path: Path) -> None:
    units = delimited(tmp_path / "units.csv", [["Đơn vị", "Tổng số"], ["Ấp 1", 50], ["Ấp 2", 40], ["Ấp 9", 7]])
    config = tmp_path / "congdan.toml"
    config.write_text(f'units = "{units}"\n', encoding="utf-8")
    few = small(tmp_path)
    (tmp_path / "ties.xlsx").write_bytes(workbook(ties(), VI))
    made = {
        "sample": sample,
        "people": export(tmp_path / "p.xlsx", *few, "--show-people"),
        "incomplete": export(tmp_path / "i.xlsx", *few, tmp_path / "nothing.xlsx", code=3),
        "registered": export(tmp_path / "r.xlsx", few[0], code=0),
        "evaluated": export(tmp_path / "e.xlsx", few[1], "--lang", "en"),
        "population": export(tmp_path / "u.xlsx", *few, "--config", config),
        "suppressed": export(tmp_path / "s.xlsx", *few, "--suppress", "3"),
        "year": export(tmp_path / "y.xlsx", *few, "--form", "bao-cao-nam"),
        "ties": tmp_path / "ties.xlsx",
    }
    planted = changed(parts(sample), ("Tổng hợp", _total(sample, "D")), 512)
    theirs = reckoned({**{name: parts(path) for name, path in made.items()}, "planted": planted}, folder)
    assert {name: differences(path, theirs[name]) for name, path in made.items()} == {name: {} for name in made}
    wrong = write(planted, tmp_path / "planted.xlsx")
    assert list(differences(wrong, theirs["planted"])) == [("Tổng hợp", _total(sample, "D"))]


def _total(path: Path, letters: str) -> str:
    """The cell of the total of the first sheet in a column."""
    sheet = opened(path).worksheets[0]
    row = next(row for row in range(1, sheet.max_row) if sheet.cell(row, 2).value == "Tổng cộng")
    return f"{letters}{row}"


def test_rates_are_rounded_half_up() -> None:
    book = _made(ties())
    sheet = book.worksheets[0]
    shown = {
        f"{sheet.cell(row, 3).value}/{sheet.cell(row, 4).value}": sheet.cell(row, 5).value for row in _lines(sheet)
    }
    assert {key: value for key, value in shown.items() if key in TIES} == TIES
    assert (shown["0/0"] or "", shown["0/7"], shown["19/19"]) == ("", 0, 100)


def _made(report: Report, formulas: bool = False) -> Any:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.xlsx"
        path.write_bytes(workbook(report, VI))
        return opened(path, formulas)


def _lines(sheet: Any) -> list[int]:
    """Rows with a number of a line."""
    return [row for row in range(1, sheet.max_row + 1) if isinstance(sheet.cell(row, 1).value, int)]


def test_sums_name_what_they_are_sums_of(tmp_path: Path) -> None:
    path = export(tmp_path / "a.xlsx", *small(tmp_path))
    sheet = opened(path, formulas=True)["Tổng hợp"]
    rows = {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row)}
    a, b, total = rows["Xã A"], rows["Xã B"], rows["Tổng cộng"]
    heads = {sheet.cell(a - 1, column).value: column for column in range(1, sheet.max_column + 1)}
    letters = "ABCDEFGHIJKL"[heads["Đăng ký"] - 1]
    assert sheet[f"{letters}{a}"].value == f"=SUM({letters}{a + 1}:{letters}{a + 3})"
    assert sheet[f"{letters}{b}"].value == f"=SUM({letters}{b + 1}:{letters}{b + 2})"
    assert sheet[f"{letters}{total}"].value == f"=SUM({letters}{a},{letters}{b})"
    rate = sheet.cell(total, heads["Đạt / đăng ký (%)"]).value
    assert re.fullmatch(rf'=IF\({letters}{total}=0,"",ROUND\([A-Z]+{total}\*100/{letters}{total},2\)\)', rate)


def test_only_functions_that_excel_2010_has(sample: Path) -> None:
    found = {each for text in parts(sample).values() for f in re.findall(r"<f>([^<]*)</f>", text) for each in _calls(f)}
    assert found == {"SUM", "IF", "ROUND", "COUNTIF"}


def _calls(formula: str) -> list[str]:
    return re.findall(r"([A-Z.]+)\(", re.sub(r'"[^"]*"', "", formula))


def test_no_formula_gives_away_what_is_not_published(tmp_path: Path) -> None:
    path = export(tmp_path / "a.xlsx", *small(tmp_path), "--suppress", "3")
    found, hidden = parts(path), {key for key, value in values(path).items() if value == "…"}
    assert len(hidden) > 5
    for each in figures(found):
        assert {(each.sheet, cell) for cell in _named(each)} & hidden == set(), each
    assert not any(each.formula for each in figures(found) if (each.sheet, each.cell) in hidden)


def _named(each: Figure) -> set[str]:
    """The cells of its own sheet that a formula names."""
    found = set()
    for first, top, last, end in re.findall(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?", each.formula):
        letters = range(ord(first), ord(last or first) + 1)
        found |= {f"{chr(at)}{row}" for at in letters for row in range(int(top), int(end or top) + 1)}
    return found


def test_a_population_known_of_more_units_is_no_sum(tmp_path: Path) -> None:
    """The total counts a unit that sent nothing: a formula over the lines would show less."""
    units = delimited(
        tmp_path / "u.csv", [["Đơn vị", "Xã/phường", "Tổng số"], ["Ấp 4", "Xã Phú Xuân", 50], ["Ấp 9", "Xã B", 7]]
    )
    (tmp_path / "congdan.toml").write_text(f'units = "{units}"\n', encoding="utf-8")
    roster = xlsx(tmp_path / "a.xlsx", evaluation(people(3)))
    path = export(tmp_path / "out.xlsx", roster, "--config", tmp_path / "congdan.toml")
    sheet = opened(path, formulas=True)["Tổng hợp"]
    column = next(cell.column for row in sheet.iter_rows() for cell in row if cell.value == "Tổng số người")
    assert [
        sheet.cell(row, column).value for row in range(1, sheet.max_row) if sheet.cell(row, 2).value == "Tổng cộng"
    ] == [57]


# -- the paper --------------------------------------------------------------------------------------------------------


def test_the_first_sheet_is_laid_out_to_be_signed(sample: Path) -> None:
    shown = [str(value) for (sheet, _), value in values(sample).items() if sheet == "Tổng hợp"]
    for text in (
        "HỘI KHUYẾN HỌC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BIỂU TỔNG HỢP",
        "Số liệu tính đến ngày 31/12/2022",
        "NGƯỜI LẬP BIỂU",
        "CHỦ TỊCH",
        "Nơi nhận:",
    ):
        assert shown.count(text) == 1, text


def test_pages_are_those_of_decree_30(sample: Path) -> None:
    found = parts(sample)
    text = found["xl/worksheets/sheet1.xml"]
    assert 'paperSize="9"' in text
    assert 'orientation="landscape"' in text
    margins = {
        name: round(float(value) * 25.4, 2) for name, value in re.findall(r'(left|right|top|bottom)="([\d.]+)"', text)
    }
    assert 20 <= margins["top"] <= 25
    assert 20 <= margins["bottom"] <= 25
    assert 30 <= margins["left"] <= 35
    assert 15 <= margins["right"] <= 20
    assert 'differentFirst="1"' in text
    assert "<oddHeader>&amp;C" in text
    assert "<firstHeader>" not in text
    assert "<pane " in text
    assert "<autoFilter " in text
    assert "Print_Titles" in found["xl/workbook.xml"]
    assert 'val="Times New Roman"' in found["xl/styles.xml"]


def test_sheets_in_their_order(tmp_path: Path) -> None:
    path = export(tmp_path / "a.xlsx", *small(tmp_path), "--show-people")
    assert list(names(parts(path))) == [
        "Tổng hợp",
        "Theo nhóm đối tượng",
        "Theo nhóm thống kê",
        "Theo loại đơn vị",
        "Đăng ký theo nhóm",
        "Đạt theo nhóm",
        "Biểu đồ",
        "Kiểm tra",
        "Nguồn",
        "Danh sách",
    ]


def test_what_could_not_be_read_stands_in_red_on_the_first_sheet(tmp_path: Path) -> None:
    path = export(tmp_path / "a.xlsx", *small(tmp_path), tmp_path / "mat.xlsx", code=3)
    sheet = opened(path).worksheets[0]
    red = [
        cell.value for row in sheet.iter_rows() for cell in row if cell.font.color and cell.font.color.rgb == "FFC00000"
    ]
    assert any("CHƯA ĐẦY ĐỦ" in str(text) for text in red)
    assert any("mat.xlsx" in str(text) for text in red)


def test_files_stand_with_their_checksums(sample: Path) -> None:
    shown = {str(value) for (sheet, _), value in values(sample).items() if sheet == "Nguồn"}
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in (REGISTERED, EVALUATED)} <= shown


def test_findings_corrections_and_checks_stand_on_their_sheet(tmp_path: Path) -> None:
    path = export(tmp_path / "a.xlsx", REGISTERED, EVALUATED, SUMMARY, code=1)
    shown = [value for (sheet, _), value in values(path).items() if sheet == "Kiểm tra"]
    assert shown.count("F004") == 2
    assert "Đề nghị sửa" in shown
    assert {551, 511, 338, 438} <= {value for value in shown if isinstance(value, int)}
    outcomes = [value for (sheet, cell), value in values(path).items() if sheet == "Kiểm tra" and cell[0] == "F"]
    assert outcomes.count("Khớp") == 19
    assert "LỆCH" not in outcomes


def test_charts_are_native_and_draw_from_the_tables(sample: Path) -> None:
    found = parts(sample)
    charts = [text for name, text in found.items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    assert all("<c:barChart>" in text for text in charts)
    labels = re.findall(r"<c:v>([^<]*)</c:v>", charts[0])
    assert "Ấp 4 – Xã Phước Lộc" in labels
    assert "Ấp 4 – Xã Phú Xuân" in labels
    assert "Khu phố 7" in labels
    drawn = [each.formula for each in figures(found) if each.sheet == "Biểu đồ"]
    assert len(drawn) == 17 + 3 * 2
    assert all("!" in formula for formula in drawn)


# -- what is in the cells does no harm --------------------------------------------------------------------------------

HOSTILE = [
    pytest.param("=1+1", id="formula"),
    pytest.param("+84 28", id="plus"),
    pytest.param("-2", id="minus"),
    pytest.param("@SUM(A1)", id="at"),
    pytest.param('<b onclick="x">Ấp</b> & "4"', id="html"),
    pytest.param("[/bold]:x:[khu phố 4]", id="markup of the terminal"),
    pytest.param("https://example.org/?a=1&b=2", id="url"),
    pytest.param("Ấp\x07 \x1b[31m4\x00", id="control characters"),
    pytest.param("Ấp \ud800 4", id="lone surrogate"),
    pytest.param("Ấ" * 40_000, id="40,000 letters"),
    pytest.param("_x0041_", id="an escape of Excel"),
    pytest.param("{=SUM(A1)}", id="array formula"),
    pytest.param("'", id="apostrophe"),
    pytest.param("😀" * 20_000, id="40,000 halves of letters"),
]


def hostile(text: str) -> Report:
    """The text wherever a report has one."""
    columns = (Column(text, "text", "unit"), Column(text, "count", "registered", over=text))
    table = Table(text, columns, (Row((text, 1)), Row((text, 1), "total", sum_of=(0,))), "unit")
    listed = Table(text, (Column(text, "text", "name"),), (Row((text,)), Row((text,)), Row((text,))), "people")
    return Report(
        text,
        (table, replace(table, name="b")),
        (text,),
        (Line("error", "F004", text, text, text),),
        True,
        SCHEMAS["export"],
        as_of=text,
        corrections=(replace(table, name="c"),),
        questions=(text,),
        sources=(replace(table, name="d"),),
        people=(listed,),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_stay_texts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(hostile(text), VI))
    found = parts(path)
    assert not any("hyperlink" in each for each in found.values())
    formulas = [f for each in found.values() for f in re.findall(r"<f>([^<]*)</f>", each)]
    assert all(re.match(r"(SUM\(|IF\(|\d+-COUNTIF\()", formula) for formula in formulas)
    shown = values(path)
    expected = re.sub("[\x00-\x08\x0e-\x1f\ud800-\udfff]", "", text)
    if len(text) < 1_000:
        assert expected in shown.values()
    else:
        cut = [value for value in shown.values() if isinstance(value, str) and value.endswith("[…]")]
        assert {len(value.encode("utf-16-le")) // 2 <= 32_767 for value in cut} == {True}
    people_sheet = list(names(found))[-1]
    listed = [value for (sheet, cell), value in shown.items() if sheet == people_sheet and cell in ("A5", "A6", "A7")]
    # Lines put in beside the library are escaped as Excel asks; openpyxl shows them so where they stand in the cell.
    assert len({str(value).replace("_x005F_", "_") for value in listed}) == 1


def test_hostile_units_and_names_pass_through_an_export(tmp_path: Path) -> None:
    texts = ["=1+1", "+1", "-1", "@x", "<b>Ấp 4</b>", "[/bold]", "http://a.vn", "Ấp\x0b4", "Ấ" * 40_000]
    everybody = [replace(Person(), name=f"Lê {text}"[:90], unit=text, category=text, commune=text) for text in texts]
    roster = delimited(tmp_path / "a.csv", evaluation(everybody))
    out = tmp_path / "a.xlsx"
    done = run("export", roster, "-o", out, "--show-people", "--quiet")
    assert done.code in (0, 1, 3)
    assert "Traceback" not in done.err
    assert not any("hyperlink" in each for each in parts(out).values())


# -- the file itself --------------------------------------------------------------------------------------------------


def test_the_same_bytes_whatever_the_seed(tmp_path: Path) -> None:
    found, few = set(), small(tmp_path)
    for seed in ("0", "7"):
        path = tmp_path / f"{seed}.xlsx"
        done = spawn("export", *few, "-o", path, "--show-people", PYTHONHASHSEED=seed)
        assert done.code == 0, done.said
        found.add(path.read_bytes())
    assert len(found) == 1


def test_nobody_is_named_in_any_part(sample: Path, tmp_path: Path) -> None:
    listed = export(tmp_path / "p.csv", REGISTERED, EVALUATED, "--show-people")
    lines = list(csv.reader(listed.read_text("utf-8-sig").splitlines()))
    start = lines.index(["Danh sách"]) + 2
    named = {line[1] for line in lines[start : lines.index([], start)]}
    assert len(named) > 400
    text = "".join(parts(sample).values())
    assert [name for name in named if name in text] == []
    shown = "".join(parts(export(tmp_path / "p.xlsx", REGISTERED, EVALUATED, "--show-people")).values())
    assert [name for name in named if name not in shown] == []


def test_folders_leave_it_out_and_its_name_reads_it(tmp_path: Path) -> None:
    few = small(tmp_path)
    path = export(tmp_path / "tong-hop.xlsx", *few)
    files = {
        Path(each["name"]).name: each["status"] for each in run("tally", tmp_path, "--format", "json").json["files"]
    }
    assert files == {"dang-ky.xlsx": "read", "danh-gia.xlsx": "read", "tong-hop.xlsx": "skipped"}
    assert run("validate", path, "--format", "json").json["figures"]["checked"] > 50


def test_masks_are_no_numbers_in_charts() -> None:
    """A bar of nothing would say 0."""
    report = ties()
    table = report.tables[0]
    rows = (Row(("Ấp 1", HIDDEN, HIDDEN, HIDDEN)), *table.rows[1:])
    chart = Chart("Tỷ lệ", "unit", (3,), tuple(range(len(rows))))
    book = _made(replace(report, tables=(replace(table, rows=rows),), charts=(chart,)))
    labels = [cell.value for row in book["Biểu đồ"].iter_rows() for cell in row if str(cell.value).startswith("Ấp")]
    assert labels == [f"Ấp {at}" for at in (1, 2, 3, 4, 5, 7, 8)]
