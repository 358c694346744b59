"""Live formulas of everything that must hold between the tables: red as soon as somebody edits a figure against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from congdan.messages import N_, Words
from congdan.report import Check, Report, Spot
from congdan.writers.xlsx import texts
from congdan.writers.xlsx.block import Block, high
from congdan.writers.xlsx.formats import Formats
from congdan.writers.xlsx.ground import Grounds, spots, total

HEADINGS = (N_("No."), N_("What must hold"), N_("One side"), N_("Other side"), N_("Difference"), N_("Outcome"))
COUNT = "$C$5"
"""The cell beside the verdict counts what does not hold; first sheets look at it before this one is written."""

_VERDICT = 4


@dataclass(frozen=True, slots=True)
class _Side:
    formula: str | None
    value: int | None


def proof(block: Block, report: Report, grounds: Grounds, formats: Formats, words: Words) -> None:
    """A line a check below a verdict on all of them."""
    sheet = block.sheet
    block.row = _VERDICT - 1
    block.over(words("Live checks"), "section")
    verdict, block.row = _VERDICT, _VERDICT + 1
    for at, heading in enumerate(HEADINGS):
        sheet.write_string(block.row, at, words(heading), formats.look("head"))
    first = block.row + 1
    block.row = first
    values = _Values(report)
    held = [_line(block, number, check, values, grounds, words) for number, check in enumerate(report.checks, 1)]
    _verdict(sheet, verdict, first, held, formats, words)


def _line(block: Block, number: int, check: Check, values: _Values, grounds: Grounds, words: Words) -> bool:
    """One check; True if it can be reckoned."""
    sheet, row, formats = block.sheet, block.row, block.formats
    sheet.write_number(row, 0, number, formats.cell("mark"))
    sheet.write_string(row, 1, texts.safe(check.text), formats.cell("text"))
    sides = [_Side(_sum(cells, grounds), values.sum(cells)) for cells in (check.left, check.right)]
    left, right = sides
    known = all(side.formula and side.value is not None for side in sides)
    if known and left.value is not None and right.value is not None:
        for at, side in enumerate(sides, 2):
            sheet.write_formula(row, at, f"={side.formula}", formats.cell("count"), side.value)
        difference, one = left.value - right.value, row + 1
        sheet.write_formula(row, 4, f"=C{one}-D{one}", formats.cell("count"), difference)
        good, bad = words("Agrees"), words("DISAGREES")
        text = f'=IF(E{one}=0,"{good}","{bad}")'
        sheet.write_formula(row, 5, text, formats.cell("mark"), bad if difference else good)
    else:
        for at in (2, 3, 4):
            sheet.write_blank(row, at, None, formats.cell("count"))
        sheet.write_string(
            row, 5, words("cannot be reckoned here: some figures are not published"), formats.cell("text")
        )
    block.height(row, high((check.text, block.wide[1])))
    block.row += 1
    return known


def _sum(cells: Sequence[Spot], grounds: Grounds) -> str | None:
    return total(spots(cells, grounds)) if all(each.table in grounds for each in cells) else None


class _Values:
    """Sums of cells of the report, for what a formula shows before anybody reckons it."""

    def __init__(self, report: Report) -> None:
        self._tables = {table.name: table for table in report.tables}

    def sum(self, cells: Sequence[Spot]) -> int | None:
        """None if any is not published."""
        found = 0
        for each in cells:
            table = self._tables.get(each.table)
            value = table.rows[each.row].cells[each.column] if table else None
            if not isinstance(value, int):
                return None
            found += value
        return found


def _verdict(sheet: Any, row: int, first: int, held: Sequence[bool], formats: Formats, words: Words) -> None:
    """One line over all: how many hold."""
    count, last = sum(held), first + len(held)
    outcomes = f"$F${first + 1}:$F${max(last, first + 1)}"
    good, agrees = words("All {count} checks hold", count=count), words("Agrees")
    bad = words("DISAGREEMENT: checks that do not hold: ")
    sheet.set_row(row, 26)
    sheet.write_blank(row, 0, None)
    sheet.write_formula(row, 1, f'=IF({COUNT}=0,"{good}","{bad}"&{COUNT})', formats.look("verdict"), good)
    sheet.write_formula(row, 2, f'={count}-COUNTIF({outcomes},"{agrees}")', formats.look("centre"), 0)
    sheet.write_string(row, 3, words("do not hold"), formats.look("plain"))
    for criteria, look in ((f"={COUNT}<>0", "red"), (f"={COUNT}=0", "green")):
        sheet.conditional_format(
            row, 1, row, 1, {"type": "formula", "criteria": criteria, "format": formats.look(look)}
        )
    if held:
        # An error in a cell is a disagreement too.
        rule = f'=AND($C{first + 1}<>"",NOT(ISNUMBER(MATCH("{agrees}",$F{first + 1},0))))'
        area = (first, 0, last - 1, len(HEADINGS) - 1)
        sheet.conditional_format(*area, {"type": "formula", "criteria": rule, "format": formats.look("red")})
