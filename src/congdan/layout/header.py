"""Find the headers of a sheet: which rows, and which field each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from congdan.forms import MULTIPLE, known, match
from congdan.layout import anchors
from congdan.layout.cells import blank, shown
from congdan.layout.indicators import settled
from congdan.layout.model import Column, Header, Hints, Question
from congdan.layout.others import counts_below
from congdan.layout.paths import paths, spread_merged
from congdan.layout.rivals import apart, by_values, fitting, fuller
from congdan.layout.telling import is_surname, tells_of_a_person
from congdan.layout.told import told
from congdan.layout.yearly import of_one_year
from congdan.model import Cell, Sheet
from congdan.text import fold
from congdan.units import looks_like_unit

DEEPEST = 4
"""A header has at most so many rows."""
MISSPELT_WITHIN = 40
"""Only so many rows are searched for a misspelt “Họ và tên”."""

_NUMBERING = re.compile(r"\(?\s*\d{1,2}\s*\)?(?:\s*=.*)?|\(?[A-Da-d]\)?")
_LONGEST_HEADING = 200
_SURE = 2
"""So many known headings make a header, whatever is above it."""
_NAMES = frozenset({"name", "surname", "given"})


def find(sheet: Sheet, hints: Hints) -> list[Header]:
    """Every header that names a person and one more field, in order; misspelt ones only if no other is there."""
    headers: list[Header] = []
    for row, names in _anchors(sheet, hints).items():
        if headers and row <= headers[-1].last:
            continue
        above = headers[-1].last + 1 if headers else 0
        best = max(_blocks(sheet, row, names, hints, above), key=_evidence, default=None)
        if best and len(best.fields) >= 2 and best.fields & _NAMES and not _is_weaker(best, headers):
            for each in apart(sheet, best, partial(_alone, sheet, hints)):
                headers += _side_by_side(each)
    return fitting(sheet, headers)


def _is_weaker(header: Header, found: Sequence[Header]) -> bool:
    """True if only a word like “Chủ hộ” speaks for it, and a header above named people better."""
    sure = sum(column.certainty == 1.0 for column in header.columns if column.field)
    return bool(found) and sure < _SURE and _sure_of_the_name(header) < min(map(_sure_of_the_name, found))


def _sure_of_the_name(header: Header) -> float:
    return max(column.certainty for column in header.columns if column.field in _NAMES)


def _anchors(sheet: Sheet, hints: Hints) -> dict[int, list[int]]:
    """Rows that may name the person, and the columns where they do."""
    if hints.header_row is not None:
        row = hints.header_row - sheet.row0
        return {row: _mapped(sheet.rows[row], hints)} if 0 <= row < len(sheet.rows) else {}
    mapped = {row: names for row, cells in enumerate(sheet.rows[:MISSPELT_WITHIN]) if (names := _mapped(cells, hints))}
    return mapped or anchors.find(sheet.rows) or _misspelt(sheet)


def _mapped(cells: Sequence[Cell], hints: Hints) -> list[int]:
    """Columns whose heading the user mapped to a name."""
    fields = (hints.fields.get(fold(cell)) if isinstance(cell, str) else None for cell in cells)
    return [column for column, field in enumerate(fields) if field in _NAMES]


def is_numbering(cells: Sequence[Cell]) -> bool:
    """True for `(1) (2) (3)`, `1 2 3`, `A B 1 2`: the numbers of columns, from the first column on."""
    texts = [text for text in map(shown, cells) if text]
    if len(texts) < 3 or not all(_NUMBERING.fullmatch(text) for text in texts):
        return False
    numbers = [int(hit.group()) for text in texts if (hit := re.search(r"\d+", text))]
    counts_up = all(after - before in (0, 1) for before, after in pairwise(numbers))
    return len(numbers) >= 3 and counts_up and numbers[0] == 1 and numbers[-1] >= 3


def _misspelt(sheet: Sheet) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, cells in enumerate(sheet.rows[:MISSPELT_WITHIN]):
        hits = {column: match((cell,)) for column, cell in enumerate(cells) if isinstance(cell, str) and len(cell) < 60}
        named = [column for column, hit in hits.items() if hit and hit.field in ("name", "surname", "given")]
        if named and len({hit.field for hit in hits.values() if hit}) >= 2:
            found[row] = named
    return found


def _blocks(sheet: Sheet, anchor: int, names: list[int], hints: Hints, above: int) -> list[Header]:
    """Headers of one to four rows around the row that names the person, none above row `above`."""
    offset = max(above, anchor - 2)
    top = sheet.rows[offset : anchor + DEEPEST]
    spread = spread_merged(sheet, top, offset)
    lowest = _merged_to(sheet, anchor)
    found = []
    for first in range(offset, anchor + 1):
        for last in range(max(anchor, lowest), min(first + DEEPEST, len(sheet.rows))):
            others = [row for row in range(first, last + 1) if row != anchor]
            if all(_may_be_header(sheet.rows[row], names) for row in others):
                found.append(_read(sheet, spread, offset, (first, last), hints))
    return found


def _merged_to(sheet: Sheet, anchor: int) -> int:
    """The last row that a heading beside the name's is merged down to: the header reaches that far."""
    row = anchor + sheet.row0
    ends = [r2 for r1, _, r2, _ in sheet.merged if r1 == row]
    return min(max(ends, default=row) - sheet.row0, anchor + DEEPEST - 1)


