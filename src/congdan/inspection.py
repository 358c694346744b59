"""What was understood of each file, and why: the document of `congdan inspect`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from congdan.contract import file, finding
from congdan.findings import ordered
from congdan.layout import Column, Layout, Table
from congdan.messages import Words
from congdan.model import column_letter
from congdan.roster import Roster
from congdan.schemas import SCHEMAS
from congdan.understood import Understood

_LISTED_PLACES = 200


Texts = Mapping[str, Mapping[str, int]]
"""File → paragraphs, figures and other numbers of its running text."""
_NO_TEXTS: Texts = {}


def document(
    understood: Sequence[Understood], words: Words, with_rows: bool, texts: Texts = _NO_TEXTS
) -> dict[str, Any]:
    """Files, sheets, tables, columns and kinds of rows; with `with_rows` the kind of every row."""
    findings = ordered(each for one in understood for each in one.findings)
    return {
        "schema": SCHEMAS["inspect"],
        "files": [_file(one, with_rows, texts.get(one.record.name)) for one in understood],
        "findings": [finding(each, words) for each in findings],
    }


def _file(one: Understood, with_rows: bool, text: Mapping[str, int] | None) -> dict[str, Any]:
    rosters = iter(one.rosters)
    found = {**file(one.record), "sheets": [_sheet(each, rosters, with_rows) for each in one.layouts]}
    return {**found, "text": dict(text)} if text else found


def _sheet(layout: Layout, rosters: Iterator[Roster], with_rows: bool) -> dict[str, Any]:
    sheet = layout.sheet
    kinds = Counter(layout.kinds)
    found: dict[str, Any] = {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "hidden_rows": len(sheet.hidden_rows),
        "encoding": sheet.encoding,
        "letters": [{"scheme": each.scheme, "by": each.by, "cells": each.cells} for each in sheet.decoded],
        "kinds": dict(sorted(kinds.items())),
        "set_aside": _set_aside(layout),
        "tables": [_table(table, None if table.doubt or not table.rows else next(rosters)) for table in layout.tables],
    }
    if with_rows:
        found["rows"] = [{"row": sheet.row0 + row, "kind": kind} for row, kind in enumerate(layout.kinds)]
    return found


def _set_aside(layout: Layout) -> list[dict[str, Any]]:
    """The rows that are not counted although they hold values, each with its reason."""
    row0 = layout.sheet.row0
    reasons = {row0 + row: "no_name" for row, kind in enumerate(layout.kinds) if kind == "unclear"}
    for table in layout.tables:
        if table.doubt:
            held = (row for row, kind in enumerate(table.kinds) if kind in ("person", "unclear"))
            reasons |= dict.fromkeys((table.sheet.row0 + row for row in held), "asked")
    return [{"row": row, "reason": reason} for row, reason in sorted(reasons.items())]


def _table(table: Table, roster: Roster | None) -> dict[str, Any]:
    sheet, header = table.sheet, table.header
    return {
        "header_rows": [sheet.row0 + header.first, sheet.row0 + header.last],
        "role": roster.role if roster else None,
        "people": len(table.rows),
        "confidence": round(table.confidence.value, 2),
        "asked": table.doubt.code if table.doubt else None,
        "columns": [_column(table, column) for column in header.columns],
        "questions": _questions(table),
        "places": _places(roster) if roster else [],
        "withdrawn": roster.rows[roster.withdrawn].tolist() if roster else [],
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    """A column with how well its heading is known, and how many of its values look like its field."""
    values = next((each for each in table.confidence.evidence if each.column == column), None)
    return {
        "column": column_letter(table.sheet.column0 + column.index),
        "heading": column.heading,
        "field": column.field,
        "certainty": round(column.certainty, 2),
        "values": {"fit": values.fits, "seen": values.of} if values else None,
    }


def _questions(table: Table) -> list[list[str]]:
    doubts = [table.doubt] if table.doubt and table.doubt not in table.header.questions else []
    return [list(question.readings) for question in (*table.header.questions, *doubts) if question.readings]


def _places(roster: Roster) -> list[dict[str, Any]]:
    """Each unit with where it was read, how many people it has, and how else it is written."""
    counts = Counter(roster.place.tolist())
    units: dict[tuple[str | None, ...], list[int]] = {}
    for code, place in enumerate(roster.places):
        units.setdefault((place.unit, place.commune, place.source, place.commune_source), []).append(code)
    return [_place(roster, codes, counts) for codes in list(units.values())[:_LISTED_PLACES]]


def _place(roster: Roster, codes: Sequence[int], counts: Mapping[int, int]) -> dict[str, Any]:
    place = roster.places[codes[0]]
    spellings = dict.fromkeys(roster.places[code].unit_written or roster.places[code].unit_shown for code in codes)
    return {
        "commune": place.commune_shown,
        "unit": place.unit_shown,
        "kind": place.kind,
        "unit_from": place.source,
        "commune_from": place.commune_source,
        "people": sum(counts[code] for code in codes),
        "also_written": [text for text in spellings if text and text != place.unit_shown],
    }
