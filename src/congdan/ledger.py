"""What became of every file and every row that was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

STATUSES = ("read", "no_roster", "duplicate", "skipped", "failed")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One input: what it is, and what became of its rows. `status` is one of `STATUSES`."""

    name: str
    sha256: str | None
    status: str
    read: int = 0
    counted: int = 0
    set_aside: int = 0

    @property
    def other(self) -> int:
        """Rows that are no people: titles, headers, groups, sums, notes, blanks."""
        return self.read - self.counted - self.set_aside


@dataclass(frozen=True, slots=True)
class RowCounts:
    """The ledger of rows: read = counted + set aside + other."""

    read: int
    counted: int
    set_aside: int
    other: int


def rows(files: Iterable[FileRecord]) -> RowCounts:
    """The rows of all files.

    >>> rows([FileRecord("a.csv", None, "read", read=10, counted=7, set_aside=1)]).other
    2
    """
    records = list(files)
    return RowCounts(
        sum(record.read for record in records),
        sum(record.counted for record in records),
        sum(record.set_aside for record in records),
        sum(record.other for record in records),
    )
