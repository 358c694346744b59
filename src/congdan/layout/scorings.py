"""Rows that belong to one person: what the person gave himself or herself, and below it what was appraised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from congdan.forms.scorers import APPRAISED, SELF, scorer
from congdan.layout.cells import blank, shown
from congdan.layout.model import Header
from congdan.model import Cell, Sheet
from congdan.text import key

_LOOKED_AT = 12
"""So many of the first rows tell whether a form has several rows a person."""
_WHO = frozenset({"person", "name", "unclear", "note"})
_RESULTS = frozenset({"result", "passed", "failed"})
_POINTS = ("indicator_", "total", "competency")


@dataclass(frozen=True, slots=True)
class Joined:
    """The sheet with one row a person, which is a row that was appraised, if one was."""

    sheet: Sheet
    kinds: list[str]
    scored_apart: frozenset[int]
    """Rows of people whose own points stand in another row."""


def joined(sheet: Sheet, header: Header, kinds: Sequence[str]) -> Joined | None:
    """The rows of each person made one; None where a person has one row, as on most forms."""
    column = _column(sheet, header, kinds)
    if column is None:
        return None
    names = [each.index for each in header.columns if each.field in ("name", "surname", "given")]
    blocks = _blocks(sheet, kinds, column, names)
    if not any(len(block) > 1 for block in blocks):
        return None
    return _Joiner(sheet, header, column, names).join(blocks, list(kinds))


def _column(sheet: Sheet, header: Header, kinds: Sequence[str]) -> int | None:
    """The column where rows right below each other say who gave the points."""
    body = range(header.last + 1, len(kinds))
    looked_at = list(islice((sheet.rows[row] for row in body if kinds[row] in _WHO), _LOOKED_AT))
    for column in range(max(map(len, looked_at), default=0)):
        said = {scorer(cells[column]) for cells in looked_at if column < len(cells)}
        if {SELF, APPRAISED} <= said:
            return column
    return None


def _blocks(sheet: Sheet, kinds: Sequence[str], column: int, names: Sequence[int]) -> list[list[int]]:
    """The rows of each person, the one with the name first."""
    blocks: list[list[int]] = []
    for row, kind in enumerate(kinds):
        if kind not in _WHO:
            if blocks and kind != "blank":
                blocks.append([])
            continue
        cells = sheet.rows[row]
        said = scorer(_at(cells, column))
        name = key(_name(cells, names, column))
        if said and blocks and blocks[-1] and name in ("", key(_name(sheet.rows[blocks[-1][0]], names, column))):
            blocks[-1].append(row)
        elif name and (said or kind != "note"):
            blocks.append([row])
    return [block for block in blocks if block]


def _name(cells: Sequence[Cell], names: Sequence[int], column: int) -> str:
    return " ".join(
        shown(_at(cells, index)) for index in names if not (index == column and scorer(_at(cells, index)))
    ).strip()


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None


class _Joiner:
    """Makes one row of each person's rows."""

    def __init__(self, sheet: Sheet, header: Header, column: int, names: Sequence[int]) -> None:
        self.sheet = sheet
        self.column = column
        self.names = names
        fields = {each.index: each.field or "" for each in header.columns}
        self.results = {index for index, field in fields.items() if field in _RESULTS}
        self.points = {index for index, field in fields.items() if field.startswith(_POINTS)}
        self.once: set[int] = set()

    def join(self, blocks: Sequence[Sequence[int]], kinds: list[str]) -> Joined:
        counting = [self._counting(block) for block in blocks]
        chosen = [row for row in counting if row is not None]
        self.once = {index for index in self.results if all(blank(self._cell(row, index)) for row in chosen)}
        rows = list(self.sheet.rows)
        apart: set[int] = set()
        for block, row in zip(blocks, counting, strict=True):
            kept = block[0] if row is None else row
            for each in block:
                kinds[each] = "person" if each == kept else "continued"
            rows[kept] = self._one(block, row)
            if any(self._said(each) == SELF and self._filled(each) for each in block):
                apart.add(kept)
        return Joined(replace(self.sheet, rows=rows), kinds, frozenset(apart))

    def _counting(self, block: Sequence[int]) -> int | None:
        """The last row that was appraised, or that is still to be; None if there is none."""
        rows = [row for row in block if self._said(row) == APPRAISED]
        if not rows and len(block) == 1 and self._said(block[0]) is None:
            return block[0]
        return next((row for row in reversed(rows) if self._filled(row)), rows[-1] if rows else None)

    def _one(self, block: Sequence[int], counting: int | None) -> list[Cell]:
        """Who it is by the first row, the points by the row that counts."""
        first = self.sheet.rows[block[0]]
        theirs: Sequence[Cell] = () if counting is None else self.sheet.rows[counting]
        cells: list[Cell] = []
        for index in range(max(len(first), len(theirs))):
            own, other = _at(first, index), _at(theirs, index)
            apart = index in self.points or (index in self.results and not self._is_of_both(block, index))
            cells.append(other if apart or blank(own) else own)
        return cells

    def _is_of_both(self, block: Sequence[int], index: int) -> bool:
        """True for a result that is written once a person: in a merged cell, or in the first row of everybody."""
        row, column = block[0] + self.sheet.row0, index + self.sheet.column0
        merged = any(r1 <= row < r2 and c1 <= column <= c2 for r1, c1, r2, c2 in self.sheet.merged)
        return merged or index in self.once

    def _said(self, row: int) -> str | None:
        return scorer(self._cell(row, self.column))

    def _filled(self, row: int) -> bool:
        return any(not blank(self._cell(row, index)) for index in self.points | self.results)

    def _cell(self, row: int, index: int) -> Cell:
        return _at(self.sheet.rows[row], index)
