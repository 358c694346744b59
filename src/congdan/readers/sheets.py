"""Turn what calamine reads into sheets, and its complaints into codes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import opendocument, signature

SUFFIXES = {"xlsx": (".xlsx", ".xlsm"), "xlsb": (".xlsb",), "xls": (".xls",), "ods": (".ods",)}
DETAIL = 120
"""Characters of a library's message worth showing."""


def read(path: Path, name: str) -> list[Sheet]:
    """Every worksheet of a workbook, hidden ones marked.

    Raises R004 if it is locked, R005 if it is damaged.
    """
    kind = signature.kind_of(path)
    with complaints(name), opened(path, kind) as book:
        found = [dense(book, about, name) for about in worksheets(book)]
    return opendocument.marked(path, found) if kind == "ods" else found


@contextlib.contextmanager
def opened(path: Path, kind: str) -> Iterator[CalamineWorkbook]:
    """The workbook by its kind: calamine believes the suffix of a path, and the bytes of a stream."""
    if path.suffix.lower() in SUFFIXES[kind]:
        with load_workbook(str(path)) as book:
            yield book
    else:
        with path.open("rb") as stream, load_workbook(stream) as book:
            yield book


def worksheets(book: CalamineWorkbook) -> list[SheetMetadata]:
    """What holds cells: no chart sheets, macro sheets or dialogs."""
    return [about for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]


def hidden(about: SheetMetadata) -> bool:
    """True for a sheet no tab shows."""
    return about.visible != SheetVisibleEnum.Visible


def dense(book: CalamineWorkbook, about: SheetMetadata, file: str) -> Sheet:
    """One sheet with every cell of its bounding box."""
    sheet = book.get_sheet_by_name(about.name)
    row, column = sheet.start or (0, 0)
    return Sheet(
        file=file,
        name=about.name,
        rows=sheet.to_python(skip_empty_area=True),
        row0=row + 1,
        column0=column + 1,
        hidden=hidden(about),
        merged=merged(sheet),
    )


def merged(sheet: CalamineSheet) -> tuple[tuple[int, int, int, int], ...]:
    """The merged blocks; calamine gives none for `.ods`, whose blocks `opendocument` reads."""
    return tuple(
        (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )


@contextlib.contextmanager
def complaints(name: str) -> Iterator[None]:
    """Turn what a reader raises into the code of one unreadable file."""
    try:
        yield
    except (Unreadable, OSError, MemoryError):
        raise
    except PasswordError as error:
        raise Unreadable("R004", file=name) from error
    except (CalamineError, ValueError) as error:
        if "limit exceeded" in str(error):
            raise Unreadable("R006", file=name, detail="memory") from error
        raise Unreadable("R005", file=name, detail=str(error)[:DETAIL]) from error
    except BaseException as error:
        # A panic of the Rust library derives from BaseException and has no name to import.
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable("R005", file=name, detail=str(error)[:DETAIL]) from error
