"""The running text of a Word file: paragraphs, lists, boxes, long texts in cells, footnotes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from congdan.model import Document, Paragraph, Runs, Where, column_letter
from congdan.readers import word
from congdan.readers.documents.lines import in_unicode
from congdan.readers.word_fonts import Fonts
from congdan.readers.word_runs import Place, pieces, places

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONG = 60
"""Letters from which on a cell holds running text, not a figure or a label."""
_NOTES = ("footnotes", "endnotes")


def read(path: Path, name: str) -> Document:
    """The paragraphs, numbered from 1 through the whole document, blanks and cells counted too."""
    document = word.opened(path, name)
    fonts = Fonts(document)
    found = [*places(document.element.body), *notes(document)]
    texts = [_text(each.element, fonts) for each in found]
    letters = in_unicode(name, texts)
    several = len(document.element.body.findall(f"{_W}tbl")) > 1
    kept = (
        _paragraph(name, number, place, text, several)
        for number, (place, text) in enumerate(zip(found, letters, strict=True), 1)
    )
    return Document(name, tuple(each for each in kept if each))


def _paragraph(name: str, number: int, place: Place, text: str, several: bool) -> Paragraph | None:
    if not text.strip() or (place.kind == "cell" and len(text) < _LONG):
        return None
    at = None
    if place.table is not None:
        at = Where(name, f"bảng {place.table}" if several else None, place.row, column_letter(place.column or 1))
    return Paragraph(number, unicodedata.normalize("NFC", text), place.kind, at)


def _text(paragraph: Any, fonts: Fonts) -> tuple[str, Runs]:
    parts = [(text, fonts.of(element.getparent()) if fonts.any else None) for element, text in pieces(paragraph)]
    text = "".join(part for part, _ in parts)
    return text, tuple(parts) if any(scheme for _, scheme in parts) else ()


def notes(document: Any) -> Iterator[Place]:
    """Footnotes and endnotes, which stand in parts of their own."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(_NOTES):
            root = parse_xml(relation.target_part.blob)
            for note in root:
                if note.get(f"{_W}type") is None:
                    yield from (Place(element, "footnote") for element in note.iter(f"{_W}p"))