def _may_be_header(cells: Sequence[Cell], names: list[int]) -> bool:
    """Rows around the name's heading hold words (or the numbers of indicators), none at the name, and are no group."""
    filled = [(index, cell) for index, cell in enumerate(cells) if not blank(cell)]
    if not filled or any(index in names and not _heads_a_name(cell) for index, cell in filled):
        return False
    if tells_of_a_person(cells):
        return False
    texts = [shown(cell) for _, cell in filled]
    if any(not isinstance(cell, str) and not _small(text) for (_, cell), text in zip(filled, texts, strict=True)):
        return False
    lone = len(set(texts)) == 1 and filled[0][0] <= min(names, default=0)
    return not lone and all(len(text) <= _LONGEST_HEADING for text in texts) and not looks_like_unit(texts[0])


def _heads_a_name(cell: Cell) -> bool:
    """“Họ đệm” and “Tên” may stand below “Họ và tên”."""
    if not isinstance(cell, str) or is_surname(cell):
        return False
    hit = known(cell)
    return hit is not None and hit.field in _NAMES


def _small(text: str) -> bool:
    return text.isdigit() and 1 <= int(text) <= 30


def _read(sheet: Sheet, spread: list[list[Cell]], offset: int, rows: tuple[int, int], hints: Hints) -> Header:
    first, last = rows
    found = paths(spread, first - offset, last - offset)
    columns = settled([_column(index, path) for index, path in sorted(found.items())])
    dated, left = of_one_year(sheet, told(by_values(sheet, columns, last), found, hints), first)
    kept, questions = _one_column_each(sheet, dated, last)
    return Header(first, last, tuple(kept), tuple(questions), tuple(left))


def _alone(sheet: Sheet, hints: Hints, first: int, last: int) -> Header:
    """The header of these rows and no others."""
    return _read(sheet, spread_merged(sheet, sheet.rows[first : last + 1], first), first, (first, last), hints)


def _column(index: int, path: tuple[str, ...]) -> Column:
    hit = match(path)
    return Column(index, " / ".join(path), hit.field if hit else None, hit.certainty if hit else 0.0)


def _one_column_each(sheet: Sheet, columns: list[Column], row: int) -> tuple[list[Column], list[Question]]:
    """Keep one column a field; two that fit equally well are a question, unless a second table begins there."""
    kept: list[Column] = []
    questions: list[Question] = []
    beside = _second_table(columns)
    for column in columns:
        rivals = (other for other in kept if other.field == column.field and column.field not in MULTIPLE)
        rival = next(rivals, None) if column.index < beside else None
        if rival is None or column.field is None:
            kept.append(column)
        elif rival.field == "name" and rival.heading == column.heading and column.index == rival.index + 1:
            kept[kept.index(rival)] = replace(rival, field="surname")
            kept.append(replace(column, field="given"))
        elif rival.certainty == column.certainty and (better := fuller(sheet, row, rival, column)):
            kept[kept.index(rival)] = replace(rival, field=rival.field if better is rival else None)
            kept.append(replace(column, field=column.field if better is column else None))
        elif rival.certainty == column.certainty:
            questions.append(Question("R030", sheet.row0 + row, (rival.heading, column.heading)))
            taken = rival.field if rival.field in _NAMES else None
            kept[kept.index(rival)] = replace(rival, field=taken)
            kept.append(replace(column, field=None))
        else:
            better, worse = sorted((rival, column), key=lambda each: -each.certainty)
            kept.remove(rival)
            kept += [better, replace(worse, field=None)]
    return sorted(kept, key=lambda each: each.index), questions


def _second_table(columns: list[Column]) -> int:
    """The column where a second table begins beside the first: its first heading comes again, and so does the name."""
    fields = [column.field for column in columns]
    for start in range(2, len(columns)):
        again = fields[start] is not None and fields[start] == fields[0] and "name" in fields[start:]
        if again and "name" in fields[:start]:
            return columns[start].index
    return columns[-1].index + 1 if columns else 0


def _side_by_side(header: Header) -> list[Header]:
    """The header cut where a second table begins beside the first."""
    start = _second_table(list(header.columns))
    left = tuple(column for column in header.columns if column.index < start)
    right = tuple(column for column in header.columns if column.index >= start)
    if not right:
        return [header]
    return [replace(header, columns=left), *_side_by_side(replace(header, columns=right, questions=()))]


def _evidence(header: Header) -> tuple[float, int, int]:
    """More fields first, then fewer rows, then the upper one."""
    certain = sum(column.certainty for column in header.columns if column.field)
    return certain - 0.5 * len(header.questions), -(header.last - header.first), -header.first


def unnamed(sheet: Sheet, hints: Hints) -> tuple[int, list[str]] | None:
    """A row that heads a roster but names no person: its row number and headings; None if there is none.

    The row that the user takes for the header is meant, if it was said.
    """
    if hints.header_row is not None:
        said = hints.header_row - sheet.row0
        cells = sheet.rows[said] if 0 <= said < len(sheet.rows) else ()
        return hints.header_row, [text for text in map(shown, cells) if text] or ["—"]
    for row, cells in enumerate(sheet.rows[:MISSPELT_WITHIN]):
        texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        fields = {hit.field for text in texts if len(text) < 80 and (hit := known(text))}
        if len(fields - {"note", "total", "passed", "failed"}) >= 3 and not counts_below(sheet, row):
            return sheet.row0 + row, [shown(text) for text in texts]
    return None
