"""Documents of every kind, from the file to the finding: where the figures stand, and what rosters and tables say."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from rosters import EVALUATED, REGISTERED, SAMPLES, run

from congdan.readers import documents, guarded

WRONG = "Toàn xã có 551 người đăng ký, gồm 440 cán bộ, công chức và 71 người dân ở khu dân cư."
"""One error: the parts are 511."""
RIGHT = "Kết quả có 505/511 người đạt danh hiệu, tỷ lệ 98,83%."


def validated(*words: object, code: int = 1) -> dict[str, Any]:
    """The document of a run that leaves this exit code."""
    done = run("validate", *map(str, words), "--format", "json")
    assert done.code == code, done.out
    found: dict[str, Any] = json.loads(done.out)
    return found


def codes(found: dict[str, Any]) -> list[str]:
    """The codes of errors and warnings."""
    return [each["code"] for each in found["findings"] if each["severity"] != "note"]


# -- the sample -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bao-cao.docx", "bao-cao.txt"])
def test_the_sample_has_two_errors(name: str) -> None:
    found = validated(SAMPLES / name)
    errors = {each["code"]: each for each in found["findings"] if each["severity"] == "error"}
    assert {(code, each["stated"], each["counted"]) for code, each in errors.items()} == {
        ("S001", 551, 511),
        ("S004", 338, 438),
    }
    assert codes(found) == ["S004", "S001"] or codes(found) == ["S001", "S004"]
    best = {(each["old"], each["new"], each["certain"]) for each in found["corrections"][0]["changes"]}
    assert best == {(551, 511, False), (338, 438, True)}
    assert found["conventions"] == {"percentages": "truncation"}
    said = {each["text"] for each in found["relations"] if "text" in each}
    assert {"505/511 = 98,82% ✓ (cắt, không làm tròn)", "67/71 = 94,36% ✓ (cắt, không làm tròn)"} <= said
    assert "338/440 = 76,81%, in 99,54% ✗; 438/440 khớp (cắt, không làm tròn)" in said
    lists = [each["text"] for each in found["relations"] if each["kind"] == "list"]
    assert [text.split()[0] for text in lists] == ["3", "9", "5"]
    assert all(text.endswith("✓") for text in lists)
    alone = next(each for each in found["findings"] if each["code"] == "S014")
    assert [where["quote"] for where in (alone["where"], *alone["also"])] == ["3 người nhận", "2 người nhận"]
    assert found["figures"] == {"checked": 15, "unchecked": 2}


def test_rosters_decide_the_sample() -> None:
    found = validated(SAMPLES / "bao-cao.docx", "--against", REGISTERED, "--against", EVALUATED)
    best = {(each["old"], each["new"], each["certain"]) for each in found["corrections"][0]["changes"]}
    assert best == {(551, 511, True), (338, 438, True)}


def test_rosters_a_table_and_a_text_are_one_review() -> None:
    found = validated(SAMPLES / "bao-cao.docx", SAMPLES / "tong-hop.xlsx", REGISTERED, EVALUATED)
    places = [each["where"] for each in found["corrections"][0]["changes"] if each["new"] in (511, 438)]
    assert {Path(where["file"]).name for where in places} == {"bao-cao.docx", "tong-hop.xlsx"}
    assert all(each["certain"] for each in found["corrections"][0]["changes"])


def test_a_text_that_the_rosters_contradict(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text("Toàn huyện có 611 người đăng ký danh hiệu Công dân học tập trong năm qua.\n", encoding="utf-8")
    found = validated(path, "--against", REGISTERED, code=0)
    assert ("S011", 611, 511) in [(each["code"], each["stated"], each["counted"]) for each in found["findings"]]


def test_a_text_that_a_table_contradicts(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text("Qua xét chọn, toàn huyện có 515 người đạt danh hiệu Công dân học tập.\n", encoding="utf-8")
    found = validated(path, SAMPLES / "tong-hop.xlsx")
    assert ("S011", 515, 505) in [(each["code"], each["stated"], each["counted"]) for each in found["findings"]]


# -- kinds of files ---------------------------------------------------------------------------------------------------


def word(path: Path) -> None:
    document = docx.Document()
    document.add_heading("BÁO CÁO", 1)
    document.add_paragraph(WRONG)
    document.add_paragraph(RIGHT, style="List Bullet")
    document.save(str(path))


def plain(path: Path) -> None:
    path.write_text(f"BÁO CÁO\n\n{WRONG}\n{RIGHT}\n", encoding="utf-8")


def wrapped(path: Path) -> None:
    lines = [
        "Trong năm qua, phong trào được các chi hội hưởng ứng. Toàn xã có 551",
        "người đăng ký, gồm 440 cán bộ, công chức và 71 người dân",
        "ở khu dân cư.",
        RIGHT,
    ]
    path.write_text("\r\n".join(lines), encoding="utf-8-sig")


def marked(path: Path) -> None:
    path.write_text(f"# BÁO CÁO\n\n- {WRONG.replace('551', '**551**')}\n- {RIGHT}\n", encoding="utf-8")


def page(path: Path) -> None:
    head = "<html><head><meta charset='utf-8'><title>x</title><style>p{width:551px}</style></head><body>"
    path.write_text(f"{head}<div><p>{WRONG.replace(' 551', '&nbsp;<b>551</b>')}</p><li>{RIGHT}</li>", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        pytest.param("a.docx", word, id="Word"),
        pytest.param("a.txt", plain, id="plain text"),
        pytest.param("a.txt", wrapped, id="plain text with wrapped lines"),
        pytest.param("a.md", marked, id="Markdown"),
        pytest.param("a.html", page, id="web page"),
        pytest.param("a.htm", page, id="web page, short suffix"),
    ],
)
def test_every_kind_of_file_is_read(tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    write(tmp_path / name)
    found = validated(tmp_path / name)
    assert codes(found) == ["S001"]
    where = next(each["where"] for each in found["findings"] if each["code"] == "S001")
    document = documents.read(tmp_path / name, "a")
    assert document is not None
    paragraph = next(each for each in document.paragraphs if each.number == where["paragraph"])
    assert paragraph.text[where["start"] : where["end"]] == "551"


def test_a_pdf_is_read_by_its_text_layer(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Of 511 registered people 505 people passed, a rate of 89.83%."))
    assert codes(validated(path)) == ["S004"]


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(""))
    assert codes(validated(path, code=3)) == ["R016"]


@pytest.mark.parametrize("script", ["import os; os.abort()", "import time; time.sleep(600)", "raise MemoryError"])
def test_a_pdf_that_kills_or_hangs_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Of 511 registered people 505 people passed, a rate of 89.83%."))
    monkeypatch.setattr(guarded, "BOOT", script)
    monkeypatch.setenv("CONGDAN_READER_SECONDS", "0.3")
    assert codes(validated(path, code=3)) == ["R006"]


def test_without_the_extra_a_pdf_says_what_to_install(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("x"))
    code = "import sys; sys.modules['pypdf'] = None; from congdan.cli import main; main()"
    words = [sys.executable, "-c", code, "validate", str(path), "--format", "json"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, codes(json.loads(done.stdout))) == (3, ["R015"])


def pdf(text: str) -> bytes:
    """The smallest PDF with one line of text."""
    stream = f"BT /F1 12 Tf 20 700 Td ({text}) Tj ET" if text else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, at = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in at)
    start = len(out)
    out += f"xref\n0 {len(at) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(at) + 1} /Root 1 0 R >>\n"
    return f"{out}startxref\n{start}\n%%EOF\n".encode("latin-1")


# -- parts of a Word file ---------------------------------------------------------------------------------------------

_BOX = """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:drawing>
</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:pict>
</mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def test_text_boxes_and_long_texts_in_cells(tmp_path: Path) -> None:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(_BOX.format(text=WRONG)))
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 1).text = RIGHT.replace("98,83", "89,83") + " Các chi hội đã vận động người dân tham gia."
    document.save(str(tmp_path / "a.docx"))
    found = validated(tmp_path / "a.docx")
    assert sorted(codes(found)) == ["S001", "S004"]
    cell = next(each["where"] for each in found["findings"] if each["code"] == "S004")
    assert (cell["row"], cell["column"], cell["quote"]) == (1, "B", "89,83%")


