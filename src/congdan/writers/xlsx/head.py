"""What stands above and below a table: the office, the motto, the title, the signatures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congdan.messages import Words
from congdan.readers import own
from congdan.report import Report
from congdan.report.letterhead import closing, letterhead
from congdan.writers.xlsx import texts
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.grid import LINE

_SIGN = 4
"""Empty lines for a pen and a stamp."""


class Block:
    """Rows of a sheet from the top, each text over several columns."""

    def __init__(self, sheet: Any, wide: Sequence[float], formats: Formats) -> None:
        self.sheet, self.wide, self.formats, self.row = sheet, wide, formats, 0

    def over(self, text: str, look: str, first: int = 0, last: int | None = None, size: float = LINE) -> None:
        """A text over columns of the present row, which grows with it."""
        last = len(self.wide) - 1 if last is None else last
        text = texts.safe(text)
        if first < last:
            self.sheet.merge_range(self.row, first, self.row, last, "", self.formats.look(look))
        self.sheet.write_string(self.row, first, text, self.formats.look(look))
        room = sum(self.wide[first : last + 1])
        self.high = max(self.high, min(texts.lines(text, room), 24) * size)

    high = LINE

    def next(self, count: int = 1) -> None:
        """Go down, the row as high as its texts need."""
        self.sheet.set_row(self.row, self.high + 2)
        self.high = LINE
        self.row += count


def split(wide: Sequence[float]) -> int:
    """The first column of the right half: where two fifths of the width are passed."""
    passed, total = 0.0, sum(wide)
    for at, width in enumerate(wide):
        passed += width
        if passed >= total * 0.4:
            return min(at + 1, len(wide) - 1)
    return len(wide) - 1


def official(block: Block, report: Report, words: Words) -> None:
    """The issuing body at the left, the motto at the right, place and date below it, and the title."""
    said, right = letterhead(report.office, words), split(block.wide)
    left = right - 1
    block.over(said.above, "above", 0, left)
    block.over(said.state, "bold_centre", right)
    block.next()
    block.over(said.body, "body", 0, left)
    block.over(said.motto, "motto", right, size=18)
    block.next()
    block.over(said.number, "above", 0, left)
    block.over(said.dated, "dated", right, size=18)
    block.next(2)
    block.over(words("SUMMARY TABLE"), "kind", size=20)
    block.next()
    block.over(report.title, "title", size=19)
    block.next()
    dated(block, report, words)


def ours(block: Block, title: str) -> None:
    """The title of a sheet without figures of its own, below the mark by which the reader knows to leave it alone."""
    block.sheet.write_string(0, 0, own.SHEET, block.formats.look("faint"))
    block.row = 1
    block.over(title, "title", size=19)
    block.next()


def plain(block: Block, title: str, report: Report, words: Words) -> None:
    """The title of a further sheet."""
    block.over(title, "title", size=19)
    block.next()
    dated(block, report, words)


def dated(block: Block, report: Report, words: Words) -> None:
    """What day the figures are of, and in red that something is missing."""
    block.over(words("Figures as of {date}", date=report.as_of or "…/…/……"), "subtitle", size=18)
    block.next()
    if report.incomplete:
        block.over(words("INCOMPLETE: not everything could be read"), "alarm")
        block.next()


def signatures(block: Block, report: Report, words: Words) -> None:
    """Who made the table at the left, who signs at the right, who gets a copy below."""
    said, right = closing(report.office, words), split(block.wide)
    block.over(said.maker_title, "bold_centre", 0, right - 1)
    block.over(said.role, "bold_centre", right)
    block.next()
    block.over(said.title, "bold_centre", right)
    block.next(1 + _SIGN)
    block.over(said.maker, "bold_centre", 0, right - 1)
    block.over(said.signer, "bold_centre", right)
    block.next(2)
    block.over(said.recipients_title, "recipients", 0, right - 1)
    block.next()
    for each in said.recipients:
        block.over(f"- {each}", "small", 0, right - 1)
        block.next()
