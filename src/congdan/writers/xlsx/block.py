"""Rows of a sheet, written from the top, whose heights are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congdan.writers.xlsx import texts
from congdan.writers.xlsx.formats import Formats

LINE = 16.5
"""Points a line of text is high."""
EMPTY = 15.75
"""Points of a row of which nothing is said."""
HIGHEST = 409.0
"""Excel makes no row higher."""


class Block:
    """A sheet with the widths of its columns and the row that comes next."""

    def __init__(self, sheet: Any, wide: Sequence[float], formats: Formats) -> None:
        self.sheet, self.wide, self.formats = sheet, wide, formats
        self.row = 0
        self.heights: dict[int, float] = {}
        self._high = LINE

    def over(self, text: str, look: str, first: int = 0, last: int | None = None, size: float = LINE) -> None:
        """A text over columns of the present row, which grows with it."""
        last = len(self.wide) - 1 if last is None else last
        text = texts.safe(text)
        spread(self.sheet, (self.row, first, self.row, last), text, self.formats.look(look))
        room = sum(self.wide[first : last + 1])
        self._high = max(self._high, min(texts.lines(text, room), 24) * size)

    def next(self, count: int = 1) -> None:
        """Go down, the row as high as its texts need."""
        self.height(self.row, self._high + 2)
        self._high = LINE
        self.row += count

    def height(self, row: int, points: float) -> None:
        """Say how high a row is."""
        self.heights[row] = min(points, HIGHEST)
        self.sheet.set_row(row, self.heights[row])

    def between(self, first: int, end: int) -> float:
        """How high the rows from `first` up to `end` are together."""
        return sum(self.heights.get(row, EMPTY) for row in range(first, end))


def spread(sheet: Any, area: tuple[int, int, int, int], text: str, look: Any) -> None:
    """A text over an area, which may be a single cell."""
    if area[:2] != area[2:]:
        sheet.merge_range(*area, "", look)
    sheet.write_string(*area[:2], texts.safe(text), look)


def high(*of: tuple[str, float]) -> float:
    """How high a row is: for each text the width of its column. Rows that grow by themselves do so in Excel alone."""
    count = max((texts.lines(text, room - 1.0) for text, room in of if text), default=1)
    return min(count * LINE + 3.0, HIGHEST)
