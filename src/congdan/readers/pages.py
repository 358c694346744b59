"""The text layer of a PDF, as pypdf reads it; called in a child process, for a broken file can keep it for hours."""

from __future__ import annotations

import logging
from pathlib import Path

from congdan.errors import Unreadable

_FEW = 20
"""Letters a page; a PDF with fewer is a picture."""


def read(path: Path, name: str) -> list[str]:
    """The lines of all pages, a blank one between two pages.

    Raises R004 if it is locked, R005 if it is damaged, R016 without a text layer.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("R004", file=name)
        pages = [page.extract_text() for page in reader.pages]
    except (Unreadable, MemoryError):
        raise
    except Exception as error:
        # pypdf raises what it likes at broken files; each means the same to the user.
        raise Unreadable("R005", file=name, detail=type(error).__name__) from error
    if sum(len(text.strip()) for text in pages) < _FEW * max(len(pages), 1):
        raise Unreadable("R016", file=name)
    return [line for text in pages for line in [*text.splitlines(), ""]]
