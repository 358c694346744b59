"""A workbook package → a copy with marked cells, comments and the list; all other parts as they were."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from congdan.annotate import notes, spans, styles
from congdan.annotate.grid import Grid, Place
from congdan.annotate.listing import MOST_LINKS, Listing
from congdan.annotate.marks import SAID_AT_A_CELL, Mark, Marked
from congdan.annotate.package import Package
from congdan.annotate.styles import Styles
from congdan.messages import N_, Words
from congdan.model import Where, column_letter
from congdan.readers import own

MOST_COMMENTS = 2_000
"""So many comments in a workbook; Excel takes long to open more."""
_LONGEST = 2_000
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
BROKEN = (spans.Malformed, zipfile.BadZipFile, zlib.error, NotImplementedError, UnicodeError, ValueError, LookupError)
"""What a package raises that is not laid out as it should be."""

_SIGNED = N_("The original is digitally signed; the signature does not hold for this copy.")
_FEWER = N_("Only the first {count} cells have a comment; the others are coloured, and all are in this list.")
_LINKS = N_("Only the first {count} lines lead to their cell: Excel opens no sheet with more links.")
_THREAD = N_(
    "{sheet}, cells {cells}: a conversation or a drawing of another program stands there, so that no comment could be"
    " added; see this list."
)


def annotate(data: bytes, name: str, marked: Marked, nothing: str, words: Words) -> tuple[bytes, list[str]]:
    """The copy and what could not be kept or added. Raises one of `BROKEN` for a package it cannot patch."""
    package = Package(data)
    book = _Book(package, words)
    caveats = [words(_SIGNED)] if any("_xmlsignatures/" in part.lower() for part in package.names()) else []
    comments = sum(len(marks) for marks in marked.cells.values())
    if comments > MOST_COMMENTS:
        caveats.append(words(_FEWER, count=words.number(MOST_COMMENTS)))
    left = MOST_COMMENTS
    for sheet, marks in marked.cells.items():
        caveats += book.mark(sheet or "", marks, left)
        left = max(0, left - len(marks))
    if sum(len(entry.places) for entry in marked.entries) > MOST_LINKS:
        caveats.append(words(_LINKS, count=words.number(MOST_LINKS)))
    book.list(name, marked, nothing, caveats)
    for part, new in package.changed.items():
        if not part.lower().endswith(".vml") and not spans.well_formed(new):
            raise spans.Malformed(part)
    return package.packed(), caveats


class _Book:
    """The workbook part and what belongs to it."""

    def __init__(self, package: Package, words: Words) -> None:
        main = next((each for each in package.relations("") if each.short == "officeDocument"), None)
        if main is None:
            raise spans.Malformed("no workbook")
        self._package, self._words, self._part = package, words, main.target
        self._data = package.text(main.target)
        self._root = spans.read(self._data)
        self._space = spans.namespace(self._root)
        there = package.related(self._part, "styles")
        self._styles_part = there.target if there else None
        self._styles = Styles(package.text(there.target) if there else styles.empty(self._space))
        sheets = self._root.one("sheets")
        if sheets is None:
            raise spans.Malformed("no sheets")
        self._sheets = sheets
        targets = {each.id: each.target for each in package.relations(self._part)}
        self._parts = {
            each.attributes.get("name", ""): targets.get(each.local_attribute("id") or "") for each in sheets.children
        }

    def mark(self, sheet: str, marks: Mapping[Place, Mark], most: int) -> Iterator[str]:
        """Colour the cells and comment the first of them; what could not be done."""
        part = self._parts.get(sheet)
        if part is None:
            raise spans.Malformed(f"no sheet {sheet}")
        grid = Grid(self._package.text(part))
        rows, cells = grid.coloured({place: mark.colour for place, mark in marks.items()}, self._styles.shade)
        texts: dict[tuple[int, int], str] = {}
        for place, mark in list(marks.items())[:most]:
            text = _text(mark, self._words)
            texts[cells[place]] = f"{texts[cells[place]]}\n{text}" if cells[place] in texts else text
        frame, refused = notes.add(self._package, part, grid, texts)
        self._package.write(part, grid.joined(rows, frame))
        if refused:
            shown = ", ".join(f"{column_letter(column)}{row}" for row, column in refused[:SAID_AT_A_CELL])
            more = ", …" if len(refused) > SAID_AT_A_CELL else ""
            yield self._words(_THREAD, sheet=sheet, cells=shown + more)

    def list(self, name: str, marked: Marked, nothing: str, caveats: list[str]) -> None:
        """Add the sheet of all findings behind the others, and the style sheet."""
        part = self._package.free(own.PART + "{}.xml")
        listing = Listing(name, self._styles, self._words)
        self._package.write(part, listing.data(self._linked(marked), nothing, caveats, self._space))
        self._package.declare(part, _SHEET_TYPE)
        office = notes.relationships(self._root)
        link = self._package.relate(self._part, f"{office}/worksheet", part)
        self._package.write(self._part, self._with_sheet(link, office))
        if self._styles_part is None:
            taken = "xl/styles.xml" in self._package
            self._styles_part = self._package.free("xl/styles{}.xml") if taken else "xl/styles.xml"
            self._package.relate(self._part, f"{office}/styles", self._styles_part)
            self._package.declare(self._styles_part, _STYLES_TYPE)
        self._package.write(self._styles_part, self._styles.patched())

    def _linked(self, marked: Marked) -> Marked:
        """Without links to sheets that are not there."""
        return replace(
            marked,
            entries=[
                replace(entry, places=tuple(_known(where, self._parts) for where in entry.places))
                for entry in marked.entries
            ],
        )

    def _with_sheet(self, link: str, office: str) -> bytes:
        numbers = [int(each.attributes.get("sheetId", 0)) for each in self._sheets.children]
        new = b'<%bsheet xmlns:r="%b" name="%b" sheetId="%d" r:id="%b"/>' % (
            self._sheets.prefix,
            office.encode(),
            spans.escaped(_free_name(self._words("Check"), list(self._parts))),
            max(numbers, default=0) + 1,
            link.encode(),
        )
        return spans.patched(self._data, [spans.appended(self._data, self._sheets, new)])


def _known(where: Where, sheets: Mapping[str, object]) -> Where:
    return where if where.sheet in sheets else replace(where, sheet=None)


def _free_name(wanted: str, taken: list[str]) -> str:
    """The name, with a number if a sheet has it; capitals do not tell names apart."""
    known = {name.casefold() for name in taken}
    names = (wanted if number == 1 else f"{wanted} ({number})" for number in range(1, len(taken) + 2))
    return next(name for name in names if name.casefold() not in known)


def _text(mark: Mark, words: Words) -> str:
    lines = mark.lines[:SAID_AT_A_CELL]
    if len(mark.lines) > SAID_AT_A_CELL:
        lines.append(words("… and more: see the sheet “{sheet}”", sheet=words("Check")))
    text = "\n".join(lines)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
