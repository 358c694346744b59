"""Read a file into sheets, or say why it could not be read."""

from __future__ import annotations

import contextlib
import gc
import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from congdan.errors import Unreadable, complaint
from congdan.model import Sheet
from congdan.readers import delimited, word, workbook, written
from congdan.readers.workbook import Reading

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
OTHERS: dict[str, Callable[[Path, str], list[Sheet]]] = {
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".txt": delimited.read,
    ".docx": word.read,
    ".md": written.read_marked,
    ".html": written.read_page,
    ".htm": written.read_page,
    ".pdf": written.read_pdf,
}
READERS = (*WORKBOOKS, *OTHERS)
"""The suffixes of files that are read."""


def read(path: Path, name: str) -> list[Sheet]:
    """The sheets of one file, in the order of the file; `name` is the file as the user gave it.

    Raises `Unreadable` with codes R001 to R009; `params["file"]` is always `name`.
    """
    return prepare(path, name)()


def prepare(path: Path, name: str) -> Reading:
    """Look at a file without reading its cells: what is left to do. Raises as `read`, now or then."""
    with troubles(name):
        must_be_a_file(path, name)
        suffix = path.suffix.lower()
        if suffix not in READERS:
            raise Unreadable("R007", file=name, suffix=path.suffix)
        reading = workbook.prepare(path, name) if suffix in WORKBOOKS else partial(OTHERS[suffix], path, name)
        return partial(_read, reading, name)


def _read(reading: Reading, name: str) -> list[Sheet]:
    with troubles(name), collector_at_rest():
        return reading()


@contextlib.contextmanager
def troubles(name: str) -> Iterator[None]:
    """The complaints of the system as codes."""
    try:
        yield
    except FileNotFoundError as error:
        raise Unreadable("R001", file=name) from error
    except OSError as error:
        raise Unreadable("R008", file=name, detail=complaint(error)) from error
    except MemoryError as error:
        raise Unreadable("R006", file=name, detail="memory") from error


def must_be_a_file(path: Path, name: str) -> None:
    """Stop at a folder, a pipe or a device: opening a pipe that nobody writes to would wait for ever."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # raises if it may not be looked into
        raise Unreadable("R008", file=name, detail="Is a directory")
    if not stat.S_ISREG(mode):
        raise Unreadable("R008", file=name, detail="Not a regular file")


@contextlib.contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector still: walking again and again over fresh rows takes half of the reading."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
