"""What was understood of each file, and why: the document of `congdan inspect`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from congdan.contract import file, finding
from congdan.findings import ordered
from congdan.layout import Layout, Table
from congdan.messages import Words
from congdan.model import column_letter
from congdan.roster import Roster
from congdan.schemas import SCHEMAS
from congdan.understood import Understood

_LISTED_PLACES = 200


def document(understood: Sequence[Understood], words: Words, with_rows: bool) -> dict[str, Any]:
    """Files, sheets, tables, columns and kinds of rows; with `with_rows` the kind of every row."""
    findings = ordered(each for one in understood for each in one.findings)
    return {
        "schema": SCHEMAS["inspect"],
        "files": [_file(one, with_rows) for one in understood],
        "findings": [finding(each, words) for each in findings],
    }


def _file(one: Understood, with_rows: bool) -> dict[str, Any]:
    rosters = iter(one.rosters)
    return {**file(one.record), "sheets": [_sheet(each, rosters, with_rows) for each in one.layouts]}


def _sheet(layout: Layout, rosters: Iterator[Roster], with_rows: bool) -> dict[str, Any]:
    sheet = layout.sheet
    kinds = Counter(layout.kinds)
    found: dict[str, Any] = {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "hidden_rows": len(sheet.hidden_rows),
        "encoding": sheet.encoding,
        "kinds": dict(sorted(kinds.items())),
        "set_aside": [sheet.row0 + row for row, kind in enumerate(layout.kinds) if kind == "unclear"],
        "tables": [_table(table, next(rosters) if table.rows else None) for table in layout.tables],
    }
    if with_rows:
        found["rows"] = [{"row": sheet.row0 + row, "kind": kind} for row, kind in enumerate(layout.kinds)]
    return found


def _table(table: Table, roster: Roster | None) -> dict[str, Any]:
    sheet, header = table.sheet, table.header
    return {
        "header_rows": [sheet.row0 + header.first, sheet.row0 + header.last],
        "role": roster.role if roster else None,
        "people": len(table.rows),
        "columns": [
            {
                "column": column_letter(sheet.column0 + column.index),
                "heading": column.heading,
                "field": column.field,
                "certainty": round(column.certainty, 2),
            }
            for column in header.columns
        ],
        "questions": [list(question.readings) for question in header.questions],
        "places": _places(roster) if roster else [],
    }


def _places(roster: Roster) -> list[dict[str, Any]]:
    """Each unit with where it was read and how many people it has."""
    counts = Counter(roster.place.tolist())
    return [
        {
            "commune": place.commune_shown,
            "unit": place.unit_shown,
            "kind": place.kind,
            "unit_from": place.source,
            "commune_from": place.commune_source,
            "people": counts[code],
        }
        for code, place in enumerate(roster.places[:_LISTED_PLACES])
    ]
