"""Files with running text → their sentences, and what is found in them beside rosters and tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from congdan import subjects
from congdan.checked import Text
from congdan.checks import sentences
from congdan.edits import Roster, solve
from congdan.errors import Unreadable
from congdan.figures import Table
from congdan.model import Document, Finding
from congdan.prose import System, relations, with_rosters
from congdan.settings import PROSE, Settings
from congdan.understood import Understood

_SUFFIXES = frozenset((".docx", ".txt", ".md", ".html", ".htm", ".pdf"))
_LONG = 12
"""Words of a paragraph that belongs to a report, not to the head of a list."""
_ENDS = (".", ";", ":", "!", "?", "…")
"""What ends a sentence and no row of a table."""
_ENOUGH = 3
"""Such paragraphs make a report of a file that holds a list of people as well."""


def systems(own: Sequence[Understood], settings: Settings) -> list[System]:
    """The sentences of every document that has some."""
    return [relations(document) for one in own if (document := read(one, settings)) is not None]


def overviews(own: Sequence[Understood], settings: Settings) -> dict[str, dict[str, int]]:
    """What each document with sentences holds: paragraphs, figures, and numbers that are none."""
    found = {}
    for system in systems(own, settings):
        counts = {"paragraphs": len(system.document.paragraphs), "figures": len(system.figures)}
        found[system.document.file] = {**counts, "other_numbers": len(system.left_out)}
    return found


def no_fault(one: Understood, running: Collection[str]) -> Understood:
    """A report without a table of people is no fault."""
    kept = tuple(each for each in one.findings if each.code != "R032")
    return replace(one, findings=kept) if one.record.name in running else one


def read(one: Understood, settings: Settings) -> Document | None:
    """The running text of a file; None if it has none, or is a list or a table and was not said to be prose."""
    path = Path(one.record.name)
    if path.suffix.lower() not in _SUFFIXES or one.record.status not in ("read", "no_roster"):
        return None
    from congdan.readers import documents

    try:
        document = documents.read(path, one.record.name)
    except Unreadable:
        # It was read before: it is gone or locked since then, and what was read of it stands.
        return None
    said = settings.of(one.record.name, None).role == PROSE
    return document if document is not None and (said or _is_report(document, one)) else None


def _is_report(document: Document, one: Understood) -> bool:
    """Whether a document says something in sentences; one that holds people says more than the head of a list does."""
    long = sum(len(each.text.split()) >= _LONG for each in document.paragraphs)
    if one.rosters:
        return long >= _ENOUGH
    return bool(document.paragraphs) and not _is_table(document, one)


def _is_table(document: Document, one: Understood) -> bool:
    """A text file that was read as a table of several columns; commas in one line or in sentences make none."""
    texts = [each.text for each in document.paragraphs]
    ended = sum(text.rstrip().endswith(_ENDS) for text in texts)
    if Path(document.file).suffix.lower() != ".txt" or 2 * ended > len(texts):
        return False
    if len(texts) == 1 and any(letter.isdigit() for letter in texts[0]):
        return False
    rows = [row for layout in one.layouts for row in layout.sheet.rows if any(row)]
    return sum(len([cell for cell in row if cell]) > 1 for row in rows) * 2 > len(rows)


def said_of(table: Table, texts: Sequence[System]) -> Iterator[Roster]:
    """What each text says of the figures of a table."""
    own = subjects.declared(table)
    for system in texts:
        spans = {
            own[key]: (value, value)
            for cell, key in subjects.of_text(system)
            if key in own and (value := system.figures[cell].value) is not None
        }
        if spans:
            yield Roster(system.document.file, spans)


def checked(system: System, sources: Sequence[Roster]) -> tuple[Text, list[Finding]]:
    """The sentences of one document with what rosters and tables say of them, and what was found."""
    told = with_rosters(system, sources)
    solution = solve(told.edits)
    return Text(told, solution), list(sentences.check(told, solution))


def sources(system: System, counted: Roster | None, tables: Sequence[Table]) -> list[Roster]:
    """What the rosters and each table say of the figures of a text."""
    found = [counted] if counted else []
    for table in tables:
        spans = {
            key: (value, value)
            for key, name in subjects.declared(table).items()
            if (value := _value(table, name)) is not None
        }
        roster = subjects.evidence(system, _named(table), spans, False, 0)
        found += [roster] if roster else []
    return found


def _value(table: Table, name: str) -> int | None:
    return next((each.value for each in table.figures.values() if each.name == name), None)


def _named(table: Table) -> str:
    return f"{table.file} [{table.sheet}]" if table.sheet else table.file
