"""Findings about the numbers of the rows: gaps, repeats, and where they begin again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from congdan.findings import gather
from congdan.layout import Table
from congdan.layout.cells import shown
from congdan.model import Cell, Finding, column_letter
from congdan.spots import Spots

_NUMBER = re.compile(r"\(?0*(\d{1,6})[.)]?")
_NUMBERED_SHARE = 0.8
"""From this share of numbered people on, the column is taken for running numbers."""
_LISTED = 10


@dataclass(slots=True)
class _Found:
    """Rows (0-based), and what is said of each."""

    repeated: list[tuple[int, int]] = field(default_factory=list)
    gaps: list[tuple[int, list[int]]] = field(default_factory=list)
    restarts: list[int] = field(default_factory=list)
    begins: tuple[int, int] | None = None
    unordered: list[int] = field(default_factory=list)


def check(table: Table) -> Iterator[Finding]:
    """The running numbers of one table: one finding of each kind, with its places."""
    index = table.header.index("stt")
    if index is None or not table.rows:
        return
    rows = table.sheet.rows
    if _runs([rows[row][index] if index < len(rows[row]) else None for row in table.rows]):
        return
    numbers = [_number(cells[index]) if index < len(cells) else None for cells in rows]
    own = [numbers[row] for row in table.rows]
    known = sum(number is not None for number in own)
    if known >= 2 and known >= _NUMBERED_SHARE * len(own) and not _runs(own):
        yield from _told(table, index, _read(table, numbers))


def _runs(own: Sequence[Cell]) -> bool:
    """True for 1, 2, 3 … to the end."""
    return own == list(range(1, len(own) + 1))


def _number(cell: Cell) -> int | None:
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and 0 <= cell < 10**6 else None
    hit = _NUMBER.fullmatch(shown(cell))
    return int(hit.group(1)) if hit else None


_BOUNDARY = ("group", "subtotal", "total", "header", "title")


def _read(table: Table, numbers: list[int | None]) -> _Found:
    """Walk down the rows; a number on a row that is no person fills a gap as well."""
    found, run, previous = _Found(), _Run(), 0
    boundary = False
    for row, kind in enumerate(table.kinds):
        number = numbers[row]
        if kind in _BOUNDARY:
            boundary = True
        if kind not in ("person", "unclear"):
            run.others |= {number} if number is not None else set()
            continue
        if number is None:
            run.blanks += 1
            continue
        if number != 1 and not previous:
            found.begins = (row, number)
        elif previous and number <= previous and (boundary or (number == 1 and previous > 1)):
            run.close(found)
            run = _Run()
            found.restarts.append(row)
            previous = number - 1
        _step(run, found, row, number, previous or number - 1)
        previous, boundary = max(number, previous), False
    run.close(found)
    return found


@dataclass(slots=True)
class _Run:
    """Numbers that go on from one another."""

    seen: set[int] = field(default_factory=set)
    others: set[int] = field(default_factory=set)
    blanks: int = 0
    open: list[tuple[int, list[int]]] = field(default_factory=list)

    def close(self, found: _Found) -> None:
        """Gaps that no later number fills; more gaps than numbers are no running numbers."""
        gaps = [(row, [number for number in gap if number not in self.seen]) for row, gap in self.open]
        if sum(len(gap) for _, gap in gaps) <= max(_LISTED, len(self.seen)):
            found.gaps += [(row, gap) for row, gap in gaps if gap]


def _step(run: _Run, found: _Found, row: int, number: int, previous: int) -> None:
    if number in run.seen:
        found.repeated.append((row, number))
    elif number < previous:
        found.unordered.append(row)
    elif previous + 1 < number <= previous + 10**4:
        gap = [each for each in range(previous + 1, number) if each not in run.others]
        if len(gap) > run.blanks:
            run.open.append((row, gap))
    run.seen.add(number)
    run.blanks = 0


def _told(table: Table, index: int, found: _Found) -> Iterator[Finding]:
    def spots(rows: list[int]) -> Spots:
        sheet = table.sheet
        heading = next((column.heading for column in table.header.columns if column.index == index), None)
        head = column_letter(index + sheet.column0), heading
        return Spots(sheet.file, sheet.name, [row + sheet.row0 for row in rows], (head,))

    each = [{"numbers": str(number)} for _, number in found.repeated]
    twice = _listed([number for _, number in found.repeated])
    yield from gather("T004", spots([row for row, _ in found.repeated]), each, numbers=twice)
    missing = [number for _, gap in found.gaps for number in gap]
    each = [{"numbers": _listed(gap)} for _, gap in found.gaps]
    yield from gather("T005", spots([row for row, _ in found.gaps]), each, numbers=_listed(missing))
    yield from gather("T006", spots(found.restarts))
    yield from gather("T007", spots(found.unordered))
    if found.begins:
        yield from gather("T010", spots([found.begins[0]]), numbers=str(found.begins[1]))


def _listed(numbers: list[int]) -> str:
    """The first of the numbers, each once."""
    once = list(dict.fromkeys(numbers))
    return ", ".join(map(str, once[:_LISTED])) + (", …" if len(once) > _LISTED else "")
