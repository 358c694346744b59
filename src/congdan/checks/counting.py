"""How many people, or marks in a column, stand above each row of a table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from congdan.forms import marks
from congdan.layout import Table
from congdan.layout.cells import shown
from congdan.layout.labels import label
from congdan.model import Cell, Where, column_letter
from congdan.text import fold

Ints = npt.NDArray[np.int64]

_WHOLE = re.compile(r"\d{1,6}|\d{1,3}\.\d{3}")


def whole(cell: Cell) -> int | None:
    """A count that stands alone in a cell.

    >>> whole(71.0), whole("1.250"), whole("71 người"), whole(7.5)
    (71, 1250, None, None)
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return int(cell) if 0 <= cell < 10**6 and float(cell).is_integer() else None
    text = cell.strip() if isinstance(cell, str) else ""
    return int(text.replace(".", "")) if _WHOLE.fullmatch(text) else None


class Counting:
    """Running counts over the rows of one table, each worked out once."""

    def __init__(self, table: Table, beside: Sequence[Ints] = (), before: int = 0) -> None:
        """beside: row numbers of the people of all tables of the sheet.  before: people on the sheets before."""
        self.table, self.before = table, before
        self.kinds = np.array(table.kinds, dtype=object)
        self.beside = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *beside]))
        self.fields = {column.index: column for column in table.header.columns}
        self._columns: dict[tuple[str, str], Ints] = {}
        self._above: dict[int, frozenset[int]] = {}

    @cached_property
    def people(self) -> Ints:
        """People down to each row."""
        return np.cumsum(self.kinds == "person")

    @cached_property
    def unnamed(self) -> Ints:
        """Rows without a name, which were set aside, down to each row."""
        return np.cumsum(self.kinds == "unclear")

    @cached_property
    def rows(self) -> Ints:
        """People and rows without a name down to each row."""
        return self.people + self.unnamed

    @cached_property
    def groups(self) -> list[int]:
        """The rows that head a group."""
        return [row for row, kind in enumerate(self.table.kinds) if kind == "group"]

    @cached_property
    def labels(self) -> list[tuple[int, str]]:
        """The rows that head a group and their words, folded."""
        return [(row, fold(label(tuple(map(shown, self.table.sheet.rows[row]))))) for row in self.groups]

    def above_groups(self, counts: Ints) -> frozenset[int]:
        """What is counted down to each row that heads a group, and to the top."""
        if id(counts) not in self._above:
            self._above[id(counts)] = frozenset({0, *counts[self.groups].tolist()})
        return self._above[id(counts)]

    def everywhere(self, row: int) -> int:
        """People of all tables of the sheet down to a row."""
        return int(np.searchsorted(self.beside, row + self.table.sheet.row0, side="right"))

    def marked(self, field: str, says: Callable[[Cell], bool], name: str = "") -> Ints:
        """Cells of a column that say so, of people down to each row."""
        key = field, name
        if key not in self._columns:
            index = self.table.header.index(field)
            found = np.zeros(len(self.kinds), dtype=np.int64)
            rows = self.table.sheet.rows
            for row in self.table.rows:
                cells = rows[row]
                found[row] = index is not None and index < len(cells) and says(cells[index])
            self._columns[key] = np.cumsum(found)
        return self._columns[key]

    def where(self, row: int, index: int | None = None) -> Where:
        """The place of a row, or of a cell in it."""
        sheet = self.table.sheet
        column = self.fields.get(index) if index is not None else None
        letter = column_letter(index + sheet.column0) if index is not None else None
        return Where(sheet.file, sheet.name, sheet.row0 + row, letter, column.heading if column else None)

    def span(self, start: int, row: int) -> str:
        """The first and last of the people's rows between two rows, as Excel numbers them."""
        rows = self.table.rows
        inside, first = rows[bisect_right(rows, start) : bisect_left(rows, row)], self.table.sheet.row0
        return f"{inside[0] + first}–{inside[-1] + first}" if inside else "–"


def achieved(cell: Cell) -> bool:
    """True for a result that says so."""
    return marks.result(cell) == marks.ACHIEVED


def failed(cell: Cell) -> bool:
    """True for a result that says the title was not reached."""
    return marks.result(cell) == marks.NOT_ACHIEVED


def ticked(cell: Cell) -> bool:
    """True for a mark, or the word of the heading itself."""
    return bool(marks.mark(cell)) or shown(cell).casefold() in ("nam", "nữ", "nu")


def filled(cell: Cell) -> bool:
    """True where anything stands."""
    return bool(shown(cell))
