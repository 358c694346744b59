"""The sheet of checks: the live ones, then findings, corrections proposed and questions open."""

from __future__ import annotations

from typing import Any

from congdan.messages import N_, Words
from congdan.report import Line, Report, Table
from congdan.writers.xlsx import grid, head, page, texts
from congdan.writers.xlsx.block import Block, high
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Ground, Grounds
from congdan.writers.xlsx.headings import header
from congdan.writers.xlsx.proof import proof

SEVERITIES = {"error": N_("error"), "warning": N_("to check"), "note": N_("note")}
_WIDTHS = (6.0, 56.0, 11.0, 11.0, 11.0, 42.0)


def checks(sheet: Any, report: Report, grounds: Grounds, formats: Formats, words: Words) -> None:
    """Everything that speaks for and against the figures."""
    block = Block(sheet, _WIDTHS, formats)
    head.ours(block, words("Checks"))
    head.day(block, report, words)
    proof(block, report, grounds, formats, words)
    block.row += 1
    head.alarm(block, report, words)
    _findings(block, report.findings, words)
    for table in report.corrections:
        _table(block, table, words)
    _questions(block, report.questions, words)
    page.paper(sheet, _WIDTHS)
    sheet.set_landscape()


def _findings(block: Block, found: tuple[Line, ...], words: Words) -> None:
    """A line each: what is wrong and what to do, how serious, the code, the place."""
    sheet, formats = block.sheet, block.formats
    block.over(words("Findings"), "section")
    block.next()
    if not found:
        block.over(words("Nothing was found."), "plain")
        block.next(2)
        return
    headings = (N_("No."), N_("What was found"), N_("Severity"), N_("Code"), "", N_("Place"))
    for at, heading in enumerate(headings):
        sheet.write_string(block.row, at, words(heading), formats.look("head"))
    sheet.merge_range(block.row, 3, block.row, 4, words(N_("Code")), formats.look("head"))
    for number, line in enumerate(found, 1):
        block.row += 1
        text = f"{line.text} → {line.advice}" if line.advice else line.text
        sheet.write_number(block.row, 0, number, formats.cell("mark"))
        sheet.write_string(block.row, 1, texts.safe(text), formats.cell("text"))
        sheet.write_string(block.row, 2, words(SEVERITIES[line.severity]), formats.cell("mark"))
        sheet.merge_range(block.row, 3, block.row, 4, line.code, formats.cell("mark"))
        sheet.write_string(block.row, 5, texts.safe(line.place), formats.cell("text"))
        block.height(block.row, high((text, _WIDTHS[1]), (line.place, _WIDTHS[5])))
    block.row += 2


def _table(block: Block, table: Table, words: Words) -> None:
    """Corrections: old number, new number, why."""
    block.over(table.title, "section")
    block.next()
    ground = Ground(table, "", block.row + 1, 0)
    header(block, table, words)
    grid.lines(block, ground)
    block.row += 2 + len(table.rows)


def _questions(block: Block, questions: tuple[str, ...], words: Words) -> None:
    if not questions:
        return
    block.over(words("Questions open"), "section")
    block.next()
    for number, text in enumerate(questions, 1):
        block.over(f"{number}. {text}", "wrap")
        block.next()
