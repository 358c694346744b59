"""Births of a roster with those written short written out, where only one reading is possible."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.model import Cell
from congdan.plausible import plausible
from congdan.text import fold
from congdan.text.births import Birth, parse
from congdan.text.short_births import LONGEST, readings, short

_PUPILS = re.compile(r"\b(hoc sinh|sinh vien|hoc vien|hssv|lop)\b")
_OFFICIALS = re.compile(
    r"\b(can bo|cong chuc|vien chuc|giao vien|nhan vien|cbcc|cbccvc|cbgv|cbgvnv|cb gv nv|nguoi lao dong|bien che)\b"
)


def written_out(births: Sequence[Cell], year: int | None, said: Sequence[str]) -> tuple[tuple[Cell, ...], list[int]]:
    """The births, and the entries of those that were written short and could be read.

    year: of the roster.  said: its titles, names and headings, which may say whose it is.
    """
    if set(map(type, births)) == {str} and min(map(len, births)) > LONGEST:  # type: ignore[arg-type]
        return tuple(births), []
    doubtful = [cell for cell in set(births) if cell and parse(cell) is None and short(cell)]
    earliest, latest = _years(year, said) if doubtful else (0, 0)
    found = {cell: possible for cell in doubtful if len(possible := readings(cell, earliest, latest)) == 1}
    if not found:
        return tuple(births), []
    read: dict[Cell, Cell] = {cell: _written(next(iter(possible))) for cell, possible in found.items()}
    return tuple(read.get(cell, cell) for cell in births), [at for at, cell in enumerate(births) if cell in read]


def _years(year: int | None, said: Sequence[str]) -> tuple[int, int]:
    """The first and last year in which the people of the roster can be born."""
    if year is None:
        return plausible()["birth"]["earliest"], plausible()["birth"]["latest"]
    folded = [fold(text) for text in said]
    pupils, officials = (any(map(words.search, folded)) for words in (_PUPILS, _OFFICIALS))
    whose = "" if pupils == officials else "_pupils" if pupils else "_officials"
    ages = plausible()[f"short_year{whose}"]
    return year - ages["oldest"], year - ages["youngest"]


def _written(birth: Birth) -> str:
    return "/".join(str(part) for part in (birth.day, birth.month, birth.year) if part)
