"""Where the tables of totals of a sheet stand: header rows, and the rows of figures below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from congdan.figures.values import count, is_number
from congdan.layout.cells import blank, shown
from congdan.layout.labels import kind_by_words
from congdan.model import Cell, Sheet

DEEPEST = 5
"""A header has at most so many rows."""
_NUMBERED = re.compile(r"\(?(?:([A-ZĐ])|(\d{1,2}))\)?(\s*=.*)?")
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class Place:
    """First and last row of the header, and the rows below it up to the end of the table (0-based)."""

    first: int
    last: int
    end: int
    skipped: frozenset[int] = frozenset()
    """Rows below the header that repeat it or number its columns."""


def places(sheet: Sheet) -> Iterator[Place]:
    """Every table of a sheet, from the top."""
    row = 0
    while row < len(sheet.rows):
        if is_data(sheet.rows[row]):
            found = _above(sheet, row)
            place = _below(sheet, *found) if found else None
            # What ends above its own figures is no header of theirs.
            if place and place.end > row:
                yield place
                row = place.end
                continue
        row += 1


def is_data(cells: Sequence[Cell]) -> bool:
    """True for a row of figures: two numbers, or one beside a text; not the numbers of columns, not years."""
    filled = [cell for cell in cells if not blank(cell)]
    numbers = [cell for cell in filled if is_number(cell)]
    if not numbers or len(filled) < 2 or is_numbering(cells) or _are_years(cells):
        return False
    return any(not blank(cell) for cell in cells) and not any(isinstance(c, str) and len(c) > 250 for c in filled)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """True for `(1) (2) (3)`, `A B 1 2 (3=2/1)`: the numbers of columns."""
    texts = [text for text in map(shown, cells) if text]
    hits = [_NUMBERED.fullmatch(text) for text in texts]
    if len(texts) < 3 or not all(hits):
        return False
    numbers = [int(hit.group(2)) for hit in hits if hit and hit.group(2)]
    steps = [after - before for before, after in pairwise(numbers)]
    letters = "".join(hit.group(1) for hit in hits if hit and hit.group(1))
    far = numbers[-1:] >= [3] or (letters and "ABCD".startswith(letters))
    return len(numbers) >= 2 and numbers[0] in (1, 2) and all(step in (0, 1) for step in steps) and bool(far)


def _are_years(cells: Sequence[Cell]) -> bool:
    numbers = [count(cell) for cell in cells if is_number(cell)]
    return bool(numbers) and all(number in _YEARS for number in numbers) and len(set(numbers)) == len(numbers) > 1


def _above(sheet: Sheet, first: int) -> tuple[int, int] | None:
    """The header rows right above the first row of figures; None if there is no row of two headings."""
    start = next(index for index, cell in enumerate(sheet.rows[first]) if not blank(cell))
    numeric = {index for index, cell in enumerate(sheet.rows[first]) if is_number(cell) and index > start}
    rows: list[int] = []
    at = first - 1
    while at >= 0 and first - at <= DEEPEST + 3 and len(rows) < DEEPEST:
        cells = sheet.rows[at]
        filled = [index for index, cell in enumerate(cells) if not blank(cell)]
        if is_numbering(cells):
            rows = []
        elif not filled or _is_group(cells, filled, numeric):
            if rows:
                break
        elif not _are_years(cells) and any(is_number(cells[index]) for index in filled):
            break
        elif len(filled) >= 2 or (set(filled) <= numeric and _is_heading(sheet, at, filled[0], rows)):
            rows.append(at)
        elif rows:
            break
        at -= 1
    wide = [row for row in rows if sum(not blank(cell) for cell in sheet.rows[row]) >= 2]
    if not wide:
        return None
    return min(wide), max(rows)


_GROUP = re.compile(r"[IVXL]+|[A-ZĐ]|\d{1,3}", re.IGNORECASE)


def _is_group(cells: Sequence[Cell], filled: Sequence[int], numeric: set[int]) -> bool:
    """A number and a name, and nothing where the figures stand: the first group, not a heading."""
    return numeric.isdisjoint(filled[1:]) and bool(_GROUP.fullmatch(shown(cells[filled[0]]).strip(" .)")))


def _is_heading(sheet: Sheet, row: int, index: int, rows: Sequence[int]) -> bool:
    """A lone text above a number is a heading unless it runs over the whole table, as a title does."""
    for first_row, first_column, _, last_column in sheet.merged:
        if first_row - sheet.row0 == row and first_column - sheet.column0 == index:
            return last_column - first_column + 1 < max(map(len, sheet.rows[row : row + 4])) - 1
    return not rows or row == rows[-1] - 1


def _below(sheet: Sheet, first: int, last: int) -> Place:
    header = {tuple(map(shown, sheet.rows[row])) for row in range(first, last + 1)}
    skipped: set[int] = set()
    at = last + 1
    while at < len(sheet.rows):
        cells = sheet.rows[at]
        texts = [text for text in map(shown, cells) if text]
        if tuple(map(shown, cells)) in header or is_numbering(cells):
            skipped.add(at)
        elif not texts:
            if _over(sheet, at):
                break
        elif not is_data(cells) and (_ends(texts) or _starts_another(sheet, at)):
            break
        at += 1
    return Place(first, last, at, frozenset(skipped))


def _over(sheet: Sheet, blank_row: int) -> bool:
    """After a blank row a table only goes on with figures or with a lone label over figures."""
    rest = sheet.rows[blank_row + 1 : blank_row + 3]
    if not rest or all(blank(cell) for cell in rest[0]):
        return True
    if is_data(rest[0]):
        return False
    lone = sum(not blank(cell) for cell in rest[0]) == 1
    return not (lone and len(rest) > 1 and is_data(rest[1]))


def _ends(texts: Sequence[str]) -> bool:
    return kind_by_words(tuple(texts), numbered=False) in ("closing", "note", "signature")


def _starts_another(sheet: Sheet, row: int) -> bool:
    """Two headings and more in a row that has no number: the header of the next table."""
    filled = [cell for cell in sheet.rows[row] if not blank(cell)]
    return len(filled) >= 3 and not any(is_number(cell) for cell in filled)
