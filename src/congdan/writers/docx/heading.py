"""The head and the foot of an official paper in Word, as Decree 30 lays them out."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Emu, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from congdan.report.letterhead import Closing, Letterhead
from congdan.text import printable
from congdan.writers.docx.page import WIDTH

_LEFT, _RIGHT = Cm(7.6), Cm(9.2)
"""A little wider than the text: the motto and the name of a body fit on one line each."""
_SMALL, _USUAL = Pt(12), Pt(13)
_RULE_BODY, _RULE_MOTTO, _RULE_TITLE = Cm(2.4), Cm(6.2), Cm(3.5)
"""A third to half of the line above it; as long as the motto."""


def head(made: Paper, said: Letterhead) -> None:
    """The issuing body at the left, the motto at the right, place and date below it."""
    left, right = pair(made, _LEFT, _RIGHT)
    line(left, said.above, _SMALL)
    line(left, said.body, _SMALL, bold=True)
    rule(left, _RULE_BODY, _LEFT)
    line(left, said.number, _USUAL)
    line(right, said.state, _SMALL, bold=True)
    line(right, said.motto, _USUAL, bold=True)
    rule(right, _RULE_MOTTO, _RIGHT)
    line(right, said.dated, _USUAL, italic=True)


def titled(made: Paper, kind: str, subject: str) -> None:
    """The kind of paper and what it is about, over a rule."""
    top = line(made, kind, Pt(15), bold=True)
    top.paragraph_format.space_before = Pt(18)
    line(made, subject, Pt(14), bold=True)
    rule(made, _RULE_TITLE, WIDTH)


def foot(made: Paper, said: Closing) -> None:
    """Who gets a copy at the left, who signs at the right; never alone on a page."""
    _keep_last(made)
    made.add_paragraph().paragraph_format.keep_with_next = True
    left, right = pair(made, Emu(WIDTH // 2), Emu(WIDTH // 2))
    recipients(left, said)
    signature(right, (said.role, said.title), said.signer)


def signature(cell: _Cell, titles: tuple[str, ...], name: str) -> None:
    """The titles, room for a pen and a stamp, and the name."""
    for title in titles:
        line(cell, title, _USUAL, bold=True)
    for _ in range(4):
        line(cell, "", _USUAL)
    line(cell, name, _USUAL, bold=True)


def recipients(cell: _Cell, said: Closing) -> None:
    """Who gets a copy."""
    line(cell, said.recipients_title, _SMALL, bold=True, italic=True).alignment = WD_ALIGN_PARAGRAPH.LEFT
    for each in said.recipients:
        line(cell, f"- {each}", Pt(11)).alignment = WD_ALIGN_PARAGRAPH.LEFT


def _keep_last(made: Paper) -> None:
    """The last paragraph, or the last line of the last table, goes to the next page with what follows."""
    last = made.element.body[-2]
    for paragraph in [last] if isinstance(last, CT_P) else last.xpath("./w:tr[last()]//w:p"):
        Paragraph(paragraph, made).paragraph_format.keep_with_next = True


# -- pieces -----------------------------------------------------------------------------------------------------------


def pair(made: Paper, left: Emu | Cm, right: Emu | Cm) -> tuple[_Cell, _Cell]:
    """Two columns beside each other without borders, kept on one page."""
    table = made.add_table(rows=1, cols=2)
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    _snug(table)
    for column, width in zip(table.columns, (left, right), strict=True):
        column.width = column.cells[0].width = width
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:cantSplit"))
    return table.rows[0].cells[0], table.rows[0].cells[1]


def line(where: Any, text: str, size: Pt, bold: bool = False, italic: bool = False) -> Any:
    """A centred line; it takes the place of the empty first one of a cell."""
    fresh = isinstance(where, _Cell) and len(where.paragraphs) == 1 and not where.paragraphs[0].runs
    paragraph = where.paragraphs[0] if fresh else where.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(printable(text))
    run.font.size, run.bold, run.italic = size, bold, italic
    return paragraph


def rule(where: Any, length: Emu | Cm, room: Emu | Cm) -> None:
    """A centred rule of this length in a column as wide as `room`."""
    paragraph = line(where, "", Pt(4))
    paragraph.paragraph_format.space_before = Pt(3)
    side = Emu((room - length) // 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _snug(table: Table) -> None:
    """No room inside the cells: the columns are as narrow as the paper allows."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        part = OxmlElement(f"w:{side}")
        part.set(qn("w:w"), "0")
        part.set(qn("w:type"), "dxa")
        margins.append(part)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
