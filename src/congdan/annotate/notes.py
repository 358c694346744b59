"""Comments of a worksheet: ours put beside those that are there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from congdan.annotate import drawing, spans
from congdan.annotate.grid import Grid
from congdan.annotate.package import Package
from congdan.annotate.spans import Edit, Element
from congdan.model import column_letter

AUTHOR = "congdan"
Cell = tuple[int, int]

_BEFORE = frozenset(
    [
        "sheetPr",
        "dimension",
        "sheetViews",
        "sheetFormatPr",
        "cols",
        "sheetData",
        "sheetCalcPr",
        "sheetProtection",
        "protectedRanges",
        "scenarios",
        "autoFilter",
        "sortState",
        "dataConsolidate",
        "customSheetViews",
        "mergeCells",
        "phoneticPr",
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "colBreaks",
        "customProperties",
        "cellWatches",
        "ignoredErrors",
        "smartTags",
        "drawing",
    ]
)
"""What stands before the link to the drawing of comments, in this order."""
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_OFFICE = {
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def relationships(root: Element) -> str:
    """The namespace of relationships that goes with a part: the strict one or the usual one."""
    return _OFFICE.get(spans.namespace(root), _TRANSITIONAL)


def add(package: Package, sheet: str, grid: Grid, notes: Mapping[Cell, str]) -> tuple[list[Edit], list[Cell]]:
    """Put the comments into the package; the edits of the sheet's frame, and the cells that could get none."""
    if not notes:
        return [], []
    there = package.related(sheet, "comments")
    part = there.target if there else package.free("xl/comments{}.xml")
    data = package.text(part) if there else _empty(spans.namespace(grid.root))
    book = Comments(data)
    refused = [cell for cell in notes if cell in book.threads]
    wanted = {cell: text for cell, text in notes.items() if cell not in book.threads}
    shapes = [cell for cell in wanted if cell not in book.cells]
    edits = _draw(package, sheet, grid, shapes, book.cells)
    if edits is None:
        return [], list(notes)
    package.write(part, book.with_notes(wanted))
    if not there:
        package.relate(sheet, f"{relationships(grid.root)}/comments", part)
        package.declare(part, _TYPE)
    return edits, refused


class Comments:
    """The comments part of a sheet."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._root = spans.read(data)
        authors, listed = self._root.one("authors"), self._root.one("commentList")
        if authors is None or listed is None:
            raise spans.Malformed("comments without a list")
        self._authors, self._list = authors, listed
        self.cells = {cell: each for each in listed.children if (cell := _cell(each.attributes.get("ref", "")))}
        names = [data[each.inner : each.close] for each in authors.children]
        self.threads = {
            cell
            for cell, each in self.cells.items()
            if _name(names, each.attributes.get("authorId", "")).startswith(b"tc=")
        }
        """Cells with a thread of comments: what stands here is only its shadow, for programs that know no threads."""

    def with_notes(self, notes: Mapping[Cell, str]) -> bytes:
        """The part with the notes, in a comment of their own or below the one that is there."""
        edits: list[Edit] = []
        new = []
        for cell, text in notes.items():
            if cell in self.cells:
                edits += self._below(self.cells[cell], text)
            else:
                new.append(self._comment(cell, text))
        if new:
            one = self._root.prefix
            author = b"<%bauthor>%b</%bauthor>" % (one, AUTHOR.encode(), one)
            edits.append(spans.appended(self._data, self._authors, author))
            edits.append(spans.appended(self._data, self._list, b"".join(new)))
        return spans.patched(self._data, edits)

    def _comment(self, cell: Cell, text: str) -> bytes:
        one = self._root.prefix.decode()
        ref = f"{column_letter(cell[1])}{cell[0]}"
        head = f'<{one}comment ref="{ref}" authorId="{len(self._authors.children)}"><{one}text>'
        return head.encode() + self._run(text) + f"</{one}text></{one}comment>".encode()

    def _run(self, text: str) -> bytes:
        one = self._root.prefix
        font = b'<%brPr><%bsz val="11"/><%brFont val="Tahoma"/></%brPr>' % (one, one, one, one)
        return b'<%br>%b<%bt xml:space="preserve">%b</%bt></%br>' % (one, font, one, spans.escaped(text), one, one)

    def _below(self, comment: Element, text: str) -> Iterator[Edit]:
        """Our words behind the words that are there; a plain text becomes a run, or ours would not be shown."""
        there = comment.one("text")
        if there is None:
            return
        plain, one = there.one("t"), self._root.prefix
        if plain is not None:
            yield plain.start, plain.start, b"<%br>" % one
            yield plain.end, plain.end, b"</%br>" % one
        last = max((each.end for each in there.all("r")), default=0)
        at = max(last, plain.end if plain else 0)
        run = self._run(f"\n\n{AUTHOR}:\n{text}")
        yield (at, at, run) if at else spans.appended(self._data, there, run)


def _draw(package: Package, sheet: str, grid: Grid, cells: Iterable[Cell], known: Iterable[Cell]) -> list[Edit] | None:
    """Give every comment its shape; None if the drawing that is there cannot be added to."""
    link = grid.root.one("legacyDrawing")
    name = link.local_attribute("id") if link else None
    target = next((each.target for each in package.relations(sheet) if each.id == name), None) if name else None
    if target and target in package:
        old = package.text(target)
        new = drawing.with_shapes(old, list(cells), drawing.used_blocks(package))
        if new is None:
            return None
        package.write(target, new)
        return []
    part = target or package.free("xl/drawings/vmlDrawing{}.vml")
    new = drawing.with_shapes(drawing.EMPTY, [*known, *cells], drawing.used_blocks(package))
    package.write(part, new or b"")
    package.declare_suffix(posixpath.splitext(part)[1].lstrip(".").lower(), _VML_TYPE)
    if target:
        return []
    office = relationships(grid.root)
    name = package.relate(sheet, f"{office}/vmlDrawing", part)
    tag = b'<%blegacyDrawing xmlns:r="%b" r:id="%b"/>' % (grid.root.prefix, office.encode(), name.encode())
    if link:
        return [(link.start, link.end, tag)]
    at = spans.after(grid.root, _BEFORE)
    return [(at, at, tag)]


def _empty(space: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{space}"><authors></authors>'
        "<commentList></commentList></comments>"
    ).encode()


def _name(names: list[bytes], number: str) -> bytes:
    return names[int(number)].strip() if number.isdigit() and int(number) < len(names) else b""


def _cell(address: str) -> Cell | None:
    found = _ADDRESS.fullmatch(address.replace("$", ""))
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column
