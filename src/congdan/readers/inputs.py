"""What the user named → the files to read; what is not ours to read is skipped with a reason."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from congdan.messages import N_
from congdan.readers import READERS, own

OWN_MARKS = (b"# congdan.", b"<!-- congdan.", b'{\n  "schema": "congdan.', b"<!doctype html>\n<!-- congdan.")
"""How the text outputs of this program begin; a byte order mark may stand before."""

_HEAD = 40
_TEXTS = (".csv", ".txt", ".tsv", ".md", ".json", ".html")
_PACKAGES = (".xlsx", ".xlsm")
_PAPERS = (*_PACKAGES, ".docx")
_SETTINGS = "congdan.toml"
_LOCKS = ("~$", ".~lock.")


@dataclass(frozen=True, slots=True)
class Input:
    """One file: where it is, its name as given, the folder it was found in, and why it is not read."""

    path: Path
    name: str
    folder: str | None = None
    skipped: str | None = None


def expand(names: Sequence[str]) -> list[Input]:
    """The files of all names, each once; a name that is nothing yet stays, for the reader to say so.

    Folders are searched with all they hold.  Files of other programs, lock files, hidden files and outputs of this
    program are skipped in folders, with the reason; named outright they are read.
    """
    found: dict[str, Input] = {}
    for name in names:
        for each in _one(name):
            known = found.setdefault(os.path.realpath(each.path), each)
            if known.skipped and not each.skipped:
                found[os.path.realpath(each.path)] = each
    return list(found.values())


def folders(names: Sequence[str]) -> list[str]:
    """The names that are folders."""
    return [name for name in names if os.path.isdir(name)]


def _one(name: str) -> Iterator[Input]:
    path = Path(name)
    # Not those of pathlib: they raise at names that are too long.
    if os.path.isdir(name):
        yield from _folder(path, name)
    elif not os.path.exists(name) and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))
        yield from (each for match in matches for each in _one(match))
        if not matches:
            yield Input(path, name)
    else:
        yield Input(path, name)


def _folder(path: Path, name: str) -> Iterator[Input]:
    closed: list[OSError] = []
    for parent, inner, files in os.walk(path, onerror=closed.append):
        inner[:] = sorted(folder for folder in inner if not folder.startswith("."))
        for file in sorted(files):
            each = Path(parent) / file
            if file != _SETTINGS and not file.startswith("."):
                yield Input(each, str(each), name, _reason(each))
    # A folder that may not be looked into goes to the reader, which says so.
    yield from (Input(Path(error.filename), str(error.filename), name) for error in closed)


def _reason(path: Path) -> str | None:
    """Why a file found in a folder is not read; None if it is."""
    if path.name.startswith(_LOCKS):
        return N_("the lock file of an open workbook")
    if not path.is_file():
        return None  # a pipe or a broken link: whoever opened it to look for a mark would wait for ever
    if (path.suffix.lower() in _TEXTS and _is_own(path)) or (path.suffix.lower() in _PAPERS and own.is_published(path)):
        return N_("an output of this program")
    if path.suffix.lower() in _PACKAGES and own.is_annotated(path):
        return N_("an annotated copy made by this program")
    if path.suffix.lower() not in READERS:
        return N_("not a workbook or a table of text")
    return None


def _is_own(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").startswith(OWN_MARKS)
    except OSError:
        return False
