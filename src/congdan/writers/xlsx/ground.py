"""Where the cells of a report stand in the workbook, and how a formula names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from congdan.report import Spot, Table

LONGEST_FORMULA = 8_000
"""Excel takes 8,192 characters."""
MOST_ARGUMENTS = 250
"""Excel takes 255 arguments of a function."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The sheet of a table, and the row and column (0-based) of its first cell below the headings."""

    table: Table
    sheet: str
    row: int
    column: int

    def cell(self, row: int, column: int) -> str:
        """A cell of the table as its own sheet calls it, `C12`."""
        return f"{xl_col_to_name(self.column + column)}{self.row + row + 1}"

    def across(self, row: int, columns: Iterable[int]) -> list[str]:
        """Cells of one line, neighbours together."""
        return [_pair(self.cell(row, first), self.cell(row, last)) for first, last in stretches(columns)]

    def down(self, rows: Iterable[int], column: int) -> list[str]:
        """Cells of one column, neighbours together."""
        return [_pair(self.cell(first, column), self.cell(last, column)) for first, last in stretches(rows)]

    @property
    def prefix(self) -> str:
        """The sheet as formulas of other sheets call it, with the mark behind it."""
        return f"{quote_sheetname(self.sheet)}!"


Grounds = dict[str, Ground]
"""By the name of the table."""


def _pair(first: str, last: str) -> str:
    return first if first == last else f"{first}:{last}"


def stretches(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbours.

    >>> stretches([1, 2, 3, 7, 8, 10])
    [(1, 3), (7, 8), (10, 10)]
    """
    found = []
    for _, run in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        found.append((members[0], members[-1]))
    return found


def total(references: Sequence[str]) -> str | None:
    """`SUM(…)` of the references; None if no formula can be so long."""
    parts = [references[at : at + MOST_ARGUMENTS] for at in range(0, len(references), MOST_ARGUMENTS)]
    text = "+".join(f"SUM({','.join(part)})" for part in parts)
    return text if 0 < len(text) <= LONGEST_FORMULA else None


def spots(cells: Sequence[Spot], grounds: Grounds) -> list[str]:
    """Cells of any sheet, neighbours of one column or one line together."""
    found: list[str] = []
    for table in dict.fromkeys(each.table for each in cells):
        ground = grounds[table]
        mine = [(each.row, each.column) for each in cells if each.table == table]
        rows, columns = {row for row, _ in mine}, {column for _, column in mine}
        if len(columns) == 1:
            here = ground.down(rows, columns.pop())
        elif len(rows) == 1:
            here = ground.across(rows.pop(), columns)
        else:
            here = [ground.cell(*each) for each in mine]
        found += [ground.prefix + each for each in here]
    return found
