"""References in the formula of a cell: moved with it, and the cells that a plain sum adds."""

from __future__ import annotations

import re

from congdan.model import column_letter
from congdan.readers.scan import column_number

_REFERENCE = re.compile(r"(?<![A-Za-z!'])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
_SUM = re.compile(r"\+?SUM\(([^()]*)\)", re.IGNORECASE)
_SUBTOTAL = re.compile(r"SUBTOTAL\(\s*10?9\s*[,;]([^()]*)\)", re.IGNORECASE)


def shifted(formula: str, rows: int, columns: int) -> str:
    """A formula as it reads so many rows and columns further on.

    >>> shifted("SUM(C5:C$20)+$D1", 2, 1)
    'SUM(D7:D$20)+$D3'
    """

    def moved(hit: re.Match[str]) -> str:
        fixed_column, letters, fixed_row, number = hit.groups()
        letters = letters if fixed_column else column_letter(column_number(letters.encode()) + columns)
        return f"{fixed_column}{letters}{fixed_row}{int(number) + (0 if fixed_row else rows)}"

    return _REFERENCE.sub(moved, formula)


def added(formula: str) -> frozenset[tuple[int, int]] | None:
    """The cells that a formula adds up; None if it is anything but a sum of cells and ranges of its own sheet.

    >>> sorted(added("SUM(C5:C6,C9)")), sorted(added("C5+C7")), added("C5/C7"), added("ROUND(SUM(C5:C6),0)")
    ([(5, 3), (6, 3), (9, 3)], [(5, 3), (7, 3)], None, None)
    """
    cells: set[tuple[int, int]] = set()
    for piece in _pieces(formula.lstrip("=").replace(" ", "")):
        hit = _RANGE.fullmatch(piece)
        if not hit:
            return None
        left, top, right, bottom = hit.groups()
        first, last = column_number(left.encode()), column_number((right or left).encode())
        rows = range(int(top), int(bottom or top) + 1)
        if len(rows) * (last - first + 1) > 100_000:
            return None
        cells |= {(row, column) for row in rows for column in range(first, last + 1)}
    return frozenset(cells) or None


def _pieces(formula: str) -> list[str]:
    inside = _SUM.fullmatch(formula) or _SUBTOTAL.fullmatch(formula)
    if inside:
        return re.split(r"[,;+]", inside.group(1))
    whole: list[str] = []
    for piece in formula.split("+"):
        inner = _SUM.fullmatch(piece)
        whole += re.split(r"[,;]", inner.group(1)) if inner else [piece]
    return whole
