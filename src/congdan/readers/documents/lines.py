"""Lines of a text → paragraphs: lines that were wrapped are put together again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from congdan import legacy
from congdan.model import Paragraph, Runs, Sheet

_BULLET = re.compile(r"^\s*(?:[-–—+•*▪◦·]\s|[a-zđ]\)|\(?\d{1,3}[.)]\s|[IVX]+\.\s)")
_ENDS = re.compile(r"[.;:!?…”\")]\s*$")
_WRAPPED = 45
"""A shorter line ends where its writer ended it."""


def paragraphs(lines: Sequence[str], first: int = 1) -> Iterator[Paragraph]:
    """The paragraphs of lines; each has the number of its first line."""
    held: list[str] = []
    start = first
    for number, line in enumerate(lines, first):
        text = line.rstrip("\r\n")
        if held and not _goes_on(held[-1], text):
            yield paragraph(start, " ".join(held))
            held = []
        if text.strip():
            start = number if not held else start
            held.append(text.strip() if held else text.rstrip())
    if held:
        yield paragraph(start, " ".join(held))


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends in the middle of a sentence that the next one goes on with."""
    if len(line) < _WRAPPED or not following.strip() or _ENDS.search(line) or _BULLET.match(following):
        return False
    first = following.lstrip()[0]
    return first.islower() or first.isdigit() or first in '(“"%' or line.rstrip().endswith(",")


def in_unicode(name: str, texts: Sequence[tuple[str, Runs]]) -> list[str]:
    """The texts in Unicode, where they are in an old font or read with the wrong letters."""
    fonts = {(at, 1): runs for at, (_, runs) in enumerate(texts, 1) if runs}
    sheet = legacy.decode(Sheet(name, None, [[text] for text, _ in texts], fonts=fonts)).sheet
    return [str(row[0] or "") for row in sheet.rows]


def paragraph(number: int, text: str, kind: str = "paragraph") -> Paragraph:
    """A paragraph in composed letters."""
    return Paragraph(
        number, unicodedata.normalize("NFC", text), "item" if kind == "paragraph" and _BULLET.match(text) else kind
    )
