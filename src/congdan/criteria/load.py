"""Find a criteria set by its id or its file, and read it."""

from __future__ import annotations

import os
import re
import tomllib
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path

from congdan.criteria.build import build
from congdan.criteria.fields import Fields, Table
from congdan.criteria.model import CriteriaSet
from congdan.criteria.problems import CriteriaError

SUFFIX = ".toml"
MOST_BYTES = 1_000_000


@cache
def _shipped() -> tuple[str, ...]:
    names = (entry.name for entry in files("congdan.criteria").iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def available() -> list[str]:
    """The ids of the sets that come with the program."""
    return list(_shipped())


def load(id_or_path: str | os.PathLike[str]) -> CriteriaSet:
    """The set of that id, else the one in that file.

    Raises CriteriaError for the first mistake; `check` returns them all.

    >>> load("cdht-2022").bounds.total
    8000
    """
    found, mistakes = _read(os.fspath(id_or_path))
    if found is None:
        raise mistakes[0]
    return found


def check(path: str | os.PathLike[str]) -> list[CriteriaError]:
    """Every mistake of a criteria file; none if it can be used.

    Values that only make sense together (maxima that add up, bounds within them, groups) are compared once
    each is right by itself.
    """
    return _read(os.fspath(path))[1]


def _read(name: str) -> tuple[CriteriaSet | None, list[CriteriaError]]:
    fields = Fields(name)
    try:
        if name in _shipped():
            fields.file = name + SUFFIX
            raw = (files("congdan.criteria") / fields.file).read_bytes()
        else:
            raw = _bytes(name)
        found = build(_table(_text(raw, name), name), fields)
    except CriteriaError as error:
        return None, [error]
    return found, fields.mistakes


def _bytes(name: str) -> bytes:
    """What the file holds, up to a size no criteria file has."""
    try:
        if Path(name).is_dir():
            raise CriteriaError("not_a_file", file=name)
        with Path(name).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise CriteriaError("no_such_set", file=name, found=name, near=", ".join(_shipped())) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CriteriaError("unreadable", file=name, found=reason) from error
    if len(raw) > MOST_BYTES:
        raise CriteriaError("too_big", file=name)
    return raw


def _text(raw: bytes, name: str) -> str:
    """UTF-8, with or without the mark Notepad puts first."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CriteriaError("not_utf8", file=name, line=line) from error


def _table(text: str, name: str) -> Table:
    try:
        return tomllib.loads(text, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        at = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", reason)
        line = int(at[1]) if at and at[1] else len(text.splitlines()) or 1
        message = reason[: at.start()] if at else reason
        raise CriteriaError("syntax", file=name, line=line, found=message) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; lists thousands deep
        raise CriteriaError("syntax", file=name, found=str(error)) from error


def _decimal(text: str) -> Decimal:
    """Exactly what is written; an exponent beyond all measure is no number."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
