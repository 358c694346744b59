"""Where a page ends so that signatures never stand on one without lines of the table."""

from __future__ import annotations

from congdan.writers.xlsx import page
from congdan.writers.xlsx.block import Block
from congdan.writers.xlsx.ground import Ground

_LINES = 3
"""So many lines go along with the signatures."""
_SHRUNK = 1.2
"""What is no longer than this many pages is printed a little smaller, on one."""


def keep_with_signatures(block: Block, top: int, ground: Ground) -> None:
    """top: the first row of the headings. The present row of the block is the one below the last."""
    end = ground.row + len(ground.table.rows)
    room = page.room(block.wide)
    if block.between(0, block.row) <= room * _SHRUNK:
        block.sheet.fit_to_pages(1, 1)
        return
    found = _break(block, top, ground.row, end, room)
    if found is not None:
        # Where a sheet is fitted to the page, Excel takes no notice of breaks: it gets its scale outright.
        page.scale(block.sheet, block.wide)
        block.sheet.set_h_pagebreaks([found])


def _break(block: Block, top: int, first: int, end: int, room: float) -> int | None:
    """The row that begins a new page; None if what follows the table stands below lines of it anyhow."""
    headings, after = block.between(top, first), block.between(end, block.row)
    used, since = block.between(0, first), first
    for row in range(first, end):
        high = block.between(row, row + 1)
        if used + high > room:
            used, since = headings, row
        used += high
    start = max(end - _LINES, first)
    fits = headings + block.between(start, end) + after <= room
    return start if used + after > room and start > since and fits else None
