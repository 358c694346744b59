"""Files with running text → the sentences as they were checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from congdan.checked import Text
from congdan.checks import sentences
from congdan.edits import solve
from congdan.errors import Unreadable
from congdan.model import Document, Finding
from congdan.understood import Understood

_SUFFIXES = frozenset((".docx", ".txt", ".md", ".html", ".htm", ".pdf"))
_LONG = 12
"""Words of a paragraph that belongs to a report, not to the head of a list."""
_ENOUGH = 3
"""Such paragraphs make a report of a file that holds a list of people as well."""


def checked(own: Sequence[Understood]) -> Iterator[tuple[Text, list[Finding]]]:
    """Every document with sentences, and what was found in them."""
    for one in own:
        document = read(one)
        if document is not None:
            # Only here: nothing else needs the words by which sentences are read.
            from congdan.prose import relations

            system = relations(document)
            solution = solve(system.edits)
            yield Text(system, solution), list(sentences.check(system, solution))


def read(one: Understood) -> Document | None:
    """The running text of a file; None if it has none, or is a list or a table."""
    path = Path(one.record.name)
    if path.suffix.lower() not in _SUFFIXES or one.record.status not in ("read", "no_roster"):
        return None
    from congdan.readers import documents

    try:
        document = documents.read(path, one.record.name)
    except Unreadable:
        # It was read before: it is gone or locked since then, and what was read of it stands.
        return None
    return document if document is not None and _is_report(document, one) else None


def _is_report(document: Document, one: Understood) -> bool:
    """Whether a document says something in sentences; one that holds people says more than the head of a list does."""
    long = sum(len(each.text.split()) >= _LONG for each in document.paragraphs)
    if one.rosters:
        return long >= _ENOUGH
    return bool(document.paragraphs) and not _is_table(document, one)


def _is_table(document: Document, one: Understood) -> bool:
    """A text file that was read as a table of several columns."""
    if Path(document.file).suffix.lower() != ".txt":
        return False
    rows = [row for layout in one.layouts for row in layout.sheet.rows if any(row)]
    return sum(len([cell for cell in row if cell]) > 1 for row in rows) * 2 > len(rows)
