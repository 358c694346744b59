"""Read a workbook by the way its bytes call for: measured first, or in a child process."""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineWorkbook, SheetMetadata

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import fonts, guarded, package, scan, sheets, signature, sparse, strikes


def read(path: Path, name: str) -> list[Sheet]:
    """The worksheets of a workbook of any kind, told by its bytes: `.xls` is often an xlsx renamed.

    Raises R002 if it is empty, R003 if it is no workbook, R004 if it is locked, R005 if it is damaged,
    R006 if reading it takes too long or too much memory.
    """
    kind = signature.kind_of(path)
    if kind in WAYS:
        return WAYS[kind](path, name)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind == "encrypted":
        raise Unreadable("R004", file=name)
    if kind == "damaged":
        raise Unreadable("R005", file=name, detail="incomplete zip archive")
    raise Unreadable("R003", file=name, found=kind)


def measured(path: Path, name: str) -> list[Sheet]:
    """The worksheets of an xlsx: calamine for all but those it would spread over too many cells."""
    try:
        with zipfile.ZipFile(path) as archive:
            if package.unpacked(archive) > package.LARGEST:
                raise Unreadable("R006", file=name, detail="memory")
            return by_extent(path, archive, name)
    except (package.Odd, ParseError, LookupError, ValueError):
        return guarded.read(path, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise  # the system's complaint; only a place outside the file is the archive's own fault
        raise Unreadable("R005", file=name, detail=str(error)[: sheets.DETAIL]) from error


def by_extent(path: Path, archive: zipfile.ZipFile, name: str) -> list[Sheet]:
    """Each worksheet by the reader its extent allows."""
    parts = package.sheet_parts(archive)
    with sheets.complaints(name), sheets.opened(path, "xlsx") as book:
        written = fonts.Fonts(archive)
        found = [(about, parts[about.name]) for about in sheets.worksheets(book)]
        return [replace(one(book, about, archive, part, name), fonts=written.of(part)) for about, part in found]


def one(book: CalamineWorkbook, about: SheetMetadata, archive: zipfile.ZipFile, part: str, name: str) -> Sheet:
    """One worksheet with its hidden rows and merged blocks."""
    extent = scan.measure(archive, part)
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


WAYS: dict[str, Callable[[Path, str], list[Sheet]]] = {
    "xlsx": measured,
    "xlsb": guarded.read,
    "xls": guarded.read,
    "ods": guarded.read,
}
