"""Rows hidden or struck through and blocks merged, in OpenDocument and Word as in Excel."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from rosters import people, registration, run

from congdan import legacy
from congdan.model import Sheet
from congdan.readers import read

HEAD = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:font-face-decls><style:font-face style:name="old" svg:font-family="'.VnTime'"/></office:font-face-decls>
<office:automatic-styles>
<style:style style:name="gone"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="kept"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="below" style:parent-style-name="gone"/>
<style:style style:name="old"><style:text-properties style:font-name="old"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A">"""
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def opendocument(path: Path, *rows: str) -> Sheet:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", MANIFEST)
        made.writestr("content.xml", HEAD + "".join(rows) + TAIL)
    (sheet,) = read(path, path.name)
    return sheet


@pytest.mark.parametrize(
    ("style", "struck"), [("gone", {2}), ("below", {2}), ("kept", set()), ("unknown", set())], ids=str
)
def test_struck_rows_of_an_opendocument_sheet(tmp_path: Path, style: str, struck: set[int]) -> None:
    sheet = opendocument(
        tmp_path / "a.ods", row(cell("Họ và tên")), row(cell("Lê An", f'table:style-name="{style}"')), row(cell("Bình"))
    )
    assert sheet.struck_rows == struck


def test_a_blank_in_a_struck_style_strikes_nothing(tmp_path: Path) -> None:
    sheet = opendocument(tmp_path / "a.ods", row(cell("An"), '<table:table-cell table:style-name="gone"/>'))
    assert sheet.struck_rows == set()


def test_hidden_rows_are_those_with_content(tmp_path: Path) -> None:
    """Blank rows stand once for many; the hidden ones below the last content are nobody's."""
    sheet = opendocument(
        tmp_path / "a.ods",
        row(cell("Họ và tên")),
        row("<table:table-cell/>", more='table:number-rows-repeated="2"'),
        row(cell("An"), more='table:visibility="collapse"'),
        row(cell("Bình"), more='table:visibility="filter"'),
        row(cell("Chi")),
        row("<table:table-cell/>", more='table:visibility="collapse" table:number-rows-repeated="1048570"'),
    )
    assert sheet.hidden_rows == {4, 5}


def test_merged_blocks_of_an_opendocument_sheet(tmp_path: Path) -> None:
    spans = 'table:number-rows-spanned="2" table:number-columns-spanned="3"'
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    sheet = opendocument(
        tmp_path / "a.ods",
        row(cell("x"), cell("Kết quả", spans), covered, cell("y")),
        row("<table:table-cell/>", '<table:covered-table-cell table:number-columns-repeated="3"/>', cell("z", spans)),
    )
    assert sheet.merged == ((1, 2, 2, 4), (2, 5, 3, 7))


def test_old_fonts_of_an_opendocument_sheet(tmp_path: Path) -> None:
    sheet = opendocument(tmp_path / "a.ods", row(cell("®¹t", 'table:style-name="old"'), cell("Lê Hà")))
    assert list(legacy.decode(sheet).sheet.rows[0]) == ["đạt", "Lê Hà"]


# -- Word -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Row 3 struck through, row 4 hidden, row 5 with a strike that is switched off."""
    rows = registration(people(4))
    made = docx.Document()
    table = made.add_table(rows=len(rows), cols=len(rows[0]))
    for number, (line, values) in enumerate(zip(table.rows, rows, strict=True), 1):
        for place, value in zip(line.cells, values, strict=True):
            written = place.paragraphs[0].add_run(str(value))
            if number in (3, 5):
                written.font.strike = number == 3
    table.rows[3]._tr.get_or_add_trPr().append(OxmlElement("w:hidden"))
    made.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def test_struck_and_hidden_rows_in_word(paper: Path) -> None:
    (sheet,) = read(paper, paper.name)
    assert (sheet.struck_rows, sheet.hidden_rows) == ({3}, {4})


def test_people_struck_through_in_word_are_asked_about_and_set_aside_by_the_rule(paper: Path) -> None:
    found = run("tally", paper, "--format", "json").json
    (question,) = (each for each in found["findings"] if each["code"] == "P015")
    assert (question["where"]["row"], found["total"]["registered"]) == (3, 4)
    aside = run("tally", paper, "--withdrawn", "set_aside", "--format", "json").json
    assert (aside["total"]["registered"], aside["rows"]["set_aside"]) == (3, 1)
    assert "R040" in {each["code"] for each in found["findings"]}
