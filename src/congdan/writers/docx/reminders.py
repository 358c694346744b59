"""Reminders → letters in Word, one unit on a page, after a page for the office itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from congdan.messages import N_, Words
from congdan.reminders import KINDS, TITLES, Item, Reminder, Reminders, cells
from congdan.report import Column, Office, Row, Table
from congdan.report.letterhead import closing, letterhead
from congdan.schemas import SCHEMAS
from congdan.writers.docx import heading, page, tables, texts
from congdan.writers.docx.package import packed

_SEND = N_("Please send it before {date}.")
_AGAIN = N_("Please correct the file itself and send it again before {date}. Where the file is right as it is, say so.")


@dataclass(frozen=True, slots=True)
class Letter:
    """What all letters have in common."""

    office: Office
    deadline: str
    words: Words


def reminders(found: Reminders, letter: Letter) -> bytes:
    """The bytes of the `.docx`."""
    words = letter.words
    made = page.paper(words("Reminders"), words.language)
    made.core_properties.category = SCHEMAS["remind"]
    tables.styled(made)
    _overview(made, found, words)
    for each in found.units:
        _next_letter(made)
        _letter(made, each, letter)
    return packed(made)


def _overview(made: Paper, found: Reminders, words: Words) -> None:
    """Who is written to, and what is of no single unit."""
    heading.line(made, words("REMINDERS: PAGE FOR THE OFFICE"), Pt(14), bold=True)
    made.add_paragraph()
    if found.sent:
        texts.body(made, found.sent)
    if found.units:
        texts.body(made, words("Each of the following pages can be sent to its unit as it is."))
        tables.add(made, counts := _counts(found, words), counts.rows, page.WIDTH, words)
    else:
        texts.body(made, words("There is nothing to remind anybody of."))
    if found.general:
        texts.part(made, words("What is of no single unit"))
        _items(made, found.general, words)


def _counts(found: Reminders, words: Words) -> Table:
    columns = [Column(words(text), "text") for text in (N_("Unit"), N_("Commune"))]
    columns += [Column(words(TITLES[kind]), "count", kind) for kind in KINDS]
    rows = [Row((each.unit, each.commune or "", *(len(each.of(kind)) for kind in KINDS))) for each in found.units]
    return Table(words("Reminders"), tuple(columns), tuple(rows), "reminders")


def _next_letter(made: Paper) -> None:
    """A section of its own, whose pages are numbered from 1."""
    section = made.add_section(WD_SECTION.NEW_PAGE)
    number = OxmlElement("w:pgNumType")
    number.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(number, "w:cols", "w:titlePg", "w:docGrid")


def _letter(made: Paper, each: Reminder, letter: Letter) -> None:
    words = letter.words
    heading.head(made, letterhead(letter.office, words, "TB"))
    heading.titled(made, words("NOTICE"), words("On sending and completing the lists of “Công dân học tập”"))
    made.add_paragraph()
    to = ", ".join(filter(None, (each.unit, each.commune)))
    heading.line(made, words("To: {unit}", unit=to), page.SIZE, bold=True)
    made.add_paragraph()
    texts.body(made, words("The office has gone through what it received, and asks you for the following:"))
    for number, kind in enumerate((kind for kind in KINDS if each.of(kind)), 1):
        texts.part(made, f"{number}. {words(TITLES[kind])}")
        if kind == "missing":
            for item in each.of(kind):
                texts.body(made, f"- {item.text}")
        else:
            _items(made, each.of(kind), words)
    texts.body(made, words(_AGAIN if each.of("wrong") or each.of("asked") else _SEND, date=letter.deadline or "…" * 8))
    made.add_paragraph()
    heading.foot(made, closing(letter.office, words))


def _items(made: Paper, items: Sequence[Item], words: Words) -> None:
    headings = (N_("File, sheet"), N_("Cells"), N_("What was found"), N_("What to do"))
    columns = tuple(Column(words(text), "text") for text in headings)
    rows = tuple(Row(cells(each)) for each in items)
    tables.add(made, Table("", columns, rows), rows, page.WIDTH, words)
    texts.gap(made)
