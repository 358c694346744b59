"""What a file is, told by its bytes and not by its name."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

WORKBOOKS = frozenset({"xlsx", "xlsb", "xls", "ods", "encrypted"})
"""Kinds that are a workbook, whatever the suffix says."""

HEAD = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STARTS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"{\\rtf", "word"),
    (b"\x1f\x8b", "zip"),
    (b"Rar!", "zip"),
    (b"7z\xbc\xaf", "zip"),
)
BLANKS = b" \t\r\n\0\xff\xfe\xef\xbb\xbf"
"""Blanks and byte order marks; NUL because a blank is two bytes in UTF-16."""

STRAY = 8
"""Control characters a text may hold however short it is: NUL, and the vertical tab of Word."""

HTML = re.compile(rb"\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta|style|div)\b", re.I | re.S)
CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1a\x1b")


def kind_of(path: Path) -> str:
    """empty, damaged, unknown, a kind of `WORKBOOKS`, or one of word, zip, pdf, image, html, xml, text."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head.strip(BLANKS) and not path.read_bytes().strip(BLANKS):
        return "empty"
    if head.startswith(b"PK"):
        return inside_zip(path)
    if head.startswith(OLE):
        return inside_ole(path.read_bytes())
    known = (kind for start, kind in STARTS if head.startswith(start))
    return next(known, None) or kind_of_text(head)


def inside_zip(path: Path) -> str:
    """The kind of a zip by the parts it holds; `damaged` if its list of parts cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return by_parts(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError):
        return "damaged"


def by_parts(archive: zipfile.ZipFile) -> str:
    """The kind of an archive that opened."""
    names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    if "content.xml" in names or "mimetype" in names:
        return open_document(archive)
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if not any(name.endswith("workbook.xml") for name in names):
        return "zip"
    return "encrypted" if any(part.flag_bits & 1 for part in archive.infolist()) else "xlsx"


def open_document(archive: zipfile.ZipFile) -> str:
    """The kind of an OpenDocument file: its first part says it, its manifest says if it is locked."""
    if b"opendocument.spreadsheet" not in archive.read("mimetype"):
        return "word" if b"opendocument.text" in archive.read("mimetype") else "zip"
    manifest = "META-INF/manifest.xml"
    locked = manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)
    return "encrypted" if locked else "ods"


def inside_ole(data: bytes) -> str:
    """The kind of an OLE file by the streams it names; xls if it names none, for its reader to judge."""

    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if names("EncryptedPackage"):
        return "encrypted"
    return "word" if names("WordDocument") and not names("Workbook") else "xls"


def kind_of_text(head: bytes) -> str:
    """html, xml, text or unknown; UTF-16 counts as text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide(head):
        return "text"
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if HTML.match(bare):
        return "html"
    if bare.lstrip().startswith(b"<?xml"):
        return "html" if b"<html" in bare.lower() else "xml"
    controls = len(head) - len(head.translate(None, CONTROL))
    return "unknown" if controls > STRAY and controls * 50 > len(head) else "text"


def wide(head: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, told by where the zero bytes stand; else None."""
    pairs = max(len(head) // 2, 1)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd * 3 > pairs and even * 20 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even * 3 > pairs and odd * 20 < pairs else None
