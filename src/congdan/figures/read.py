"""Sheet → tables of totals: columns, lines with their levels, figures with their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from congdan.figures.find import Place, places
from congdan.figures.headings import column, is_grade, may_count, names_lines
from congdan.figures.lines import Seen, label, lines, style
from congdan.figures.model import Column, Figure, Line, Table
from congdan.figures.values import count, exact, is_marked, is_number
from congdan.layout.cells import blank, shown
from congdan.layout.paths import paths, spread_merged
from congdan.model import Cell, Sheet, Where, column_letter
from congdan.readers.marks import PLAIN, Marks

_LOOKED_AT = 60
"""Rows looked at to see what a column holds."""


def has_tables(sheet: Sheet) -> bool:
    """Whether a sheet has rows of figures below headings."""
    return next(places(sheet), None) is not None


def read(sheet: Sheet, marks: Marks = PLAIN) -> list[Table]:
    """The tables of totals of a sheet, each with at least two figures in lines of their own."""
    tables = [_table(sheet, place, marks) for place in places(sheet)]
    return [table for table in tables if len({row for row, _ in table.figures}) >= 2 and table.counts()]


def _table(sheet: Sheet, place: Place, marks: Marks) -> Table:
    spread = spread_merged(sheet, sheet.rows[place.first : place.last + 1], place.first)
    found = paths(spread, 0, place.last - place.first)
    rows = [row for row in range(place.last + 1, place.end) if row not in place.skipped]
    rows = [row for row in rows if not all(map(blank, sheet.rows[row]))]
    columns = _columns(sheet, rows, found, marks)
    ordered = lines([_seen(sheet, row, columns, marks) for row in rows])
    figures = {
        (line.row, each.index): _figure(sheet, line, each, marks)
        for line in ordered
        if line.kind != "heading"
        for each in columns
        if (each.counts or each.role == "rate") and _printed(sheet, line, each)
    }
    titles = tuple(text for cells in sheet.rows[: place.first] for text in map(shown, cells) if text)
    return Table(sheet.file, sheet.name, columns, tuple(ordered), figures, titles[-8:])


def _printed(sheet: Sheet, line: Line, each: Column) -> bool:
    cell = _cell(sheet, line.row, each.index)
    return not blank(cell) and (is_number(cell) or each.role == "rate")


# -- columns ----------------------------------------------------------------------------------------------------------


def _columns(sheet: Sheet, rows: Sequence[int], found: dict[int, tuple[str, ...]], marks: Marks) -> tuple[Column, ...]:
    width = max((len(sheet.rows[row]) for row in rows), default=0)
    named = [column(index, found.get(index, ())) for index in range(max(width, max(found, default=-1) + 1))]
    named = [replace(each, role="count") if is_grade(each, named) else each for each in named]
    seen = [_by_content(sheet, rows[:_LOOKED_AT], each, marks) for each in named]
    if not any(each.role == "label" for each in seen):
        first = next((each.index for each in named if each.role != "number" and each.heading), None)
        if first is not None and names_lines(named[first]):
            seen[first] = replace(named[first], role="label")
    return tuple(seen)


def _by_content(sheet: Sheet, rows: Sequence[int], each: Column, marks: Marks) -> Column:
    """What a column holds counts before what its heading seems to say."""
    cells = [_cell(sheet, row, each.index) for row in rows]
    filled = [cell for cell in cells if not blank(cell)]
    numbers = [cell for cell in filled if is_number(cell)]
    texts = len(filled) - len(numbers)
    if each.role == "number" or (
        not each.heading and filled and all(style(shown(cell).strip(" .)")) for cell in filled)
    ):
        return replace(each, role="number")
    if not numbers or texts > max(2, len(filled) // 4):
        return replace(each, role="label" if texts and each.role != "rate" else None)
    if each.role in (None, "label") and not each.heading:
        return replace(each, role=None)
    if each.counts or each.role == "label" or (each.role is None and may_count(each)):
        percent = sum(isinstance(cell, str) and "%" in cell for cell in filled)
        formats = sum(marks.is_share(_key(sheet, row, each.index)) for row in rows)
        whole = sum(count(cell) is not None for cell in filled)
        if 2 * max(percent, formats) > len(numbers):
            return replace(each, role="rate")
        if 2 * whole < len(numbers):
            return replace(each, role=None)
        return each if each.counts else replace(each, role="count")
    return each


# -- lines ------------------------------------------------------------------------------------------------------------


def _seen(sheet: Sheet, row: int, columns: Sequence[Column], marks: Marks) -> Seen:
    number = next((each.index for each in columns if each.role == "number"), None)
    counting = {each.index for each in columns if each.counts or each.role == "rate"} | {number}
    cells = list(enumerate(sheet.rows[row]))
    texts = [(index, shown(cell)) for index, cell in cells if index not in counting and not blank(cell)]
    lone = [
        (index, shown(cell)) for index, cell in cells if isinstance(cell, str) and not is_number(cell) and shown(cell)
    ]
    filled = any(is_number(_cell(sheet, row, each.index)) for each in columns if each.counts or each.role == "rate")
    mark = shown(_cell(sheet, row, number)) if number is not None else ""
    words, own = label([text for _, text in (texts or lone)], mark)
    at = next((index for index, text in texts if words and words in text), None)
    raw = _cell(sheet, row, at)
    key = _key(sheet, row, at or 0)
    spaces = len(raw) - len(raw.lstrip()) if isinstance(raw, str) else 0
    return Seen(row, words, own, marks.indents.get(key, 0) * 2 + spaces, key in marks.bold, filled)


# -- figures ----------------------------------------------------------------------------------------------------------


def _figure(sheet: Sheet, line: Line, each: Column, marks: Marks) -> Figure:
    cell = _cell(sheet, line.row, each.index)
    number, letter = sheet.row0 + line.row, column_letter(sheet.column0 + each.index)
    where = Where(sheet.file, sheet.name, number, letter, each.heading)
    name = f"{sheet.name or ''}!{letter}{number}"
    key = _key(sheet, line.row, each.index)
    formula = marks.formulas.get(key)
    if each.role == "rate" or line.kind == "rate":
        text = shown(cell) if exact(cell) is not None else shown(cell).replace(".", ",")
        share = marks.is_share(key)
        return Figure(name, where, None, text, exact(cell), marks.decimals(key), share, formula)
    return Figure(name, where, count(cell), shown(cell), exact(cell), formula=formula, marked=is_marked(cell))


def _key(sheet: Sheet, row: int, index: int) -> tuple[int, int]:
    return sheet.row0 + row, sheet.column0 + index


def _cell(sheet: Sheet, row: int, index: int | None) -> Cell:
    cells = sheet.rows[row]
    return cells[index] if index is not None and index < len(cells) else None
