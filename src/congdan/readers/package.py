"""Find the parts of an xlsx package: which file in the zip is which sheet."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

LARGEST = 2 << 30
"""Bytes a package may unpack to; an honest million rows of eighteen columns take 0.6 GB."""

RELATIONSHIP = "/officeDocument"
WORKSHEET = "/worksheet"


class Odd(Exception):
    """The package is not laid out in a way this code knows; calamine may still read it."""


def unpacked(archive: zipfile.ZipFile) -> int:
    """Bytes all parts take once unpacked, by their own account."""
    return sum(part.file_size for part in archive.infolist())


def workbook_part(archive: zipfile.ZipFile) -> str:
    """The part that lists the sheets."""
    for kind, target in relationships(archive, "").values():
        if kind.endswith(RELATIONSHIP):
            return target
    raise Odd("no workbook part")


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Part by name of each sheet that holds cells: no chart sheets, macro sheets or dialogs."""
    workbook = workbook_part(archive)
    targets = relationships(archive, workbook)
    parts: dict[str, str] = {}
    for sheet in tree(archive, workbook).iterfind("{*}sheets/{*}sheet"):
        ids = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        if len(ids) != 1 or ids[0] not in targets:
            raise Odd("a sheet without a part")
        kind, target = targets[ids[0]]
        if kind.endswith(WORKSHEET):
            parts[sheet.attrib.get("name", "")] = target
    return parts


def part_of_kind(archive: zipfile.ZipFile, kind: str) -> str | None:
    """The part the workbook refers to as `sharedStrings`, `styles` and the like."""
    related = relationships(archive, workbook_part(archive)).values()
    return next((target for name, target in related if name.endswith("/" + kind)), None)


def relationships(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Kind and target of every relationship of a part ("" is the package) by its id."""
    folder, base = posixpath.split(part)
    return {
        relation.attrib.get("Id", ""): (
            relation.attrib.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, relation.attrib.get("Target", ""))).lstrip("/"),
        )
        for relation in tree(archive, posixpath.join(folder, "_rels", f"{base}.rels"))
    }


def tree(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    """A small part as a tree."""
    try:
        return ElementTree.fromstring(archive.read(part))
    except (KeyError, ElementTree.ParseError) as error:
        raise Odd(f"{part}: {error}") from error


def elements(archive: zipfile.ZipFile, part: str, tag: str) -> Iterator[ElementTree.Element]:
    """Every element of that local name in a large part, one at a time; each is emptied once it was seen."""
    with archive.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if element.tag.endswith("}" + tag):
                yield element
                element.clear()
