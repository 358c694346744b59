"""The headings of each column from parent to leaf."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.layout.cells import blank, shown
from congdan.model import Cell, Sheet


def spread_merged(sheet: Sheet, rows: Sequence[Sequence[Cell]], offset: int) -> list[list[Cell]]:
    """Some rows of the sheet with the value of each merged block in every column of its first row."""
    spread = [list(cells) for cells in rows]
    for first_row, first_column, _, last_column in sheet.merged:
        row, column = first_row - sheet.row0 - offset, first_column - sheet.column0
        if 0 <= row < len(spread) and 0 <= column < len(spread[row]):
            for index in range(column + 1, min(last_column - sheet.column0 + 1, len(spread[row]))):
                if blank(spread[row][index]):
                    spread[row][index] = spread[row][column]
    return spread


def paths(spread: list[list[Cell]], first: int, last: int) -> dict[int, tuple[str, ...]]:
    """Column → its texts from parent to leaf; a parent without merge information reaches to the next one."""
    width = max(len(spread[row]) for row in range(first, last + 1))
    found: dict[int, list[str]] = {index: [] for index in range(width)}
    for row in range(first, last + 1):
        carried = ""
        for index in range(width):
            text = shown(spread[row][index]) if index < len(spread[row]) else ""
            own_above = bool(found[index]) and row > first
            carried = text or ("" if own_above or row == last else carried)
            reaches = not text and carried and row < last and _has_text_below(spread, index, row, last)
            if (text or reaches) and (not found[index] or found[index][-1] != carried):
                found[index].append(carried)
    return {index: tuple(path) for index, path in found.items() if path}


def _has_text_below(spread: list[list[Cell]], index: int, row: int, last: int) -> bool:
    return any(index < len(spread[below]) and not blank(spread[below][index]) for below in range(row + 1, last + 1))
