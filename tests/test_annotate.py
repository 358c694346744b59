"""`validate --annotate`: what is marked, and that all else stays as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from annotated import (
    PALE,
    RED,
    TABLE,
    WRONG,
    YELLOW,
    annotate,
    comments,
    fill,
    fills,
    links,
    listed,
    opened,
    parts,
    rich,
)
from rosters import (
    EVALUATED,
    REGISTERED,
    SAMPLES,
    Table,
    convert,
    counted,
    delimited,
    figures,
    people,
    registration,
    run,
    xlsx,
)

SUMMARY = SAMPLES / "tong-hop.xlsx"


# -- what is marked ---------------------------------------------------------------------------------------------------


def test_the_published_table(tmp_path: Path) -> None:
    found = annotate(SUMMARY, tmp_path / "o.xlsx")
    assert found.code == 1
    assert "o.xlsx" in found.err
    own = fills(SUMMARY, "Tổng hợp")
    assert own == {}
    assert fills(tmp_path / "o.xlsx", "Tổng hợp") == {
        "C10": YELLOW,
        "C11": YELLOW,
        "C12": YELLOW,
        "E11": RED,
        "F10": PALE,
    }
    said = comments(tmp_path / "o.xlsx", "Tổng hợp")
    assert set(said) == {"C10", "C11", "C12", "E11", "F10"}
    assert "551 → 511 (có khả năng nhất)" in said["C10"]
    assert "551 hay 511?" in said["C10"]
    assert "440 → 480 (có thể)" in said["C11"]
    assert "chỉ chọn một: C10, C11, C12" in said["C11"]
    assert "338 → 438 (chắc chắn)" in said["E11"]
    assert "chỉ chọn một" not in said["E11"]


def test_the_list(tmp_path: Path) -> None:
    annotate(SUMMARY, tmp_path / "o.xlsx")
    certain, likely, *_ = listed(tmp_path / "o.xlsx")
    assert certain[2] == "F004"
    number, kind, code, place, text, todo, stated, number_counted, proposed = likely
    assert (number, kind, code, stated, number_counted) == (2, "Sai lệch", "F001", 551, 511)
    assert place.startswith("[Tổng hợp] dòng 10, cột C")
    assert "551" in text
    assert todo
    assert proposed.split("\n") == [
        "C10: 551 → 511 (có khả năng nhất)",
        "C11: 440 → 480 (có thể)",
        "C12: 71 → 111 (có thể)",
        "Các cách loại trừ nhau, chỉ chọn một: C10, C11, C12",
    ]
    assert links(tmp_path / "o.xlsx")[:2] == ["'Tổng hợp'!E11", "'Tổng hợp'!C10"]


def test_other_formats_of_a_marked_cell_are_kept(tmp_path: Path) -> None:
    annotate(rich(tmp_path / "a.xlsx"), tmp_path / "o.xlsx")
    before, after = opened(tmp_path / "a.xlsx")[TABLE]["B6"], opened(tmp_path / "o.xlsx")[TABLE]["B6"]
    assert fill(after) in (RED, YELLOW)
    for name in ("font", "border", "number_format", "alignment", "protection", "value"):
        assert repr(getattr(after, name)) == repr(getattr(before, name)), name


def test_a_finding_at_a_row_marks_its_first_filled_cell(tmp_path: Path) -> None:
    rows = [*registration(people(5)), ["", "", "(Danh sách này có 6 người./.)"]]
    annotate(xlsx(tmp_path / "a.xlsx", rows), tmp_path / "o.xlsx")
    assert fills(tmp_path / "o.xlsx", "Sheet1")["C7"] == YELLOW


def test_a_blank_cell_that_is_not_there_is_made(tmp_path: Path) -> None:
    rows = registration(people(4))
    rows[2][2], rows[2][3] = "", "123"
    path = xlsx(tmp_path / "a.xlsx", rows)
    annotate(path, tmp_path / "o.xlsx")
    marked = fills(tmp_path / "o.xlsx", "Sheet1")
    assert marked.get("D3") == YELLOW
    assert [cell.value for cell in opened(tmp_path / "o.xlsx")["Sheet1"][3]] == [
        cell.value for cell in opened(path)["Sheet1"][3]
    ]


def test_a_clean_file_says_so(tmp_path: Path) -> None:
    right: Table = [*WRONG[:-1], ["Tổng cộng", 30, 28, 26]]
    assert annotate(xlsx(tmp_path / "a.xlsx", right), tmp_path / "o.xlsx").code == 0
    assert "Không thấy điểm nào cần xem" in str(listed(tmp_path / "o.xlsx"))


def test_nothing_to_check_is_not_called_clean(tmp_path: Path) -> None:
    rows = [["Đơn vị", "Số đăng ký", "Số đạt"], ["Ấp 1", 10, ""], ["Ấp 2", 20, ""]]
    annotate(xlsx(tmp_path / "a.xlsx", rows), tmp_path / "o.xlsx")
    assert "không có số nào đối chiếu được" in str(listed(tmp_path / "o.xlsx"))


def test_english(tmp_path: Path) -> None:
    annotate(SUMMARY, tmp_path / "o.xlsx", "--lang", "en")
    assert opened(tmp_path / "o.xlsx").sheetnames == ["Tổng hợp", "Check"]


def test_a_sheet_of_that_name_is_there_already(tmp_path: Path) -> None:
    annotate(xlsx(tmp_path / "a.xlsx", {"KIỂM TRA": WRONG}), tmp_path / "o.xlsx")
    assert opened(tmp_path / "o.xlsx").sheetnames == ["KIỂM TRA", "Kiểm tra (2)"]


def test_the_list_holds_no_names(tmp_path: Path) -> None:
    who = people(6)
    annotate(xlsx(tmp_path / "a.xlsx", registration([*who, who[0]])), tmp_path / "o.xlsx")
    said = str(listed(tmp_path / "o.xlsx")) + str(comments(tmp_path / "o.xlsx", "Sheet1"))
    assert "P0" in said
    assert all(each.name not in said and each.number not in said for each in who)


# -- what stays -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm"])
def test_all_other_parts_are_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    path, to = rich(tmp_path / f"a{suffix}", macros=suffix == ".xlsm"), tmp_path / f"o{suffix}"
    annotate(path, to)
    before, after = parts(path), parts(to)
    touched = {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
    }
    assert {name for name in before if before[name] != after.get(name)} <= touched
    assert set(after) - set(before) == {"xl/worksheets/congdan-1.xml"}
    assert list(after)[: len(before)] == list(before)


def test_only_styles_of_marked_cells_change_in_a_sheet(tmp_path: Path) -> None:
    """Taking the new styles out again gives the sheet as it was: formulas, cached values and all."""
    path, to = rich(tmp_path / "a.xlsx"), tmp_path / "o.xlsx"
    annotate(path, to)
    before, after = (parts(each)["xl/worksheets/sheet1.xml"].decode() for each in (path, to))
    marked = "|".join(fills(to, TABLE))
    cell = re.compile(rf'(<c r="(?:{marked})") s="\d+"')
    assert marked
    assert cell.sub(r"\1", before) == cell.sub(r"\1", after)


def test_comments_that_are_there_stay(tmp_path: Path) -> None:
    annotate(rich(tmp_path / "a.xlsx"), tmp_path / "o.xlsx")
    said = comments(tmp_path / "o.xlsx", TABLE)
    assert said["D6"] == "Cũ."
    assert said["B6"].startswith("Đã hỏi ấp 2.")
    assert "90 → 30" in said["B6"]


def test_the_copy_reads_as_the_original(tmp_path: Path) -> None:
    annotate(EVALUATED, tmp_path / "o.xlsx")
    before, after = counted(REGISTERED, EVALUATED), counted(REGISTERED, tmp_path / "o.xlsx")
    assert figures(after) == figures(before)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        annotate(SUMMARY, tmp_path / f"{name}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    annotate(rich(tmp_path / "a.xlsx"), tmp_path / "o.xlsx")
    (again,) = convert([tmp_path / "o.xlsx"], "ods", tmp_path)
    (there,) = convert([again], "xlsx", tmp_path)
    assert opened(there).sheetnames == [TABLE, "Khác", "Kiểm tra"]
    assert opened(there)[TABLE]["B6"].value == 90
    said = comments(there, TABLE)
    assert said["D6"] == "Cũ."
    assert "90 → 30" in said["B6"]
    assert fills(there, TABLE)["B6"] in (RED, YELLOW)


# -- where it goes ----------------------------------------------------------------------------------------------------


def test_several_files_go_to_a_folder(tmp_path: Path) -> None:
    one, two = xlsx(tmp_path / "a.xlsx", WRONG), xlsx(tmp_path / "b.xlsx", [*WRONG, ["Ghi chú"]])
    found = run("validate", one, two, "--annotate", tmp_path / "ra")
    assert found.code == 1
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == ["a.xlsx", "b.xlsx"]


def test_folders_below_are_kept(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / "vao" / name).mkdir(parents=True)
        xlsx(tmp_path / "vao" / name / "a.xlsx", [*WRONG, [name]])
    run("validate", tmp_path / "vao", "--annotate", tmp_path / "ra")
    assert (tmp_path / "ra/x/a.xlsx").exists()
    assert (tmp_path / "ra/y/a.xlsx").exists()


def test_the_same_name_twice(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        xlsx(tmp_path / name / "a.xlsx", [*WRONG, [name]])
    run("validate", tmp_path / "x/a.xlsx", tmp_path / "y/a.xlsx", "--annotate", tmp_path / "ra")
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == ["a (2).xlsx", "a.xlsx"]


def test_refusals_come_first_and_leave_nothing(tmp_path: Path) -> None:
    path, there = xlsx(tmp_path / "a.xlsx", WRONG), xlsx(tmp_path / "there.xlsx", WRONG)
    before = path.read_bytes(), there.read_bytes()
    for words, code, said in (
        ((path, path), 3, "đầu vào"),
        ((path, there), 3, "--force"),
        ((path, tmp_path / "o.csv"), 2, ".xlsx"),
        ((path, tmp_path / "o.xlsm"), 2, ".xlsx"),
        ((path, tmp_path / "no/o.xlsx"), 3, "thư mục"),
    ):
        found = annotate(*words)
        assert (found.code, found.out) == (code, ""), found.err
        assert said in found.err
    found = run("validate", path, there, "--annotate", tmp_path / "o.xlsx")
    assert (found.code, found.out) == (2, "")
    assert (path.read_bytes(), there.read_bytes()) == before
    assert {each.name for each in tmp_path.iterdir()} == {"a.xlsx", "there.xlsx"}
    assert annotate(path, there, "--force").code == 1
    assert "Kiểm tra" in opened(there).sheetnames


def test_evidence_is_never_written_over(tmp_path: Path) -> None:
    path, evidence = xlsx(tmp_path / "a.xlsx", WRONG), xlsx(tmp_path / "b.xlsx", registration(people(3)))
    before = evidence.read_bytes()
    assert run("validate", path, "--against", evidence, "--annotate", evidence, "--force").code == 3
    assert evidence.read_bytes() == before


def test_files_that_are_not_read_have_no_copy(tmp_path: Path) -> None:
    (tmp_path / "vao").mkdir()
    xlsx(tmp_path / "vao/a.xlsx", WRONG)
    (tmp_path / "vao/b.xlsx").write_bytes((tmp_path / "vao/a.xlsx").read_bytes())
    (tmp_path / "vao/c.xlsx").write_bytes(b"PK\x03\x04 broken")
    found = run("validate", tmp_path / "vao", "--annotate", tmp_path / "ra")
    assert found.code == 3
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["a.xlsx"]
    assert found.err.count("không tạo bản sao") == 2


def test_a_copy_among_the_inputs_is_left_out_of_its_folder(tmp_path: Path) -> None:
    annotate(xlsx(tmp_path / "a.xlsx", registration(people(3))), tmp_path / "o.xlsx")
    found = run("tally", tmp_path, "--format", "json")
    assert found.json["total"]["registered"] == 3
    assert {each["name"]: each["status"] for each in found.json["files"]}[str(tmp_path / "o.xlsx")] == "skipped"


# -- other formats ----------------------------------------------------------------------------------------------------


def test_a_table_of_text_becomes_a_workbook_of_its_values(tmp_path: Path) -> None:
    rows = [["=HYPERLINK(1)", "https://example.org", "", ""], *WRONG]
    found = annotate(delimited(tmp_path / "a.csv", rows), tmp_path / "o.xlsx")
    page = opened(tmp_path / "o.xlsx")["a"]
    assert "được tạo mới từ các giá trị" in found.err
    assert (page["A1"].value, page["A1"].data_type, page["B1"].hyperlink) == ("=HYPERLINK(1)", "s", None)
    assert [cell.value for cell in page[5]] == ["Tổng cộng", "90", "28", "26"]
    assert fill(page["B5"]) in (RED, YELLOW)
    assert "90 → 30" in page["B5"].comment.text
    assert "'a'!B5" in links(tmp_path / "o.xlsx")


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_workbooks_become_new_ones(tmp_path: Path, suffix: str) -> None:
    (path,) = convert([xlsx(tmp_path / "a.xlsx", {"Tổng hợp": WRONG})], suffix, tmp_path)
    annotate(path, tmp_path / "o.xlsx")
    page = opened(tmp_path / "o.xlsx")["Tổng hợp"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == WRONG
    assert fill(page["B4"]) in (RED, YELLOW)


def test_a_copy_in_one_file_is_that_of_the_workbook(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", WRONG)
    found = run("validate", path, SAMPLES / "bao-cao.docx", "--annotate", tmp_path / "o.xlsx")
    assert "bao-cao.docx: không có bản sao; ghi tên một thư mục" in found.err
    assert "Kiểm tra" in opened(tmp_path / "o.xlsx").sheetnames


# -- many -------------------------------------------------------------------------------------------------------------


def test_many_cells(tmp_path: Path) -> None:
    rows = registration(people(3000))
    for row in rows[1:]:
        row[3] = "1234"
    found = annotate(xlsx(tmp_path / "a.xlsx", rows), tmp_path / "o.xlsx")
    assert len(comments(tmp_path / "o.xlsx", "Sheet1")) == 2000
    assert "2.000" in found.err
    marked = fills(tmp_path / "o.xlsx", "Sheet1")
    assert {f"D{row}" for row in range(2, 3002)} <= set(marked)


def test_quiet(tmp_path: Path) -> None:
    assert annotate(SUMMARY, tmp_path / "o.xlsx", "-q").err == ""
