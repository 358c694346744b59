"""Many places of one sheet, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import overload

from congdan.model import Where

Heads = tuple[tuple[str | None, str | None], ...]
"""Letter and heading of columns."""


@dataclass(frozen=True, slots=True, eq=False)
class Spots(Sequence[Where]):
    """Cells of one sheet: row numbers as Excel shows them, and for each the column as an index into `heads`.

    A hundred thousand people with one slip are a hundred thousand places, of which a terminal shows six.
    """

    file: str
    sheet: str | None
    rows: Sequence[int]
    heads: Heads = ((None, None),)
    which: Sequence[int] | None = None
    """None: all of them stand in the first of `heads`."""

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Where: ...
    @overload
    def __getitem__(self, index: slice) -> Spots: ...

    def __getitem__(self, index: int | slice) -> Where | Spots:
        if isinstance(index, slice):
            return replace(self, rows=self.rows[index], which=None if self.which is None else self.which[index])
        if not -len(self.rows) <= index < len(self.rows):
            raise IndexError(index)
        letter, heading = self.heads[self.which[index] if self.which is not None else 0]
        return Where(self.file, self.sheet, int(self.rows[index]), letter, heading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)
