"""The sheets that hold one table each; the first of them is the paper that is signed."""

from __future__ import annotations

from typing import Any

from congdan.messages import Words
from congdan.report import Report, Table
from congdan.writers.xlsx import grid, head, marks, page, paging, texts
from congdan.writers.xlsx.block import Block
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Ground
from congdan.writers.xlsx.headings import header, widths

_LEAST = 88.0
"""A narrower table is widened: the office and the motto stand beside each other above it."""
_LISTED = 10


def first(sheet: Any, report: Report, table: Table, disagreeing: str, formats: Formats, words: Words) -> Ground:
    """The table to be signed. disagreeing: the cell that counts the checks that do not hold."""
    block = Block(sheet, _wide(table), formats)
    head.official(block, report, words)
    _missing(block, report)
    _self_check(block, disagreeing, words)
    top = block.row
    ground = _table(block, table, words)
    block.row += 1
    _notes(block, report, words)
    head.signatures(block, report, words)
    paging.keep_with_signatures(block, top, ground)
    return ground


def _notes(block: Block, report: Report, words: Words) -> None:
    """How the figures were made; their date stands above."""
    dated = words("Figures as of {date}", date=report.as_of)
    for note in (each for each in report.notes if each != dated):
        block.over(note, "note", size=15)
        block.next()
    block.row += 1


def further(sheet: Any, report: Report, table: Table, formats: Formats, words: Words) -> Ground:
    """Any other table under its title."""
    block = Block(sheet, _wide(table), formats)
    head.plain(block, table.title, report, words)
    block.row += 1
    return _table(block, table, words)


def _wide(table: Table) -> list[float]:
    found = widths(table, numbered=True)
    short = _LEAST - sum(found)
    return [found[0], found[1] + short, *found[2:]] if short > 0 and len(found) > 1 else found


def _table(block: Block, table: Table, words: Words) -> Ground:
    """Headings, lines, filter and panes at the present row, which moves below them."""
    sheet, top = block.sheet, block.row
    last = header(block, table, words, numbered=True)
    ground = Ground(table, sheet.get_name(), last + 1, 1)
    grid.lines(block, ground)
    marks.mark(sheet, ground, block.formats)
    page.paper(sheet, block.wide, (top, last))
    sheet.freeze_panes(last + 1, 2)
    body = sum(row.kind != "total" for row in table.rows)
    if body:
        sheet.autofilter(last, 0, last + body, len(block.wide) - 1)
    block.row = last + 1 + len(table.rows)
    return ground


def _missing(block: Block, report: Report) -> None:
    """In red: what could not be read, by name."""
    if report.incomplete:
        told = [line for line in report.findings if line.severity == "error" and line.code.startswith("R")]
        for line in told[:_LISTED]:
            block.over(": ".join(filter(None, (line.place, line.text))), "alarm")
            block.next()


def _self_check(block: Block, disagreeing: str, words: Words) -> None:
    """Nothing, or in red that somebody edited a figure into disagreement."""
    text = texts.safe(words("FIGURES DISAGREE: see the sheet “{sheet}”", sheet=words("Checks"))).replace('"', '""')
    block.over("", "alarm")
    block.sheet.write_formula(block.row, 0, f'=IF({disagreeing}=0,"","{text}")', block.formats.look("alarm"), "")
    block.next()
