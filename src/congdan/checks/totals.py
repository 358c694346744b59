"""Findings about the sums that a roster states: closing lines, “Cộng” rows and groups against the people counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeGuard

import numpy as np

from congdan.checks.counting import Counting, Ints, achieved, failed, filled, ticked, whole
from congdan.layout import Layout
from congdan.layout.cells import shown
from congdan.model import Cell, Finding
from congdan.text import clean, fold

_NUMBER = r"(\d{1,3}(?:[.\s]\d{3})+|\d+)"
_PEOPLE = re.compile(
    rf"{_NUMBER}\s*(?:\([^)]*\)\s*)?(người|nguoi|công dân|cong dan|cán bộ|can bo|học sinh|hoc sinh|hội viên|hoi vien"
    r"|đồng chí|dong chi|đ/c|people)(?!\w)"
)
_BARE = re.compile(rf"(?:danh sách|danh sach)\D*{_NUMBER}\D*")
_NOT_PEOPLE = re.compile(r"\d\s*(?:trang|tờ|bản|dòng|trang|to|ban|dong|page)\b")
_LABELLED = re.compile(rf"^(?:tổng|cộng|tong|cong)\D*[:=]\s*{_NUMBER}$")
_ACHIEVED = re.compile(rf"(?<!không )(?<!chưa )\bđạt\s*:?\s*{_NUMBER}(?![\d.,]*\s*%)(?![.,]?\d)")
_FAILED = re.compile(rf"\b(?:không|chưa) đạt\s*:?\s*{_NUMBER}(?![\d.,]*\s*%)(?![.,]?\d)")

_POINTS = ("indicator_", "self_", "total", "competency")
"""Columns whose sums are no counts."""
_MARKS: dict[str, Callable[[Cell], bool]] = {
    "passed": ticked,
    "failed": ticked,
    "female": ticked,
    "male": ticked,
    "birth_female": filled,
    "birth_male": filled,
}
"""Columns whose sums count what is marked in them."""


def check(layouts: Sequence[Layout]) -> Iterator[Finding]:
    """Stated numbers that differ from what is counted above them on that sheet, before anything is taken out.

    layouts: the sheets of one file, in order.  A number may count its group, its table, its sheet or all sheets so far.
    """
    told: set[object] = set()
    for counting in _countings(layouts):
        for finding in (*_closing(counting), *_sums(counting), *_groups(counting)):
            # Tables side by side share their rows.
            if (key := (finding.code, finding.where)) not in told:
                told.add(key)
                yield finding


def closed(layouts: Sequence[Layout]) -> bool:
    """True if closing lines state how many people there are, and all of them are right."""
    stated = [each for each in _countings(layouts) if "closing" in each.table.kinds]
    return bool(stated) and not any(list(_closing(each)) for each in stated)


def _countings(layouts: Sequence[Layout]) -> Iterator[Counting]:
    people = [[np.array(table.rows, dtype=np.int64) + table.sheet.row0 for table in one.tables] for one in layouts]
    before = [0, *accumulate(sum(map(len, rows)) for rows in people)]
    for one, rows, others in zip(layouts, people, before, strict=False):
        for table in one.tables:
            yield Counting(table, rows, others)


# -- closing lines ----------------------------------------------------------------------------------------------------


def _closing(counting: Counting) -> Iterator[Finding]:
    table = counting.table
    for row in np.flatnonzero(counting.kinds == "closing").tolist():
        text = clean(" ".join(map(shown, table.sheet.rows[row]))).casefold()
        stated = people_stated(text)
        if stated and stated.isdisjoint(_whole(counting, row)) and sum(stated) not in _whole(counting, row):
            counted = int(counting.people[row])
            yield Finding("T001", counting.where(row), stated=max(stated), counted=counted)
        yield from _results(counting, row, text)


def people_stated(text: str) -> set[int]:
    """The number of people a closing line states, in small letters; several where it counts kinds of people.

    >>> people_stated("danh sách này có 71 (bảy mươi mốt) người, trong đó 30 nữ"), people_stated("gồm 1.250 người")
    ({71}, {1250})
    """
    hits = [(_int(hit.group(1)), hit.group(2)) for hit in _PEOPLE.finditer(text)]
    people = [number for number, word in hits if word in ("người", "nguoi", "people")]
    if people:
        return {people[0]}
    if hits:
        return {number for number, _ in hits}
    bare = _BARE.fullmatch(text.rstrip("./) ")) or _BARE.fullmatch(text.strip("()./ "))
    return {_int(bare.group(1))} if bare and not _NOT_PEOPLE.search(text) else set()


def _int(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _whole(counting: Counting, row: int) -> set[int]:
    """What counts as everybody above a row: of the table, the sheet, or all sheets; those without a name or not."""
    own, unnamed = int(counting.people[row]), int(counting.unnamed[row])
    everywhere = counting.everywhere(row)
    counts = {own, everywhere, everywhere + counting.before}
    return counts | {count + unnamed for count in counts}


def _results(counting: Counting, row: int, text: str) -> Iterator[Finding]:
    """“trong đó đạt 67, không đạt 4” against the results above."""
    for pattern, says, field, name in (
        (_ACHIEVED, achieved, "passed", "Đạt"),
        (_FAILED, failed, "failed", "Không đạt"),
    ):
        hit = pattern.search(text)
        column = next((each for each in (field, "result") if counting.table.header.index(each) is not None), None)
        if hit and column:
            counts = counting.marked(column, ticked if column == field else says, name)
            stated, counted = _int(hit.group(1)), int(counts[row])
            if stated != counted and counted:
                params = {"heading": name, "rows": counting.span(-1, row)}
                yield Finding("T003", counting.where(row), (), stated, counted, params)


# -- rows of sums -----------------------------------------------------------------------------------------------------


def _sums(counting: Counting) -> Iterator[Finding]:
    last = -1
    for row in np.flatnonzero(np.isin(counting.kinds, ("subtotal", "total", "group"))).tolist():
        if counting.kinds[row] != "group":
            yield from _of_people(counting, row, last)
            yield from _of_marks(counting, row, last)
        last = row


def _of_people(counting: Counting, row: int, last: int) -> Iterator[Finding]:
    """A lone count, whatever column it was merged into, or “71 người” beside the label."""
    found = _lone_count(counting, row)
    if found is None:
        return
    index, stated = found
    column = counting.fields.get(index)
    marked = [counting.marked(column.field, _says(column.field))] if column and _sums_marks(column.field) else []
    fits = any(_fits(counting, counts, stated, row, last) for counts in (counting.people, counting.rows, *marked))
    if not fits and stated not in _whole(counting, row):
        yield _wrong("T002", counting, (row, index), stated, counting.people, last)


def _wrong(code: str, counting: Counting, cell: tuple[int, int], stated: int, counts: Ints, last: int) -> Finding:
    row, index = cell
    start, end = (_start(counting, row, last), row) if counting.people[row] else (row, len(counting.kinds) - 1)
    column = counting.fields.get(index)
    params = {"rows": counting.span(start, end + 1), "heading": column.heading if column else ""}
    counted = int(counts[end] - _down_to(counts, start))
    return Finding(code, counting.where(row, index), (), stated, counted, params)


def _lone_count(counting: Counting, row: int) -> tuple[int, int] | None:
    """Column and value of the one number of people in a row of sums."""
    cells = counting.table.sheet.rows[row]
    said = [(index, hit) for index, cell in enumerate(cells) if isinstance(cell, str) and (hit := _said(cell))]
    if said:
        return said[0] if len({number for _, number in said}) == 1 else None
    numbers = [(index, number) for index, cell in enumerate(cells) if (number := whole(cell)) is not None]
    counts = [(index, number) for index, number in numbers if not _of_no_people(counting, index)]
    plain = [(index, number) for index, number in counts if not _sums_marks(_field(counting, index))]
    if len(counts) > 1 and plain:
        counts = plain
    return counts[0] if counts and len({number for _, number in counts}) == 1 else None


def _field(counting: Counting, index: int) -> str | None:
    column = counting.fields.get(index)
    return column.field if column else None


def _said(text: str) -> int | None:
    """“Cộng: 12 người” and “Tổng số: 12” say 12; several numbers say nothing that is sure."""
    small = clean(text).casefold()
    hits = {_int(hit.group(1)) for hit in (*_PEOPLE.finditer(small), *_LABELLED.finditer(small))}
    return hits.pop() if len(hits) == 1 else None


def _of_no_people(counting: Counting, index: int) -> bool:
    """True for a column whose sum counts nobody: points, numbers of rows, and what we do not know."""
    field = _field(counting, index)
    return index in counting.fields if field is None else field.startswith(_POINTS) or field == "stt"


def _sums_marks(field: str | None) -> TypeGuard[str]:
    return field in _MARKS or field == "result"


def _says(field: str) -> Callable[[Cell], bool]:
    return _MARKS.get(field, achieved)


def _of_marks(counting: Counting, row: int, last: int) -> Iterator[Finding]:
    """Several counts in one row: each against the marks of its column."""
    cells = counting.table.sheet.rows[row]
    lone = _lone_count(counting, row)
    for column in counting.table.header.columns:
        stated = whole(cells[column.index]) if column.index < len(cells) else None
        if stated is None or not _sums_marks(column.field) or (lone and lone[0] == column.index):
            continue
        counts = counting.marked(column.field, _says(column.field))
        # A number of people may stand in the first of two columns merged into one.
        merged = column.field not in ("passed", "failed")
        everybody = merged and _fits(counting, counting.people, stated, row, last)
        if counts[row] and not everybody and not _fits(counting, counts, stated, row, last):
            yield _wrong("T003", counting, (row, column.index), stated, counts, last)


def _fits(counting: Counting, counts: Ints, stated: int, row: int, last: int) -> bool:
    """True if the number counts what stands between this row and the last sum or group, or any group, above it.

    Where nobody stands between, it may count what stands below, down to a group or the end.
    """
    here, groups = int(counts[row]), counting.above_groups(counts)
    if here - stated == _down_to(counts, last) or here - stated in groups:
        return True
    below = counting.people[row] == _down_to(counting.people, last)
    return bool(below) and (here + stated in groups or here + stated == counts[-1])


def _down_to(counts: Ints, row: int) -> int:
    return int(counts[row]) if row >= 0 else 0


def _start(counting: Counting, row: int, last: int) -> int:
    """The row above the first one that a sum is of: the group it names, else the last sum or group, else the top."""
    if counting.kinds[row] == "total":
        return -1
    said = fold(" ".join(map(shown, counting.table.sheet.rows[row])))
    named = [start for start, words in counting.labels if start < row and words and words in said]
    if named:
        return named[-1]
    return last if counting.people[row] > _down_to(counting.people, last) else -1


# -- groups that say how many they are --------------------------------------------------------------------------------


def _groups(counting: Counting) -> Iterator[Finding]:
    """“Ấp 3 (25 người)” against the people below it, down to any later group or the end."""
    table = counting.table
    ends = [*counting.groups[1:], len(table.kinds) - 1]
    totals: set[int] = set()
    for row, end in reversed(list(zip(counting.groups, ends, strict=False))):
        above = int(counting.people[row])
        totals.add(int(counting.people[end]))
        stated = next((hit for cell in table.sheet.rows[row] if isinstance(cell, str) and (hit := _said(cell))), None)
        below = int(counting.people[end]) - above
        unnamed = int(counting.unnamed[end] - counting.unnamed[row])
        if stated is not None and above + stated not in totals and stated != below + unnamed:
            params = {"rows": counting.span(row, end + 1)}
            yield Finding("T009", counting.where(row), (), stated, below, params)
