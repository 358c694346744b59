"""A paper of recognition → Word."""

from __future__ import annotations

from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.shared import Emu, Pt

from congdan.messages import Words
from congdan.recognition import Page, Part
from congdan.recognition import Paper as Said
from congdan.report import Table
from congdan.schemas import SCHEMAS
from congdan.writers.docx import heading, page, tables, texts
from congdan.writers.docx.package import packed

_SHARES = {"number": 9, "name": 30, "birth": 13, "unit": 36, "result": 13, "comments": 28, "reasons": 44, "holders": 16}
"""How the columns share the page, by their names."""


def paper(said: Said, words: Words) -> bytes:
    """The bytes of the `.docx`."""
    made = page.paper(f"{said.kind} {said.subject}", words.language)
    made.core_properties.category = SCHEMAS["recognition"]
    tables.styled(made)
    heading.head(made, said.head)
    heading.titled(made, said.kind, said.subject)
    if said.to:
        made.add_paragraph()
        heading.line(made, said.to, page.SIZE)
    made.add_paragraph()
    if said.incomplete:
        texts.body(made, words("INCOMPLETE: not everything could be read"), red=True)
    for part in said.parts:
        _part(made, part, words)
    made.add_paragraph()
    _foot(made, said)
    for each in said.pages:
        _page(made, each, words)
    return packed(made)


def _part(made: Paper, part: Part, words: Words) -> None:
    if part.title and part.centred:
        heading.line(made, part.title, page.SIZE, bold=True).paragraph_format.space_after = Pt(6)
    elif part.title:
        texts.part(made, part.title)
    for text in part.text:
        texts.body(made, text)
    if part.table is not None:
        _table(made, part.table, words)


def _foot(made: Paper, said: Said) -> None:
    if said.foot is not None:
        heading.foot(made, said.foot)
        return
    half = Emu(page.WIDTH // 2)
    for cell, (title, name) in zip(heading.pair(made, half, half), said.signers, strict=True):
        heading.signature(cell, (title,), name)


def _page(made: Paper, each: Page, words: Words) -> None:
    """A list on a page of its own."""
    made.add_section(WD_SECTION.NEW_PAGE)
    first, *others = each.titles
    heading.line(made, first, Pt(15), bold=True)
    for text in others:
        heading.line(made, text, page.SIZE, bold=not text.startswith("("), italic=text.startswith("("))
    texts.gap(made)
    _table(made, each.table, words)
    if each.closing:
        texts.body(made, each.closing)


def _table(made: Paper, table: Table, words: Words) -> None:
    shares = [_SHARES[column.name] for column in table.columns]
    tables.add(made, table, table.rows, page.WIDTH, words, shares)
    texts.gap(made)
