"""The sheet that says where the figures come from: files, rows, criteria, conventions."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from congdan.messages import Words
from congdan.report import Report
from congdan.writers.xlsx import grid, head, page
from congdan.writers.xlsx.block import Block
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Ground
from congdan.writers.xlsx.headings import header, widths

_LEAST = [30.0, 32.0, 9.0, 9.0, 9.0, 9.0, 38.0]
"""Names of files, conventions of the count, and a checksum on two lines."""


def origin(sheet: Any, report: Report, formats: Formats, words: Words) -> None:
    """One table below the other, then the notes."""
    columns = [_LEAST, *(widths(table, numbered=False) for table in report.sources)]
    wide = [max(each) for each in zip_longest(*columns, fillvalue=0.0)]
    block = Block(sheet, wide, formats)
    head.ours(block, words("Sources"))
    head.dated(block, report, words)
    for table in report.sources:
        block.over(table.title, "section")
        block.next()
        ground = Ground(table, sheet.get_name(), block.row + 1, 0)
        header(block, table, words)
        grid.lines(block, ground)
        block.row += 2 + len(table.rows)
    for note in report.notes:
        block.over(note, "wrap")
        block.next()
    page.paper(sheet, wide)
