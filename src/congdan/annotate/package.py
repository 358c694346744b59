"""A zip package of which some parts change and all others stay as they are."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from urllib.parse import unquote

from congdan.annotate import spans

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of parts that are new: the same input gives the same bytes."""

_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: its target is a part of this package."""

    id: str
    kind: str
    target: str

    @property
    def short(self) -> str:
        """The last word of its kind: `comments`, `worksheet`."""
        return self.kind.rpartition("/")[2]


class Package:
    """The parts by name; names are told apart as the format does, without regard to capitals."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._infos = {info.filename: info for info in self._archive.infolist()}
        self._names = {_key(name): name for name in self._infos}
        self.changed: dict[str, bytes] = {}

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._names

    def names(self) -> list[str]:
        """All parts, new ones last."""
        return list(self._names.values())

    def read(self, part: str) -> bytes:
        """The bytes of a part as they are now. Raises Malformed if it is not there."""
        name = self._names.get(_key(part))
        if name is None:
            raise spans.Malformed(f"no {part}")
        return self.changed[name] if name in self.changed else self._archive.read(self._infos[name])

    def text(self, part: str) -> bytes:
        """An XML part in an encoding that can be patched."""
        return spans.eight_bit(self.read(part))

    def write(self, part: str, data: bytes) -> None:
        """Replace a part, or add it."""
        self.changed[self._names.setdefault(_key(part), part)] = data

    def free(self, pattern: str) -> str:
        """The first name of a pattern with `{}` for a number that no part has."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def relations(self, part: str) -> list[Relation]:
        """What a part refers to inside the package; "" is the package itself."""
        folder, where = posixpath.dirname(part), _relations_of(part)
        if where not in self:
            return []
        return [
            Relation(
                each.attributes.get("Id", ""),
                each.attributes.get("Type", ""),
                posixpath.normpath(posixpath.join("/", folder, unquote(each.attributes.get("Target", "")))).lstrip("/"),
            )
            for each in spans.read(self.text(where)).children
            if each.attributes.get("TargetMode") != "External"
        ]

    def related(self, part: str, short: str) -> Relation | None:
        """The first relationship of a kind."""
        return next((each for each in self.relations(part) if each.short == short), None)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship and give its id."""
        where = _relations_of(part)
        data = self.text(where) if where in self else _HEAD + f'<Relationships xmlns="{_RELATIONSHIPS}"/>'.encode()
        root = spans.read(data)
        taken = {each.attributes.get("Id") for each in root.children}
        name = next(name for number in range(1, len(taken) + 2) if (name := f"rIdCongdan{number}") not in taken)
        new = b'<%bRelationship Id="%b" Type="%b" Target="%b"/>' % (
            root.prefix,
            name.encode(),
            kind.encode(),
            spans.escaped("/" + target),
        )
        self.write(where, spans.patched(data, [spans.appended(data, root, new)]))
        return name

    def declare(self, part: str, content_type: str) -> None:
        """Say what a new part is, if nothing says so yet."""
        root = spans.read(self.text(_TYPES))
        if all(_key(each.attributes.get("PartName", "")) != _key(part) for each in root.all("Override")):
            self._declare(b"Override", f'PartName="/{part}" ContentType="{content_type}"')

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say what parts of a suffix are, if nothing says so yet."""
        root = spans.read(self.text(_TYPES))
        if all(each.attributes.get("Extension", "").lower() != suffix for each in root.all("Default")):
            self._declare(b"Default", f'Extension="{suffix}" ContentType="{content_type}"')

    def _declare(self, tag: bytes, attributes: str) -> None:
        data = self.text(_TYPES)
        root = spans.read(data)
        new = b"<%b%b %b/>" % (root.prefix, tag, attributes.encode())
        self.write(_TYPES, spans.patched(data, [spans.appended(data, root, new)]))

    def packed(self) -> bytes:
        """The whole package: parts in their order with their dates, new ones last."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name in self._names.values():
                info = _like(self._infos.get(name), name)
                archive.writestr(info, self.read(name))
            archive.comment = self._archive.comment
        return buffer.getvalue()


def _like(old: zipfile.ZipInfo | None, name: str) -> zipfile.ZipInfo:
    """What the zip says of a part: as it was, or the same for every new one."""
    info = zipfile.ZipInfo(name, old.date_time if old else FIRST_DAY)
    info.compress_type = old.compress_type if old else zipfile.ZIP_DEFLATED
    info.create_system = old.create_system if old else 0
    info.external_attr = old.external_attr if old else 0
    info.comment = old.comment if old else b""
    return info


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _relations_of(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
