"""Report → the report of an office in Word, ready to be edited and signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Emu, Length, Pt

from congdan.messages import Words
from congdan.report import Line, Report, Row, Table
from congdan.report.letterhead import closing, letterhead
from congdan.text import printable
from congdan.writers.docx import heading, page, tables, texts
from congdan.writers.docx.package import packed
from congdan.writers.prose import written

_LINES = 400
"""A longer table is no page to sign: its sums stand here, all of it in the workbook."""
_LISTED = 40
"""So many findings are printed; all stand in the workbook and the page."""
_PORTRAIT = 9
"""Columns that fit on an upright page."""


def report(found: Report, words: Words) -> bytes:
    """The bytes of the `.docx`."""
    made = page.paper(found.title, words.language)
    made.core_properties.category = found.schema
    tables.styled(made)
    heading.head(made, letterhead(found.office, words))
    heading.titled(made, words("REPORT"), found.title)
    _alarm(made, found, words)
    numbers = iter(("I", "II", "III", "IV", "V"))
    _parts(made, found, numbers, words)
    _to_settle(made, found, numbers, words)
    heading.foot(made, closing(found.office, words))
    _appendix(made, found, words)
    return packed(made)


def _alarm(made: Paper, found: Report, words: Words) -> None:
    """In red, first of all: what stands against signing this."""
    errors = sum(line.severity == "error" for line in found.findings)
    if found.incomplete:
        texts.body(made, words("INCOMPLETE: not everything could be read"), red=True)
    if errors:
        text = words(
            "Not to be signed yet: {count} errors stand below; settle them, then delete that part.", count=errors
        )
        texts.body(made, text, red=True)
    if found.as_of:
        texts.body(made, words("Figures as of {date}", date=found.as_of) + ".")


def _parts(made: Paper, found: Report, numbers: Iterator[str], words: Words) -> None:
    """The sentences, and the first table below the last of them."""
    for part, said in written(found, words):
        texts.part(made, f"{next(numbers)}. {part.title.upper()}")
        for sentence, text in said:
            texts.body(made, f"- {text}" if sentence.item else text)
    for table in _filled(found)[:1]:
        _table(made, 1, table, page.WIDTH, words)


def _filled(found: Report) -> list[Table]:
    return [table for table in found.tables if not table.empty]


def _to_settle(made: Paper, found: Report, numbers: Iterator[str], words: Words) -> None:
    """Errors, what needs a look, the corrections proposed and the questions open."""
    lines = [line for line in found.findings if line.severity != "note"]
    if not (lines or found.corrections or found.questions):
        return
    texts.part(made, f"{next(numbers)}. {words('To settle before signing').upper()}")
    for line in lines[:_LISTED]:
        texts.body(made, f"- {_finding(line)}", red=line.severity == "error")
    if len(lines) > _LISTED:
        texts.body(
            made, words("… and {count} more: see the .xlsx or .html file.", count=words.number(len(lines) - _LISTED))
        )
    for table in found.corrections:
        _table(made, None, table, page.WIDTH, words)
    for question in islice(found.questions, _LISTED):
        texts.body(made, f"- {question}")


def _finding(line: Line) -> str:
    place = f"{line.place}: " if line.place else ""
    return f"{place}{line.text}" + (f" → {line.advice}" if line.advice else "")


def _appendix(made: Paper, found: Report, words: Words) -> None:
    """The other tables, and where it all comes from, on pages of their own."""
    others = _filled(found)[1:]
    wide = any(len(table.columns) > _PORTRAIT for table in (*others, *found.people))
    room = _section(made, wide)
    heading.line(made, words("APPENDIX"), Pt(14), bold=True)
    for number, table in enumerate(others, 2):
        _table(made, number, table, room, words)
    for table in (*found.people, *found.sources):
        _table(made, None, table, room, words)
    for note in found.notes:
        made.add_paragraph(printable(note), "Table text")


def _section(made: Paper, wide: bool) -> Length:
    """A new page, across if a table needs it; what is between its margins."""
    section = made.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    if not wide:
        return page.WIDTH
    section.orientation = WD_ORIENT.LANDSCAPE
    upright = section.page_width, section.page_height
    section.page_height, section.page_width = upright
    section.left_margin, section.right_margin = page.TOP, page.BOTTOM
    section.top_margin, section.bottom_margin = page.LEFT, page.RIGHT
    return Emu(upright[1] - page.TOP - page.BOTTOM)


# -- pieces -----------------------------------------------------------------------------------------------------------


def _table(made: Paper, number: int | None, table: Table, room: Length, words: Words) -> None:
    """The table below its title; a blank line after it keeps the next one apart."""
    title = words("Table {number}. {title}", number=number, title=table.title) if number else table.title
    caption = made.add_paragraph()
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(10), Pt(4)
    caption.paragraph_format.keep_with_next = True
    caption.add_run(printable(title)).bold = True
    rows = _kept(table)
    tables.add(made, table, rows, room, words)
    left_out = len(table.rows) - len(rows)
    if left_out:
        texts.body(made, words("{count} lines more: see the .xlsx or .html file.", count=words.number(left_out)))
    else:
        texts.gap(made)


def _kept(table: Table) -> Sequence[Row]:
    """All lines, or of a very long table its sums."""
    if len(table.rows) <= _LINES:
        return table.rows
    sums = [row for row in table.rows if row.kind != "row"]
    return sums[:_LINES] if len(sums) <= _LINES else [row for row in sums if row.kind == "total"]
