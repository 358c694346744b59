"""Cells of a worksheet written in the old Vietnamese fonts, by the names of the fonts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from congdan.legacy.fonts import scheme_of_font
from congdan.model import Runs
from congdan.readers import package, scan

SMALL = 1 << 20
"""Shared strings up to so many bytes are looked at for runs in old fonts even if no cell is in one."""

_OLD = re.compile(rb'"(?:\.vn|vni)[^"]*"', re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(?:\s*<(?:\w+:)?v[^>]*>([^<]*)<)?")
_ATTRIBUTE = re.compile(rb"""\b([rst])=["']([^"']*)["']""")
_ADDRESS = re.compile(rb"([A-Z]+)(\d+)")
_OF_TEXT = (b"s", b"str", b"inlineStr")
NOWHERE: Mapping[tuple[int, int], Runs] = {}


class Fonts:
    """What the cells of one workbook can be written in; looked for only where an old font is named at all."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.styles = _styles(archive)
        self.strings = _strings(archive, bool(self.styles))
        self.any = bool(self.styles) or any(map(_in_an_old_font, self.strings))

    def of(self, part: str) -> Mapping[tuple[int, int], Runs]:
        """Row and column (as Excel numbers them) → the runs of the text, for cells with one in an old font."""
        if not self.any:
            return NOWHERE
        chunks = scan.stream(self.archive, part)
        head = next(chunks, b"")
        root = scan.ROOT.search(head)
        tags = scan.markup(root[1] + b":" if root and root[1] else b"")
        found: dict[tuple[int, int], Runs] = {}
        for piece in scan.pieces(head, chunks, tags):
            for attributes, value in _CELL.findall(piece):
                self._take(dict(_ATTRIBUTE.findall(attributes)), value, found)
        return found

    def _take(self, cell: Mapping[bytes, bytes], value: bytes, found: dict[tuple[int, int], Runs]) -> None:
        address = _ADDRESS.fullmatch(cell.get(b"r", b""))
        if cell.get(b"t") not in _OF_TEXT or not address:
            return
        scheme = self.styles.get(int(cell.get(b"s", b"0")))
        runs: Runs = ((None, scheme),)
        if cell[b"t"] == b"s" and value.isdigit() and int(value) < len(self.strings):
            # A run that names no font is in the font of the cell.
            own = self.strings[int(value)]
            runs = tuple((text, scheme if font is None else scheme_of_font(font)) for text, font in own) or runs
        if any(each for _, each in runs):
            found[int(address[2]), scan.column_number(address[1])] = runs


def _styles(archive: zipfile.ZipFile) -> dict[int, str]:
    """Number of a cell format → the scheme of its font, for those in an old font."""
    part = package.part_of_kind(archive, "styles")
    if part is None or not _OLD.search(archive.read(part)):
        return {}
    tree = package.tree(archive, part)
    schemes = [_scheme(font) for font in tree.iterfind("{*}fonts/{*}font")]
    formats = [int(each.attrib.get("fontId", "0")) for each in tree.iterfind("{*}cellXfs/{*}xf")]
    found = {number: schemes[font] for number, font in enumerate(formats) if font < len(schemes)}
    return {number: scheme for number, scheme in found.items() if scheme}


def _scheme(font: Element) -> str | None:
    name = font.find("{*}name")
    return scheme_of_font(name.attrib.get("val", "")) if name is not None else None


def _strings(archive: zipfile.ZipFile, wanted: bool) -> list[tuple[tuple[str, str | None], ...]]:
    """For each shared string its runs and their fonts; none for a string without runs."""
    part = package.part_of_kind(archive, "sharedStrings")
    if part is None:
        return []
    if not wanted and (archive.getinfo(part).file_size > SMALL or not _OLD.search(archive.read(part))):
        return []
    return [tuple(map(_run, item.iterfind("{*}r"))) for item in package.elements(archive, part, "si")]


def _run(run: Element) -> tuple[str, str | None]:
    text, font = run.find("{*}t"), run.find("{*}rPr/{*}rFont")
    return (text.text or "" if text is not None else "", font.attrib.get("val", "") if font is not None else None)


def _in_an_old_font(runs: tuple[tuple[str, str | None], ...]) -> bool:
    return any(font is not None and scheme_of_font(font) for _, font in runs)
