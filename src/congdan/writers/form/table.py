"""The table of a form: its header, the lines to fill in, the line of sums, and who signs."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from congdan.model import column_letter
from congdan.templates import Field, Form
from congdan.templates.model import Line
from congdan.writers.form.choices import Choices, validated
from congdan.writers.form.looks import Looks
from congdan.writers.form.spans import across, middle

_UPRIGHT = 165
"""Height, in points, of a header whose headings run upwards."""


def table(sheet: Any, form: Form, row: int, looks: Looks, choices: Choices) -> None:
    """Header, lines, sums and signatures, from `row` (0-based) down."""
    deep = any(each.above for each in form.fields)
    head = row + deep
    _header(sheet, form, row, head, looks)
    first, last = head + 1, head + len(form.lines)
    for at, line in enumerate(form.lines, first):
        sheet.set_row(at, 22)
        _line(sheet, form, line, (at, first, last), looks)
    for number, field in enumerate(form.fields):
        if field.rule:
            validated(sheet, (first, number, last), field.rule, choices)
    if form.total:
        _sums(sheet, form, (first, last), looks)
    _below(sheet, form, (first, last), looks)
    if form.closing:
        sheet.autofilter(head, 1, last, 1)
    sheet.repeat_rows(row, head)
    sheet.freeze_panes(first, 2)
    sheet.ignore_errors({"number_stored_as_text": f"A{first + 1}:{column_letter(len(form.fields))}{last + 1}"})


def _header(sheet: Any, form: Form, row: int, head: int, looks: Looks) -> None:
    """One row, or two where headings have one above them."""
    for above, group in groupby(enumerate(form.fields), key=lambda pair: pair[1].above):
        members = list(group)
        if above:
            across(sheet, row, members[0][0], members[-1][0], above, looks.line("head"))
        for number, field in members:
            look = looks.line("upright" if field.upright else "head")
            if not above and row < head:
                sheet.merge_range(row, number, head, number, field.heading, look)
            else:
                sheet.write_string(head, number, field.heading, look)
    sheet.set_row(head, _UPRIGHT if any(each.upright for each in form.fields) else 52)
    if row < head:
        sheet.set_row(row, 54)


def _line(sheet: Any, form: Form, line: Line, rows: tuple[int, int, int], looks: Looks) -> None:
    """What is there already and what is reckoned is fixed; all else is filled in."""
    at, first, last = rows
    for number, (field, known) in enumerate(zip(form.fields, line, strict=True)):
        fixed = looks.cell(field.look, "fixed")
        if known is not None:
            sheet.write(at, number, known, fixed)
        elif field.formula:
            sheet.write_formula(at, number, _formula(field, at, first, last), fixed, "")
        else:
            sheet.write_blank(at, number, None, looks.cell(field.look, "input"))


def _formula(field: Field, at: int, first: int, last: int) -> str:
    return "=" + field.formula.format(row=at + 1, first=first + 1, last=last + 1)


def _sums(sheet: Any, form: Form, lines: tuple[int, int], looks: Looks) -> None:
    """The line below: sums of counts, and the rates of the sums."""
    first, last = lines
    at = last + 1
    sheet.set_row(at, 22)
    for number, field in enumerate(form.fields):
        look, letter = looks.cell(field.look, "sum"), column_letter(number + 1)
        span = f"{letter}{first + 1}:{letter}{last + 1}"
        if field.summed:
            sheet.write_formula(at, number, f'=IF(COUNT({span})=0,"",SUM({span}))', look, "")
        elif field.look == "rate":
            sheet.write_formula(at, number, _formula(field, at, first, last), look, "")
        else:
            sheet.write_string(at, number, form.total if number == 1 else "", look)


def _below(sheet: Any, form: Form, lines: tuple[int, int], looks: Looks) -> None:
    """How many are listed, and who signs."""
    first, last = lines
    at = last + (2 if form.total else 1)
    if form.closing:
        before, after = form.closing.split("{count}")
        formula = f'="{before}"&COUNTA(B{first + 1}:B{last + 1})&"{after}"'
        sheet.write_formula(at, 1, formula, looks.line("closing"), form.closing.format(count=0))
        sheet.set_row(at, 24)
    half, end = middle(form.fields), len(form.fields) - 1
    across(sheet, at + 2, 0, half, form.signers[0], looks.line("signer"))
    across(sheet, at + 2, half + 1, end, form.signers[1], looks.line("signer"))
    sheet.set_row(at + 2, 18 * (1 + form.signers[1].count("\n")))
