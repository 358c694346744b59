"""Report → the JSON of `congdan export`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from congdan.messages import Words
from congdan.report import Check, Hidden, Report, Row, Spot, Table, Value
from congdan.text import printable
from congdan.writers.prose import written


def document(report: Report, words: Words) -> dict[str, Any]:
    """Everything of the report; `docs/json.md` explains it."""
    return {
        "schema": report.schema,
        "title": report.title,
        "as_of": report.as_of,
        "incomplete": report.incomplete,
        "office": asdict(report.office),
        "tables": [_table(each) for each in report.tables],
        "checks": [_check(each) for each in report.checks],
        "charts": [asdict(each) for each in report.charts],
        "parts": [
            {"title": part.title, "sentences": [text for _, text in said]} for part, said in written(report, words)
        ],
        "findings": [asdict(each) for each in report.findings],
        "corrections": [_table(each) for each in report.corrections],
        "questions": report.questions,
        "people": [_table(each) for each in report.people],
        "sources": [_table(each) for each in report.sources],
        "notes": report.notes,
    }


def text(report: Report, words: Words) -> str:
    """The document, as a file holds it: a line for each row, so that very many are written at once."""
    parts = (f"  {_dumped(key)}: {_listed(value, 2)}" for key, value in document(report, words).items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _listed(value: Any, indent: int) -> str:
    """Lists of objects with an entry a line; the rows of a table likewise."""
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return _dumped(value)
    blank = " " * indent
    entries = (f"{blank}  {_entry(each, indent + 2)}" for each in value)
    return "[\n" + ",\n".join(entries) + f"\n{blank}]"


def _entry(value: dict[str, Any], indent: int) -> str:
    if "rows" not in value or not isinstance(value["rows"], list):
        return _dumped(value)
    head = ", ".join(f"{_dumped(key)}: {_dumped(inner)}" for key, inner in value.items() if key != "rows")
    return f'{{{head}, "rows": {_listed(value["rows"], indent)}}}'


def _dumped(value: Any) -> str:
    return json.dumps(_clean(value), ensure_ascii=False)


def _clean(value: Any) -> Any:
    """Without what could move a cursor or break a file."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list | tuple) else value


def _table(table: Table) -> dict[str, Any]:
    columns = [
        {
            "name": column.name,
            "heading": column.heading,
            "kind": column.kind,
            "sum_of": column.sum_of,
            "ratio": column.ratio,
        }
        for column in table.columns
    ]
    kinds = [column.kind for column in table.columns]
    return {
        "name": table.name,
        "title": table.title,
        "columns": columns,
        "rows": [_row(row, kinds) for row in table.rows],
    }


def _row(row: Row, kinds: Sequence[str]) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "level": row.level,
        "cells": [_cell(value, kind) for value, kind in zip(row.cells, kinds, strict=True)],
        "sum_of": row.sum_of,
    }


def _cell(value: Value, kind: str) -> Any:
    """Counts as integers, rates and points as unrounded numbers, null for what is not known."""
    if isinstance(value, Hidden):
        return {"hidden": True}
    if isinstance(value, Fraction):
        return float(value)
    return value / 100 if kind == "points" and isinstance(value, int) else value


def _check(check: Check) -> dict[str, Any]:
    return {
        "text": check.text,
        "left": [_spot(each) for each in check.left],
        "right": [_spot(each) for each in check.right],
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {"table": spot.table, "row": spot.row, "column": spot.column}
