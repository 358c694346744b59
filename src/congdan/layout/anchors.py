"""Cells that name a person's column: where a header can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from congdan.forms import vocabulary
from congdan.model import Cell
from congdan.text import fold

_STARTS = ("họ", "ho", "hộ", "tên", "ten", "full", "name", "surname", "last", "first", "given", "family")
_LONGEST = 80


def find(rows: Sequence[Sequence[Cell]]) -> dict[int, list[int]]:
    """Row → the columns (0-based) where a heading such as “Họ và tên” or “Tên” stands, in order of rows."""
    found: dict[int, list[int]] = {}
    for column, cells in enumerate(zip_longest(*rows)):
        headings = {cell for cell in set(cells) if type(cell) is str and _names_people(cell)}
        for row, cell in enumerate(cells) if headings else ():
            if cell in headings:
                found.setdefault(row, []).append(column)
    return dict(sorted(found.items()))


def _names_people(text: str) -> bool:
    """Cheap first, as it is asked of every distinct text of a sheet."""
    start = text.lstrip()[:8].lower()
    return start.startswith(_STARTS) and len(text) <= _LONGEST and fold(text) in _headings()


def _headings() -> frozenset[str]:
    known = vocabulary()
    return known["name"][0] | known["surname"][0] | known["given"][0]
