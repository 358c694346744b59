"""Tables of a Word file → sheets: one a table, the paragraphs above it as its title lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congdan.errors import Unreadable
from congdan.model import Cell, Runs, Sheet
from congdan.readers.signature import kind_of
from congdan.readers.word_fonts import Fonts
from congdan.readers.word_fonts import read as read_text
from congdan.text import fold

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LETTERHEAD = 3
"""Rows and columns of a letterhead at most."""
_MOTTO = "cong hoa xa hoi chu nghia viet nam"
LAST_TITLES = 30
"""So many paragraphs above a table are kept as its title lines."""


@dataclass(slots=True)
class _Part:
    """One table being put together: title lines with their runs, rows, merged blocks."""

    titles: list[tuple[str, Runs]]
    rows: list[list[Cell]] = field(default_factory=list)
    fonts: dict[tuple[int, int], Runs] = field(default_factory=dict)
    """Row and column of cells with text in an old font → its runs."""
    hidden: set[int] = field(default_factory=set)
    struck: set[int] = field(default_factory=set)
    """Rows that are hidden, and rows with text that is struck through."""
    blocks: list[list[int]] = field(default_factory=list)
    """First row, first column, last row, last column of every cell."""


def read(path: Path, name: str) -> list[Sheet]:
    """The tables of a document, each below all paragraphs before it; without any, one sheet of the paragraphs.

    A table that goes on after a page break, with nothing but blanks between, is one table.
    Row 1 is the first row of the table: title lines have numbers below it.
    """
    document = opened(path, name)
    parts = list(_parts(document))
    if not any(part.rows for part in parts):
        titles = [title for part in parts for title in part.titles]
        return [Sheet(name, None, [[text] for text, _ in titles], fonts=_of_titles(titles, 1))]
    tables = [part for part in parts if part.rows]
    return [_sheet(part, name, number, len(tables)) for number, part in enumerate(tables, start=1)]


def opened(path: Path, name: str) -> Document:
    """The document. Raises R002 to R005."""
    kind = kind_of(path)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind == "encrypted":
        raise Unreadable("R004", file=name)
    if kind != "word":
        raise Unreadable("R005" if kind == "damaged" else "R003", file=name, **_what(kind))
    import docx

    try:
        return docx.Document(str(path))
    except Exception as error:
        # python-docx and lxml raise what they like at broken packages; each means the same to the user.
        raise Unreadable("R005", file=name, detail=type(error).__name__) from error


def _what(kind: str) -> dict[str, str]:
    if kind == "damaged":
        return {"detail": "incomplete zip archive"}
    return {"found": "workbook" if kind in ("xlsx", "xlsb", "xls", "ods") else kind}


def _parts(document: Document) -> Iterator[_Part]:
    """Paragraphs and tables in their order; text ends a table."""
    fonts = Fonts(document)
    current = _Part([])
    for element in document.element.body:
        if element.tag == f"{_W}p":
            text, runs = read_text(element, fonts)
            if text and current.rows:
                yield current
                current = _Part(list(current.titles))
            if text:
                current.titles.append((text, runs))
        elif element.tag == f"{_W}tbl" and not current.rows and _is_letterhead(element, fonts):
            current.titles += _lines(element, fonts)
        elif element.tag == f"{_W}tbl":
            if current.rows and _width(element) != _width_of(current):
                yield current
                current = _Part(list(current.titles))
            _add(current, element, fonts)
    yield current


def _is_letterhead(table: Any, fonts: Fonts) -> bool:
    """True for the cells in which Word sets who sends a paper beside the motto: a table only for their places."""
    small = len(table.findall(f"{_W}tr")) <= _LETTERHEAD and _width(table) <= _LETTERHEAD
    return small and any(_MOTTO in fold(text) for text, _ in _lines(table, fonts))


def _lines(table: Any, fonts: Fonts) -> list[tuple[str, Runs]]:
    """The paragraphs of a table, cell by cell."""
    read = (read_text(paragraph, fonts) for paragraph in table.iter(f"{_W}p"))
    return [(text, runs) for text, runs in read if text]


def _width(table: Any) -> int:
    return max((sum(_span(cell) for cell in row.iter(f"{_W}tc")) for row in table.iter(f"{_W}tr")), default=0)


def _width_of(part: _Part) -> int:
    return max(map(len, part.rows), default=0)


def _add(part: _Part, table: Any, fonts: Fonts) -> None:
    """Rows of a table with the text of each merged block in its first cell only."""
    blocks: dict[int, list[int]] = {}
    for row in table.findall(f"{_W}tr"):
        cells: list[Cell] = []
        number = len(part.rows) + 1
        if _says(row, "trPr", "hidden"):
            part.hidden.add(number)
        if any(_struck(run) for run in row.iter(f"{_W}r")):
            part.struck.add(number)
        for cell in row.findall(f"{_W}tc"):
            column, span = len(cells) + 1, _span(cell)
            if _goes_on(cell) and column in blocks:
                blocks[column][2] = number
                cells += [None] * span
            else:
                blocks[column] = [number, column, number, column + span - 1]
                part.blocks.append(blocks[column])
                text, runs = read_text(cell, fonts)
                if runs:
                    part.fonts[number, column] = runs
                cells += [text, *[None] * (span - 1)]
        part.rows.append(cells)


def _says(element: Any, properties: str, name: str) -> bool:
    """True if a property that is on or off is on."""
    found = element.find(f"{_W}{properties}/{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off")


def _struck(run: Any) -> bool:
    """True for a run with words that are struck through, once or twice."""
    words = any((text.text or "").strip() for text in run.iter(f"{_W}t"))
    return words and (_says(run, "rPr", "strike") or _says(run, "rPr", "dstrike"))


def _span(cell: Any) -> int:
    found = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return int(found.get(f"{_W}val", "1")) if found is not None else 1


def _goes_on(cell: Any) -> bool:
    """True for a cell that continues the one above it."""
    found = cell.find(f"{_W}tcPr/{_W}vMerge")
    return found is not None and found.get(f"{_W}val", "continue") == "continue"


def _sheet(part: _Part, name: str, number: int, of: int) -> Sheet:
    kept = part.titles[-LAST_TITLES:]
    titles: list[list[Cell]] = [[text] for text, _ in kept]
    shift = len(titles)
    merged = tuple((r1, c1, r2, c2) for r1, c1, r2, c2 in part.blocks if r1 != r2 or c1 != c2)
    label = f"bảng {number}" if of > 1 else None
    fonts = _of_titles(kept, 1 - shift) | part.fonts
    return Sheet(
        name,
        label,
        [*titles, *part.rows],
        row0=1 - shift,
        merged=merged,
        fonts=fonts,
        hidden_rows=frozenset(part.hidden),
        struck_rows=frozenset(part.struck),
    )


def _of_titles(titles: Sequence[tuple[str, Runs]], row0: int) -> dict[tuple[int, int], Runs]:
    return {(row0 + number, 1): runs for number, (_, runs) in enumerate(titles) if runs}
