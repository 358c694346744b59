"""The running text of a file: paragraphs, lists, boxes, footnotes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from congdan.errors import Unreadable, complaint
from congdan.model import Document
from congdan.readers.documents import page, pdf, plain, word

DOCUMENTS: dict[str, Callable[[Path, str], Document]] = {
    ".docx": word.read,
    ".txt": plain.read,
    ".md": plain.read_marked,
    ".html": page.read,
    ".htm": page.read,
    ".pdf": pdf.read,
}
"""Suffix → what reads its text."""


def read(path: Path, name: str) -> Document | None:
    """The text of a file that was read as sheets before; None for files of other kinds."""
    reader = DOCUMENTS.get(path.suffix.lower())
    try:
        return reader(path, name) if reader else None
    except OSError as error:
        raise Unreadable("R008", file=name, detail=complaint(error)) from error
