"""An empty form → a workbook to be filled in."""

from __future__ import annotations

import datetime
import io

from congdan.templates import Form
from congdan.writers.form.guide import guide
from congdan.writers.form.looks import Looks
from congdan.writers.form.table import table
from congdan.writers.form.top import top

__all__ = ["workbook"]

_A4 = 9
_CREATED = datetime.datetime(2000, 1, 1)
"""The same form is the same bytes, whenever it is made."""


def workbook(form: Form) -> bytes:
    """The bytes of an .xlsx: the form on its first sheet, how to fill it in and what can be chosen on the second."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": form.subject, "created": _CREATED})
        book.set_calc_mode("auto")
        looks = Looks(book)
        sheet = book.add_worksheet(form.sheet)
        chosen = guide(book.add_worksheet("Hướng dẫn"), form, looks)
        for number, field in enumerate(form.fields):
            sheet.set_column(number, number, field.width)
        table(sheet, form, top(sheet, form, looks, chosen), looks, chosen)
        _printed(sheet)
    return out.getvalue()


def _printed(sheet) -> None:  # type: ignore[no-untyped-def]
    """A4 across, as wide as one page, the page number above; only what is to be filled in can be changed."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)
    sheet.fit_to_pages(1, 0)
    sheet.set_header('&C&"Times New Roman,Regular"&12&P')
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
