"""Findings about the sums that a roster states: closing lines and “Cộng” rows against the people above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.layout import Layout, Table
from congdan.layout.cells import shown
from congdan.model import Cell, Finding, Where
from congdan.text import fold
from congdan.text.numbers import parse

_PEOPLE = re.compile(r"(\d[\d.]*) ?(?:nguoi|cong dan|can bo|hoc sinh|hoi vien|people|dong chi)\b")


def check(layout: Layout) -> Iterator[Finding]:
    """Stated numbers that differ from the people counted above them on that sheet, before anything is taken out."""
    for table in layout.tables:
        yield from _closing(table)
        yield from _sums(table)


def closed(layouts: Sequence[Layout]) -> bool:
    """True if closing lines state how many people there are, and all of them are right."""
    tables = [table for layout in layouts for table in layout.tables]
    stated = [table for table in tables if any(kind == "closing" for kind in table.kinds)]
    return bool(stated) and not any(list(_closing(table)) for table in stated)


def _closing(table: Table) -> Iterator[Finding]:
    people = 0
    for row, kind in enumerate(table.kinds):
        people += kind == "person"
        stated = _people_stated(table.sheet.rows[row]) if kind == "closing" else None
        if stated is not None and stated != people:
            yield Finding("T001", _where(table, row), stated=stated, counted=people)


def _people_stated(cells: Sequence[Cell]) -> int | None:
    hit = _PEOPLE.search(fold(" ".join(map(shown, cells))))
    found = parse(hit.group(1)) if hit else None
    return int(found.value) if found and found.value.denominator == 1 else None


def _sums(table: Table) -> Iterator[Finding]:
    """Each sum against the people since the last group or sum, or since the beginning."""
    since = whole = 0
    for row, kind in enumerate(table.kinds):
        since, whole = since + (kind == "person"), whole + (kind == "person")
        if kind in ("subtotal", "total"):
            yield from _sum(table, row, (since, whole))
        if kind in ("subtotal", "total", "group"):
            since = 0


def _sum(table: Table, row: int, expected: tuple[int, int]) -> Iterator[Finding]:
    """A sum of people is a lone whole number; several numbers are sums of columns, which are not people."""
    numbers = {int(cell) for cell in table.sheet.rows[row] if isinstance(cell, float) and cell.is_integer()}
    if len(numbers) == 1 and numbers.isdisjoint(expected):
        counted = expected[1] if table.kinds[row] == "total" else expected[0]
        yield Finding("T002", _where(table, row), stated=numbers.pop(), counted=counted)


def _where(table: Table, row: int) -> Where:
    return Where(table.sheet.file, table.sheet.name, table.sheet.row0 + row)
