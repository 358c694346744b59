"""What stands above the table of a form: who sends it out, the title, and what is asked once."""

from __future__ import annotations

from typing import Any

from congdan.templates import Form
from congdan.writers.form.choices import Choices, validated
from congdan.writers.form.looks import Looks
from congdan.writers.form.spans import across, middle, until

_LABEL, _ANSWER = 30, 32
"""Width of what is asked, and of the answer, in characters."""


def top(sheet: Any, form: Form, looks: Looks, choices: Choices) -> int:
    """The number of the first row (0-based) that is free for the table."""
    half, last = middle(form.fields), len(form.fields) - 1
    head = form.head
    across(sheet, 0, 0, half, head.above, looks.line("plain"))
    across(sheet, 1, 0, half, head.body, looks.line("ruled"))
    across(sheet, 0, half + 1, last, head.state, looks.line("bold"))
    across(sheet, 1, half + 1, last, head.motto, looks.line("ruled"))
    across(sheet, 2, half + 1, last, head.dated, looks.line("date"))
    across(sheet, 4, 0, last, form.title, looks.line("title"))
    across(sheet, 5, 0, last, form.subject, looks.line("bold"))
    sheet.set_row(4, 24)
    _asks(sheet, form, looks, choices, 7)
    return 8 + len(form.asks)


def _asks(sheet: Any, form: Form, looks: Looks, choices: Choices, row: int) -> None:
    label = until(form.fields, 0, _LABEL)
    answer = until(form.fields, label + 1, _ANSWER)
    for at, each in enumerate(form.asks, row):
        number = each.rule is not None and each.rule.kind == "whole"
        look = looks.line("year" if number else "answer")
        across(sheet, at, 0, label, each.label, looks.line("label"))
        across(sheet, at, label + 1, answer, each.value, look)
        if number and each.value:
            sheet.write_number(at, label + 1, int(each.value), look)
        sheet.set_row(at, 20)
        if each.rule:
            validated(sheet, (at, label + 1, at), each.rule, choices)
