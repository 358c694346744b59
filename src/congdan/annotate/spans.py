"""Where the elements of an XML part stand in its bytes, so that a change leaves every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from congdan.text import printable

Edit = tuple[int, int, bytes]
"""From, to, and what stands there instead."""

QUOTED = rb"""[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>"""
"""The rest of a tag: a `>` between quotation marks does not end it."""

_TAG = re.compile(rb"<" + QUOTED)
_ATTRIBUTE = rb"""(\s%s\s*=\s*)("[^"]*"|'[^']*')"""
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)


class Malformed(Exception):
    """The part is no XML, or lacks what every part of its kind has."""


@dataclass(slots=True)
class Element:
    """One element: `start` to `inner` is its start tag, `close` to `end` its end tag."""

    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    close: int = 0
    end: int = 0
    children: list[Element] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> bytes:
        """The prefix with its colon, or nothing."""
        head, colon, _ = self.name.rpartition(":")
        return f"{head}{colon}".encode()

    def all(self, name: str) -> list[Element]:
        """The children of a local name."""
        return [each for each in self.children if each.local == name]

    def one(self, name: str) -> Element | None:
        """The first child of a local name."""
        return next(iter(self.all(name)), None)

    def local_attribute(self, name: str) -> str | None:
        """An attribute by its local name, whatever its prefix."""
        return next((value for key, value in self.attributes.items() if key.rpartition(":")[2] == name), None)

    def walk(self) -> Iterator[Element]:
        """The element and all below it."""
        yield self
        for each in self.children:
            yield from each.walk()


def eight_bit(data: bytes) -> bytes:
    """The part in an encoding that holds ASCII as it is: UTF-16 becomes UTF-8."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return data
    text = _DECLARATION.sub('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', data.decode("utf-16"))
    return text.encode()


def read(data: bytes) -> Element:
    """The root element of a part. Raises Malformed."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    open_elements = [Element("", {}, 0, 0)]

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _TAG.match(data, at)
        if not tag:
            raise Malformed(name)
        element = Element(name, attributes, at, tag.end())
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(name: str) -> None:
        element = open_elements.pop()
        if data[element.inner - 2 : element.inner] == b"/>":
            element.close = element.end = element.inner
        else:
            element.close = parser.CurrentByteIndex
            element.end = data.index(b">", element.close) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Malformed(str(error)) from error
    return open_elements[0].children[0]


def well_formed(data: bytes) -> bool:
    """Whether an XML parser accepts the part."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError:
        return False
    return True


def patched(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The part with the edits made; edits at one place keep their order."""
    pieces, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1])):
        pieces += [data[at:start], new]
        at = end
    return b"".join([*pieces, data[at:]])


def appended(data: bytes, element: Element, inner: bytes) -> Edit:
    """The edit that puts something last into an element."""
    if element.close != element.inner or element.end != element.inner:
        return element.close, element.close, inner
    opened = data[element.start : element.inner - 2].rstrip() + b">"
    return element.start, element.end, opened + inner + b"</" + element.name.encode() + b">"


def after(root: Element, before: Container[str]) -> int:
    """Where a new child of the root goes: behind the last of the children that come before it."""
    return max((each.end for each in root.children if each.local in before), default=root.inner)


def tag_with(tag: bytes, **values: object) -> bytes:
    """A start tag with attributes set, the others as they were."""
    for name, value in values.items():
        pattern = re.compile(_ATTRIBUTE % name.encode())
        said = f'"{value}"'.encode()
        if pattern.search(tag):
            tag = pattern.sub(lambda found, said=said: found[1] + said, tag, count=1)  # type: ignore[misc]
        else:
            closing = b"/>" if tag.endswith(b"/>") else b">"
            tag = tag[: -len(closing)].rstrip() + f" {name}=".encode() + said + closing
    return tag


def escaped(text: str) -> bytes:
    """A text as it may stand in an element or between quotation marks, in ASCII: right in every encoding."""
    shown = escape(printable(text), {'"': "&quot;", "\n": "&#10;"})
    return "".join(each for each in shown if each not in "\ufffe\uffff").encode("ascii", "xmlcharrefreplace")


def namespace(root: Element) -> str:
    """The namespace of an element by its own declarations."""
    head = root.name.rpartition(":")[0]
    return root.attributes.get(f"xmlns:{head}" if head else "xmlns", "")
