"""Cells that say what they say elsewhere: merged down over several rows, or a mark under a heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from congdan.forms.marks import mark
from congdan.layout import Table
from congdan.layout.columns import columns as columns_of
from congdan.model import Cell

_BLANK_SHARE = 0.3
"""From this share of blanks on, a column that repeats no value names each unit once, above its people."""


def filled_down(table: Table, index: int, cells: Sequence[Cell], names_units: bool) -> tuple[Sequence[Cell], list[int]]:
    """The column with merged values in all their rows; and the entries that were filled without seeing the block.

    index: the column (0-based) in the sheet's rows.  Where no blocks are, blanks below a value take it if the column
    begins with a value, has many blanks, says no value twice, and no group row says otherwise.  In a workbook only a
    column that names units is written so; elsewhere a blank is a blank.
    """
    sheet = table.sheet
    column = index + sheet.column0
    below = sheet.row0 + table.header.last
    spans = {(r1, r2): None for r1, c1, r2, c2 in sheet.merged if c1 <= column <= c2 and r2 > r1 > below}
    if spans:
        return _by_blocks(table, index, cells, list(spans)), []
    carried = names_units or (sheet.name is None and not sheet.merged)
    if not carried or not cells or cells[0] in (None, "") or any(map(any, set(table.groups))):
        return cells, []
    blanks = [number for number, cell in enumerate(cells) if cell is None or cell == ""]
    if len(blanks) > _BLANK_SHARE * len(cells) and not _repeats(cells):
        return _carried(cells), blanks
    return cells, []


def marked_categories(table: Table, columns: Mapping[str, Sequence[Cell]]) -> dict[str, Sequence[Cell]]:
    """`category` of a table with one column for each category: the heading under which the one mark stands."""
    marked = [column for column in table.header.columns if column.field == "category_mark"]
    if not marked or "category" in columns:
        return {}
    rows = [table.sheet.rows[row] for row in table.rows]
    cells = columns_of(rows, [column.index for column in marked])
    words = [column.heading.split(" / ")[-1] for column in marked]
    of_rows = [[word for word, cell in zip(words, row, strict=True) if mark(cell)] for row in zip(*cells, strict=True)]
    return {"category": [found[0] if len(found) == 1 else None for found in of_rows]}


def _repeats(cells: Sequence[Cell]) -> bool:
    """True if a value stands in two rows: who writes so leaves no blank for it."""
    values = [cell for cell in cells if cell not in (None, "")]
    return len(set(values)) < len(values)


def _by_blocks(table: Table, index: int, cells: Sequence[Cell], spans: Sequence[tuple[int, int]]) -> Sequence[Cell]:
    sheet = table.sheet
    values: dict[int, Cell] = {}
    for first, last in spans:
        row = first - sheet.row0
        top = sheet.rows[row][index] if 0 <= row < len(sheet.rows) and index < len(sheet.rows[row]) else None
        values.update(dict.fromkeys(range(first - sheet.row0, last - sheet.row0 + 1), top))
    filled = list(cells)
    for entry in [entry for entry, row in enumerate(table.rows) if row in values]:
        if filled[entry] in (None, ""):
            filled[entry] = values[table.rows[entry]]
    return filled


def _carried(cells: Sequence[Cell]) -> Sequence[Cell]:
    found: list[Cell] = []
    for cell in cells:
        found.append(found[-1] if cell in (None, "") and found else cell)
    return tuple(found)
