"""The text and the tables of a web page that was saved by a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from congdan.errors import Unreadable
from congdan.model import Document, Paragraph
from congdan.readers import signature
from congdan.readers.documents.lines import paragraph
from congdan.readers.encoding import decode

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "blockquote",
        "pre",
        "form",
        "fieldset",
        "figure",
        "figcaption",
        "hr",
        "title",
        "address",
        "option",
        "details",
        "summary",
    ]
)
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "select", "button"]
)
_VOID = frozenset(
    ["br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"]
)
_KINDS = {
    "li": "item",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 4096
_DEEPEST = 2000
"""Open elements that are kept in mind; a page with more is broken."""


class Page(HTMLParser):
    """Collects paragraphs, and the cells of tables apart from them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        """Kind and text of each paragraph."""
        self.tables: list[list[list[str]]] = []
        self.texts: list[str] = []
        self.kind = "paragraph"
        self.silent = 0
        self.open: list[str] = []
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        if tag == "br":
            self.handle_data("\n")
        if tag in _BLOCKS:
            self.end_paragraph()
            self.kind = _KINDS.get(tag, "paragraph")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th") and self.tables:
            self.begin_cell(dict(attrs))
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(tag)

    def begin_cell(self, attrs: dict[str, str | None]) -> None:
        """A cell that spans columns leaves the next ones blank."""
        if not self.tables[-1]:
            self.tables[-1].append([])
        self.cell = []
        span = attrs.get("colspan") or "1"
        self.tables[-1][-1] += [""] * (min(int(span), 50) if span.isdigit() and int(span) else 1)
        self.at = len(self.tables[-1][-1]) - (min(int(span), 50) if span.isdigit() and int(span) else 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        if tag in ("td", "th") and self.cell is not None:
            self.tables[-1][-1][self.at] = " ".join("".join(self.cell).split())
            self.cell = None
        if tag in _BLOCKS:
            self.end_paragraph()
            self.kind = "paragraph"
        if tag in self.open[-50:]:
            while self.open and self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.cell is not None:
            self.cell.append(data)
        else:
            self.texts.append(data)

    def end_paragraph(self) -> None:
        """Close the paragraph that is open; line breaks in it end lines."""
        text = "".join(self.texts)
        self.texts = []
        for line in re.split(r"\n\s*\n|\n(?=\s*[-+•*])", text):
            single = re.sub(r"[ \t\r\f\n]+", " ", line).strip()
            if single:
                self.found.append((self.kind, single))

    @property
    def in_table(self) -> bool:
        """Whether a cell is open."""
        return self.cell is not None


def parsed(path: Path, name: str) -> tuple[Page, str]:
    """The page and its encoding. Raises R002, R003, R009."""
    kind = signature.kind_of(path)
    if kind == "empty":
        raise Unreadable("R002", file=name)
    if kind not in ("html", "text", "xml"):
        raise Unreadable("R003", file=name, found="workbook" if kind in signature.WORKBOOKS else kind)
    data = path.read_bytes()
    text, encoding = _decoded(data, name)
    page = Page()
    page.feed(text)
    page.close()
    page.end_paragraph()
    return page, encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    said = _CHARSET.search(data[:_HEAD])
    if said:
        label = said.group(1).decode("ascii").lower()
        try:
            return data.decode(label), label
        except (LookupError, UnicodeDecodeError):
            pass
    found = decode(data)
    if found is None:
        raise Unreadable("R009", file=name)
    return found


def read(path: Path, name: str) -> Document:
    """The paragraphs of a page; its tables are sheets."""
    page, encoding = parsed(path, name)
    return Document(name, tuple(_numbered(page)), encoding)


def _numbered(page: Page) -> Iterator[Paragraph]:
    for number, (kind, text) in enumerate(page.found, 1):
        yield paragraph(number, text, kind)
