"""What a roster says of the sex of its people; a name says nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from congdan.forms import marks
from congdan.model import Cell
from congdan.roster.model import Ints
from congdan.text import fold

UNKNOWN, MALE, FEMALE = 0, 1, 2

_WORDS = {"nam": MALE, "nu": FEMALE, "m": MALE, "f": FEMALE, "male": MALE, "female": FEMALE}


def sexes(columns: Mapping[str, Sequence[Cell]], count: int) -> Ints:
    """One of `UNKNOWN`, `MALE`, `FEMALE` a person: by the word, or the column marked or filled.

    Marked under both, or a blank under “Nữ” alone: not known.
    """
    found = np.zeros(count, dtype=np.int64)
    if "sex" in columns:
        found = _mapped(columns["sex"], _word)
    for male, female, speaks in (("male", "female", _marked), ("birth_male", "birth_female", _filled)):
        if male in columns or female in columns:
            blank: Sequence[Cell] = (None,) * count
            his = _mapped(columns.get(male, blank), speaks)
            hers = _mapped(columns.get(female, blank), speaks)
            said = np.where(his == hers, UNKNOWN, np.where(his > 0, MALE, FEMALE))
            found = np.where(found == UNKNOWN, said, found)
    return found


def _mapped(cells: Sequence[Cell], speaks: Callable[[Cell], int]) -> Ints:
    table = {cell: speaks(cell) for cell in set(cells)}
    return np.fromiter(map(table.__getitem__, cells), dtype=np.int64, count=len(cells))


def _word(cell: Cell) -> int:
    return _WORDS.get(fold(cell), UNKNOWN) if isinstance(cell, str) else UNKNOWN


def _marked(cell: Cell) -> int:
    """A mark, or the word itself: “Nữ” under “Nữ”."""
    return int(bool(marks.mark(cell)) or bool(_word(cell)))


def _filled(cell: Cell) -> int:
    return int(cell not in (None, ""))
