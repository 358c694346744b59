"""The paragraphs of a Word file in reading order, and the pieces of text in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOX = f"{_W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset((f"{_W}moveFrom", f"{_W}del"))
_HEADINGS = ("heading", "title", "tiêu")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of the body, of a box, or of a cell (table, row and column counted from 1)."""

    element: Any
    kind: str
    table: int | None = None
    row: int | None = None
    column: int | None = None


def places(body: Any) -> Iterator[Place]:
    """Every paragraph once: boxes behind the paragraph that holds them, cells in the order of their table."""
    tables = 0
    for element in body:
        if element.tag == f"{_W}p":
            yield Place(element, _kind(element))
            yield from _boxes(element)
        elif element.tag == f"{_W}tbl":
            tables += 1
            yield from _cells(element, tables)
        elif element.tag == f"{_W}sdt":
            content = element.find(f"{_W}sdtContent")
            yield from places(content) if content is not None else ()


def _cells(table: Any, number: int) -> Iterator[Place]:
    for at, row in enumerate(table.findall(f"{_W}tr"), 1):
        column = 1
        for cell in row.findall(f"{_W}tc"):
            for element in cell.iter(f"{_W}p"):
                yield Place(element, "cell", number, at, column)
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            column += int(span.get(f"{_W}val", "1")) if span is not None else 1


def _boxes(paragraph: Any) -> Iterator[Place]:
    """Text boxes; what is kept beside them for older programs is the same text again."""
    for box in paragraph.iter(_BOX):
        if not any(each.tag == _FALLBACK for each in box.iterancestors()):
            for element in box.iter(f"{_W}p"):
                yield Place(element, "box")


def _kind(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "").lower() if style is not None else ""
    if name.startswith(_HEADINGS):
        return "heading"
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("list")
    return "item" if listed else "paragraph"


def pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """Each piece of text with its element; text boxes inside and what was deleted are not of the paragraph."""
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if any(each.tag == _BOX or each.tag in _GONE for each in _up_to(element, paragraph)):
            continue
        yield element, _text(element)


def _text(element: Any) -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    return "-" if element.tag == f"{_W}noBreakHyphen" else " " if element.tag == f"{_W}tab" else "\n"


def _up_to(element: Any, paragraph: Any) -> Iterator[Any]:
    for each in element.iterancestors():
        if each is paragraph:
            return
        yield each
