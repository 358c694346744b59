"""The report in Word: laid out as Decree 30 asks, the figures of the review, nothing of the machine it was made on."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from lxml import etree
from rosters import EVALUATED, REGISTERED, SAMPLES, convert, delimited, people, registration, run

OFFICE = (
    "above=Hội Khuyến học TP. Hồ Chí Minh",
    "body=Hội Khuyến học huyện Nhà Bè",
    "place=Nhà Bè",
    "date=ngày 20 tháng 02 năm 2023",
    "signer=Trần Văn Minh",
    "recipients=Hội Khuyến học thành phố;Lưu: VT.",
)
SUMMARY = SAMPLES / "tong-hop.xlsx"


def exported(path: Path, *files: Path | str, code: int = 0) -> Path:
    done = run("export", *files, "-o", path, "--as-of", "31/12/2022")
    assert done.code == code, done.said
    return path


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the sample with its printed summary, which has two misprints."""
    path = tmp_path_factory.mktemp("paper") / "bao-cao.docx"
    office = [word for each in OFFICE for word in ("--office", each)]
    done = run("export", REGISTERED, EVALUATED, SUMMARY, *office, "--as-of", "31/12/2022", "-o", path)
    assert done.code == 1
    return path


@pytest.fixture(scope="module")
def opened(paper: Path) -> Any:
    return Document(str(paper))


def texts(made: Any) -> list[str]:
    return [each.text for each in made.paragraphs if each.text]


def grid(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


# -- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_is_a4_with_the_margins_of_the_decree(opened: Any) -> None:
    section = opened.sections[0]
    assert (round(section.page_width.mm, 1), round(section.page_height.mm, 1)) == (210, 297)
    assert 20 <= round(section.top_margin.mm) <= 25
    assert 20 <= round(section.bottom_margin.mm) <= 25
    assert 30 <= round(section.left_margin.mm) <= 35
    assert 15 <= round(section.right_margin.mm) <= 20


def test_the_type_is_that_of_the_decree(opened: Any) -> None:
    normal = opened.styles["Normal"]
    fonts = normal.element.rPr.rFonts
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert Pt(13) <= normal.font.size <= Pt(14)


def test_pages_are_numbered_at_the_top_but_the_first(opened: Any) -> None:
    first, *others = opened.sections
    assert first.different_first_page_header_footer
    assert not any(each.different_first_page_header_footer for each in others)
    assert "PAGE" in first.header.paragraphs[0]._p.xml
    assert first.header.paragraphs[0].alignment == 1
    assert first.first_page_header.paragraphs[0].text == ""


def test_the_head_has_the_office_and_the_motto(opened: Any) -> None:
    left, right = opened.tables[0].rows[0].cells
    assert [each.text for each in left.paragraphs if each.text] == [
        "HỘI KHUYẾN HỌC TP. HỒ CHÍ MINH",
        "HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ",
        "Số:         /BC-HKH",
    ]
    assert [each.text for each in right.paragraphs if each.text] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nhà Bè, ngày 20 tháng 02 năm 2023",
    ]
    bold = {each.text: each.runs[0].bold for each in (*left.paragraphs, *right.paragraphs) if each.text}
    assert [text for text, is_bold in bold.items() if is_bold] == [
        "HỘI KHUYẾN HỌC HUYỆN NHÀ BÈ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert right.paragraphs[-1].runs[0].italic
    assert all("<w:pBdr>" in cell._tc.xml for cell in (left, right))


def test_a_head_of_which_nothing_was_said_has_room_for_a_pen(tmp_path: Path) -> None:
    made = Document(str(exported(tmp_path / "a.docx", REGISTERED)))
    left, right = made.tables[0].rows[0].cells
    assert set(left.paragraphs[0].text) == {"…"}
    assert re.fullmatch(r"…+, ngày … tháng … năm …", right.paragraphs[-1].text)


def test_the_foot_has_who_signs_and_who_gets_it(opened: Any) -> None:
    (foot,) = [each for each in opened.tables if "Nơi nhận:" in each.rows[0].cells[0].text]
    left, right = (cell.text.split() for cell in foot.rows[0].cells)
    assert " ".join(left) == "Nơi nhận: - Hội Khuyến học thành phố - Lưu: VT."
    assert " ".join(right) == "TM. BAN THƯỜNG VỤ CHỦ TỊCH Trần Văn Minh"


# -- what it says -----------------------------------------------------------------------------------------------------


def test_what_stands_against_signing_is_said_first_and_in_red(opened: Any) -> None:
    alarm = opened.paragraphs[3]
    assert alarm.text.startswith("Chưa nên ký: còn 2 sai lệch")
    assert alarm.runs[0].font.color.rgb == RGBColor(0xB0, 0, 0)


def test_without_errors_there_is_nothing_in_red(tmp_path: Path) -> None:
    made = Document(str(exported(tmp_path / "a.docx", REGISTERED, EVALUATED)))
    assert not [each.text for each in made.paragraphs for run in each.runs if run.font.color.rgb]
    assert not [text for text in texts(made) if "làm rõ".upper() in text]


def test_what_could_not_be_read_is_said_first(tmp_path: Path) -> None:
    made = Document(str(exported(tmp_path / "a.docx", REGISTERED, tmp_path / "mat.xlsx", code=3)))
    assert made.paragraphs[3].text == "CHƯA ĐẦY ĐỦ: có phần chưa đọc được"


def test_nobody_counted_has_no_empty_tables(tmp_path: Path) -> None:
    roster = delimited(tmp_path / "trong.csv", registration([]))
    made = Document(str(exported(tmp_path / "a.docx", roster, code=3)))
    assert [text for text in texts(made) if re.match(r"[IV]+\. |Bảng \d", text)] == ["I. CẦN LÀM RÕ TRƯỚC KHI KÝ"]


def test_the_parts_stand_in_order(opened: Any) -> None:
    said = texts(opened)
    found = [text for text in said if re.match(r"[IV]+\. |PHỤ LỤC|Bảng \d", text)]
    assert found == [
        "I. ĐƠN VỊ THAM GIA",
        "II. KẾT QUẢ",
        "Bảng 1. Theo đơn vị",
        "III. CẦN LÀM RÕ TRƯỚC KHI KÝ",
        "PHỤ LỤC",
        "Bảng 2. Theo nhóm đối tượng",
        "Bảng 3. Theo nhóm thống kê",
        "Bảng 4. Theo loại đơn vị",
        "Bảng 5. Số đăng ký theo đơn vị và nhóm đối tượng",
        "Bảng 6. Số đạt theo đơn vị và nhóm đối tượng",
    ]
    assert said[:2] == ["BÁO CÁO", "Kết quả thực hiện danh hiệu “Công dân học tập”"]
    assert "Số liệu tính đến ngày 31/12/2022." in said


def test_the_tables_hold_the_figures_and_repeat_their_headers(opened: Any) -> None:
    ruled = [each for each in opened.tables if each.style is not None and each.style.name == "Table Grid"]
    assert all("<w:tblHeader/>" in each.rows[0]._tr.xml for each in ruled)
    units = grid(ruled[0])
    assert units[0] == [
        "Đơn vị",
        "Loại đơn vị",
        "Đăng ký",
        "Được đánh giá",
        "Đạt",
        "Chưa đạt",
        "Đạt / đăng ký (%)",
        "Đạt / được đánh giá (%)",
    ]
    assert units[-1] == ["Tổng cộng", "", "511", "511", "505", "6", "98,83", "98,83"]
    sums = ruled[0].rows[-1].cells[0].paragraphs[0].runs[0]
    assert sums.bold


def test_corrections_and_their_reasons_stand_in_it(opened: Any) -> None:
    (fixes,) = [grid(each) for each in opened.tables if grid(each)[0][-1] == "Vì sao"]
    assert ["551", "511", "chắc chắn"] in [line[2:5] for line in fixes]
    assert ["338", "438", "chắc chắn"] in [line[2:5] for line in fixes]


# -- the file ---------------------------------------------------------------------------------------------------------


def test_same_input_same_bytes(tmp_path: Path) -> None:
    one, other = (exported(tmp_path / name, REGISTERED, EVALUATED).read_bytes() for name in ("a.docx", "b.docx"))
    assert one == other


def test_the_file_knows_no_clock_and_no_user(paper: Path) -> None:
    with zipfile.ZipFile(paper) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        core = archive.read("docProps/core.xml").decode()
    assert "python-docx" not in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}


