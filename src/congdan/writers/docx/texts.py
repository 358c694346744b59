"""Paragraphs of a paper in Word."""

from __future__ import annotations

from docx.document import Document as Paper
from docx.shared import Pt, RGBColor

from congdan.text import printable
from congdan.writers.docx import page

_RED = RGBColor(0xB0, 0x00, 0x00)


def part(made: Paper, text: str) -> None:
    """The heading of a part, kept with what follows it."""
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(6)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(printable(text)).bold = True


def body(made: Paper, text: str, red: bool = False) -> None:
    """A paragraph of text; in red what must not be overlooked."""
    paragraph = made.add_paragraph()
    page.indent(paragraph)
    run = paragraph.add_run(printable(text))
    if red:
        run.font.color.rgb, run.bold = _RED, True


def gap(made: Paper) -> None:
    """A little room below a table, which keeps the next one apart."""
    made.add_paragraph().paragraph_format.line_spacing = Pt(6)
