"""The cells of a worksheet part: found, given another style, or put where there were none."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from congdan.annotate import spans
from congdan.annotate.spans import QUOTED, Edit, Element
from congdan.model import column_letter

Place = tuple[int, int | None]
"""Row and column as Excel counts them; without a column it is the first filled cell of the row."""

Shade = Callable[[int, str], int]
"""Style and colour → the style with that colour."""

STRENGTH = ("", "pale", "yellow", "red")
"""Colours; where several meet in a cell, the last counts."""

_NOT_TAGS = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
_ATTRIBUTE = re.compile(rb"""\s(r|s|style|min|max|customFormat)\s*=\s*["']([^"']*)["']""")
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_SPANS = re.compile(rb"""\sspans\s*=\s*["'][^"']*["']""")


@dataclass(frozen=True, slots=True)
class _Tag:
    """A row or a cell where it stands: `start` to `inner` is its start tag."""

    number: int
    style: int | None
    start: int
    inner: int
    end: int
    filled: bool = False


class Grid:
    """One worksheet part; everything outside its rows is the frame."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        found = re.search(rb"<((?:[\w.-]+:)?)sheetData(?=[\s/>])" + QUOTED, data)
        if not found:
            raise spans.Malformed("no sheetData")
        self._prefix = found[1]
        self._open, self._inner = found.start(), found.end()
        if found[0].endswith(b"/>"):
            self._close = self._end = self._inner
        else:
            self._close = data.rfind(b"</" + self._prefix + b"sheetData")
            self._end = data.find(b">", self._close) + 1
        if self._close < self._inner:
            raise spans.Malformed("sheetData does not end")
        self._hole = b"<" + self._prefix + b"sheetData/>"
        self.frame = data[: self._open] + self._hole + data[self._end :]
        """The part without its rows: small, and to be patched on its own."""
        self.root: Element = spans.read(self.frame)
        self._tokens = {
            tag: re.compile(_NOT_TAGS + b"|<" + self._prefix + tag + rb"(?=[\s/>])" + QUOTED, re.DOTALL)
            for tag in (b"row", b"c")
        }

    def joined(self, rows: Iterable[Edit], frame: Iterable[Edit]) -> bytes:
        """The part with edits of its rows and of its frame."""
        inside = spans.patched(self.data[self._inner : self._close], rows)
        whole = self.data[self._open : self._end]
        if inside:
            tag = self._prefix + b"sheetData"
            opened = self.data[self._open : self._inner]
            opened = opened[:-2].rstrip() + b">" if opened.endswith(b"/>") else opened
            whole = opened + inside + b"</" + tag + b">"
        return spans.patched(self.frame, [*frame, (self._open, self._open + len(self._hole), whole)])

    def coloured(self, wanted: Mapping[Place, str], shade: Shade) -> tuple[list[Edit], dict[Place, tuple[int, int]]]:
        """The edits of the rows, and the cell each place turned out to be."""
        by_row: dict[int, list[tuple[int | None, Place]]] = {}
        for place, (number, column) in self._anchors(wanted).items():
            by_row.setdefault(number, []).append((column, place))
        edits: list[Edit] = []
        cells: dict[Place, tuple[int, int]] = {}
        waiting = sorted(by_row, reverse=True)
        for row in self._rows():
            while waiting and waiting[-1] < row.number:
                edits.append((row.start, row.start, self._new_row(waiting.pop(), by_row, wanted, shade, cells)))
            if waiting and waiting[-1] == row.number:
                edits += self._row(row, by_row[waiting.pop()], wanted, shade, cells)
        end = self._close - self._inner
        edits += [(end, end, self._new_row(number, by_row, wanted, shade, cells)) for number in reversed(waiting)]
        return edits, cells

    # -- rows -----------------------------------------------------------------------------------------------------

    def _rows(self) -> Iterator[_Tag]:
        return self._tags(b"row", self._inner, self._close, int)

    def _tags(self, tag: bytes, start: int, end: int, number_of: Callable[[str], int]) -> Iterator[_Tag]:
        """Rows or cells between two places; offsets are counted from the first row on."""
        closing = b"</" + self._prefix + tag
        number, at, base = 0, start, self._inner
        while found := self._tokens[tag].search(self.data, at, end):
            at = found.end()
            if found[0][1] in b"!?":
                continue
            named = dict(_ATTRIBUTE.findall(found[0]))
            number = number_of(named[b"r"].decode()) if b"r" in named else number + 1
            styled = tag == b"c" or named.get(b"customFormat") in (b"1", b"true")
            style = int(named[b"s"]) if b"s" in named and styled else None
            if found[0].endswith(b"/>"):
                yield _Tag(number, style, found.start() - base, at - base, at - base)
                continue
            closes = self.data.find(closing, at, end)
            if closes < 0:
                raise spans.Malformed(f"a {tag.decode()} does not end")
            filled = closes > at
            at = self.data.index(b">", closes) + 1
            yield _Tag(number, style, found.start() - base, found.end() - base, at - base, filled)

    def _row(
        self,
        row: _Tag,
        places: list[tuple[int | None, Place]],
        wanted: Mapping[Place, str],
        shade: Shade,
        cells: dict[Place, tuple[int, int]],
    ) -> Iterator[Edit]:
        base = self._inner
        there = list(self._tags(b"c", base + row.inner, base + row.end, _column)) if row.end > row.inner else []
        first = next((each.number for each in there if each.filled), there[0].number if there else 1)
        colours = _settle(row.number, first, places, wanted, cells)
        known = {each.number: each for each in there}
        new: dict[int, list[bytes]] = {}
        starts = [each.number for each in there]
        for column, colour in sorted(colours.items()):
            if not colour:
                continue
            if column in known:
                each = known[column]
                tag = self.data[base + each.start : base + each.inner]
                yield each.start, each.inner, spans.tag_with(tag, s=shade(each.style or 0, colour))
            else:
                style = self._column_style(column) if row.style is None else row.style
                new.setdefault(bisect.bisect(starts, column), []).append(
                    self._cell(row.number, column, shade(style, colour))
                )
        if new:
            yield from self._wider(row, there, new)

    def _wider(self, row: _Tag, there: list[_Tag], new: Mapping[int, list[bytes]]) -> Iterator[Edit]:
        """A row with cells it did not have; its hint of where cells stand no longer holds."""
        tag = _SPANS.sub(b"", self.data[self._inner + row.start : self._inner + row.inner])
        if row.end == row.inner:
            inside = b"".join(cell for cells in new.values() for cell in cells)
            yield row.start, row.end, tag[:-2].rstrip() + b">" + inside + b"</" + self._prefix + b"row>"
            return
        yield row.start, row.inner, tag
        last = self.data.rindex(b"</", 0, self._inner + row.end) - self._inner
        for index, cells in new.items():
            at = there[index].start if index < len(there) else last
            yield at, at, b"".join(cells)

    def _new_row(
        self,
        number: int,
        by_row: Mapping[int, list[tuple[int | None, Place]]],
        wanted: Mapping[Place, str],
        shade: Shade,
        cells: dict[Place, tuple[int, int]],
    ) -> bytes:
        colours = _settle(number, 1, by_row[number], wanted, cells)
        inside = b"".join(
            self._cell(number, column, shade(self._column_style(column), colour))
            for column, colour in sorted(colours.items())
            if colour
        )
        return b'<%brow r="%d">%b</%brow>' % (self._prefix, number, inside, self._prefix) if inside else b""

    def _cell(self, row: int, column: int, style: int) -> bytes:
        return b'<%bc r="%b%d" s="%d"/>' % (self._prefix, column_letter(column).encode(), row, style)

    def _column_style(self, column: int) -> int:
        columns = self.root.one("cols")
        for each in columns.children if columns else ():
            if int(each.attributes.get("min", 0)) <= column <= int(each.attributes.get("max", 0)):
                return int(each.attributes.get("style", 0))
        return 0

    # -- merged cells ---------------------------------------------------------------------------------------------

    def _anchors(self, places: Iterable[Place]) -> dict[Place, Place]:
        """Each place, moved to the first cell of the merged block it lies in."""
        moved: dict[Place, Place] = {place: place for place in places}
        by_row: dict[int, list[Place]] = {}
        for place in moved:
            by_row.setdefault(place[0], []).append(place)
        rows = sorted(by_row)
        for top, left, bottom, right in self._merged():
            for row in rows[bisect.bisect_left(rows, top) : bisect.bisect_right(rows, bottom)]:
                for place in by_row[row]:
                    if place[1] is not None and left <= place[1] <= right:
                        moved[place] = (top, left)
        return moved

    def _merged(self) -> Iterator[tuple[int, int, int, int]]:
        blocks = self.root.one("mergeCells")
        for each in blocks.children if blocks else ():
            corners = _ADDRESS.findall(each.attributes.get("ref", ""))
            if len(corners) == 2:
                (left, top), (right, bottom) = corners
                yield int(top), _letters(left), int(bottom), _letters(right)


def _settle(
    row: int,
    first: int,
    places: list[tuple[int | None, Place]],
    wanted: Mapping[Place, str],
    cells: dict[Place, tuple[int, int]],
) -> dict[int, str]:
    """The strongest colour of each column; the cell of every place is noted."""
    colours: dict[int, str] = {}
    for column, place in places:
        at = first if column is None else column
        cells[place] = row, at
        colours[at] = max(colours.get(at, ""), wanted[place], key=STRENGTH.index)
    return colours


def _column(address: str) -> int:
    found = _ADDRESS.match(address)
    if not found:
        raise spans.Malformed(address)
    return _letters(found[1])


def _letters(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
