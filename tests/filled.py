"""Forms filled in by a script as an office would fill them in, their formulas computed or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from rosters import Person

from congdan.model import Cell

Given = Mapping[str, Cell]
"""Heading → what is typed below it."""


def header(sheet: Worksheet) -> int:
    """The last row of the header."""
    rows = [cell.row for row in sheet.iter_rows() for cell in row if cell.value == "STT"]
    below = next(cell for cell in sheet[rows[0] + 1] if cell.column > 1)
    return rows[0] + any(isinstance(cell.value, str) and "Chỉ số" in cell.value for cell in sheet[rows[0] + 1])


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


def registered(who: Sequence[Person]) -> list[dict[str, Any]]:
    """Lines of a registration form."""
    return [
        {
            "Họ và tên": each.name,
            "Ngày, tháng, năm sinh": each.birth,
            "Giới tính": "Nam",
            "Số CCCD": each.number,
            "Nhóm đối tượng": "Nông dân, lao động nông thôn",
        }
        for each in who
    ]


def evaluated(who: Sequence[Person], headings: Sequence[str]) -> list[dict[str, Any]]:
    """Lines of an evaluation form; `headings` of the indicators in their order."""
    return [
        {
            "Họ và tên": each.name,
            "Ngày, tháng, năm sinh": each.birth,
            "Số CCCD": each.number,
            **{heading: value for heading, value in zip(headings, each.points, strict=True) if value != ""},
        }
        for each in who
    ]
