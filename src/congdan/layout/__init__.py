"""Sheet → Layout: the headers, the kind of every row, the tables of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from congdan.forms import known
from congdan.layout import confidence, rows
from congdan.layout import header as headers
from congdan.layout.cells import blank, shown
from congdan.layout.groups import groups as groups_above
from congdan.layout.model import KINDS, Column, Evidence, Header, Hints, Layout, Question, Table
from congdan.layout.others import is_guide, is_score_sheet, is_sideways, is_summary
from congdan.layout.scorings import joined
from congdan.model import Cell, Sheet
from congdan.text import fold

__all__ = [
    "KINDS",
    "Column",
    "Header",
    "Hints",
    "Layout",
    "Question",
    "Table",
    "is_guide",
    "is_score_sheet",
    "is_sideways",
    "is_summary",
    "read",
    "without_people",
]

RANK = {
    kind: rank
    for rank, kind in enumerate(("person", "unclear", "continued", "total", "subtotal", "closing", "group", "header"))
}
"""Where tables stand side by side a row has the kind that matters most."""


_BELONGING = ("unit", "commune")
NO_HINTS = Hints()


def read(sheet: Sheet, hints: Hints = NO_HINTS) -> Layout:
    """Understand one sheet, as told where `hints` tell; without a header there is no table and no person."""
    found = _without_repeats(headers.find(sheet, hints))
    if not found:
        return replace(without_people(sheet), unnamed=headers.unnamed(sheet, hints))
    kinds: list[str] = []
    tables: list[Table] = []
    titles: tuple[str, ...] = ()
    for start, end, beside in _stretches(sheet, found):
        stretch_kinds, stretch_tables = _stretch(sheet, (start, end), beside, titles)
        stretch_tables = [_weighed(table, hints) for table in stretch_tables]
        titles = stretch_tables[0].titles
        kinds += stretch_kinds
        tables += stretch_tables
    return Layout(sheet, kinds, tuple(tables))


def without_people(sheet: Sheet) -> Layout:
    """A sheet in which nobody is looked for."""
    return Layout(sheet, ["blank" if all(map(blank, cells)) else "title" for cells in sheet.rows], ())


def _without_repeats(found: list[Header]) -> list[Header]:
    """A header with the same columns as the one before is that header again, at a page break."""
    kept: list[Header] = []
    for header in found:
        same = kept and _signature(kept[-1]) == _signature(header)
        if not same:
            kept.append(header)
    return kept


def _signature(header: Header) -> tuple[tuple[int, str | None], ...]:
    return tuple((column.index, column.field) for column in header.columns)


def _stretches(sheet: Sheet, found: list[Header]) -> list[tuple[int, int, list[Header]]]:
    """First row, end row and headers side by side of each part of the sheet; title lines go with the table below."""
    firsts = sorted({header.first for header in found})
    starts = [0, *(_first_title(sheet, first) for first in firsts[1:])]
    ends = [*starts[1:], len(sheet.rows)]
    return [
        (start, end, [header for header in found if header.first == first])
        for start, end, first in zip(starts, ends, firsts, strict=True)
    ]


def _first_title(sheet: Sheet, first: int) -> int:
    """The row where the title lines right above a header begin: lines of one or two cells, down from a blank row."""
    row = first
    while row > 0 and 1 <= sum(not blank(cell) for cell in sheet.rows[row - 1]) <= 2:
        row -= 1
    above_is_blank = row > 0 and all(map(blank, sheet.rows[row - 1]))
    return row if above_is_blank else first


def _stretch(
    sheet: Sheet, span: tuple[int, int], beside: list[Header], above: tuple[str, ...]
) -> tuple[list[str], list[Table]]:
    start, end = span
    part = replace(sheet, rows=sheet.rows[start:end], row0=sheet.row0 + start)
    moved = [replace(header, first=header.first - start, last=header.last - start) for header in beside]
    results = [_one(part, header, alone=len(moved) == 1, above=above) for header in moved]
    if len(results) == 1:
        return list(results[0][0]), [results[0][1]]
    of_rows = zip(*(kinds for kinds, _ in results), strict=True)
    together = [min(of_row, key=lambda kind: RANK.get(kind, len(RANK))) for of_row in of_rows]
    return together, [table for _, table in results]


def _one(part: Sheet, header: Header, alone: bool, above: tuple[str, ...]) -> tuple[list[str], Table]:
    seen = part if alone else _only_columns(part, header)
    kinds, groups = rows.kinds(seen, header)
    several = joined(seen, header, kinds)
    if several:
        kinds, groups = several.kinds, groups_above(several.kinds, seen.rows)
        part = replace(part, rows=several.sheet.rows)
    persons = [row for row, kind in enumerate(kinds) if kind == "person"]
    own = part.rows[: header.first] if alone else _own_titles(part, header)
    titles = (*above, *_titles(own))
    table = Table(part, header, persons, groups, titles, kinds)
    return kinds, replace(table, scored_apart=several.scored_apart) if several else table


def _own_titles(part: Sheet, header: Header) -> list[Sequence[Cell]]:
    """The lines above one of several tables: where a line has texts over more than one, those over this one."""
    low, high = header.columns[0].index, header.columns[-1].index + 1
    found: list[Sequence[Cell]] = []
    for cells in part.rows[: header.first]:
        own = [None if blank(cell) or not low <= index < high else cell for index, cell in enumerate(cells)]
        shared = sum(not blank(cell) for cell in cells) == 1
        found.append(cells if shared else own)
    return found


def _weighed(table: Table, hints: Hints) -> Table:
    """The table with how sure it is, and what must be answered first; a user who said how to read it is not asked."""
    sheet, header, kinds = table.sheet, table.header, table.kinds
    found = confidence.of(sheet, header, kinds)
    rival = next((question for question in header.questions if question.code == "R037"), None)
    if rival:
        even = Evidence("rivals", None, 1, 2, 0.5)
        found = replace(found, evidence=(*found.evidence, even))
    asked = rival or confidence.doubt(sheet, header, kinds, found)
    return replace(table, confidence=found, doubt=asked if asked and not _answered(asked, hints) else None)


def _answered(asked: Question, hints: Hints) -> bool:
    """True if the user chose the sheet or the header row, or said what the doubtful column is."""
    if hints.chosen or hints.header_row is not None:
        return True
    if asked.weak is None or asked.weak.column is None:
        return False
    heading = asked.weak.column.heading
    return asked.weak.about in (hints.fields.get(fold(heading)), hints.fields.get(fold(heading.split(" / ")[-1])))


def _only_columns(part: Sheet, header: Header) -> Sheet:
    """The part with the cells of other tables blank, columns where they were."""
    low, high = header.columns[0].index, header.columns[-1].index + 1
    blanks: list[Cell] = [None] * low
    cut = [row if number < header.first else [*blanks, *row[low:high]] for number, row in enumerate(part.rows)]
    return replace(part, rows=cut)


def _titles(above: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """The texts above a table, top first; “Đơn vị:” or “Đơn vị” and what stands in the next cell are one text."""
    found: list[str] = []
    for cells in above:
        texts = [text for text in map(shown, cells) if text]
        for text in texts:
            before = found[-1] if found and text is not texts[0] else ""
            is_label = len(texts) == 2 and (hit := known(before)) is not None and hit.field in _BELONGING
            if before.endswith(":") or is_label:
                found[-1] = f"{before.rstrip(': ')}: {text}"
            else:
                found.append(text)
    return tuple(dict.fromkeys(found))
