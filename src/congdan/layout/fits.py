"""Whether a cell can be what its heading says: the kind of value, not whether it is right."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from congdan.forms import marks
from congdan.layout.cells import blank, shown
from congdan.model import Cell
from congdan.text.births import parse as parse_birth
from congdan.text.short_births import short
from congdan.units import looks_like_unit

_LONGEST_NAME = 8
_WORD = re.compile(r"[^\W\d_][^\d_]*")
_BIRTH = re.compile(r"\D*\d{1,4}(?:\D+\d{1,4}){0,2}\D*")
_FEWEST_DIGITS = 7
"""Fewer digits are a running number, a year or points, never what is left of an identity number."""
_LONGEST_SEX = 6
_MOST_POINTS = 3


def _name(cell: Cell) -> bool:
    """Words of letters, each beginning with a capital or none: `NV001`, “Máy tính” and “Trường THCS A” are no names."""
    if not isinstance(cell, str):
        return False
    words = shown(cell).split("(")[0].split()
    whole = 1 <= len(words) <= _LONGEST_NAME and all(_WORD.fullmatch(word) for word in words)
    if not whole or looks_like_unit(shown(cell)):
        return False
    return shown(cell).islower() or all(word[:1].isupper() for word in words)


def _birth(cell: Cell) -> bool:
    """Dates with slips are dates; telephone numbers, words and marks are not."""
    if parse_birth(cell) is not None or short(cell):
        return True
    return isinstance(cell, str) and bool(_BIRTH.fullmatch(cell.strip()))


def _birth_or_mark(cell: Cell) -> bool:
    """Under “Nam” and “Nữ” stand years, and marks as well."""
    return _birth(cell) or len(shown(cell)) <= _LONGEST_SEX


def _identity(cell: Cell) -> bool:
    return sum(map(str.isdigit, shown(cell))) >= _FEWEST_DIGITS or "E+" in shown(cell).upper()


def _number(cell: Cell) -> bool:
    """`1`, `I`, `A`, `1.2`, `01/DS`: not a name, a date or a long number."""
    return not isinstance(cell, datetime.date) and len(shown(cell)) <= _LONGEST_SEX and len(shown(cell).split()) == 1


def _sex(cell: Cell) -> bool:
    return not isinstance(cell, datetime.date) and len(shown(cell)) <= _LONGEST_SEX


def _points(cell: Cell) -> bool:
    """Numbers of points, also with a unit or a slip; “Tốt” too, which has a finding of its own."""
    if isinstance(cell, datetime.date):
        return False
    text = shown(cell)
    whole = re.match(r"\d*", text)
    return (whole is None or len(whole[0]) <= _MOST_POINTS) and len(text.split()) <= _MOST_POINTS


FITS: dict[str, Callable[[Cell], bool]] = {
    "name": _name,
    "surname": _name,
    "given": _name,
    "birth": _birth,
    "birth_male": _birth_or_mark,
    "birth_female": _birth_or_mark,
    "id": _identity,
    "stt": _number,
    "sex": _sex,
    "total": _points,
    "total_self": _points,
    "total_appraised": _points,
}
"""Fields whose values have a shape. Units, jobs, results and notes can be any words."""


def shape(field: str | None) -> Callable[[Cell], bool] | None:
    """What tells whether a cell can be of a field; None where anything can."""
    if field and field.startswith(("indicator_", "self_")):
        return _points
    return FITS.get(field or "")


def kind(field: str | None) -> Callable[[Cell], bool] | None:
    """What tells of a field that a heading only resembles: marks and results, too; names are asked about."""
    if field in ("passed", "failed"):
        return lambda cell: marks.mark(cell) is not None
    if field in ("result", "result_self"):
        return lambda cell: marks.result(cell) != marks.UNKNOWN
    return None if field in ("name", "surname", "given") else shape(field)


def are_points(field: str | None) -> bool:
    """True for indicators and totals."""
    return shape(field) is _points


def count(cells: Sequence[Cell], field: str) -> tuple[int, int]:
    """How many of the filled cells fit the field, and how many are filled.

    >>> count(["Lê Văn An", "NV002", None, "Trần Thị Bình"], "name"), count([1990.0, "0901234567", "5/6/90"], "birth")
    ((2, 3), (2, 3))
    """
    fits = shape(field)
    filled = [cell for cell in cells if not blank(cell)]
    return (sum(map(fits, filled)) if fits else len(filled)), len(filled)
