"""Find the header of a roster: which rows, and which field each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from congdan.forms import MULTIPLE, Match, match
from congdan.layout.cells import blank, shown
from congdan.layout.model import Column, Header, Question
from congdan.model import Cell, Sheet

SEARCHED = 300
"""How many rows are searched for a header."""
DEEPEST = 4
"""A header has at most so many rows."""

_NUMBERING = re.compile(r"\(?\s*\d{1,2}\s*\)?|\(?[A-Da-d]\)?")


def find(sheet: Sheet) -> Header | None:
    """The header that names most fields; None if no rows of the sheet name a person's columns."""
    top = sheet.rows[:SEARCHED]
    spread = _spread_merged(sheet, top)
    anchors = [row for row, cells in enumerate(top) if _names_a_person(cells)]
    candidates = [
        header for anchor in anchors[:8] for header in _blocks(sheet, top, spread, anchor)
    ]
    return max(candidates, key=_evidence, default=None)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """True for `(1) (2) (3)`, `1 2 3`, `A B 1 2`: the numbers of columns, from the first column on."""
    texts = [text for text in map(shown, cells) if text]
    if len(texts) < 3 or not all(_NUMBERING.fullmatch(text) for text in texts):
        return False
    numbers = [int(digits) for text in texts if (digits := re.sub(r"\D", "", text))]
    counts_up = all(after - before in (0, 1) for before, after in zip(numbers, numbers[1:], strict=False))
    return len(numbers) >= 3 and counts_up and numbers[0] == 1 and numbers[-1] >= 3


def _names_a_person(cells: Sequence[Cell]) -> bool:
    fields = {hit.field for cell in cells if isinstance(cell, str) and len(cell) < 80 and (hit := match((cell,)))}
    return bool(fields & {"name", "surname"}) and len(fields) >= 2


def _spread_merged(sheet: Sheet, top: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The top rows with the value of each merged block in every column of its first row."""
    spread = [list(cells) for cells in top]
    for first_row, first_column, _, last_column in sheet.merged:
        row, column = first_row - sheet.row0, first_column - sheet.column0
        if 0 <= row < len(spread) and 0 <= column < len(spread[row]):
            for index in range(column + 1, min(last_column - sheet.column0 + 1, len(spread[row]))):
                if blank(spread[row][index]):
                    spread[row][index] = spread[row][column]
    return spread


def _blocks(sheet: Sheet, top: Sequence[Sequence[Cell]], spread: list[list[Cell]], anchor: int) -> list[Header]:
    """Headers of one to four rows around the row that names the person."""
    headers = []
    for first in range(max(0, anchor - 2), anchor + 1):
        for last in range(anchor, min(first + DEEPEST, len(top))):
            if all(_may_be_header(top[row]) for row in range(first, last + 1) if row != anchor):
                headers.append(_read(sheet, spread, first, last))
    return headers


def _may_be_header(cells: Sequence[Cell]) -> bool:
    """Header rows hold words (or the numbers of indicators), never a person's values or a lone title."""
    filled = [cell for cell in cells if not blank(cell)]
    if not filled or is_numbering(cells):
        return False
    values = [cell for cell in filled if not isinstance(cell, str) and not _small(cell)]
    known = sum(1 for cell in filled if isinstance(cell, str) and match((cell,)))
    return not values and (known > 0 or all(_small(cell) for cell in filled) or _parents(filled))


def _parents(filled: Sequence[Cell]) -> bool:
    return all(isinstance(cell, str) and match(("Điểm", cell)) is not None or _is_parent(cell) for cell in filled)


def _is_parent(cell: Cell) -> bool:
    text = shown(cell).casefold()
    return any(word in text for word in ("điểm", "chỉ số", "tiêu chí", "năng lực", "kết quả", "sinh", "giới tính"))


def _small(cell: Cell) -> bool:
    return shown(cell).isdigit() and 1 <= int(shown(cell)) <= 30


def _read(sheet: Sheet, spread: list[list[Cell]], first: int, last: int) -> Header:
    paths = _paths(spread, first, last)
    columns = [_column(index, path) for index, path in sorted(paths.items())]
    columns = _bare_indicators(columns)
    kept, questions = _one_column_each(sheet, columns, last)
    return Header(first, last, tuple(kept), tuple(questions))


def _paths(spread: list[list[Cell]], first: int, last: int) -> dict[int, tuple[str, ...]]:
    """Column → its texts from parent to leaf; a parent without merge information reaches to the next one."""
    width = max(len(spread[row]) for row in range(first, last + 1))
    paths: dict[int, list[str]] = {index: [] for index in range(width)}
    for row in range(first, last + 1):
        carried = ""
        for index in range(width):
            text = shown(spread[row][index]) if index < len(spread[row]) else ""
            own_above = bool(paths[index]) and row > first
            carried = text or ("" if own_above or row == last else carried)
            reaches = not text and carried and row < last and _has_text_below(spread, index, row, last)
            if (text or reaches) and (not paths[index] or paths[index][-1] != carried):
                paths[index].append(carried)
    return {index: tuple(path) for index, path in paths.items() if path}


def _has_text_below(spread: list[list[Cell]], index: int, row: int, last: int) -> bool:
    return any(index < len(spread[below]) and not blank(spread[below][index]) for below in range(row + 1, last + 1))


def _column(index: int, path: tuple[str, ...]) -> Column:
    hit = match(path)
    heading = " / ".join(path)
    return Column(index, heading, hit.field if hit else None, hit.certainty if hit else 0.0)


def _bare_indicators(columns: list[Column]) -> list[Column]:
    """Headings 1, 2, 3 … side by side without a parent are the indicators."""
    bare = [column for column in columns if column.field is None and column.heading.isdigit()]
    numbers = [int(column.heading) for column in bare]
    if len(bare) < 3 or numbers != list(range(1, len(bare) + 1)):
        return columns
    named = {column.index: Match(f"indicator_{column.heading}", 0.95) for column in bare}
    return [
        replace(column, field=named[column.index].field, certainty=0.95) if column.index in named else column
        for column in columns
    ]


def _one_column_each(sheet: Sheet, columns: list[Column], row: int) -> tuple[list[Column], list[Question]]:
    """Keep one column a field; two that fit equally well are a question."""
    kept: list[Column] = []
    questions: list[Question] = []
    for column in columns:
        rival = next((other for other in kept if other.field == column.field and column.field not in MULTIPLE), None)
        if rival is None or column.field is None:
            kept.append(column)
        elif rival.certainty == column.certainty:
            questions.append(Question("R030", sheet.row0 + row, (rival.heading, column.heading)))
            kept.append(replace(column, field=None))
        else:
            better, worse = sorted((rival, column), key=lambda each: -each.certainty)
            kept.remove(rival)
            kept += [better, replace(worse, field=None)]
    return sorted(kept, key=lambda each: each.index), questions


def _evidence(header: Header) -> tuple[float, int, int]:
    """More fields first, then fewer rows, then the upper one."""
    certain = sum(column.certainty for column in header.columns if column.field)
    return certain - 0.5 * len(header.questions), -(header.last - header.first), -header.first
