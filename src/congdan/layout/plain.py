"""Tell at a glance which rows are plainly people: most rows of most rosters."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from congdan.layout.columns import columns
from congdan.layout.model import Header
from congdan.model import Cell

STRONG = ("birth", "birth_male", "birth_female", "id")
"""Fields of which one beside a name makes a person."""

_LABELS = "tổng cộng tong cong tota sum trun mang chuy điểm diem tron họ tên ho ten full name"
_DOUBTFUL = (
    frozenset(_LABELS.split()) | {f"{word} {letter}" for word in ("họ", "ho") for letter in "vtđcl"} | {"tỷ l", "tỉ l"}
)
"""First four letters of labels of sums and of headings: names that begin so are looked at closely."""


@dataclass(frozen=True, slots=True)
class Glance:
    """Where the columns stand that tell a person."""

    name: int
    number: int | None
    strong: tuple[int, ...]

    @property
    def width(self) -> int:
        """How long a row must be to have them all."""
        return max((self.name, self.number or 0, *self.strong)) + 1

    def people(self, rows: Sequence[Sequence[Cell]]) -> list[bool]:
        """True for a name that starts like a name, with a birth date or an identity number beside it.

        rows: each at least `width` long.
        """
        names, numbers, *strong = columns(
            rows, (self.name, self.name if self.number is None else self.number, *self.strong)
        )
        if self.number is None:
            numbers = [None] * len(rows)
        starts = [name[:4] if type(name) is str else "" for name in names]
        good = {start for start in set(starts) if _starts_a_name(start)}
        return [
            beside and start in good and (type(number) is not str or number.isdigit())
            for start, beside, number in zip(starts, _beside(strong), numbers, strict=True)
        ]


def _beside(strong: Sequence[Sequence[Cell]]) -> list[bool]:
    """True where one of the strong columns holds what can be a date or a number of a person."""
    found = _telling(strong[0])
    for cells in strong[1:]:
        if not all(found):
            found = [before or here for before, here in zip(found, _telling(cells), strict=True)]
    return found


def _telling(cells: Sequence[Cell]) -> list[bool]:
    # Most are dates as text, and a call for each costs as much as all else.
    return [len(cell) > 3 and cell[-1].isdigit() if type(cell) is str else _speaks(cell) for cell in cells]


def at_a_glance(header: Header) -> Glance | None:
    """The columns of a header, if they suffice."""
    name = header.index("name")
    if name is None:
        name = header.index("surname")
    strong = tuple(index for field in STRONG if (index := header.index(field)) is not None)
    return Glance(name, header.index("stt"), strong) if name is not None and strong else None


def _starts_a_name(start: str) -> bool:
    return len(start) > 1 and start[0].isalpha() and start.lower().rstrip() not in _DOUBTFUL


def _speaks(cell: Cell) -> bool:
    """True dates, and numbers larger than counts of people; as text, what ends in a digit (`_telling`)."""
    if type(cell) is float or type(cell) is int:
        return cell >= 1890
    return isinstance(cell, datetime.date)
