"""A file that is no xlsx package → a new workbook of its values, at the same addresses."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from congdan import legacy
from congdan.messages import N_, Words
from congdan.model import Cell, Sheet
from congdan.readers import read

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LAST_ROW, LAST_COLUMN, LONGEST = 1_048_576, 16_384, 32_767
_FIRST_DAY = datetime.datetime(1980, 1, 1)
_EARLIEST = datetime.date(1900, 3, 1)
"""Excel counts a day that never was before this one."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_WIDTH_ROWS, _NARROWEST, _WIDEST = 300, 6, 45

NEW = N_(
    "This workbook was made from the values of {file};"
    " formats, formulas, pictures and macros of that file are not in it."
)
_CUT = N_("Rows beyond {count} of the sheet “{sheet}” do not fit into a workbook and are left out.")


def workbook(path: Path, name: str, words: Words) -> tuple[bytes, dict[str | None, str], list[str]]:
    """The bytes of the workbook, the name each sheet has in it, and what was left out.

    Every text stays a text: nothing becomes a formula or a link.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    names: dict[str | None, str] = {}
    caveats = [words(NEW, file=name)]
    with xlsxwriter.Workbook(buffer, {"constant_memory": True, "in_memory": False}) as book:
        book.set_properties({"created": _FIRST_DAY})
        formats: dict[type, Format] = {
            kind: book.add_format({"num_format": shown})
            for kind, shown in (
                (datetime.date, "dd/mm/yyyy"),
                (datetime.datetime, "dd/mm/yyyy hh:mm"),
                (datetime.time, "hh:mm"),
                (datetime.timedelta, "[h]:mm"),
            )
        }
        for sheet in read(path, name):
            shown = _sheet_name(sheet.name or Path(name).stem, list(names.values()))
            names[sheet.name] = shown
            page = book.add_worksheet(shown)
            if sheet.hidden and len(names) > 1:
                page.hide()
            _fill(page, legacy.decode(sheet).sheet, formats)
            if sheet.row0 + len(sheet.rows) - 1 > LAST_ROW:
                caveats.append(words(_CUT, count=words.number(LAST_ROW), sheet=shown))
    return buffer.getvalue(), names, caveats


def _fill(page: Worksheet, sheet: Sheet, formats: dict[type, Format]) -> None:
    for column, width in enumerate(_widths(sheet.rows), sheet.column0 - 1):
        page.set_column(column, column, width)
    for row, cells in enumerate(sheet.rows, sheet.row0 - 1):
        if row >= LAST_ROW:
            return
        for column, value in enumerate(cells, sheet.column0 - 1):
            if value not in ("", None) and column < LAST_COLUMN:
                _write(page, row, column, value, formats)


def _write(page: Worksheet, row: int, column: int, value: Cell, formats: dict[type, Format]) -> None:
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) < 1e15:
        page.write_number(row, column, value)
    elif isinstance(value, datetime.datetime | datetime.date) and _day(value) < _EARLIEST:
        page.write_string(row, column, value.strftime("%d/%m/%Y"))
    elif isinstance(value, datetime.datetime | datetime.date | datetime.time | datetime.timedelta):
        page.write_datetime(row, column, value, formats[type(value)])
    else:
        page.write_string(row, column, str(value)[:LONGEST])


def _day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


def _widths(rows: Sequence[Sequence[Cell]]) -> Iterator[int]:
    """Wide enough for the words of the first rows; titles over the table would make the first column too wide."""
    top = [row for row in rows[:_WIDTH_ROWS] if sum(cell not in ("", None) for cell in row) > 1]
    for column in range(max(map(len, top), default=0)):
        texts = [str(row[column]) for row in top if column < len(row) and row[column] is not None]
        longest = max(map(len, texts), default=0)
        yield min(max(longest + 2, _NARROWEST), _WIDEST)


def _sheet_name(wanted: str, taken: list[str]) -> str:
    """A name Excel takes, that no sheet has yet."""
    plain = _FORBIDDEN.sub(" ", wanted).strip().strip("'")[:31].strip() or "Sheet"
    known = {name.casefold() for name in taken}
    name, number = plain, 1
    while name.casefold() in known or name.casefold() == "history":
        number += 1
        name = f"{plain[: 31 - len(str(number)) - 3]} ({number})"
    return name
