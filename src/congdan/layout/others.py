"""What a sheet without a table of people is."""

from __future__ import annotations

import re

from congdan.forms import match
from congdan.layout.cells import shown
from congdan.model import Sheet
from congdan.text import fold

_SEARCHED = 60
_COUNTS = re.compile(
    r"\b(so dang ky|so duoc danh gia|so dat|ty le|ti le|tong so|so luong|so nguoi|registered|achieved|rate)\b"
)
_SCORE_SHEET = re.compile(r"\b(phieu (tu )?(danh gia|cham)|ban tu danh gia|phieu diem|score sheet)")
_OWN_NAME = re.compile(r"^(ho va ten|ho ten|toi ten|full name)\b")


def is_summary(sheet: Sheet) -> bool:
    """True for a table of totals: two headings that count, with numbers below them."""
    for number, cells in enumerate(sheet.rows[:_SEARCHED]):
        headings = [cell for cell in cells if isinstance(cell, str) and _COUNTS.search(fold(cell))]
        below = sheet.rows[number + 1 : number + 6]
        numbers = sum(1 for row in below for cell in row if shown(cell)[:1].isdigit())
        if len(set(headings)) >= 2 and numbers >= 3:
            return True
    return False


def is_score_sheet(sheet: Sheet) -> bool:
    """True for the score sheet of one person: it says so, or names a person and lists indicators downwards."""
    texts = [
        shown(cell) for cells in sheet.rows[:_SEARCHED] for cell in cells if isinstance(cell, str) and cell.strip()
    ]
    if any(_SCORE_SHEET.search(fold(text)) for text in texts):
        return True
    indicators = {hit.field for text in texts if (hit := match((text,))) and hit.field.startswith("indicator_")}
    return len(indicators) >= 3 and any(_OWN_NAME.match(fold(text)) for text in texts)
