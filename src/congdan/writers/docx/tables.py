"""A table of a report → a table in Word that repeats its header on every page."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Length, Pt

from congdan.messages import Words
from congdan.report import Row, Table
from congdan.text import printable
from congdan.writers.docx.widths import SMALL, USUAL, Type, widths
from congdan.writers.values import of_column

_STYLES = {"text": WD_ALIGN_PARAGRAPH.LEFT, "number": WD_ALIGN_PARAGRAPH.RIGHT, "head": WD_ALIGN_PARAGRAPH.CENTER}
_LONGEST = 500
"""Letters of one cell that are printed: a longer text is no name, and would fill pages."""


def styled(made: Paper) -> None:
    """The paragraph styles of cells, so that a person can change all of them at once."""
    for kind in (USUAL, SMALL):
        for name, alignment in _STYLES.items():
            style = made.styles.add_style(f"{kind.name} {name}", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = made.styles["Normal"]
            style.font.size = Pt(kind.points)
            style.font.bold = name == "head"
            style.paragraph_format.alignment = alignment
            style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(2)


def add(made: Paper, table: Table, rows: Sequence[Row], room: Length, words: Words, shares: Sequence[int] = ()) -> None:
    """Put the table, with these of its lines, at the end of the document.

    shares: of the room, for each column; without them columns are as wide as what stands in them.
    """
    lines = [
        [_short(of_column(value, column, words)) for value, column in zip(row.cells, table.columns, strict=True)]
        for row in rows
    ]
    whole = int(room.twips)
    kind, wide = (USUAL, [whole * share // sum(shares) for share in shares]) if shares else widths(table, lines, whole)
    styles = [_style(kind, "text" if column.kind == "text" else "number") for column in table.columns]
    body = "".join(_row(row, line, styles, wide) for row, line in zip(rows, lines, strict=True))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
    body = f"<w:tblGrid>{grid}</w:tblGrid>{_head(table, _style(kind, 'head'), wide)}{body}"
    made.element.body.sectPr.addprevious(
        parse_xml(f"<w:tbl {nsdecls('w')}>{_properties(kind, sum(wide))}{body}</w:tbl>")
    )


def _properties(kind: Type, width: int) -> str:
    edges = "".join(f'<w:{side} w:w="{kind.edge // 2}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{edges}</w:tblCellMar></w:tblPr>'
    )


def _style(kind: Type, name: str) -> str:
    """The style as the file knows it: its name without blanks."""
    return f"{kind.name} {name}".replace(" ", "")


def _head(table: Table, style: str, wide: Sequence[int]) -> str:
    cells = (_cell(_short(column.heading), style, width) for column, width in zip(table.columns, wide, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Row, line: Sequence[str], styles: Sequence[str], wide: Sequence[int]) -> str:
    bold = row.kind != "row"
    cells = (
        _cell(text, style, width, bold, row.level if at == 0 else 0)
        for at, (text, style, width) in enumerate(zip(line, styles, wide, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, style: str, width: int, bold: bool = False, level: int = 0) -> str:
    indent = f'<w:ind w:left="{200 * level}"/>' if level else ""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{indent}</w:pPr>'
        f'<w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )


def _short(text: str) -> str:
    text = printable(text).replace("\n", " ")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
