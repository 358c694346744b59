"""Cells that name a person's column: where a header can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from congdan.forms import vocabulary
from congdan.layout.telling import is_surname, tells_of_a_person
from congdan.model import Cell
from congdan.text import fold

EVERY_TEXT_WITHIN = 1000
"""Every text of so many rows is looked at; below, only the usual ways to write the heading and those met above."""

USUAL = ("Họ và tên", "Họ tên", "Họ đệm", "Họ", "Tên", "Full name", "Name")

_STARTS = (
    "họ",
    "ho",
    "hộ",
    "tên",
    "ten",
    "full",
    "name",
    "surname",
    "last",
    "first",
    "given",
    "family",
    "chủ",
    "chu",
    "ông",
    "ong",
)
_LONGEST = 80


def find(rows: Sequence[Sequence[Cell]]) -> dict[int, list[int]]:
    """Row → the columns (0-based) where a heading such as “Họ và tên” or “Tên” stands, in order of rows."""
    found: dict[int, list[int]] = {}
    headings: set[Cell] = set()
    for column, cells in enumerate(zip_longest(*rows[:EVERY_TEXT_WITHIN])):
        here = {cell for cell in set(cells) if type(cell) is str and _names_people(cell)}
        headings |= here
        for row, cell in enumerate(cells) if here else ():
            if cell in here:
                found.setdefault(row, []).append(column)
    every = dict(sorted(found.items())) | _below(rows, headings)
    return {row: columns for row, columns in every.items() if not tells_of_a_person(rows[row])}


def _below(rows: Sequence[Sequence[Cell]], met: set[Cell]) -> dict[int, list[int]]:
    """Later rows that hold a heading as it was met above, or one of the usual ones."""
    usual = {text for heading in USUAL for text in (heading, heading.upper(), heading.title())}
    apart = (met | usual).isdisjoint
    # A row that begins with a number is no header; most rows do.
    deep = [row for row in range(EVERY_TEXT_WITHIN, len(rows)) if not (rows[row] and type(rows[row][0]) is float)]
    return {
        row: [column for column, cell in enumerate(rows[row]) if cell in met or cell in usual]
        for row in deep
        if not apart(rows[row])
    }


def may_name_people(text: str) -> bool:
    """True for a text that begins as the headings of names do."""
    return text.lstrip()[:8].lower().startswith(_STARTS)


def _names_people(text: str) -> bool:
    """Cheap first, as it is asked of every distinct text."""
    return may_name_people(text) and len(text) <= _LONGEST and fold(text) in _headings() and not is_surname(text)


def _headings() -> frozenset[str]:
    known = vocabulary()
    return frozenset().union(*(known[name].leaves | known[name].weak for name in ("name", "surname", "given")))
