"""Texts in TCVN3 and VNI, told by the names of their fonts cell by cell and run by run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
import xlsxwriter
from docx.oxml.ns import qn
from rosters import people, registration, run

from congdan import legacy
from congdan.model import Decoding, Sheet
from congdan.readers import read

Piece = tuple[str, str]
"""A text and its font."""

TIMES = "Times New Roman"


def book(path: Path, cells: dict[str, list[Piece]], default: str = TIMES) -> Sheet:
    """A decoded sheet with these cells, each a run or several."""
    options = {"default_format_properties": {"font_name": default}}
    with xlsxwriter.Workbook(path, options) as made:
        page = made.add_worksheet()
        for address, pieces in cells.items():
            formats = [made.add_format({"font_name": font}) for _, font in pieces]
            if len(pieces) == 1:
                page.write_string(address, pieces[0][0], None if pieces[0][1] == default else formats[0])
            else:
                runs = [part for (text, _), look in zip(pieces, formats, strict=True) for part in (look, text)]
                page.write_rich_string(address, *runs)
    return decoded(path)


def decoded(path: Path) -> Sheet:
    (sheet,) = read(path, path.name)
    return legacy.decode(sheet).sheet


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        pytest.param("®¹t", ".VnTime", "đạt", id="one short word"),
        pytest.param("Lª", ".VnArial", "Lê", id="two letters"),
        pytest.param("nguyÔn thÞ an", ".VnTimeH", "NGUYỄN THỊ AN", id="font of capitals"),
        pytest.param("Ñaït", "VNI-Times", "Đạt", id="VNI"),
        pytest.param("Tr\u00ad¬ng", ".vntime", "Trương", id="soft hyphen is a letter, fonts have no case"),
        pytest.param("Lê Hà", TIMES, "Lê Hà", id="Unicode in a Unicode font"),
        pytest.param("An", ".VnTime", "An", id="nothing to decode"),
    ],
)
def test_the_font_of_a_cell_decides(tmp_path: Path, text: str, font: str, shown: str) -> None:
    sheet = book(tmp_path / "a.xlsx", {"A1": [(text, font)], "A2": [("Đạt", TIMES)]})
    assert sheet.rows[0][0] == shown
    assert sheet.rows[1][0] == "Đạt"


def test_unicode_beside_old_fonts_is_left_alone(tmp_path: Path) -> None:
    """“Lê” in Unicode would be “Lờ” in TCVN3: among many TCVN3 texts letters alone would have decoded it."""
    old = {
        f"A{n}": [(text, ".VnTime")] for n, text in enumerate(["NguyÔn V¨n §øc", "TrÇn ThÞ Hång", "Lª Quèc ViÖt"], 1)
    }
    sheet = book(tmp_path / "a.xlsx", old | {"A4": [("Lê Hà", TIMES)]})
    assert [row[0] for row in sheet.rows] == ["Nguyễn Văn Đức", "Trần Thị Hồng", "Lê Quốc Việt", "Lê Hà"]
    assert sheet.decoded == (Decoding("tcvn3", "font", 3),)


def test_runs_of_one_cell_have_their_own_fonts(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx", {"A1": [("NguyÔn ", ".VnTime"), ("Lê", TIMES)], "A2": [("Đạt", TIMES)]})
    assert sheet.rows[0][0] == "Nguyễn Lê"


def test_a_cell_that_names_no_font_is_in_the_default_font(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx", {"B3": [("®¹t", ".VnTime")], "B4": [("Đạt", TIMES)]}, default=".VnTime")
    assert [row[0] for row in sheet.rows] == ["đạt", "Đạt"]


def test_unicode_typed_into_an_old_template_stays(tmp_path: Path) -> None:
    """The font is not on the machine any more, but its name is: most texts cannot be of it."""
    texts = ["Nguyễn Văn Đức", "Trần Thị Hồng", "Lê Hà"]
    sheet = book(tmp_path / "a.xlsx", {f"A{n}": [(text, ".VnTime")] for n, text in enumerate(texts, 1)})
    assert [row[0] for row in sheet.rows] == texts
    assert sheet.decoded == ()


# -- Word -------------------------------------------------------------------------------------------------------------


def old_font(element: Any, name: str) -> None:
    """Give a run or a style a font for letters with accents too."""
    element.font.name = name
    element._element.get_or_add_rPr().rFonts.set(qn("w:hAnsi"), name)


def paper(path: Path, how: str) -> Sheet:
    """One table with a text in TCVN3 and one in Unicode; `how` the first one is said to be in .VnTime."""
    made = docx.Document()
    cells = made.add_table(rows=2, cols=1).column_cells(0)
    old, new = (cell.paragraphs[0].add_run(text) for cell, text in zip(cells, ("®¹t", "Lê Hà"), strict=True))
    if how == "run":
        old_font(old, ".VnTime")
    elif how == "style of the run":
        old.style = made.styles.add_style("Cu", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
        old_font(old.style, ".VnTime")
    elif how == "style of the paragraph":
        base = made.styles.add_style("Goc", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        old_font(base, ".VnTime")
        cells[0].paragraphs[0].style = made.styles.add_style("Con", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        cells[0].paragraphs[0].style.base_style = base
    elif how == "usual style":
        old_font(made.styles["Normal"], ".VnTime")
    if how == "usual style":
        old_font(new, TIMES)
    made.save(str(path))
    return decoded(path)


@pytest.mark.parametrize("how", ["run", "style of the run", "style of the paragraph", "usual style"])
def test_the_font_of_a_run_in_word_decides(tmp_path: Path, how: str) -> None:
    sheet = paper(tmp_path / "a.docx", how)
    assert [row[0] for row in sheet.rows] == ["đạt", "Lê Hà"]


def test_title_lines_in_word_are_decoded_too(tmp_path: Path) -> None:
    made = docx.Document()
    for text in ("danh s¸ch ®¨ng ký", "Êp 3"):
        old_font(made.add_paragraph().add_run(text), ".VnTimeH")
    made.add_table(rows=1, cols=1).cell(0, 0).text = "Họ và tên"
    made.save(str(tmp_path / "a.docx"))
    assert [row[0] for row in decoded(tmp_path / "a.docx").rows] == ["DANH SÁCH ĐĂNG KÝ", "ẤP 3", "Họ và tên"]


# -- what is said of it -----------------------------------------------------------------------------------------------


def test_the_note_says_that_the_font_told_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    head, *rows = registration(people(2))
    with xlsxwriter.Workbook(path) as made:
        page, old = made.add_worksheet(), made.add_format({"font_name": ".VnTime"})
        for number, row in enumerate([head, *rows]):
            page.write_row(number, 0, row)
        page.write_string(1, 5, "Êp 4", old)
    found = run("inspect", path, "--format", "json").json
    (note,) = (each["message"] for each in found["findings"] if each["code"] == "R044")
    assert "biết nhờ tên phông chữ" in note
    assert found["files"][0]["sheets"][0]["letters"] == [{"scheme": "tcvn3", "by": "font", "cells": 1}]
