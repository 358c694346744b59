"""A file that was read → what it is: its layouts, its rosters, and what was found on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from congdan import layout, legacy, roster
from congdan.findings import TOLD_BY, gather
from congdan.ledger import FileRecord
from congdan.model import Finding, Sheet, Where, column_letter
from congdan.readers import own
from congdan.readers.ahead import Ahead, Opened
from congdan.readers.inputs import Input
from congdan.roster import Roster
from congdan.settings import PROSE, Settings, hints
from congdan.text import fold
from congdan.titles import other_model
from congdan.understood import Understood

Watch = Callable[[int, int], None]
"""Told how many files are done, of how many."""


def understand(ahead: Ahead, settings: Settings, watch: Watch = lambda done, of: None) -> Iterator[Understood]:
    """Every input read once, in an order that does not depend on the order given."""
    for done, opened in enumerate(ahead):
        watch(done, len(ahead.inputs))
        yield _one(opened, settings)
    watch(len(ahead.inputs), len(ahead.inputs))


def _one(opened: Opened, settings: Settings) -> Understood:
    each = opened.input
    if each.skipped:
        return _not_read(opened, "skipped", Finding("R011", Where(each.name), params={"reason": each.skipped}))
    if opened.same_as:
        return _not_read(opened, "duplicate", Finding("R012", Where(each.name), params={"other": opened.same_as}))
    if opened.error:
        params = {name: value for name, value in opened.error.params.items() if name != "file"}
        return _not_read(opened, "failed", Finding(opened.error.code, Where(each.name), params=params))
    return _understand(opened, settings)


def _not_read(opened: Opened, status: str, finding: Finding) -> Understood:
    return Understood(FileRecord(opened.input.name, opened.digest, status), findings=(finding,))


def _understand(opened: Opened, settings: Settings) -> Understood:
    each, sheets = opened.input, opened.sheets
    decoded = [legacy.decode(sheet) for sheet in _chosen(sheets, settings)]
    layouts = tuple(_layout(one.sheet, settings) for one in decoded)
    findings = [*_of_sheets(sheets, decoded), *(finding for one in decoded for finding in _of_letters(one))]
    findings += [finding for one in layouts for finding in _of_layout(one)]
    rosters: list[Roster] = []
    tables = [table for one in layouts for table in one.tables]
    models = [other_model((table.sheet.name or "", *table.titles)) for table in tables]
    mixed = not all(models)
    for table, model in zip(tables, models, strict=True):
        built, found = _roster(table, each, settings)
        findings += [*_of_table(table), *_of_titles(table, built), *found, *_of_roster(built)]
        if model:
            where = Where(built.file, built.sheet, table.sheet.row0 + table.header.first)
            findings.append(Finding("R063" if mixed else "R064", where, params={"model": model}))
        if len(built.rows) and not table.doubt and not (model and mixed):
            rosters.append(built)
    findings += _of_file(each, layouts)
    aside = sum(
        len(table.rows) + list(table.kinds).count("continued")
        for table, model in zip(tables, models, strict=True)
        if table.doubt or (model and mixed)
    )
    status = "read" if any(one.tables for one in layouts) else "no_roster"
    record = FileRecord(
        each.name,
        opened.digest,
        status,
        read=sum(len(one.sheet.rows) for one in layouts),
        counted=_rows_of(layouts, "person") + _rows_of(layouts, "continued") - aside,
        set_aside=_rows_of(layouts, "unclear") + aside,
    )
    return Understood(record, layouts, tuple(rosters), tuple(findings))


def _layout(sheet: Sheet, settings: Settings) -> layout.Layout:
    if settings.of(sheet.file, sheet.name).role == PROSE:
        return layout.without_people(sheet)
    return layout.read(sheet, _hints(sheet, settings))


def _hints(sheet: Sheet, settings: Settings) -> layout.Hints:
    return hints(settings.of(sheet.file, sheet.name), sheet.name is not None and sheet.name in settings.sheets)


def _rows_of(layouts: Iterable[layout.Layout], kind: str) -> int:
    return sum(1 for one in layouts for each in one.kinds if each == kind)


def _chosen(sheets: Sequence[Sheet], settings: Settings) -> Sequence[Sheet]:
    """Only the sheets that were asked for, in files that have one of them; no list of our own findings."""
    theirs = [sheet for sheet in sheets if not own.is_list(sheet)]
    return [sheet for sheet in theirs if sheet.name in settings.sheets] or theirs


def _of_sheets(sheets: Sequence[Sheet], decoded: Sequence[legacy.Decoded]) -> Iterator[Finding]:
    read = {one.sheet.name for one in decoded}
    for sheet in sheets:
        if sheet.name not in read:
            yield Finding("R076" if own.is_list(sheet) else "R074", Where(sheet.file, sheet.name))


def _roster(table: layout.Table, each: Input, settings: Settings) -> tuple[Roster, list[Finding]]:
    """The roster of a table; what the user says of it counts before what it seems to be."""
    said = settings.of(each.name, table.sheet.name)
    folder = each.path.resolve().parent.name if each.folder else ""
    built, findings = roster.build(table, folder, said.unit, said.commune, settings.aliases)
    if said.role:
        built = replace(built, registers=said.role != "evaluation", evaluates=said.role != "registration")
    return built, findings


def _of_layout(one: layout.Layout) -> Iterator[Finding]:
    sheet = one.sheet
    if sheet.hidden and one.tables:
        yield Finding("R043", Where(sheet.file, sheet.name))
    if sheet.hidden_rows and one.tables:
        told = (row for row in sorted(sheet.hidden_rows) if not _is_blank(one, row))
        yield from gather("R040", [Where(sheet.file, sheet.name, row) for row in told])


def _is_blank(one: layout.Layout, row: int) -> bool:
    """True for a row, as Excel numbers it, that holds nothing or lies below everything."""
    at = row - one.sheet.row0
    return not 0 <= at < len(one.kinds) or one.kinds[at] == "blank"


def _of_letters(one: legacy.Decoded) -> Iterator[Finding]:
    sheet = one.sheet
    if sheet.encoding == "utf-8-replaced":
        yield Finding("R046", Where(sheet.file))
    elif sheet.decoded:
        for each in sheet.decoded:
            params = {"scheme": each.scheme, "how": TOLD_BY[each.by], "cells": each.cells}
            yield Finding("R044", Where(sheet.file, sheet.name), params=params)
    elif sheet.encoding and not sheet.encoding.startswith("utf-"):
        yield Finding("R042", Where(sheet.file), params={"encoding": sheet.encoding})
    places = [Where(sheet.file, sheet.name, row, column_letter(column)) for row, column in one.lost]
    yield from gather("R045", places)


_SAYS_ACHIEVED = re.compile(r"\b(dat danh hieu|duoc cong nhan|cong nhan danh hieu|de nghi cong nhan)\b")


def _of_titles(table: layout.Table, built: Roster) -> Iterator[Finding]:
    """A list of those who achieved the title, without a column that says so."""
    titles = [fold(title) for title in table.titles]
    if not built.evaluates and any(_SAYS_ACHIEVED.search(title) and "dang ky" not in title for title in titles):
        yield Finding("R062", Where(built.file, built.sheet))


def _of_roster(built: Roster) -> Iterator[Finding]:
    if built.mixed_dates:
        column = built.headings["birth"]
        yield Finding("P017", Where(built.file, built.sheet, None, column_letter(column.index), column.heading))


def _of_table(table: layout.Table) -> Iterator[Finding]:
    sheet = table.sheet
    for question in table.header.questions:
        if question is not table.doubt:
            yield _asked(sheet, question)
    if table.doubt:
        yield _asked(sheet, table.doubt)
    elif not table.rows:
        yield Finding("R036", Where(sheet.file, sheet.name, sheet.row0 + table.header.last))
    unclear = [
        Where(sheet.file, sheet.name, sheet.row0 + row) for row, kind in enumerate(table.kinds) if kind == "unclear"
    ]
    yield from gather("R041", [] if table.doubt else unclear)
    if table.header.other_years:
        left = ", ".join(f"“{column.heading}”" for column in table.header.other_years)
        yield Finding("R067", Where(sheet.file, sheet.name, sheet.row0 + table.header.last), params={"columns": left})
    if several := [row for row, kind in enumerate(table.kinds) if kind == "continued"]:
        yield Finding("R066", Where(sheet.file, sheet.name, sheet.row0 + several[0]), params={"count": len(table.rows)})


def _asked(sheet: Sheet, question: layout.Question) -> Finding:
    """A question with its readings and what the answer needs to name."""
    readings = [f"“{reading}”" for reading in question.readings]
    params: dict[str, object] = {"readings": ", ".join(readings)}
    weak, other = question.weak, question.other
    column = letter = None
    if question.other_row is not None:
        params |= {"one": readings[0], "other": readings[1], "other_row": question.other_row, "row": question.row}
    if weak and weak.column:
        column, letter = weak.column.heading, column_letter(sheet.column0 + weak.column.index)
        params |= {"field": weak.about, "fits": weak.fits, "of": weak.of, "row": question.row, "leaf": _leaf(column)}
    if other:
        params |= {"letter": column_letter(sheet.column0 + other.index), "other": _leaf(other.heading)}
    return Finding(question.code, Where(sheet.file, sheet.name, question.row, letter, column), params=params)


def _leaf(heading: str) -> str:
    return heading.split(" / ")[-1]


def _of_file(each: Input, layouts: Sequence[layout.Layout]) -> Iterator[Finding]:
    """What to say of sheets without a table of people, and of a file that has none at all."""
    told = [one for one in layouts if one.tables or not own.is_guide(one.sheet)] or layouts
    without = [one for one in told if not one.tables and any(kind != "blank" for kind in one.kinds)]
    some = each.folder or any(one.tables for one in layouts) or any(layout.is_summary(one.sheet) for one in without)
    for one in without:
        sheet = one.sheet
        if one.unnamed:
            row, headings = one.unnamed
            columns = ", ".join(f"“{heading}”" for heading in headings)
            yield Finding("R031", Where(sheet.file, sheet.name, row), params={"columns": columns})
        elif layout.is_sideways(sheet):
            yield Finding("R068", Where(sheet.file, sheet.name))
        elif layout.is_summary(sheet):
            yield Finding("R034", Where(sheet.file, sheet.name))
        elif layout.is_score_sheet(sheet) and not some:
            yield Finding("R033", Where(sheet.file, sheet.name))
        else:
            yield Finding("R035" if some else "R032", Where(sheet.file, sheet.name))
    if not without and not any(one.tables for one in layouts):
        yield Finding("R035" if each.folder else "R002", Where(each.name))
