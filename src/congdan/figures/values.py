"""The number in a cell of a table of totals."""

from __future__ import annotations

import re
from fractions import Fraction

from congdan.layout.cells import blank, shown
from congdan.model import Cell
from congdan.text.numbers import parse

DASHES = frozenset("-–—")
_UNIT = re.compile(
    r"^([+-]?\d[\d.,\s]*?)\s*(người|ng|hộ|gia đình|gđ|dòng họ|cộng đồng|đơn vị|em|học sinh|hs|trường|lớp|cháu"
    r"|đ/c|đồng chí|đồng|đ|thôn|ấp|xã|công dân|cán bộ|hội viên|suất|cuốn|quyển|lượt|đảng viên|phiếu|cử tri|trẻ"
    r"|giáo viên|gv|sv|sinh viên)\.?$",
    re.IGNORECASE,
)


_DECIMALS = re.compile(r"[+-]?\d+[.,]\d{1,2}")


def count(cell: Cell) -> int | None:
    """A whole number as a number or as text: thousands marks, zeros in front, a word for what is counted, “-” for none.

    >>> count(30.0), count("09"), count("1.250 người"), count("-"), count("98,82"), count("105,00")
    (30, 9, 1250, 0, None, None)
    """
    if isinstance(cell, bool) or blank(cell):
        return None
    if isinstance(cell, (int, float)):
        return int(cell) if float(cell).is_integer() else None
    if not isinstance(cell, str):
        return None
    text = bare(cell)
    if text in DASHES:
        return 0
    if _DECIMALS.fullmatch(text):
        return None
    found = parse(text)
    return int(found.value) if found and found.value.denominator == 1 else None


def bare(cell: str) -> str:
    """A text without the word for what it counts."""
    text = shown(cell).lstrip("'")
    hit = _UNIT.match(text)
    return hit.group(1).strip() if hit else text


def is_marked(cell: Cell) -> bool:
    """True for a text such as “1.250”, which could be a thousand or one and a quarter."""
    found = parse(bare(cell)) if isinstance(cell, str) else None
    return bool(found and found.ambiguous)


def is_rate(cell: Cell) -> bool:
    """True for what can be a percentage: a number, with or without its mark."""
    if isinstance(cell, bool):
        return False
    if isinstance(cell, (int, float)):
        return True
    return isinstance(cell, str) and bool(re.fullmatch(r"[+-]?\d+([.,]\d+)?\s*%?", shown(cell)))


def is_number(cell: Cell) -> bool:
    """True for a cell with a number of any kind."""
    return count(cell) is not None or is_rate(cell)


def exact(cell: Cell) -> Fraction | None:
    """The value of a numeric cell."""
    numeric = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    return Fraction(str(cell)) if numeric else None
