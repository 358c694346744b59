"""What stands above and below a table: the office, the motto, the title, the signatures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from congdan.messages import Words
from congdan.readers import own
from congdan.report import Report
from congdan.report.letterhead import closing, letterhead
from congdan.writers.xlsx.block import Block

_MOTTO = 46.0
"""The width of the line above the motto."""
_SIGN = 4
"""Empty lines for a pen and a stamp."""


def split(wide: Sequence[float]) -> int:
    """The first column of the right half: past two fifths of the width, if the motto has its line there."""
    found = [at for at in range(1, len(wide)) if sum(wide[:at]) >= sum(wide) * 0.4 and sum(wide[at:]) >= _MOTTO]
    roomy = [at for at in range(1, len(wide)) if sum(wide[at:]) >= _MOTTO]
    return found[0] if found else roomy[-1] if roomy else 1


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
    day(block, report, words)
    alarm(block, report, words)


def day(block: Block, report: Report, words: Words) -> None:
    """What day the figures are of."""
    block.over(words("Figures as of {date}", date=report.as_of or "…/…/……"), "subtitle", size=18)
    block.next()


def alarm(block: Block, report: Report, words: Words) -> None:
    """In red that something is missing, if so."""
    if report.incomplete:
        block.over(words("INCOMPLETE: not everything could be read"), "alarm")
        block.next()


def signatures(block: Block, report: Report, words: Words) -> None:
    """Who gets a copy at the left, who made the table in the middle, who signs at the right."""
    said, pen = closing(report.office, words), [""] * _SIGN
    middle, right = _thirds(block.wide)
    copies = [said.recipients_title, *(f"- {each}" for each in said.recipients)]
    maker = [said.maker_title, "", *pen, said.maker]
    signer = [said.role, said.title, *pen, said.signer]
    parts = ((0, middle - 1), (middle, right - 1), (right, len(block.wide) - 1))
    for line, row in enumerate(zip_longest(copies, maker, signer, fillvalue="")):
        looks = ("small" if line else "recipients", "bold_centre", "bold_centre")
        for text, (first, last), look in zip(row, parts, looks, strict=True):
            if text and first <= last:
                block.over(text, look, first, last)
        block.next()


def _thirds(wide: Sequence[float]) -> tuple[int, int]:
    """The first columns of the second and of the last third."""
    passed = [sum(wide[: at + 1]) / sum(wide) for at in range(len(wide))]
    middle = next(at for at, share in enumerate(passed, 1) if share >= 0.3)
    right = next(at for at, share in enumerate(passed, 1) if share >= 0.6)
    return min(middle, len(wide) - 1), min(max(right, middle + 1), len(wide) - 1)
