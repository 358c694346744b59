"""A table of totals as it stands: columns, lines, figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from congdan.model import Where

COUNTS = (
    "population",
    "registered",
    "evaluated",
    "achieved",
    "not_achieved",
    "undecided",
    "unregistered",
    "achieved_registered",
)
"""Roles of columns that count people, families or whatever the table is about."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` is one of `COUNTS`, `plan`, `count` for a count of another kind, `rate`, `number`, `label`.

    numerator, base: the roles a rate is taken of; None where its heading does not say.
    path: its folded headings from parent to leaf.  subject: whom it is about, as far as it says.
    """

    index: int
    heading: str
    role: str | None
    numerator: str | None = None
    base: str | None = None
    path: tuple[str, ...] = ()
    subject: str = ""

    @property
    def counts(self) -> bool:
        """Whether its cells are whole numbers of something."""
        return self.role in COUNTS or self.role in ("count", "plan")

    @property
    def leaf(self) -> str:
        """The lowest of its headings, folded."""
        return self.path[-1] if self.path else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of figures, or a heading between them.

    level: 0 the total of all, then deeper.  kind: part, sum, total, of_which, rate, other or heading.
    """

    row: int
    label: str
    level: int
    kind: str = "part"
    style: str = ""
    """How it is numbered: A, I, 1, 1.1, a, a dash, or not at all."""
    sure: bool = True
    """Whether a total says no more than that it is one; “Tổng số hộ” may be a figure like others."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed; `value` is None for what is no whole number."""

    name: str
    where: Where
    value: int | None
    text: str
    number: Fraction | None = None
    """The value of a numeric cell of a rate."""
    decimals: int | None = None
    """Decimals its number format shows; None where it has none of its own."""
    share: bool = False
    """Whether its number format shows 0.5 as 50 %."""
    formula: str | None = None
    marked: bool = False
    """A text with one mark that may be of thousands or of decimals."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, lines, and the figure of each (line, column) that has one."""

    file: str
    sheet: str | None
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    figures: Mapping[tuple[int, int], Figure]
    titles: tuple[str, ...] = ()

    def counts(self) -> list[Column]:
        """The columns that count."""
        return [column for column in self.columns if column.counts]

    def at(self, line: Line, column: Column) -> Figure | None:
        """The figure of a line in a column."""
        return self.figures.get((line.row, column.index))

    def whole(self) -> Iterator[Figure]:
        """The figures of columns that count."""
        counting = {column.index for column in self.counts()}
        return (figure for (_, index), figure in self.figures.items() if index in counting)