def test_nobody_is_named_unless_asked(tmp_path: Path) -> None:
    who = people(12)
    roster = delimited(tmp_path / "dk.csv", registration(who))
    plain = exported(tmp_path / "a.docx", roster)
    with zipfile.ZipFile(plain) as archive:
        everything = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    assert not [each.name for each in who if each.name in everything or each.number in everything]


def test_in_a_folder_it_is_left_out_even_after_word_saved_it(paper: Path, tmp_path: Path) -> None:
    made = Document(str(paper))
    made.paragraphs[0].add_run(" sửa tay")
    made.save(str(tmp_path / "da-ky.docx"))
    shutil.copy(paper, tmp_path / "moi.docx")
    delimited(tmp_path / "dk.csv", registration(people(3)))
    found = run("tally", tmp_path, "--format", "json").json
    assert {Path(each["name"]).name: each["status"] for each in found["files"]} == {
        "da-ky.docx": "skipped",
        "dk.csv": "read",
        "moi.docx": "skipped",
    }


def test_libreoffice_reads_it(paper: Path, tmp_path: Path) -> None:
    """The head, the sentences, the total and the signature are there when LibreOffice has opened and saved it."""
    (saved,) = convert([paper], "odt", tmp_path)
    with zipfile.ZipFile(saved) as archive:
        said = re.sub(r"<[^>]+>", " ", archive.read("content.xml").decode())
    for text in ("Độc lập - Tự do - Hạnh phúc", "438/440", "Tổng cộng", "Trần Văn Minh"):
        assert text in said


