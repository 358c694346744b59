"""The sheet that says where the figures come from: files, rows, criteria, conventions."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from congdan.messages import Words
from congdan.readers import own
from congdan.report import Report
from congdan.writers.xlsx import grid, head, page
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Ground


def origin(sheet: Any, report: Report, formats: Formats, words: Words) -> None:
    """One table below the other, then the notes."""
    columns = [grid.widths(table, numbered=False) for table in report.sources]
    wide = [max(each) for each in zip_longest(*columns, fillvalue=0.0)] or [80.0]
    block = head.Block(sheet, wide, formats)
    sheet.write_string(0, len(wide) - 1, own.SHEET, formats.look("faint"))
    block.row = 1
    head.plain(block, words("Sources"), report, words)
    for table in report.sources:
        block.over(table.title, "section")
        block.next()
        ground = Ground(table, sheet.get_name(), block.row + 1, 0)
        grid.header(sheet, table, block.row, wide[: len(table.columns)], formats, words)
        grid.lines(sheet, ground, formats)
        block.row += 2 + len(table.rows)
    for note in report.notes:
        block.over(note, "wrap")
        block.next()
    page.paper(sheet, wide)
