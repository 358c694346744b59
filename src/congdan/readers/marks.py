"""How the cells of a worksheet are set and made: number formats, formulas, bold, indentation."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from congdan.readers import package, signature
from congdan.readers.scan import column_number
from congdan.readers.shared import shifted

Key = tuple[int, int]
"""Row and column, numbered as Excel does."""

_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
_LARGEST = 64 << 20
"""Bytes of a worksheet beyond which it holds no table of totals."""
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader of values does not tell, by cell."""

    formats: Mapping[Key, str] = field(default_factory=dict)
    formulas: Mapping[Key, str] = field(default_factory=dict)
    bold: frozenset[Key] = frozenset()
    indents: Mapping[Key, int] = field(default_factory=dict)

    def decimals(self, key: Key) -> int | None:
        """Decimals of the value that a number format shows; None where it does not say.

        >>> Marks({(1, 1): "0.00%"}).decimals((1, 1)), Marks({(1, 1): "General"}).decimals((1, 1))
        (4, None)
        """
        code = self.formats.get(key, "").partition(";")[0]
        hit = re.search(r"[0#](?:\.(0+))?(?:\s*%)?", code)
        if not hit or "General" in code or "@" in code:
            return None
        return len(hit.group(1) or "") + 2 * self.is_share(key)

    def is_share(self, key: Key) -> bool:
        """Whether the number format shows 0.5 as 50 %."""
        return "%" in self.formats.get(key, "")


PLAIN = Marks()


def read(path: Path, name: str | None) -> Marks:
    """The marks of one worksheet of an xlsx; none of any other file, or of one that is not laid out as expected."""
    try:
        if name is None or signature.kind_of(path) != "xlsx":
            return PLAIN
        with zipfile.ZipFile(path) as archive:
            part = package.sheet_parts(archive).get(name)
            if part is None or archive.getinfo(part).file_size > _LARGEST:
                return PLAIN
            return _marks(archive, part, _styles(archive))
    except (package.Odd, ParseError, zipfile.BadZipFile, zlib.error, OSError, KeyError, ValueError, LookupError):
        return PLAIN


@dataclass(frozen=True, slots=True)
class _Style:
    format: str
    bold: bool
    indent: int


def _styles(archive: zipfile.ZipFile) -> list[_Style]:
    part = package.part_of_kind(archive, "styles")
    if not part:
        return []
    tree = package.tree(archive, part)
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in tree.iterfind("{*}numFmts/{*}numFmt")}
    codes = {**{str(number): code for number, code in _BUILT_IN.items()}, **codes}
    bold = [_is_bold(font) for font in tree.iterfind("{*}fonts/{*}font")]
    return [_style(each, codes, bold) for each in tree.iterfind("{*}cellXfs/{*}xf")]


def _is_bold(font: Element) -> bool:
    found = font.find("{*}b")
    return found is not None and found.get("val", "1") not in ("0", "false")


def _style(each: Element, codes: Mapping[str, str], bold: list[bool]) -> _Style:
    font = int(each.get("fontId", "0"))
    alignment = each.find("{*}alignment")
    indent = int(alignment.get("indent", "0")) if alignment is not None else 0
    return _Style(codes.get(each.get("numFmtId", "0"), ""), font < len(bold) and bold[font], indent)


def _marks(archive: zipfile.ZipFile, part: str, styles: list[_Style]) -> Marks:
    formats: dict[Key, str] = {}
    formulas: dict[Key, str] = {}
    bold: set[Key] = set()
    indents: dict[Key, int] = {}
    shared: dict[str, tuple[Key, str]] = {}
    for row in package.elements(archive, part, "row"):
        for cell in row:
            key = _key(cell)
            style = int(cell.get("s", "0"))
            if key and style < len(styles):
                formats[key] = styles[style].format
                bold |= {key} if styles[style].bold else set()
                indents[key] = styles[style].indent
            formula = _formula(cell, key, shared) if key else None
            if key and formula:
                formulas[key] = formula
    return Marks(formats, formulas, frozenset(bold), indents)


def _key(cell: Element) -> Key | None:
    hit = _ADDRESS.fullmatch(cell.get("r", ""))
    return (int(hit[2]), column_number(hit[1].encode())) if hit else None


def _formula(cell: Element, key: Key, shared: dict[str, tuple[Key, str]]) -> str | None:
    """The formula of a cell; one shared with other cells is moved to where it stands."""
    found = next((each for each in cell if each.tag.endswith("}f")), None)
    if found is None:
        return None
    number = found.get("si")
    if found.get("t") == "shared" and number is not None:
        if found.text:
            shared[number] = key, found.text
        elif number in shared:
            (row, column), text = shared[number]
            return shifted(text, key[0] - row, key[1] - column)
    return found.text