def test_what_was_deleted_is_not_read(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Toàn xã có 511 người đăng ký, gồm 440 cán bộ và 71 người dân.")
    run_ = paragraph.add_run(" Có 67/71 người đạt, tỷ lệ 99%.")._r
    deleted = parse_xml('<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')
    paragraph._p.remove(run_)
    deleted.append(run_)
    paragraph._p.append(deleted)
    document.save(str(tmp_path / "a.docx"))
    assert validated(tmp_path / "a.docx", code=0)["verdict"] == "ok"


# -- text or table ----------------------------------------------------------------------------------------------------


def test_a_report_is_no_table_and_a_table_is_no_report(tmp_path: Path) -> None:
    report, table = tmp_path / "a.txt", tmp_path / "b.txt"
    report.write_text(f"{WRONG}\n{RIGHT}\n", encoding="utf-8")
    table.write_text("STT;Họ và tên;Ngày sinh;Đơn vị\n1;Lê Văn An;1/1/1990;Ấp 3\n2;Vũ Thị Bê;2/2/1991;Ấp 3\n", "utf-8")
    found = validated(report, table)
    # The table is the roster: two people, which the report does not say.
    assert codes(found) == ["S001", "S011"]


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        pytest.param("Đạt 102,3% kế hoạch (1.023/1.000 chỉ tiêu).", 3, id="one sentence whose commas are of numbers"),
        pytest.param("Đạt 102,3% kế hoạch (1.023/1.000 chỉ tiêu)", 3, id="the same without a full stop"),
        pytest.param("Có 9/12 xã đạt, tỷ lệ 75,0%.\nCó 7/8 trường đạt, tỷ lệ 87,5%.", 6, id="two sentences"),
    ],
)
def test_sentences_with_commas_are_no_table(tmp_path: Path, text: str, checked: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    found = validated(path, code=0)
    assert "R032" not in codes(found)
    assert found["figures"]["checked"] == checked


def test_a_head_of_a_table_alone_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("STT,Họ và tên,Ngày sinh,Đơn vị,Kết quả\n", encoding="utf-8")
    assert codes(validated(path, code=0)) == ["R036"]


def test_as_prose_says_it_outright(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Đơn vị;Có 67/71 người đạt, tỷ lệ 95%\nẤp;Có 9/9 trường đạt, tỷ lệ 100%\n", encoding="utf-8")
    assert "S002" in codes(validated(path, "--as", "prose"))


def test_a_list_of_people_with_a_sentence_above_is_no_report(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/2023, danh sách có 67/71 người đạt, tỷ lệ 95%.")
    table = document.add_table(rows=3, cols=3)
    people = [("STT", "Họ và tên", "Ngày sinh"), ("1", "Lê Văn An", "1/1/1990"), ("2", "Vũ Bê", "2/2/1991")]
    for row, texts in enumerate(people):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.save(str(tmp_path / "a.docx"))
    assert not [code for code in codes(validated(tmp_path / "a.docx", code=0)) if code.startswith("S")]


def test_inspect_says_that_a_report_is_a_text() -> None:
    done = run("inspect", SAMPLES / "bao-cao.txt", "--format", "json")
    (file,) = done.json["files"]
    assert (done.code, file["text"]["figures"], file["text"]["paragraphs"]) == (0, 17, 30)
    assert "13" in run("inspect", SAMPLES / "bao-cao.txt", "--lang", "en").out.splitlines()[3]


def test_inspect_says_nothing_of_texts_for_a_roster() -> None:
    assert "text" not in run("inspect", REGISTERED, "--format", "json").json["files"][0]
