"""What a sheet was understood to be: tables, their columns, and the kind of every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congdan.model import Sheet

KINDS = (
    "blank", "title", "header", "numbering", "person", "group", "subtotal", "total", "closing", "note", "signature",
    "continued", "unclear",
)  # fmt: skip
"""Every row is one of these; `unclear` rows are set aside and named, `continued` ones belong to a person's row."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a person says of a sheet: the row of its header, and the field of a heading (folded)."""

    header_row: int | None = None
    """As Excel numbers it; with several header rows, the one that names the person."""
    fields: Mapping[str, str] = field(default_factory=dict)
    chosen: bool = False
    """The user asked for this sheet by name."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it stands (0-based in the sheet's rows), its heading, the field it was taken for."""

    index: int
    heading: str
    field: str | None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """How far one thing speaks for a reading: the headings, or the values of a column taken for the field `about`."""

    about: str
    column: Column | None
    fits: int
    of: int
    share: float
    """0 to 1, with the weight of the heading in it."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure a reading is: as sure as its weakest evidence."""

    evidence: tuple[Evidence, ...] = ()

    @property
    def value(self) -> float:
        """0 to 1."""
        return min((each.share for each in self.evidence), default=1.0)


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can decide: two readings that both fit, or one whose evidence is too weak."""

    code: str
    row: int
    readings: tuple[str, ...]
    weak: Evidence | None = None
    other: Column | None = None
    """The column that would fit better."""
    other_row: int | None = None
    """The row that could be the header as well."""


@dataclass(frozen=True, slots=True)
class Header:
    """First and last header row (0-based in the sheet's rows) and the columns they name."""

    first: int
    last: int
    columns: tuple[Column, ...]
    questions: tuple[Question, ...] = ()
    other_years: tuple[Column, ...] = ()
    """Columns left out because the list is of another year."""

    def index(self, field: str) -> int | None:
        """Where `field` stands, or None."""
        return next((column.index for column in self.columns if column.field == field), None)

    @property
    def fields(self) -> frozenset[str]:
        """The fields that were found."""
        return frozenset(column.field for column in self.columns if column.field)


@dataclass(frozen=True, slots=True)
class Table:
    """A roster inside a sheet, or in a part of it.

    `rows` are the persons' rows (0-based); `groups` gives each its group texts, outermost first.
    """

    sheet: Sheet
    header: Header
    rows: Sequence[int]
    groups: Sequence[tuple[str, ...]]
    titles: tuple[str, ...]
    kinds: Sequence[str]
    """The kind of every row of `sheet` as this table has it."""
    confidence: Confidence = Confidence()
    doubt: Question | None = None
    """What must be answered before the people of this table are counted."""
    scored_apart: frozenset[int] = frozenset()
    """Rows (0-based) of people whose own points stand in another row."""

    @property
    def anchor(self) -> int:
        """The header row (0-based) that names the person: what `--header-row` would be told."""
        names = [column.index for column in self.header.columns if column.field in ("name", "surname", "given")]
        rows = range(self.header.first, self.header.last + 1)
        named = (
            row
            for row in rows
            if any(index < len(self.sheet.rows[row]) and self.sheet.rows[row][index] for index in names)
        )
        return next(named, self.header.first)


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet understood: a kind for every row, and the tables in it."""

    sheet: Sheet
    kinds: Sequence[str]
    tables: tuple[Table, ...]
    unnamed: tuple[int, list[str]] | None = None
    """Row number and headings of what looks like a roster's header without a name column."""
