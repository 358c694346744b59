"""What cells accept, as Excel checks it while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from congdan.model import column_letter
from congdan.templates import Rule

Choices = Mapping[tuple[str, ...], str]
"""Texts to choose from → the cells where they are listed."""

Span = tuple[int, int, int]
"""First row, column and last row (0-based)."""


def validated(sheet: Any, span: Span, rule: Rule, choices: Choices) -> None:
    """Let the cells of a column accept nothing but what the rule says."""
    first, column, last = span
    sheet.data_validation(first, column, last, column, {**_asked(span, rule, choices), **_said(rule)})


def _asked(span: Span, rule: Rule, choices: Choices) -> dict[str, Any]:
    first, column, last = span
    if rule.kind == "list":
        return {"validate": "list", "source": f"={choices[rule.values]}"}
    if rule.kind == "custom":
        letter = column_letter(column + 1)
        places = {"cell": f"{letter}{first + 1}", "column": letter, "first": first + 1, "last": last + 1}
        return {"validate": "custom", "value": "=" + rule.formula.format(**places)}
    kind = "integer" if rule.kind == "whole" else "decimal"
    return {"validate": kind, "criteria": "between", "minimum": rule.low, "maximum": rule.high}


def _said(rule: Rule) -> dict[str, Any]:
    said = {"error_title": "Chưa đúng", "error_message": rule.message}
    return said | ({"input_title": "Cách ghi", "input_message": rule.prompt} if rule.prompt else {})
