"""Sheet → Layout: the header, the kind of every row, the table of people."""

from __future__ import annotations

from congdan.layout import header as headers
from congdan.layout import rows
from congdan.layout.cells import blank, shown
from congdan.layout.model import KINDS, Column, Header, Layout, Question, Table
from congdan.model import Sheet

__all__ = ["KINDS", "Column", "Header", "Layout", "Question", "Table", "read"]


def read(sheet: Sheet) -> Layout:
    """Understand one sheet. Without a header every row is a title or blank and there is no table."""
    header = headers.find(sheet)
    if header is None:
        kinds = ["blank" if all(map(blank, cells)) else "title" for cells in sheet.rows]
        return Layout(sheet, kinds, None)
    kinds, groups = rows.kinds(sheet, header)
    persons = [row for row, kind in enumerate(kinds) if kind == "person"]
    table = Table(sheet, header, persons, [groups.get(row, ("", "", "")) for row in persons], _titles(sheet, header))
    return Layout(sheet, kinds, table)


def _titles(sheet: Sheet, header: Header) -> tuple[str, ...]:
    texts = [text for cells in sheet.rows[: header.first] for text in map(shown, cells) if text]
    return tuple(dict.fromkeys(texts))
