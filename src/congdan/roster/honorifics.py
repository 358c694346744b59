"""Ông and Bà before names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.model import Cell

_STARTS = ("Ông", "Bà", "ÔNG", "BÀ", "Anh", "Chị", "Đ/c", "Đ/C", "Đồng chí", "Thầy", "Cô", "Mr", "Mrs", "Ms")
_BEFORE = re.compile(r"\s*(?:ông|bà|anh|chị|đ/c|đồng chí|thầy|cô|mrs?|ms)(?:\s*[:.]\s*|\s+)(?=\S)", re.IGNORECASE)


def without_honorifics(names: Sequence[Cell]) -> tuple[Cell, ...]:
    """The names without what stands before most of them; Ông is a surname, too, where few begin so.

    >>> without_honorifics(["Ông Trần Bình", "Bà: Lê Hạnh"]), without_honorifics(["Ông Văn Nam", "Lê Hạnh", "Võ Tư"])
    (('Trần Bình', 'Lê Hạnh'), ('Ông Văn Nam', 'Lê Hạnh', 'Võ Tư'))
    """
    begun = sum(isinstance(name, str) and name.startswith(_STARTS) for name in names)
    if 2 * begun <= len(names):
        return tuple(names)
    return tuple(_BEFORE.sub("", name, count=1) if isinstance(name, str) else name for name in names)
