"""Report → a workbook in the form offices use, whose sums and rates are live formulas."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter
from xlsxwriter.utility import quote_sheetname

from congdan.messages import N_, Words
from congdan.report import Report, Table
from congdan.writers.xlsx import tables, texts
from congdan.writers.xlsx.charts import charts
from congdan.writers.xlsx.checks import checks
from congdan.writers.xlsx.formats import FONT, SIZE, Formats
from congdan.writers.xlsx.ground import Grounds
from congdan.writers.xlsx.origin import origin
from congdan.writers.xlsx.package import packed
from congdan.writers.xlsx.people import Long, listed, parts
from congdan.writers.xlsx.proof import COUNT

SHORT = {
    "unit": N_("Summary"),
    "unit_category_registered": N_("Registered by category"),
    "unit_category_achieved": N_("Achieved by category"),
    "road_basis": N_("Road, basis"),
    "road_residents": N_("Road, residents"),
    "road_residents_communes": N_("Communes, residents"),
    "road_residents_units": N_("Units, residents"),
    "road_employees": N_("Road, staff"),
    "road_employees_communes": N_("Communes, staff"),
    "road_employees_units": N_("Units, staff"),
    "road_marked": N_("Units of the province"),
    "road_uncounted": N_("Not from rosters"),
}
"""Names of sheets for tables whose titles are too long for one."""
LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""No clock in a workbook: the same input makes the same bytes."""


def options() -> dict[str, Any]:
    """How the library is to write; made anew for each workbook, since it writes into them."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        # What Excel measures columns and rows by, for this font: pixels of an empty column and of an empty row.
        "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        "default_column_width": 72,
        "default_row_height": 21,
    }


def workbook(report: Report, words: Words) -> bytes:
    """The bytes of the `.xlsx`."""
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, options()) as book:
        book.set_properties({"title": texts.safe(report.title)[:250], "category": report.schema, "created": LONG_AGO})
        book.set_calc_mode("auto")
        long = _Sheets(book, report, words).write()
    return packed(raw.getvalue(), long)


class _Sheets:
    """The sheets in their order: all are there before the first is written, for formulas that look ahead."""

    def __init__(self, book: Any, report: Report, words: Words) -> None:
        self.book, self.report, self.words = book, report, words
        self.formats, self.taken = Formats(book), set[str]()
        self.tables = [(table, self._add(_name(table, words))) for table in report.tables]
        self.charts = self._add(words("Charts")) if report.charts else None
        self.checks = self._add(words("Checks"))
        self.origin = self._add(words("Origin"))
        self.people = [(part, self._add(table.title)) for table in report.people for part in parts(table)]

    def _add(self, name: str) -> Any:
        return self.book.add_worksheet(texts.sheet_name(name, self.taken))

    def write(self) -> dict[int, Long]:
        """Write every sheet; what the package still has to get, by the number of the sheet."""
        grounds: Grounds = {}
        count = f"{quote_sheetname(self.checks.get_name())}!{COUNT}"
        for number, (table, sheet) in enumerate(self.tables):
            if number == 0:
                made = tables.first(sheet, self.report, table, count, self.formats, self.words)
            else:
                made = tables.further(sheet, self.report, table, self.formats, self.words)
            grounds[table.name] = made
        if self.charts is not None:
            charts(self.book, self.charts, self.report, grounds, self.formats, self.words)
        checks(self.checks, self.report, grounds, self.formats, self.words)
        origin(self.origin, self.report, self.formats, self.words)
        return {
            sheet.index + 1: listed(sheet, self.report, part, self.formats, self.words) for part, sheet in self.people
        }


def _name(table: Table, words: Words) -> str:
    return words(SHORT[table.name]) if table.name in SHORT else table.title