def test_a_long_list_is_cut_to_its_sums(tmp_path: Path) -> None:
    who = [replace(each, unit=f"Ấp {at}") for at, each in enumerate(people(450), 1)]
    made = Document(str(exported(tmp_path / "a.docx", delimited(tmp_path / "a.csv", registration(who)))))
    units = next(grid(each) for each in made.tables if each.style is not None and each.style.name == "Table Grid")
    assert [line[0] for line in units] == ["Đơn vị", "Xã Phú Xuân", "Tổng cộng"]
    assert any(text.startswith("Còn 450 dòng nữa") for text in texts(made))


def printed(part: Any) -> str:
    return "".join(each.text or "" for each in part.iter(qn("w:t")))


def columns(made: Any, title: str) -> list[tuple[str, float]]:
    """Headings of the table below this title, each with the width of its column in centimetres."""
    body = list(made.element.body)
    at = next(number for number, part in enumerate(body) if printed(part).endswith(title))
    table = body[at + 1]
    widths = [int(each.get(qn("w:w"))) / 567 for each in table.iter(qn("w:gridCol"))]
    cells = table.findall(qn("w:tr"))[0].findall(qn("w:tc"))
    return list(zip([printed(cell) for cell in cells], widths, strict=True))


def test_columns_fit_between_the_margins_and_names_have_most_room(opened: Any) -> None:
    found = columns(opened, "Bảng 1. Theo đơn vị")
    assert sum(width for _, width in found) <= 16.5
    assert max(found, key=lambda each: each[1])[0] == "Đơn vị"
    assert min(width for _, width in found) > 1.2


def test_many_columns_lie_across_in_small_type(tmp_path: Path) -> None:
    made = Document(str(exported(tmp_path / "a.docx", EVALUATED, "--show-people")))
    last = made.sections[-1]
    assert last.page_width > last.page_height
    found = columns(made, "Danh sách")
    assert len(found) > 12
    assert sum(width for _, width in found) <= 29.7 - 4
    (table,) = [each for each in made.tables if grid_head(each)[:2] == ["STT", "Họ và tên"]]
    assert table.rows[0].cells[0].paragraphs[0].style.font.size == Pt(9)


def grid_head(table: Any) -> list[str]:
    return [cell.text for cell in table.rows[0].cells]


def test_the_signature_is_never_alone_on_a_page(opened: Any) -> None:
    body = list(opened.element.body)
    foot = next(number for number, part in enumerate(body) if "Nơi nhận:" in printed(part))
    blank, last = body[foot - 1], body[foot - 2]
    assert "<w:keepNext/>" in blank.xml
    assert "<w:keepNext/>" in last.xml


@pytest.mark.parametrize("more", [(), (SUMMARY,)], ids=["the rosters", "with a file named tong-hop"])
def test_read_back_all_its_figures_agree(more: tuple[Path, ...], tmp_path: Path) -> None:
    """Every table of it, and every sentence, is checked as a report that came from somewhere else would be."""
    path = exported(tmp_path / "a.docx", REGISTERED, EVALUATED, *more, code=bool(more))
    found = run("validate", path, "--format", "json").json
    assert [(each["code"], each["message"]) for each in found["findings"] if each["severity"] != "note"] == []
    assert found["figures"]["checked"] > 300


def test_read_back_a_figure_that_was_changed_is_found(tmp_path: Path) -> None:
    path = exported(tmp_path / "a.docx", REGISTERED, EVALUATED)
    made = Document(str(path))
    (run_of_total,) = [
        cell.paragraphs[0].runs[0] for table in made.tables[1:2] for cell in table.rows[-1].cells if cell.text == "505"
    ]
    run_of_total.text = "506"
    made.save(str(path))
    found = run("validate", path, "--format", "json").json
    assert "506" in " ".join(each["message"] for each in found["findings"] if each["severity"] == "error")


ORDERS = {
    "tblPr": "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc rPr sectPr",
    "rPr": "rStyle rFonts b i caps color sz szCs u lang",
    "tbl": "tblPr tblGrid tr",
}
"""ISO/IEC 29500: the order of what stands in these elements; Word calls a file broken that has another."""


@pytest.mark.parametrize("name", ORDERS)
def test_elements_stand_in_the_order_that_word_asks_for(name: str, tmp_path: Path) -> None:
    order = ORDERS[name].split()
    with zipfile.ZipFile(exported(tmp_path / "a.docx", REGISTERED, EVALUATED, SUMMARY, code=1)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = [[etree.QName(inner).localname for inner in each] for each in root.iter(qn(f"w:{name}"))]
    assert found
    for inner in found:
        assert set(inner) <= set(order)
        assert inner == sorted(inner, key=order.index)


def test_read_back_people_without_a_commune_are_a_part_of_their_own(tmp_path: Path) -> None:
    who = [
        replace(each, unit=f"Ấp {at % 5}", commune=("Xã Phú Xuân", "Xã Phước Lộc", "")[at % 3])
        for at, each in enumerate(people(40))
    ]
    path = exported(tmp_path / "a.docx", delimited(tmp_path / "dk.csv", registration(who)))
    found = run("validate", path, "--format", "json").json
    assert [each["message"] for each in found["findings"] if each["severity"] == "error"] == []
    assert found["figures"]["checked"] > 20
