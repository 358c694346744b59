"""Tables in Word."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK

from making.book import MOMENT, repack
from making.who import BORN, INVENTED, LISTED, born, listed

TITLES = ["HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC", "DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP NĂM 2024", "Đơn vị: Ấp 3"]


def _paper() -> Paper:
    paper = Document()
    paper.core_properties.created = paper.core_properties.modified = datetime.datetime(*MOMENT)
    return paper


def _table(paper: Paper, rows: Sequence[Sequence[object]]) -> None:
    width = max(map(len, rows))
    table = paper.add_table(rows=len(rows), cols=width)
    for cells, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(cells.cells, values, strict=False):
            cell.text = "" if value is None else str(value)


def _bytes(paper: Paper) -> bytes:
    target = io.BytesIO()
    paper.save(target)
    return repack(target.getvalue())


def titled() -> bytes:
    """Title lines, one table, a closing line."""
    paper = _paper()
    for title in (*TITLES, INVENTED):
        paper.add_paragraph(title)
    _table(paper, [LISTED, *listed(1, 5)])
    paper.add_paragraph("(Danh sách này có 5 người./.)")
    return _bytes(paper)


def continued() -> bytes:
    """One table cut in two by a page break, the header not repeated."""
    paper = _paper()
    for title in TITLES:
        paper.add_paragraph(title)
    _table(paper, [LISTED, *listed(1, 3)])
    paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    _table(paper, listed(4, 6, start=4))
    return _bytes(paper)


def of_units() -> bytes:
    """Two tables, each under the line that names its unit, in prose."""
    paper = _paper()
    paper.add_paragraph("Xã Phước Lộc có hai ấp tham gia:")
    for title, first, last in (("Đơn vị: Ấp 3", 1, 2), ("Đơn vị: Ấp 4", 3, 5)):
        paper.add_paragraph(title)
        _table(paper, [BORN, *born(first, last)])
    return _bytes(paper)


def with_letterhead() -> bytes:
    """Sender and motto side by side in a table without borders, the list, the signatures in another such table."""
    paper = _paper()
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    _table(paper, [["HỘI KHUYẾN HỌC XÃ PHƯỚC LỘC", motto], ["Số: 12/DS-HKH", "Độc lập - Tự do - Hạnh phúc"]])
    paper.add_paragraph("DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP")
    paper.add_paragraph("Đơn vị: Ấp Tân Long")
    _table(paper, [LISTED, *listed(1, 4)])
    _table(paper, [["NGƯỜI LẬP BIỂU", "CHI HỘI TRƯỞNG"], ["Ngô Thị Lan", "Phan Văn Hai"]])
    return _bytes(paper)


def files() -> dict[str, bytes]:
    """Name → content."""
    return {
        "word-table-under-title-lines.docx": titled(),
        "word-table-continued-after-a-page-break.docx": continued(),
        "word-two-tables-under-their-units.docx": of_units(),
        "word-letterhead-in-a-table.docx": with_letterhead(),
    }
