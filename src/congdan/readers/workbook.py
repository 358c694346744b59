"""Read a workbook by the way its bytes call for: measured first, or in a child process."""

from __future__ import annotations

import contextlib
import errno
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineWorkbook, SheetMetadata

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import fonts, guarded, package, scan, sheets, signature, sparse, strikes

Reading = Callable[[], list[Sheet]]
"""What is left to do of reading a file that was looked at."""

_UNUSUAL = (package.Odd, ParseError, LookupError, ValueError)
"""What an xlsx raises that is laid out in a way we do not know: calamine may still read it."""


def prepare(path: Path, name: str) -> Reading:
    """Look at a workbook of any kind, told by its bytes (`.xls` is often an xlsx renamed): how to read its worksheets.

    Raises, now or when it is read, R002 if it is empty, R003 if it is no workbook, R004 if it is locked, R005 if it is
    damaged, R006 if reading it takes too long or too much memory.
    """
    kind = signature.kind_of(path)
    if kind == "xlsx":
        return measured(path, name)
    if kind in ("xlsb", "xls", "ods"):
        return partial(guarded.read, path, name)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind == "encrypted":
        raise Unreadable("R004", file=name)
    if kind == "damaged":
        raise Unreadable("R005", file=name, detail="incomplete zip archive")
    raise Unreadable("R003", file=name, found=kind)


def measured(path: Path, name: str) -> Reading:
    """How to read an xlsx: by calamine all worksheets but those it would spread over too many cells."""
    try:
        with whole(path, name) as archive:
            if package.unpacked(archive) > package.LARGEST:
                raise Unreadable("R006", file=name, detail="memory")
            extents = {part: scan.measure(archive, part) for part in package.sheet_parts(archive).values()}
    except _UNUSUAL:
        return partial(guarded.read, path, name)
    return partial(by_extent, path, name, extents)


def by_extent(path: Path, name: str, extents: Mapping[str, scan.Extent]) -> list[Sheet]:
    """Each worksheet by the reader its extent allows."""
    try:
        with whole(path, name) as archive, sheets.complaints(name), sheets.opened(path, "xlsx") as book:
            parts = package.sheet_parts(archive)
            found = [(about, parts[about.name]) for about in sheets.worksheets(book)]
            read = [(part, one(book, about, archive, (part, extents[part]), name)) for about, part in found]
            written = fonts.Fonts(archive)
            return [replace(sheet, fonts=written.of(part)) for part, sheet in read]
    except _UNUSUAL:
        return guarded.read(path, name)


@contextlib.contextmanager
def whole(path: Path, name: str) -> Iterator[zipfile.ZipFile]:
    """The archive of an xlsx. Raises R005 where it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise  # the system's complaint; only a place outside the file is the archive's own fault
        raise Unreadable("R005", file=name, detail=str(error)[: sheets.DETAIL]) from error


def one(
    book: CalamineWorkbook, about: SheetMetadata, archive: zipfile.ZipFile, found: tuple[str, scan.Extent], name: str
) -> Sheet:
    """One worksheet with its hidden rows and merged blocks; found: its part in the archive, and how far it goes."""
    part, extent = found
    if not scan.out_of_proportion(extent, archive, part):
        sheet = sheets.dense(book, about, name, extent.hidden_rows)
        return replace(sheet, merged=extent.merged, struck_rows=strikes.rows(archive, part))
    rows, row0, column0 = sparse.read(archive, part, sparse.Values(archive), name)
    return Sheet(
        file=name,
        name=about.name,
        rows=rows,
        row0=row0,
        column0=column0,
        hidden=sheets.hidden(about),
        hidden_rows=extent.hidden_rows,
        merged=extent.merged,
        struck_rows=strikes.rows(archive, part),
    )
