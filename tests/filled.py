"""Forms filled in by a script as an office would fill them in, their formulas computed or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from rosters import Person

from congdan.model import Cell

Given = Mapping[str, Cell]
"""Heading → what is typed below it."""


def header(sheet: Worksheet) -> int:
    """The last row of the header, of which the indicators of a score sheet have a second one."""
    row = next(cell.row for cells in sheet.iter_rows() for cell in cells if cell.value == "STT")
    return int(row) + any(str(cell.value).startswith("Chỉ số") for cell in sheet[row + 1])


def columns(sheet: Worksheet) -> dict[str, int]:
    """Heading → number of its column."""
    last = header(sheet)
    cells = [cell for row in sheet.iter_rows(min_row=last - 1, max_row=last) for cell in row]
    return {str(cell.value): cell.column for cell in cells if cell.value is not None}


def fill(form: Path, to: Path, asked: Given, lines: Sequence[Given]) -> Path:
    """A copy of a form with the answers above the table and one line after another below its header."""
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=header(sheet) - 1):
        for cell in row:
            if cell.value in asked:
                answer = next(each for each in row if each.column > cell.column and not each.protection.locked)
                answer.value = asked[str(cell.value)]
    where, first = columns(sheet), header(sheet) + 1
    for number, line in enumerate(lines, first):
        for heading, value in line.items():
            cell = sheet.cell(number, where[heading])
            assert not cell.protection.locked, f"{cell.coordinate} is not to be filled in"
            cell.value = value
    book.save(to)
    return to


def registered(who: Sequence[Person]) -> list[dict[str, Cell]]:
    """Lines of a registration form."""
    return [{**_person(each), "Giới tính": "Nam", "Nhóm đối tượng": "Nông dân, lao động nông thôn"} for each in who]


def evaluated(who: Sequence[Person], form: Path) -> list[dict[str, Cell]]:
    """Lines of an evaluation form; a blank stays one."""
    headings = [each for each in columns(openpyxl.load_workbook(form).worksheets[0]) if each.startswith("Chỉ số")]
    return [
        {**_person(each), **{name: point for name, point in zip(headings, each.points, strict=True) if point != ""}}
        for each in who
    ]


def _person(each: Person) -> dict[str, Cell]:
    return {"Họ và tên": each.name, "Ngày, tháng, năm sinh": each.birth, "Số CCCD": each.number}
