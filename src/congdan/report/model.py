"""A report as values: titled tables of cells, each of which knows of which others it is the sum or the rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from congdan.findings import SEVERITIES
from congdan.report.office import NAMELESS, Office


class Hidden(Enum):
    """A count that is not published, or what would give one away."""

    HIDDEN = "hidden"


HIDDEN = Hidden.HIDDEN

Value = str | int | Fraction | Hidden | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; `kind` is text, count, rate, points (whole hundredths of a point) or change (of a count or a rate).

    name: the measure or field, the same in every language; empty where it has none.
    sum_of: columns (0-based) that its counts are the sum of in every row.
    ratio: for a rate, the columns of its numerator and its base.
    over: a heading that stands over this column and its neighbours of the same.
    """

    heading: str
    kind: str
    name: str = ""
    sum_of: tuple[int, ...] = ()
    ratio: tuple[int, int] | None = None
    over: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one line; `kind` is row, subtotal or total; `level` indents the first cell."""

    cells: tuple[Value, ...]
    kind: str = "row"
    level: int = 0
    sum_of: tuple[int, ...] = ()
    """Numbers of the lines (0-based in the table) that the counts of this one are the sum of."""


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; `name` is the same in every language and unlike that of every other table of a report."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    name: str = ""

    @property
    def empty(self) -> bool:
        """No line but its sums."""
        return all(row.kind != "row" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as printed."""

    severity: str
    code: str
    place: str
    text: str
    advice: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a report: name of its table, line and column, 0-based."""

    table: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Check:
    """What must hold in a report: the cells of `left` add up to those of `right`."""

    text: str
    left: tuple[Spot, ...]
    right: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of one table as bars, a bar for each of `rows`; the first column has the labels."""

    title: str
    table: str
    columns: tuple[int, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a report says in words; its figures are cells of the tables, or how many lines one has."""

    pieces: tuple[str | int | Spot, ...]
    item: bool = False
    """One of a list."""


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences below a heading."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a writer prints, in reading order."""

    title: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    findings: tuple[Line, ...]
    incomplete: bool
    schema: str
    """The mark by which `congdan` knows its own output."""
    office: Office = NAMELESS
    as_of: str | None = None
    charts: tuple[Chart, ...] = ()
    checks: tuple[Check, ...] = ()
    corrections: tuple[Table, ...] = ()
    questions: tuple[str, ...] = ()
    sources: tuple[Table, ...] = ()
    """Files with their SHA-256 and rows; what the figures were counted by."""
    people: tuple[Table, ...] = ()
    """Only where people were asked for."""
    parts: tuple[Part, ...] = ()
    """The same in sentences."""


def by_severity(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Findings by severity, most serious first."""
    return {name: found for name in SEVERITIES if (found := [each for each in lines if each.severity == name])}
