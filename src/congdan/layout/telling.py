"""Cells that stand in a person's row and in no header."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from congdan.layout.cells import shown
from congdan.model import Cell
from congdan.text import key
from congdan.text.identity import OLD_DIGITS

_DATE = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}")
_NUMBER = re.compile(r"[\d\s.'’]+")
_NO_HEADING = frozenset(map(key, ("Hồ", "hộ")))


def tells_of_a_person(cells: Sequence[Cell]) -> bool:
    """True for a row with a date, a number too long to count anything, or a fraction: it is no header.

    >>> tells_of_a_person(["Họ", "Oanh", "05/06/1980"]), tells_of_a_person(["Họ", "Tên", "Ngày sinh", 1.0])
    (True, False)
    """
    return any(_tells(cell) for cell in cells)


def is_surname(text: str) -> bool:
    """True for the surname Hồ, and for hộ, a household: without accents they would be the heading “Họ”."""
    return key(text) in _NO_HEADING


def _tells(cell: Cell) -> bool:
    if isinstance(cell, datetime.date) or (isinstance(cell, float) and not cell.is_integer()):
        return True
    text = shown(cell)
    return bool(_DATE.fullmatch(text) or (_NUMBER.fullmatch(text) and sum(map(str.isdigit, text)) >= OLD_DIGITS))
