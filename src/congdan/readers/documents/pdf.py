"""The paragraphs of a PDF with a text layer."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from congdan.errors import Unreadable
from congdan.model import Document
from congdan.readers import guarded, signature
from congdan.readers.documents.lines import paragraphs


def lines(path: Path, name: str) -> list[str]:
    """The lines of all pages, a blank one between two pages.

    Raises R015 without the extra `pdf`, R016 without a text layer, R004 if it is locked, R005 if it is damaged,
    R006 if reading it takes too much time or memory.
    """
    kind = signature.kind_of(path)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind != "pdf":
        raise Unreadable("R003", file=name, found="workbook" if kind in signature.WORKBOOKS else kind)
    if find_spec("pypdf") is None:
        raise Unreadable("R015", file=name)
    return guarded.lines(path, name)


def read(path: Path, name: str) -> Document:
    """The paragraphs of a PDF; their numbers are those of lines of its text layer."""
    return Document(name, tuple(paragraphs(lines(path, name))))
