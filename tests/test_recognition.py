"""Papers of recognition: only who is certain stands on the list, everybody else on a page of his or her own."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from rosters import EIGHTS, EVALUATED, LOW, REGISTERED, Person, evaluation, registration, run, xlsx

from congdan import settings
from congdan.errors import OutputError
from congdan.recognition import NAMES
from congdan.writers import save

HOME = "Xã Phước Lộc"
PAPERS = [*NAMES, "6-danh-sach.xlsx"]
DECISION, OPEN = "4-quyet-dinh.docx", "5-chua-ket-luan.docx"


def someone(name: str, number: str, **more: object) -> Person:
    told = {"birth": "05/06/1980", "commune": HOME, "unit": "Ấp 3", "total": 80, "result": "Đạt", **more}
    return Person(name, number, **told)  # type: ignore[arg-type]


SURE = [someone("Nguyễn Thị Hoa", "079180000001"), someone("Trần Văn Bình", "079080000002")]
FAILED = someone("Lê Văn Rớt", "079080000003", points=LOW, total=85, result="Không đạt")
UNCERTAIN = {
    "result against points": someone("Phạm Văn Lệch", "079080000004", points=LOW, total=85),
    "points missing": someone("Võ Thị Thiếu", "079180000005", points=(*EIGHTS[:9], ""), total="", result=""),
}
"""Why a case is open → the person."""


def office(folder: Path, registered: Sequence[Person], evaluated: Sequence[Person], text: str = "") -> Path:
    received = folder / "nhan"
    received.mkdir()
    xlsx(received / "dang-ky.xlsx", registration(registered))
    xlsx(received / "danh-gia.xlsx", evaluation(evaluated))
    (folder / "congdan.toml").write_text(f'files = ["nhan"]\nyear = 2026\n{text}', encoding="utf-8")
    return folder


def written(folder: Path, *words: str) -> Path:
    done = run("export", "--form", "cong-nhan", "-o", "ho-so", "--show-people", *words, cwd=folder)
    assert done.code in (0, 1), done.said
    return folder / "ho-so"


def tables(path: Path) -> list[list[str]]:
    """The lines of all tables of a paper that list people."""
    made = docx.Document(str(path))
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in made.tables]
    return [row for table in found if "Họ và tên" in table[0] for row in table[1:]]


def listed(path: Path) -> list[str]:
    return [row[1] for row in tables(path)]


def everything(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


# -- who stands where -------------------------------------------------------------------------------------------------


def test_only_who_is_certain_is_on_the_lists(tmp_path: Path) -> None:
    everybody = [*SURE, FAILED, *UNCERTAIN.values()]
    papers = written(office(tmp_path, everybody, everybody))
    assert sorted(each.name for each in papers.iterdir()) == PAPERS
    for name in ("1-danh-sach-niem-yet.docx", DECISION):
        assert listed(papers / name) == ["Trần Văn Bình", "Nguyễn Thị Hoa"], "by the given name"
    assert sorted(listed(papers / OPEN)) == sorted(each.name for each in UNCERTAIN.values())
    for name in set(PAPERS) - {OPEN}:
        assert not [each for each in (FAILED, *UNCERTAIN.values()) if each.name in everything(papers / name)], name


def test_the_open_cases_say_why(tmp_path: Path) -> None:
    everybody = [*SURE, *UNCERTAIN.values()]
    why = {row[1]: row[4] for row in tables(written(office(tmp_path, everybody, everybody)) / OPEN)}
    assert "theo điểm là “chưa đạt”" in why["Phạm Văn Lệch"]
    assert "chỉ số 10" in why["Võ Thị Thiếu"]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        pytest.param(someone("Đỗ Văn Khác", "079180000001", birth="01/01/1990"), "P012", id="two people, one number"),
        pytest.param(someone("Nguyễn Thị Hòa Anh", "079180000001"), "P013", id="one number, two names"),
        pytest.param(someone("Nguyễn Thị Hoa", "079180000009"), "P014", id="perhaps one person twice"),
    ],
)
def test_who_somebody_is_must_be_no_question(tmp_path: Path, other: Person, code: str) -> None:
    everybody = [*SURE, other]
    folder = office(tmp_path, everybody, everybody)
    assert (
        code
        in run("tally", "--format", "json", cwd=folder).codes + run("validate", "--format", "json", cwd=folder).codes
    )
    papers = written(folder)
    assert listed(papers / DECISION) == ["Trần Văn Bình"]
    assert "Nguyễn Thị Hoa" in listed(papers / OPEN)


def test_who_left_is_an_open_case(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    table = [[*row, note] for row, note in zip(registration(SURE), ("Ghi chú", "đã mất", ""), strict=True)]
    xlsx(folder / "nhan/dang-ky.xlsx", table)
    papers = written(folder)
    assert (listed(papers / DECISION), listed(papers / OPEN)) == (["Trần Văn Bình"], ["Nguyễn Thị Hoa"])


def test_who_did_not_register_is_an_open_case(tmp_path: Path) -> None:
    papers = written(office(tmp_path, SURE[:1], SURE))
    assert (listed(papers / DECISION), listed(papers / OPEN)) == (["Nguyễn Thị Hoa"], ["Trần Văn Bình"])


def test_a_question_that_is_switched_off_with_a_reason_is_none(tmp_path: Path) -> None:
    off = '[findings.off]\nP014 = "đã xác minh: hai người khác nhau"\n'
    everybody = [SURE[0], someone("Nguyễn Thị Hoa", "079180000009")]
    assert len(listed(written(office(tmp_path, everybody, everybody, off)) / DECISION)) == 2


def test_results_by_points_decide_where_they_are_asked_for(tmp_path: Path) -> None:
    blank = replace(SURE[0], result="", total="")
    assert listed(written(office(tmp_path, [blank], [blank]), "--result", "points") / DECISION) == ["Nguyễn Thị Hoa"]


# -- read back --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [DECISION, "6-danh-sach.xlsx"])
def test_the_attached_list_gives_the_tally(tmp_path: Path, name: str) -> None:
    done = run("export", REGISTERED, EVALUATED, "--form", "cong-nhan", "-o", tmp_path / "ho-so", "--show-people")
    assert done.code == 0, done.said
    first = run("tally", REGISTERED, EVALUATED, "--format", "json").json
    back = run("tally", REGISTERED, tmp_path / "ho-so" / name, "--format", "json").json
    assert (back["total"]["registered"], back["total"]["achieved"]) == (511, 505)
    assert back["total"]["rate_registered"] == first["total"]["rate_registered"]

    def units(found: dict[str, list[dict[str, object]]]) -> list[tuple[object, ...]]:
        return [(each["commune"], each["kind"], each["registered"], each["achieved"]) for each in found["by_unit"]]

    assert units(back) == units(first)
    assert not [each for each in back["findings"] if each["severity"] == "error"]


def test_two_of_one_name_and_year_in_one_unit_stay_two(tmp_path: Path) -> None:
    twins = [someone("Trần Văn Bình", "079080000011"), someone("Trần Văn Bình", "079080000012", birth="07/09/1980")]
    off = '[findings.off]\nP014 = "đã xác minh"\n'
    papers = written(office(tmp_path, twins, twins, off))
    assert [row[2] for row in tables(papers / DECISION)] == ["05/06/1980", "07/09/1980"]
    assert run("tally", str(papers / DECISION), "--format", "json").json["total"]["achieved"] == 2


def test_papers_are_left_out_of_folders(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    written(folder)
    found = run("tally", ".", "--format", "json", cwd=folder).json
    assert {each["status"] for each in found["files"] if "ho-so" in each["name"]} == {"skipped"}
    assert found["total"]["registered"] == 2


# -- what stands in them ----------------------------------------------------------------------------------------------

SAID = """
[office]
body = "Hội Khuyến học xã Phước Lộc"
number = "12/BC-HKH"
[recognition]
proposal_number = "05/TTr-HKH"
proposal_date = "ngày 02 tháng 12 năm 2026"
meeting_date = "ngày 28 tháng 11 năm 2026"
chair = "Trần Văn Minh"
attendees = ["Lê Văn Tám, Phó Chủ tịch"]
public_from = "ngày 15 tháng 11 năm 2026"
basis = ["Căn cứ Quyết định số 324/QĐ-KHVN;", "Kế hoạch số 7"]
[recognition.decision]
body = "Ủy ban nhân dân xã Phước Lộc"
title = "Chủ tịch"
number = "77/QĐ-UBND"
"""


def said(path: Path) -> str:
    made = docx.Document(str(path))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in made.paragraphs), *cells])


def test_settings_stand_where_they_belong(tmp_path: Path) -> None:
    papers = written(office(tmp_path, SURE, SURE, SAID))
    decision, proposal = said(papers / DECISION), said(papers / "3-to-trinh.docx")
    assert "ỦY BAN NHÂN DÂN XÃ PHƯỚC LỘC" in decision
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHƯỚC LỘC" in decision
    assert "Số: 77/QĐ-UBND" in decision
    assert "Xét Tờ trình số 05/TTr-HKH ngày 02 tháng 12 năm 2026 của Hội Khuyến học xã Phước Lộc," in decision
    assert "Căn cứ Quyết định số 324/QĐ-KHVN;" in decision
    assert "Căn cứ Kế hoạch số 7;" in decision
    assert "Kèm theo Quyết định số 77/QĐ-UBND" in decision
    assert "Kính gửi: Ủy ban nhân dân xã Phước Lộc" in proposal
    assert "Số: 05/TTr-HKH" in proposal
    minutes = said(papers / "2-bien-ban-hop-xet.docx")
    assert "- Lê Văn Tám, Phó Chủ tịch" in minutes
    assert "- Số người đăng ký: 2" in minutes
    assert "niêm yết từ ngày 15 tháng 11 năm 2026" in minutes
    assert not [name for name in NAMES if "12/BC-HKH" in said(papers / name)], "the number of the report"


def test_what_is_not_said_is_left_to_a_pen(tmp_path: Path) -> None:
    papers = written(office(tmp_path, SURE, SURE))
    for name in NAMES:
        text = said(papers / name)
        assert "…" in text
        assert "{" not in text
        assert "None" not in text
    assert "TM. BAN THƯỜNG VỤ" not in said(papers / DECISION), "nobody said that the office decides"


def test_every_unit_hangs_out_a_page_of_its_own(tmp_path: Path) -> None:
    everybody = [*SURE, someone("Lý Văn Tư", "079080000021", unit="Ấp 4")]
    made = docx.Document(str(written(office(tmp_path, everybody, everybody)) / "1-danh-sach-niem-yet.docx"))
    assert len(made.sections) == 3, "one to explain, two units"
    heads = [[cell.text for cell in table.rows[0].cells] for table in made.tables]
    assert heads.count(["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Ý kiến"]) == 2


def test_names_that_look_like_formulas_or_hold_controls_do_no_harm(tmp_path: Path) -> None:
    odd = [someone("=HYPERLINK(1)", "079080000031"), someone("Trần\x07 Văn Bình", "079080000032")]
    off = '[findings.off]\nP001 = "tên đúng như vậy"\n'
    folder = office(tmp_path, SURE, SURE, off)
    for name, table in (("dang-ky", registration(odd)), ("danh-gia", evaluation(odd))):
        book = openpyxl.Workbook()
        for row in table:
            book.worksheets[0].append(
                [re.sub(r"[\x00-\x08]", "", each) if isinstance(each, str) else each for each in row]
            )
        for cells in book.worksheets[0].iter_rows():
            for cell in cells:
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
        book.save(folder / f"nhan/{name}.xlsx")
    page = openpyxl.load_workbook(written(folder) / "6-danh-sach.xlsx").worksheets[0]
    cells = [cell for row in page.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert [(cell.value, cell.data_type) for cell in cells] == [("=HYPERLINK(1)", "s")]


def test_an_incomplete_count_is_marked_in_every_paper(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    (folder / "nhan/hong.xlsx").write_bytes(b"PK nothing")
    done = run("export", "--form", "cong-nhan", "-o", "ho-so", "--show-people", cwd=folder)
    assert done.code == 3
    for name in PAPERS:
        assert "CHƯA ĐẦY ĐỦ" in everything(folder / "ho-so" / name), name


# -- the folder -------------------------------------------------------------------------------------------------------


def test_the_same_files_are_the_same_bytes(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE, SAID)
    first = {each.name: each.read_bytes() for each in written(folder).iterdir()}
    assert {each.name: each.read_bytes() for each in written(folder, "--force").iterdir()} == first


def test_nobody_is_named_unless_asked_for(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    done = run("export", "--form", "cong-nhan", "-o", "ho-so", cwd=folder)
    assert done.code == 2  # R083
    assert "--show-people" in done.err
    assert not (folder / "ho-so").exists()


def test_a_folder_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    papers = written(folder)
    (papers / DECISION).write_bytes(b"signed")
    assert run("export", "--form", "cong-nhan", "-o", "ho-so", "--show-people", cwd=folder).code == 3  # R086
    assert (papers / DECISION).read_bytes() == b"signed"
    written(folder, "--force")
    assert (papers / DECISION).read_bytes() != b"signed"
    assert sorted(each.name for each in papers.iterdir()) == PAPERS
    assert not list(folder.glob(".congdan-*"))


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["without force", "with force"])
def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path, force: tuple[str, ...]) -> None:
    folder = office(tmp_path, SURE, SURE)
    papers = written(folder)
    (papers / "thư cảm ơn.txt").write_text("mine", encoding="utf-8")
    done = run("export", "--form", "cong-nhan", "-o", "ho-so", "--show-people", *force, cwd=folder)
    assert done.code == 3  # R085
    assert (papers / "thư cảm ơn.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["without force", "with force"])
def test_a_folder_of_inputs_is_never_replaced(tmp_path: Path, force: tuple[str, ...]) -> None:
    folder = office(tmp_path, SURE, SURE)
    before = {each.name: each.read_bytes() for each in (folder / "nhan").iterdir()}
    done = run("export", "--form", "cong-nhan", "-o", "nhan", "--show-people", *force, cwd=folder)
    assert done.code == 3  # R085
    assert {each.name: each.read_bytes() for each in (folder / "nhan").iterdir()} == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    (folder / "a.docx").write_bytes(b"mine")
    done = run("export", "--form", "cong-nhan", "-o", "a.docx", "--show-people", "--force", cwd=folder)
    assert done.code == 3  # R084
    assert (folder / "a.docx").read_bytes() == b"mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    folder = office(tmp_path, SURE, SURE)
    (folder / "ho-so").mkdir()
    assert len(list(written(folder).iterdir())) == len(PAPERS)


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    there = tmp_path / "ho-so"
    there.mkdir()
    (there / "a").write_bytes(b"old")
    with pytest.raises(OutputError):
        save.save_folder(there, {"a": b"new", "no/such/place": b""})
    assert [(each.name, each.read_bytes()) for each in there.iterdir()] == [("a", b"old")]
    assert [each.name for each in tmp_path.iterdir()] == ["ho-so"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[recognition]\nchiar = 'x'", id="unknown key"),
        pytest.param("[recognition.decision]\nbudy = 'x'", id="unknown key of who decides"),
        pytest.param("[recognition]\nattendees = 3", id="no list"),
    ],
)
def test_settings_that_are_wrong_stop_the_run(tmp_path: Path, text: str) -> None:
    (tmp_path / "congdan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Exception, match=r"R02[12]"):
        settings.load({}, [str(tmp_path)])
