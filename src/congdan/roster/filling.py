"""A cell merged down belongs to all its rows."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.layout import Table
from congdan.model import Cell

_BLANK_SHARE = 0.3
"""From this share of blanks on, a column of a format without merged cells was merged before it was saved so."""


def filled_down(table: Table, index: int, cells: Sequence[Cell]) -> tuple[Sequence[Cell], list[int]]:
    """The column with merged values in all their rows; and the entries that were filled without seeing the block.

    index: the column (0-based) in the sheet's rows.  Text formats carry no blocks: there, blanks below a value take it
    if the column begins with a value, has many blanks, and no group row says otherwise.
    """
    sheet = table.sheet
    column = index + sheet.column0
    below = sheet.row0 + table.header.last
    spans = {(r1, r2): None for r1, c1, r2, c2 in sheet.merged if c1 <= column <= c2 and r2 > r1 > below}
    if spans:
        return _by_blocks(table, index, cells, list(spans)), []
    blanks = [number for number, cell in enumerate(cells) if cell in (None, "")]
    from_text = sheet.name is None and not sheet.merged
    grouped = any(any(group) for group in table.groups)
    if from_text and not grouped and cells and cells[0] not in (None, "") and len(blanks) > _BLANK_SHARE * len(cells):
        return _carried(cells), blanks
    return cells, []


def _by_blocks(table: Table, index: int, cells: Sequence[Cell], spans: Sequence[tuple[int, int]]) -> Sequence[Cell]:
    sheet = table.sheet
    values: dict[int, Cell] = {}
    for first, last in spans:
        row = first - sheet.row0
        top = sheet.rows[row][index] if 0 <= row < len(sheet.rows) and index < len(sheet.rows[row]) else None
        values.update(dict.fromkeys(range(first - sheet.row0, last - sheet.row0 + 1), top))
    return tuple(
        values.get(row, cell) if cell in (None, "") else cell for row, cell in zip(table.rows, cells, strict=True)
    )


def _carried(cells: Sequence[Cell]) -> Sequence[Cell]:
    found: list[Cell] = []
    for cell in cells:
        found.append(found[-1] if cell in (None, "") and found else cell)
    return tuple(found)
