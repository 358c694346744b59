"""The paragraphs of a plain text, or of one with the marks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from congdan.errors import Unreadable
from congdan.model import Document
from congdan.readers import delimited, records, signature
from congdan.readers.documents.lines import in_unicode, paragraphs
from congdan.readers.encoding import decode

_HEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)")
_MARKS = re.compile(r"\*\*|__|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_ROW = re.compile(r"^\s*\|.*\|\s*$")


def read(path: Path, name: str) -> Document:
    """A text as it is. Raises as the reader of delimited text does."""
    text, encoding = _text(path, name)
    return Document(name, tuple(paragraphs(_lines(name, text))), encoding)


def read_marked(path: Path, name: str) -> Document:
    """Markdown: without its marks and without its tables, which are sheets."""
    text, encoding = _text(path, name)
    return Document(name, tuple(paragraphs([unmarked(line) for line in _lines(name, text)])), encoding)


def unmarked(line: str) -> str:
    """A line without the marks of Markdown; a row of a table is blank.

    >>> unmarked("## Có **551** người"), unmarked("| 1 | 2 |")
    ('Có 551 người', '')
    """
    return "" if _ROW.match(line) else _MARKS.sub("", _LINK.sub(r"\1", _HEADING.sub("", line)))


def _text(path: Path, name: str) -> tuple[str, str]:
    delimited.must_be_text(signature.kind_of(path), name)
    decoded = decode(path.read_bytes())
    if decoded is None:
        raise Unreadable("R009", file=name)
    return decoded[0].replace("\0", ""), decoded[1]


def _lines(name: str, text: str) -> list[str]:
    return in_unicode(name, [(line, ()) for line in records.physical(text)])


def rows(lines: Sequence[str]) -> list[list[list[str]]]:
    """The tables of a Markdown text: rows of cells, the line of dashes left out."""
    tables: list[list[list[str]]] = []
    inside = False
    for line in lines:
        if not _ROW.match(line):
            inside = False
            continue
        cells = [_MARKS.sub("", cell).strip() for cell in line.strip().strip("|").split("|")]
        if not inside:
            tables.append([])
        inside = True
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            tables[-1].append(cells)
    return tables
