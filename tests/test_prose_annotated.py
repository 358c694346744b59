"""Texts with their figures marked: comments in a Word file, a page, the terminal."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from rosters import SAMPLES, run

from congdan.annotate.word import _composed, _split

WRONG = "Toàn xã có 551 người đăng ký, gồm 440 cán bộ, công chức và 71 người dân ở khu dân cư."


def copied(path: Path, to: Path) -> str:
    """What was said while a copy was written."""
    done = run("validate", path, "--annotate", to, "--lang", "en")
    assert to.exists(), done.err
    return done.err


def commented(path: Path) -> dict[str, str]:
    """Text a comment stands at → the comment."""
    document = docx.Document(str(path))
    texts = {comment.comment_id: "\n".join(p.text for p in comment.paragraphs) for comment in document.comments}
    found: dict[str, str] = {}
    xml = document.element.body.xml
    for number, text in texts.items():
        inside = re.search(
            rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>', xml, re.S
        )
        assert inside
        found["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", inside.group(1)))] = text
    return found


def test_a_word_file_gets_comments_at_its_figures(tmp_path: Path) -> None:
    said = copied(SAMPLES / "bao-cao.docx", tmp_path / "o.docx")
    found = commented(tmp_path / "o.docx")
    assert "annotated copy" in said
    assert "338 → 438 (certain)" in found["338"]
    assert found["338"].startswith("✗")
    assert "551 → 511 (likely)" in found["551"]
    assert found["3"] == "– no partner to check it against"
    before, after = (docx.Document(str(path)) for path in (SAMPLES / "bao-cao.docx", tmp_path / "o.docx"))
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]
    assert [[c.text for r in t.rows for c in r.cells] for t in before.tables] == [
        [c.text for r in t.rows for c in r.cells] for t in after.tables
    ]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        copied(SAMPLES / "bao-cao.docx", tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_figure_over_several_runs_and_with_decomposed_letters(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Toa\u0300n xa\u0303 co\u0301 ")
    paragraph.add_run("5").bold = True
    paragraph.add_run("51 người\tđăng ký, gồm 440 cán bộ và 71 người dân.")
    document.save(str(tmp_path / "a.docx"))
    copied(tmp_path / "a.docx", tmp_path / "o.docx")
    assert {"551", "440", "71"} == set(commented(tmp_path / "o.docx"))
    assert docx.Document(str(tmp_path / "o.docx")).paragraphs[0].text == paragraph.text


_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_NOTE = """<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"""
_MARK = '<w:footnoteReference xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="2"/>'


def with_footnote(path: Path, text: str, mark: bool) -> None:
    """A Word file with one footnote, and with or without the mark that leads to it."""
    document = docx.Document()
    run_ = document.add_paragraph("Phong trào lan rộng").add_run("")
    if mark:
        run_._r.append(parse_xml(_MARK))
    blob = _NOTE.format(text=text).encode()
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), content, blob, document.part.package)
    document.part.relate_to(part, _NOTES)
    document.save(str(path))


@pytest.mark.parametrize("mark", [pytest.param(True, id="at its mark"), pytest.param(False, id="without a mark")])
def test_figures_of_footnotes_get_their_comments_where_the_footnote_is_told(tmp_path: Path, mark: bool) -> None:
    with_footnote(tmp_path / "a.docx", WRONG, mark)
    said = copied(tmp_path / "a.docx", tmp_path / "o.docx")
    comments = ["\n".join(p.text for p in each.paragraphs) for each in docx.Document(str(tmp_path / "o.docx")).comments]
    assert [hit for text in comments for hit in re.findall(r"in the footnote: \d+", text)] == (
        ["in the footnote: 551", "in the footnote: 440", "in the footnote: 71"] if mark else []
    )
    assert ("no comment" in said) == (not mark)


@pytest.mark.parametrize("at", range(0, 14))
def test_a_paragraph_is_split_anywhere_without_loss(at: int) -> None:
    paragraph = docx.Document().add_paragraph("abc\tde")
    paragraph.add_run("fg\nhi").italic = True
    before = paragraph.text
    _split(paragraph._p, at)
    assert paragraph.text == before
    starts, place = set(), 0
    for element, text in _composed(paragraph._p):
        starts |= {place} if element.getprevious() is None or element.getprevious().tag.endswith("rPr") else set()
        place += len(text)
    assert at in starts or at >= place


class _Balanced(HTMLParser):
    """Every element that is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_text_becomes_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{WRONG}\nKhông phải thẻ: <script>alert('551 người')</script> & \"x\".\n", encoding="utf-8")
    copied(path, tmp_path / "o.html")
    page = (tmp_path / "o.html").read_text(encoding="utf-8")
    read = _Balanced()
    read.feed(page)
    assert not read.open
    assert "script" not in read.tags
    assert "link" not in read.tags
    assert "&lt;script&gt;" in page
    assert '<mark class="doubtful"' in page
    assert "551 → 511 (likely)" in page


def test_pages_and_copies_are_no_inputs_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{WRONG}\n", encoding="utf-8")
    copied(tmp_path / "a.txt", tmp_path / "o.html")
    copied(SAMPLES / "bao-cao.docx", tmp_path / "o.docx")
    found = run("validate", tmp_path, "--format", "json").json
    skipped = {Path(each["where"]["file"]).name for each in found["findings"] if each["code"] == "R011"}
    assert {"o.html", "o.docx"} <= skipped or all(
        Path(where["file"]).name in {"o.html", "o.docx"}
        for each in found["findings"]
        if each["code"] == "R011"
        for where in (each["where"], *each["also"])
    )


def test_several_files_get_a_copy_each(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(f"{WRONG}\n", encoding="utf-8")
    run("validate", tmp_path / "in/a.txt", SAMPLES / "bao-cao.docx", SAMPLES / "tong-hop.xlsx", "--annotate", tmp_path)
    assert {path.name for path in tmp_path.glob("*.*")} == {"a.html", "bao-cao.docx", "tong-hop.xlsx"}


def test_the_terminal_marks_every_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{WRONG}\nCó 3 người nhận bằng khen.\n", encoding="utf-8")
    out = run("validate", path, "--lang", "en").out
    assert "[551 ?]" in out
    assert "[3 –]" in out
    assert "551 ≠ 440 + 71 = 511 ✗" in out
