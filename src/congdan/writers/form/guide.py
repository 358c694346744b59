"""The second sheet of a form: how to fill it in, and what can be chosen."""

from __future__ import annotations

from math import ceil
from typing import Any

from congdan.model import column_letter
from congdan.readers.own import GUIDE
from congdan.templates import Form
from congdan.writers.form.choices import Choices
from congdan.writers.form.looks import Looks

NAME = "Hướng dẫn"
_ON_A_LINE = 92
"""So many letters fit on a line of the instructions."""
_FIRST = 3
"""The column (0-based) of the first list."""


def guide(sheet: Any, form: Form, looks: Looks) -> Choices:
    """The lists that were written, by what they hold."""
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 86)
    sheet.set_column(2, 2, 3)
    sheet.write_string(0, 0, GUIDE, looks.line("title_left"))
    for number, text in enumerate(form.guide, 1):
        sheet.write_string(number + 1, 0, f"{number}.", looks.line("guide"))
        sheet.write_string(number + 1, 1, text, looks.line("guide"))
        sheet.set_row(number + 1, 18 * ceil(len(text) / _ON_A_LINE))
    choices: dict[tuple[str, ...], str] = {}
    for label, rule in _lists(form):
        if rule not in choices:
            choices[rule] = _list(sheet, _FIRST + len(choices), label, rule, looks)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    return choices


def _lists(form: Form) -> list[tuple[str, tuple[str, ...]]]:
    asked = [*((each.label, each.rule) for each in form.asks), *((each.heading, each.rule) for each in form.fields)]
    return [(label.rstrip(":"), rule.values) for label, rule in asked if rule and rule.kind == "list"]


def _list(sheet: Any, column: int, label: str, values: tuple[str, ...], looks: Looks) -> str:
    """The values below their label, and where they stand."""
    sheet.set_column(column, column, max(16, *(len(each) + 2 for each in values)))
    sheet.write_string(1, column, label, looks.line("head"))
    for row, value in enumerate(values, 2):
        sheet.write_string(row, column, value, looks.line("listed"))
    letter = column_letter(column + 1)
    return f"'{NAME}'!${letter}$3:${letter}${len(values) + 2}"
