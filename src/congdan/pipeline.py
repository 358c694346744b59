"""The order of the steps: files → sheets → rosters → tally → result."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from congdan import criteria as criteria_sets
from congdan import layout, legacy, readers, roster
from congdan.checks import check
from congdan.errors import Unreadable
from congdan.findings import blocks, gather, merged, ordered
from congdan.ledger import FileRecord
from congdan.model import Finding, Sheet, Where, column_letter
from congdan.readers.inputs import Input, expand, folders
from congdan.result import Result
from congdan.roster import Roster
from congdan.selection import select
from congdan.settings import Settings, hints
from congdan.tally import Partial, finish
from congdan.understood import Understood

Watch = Callable[[int, int], None]
"""Told how many files are done, of how many."""


def tally(files: Sequence[str], settings: Settings, watch: Watch = lambda done, of: None) -> Result:
    """Count the people of all files. Raises UsageError for a criteria set that cannot be used."""
    criteria = criteria_sets.load(settings.criteria)
    understood = list(understand(files, settings, watch))
    understood, left_out = select(understood, settings)
    rosters = [each for one in understood for each in one.rosters]
    counted = finish(Partial(tuple(rosters)), criteria, settings.result, settings.units)
    findings = [finding for one in understood for finding in one.findings]
    findings += [*counted.findings, *check(counted, criteria), *_missing_kinds(rosters)]
    findings += [*left_out, *_barren(files, understood), *_unheard(understood, settings)]
    if not rosters and not blocks(findings):
        findings.append(Finding("R013"))
    records = tuple(one.record for one in understood)
    return Result(counted, criteria, records, tuple(ordered(merged(findings))), settings.as_of)


def understand(files: Sequence[str], settings: Settings, watch: Watch = lambda done, of: None) -> Iterator[Understood]:
    """Every input read once, in an order that does not depend on the order given."""
    inputs = sorted(expand(files), key=lambda each: each.name)
    seen: dict[str, str] = {}
    for done, each in enumerate(inputs):
        watch(done, len(inputs))
        yield _one(each, settings, seen)
    watch(len(inputs), len(inputs))


def _one(each: Input, settings: Settings, seen: dict[str, str]) -> Understood:
    if each.skipped:
        finding = Finding("R011", Where(each.name), params={"reason": each.skipped})
        return Understood(FileRecord(each.name, None, "skipped"), findings=(finding,))
    digest = None
    try:
        digest = _digest(each.path)
        if digest in seen:
            finding = Finding("R012", Where(each.name), params={"other": seen[digest]})
            return Understood(FileRecord(each.name, digest, "duplicate"), findings=(finding,))
        seen[digest] = each.name
        return _understand(each, digest, readers.read(each.path, each.name), settings)
    except Unreadable as error:
        params = {name: value for name, value in error.params.items() if name != "file"}
        finding = Finding(error.code, Where(each.name), params=params)
        return Understood(FileRecord(each.name, digest, "failed"), findings=(finding,))


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise Unreadable("R001") from error
    except OSError as error:
        raise Unreadable("R008", detail=error.strerror or type(error).__name__) from error


def _understand(each: Input, digest: str, sheets: Sequence[Sheet], settings: Settings) -> Understood:
    decoded = [legacy.decode(sheet) for sheet in _chosen(sheets, settings)]
    layouts = tuple(layout.read(one.sheet, hints(settings.of(each.name, one.sheet.name))) for one in decoded)
    findings = [*_of_sheets(sheets, decoded), *(finding for one in decoded for finding in _of_letters(one))]
    findings += [finding for one in layouts for finding in _of_layout(one)]
    rosters: list[Roster] = []
    for table in (table for one in layouts for table in one.tables):
        built, found = _roster(table, each, settings)
        findings += [*_of_table(table), *found, *_of_roster(built)]
        if len(built.rows):
            rosters.append(built)
    findings += _of_file(each, layouts)
    status = "read" if any(one.tables for one in layouts) else "no_roster"
    record = FileRecord(
        each.name,
        digest,
        status,
        read=sum(len(one.sheet.rows) for one in layouts),
        counted=_rows_of(layouts, "person"),
        set_aside=_rows_of(layouts, "unclear"),
    )
    return Understood(record, layouts, tuple(rosters), tuple(findings))


def _rows_of(layouts: Iterable[layout.Layout], kind: str) -> int:
    return sum(1 for one in layouts for each in one.kinds if each == kind)


def _chosen(sheets: Sequence[Sheet], settings: Settings) -> Sequence[Sheet]:
    """Only the sheets that were asked for, in files that have one of them."""
    return [sheet for sheet in sheets if sheet.name in settings.sheets] or sheets


def _of_sheets(sheets: Sequence[Sheet], decoded: Sequence[legacy.Decoded]) -> Iterator[Finding]:
    read = {one.sheet.name for one in decoded}
    for sheet in sheets:
        if sheet.name not in read:
            yield Finding("R074", Where(sheet.file, sheet.name))


def _unheard(understood: Sequence[Understood], settings: Settings) -> Iterator[Finding]:
    """Sheets that were asked for and are nowhere."""
    there = {one.sheet.name for each in understood for one in each.layouts}
    for name in settings.sheets:
        if name not in there:
            yield Finding("R075", params={"name": name})


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
        yield from gather("R040", [Where(sheet.file, sheet.name, row) for row in sorted(sheet.hidden_rows)])


def _of_letters(one: legacy.Decoded) -> Iterator[Finding]:
    sheet = one.sheet
    if sheet.encoding == "utf-8-replaced":
        yield Finding("R046", Where(sheet.file))
    elif one.scheme:
        yield Finding("R044", Where(sheet.file, sheet.name), params={"scheme": one.scheme, "cells": one.cells})
    elif sheet.encoding and not sheet.encoding.startswith("utf-"):
        yield Finding("R042", Where(sheet.file), params={"encoding": sheet.encoding})
    places = [Where(sheet.file, sheet.name, row, column_letter(column)) for row, column in one.lost]
    yield from gather("R045", places)


def _of_roster(built: Roster) -> Iterator[Finding]:
    if built.mixed_dates:
        column = built.headings["birth"]
        yield Finding("P017", Where(built.file, built.sheet, None, column_letter(column.index), column.heading))


def _of_table(table: layout.Table) -> Iterator[Finding]:
    sheet = table.sheet
    for question in table.header.questions:
        readings = ", ".join(f"“{reading}”" for reading in question.readings)
        yield Finding(question.code, Where(sheet.file, sheet.name, question.row), params={"readings": readings})
    if not table.rows:
        yield Finding("R036", Where(sheet.file, sheet.name, sheet.row0 + table.header.last))
    unclear = [
        Where(sheet.file, sheet.name, sheet.row0 + row) for row, kind in enumerate(table.kinds) if kind == "unclear"
    ]
    yield from gather("R041", unclear)


def _of_file(each: Input, layouts: Sequence[layout.Layout]) -> Iterator[Finding]:
    """What to say of sheets without a table of people, and of a file that has none at all."""
    without = [one for one in layouts if not one.tables and any(kind != "blank" for kind in one.kinds)]
    some = len(without) < len(layouts) and any(one.tables for one in layouts)
    for one in without:
        sheet = one.sheet
        if one.unnamed:
            row, headings = one.unnamed
            columns = ", ".join(f"“{heading}”" for heading in headings)
            yield Finding("R031", Where(sheet.file, sheet.name, row), params={"columns": columns})
        elif layout.is_summary(sheet):
            yield Finding("R034", Where(sheet.file, sheet.name))
        elif some or each.folder:
            yield Finding("R035", Where(sheet.file, sheet.name))
        else:
            yield Finding("R033" if layout.is_score_sheet(sheet) else "R032", Where(sheet.file, sheet.name))
    if not without and not any(one.tables for one in layouts):
        yield Finding("R035" if each.folder else "R002", Where(each.name))


def _missing_kinds(rosters: Sequence[Roster]) -> Iterator[Finding]:
    """What the inputs could not speak of."""
    if rosters and not any(each.registers for each in rosters):
        yield Finding("R060")
    if rosters and not any(each.evaluates for each in rosters):
        yield Finding("R061")


def _barren(files: Sequence[str], understood: Sequence[Understood]) -> Iterator[Finding]:
    """Folders in which nothing was found to count."""
    for folder in folders(files):
        inside = (one for one in understood if Path(folder) in Path(one.record.name).parents)
        if not any(one.rosters for one in inside):
            yield Finding("R010", Where(folder))
