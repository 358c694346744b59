"""The frozen values that travel between the steps."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Cell = str | float | int | bool | datetime.date | datetime.datetime | datetime.time | datetime.timedelta | None
"""A cell as read; `''` and None are blanks."""


Runs = tuple[tuple[str | None, str | None], ...]
"""The parts of a text and the old way each is written in; None for the whole text, and for Unicode."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How texts were written, what told it (`font` or `letters`), and in how many cells."""

    scheme: str
    by: str
    cells: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as read: rows of cells and where they stand in the file."""

    file: str
    name: str | None
    rows: Sequence[Sequence[Cell]]
    row0: int = 1
    """Number of the first row as Excel shows it."""
    column0: int = 1
    """Number of the first column; 1 is A."""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """First row, first column, last row, last column, numbered as Excel shows them."""
    encoding: str | None = None
    struck_rows: frozenset[int] = frozenset()
    """Numbers of the rows with a struck-through text."""
    fonts: Mapping[tuple[int, int], Runs] = field(default_factory=dict)
    """Row and column, as Excel numbers them, of cells with text in an old Vietnamese font → its runs."""
    decoded: tuple[Decoding, ...] = ()
    """How texts were written that had to be decoded."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of running text: its number from the top of the document, and what it is."""

    number: int
    text: str
    kind: str = "paragraph"
    """paragraph, item of a list, heading, box, footnote, or cell of a table."""
    place: Where | None = None
    """The cell, for the text of one."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its paragraphs in reading order."""

    file: str
    paragraphs: tuple[Paragraph, ...]
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: paragraph, and the letters from `start` up to `end`, counted from 0."""

    paragraph: int
    start: int | None = None
    end: int | None = None
    quote: str = field(default="", compare=False)
    """The number and the words right behind it, up to a name."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place a person can find: what does not apply is None."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    heading: str | None = None
    span: Span | None = None

    @property
    def cell(self) -> str | None:
        """The address as Excel shows it, where row and column are known."""
        return f"{self.column}{self.row}" if self.column and self.row else None

    def as_json(self) -> dict[str, object]:
        """The JSON form: only the keys that apply."""
        pairs: dict[str, object] = {
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "cell": self.cell,
            "heading": self.heading,
        }
        if self.span:
            pairs |= {"paragraph": self.span.paragraph, "start": self.span.start, "end": self.span.end}
            pairs["quote"] = self.span.quote or None
        return {key: value for key, value in pairs.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at, with the place to look."""

    code: str
    where: Where = Where()
    also: Sequence[Where] = ()
    stated: int | str | None = None
    counted: int | str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)
    each: Sequence[Mapping[str, Any]] = ()
    """Of one cause at many places: what is told otherwise at each of them, the first included (stated, counted,
    params)."""


def column_letter(number: int) -> str:
    """The letters Excel shows for a column number.

    >>> column_letter(1), column_letter(27), column_letter(16384)
    ('A', 'AA', 'XFD')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
