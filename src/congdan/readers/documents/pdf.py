"""The text layer of a PDF."""

from __future__ import annotations

import logging
from pathlib import Path

from congdan.errors import Unreadable
from congdan.model import Document
from congdan.readers import signature
from congdan.readers.documents.lines import paragraphs

_FEW = 20
"""Letters a page; a PDF with fewer is a picture."""


def lines(path: Path, name: str) -> list[str]:
    """The lines of all pages, a blank one between two pages.

    Raises R015 without the extra `pdf`, R016 without a text layer, R004 if it is locked, R005 if it is damaged.
    """
    kind = signature.kind_of(path)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind != "pdf":
        raise Unreadable("R003", file=name, found="workbook" if kind in signature.WORKBOOKS else kind)
    try:
        import pypdf
    except ImportError as error:
        raise Unreadable("R015", file=name) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("R004", file=name)
        pages = [page.extract_text() for page in reader.pages]
    except Unreadable:
        raise
    except Exception as error:
        # pypdf raises what it likes at broken files; each means the same to the user.
        raise Unreadable("R005", file=name, detail=type(error).__name__) from error
    if sum(len(text.strip()) for text in pages) < _FEW * max(len(pages), 1):
        raise Unreadable("R016", file=name)
    return [line for text in pages for line in [*text.splitlines(), ""]]


def read(path: Path, name: str) -> Document:
    """The paragraphs of a PDF; their numbers are those of lines of its text layer."""
    return Document(name, tuple(paragraphs(lines(path, name))))
