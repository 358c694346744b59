"""What a sheet without a table of people is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.forms import match
from congdan.layout.cells import shown
from congdan.model import Cell, Sheet
from congdan.text import fold

_SEARCHED = 60
_LONGEST_HEADING = 60
_COUNTS = re.compile(
    r"\b(so dang ky|so duoc danh gia|so dat|ty le|ti le|tong so|so luong|so nguoi|registered|achieved|rate)\b"
)
_SCORE_SHEET = re.compile(r"\b(phieu (tu )?(danh gia|cham)|ban tu danh gia|phieu diem|score sheet)")
_OWN_NAME = re.compile(r"^(ho va ten|ho ten|toi ten|full name)\b")


def is_summary(sheet: Sheet) -> bool:
    """True for a table of totals: two headings that count, with numbers below them."""
    for number, cells in enumerate(sheet.rows[:_SEARCHED]):
        below = sheet.rows[number + 1 : number + 6]
        numbers = sum(1 for row in below for cell in row if shown(cell)[:1].isdigit())
        if heads_a_summary(cells) and numbers >= 3:
            return True
    return False


def heads_a_summary(cells: Sequence[Cell]) -> bool:
    """True for a row with two headings of counts, none of them a sentence."""
    texts = {cell for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING}
    return sum(1 for text in texts if _COUNTS.search(fold(text))) >= 2


def is_score_sheet(sheet: Sheet) -> bool:
    """True for the score sheet of one person: it says so, or names a person and lists indicators downwards."""
    texts = [
        shown(cell) for cells in sheet.rows[:_SEARCHED] for cell in cells if isinstance(cell, str) and cell.strip()
    ]
    if any(_SCORE_SHEET.search(fold(text)) for text in texts):
        return True
    indicators = {hit.field for text in texts if (hit := match((text,))) and hit.field.startswith("indicator_")}
    return len(indicators) >= 3 and any(_OWN_NAME.match(fold(text)) for text in texts)


def is_guide(sheet: Sheet) -> bool:
    """True for a sheet that says how to fill in the others, by its name.

    >>> is_guide(Sheet("a.xlsx", "Hướng dẫn ghi", [])), is_guide(Sheet("a.xlsx", "Ấp 4", []))
    (True, False)
    """
    return fold(sheet.name or "").startswith("huong dan")
