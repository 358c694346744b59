"""Which copy of which input goes where, settled before anything is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from congdan.errors import OutputError, UsageError
from congdan.readers.encoding import decode
from congdan.readers.inputs import Input
from congdan.readers.records import physical
from congdan.readers.running import is_running
from congdan.readers.signature import kind_of
from congdan.writers.save import NO_FOLDER, check

PACKAGES = (".xlsx", ".xlsm")
"""Suffixes that a workbook package keeps; a copy of any other file is a new `.xlsx`."""


WORD, PAGE = ".docx", ".html"
PAGES = frozenset((".md", ".html", ".htm", ".pdf"))
"""Suffixes of texts whose copy is a page."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One input and the file its annotated copy is written to."""

    input: Input
    path: Path
    is_package: bool
    """Whether the copy is the workbook itself with parts changed, or a new one of its values."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All copies, and the inputs that none is made of."""

    copies: tuple[Copy, ...]
    without: tuple[Input, ...]


def plan(inputs: Sequence[Input], evidence: Sequence[Input], path: str, force: bool) -> Plan:
    """One input: `path` is a file, or a folder if it is there or has no suffix.  Several: a folder, and names stay.

    Raises UsageError R054 or R055, OutputError R050 to R052.
    """
    read = [each for each in inputs if not each.skipped]
    wanted = read
    to = Path(path)
    if len(read) > 1 and not to.is_dir() and to.suffix.lower() in PACKAGES:
        # One workbook beside its report: the name is that of the copy of the workbook.
        wanted = [each for each in read if _suffix(each)[0] == to.suffix.lower()] or read
    single = len(wanted) == 1 and bool(to.suffix) and not to.is_dir() and not path.endswith(("/", os.sep))
    copies = tuple(_single(wanted[0], to) if single else _in_folder(wanted, to))
    for each in copies:
        if each.path.parent.is_dir() or single:
            check(each.path, [other.path for other in (*inputs, *evidence)], force)
    if not single and not to.is_dir() and not to.absolute().parent.is_dir():
        raise OutputError("R051", file=path, detail=NO_FOLDER)
    return Plan(copies, tuple(each for each in read if each not in wanted))


def _single(one: Input, path: Path) -> Iterator[Copy]:
    suffix, is_package = _suffix(one)
    if path.suffix.lower() != suffix:
        raise UsageError("R055", file=str(path), source=one.name, suffix=suffix)
    yield Copy(one, path, is_package)


def _in_folder(inputs: Sequence[Input], folder: Path) -> Iterator[Copy]:
    if folder.is_file() or (folder.suffix.lower() in PACKAGES and not folder.is_dir()):
        raise UsageError("R054", file=str(folder), count=len(inputs))
    taken: set[str] = set()
    for each in inputs:
        suffix, is_package = _suffix(each)
        below = each.path.relative_to(each.folder).parent if each.folder else Path()
        path, number = folder / below / f"{each.path.stem}{suffix}", 1
        while str(path).casefold() in taken:
            number += 1
            path = folder / below / f"{each.path.stem} ({number}){suffix}"
        taken.add(str(path).casefold())
        yield Copy(each, path, is_package)


def _suffix(one: Input) -> tuple[str, bool]:
    """The suffix of the copy, told by the bytes: an `.xls` is often an xlsx renamed."""
    own = one.path.suffix.lower()
    if own == WORD or own in PAGES or (own == ".txt" and _runs(one.path)):
        return (WORD if own == WORD else PAGE), False
    try:
        kind = kind_of(one.path) if one.path.is_file() else ""
    except OSError:
        kind = ""
    return own if own in PACKAGES and kind in ("xlsx", "") else PACKAGES[0], kind == "xlsx"


def _runs(path: Path) -> bool:
    """Whether a text file is a text, not a table."""
    try:
        decoded = decode(path.read_bytes())
    except OSError:
        return False
    return decoded is not None and is_running(physical(decoded[0]))
