"""Sheet → tables of totals: header, lines with their levels, figures with their addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from congdan.figures.headings import column
from congdan.figures.model import COUNTS, Column, Figure, Line, Table
from congdan.layout.cells import blank, shown
from congdan.layout.labels import is_sum, kind_by_words
from congdan.layout.others import heads_a_summary
from congdan.layout.paths import paths, spread_merged
from congdan.model import Cell, Sheet, Where, column_letter
from congdan.text import fold
from congdan.text.numbers import parse

DEEPEST = 3
"""A header has at most so many rows."""

_LEVELS = (
    (1, re.compile(r"[IVXL]+|[A-ZĐ]")),
    (2, re.compile(r"\d+")),
    (3, re.compile(r"\d+\.\d+|[a-zđ]")),
    (4, re.compile(r"\d+\.\d+\.\d+|[-–+•*]")),
)
_PLAIN_LEVEL = 2
_OF_WHICH = re.compile(r"^(trong do|rieng|of which)\b")
_WHOLE = re.compile(r"^(tong so|tong cong|toan (huyen|xa|phuong|tinh|quan|thanh pho)|cong chung|total)\b")


def read(sheet: Sheet) -> list[Table]:
    """The tables of totals of a sheet; none if it has no header of counts."""
    found = []
    row = 0
    while row < len(sheet.rows):
        if heads_a_summary(sheet.rows[row]):
            table, row = _table(sheet, row)
            found += [table] if table.lines and len(table.figures) >= 2 else []
        row += 1
    return found


def _table(sheet: Sheet, first: int) -> tuple[Table, int]:
    last = _last_header_row(sheet, first)
    spread = spread_merged(sheet, sheet.rows[first : last + 1], first)
    found = paths(spread, 0, last - first)
    columns = _with_others(sheet, last, [column(index, path) for index, path in sorted(found.items())])
    end = _end(sheet, last + 1)
    rows = [row for row in range(last + 1, end) if _has_numbers(sheet.rows[row], columns)]
    lines = _lines(sheet, rows, columns)
    figures = {
        (line.row, each.index): _figure(sheet, line.row, each)
        for line in lines
        for each in columns
        if each.role in (*COUNTS, "count", "rate") and not blank(_cell(sheet, line.row, each.index))
    }
    return Table(sheet.file, sheet.name, tuple(columns), tuple(lines), figures), max(end - 1, last)


def _last_header_row(sheet: Sheet, first: int) -> int:
    """The header goes on while rows hold words and no numbers."""
    last = first
    while last + 1 < min(len(sheet.rows), first + DEEPEST) and _is_header(sheet.rows[last + 1]):
        last += 1
    return last


def _is_header(cells: Sequence[Cell]) -> bool:
    filled = [shown(cell) for cell in cells if not blank(cell)]
    return bool(filled) and len(filled) >= 2 and not any(text[:1].isdigit() for text in filled)


def _with_others(sheet: Sheet, last: int, columns: list[Column]) -> list[Column]:
    """Columns of whole numbers whose headings say nothing we know count something all the same."""
    rows = sheet.rows[last + 1 : last + 30]
    found = []
    for each in columns:
        values = [_cell_of(row, each.index) for row in rows]
        numbers = [value for value in values if _whole(value) is not None]
        texts = [value for value in values if isinstance(value, str) and value.strip() and _whole(value) is None]
        counts = each.role is None and len(numbers) >= 2 and not texts
        found.append(replace(each, role="count") if counts else each)
    return found


def _end(sheet: Sheet, start: int) -> int:
    """Where the table ends: at two blank rows, a closing line, a note, a signature."""
    for row in range(start, len(sheet.rows)):
        texts = [text for text in map(shown, sheet.rows[row]) if text]
        if not texts and (row + 1 >= len(sheet.rows) or not any(map(shown, sheet.rows[row + 1]))):
            return row
        if texts and kind_by_words(texts, numbered=False) in ("closing", "note", "signature"):
            return row
    return len(sheet.rows)


def _has_numbers(cells: Sequence[Cell], columns: Sequence[Column]) -> bool:
    roles = (*COUNTS, "count")
    numbered = [each for each in columns if each.role in roles and _whole(_cell_of(cells, each.index)) is not None]
    texts = [text for text in map(shown, cells) if text]
    return bool(numbered) and not all(re.fullmatch(r"\(?\d{1,2}\)?(=.*)?", text) for text in texts)


# -- lines ------------------------------------------------------------------------------------------------------------


def _lines(sheet: Sheet, rows: Sequence[int], columns: Sequence[Column]) -> list[Line]:
    number = next((each.index for each in columns if each.role == "number"), None)
    return [_line(sheet, row, number, columns) for row in rows]


def _line(sheet: Sheet, row: int, number: int | None, columns: Sequence[Column]) -> Line:
    counts = {each.index for each in columns if each.role in (*COUNTS, "count", "rate")}
    texts = [
        shown(cell) for index, cell in enumerate(sheet.rows[row]) if index not in counts | {number} and shown(cell)
    ]
    mark = shown(_cell(sheet, row, number)) if number is not None else ""
    words = next((text for text in texts if not text.replace(".", "").isdigit()), "")
    words = words or (mark if not _level(mark) else "")
    folded = fold(words)
    whole = bool(_WHOLE.match(folded)) or (is_sum(words) and not mark)
    level = 0 if whole else _level(mark) or (4 if words[:1] in "-–+•*" and words else _PLAIN_LEVEL)
    return Line(row, words, level, is_sum(words) or whole, bool(_OF_WHICH.match(folded)))


def _level(mark: str) -> int:
    bare = mark.strip(" .)(")
    return next((level for level, pattern in _LEVELS if pattern.fullmatch(bare)), 0)


# -- figures ----------------------------------------------------------------------------------------------------------


def _figure(sheet: Sheet, row: int, each: Column) -> Figure:
    cell = _cell(sheet, row, each.index)
    number, letter = sheet.row0 + row, column_letter(sheet.column0 + each.index)
    where = Where(sheet.file, sheet.name, number, letter, each.heading)
    name = f"{sheet.name or ''}!{letter}{number}"
    if each.role == "rate":
        exact = Fraction(str(cell)) if isinstance(cell, (int, float)) and not isinstance(cell, bool) else None
        return Figure(name, where, None, shown(cell).replace(".", ",") if exact is None else shown(cell), exact)
    return Figure(name, where, _whole(cell), shown(cell))


def _whole(cell: Cell) -> int | None:
    """A count: whole numbers as numbers or as text with thousands marks."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, (int, float)):
        return int(cell) if float(cell).is_integer() else None
    found = parse(cell) if isinstance(cell, str) else None
    return int(found.value) if found and found.value.denominator == 1 else None


def _cell(sheet: Sheet, row: int, index: int | None) -> Cell:
    return _cell_of(sheet.rows[row], index)


def _cell_of(cells: Sequence[Cell], index: int | None) -> Cell:
    return cells[index] if index is not None and index < len(cells) else None
