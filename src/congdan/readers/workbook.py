"""Read a workbook by the way its bytes call for: measured first, or in a child process."""

from __future__ import annotations

import contextlib
import errno
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import ParseError

from python_calamine import SheetMetadata

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


@dataclass(frozen=True, slots=True)
class Measured:
    """A worksheet before it is read: its part in the archive, how far it goes, and whether calamine would burst."""

    part: str
    extent: scan.Extent
    sparse: bool


def measured(path: Path, name: str) -> Reading:
    """How to read an xlsx: by calamine all worksheets but those it would spread over too many cells."""
    try:
        with whole(path, name) as archive:
            if package.unpacked(archive) > package.LARGEST:
                raise Unreadable("R006", file=name, detail="memory")
            found = {sheet: _measure(archive, part) for sheet, part in package.sheet_parts(archive).items()}
    except _UNUSUAL:
        return partial(guarded.read, path, name)
    return partial(by_extent, path, name, found)


def _measure(archive: zipfile.ZipFile, part: str) -> Measured:
    extent = scan.measure(archive, part)
    return Measured(part, extent, scan.out_of_proportion(extent, archive, part))


def by_extent(path: Path, name: str, found: Mapping[str, Measured]) -> list[Sheet]:
    """Each worksheet by the reader its extent allows.

    Calamine comes first: it leaves Python to others, and each look into the archive would wait for them.
    """
    try:
        with sheets.complaints(name), sheets.opened(path, "xlsx") as book:
            every = [(about, found[about.name]) for about in sheets.worksheets(book)]
            dense = [None if each.sparse else sheets.dense(book, about, name) for about, each in every]
        with sheets.complaints(name), whole(path, name) as archive:
            read = [
                sheet or _sparse(archive, about, each, name) for sheet, (about, each) in zip(dense, every, strict=True)
            ]
            written = fonts.Fonts(archive)
            return [_marked(sheet, each, archive, written) for sheet, (_, each) in zip(read, every, strict=True)]
    except _UNUSUAL:
        return guarded.read(path, name)


def _sparse(archive: zipfile.ZipFile, about: SheetMetadata, found: Measured, name: str) -> Sheet:
    """A worksheet of few cells far apart."""
    rows, row0, column0 = sparse.read(archive, found.part, sparse.Values(archive), name)
    return Sheet(name, about.name, rows, row0=row0, column0=column0, hidden=sheets.hidden(about))


def _marked(sheet: Sheet, found: Measured, archive: zipfile.ZipFile, written: fonts.Fonts) -> Sheet:
    """A worksheet with what calamine does not tell: hidden and struck rows, merged blocks, old fonts."""
    return replace(
        sheet,
        hidden_rows=found.extent.hidden_rows,
        merged=found.extent.merged,
        struck_rows=strikes.rows(archive, found.part),
        fonts=written.of(found.part),
    )


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
