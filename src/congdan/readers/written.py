"""Tables of Markdown texts and of web pages, and the lines of a PDF → sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from congdan.model import Cell, Sheet
from congdan.readers import delimited, records
from congdan.readers.encoding import decode


def read_marked(path: Path, name: str) -> list[Sheet]:
    """The tables of a Markdown text, a sheet each; without any, its lines."""
    # Here and below: a count of workbooks need not load what reads pages and texts.
    from congdan.readers.documents import plain

    sheets = delimited.read(path, name)
    decoded = decode(path.read_bytes())
    tables = plain.rows(records.physical(decoded[0])) if decoded else []
    return _sheets(name, tables) or [
        Sheet(name, None, [[cell] for row in sheets[0].rows for cell in row], encoding=sheets[0].encoding)
    ]


def read_page(path: Path, name: str) -> list[Sheet]:
    """The tables of a web page, a sheet each; without any, its paragraphs."""
    from congdan.readers.documents import page

    found, encoding = page.parsed(path, name)
    tables = [[row for row in table if any(row)] for table in found.tables]
    lines: list[list[Cell]] = [[text] for _, text in found.found]
    return _sheets(name, [table for table in tables if len(table) > 1]) or [Sheet(name, None, lines, encoding=encoding)]


def read_pdf(path: Path, name: str) -> list[Sheet]:
    """The lines of a PDF: its tables have no cells any more."""
    from congdan.readers.documents import pdf

    return [Sheet(name, None, [[line] if line.strip() else [] for line in pdf.lines(path, name)])]


def _sheets(name: str, tables: Sequence[Sequence[Sequence[Cell]]]) -> list[Sheet]:
    several = len(tables) > 1
    return [Sheet(name, f"bảng {number}" if several else None, table) for number, table in enumerate(tables, 1)]
