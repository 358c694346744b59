"""What a sheet without a table of people is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.forms import known, match
from congdan.layout import fits
from congdan.layout.cells import blank, shown
from congdan.model import Cell, Sheet
from congdan.text import fold
from congdan.text.births import EARLIEST, LATEST

_SEARCHED = 60
_LONGEST_HEADING = 60
_OF_A_PERSON = frozenset({"birth", "id", "sex", "job", "category", "address", "signature"})
_DIGITS = 6
_HEADINGS = 3
"""So many other headings below each other make a table that lies on its side."""
_MOSTLY = 0.8
_COUNTS = re.compile(
    r"\b(so dang ky|so duoc danh gia|so dat|ty le|ti le|tong so|so luong|so nguoi|registered|achieved|rate)\b"
)
_SCORE_SHEET = re.compile(r"\b(phieu (tu )?(danh gia|cham)|ban tu danh gia|phieu diem|score sheet)")
_OWN_NAME = re.compile(r"^(ho va ten|ho ten|toi ten|full name)\b")


def is_summary(sheet: Sheet) -> bool:
    """True for a table of totals: two headings that count, with numbers below them."""
    for number, cells in enumerate(sheet.rows[:_SEARCHED]):
        if sum(isinstance(cell, str) and bool(cell.strip()) for cell in cells) >= 3 and counts_below(sheet, number):
            return True
        below = sheet.rows[number + 1 : number + 6]
        numbers = sum(1 for row in below for cell in row if shown(cell)[:1].isdigit())
        if heads_a_summary(cells) and numbers >= 3:
            return True
    return False


def counts_below(sheet: Sheet, row: int) -> bool:
    """True for a header of units and their counts: whole numbers under two headings, nothing that tells of a person.

    “Nam” and “Nữ” may head counts of men and women, marks, or years of birth: what stands below them decides.
    """
    texts = {index: cell for index, cell in enumerate(sheet.rows[row]) if isinstance(cell, str) and cell.strip()}
    fields = {index: known(text) for index, text in texts.items()}
    found = {hit.field for hit in fields.values() if hit}
    if found & _OF_A_PERSON or not found & {"unit", "commune"}:
        return False
    below = [
        cells for cells in sheet.rows[row + 1 : row + _SEARCHED] if any(text.isdigit() for text in map(shown, cells))
    ]
    counted = [index for index, hit in fields.items() if not (hit and hit.field == "stt") and _are_counts(below, index)]
    return len(counted) >= 2


def _are_counts(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    """True for whole numbers that are no marks and no years."""
    texts = [text for cells in rows if index < len(cells) and (text := shown(cells[index]).replace(".", ""))]
    numbers = [int(text) for text in texts if text.isdigit() and len(text) <= _DIGITS]
    counts = bool(numbers) and len(numbers) >= _MOSTLY * len(texts)
    return counts and max(numbers) > 1 and not all(EARLIEST <= number <= LATEST for number in numbers)


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


def is_sideways(sheet: Sheet) -> bool:
    """True for a table with one column a person: “Họ và tên” and names to its right, other headings above and below."""
    first = [
        next(((at, text) for at, text in enumerate(map(shown, cells)) if text), None)
        for cells in sheet.rows[:_SEARCHED]
    ]
    fields = [(hit.field if (hit := match((found[1],))) else None) if found else None for found in first]
    if len(set(fields) - {None, "name", "note"}) < _HEADINGS:
        return False
    named = [(row, found[0]) for row, found in enumerate(first) if found and fields[row] == "name"]
    names = [[cell for cell in sheet.rows[row][at + 1 :] if not blank(cell)] for row, at in named]
    return any(len(cells) >= 2 and fits.count(cells, "name")[0] == len(cells) for cells in names)


def is_guide(sheet: Sheet) -> bool:
    """True for a sheet that says how to fill in the others, by its name.

    >>> is_guide(Sheet("a.xlsx", "Hướng dẫn ghi", [])), is_guide(Sheet("a.xlsx", "Ấp 4", []))
    (True, False)
    """
    return fold(sheet.name or "").startswith("huong dan")
