"""An empty Word document on the page that Decree 30 asks for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Mm, Pt

from congdan.text import printable

FONT = "Times New Roman"
SIZE = Pt(14)
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
WIDTH = Emu(Mm(210) - LEFT - RIGHT)
"""Between the margins."""
_LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
_LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""No clock in a paper: the same input makes the same bytes."""


def paper(title: str, language: str) -> Paper:
    """A4 with the margins, the type and the page numbers of an official paper; its properties name nobody."""
    made = Document()
    _section(made)
    _type(made, language)
    _properties(made, title, language)
    return made


def _section(made: Paper) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(number, "PAGE")


def _field(paragraph: Any, code: str) -> None:
    """A field that Word reckons itself; “2” stands where nothing reckons it."""
    for kind, text in (("begin", None), (None, code), ("separate", None), ("shown", "2"), ("end", None)):
        run = paragraph.add_run("2" if kind == "shown" else None)
        if kind == "shown":
            continue
        part = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            part.text = text
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)


def _type(made: Paper, language: str) -> None:
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, SIZE
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    # The language of the template is American: every Vietnamese word would be underlined in red.
    for tongue in made.styles.element.iter(qn("w:lang")):
        tongue.set(qn("w:val"), _LANGUAGES[language])
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    normal.paragraph_format.widow_control = True


def _properties(made: Paper, title: str, language: str) -> None:
    known = made.core_properties
    known.title, known.language = printable(title)[:255], _LANGUAGES[language]
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.created = known.modified = _LONG_AGO
    known.revision = 1


def indent(paragraph: Any, first: float = 1.0) -> None:
    """Body text: justified, the first line indented by so many centimetres, room between the paragraphs."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(first)
    paragraph.paragraph_format.space_after = Pt(6)
