"""Read CSV, TSV and plain text: every cell a string, one record a row, as Excel numbers them."""

from __future__ import annotations

from pathlib import Path

from congdan.errors import Unreadable
from congdan.model import Sheet
from congdan.readers import delimiter, records, signature
from congdan.readers.encoding import decode


def read(path: Path, name: str) -> list[Sheet]:
    """The one sheet of a text file.

    Raises R002 if it is blank, R003 if it is no text, R009 if its encoding is unknown.
    """
    must_be_text(signature.kind_of(path), name)
    decoded = decode(path.read_bytes())
    if decoded is None:
        raise Unreadable("R009", file=name)
    text, encoding = decoded
    lines = records.physical(text.replace("\0", ""))
    return [Sheet(file=name, name=None, rows=rows(lines, path.suffix.lower()), encoding=encoding)]


def must_be_text(kind: str, name: str) -> None:
    """Stop unless the bytes are text."""
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind != "text":
        found = {"damaged": "zip"}.get(kind, "workbook" if kind in signature.WORKBOOKS else kind)
        raise Unreadable("R003", file=name, found=found)


def rows(lines: list[str], suffix: str) -> list[list[str]]:
    """The records; a first line `sep=;` is obeyed and stays as a blank row, which keeps the numbers true."""
    if declared := delimiter.declared(lines[0]):
        return [[], *records.split(lines[1:], declared)]
    chosen = delimiter.choose(lines, suffix)
    if chosen is None:
        return [[line.rstrip("\r\n")] for line in lines]
    return records.split(lines, chosen)
