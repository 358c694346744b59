"""The text of a cell as a person sees it."""

from __future__ import annotations

from congdan.model import Cell
from congdan.text import clean


def shown(cell: Cell) -> str:
    """A cell as text: `30.0` is “30”, None is blank.

    >>> shown(30.0), shown(7.5), shown(None), shown("  A  B ")
    ('30', '7.5', '', 'A B')
    """
    if cell is None or cell == "":
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return clean(cell) if isinstance(cell, str) else str(cell)


def blank(cell: Cell) -> bool:
    """True for a cell with nothing to see in it."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
