"""A table of totals as it stands: columns, lines, figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from congdan.model import Where

COUNTS = ("population", "registered", "evaluated", "achieved", "not_achieved", "undecided")
"""Roles of columns that count people, families or whatever the table is about."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` is one of `COUNTS`, `rate`, `count` for a count of another kind, or None.

    numerator, base: the roles a rate is taken of; None where its heading does not say.
    """

    index: int
    heading: str
    role: str | None
    numerator: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of figures. level: 0 the total of all, then deeper; of_which: a part named without being all of it."""

    row: int
    label: str
    level: int
    is_sum: bool = False
    of_which: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed; `value` is None for a blank or for what is no whole number."""

    name: str
    where: Where
    value: int | None
    text: str
    number: Fraction | None = None
    """The value of a numeric cell of a rate."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, lines, and the figure of each (line, column) that has one."""

    file: str
    sheet: str | None
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    figures: Mapping[tuple[int, int], Figure]

    def of_role(self, role: str) -> Column | None:
        """The first column of a role."""
        return next((column for column in self.columns if column.role == role), None)

    def counts(self) -> list[Column]:
        """The columns that count."""
        return [column for column in self.columns if column.role in COUNTS or column.role == "count"]
