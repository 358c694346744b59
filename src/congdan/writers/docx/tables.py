"""A table of a report → a table in Word that repeats its header on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from congdan.writers.values import of_column

_STYLES = {"text": WD_ALIGN_PARAGRAPH.LEFT, "number": WD_ALIGN_PARAGRAPH.RIGHT, "head": WD_ALIGN_PARAGRAPH.CENTER}
_LETTER, _EDGE = 115, 230
"""Width of a letter of the table's type, and of both edges of a cell, in twentieths of a point."""
_NARROW, _WIDE = 5, 40
"""Letters that a column is given room for, at least and at most."""
_LONGEST = 500
"""Letters of one cell that are printed: a longer text is no name, and would fill pages."""


def styled(made: Paper) -> None:
    """The paragraph styles of cells, so that a person can change all of them at once."""
    for name, alignment in _STYLES.items():
        style = made.styles.add_style(_style(name), WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.font.size = Pt(11)
        style.font.bold = name == "head"
        style.paragraph_format.alignment = alignment
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(2)


def _style(name: str) -> str:
    return f"Table {name}"


def add(made: Paper, table: Table, rows: Sequence[Row], room: Length, words: Words, shares: Sequence[int] = ()) -> None:
    """Put the table, with these of its lines, at the end of the document.

    shares: of the room, for each column; without them columns are as wide as what stands in them.
    """
    lines = [
        [_short(of_column(value, column, words)) for value, column in zip(row.cells, table.columns, strict=True)]
        for row in rows
    ]
    whole = int(room.twips)
    widths = [whole * share // sum(shares) for share in shares] or _widths(table, lines, whole)
    kinds = ["text" if column.kind == "text" else "number" for column in table.columns]
    body = "".join(_row(row, line, kinds, widths) for row, line in zip(rows, lines, strict=True))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
    xml = (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>{properties}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_head(table, widths)}{body}</w:tbl>"
    )
    end = made.element.body.sectPr
    end.addprevious(parse_xml(xml))


def _head(table: Table, widths: Sequence[int]) -> str:
    cells = (_cell(_short(column.heading), "head", width) for column, width in zip(table.columns, widths, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Row, line: Sequence[str], kinds: Sequence[str], widths: Sequence[int]) -> str:
    bold = row.kind != "row"
    cells = (
        _cell(text, kind, width, bold, row.level if at == 0 else 0)
        for at, (text, kind, width) in enumerate(zip(line, kinds, widths, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, style: str, width: int, bold: bool = False, level: int = 0) -> str:
    indent = f'<w:ind w:left="{200 * level}"/>' if level else ""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{_style(style).replace(" ", "")}"/>{indent}</w:pPr>'
        f'<w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )


def _short(text: str) -> str:
    text = printable(text).replace("\n", " ")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


# -- widths -----------------------------------------------------------------------------------------------------------


def _widths(table: Table, lines: Sequence[Sequence[str]], room: int) -> list[int]:
    """Texts as wide as they are long, numbers as narrow as they can be; what is left over goes to the numbers."""
    widths = [_width(letters) for letters in _least(table, lines)]
    texts = {at: _width(max((len(line[at]) for line in lines), default=0)) for at in _texts(table)}
    spare = room - sum(widths)
    if spare < 0:
        return [width * room // sum(widths) for width in widths]
    for left, (at, wanted) in zip(
        range(len(texts), 0, -1), sorted(texts.items(), key=lambda each: each[1]), strict=True
    ):
        more = min(max(0, wanted - widths[at]), spare // left)
        widths[at] += more
        spare -= more
    others = [at for at in range(len(widths)) if at not in texts] or list(texts)
    return [width + (spare // len(others) if at in others else 0) for at, width in enumerate(widths)]


def _texts(table: Table) -> list[int]:
    return [at for at, column in enumerate(table.columns) if column.kind == "text"]


def _width(letters: int) -> int:
    return _LETTER * max(_NARROW, min(_WIDE, letters)) + _EDGE


def _least(table: Table, lines: Sequence[Sequence[str]]) -> Iterator[int]:
    """The longest word of each heading, or of a column of numbers the longest number."""
    for at, column in enumerate(table.columns):
        heading = max(map(len, column.heading.split()), default=0)
        numbers = (len(line[at]) for line in lines) if column.kind != "text" else ()
        yield max(heading, *numbers, 0)
