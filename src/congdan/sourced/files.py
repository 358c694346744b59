"""Find a file by its id, among those that come along, or by its path; and read it."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Generic, TypeVar

from congdan.sourced.fields import Fields, Table
from congdan.sourced.problems import SourcedError

SUFFIX = ".toml"
MOST_BYTES = 1_000_000

Built = TypeVar("Built")


@dataclass(frozen=True)
class Shelf(Generic[Built]):
    """The files of one kind: the package that holds those that come along, what builds one, the error it raises."""

    package: str
    build: Callable[[Table, Fields], Built | None]
    error: type[SourcedError]

    def available(self) -> list[str]:
        """The ids of those that come with the program."""
        return list(_shipped(self.package))

    def load(self, id_or_path: str | os.PathLike[str]) -> Built:
        """The one of that id, else the one in that file. Raises the error of its first mistake."""
        found, mistakes = self._read(os.fspath(id_or_path))
        if found is None:
            raise mistakes[0]
        return found

    def check(self, path: str | os.PathLike[str]) -> list[SourcedError]:
        """Every mistake of a file; none if it can be used."""
        return self._read(os.fspath(path))[1]

    def _read(self, name: str) -> tuple[Built | None, list[SourcedError]]:
        fields = Fields(name, self.error)
        try:
            if name in _shipped(self.package):
                fields.file = name + SUFFIX
                raw = (files(self.package) / fields.file).read_bytes()
            else:
                raw = self._bytes(name)
            found = self.build(self._table(self._text(raw, name), name), fields)
        except SourcedError as error:
            return None, [error]
        return found, fields.mistakes

    def _bytes(self, name: str) -> bytes:
        """What the file holds, up to a size no such file has."""
        try:
            if Path(name).is_dir():
                raise self.error("not_a_file", file=name)
            with Path(name).open("rb") as stream:
                raw = stream.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise self.error("no_such_set", file=name, found=name, near=", ".join(_shipped(self.package))) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise self.error("unreadable", file=name, found=reason) from error
        if len(raw) > MOST_BYTES:
            raise self.error("too_big", file=name)
        return raw

    def _text(self, raw: bytes, name: str) -> str:
        """UTF-8, with or without the mark Notepad puts first."""
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise self.error("not_utf8", file=name, line=line) from error

    def _table(self, text: str, name: str) -> Table:
        try:
            return tomllib.loads(text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as error:
            reason = str(error)
            at = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", reason)
            line = int(at[1]) if at and at[1] else len(text.splitlines()) or 1
            message = reason[: at.start()] if at else reason
            raise self.error("syntax", file=name, line=line, found=message) from error
        except (ValueError, RecursionError) as error:  # a number of thousands of digits; lists thousands deep
            raise self.error("syntax", file=name, found=str(error)) from error


@cache
def _shipped(package: str) -> tuple[str, ...]:
    names = (entry.name for entry in files(package).iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def _decimal(text: str) -> Decimal:
    """Exactly what is written; an exponent beyond all measure is no number."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
