"""Measure a worksheet before calamine sees it: where its content ends, what is hidden, what is merged."""

from __future__ import annotations

import functools
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from congdan.readers.package import Odd

CHUNK = 1 << 22
FLOOR = 4_000_000
"""Cells of a bounding box that cost calamine little, however few of them are filled (0.2 GB)."""

SPREAD = 8
"""How many times more cells than content a bounding box above the floor may hold."""

ROOT = re.compile(rb"<(?:(\w+):)?worksheet\b")


@dataclass(frozen=True, slots=True)
class Extent:
    """What a worksheet holds, numbered as Excel shows it."""

    rows: int
    columns: int
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]


class Markup(NamedTuple):
    """The tags of a worksheet under the namespace prefix its root has."""

    cell: bytes
    end: bytes
    starts: tuple[bytes, ...]
    reference: re.Pattern[bytes]
    hidden: re.Pattern[bytes]
    merge: bytes
    block: re.Pattern[bytes]


class Grid:
    """The running measure, fed with whole tags of one worksheet."""

    def __init__(self, tags: Markup) -> None:
        self.tags = tags
        self.rows = 0
        self.columns = 26
        self.hidden: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []

    def take(self, piece: bytes) -> None:
        """Add what one piece of the sheet shows."""
        self.take_rows(piece)
        if WIDE.search(piece):
            letters = set(WIDE_FILLED.findall(piece))
            self.columns = max([self.columns, *map(column_number, letters)])
        if b"hidden=" in piece:
            self.hidden.update(int(number) for number in self.tags.hidden.findall(piece))
        # Merged blocks stand behind all cells.
        if piece.find(self.tags.merge, max(piece.rfind(self.tags.end), 0)) >= 0:
            self.merged.extend(block(found) for found in self.tags.block.findall(piece))

    def take_rows(self, piece: bytes) -> None:
        """The row of the last filled cell; rows must ascend, so the last cell of a piece tells."""
        closed = piece.rfind(self.tags.end)
        if closed < 0:
            return
        found = self.tags.reference.match(piece, piece.rfind(self.tags.cell, 0, closed))
        if not found:
            raise Odd("cells without an address")
        self.rows = max(self.rows, int(found[1]))


WIDE = re.compile(rb""" r=["'][A-Z][A-Z]""")
WIDE_FILLED = re.compile(rb""" r=["']([A-Z]{2,3})\d+["'][^>]*(?<!/)>""")
BLOCK = re.compile(rb"([A-Z]+)(\d+):([A-Z]+)(\d+)")


@functools.cache
def markup(prefix: bytes) -> Markup:
    """The tags under one prefix, `b""` or such as `b"x:"`."""
    name = re.escape(prefix)
    return Markup(
        cell=b"<" + prefix + b"c ",
        end=b"</" + prefix + b"c>",
        starts=tuple(b"<" + prefix + tag for tag in (b"c ", b"row ", b"mergeCell ")),
        reference=re.compile(rb"<" + name + rb"""c\s(?:[^>]*\s)?r=["'][A-Z]+(\d+)["']"""),
        hidden=re.compile(rb"<" + name + rb"""row\s(?=[^>]*\shidden=["'](?:1|true)["'])(?:[^>]*\s)?r=["'](\d+)["']"""),
        merge=b"<" + prefix + b"mergeCell ",
        block=re.compile(rb"<" + name + rb"""mergeCell\s[^>]*?ref=["']([A-Z]+\d+:[A-Z]+\d+)["']"""),
    )


def measure(archive: zipfile.ZipFile, part: str) -> Extent:
    """The extent of one worksheet; columns are at least 26, since fewer make no box too large.

    Raises `Odd` for XML this scan does not understand.
    """
    chunks = stream(archive, part)
    head = next(chunks, b"")
    root = ROOT.search(head)
    if not root:
        raise Odd("no worksheet in the first bytes")
    tags = markup(root[1] + b":" if root[1] else b"")
    grid = Grid(tags)
    for piece in pieces(head, chunks, tags):
        grid.take(piece)
    hidden = frozenset(row for row in grid.hidden if row <= grid.rows)
    return Extent(grid.rows, grid.columns, hidden, tuple(grid.merged))


def stream(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The unpacked bytes, a few megabytes at a time."""
    try:
        file = archive.open(part)
    except KeyError as error:
        raise Odd(f"no part {part}") from error
    with file:
        while chunk := file.read(CHUNK):
            yield chunk


def pieces(head: bytes, chunks: Iterator[bytes], tags: Markup) -> Iterator[bytes]:
    """The same bytes cut before a cell, a row or a merged block, so that no tag is cut in two."""
    carry = head
    for chunk in chunks:
        # Looking for a tag that is not there goes through the whole chunk: only where the ones before it are missing.
        cut = next((at for start in tags.starts if (at := carry.rfind(start)) > 0), 0)
        if cut > 0:
            yield carry[:cut]
            carry = carry[cut:]
        if len(carry) > 4 * CHUNK:
            raise Odd("a long stretch without cells")
        carry += chunk
    yield carry


def out_of_proportion(extent: Extent, archive: zipfile.ZipFile, part: str) -> bool:
    """True if the bounding box would cost far more than what is in it: calamine fills it cell by cell."""
    box = extent.rows * extent.columns
    return box > FLOOR and box > SPREAD * filled(archive, part)


def filled(archive: zipfile.ZipFile, part: str) -> int:
    """Number of cells with content; one cut in two by a chunk does not matter."""
    return sum(chunk.count(b"c>") for chunk in stream(archive, part))


def block(reference: bytes) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of `B2:D5`."""
    found = BLOCK.fullmatch(reference)
    if not found:
        raise Odd("a merged block without corners")
    left, top, right, bottom = found.groups()
    return int(top), column_number(left), int(bottom), column_number(right)


@functools.cache
def column_number(letters: bytes) -> int:
    """The number of a column by its letters; A is 1."""
    return functools.reduce(lambda total, letter: total * 26 + letter - 64, letters, 0)
