"""Two readings of one sheet that both fit the headings: the values below decide, or a person does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from congdan.forms import known, match
from congdan.layout import fits
from congdan.layout.cells import blank, shown
from congdan.layout.columns import columns
from congdan.layout.confidence import sampled, scale
from congdan.layout.model import Column, Header, Question
from congdan.model import Cell, Sheet
from congdan.text import key
from congdan.text.births import parse as parse_birth

Alone = Callable[[int, int], Header]
"""The header of these rows only."""

_SEXES = ("male", "female")
_COMPETENCIES = 4
"""So few columns may be competencies and not indicators."""


def apart(sheet: Sheet, best: Header, alone: Alone) -> list[Header]:
    """The header, or the two it is made of if both name the person and they contradict each other."""
    named = [row for row in range(best.first, best.last + 1) if _names_a_person(sheet.rows[row])]
    if len(named) < 2:
        return [best]
    upper, lower = alone(best.first, named[1] - 1), alone(named[1], best.last)
    return [upper, lower] if _contradictions(sheet, upper, lower) else [best]


def fitting(sheet: Sheet, headers: Sequence[Header]) -> list[Header]:
    """Of two headers right below each other that contradict each other the one that the values below fit."""
    kept: list[Header] = []
    for header in headers:
        upper = kept[-1] if kept else None
        pairs = _contradictions(sheet, upper, header) if upper and _nothing_between(sheet, upper, header) else []
        if upper and pairs:
            kept[-1] = _by_values(sheet, upper, header, pairs)
        else:
            kept.append(header)
    return kept


def _nothing_between(sheet: Sheet, upper: Header, lower: Header) -> bool:
    return upper.last < lower.first and all(
        all(map(blank, cells)) for cells in sheet.rows[upper.last + 1 : lower.first]
    )


def _names_a_person(cells: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and (hit := known(cell)) is not None and hit.field == "name" for cell in cells)


def _contradictions(sheet: Sheet, upper: Header, lower: Header) -> list[tuple[Column, Column]]:
    """Columns that the two headers take for different fields, parents and what stands under them apart."""
    below = {column.index: column for column in lower.columns}
    pairs = [(column, below[column.index]) for column in upper.columns if column.index in below]
    return [
        (one, other)
        for one, other in pairs
        if one.field and other.field and one.field != other.field and not _is_parent(sheet, upper, one, other)
    ]


def _is_parent(sheet: Sheet, upper: Header, one: Column, other: Column) -> bool:
    """True if the upper heading reaches over more columns, or says what the lower one means."""
    cells = sheet.rows[upper.last]
    reaches = one.index + 1 < len(cells) and blank(cells[one.index + 1])
    together = match((one.heading, other.heading))
    return reaches or together is None or together.field != other.field


def _by_values(sheet: Sheet, upper: Header, lower: Header, pairs: list[tuple[Column, Column]]) -> Header:
    rows = sampled([row for row in sheet.rows[lower.last + 1 :] if sum(not blank(cell) for cell in row) > 1])
    shares = [[_share(rows, column) for column in pair] for pair in pairs]
    for_upper = any(_decides(one, other) for one, other in shares)
    for_lower = any(_decides(other, one) for one, other in shares)
    if for_upper != for_lower:
        return upper if for_upper else lower
    texts = tuple(", ".join(column.heading for column in each.columns) for each in (upper, lower))
    asked = Question("R037", sheet.row0 + upper.last, texts, other_row=sheet.row0 + lower.first)
    return replace(lower, questions=(*lower.questions, asked))


def _decides(one: float, other: float) -> bool:
    return bool(one >= scale()["fit"] and other < scale()["misfit"])


def _share(rows: Sequence[Sequence[Cell]], column: Column) -> float:
    """The share of values that fit; fields whose values can be any words want words."""
    cells = [cell for cell in columns(rows, [column.index])[0] if not blank(cell)]
    if not fits.shape(column.field):
        return sum(any(map(str.isalpha, shown(cell))) for cell in cells) / max(1, len(cells))
    fit, filled = fits.count(cells, column.field or "")
    return fit / max(1, filled)


def by_values(sheet: Sheet, found: Sequence[Column], row: int) -> list[Column]:
    """The columns with what the values below `row` say against their headings.

    A field that a heading only resembles is given up if the values do not fit it.  “Tiêu chí 1” with more points than
    an indicator can have is a competency; “Nam” and “Nữ” over years are births.
    """
    unsure = [
        column
        for column in found
        if (fits.kind(column.field) and column.certainty < 1) or _is_indicator(column) or column.field in _SEXES
    ]
    if not unsure:
        return list(found)
    cells = columns(sampled(sheet.rows[row + 1 :]), [column.index for column in unsure])
    below = {column.index: each for column, each in zip(unsure, cells, strict=True)}
    few = sum(map(_is_indicator, found)) <= _COMPETENCIES
    return [_judged(column, below[column.index], few) if column.index in below else column for column in found]


def _judged(column: Column, cells: Sequence[Cell], few: bool) -> Column:
    if column.field in _SEXES:
        return replace(column, field=f"birth_{column.field}") if _are_births(cells) else column
    if _is_indicator(column):
        return replace(column, field="competency", certainty=0.9) if few and _are_more(cells) else column
    return replace(column, field=None) if _misfit(cells, column.field or "") else column


def _is_indicator(column: Column) -> bool:
    return (column.field or "").startswith(("indicator_", "self_"))


def _are_births(cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if not blank(cell)]
    return bool(filled) and sum(parse_birth(cell) is not None for cell in filled) >= scale()["fit"] * len(filled)


def _are_more(cells: Sequence[Cell]) -> bool:
    """True for numbers that are mostly more than an indicator's maximum."""
    numbers = [float(text) for text in map(shown, cells) if text.replace(".", "", 1).isdigit()]
    return bool(numbers) and sum(number > min(scale()["maxima"]) for number in numbers) >= scale()["fit"] * len(numbers)


def _misfit(cells: Sequence[Cell], field: str) -> bool:
    fit = [bool(fits.kind(field)(cell)) for cell in cells if not blank(cell)]  # type: ignore[misc]
    return bool(fit) and sum(fit) < scale()["misfit"] * len(fit)


def fuller(sheet: Sheet, row: int, one: Column, other: Column) -> Column | None:
    """Of two columns of one field the fuller, if what they say below `row` nowhere contradicts; else None.

    “Ngày sinh” beside “Năm sinh”, a second column “Đơn vị” that is empty: nobody would ask.  Points may be equal by
    chance: two columns of one indicator are always a question.
    """
    if fits.are_points(one.field):
        return None
    cells = columns(sampled(sheet.rows[row + 1 :]), [one.index, other.index])
    if not all(_agree(mine, theirs) for mine, theirs in zip(*cells, strict=True)):
        return None
    told = [sum(len(shown(cell)) for cell in each) for each in cells]
    return one if told[0] >= told[1] else other


def _agree(one: Cell, other: Cell) -> bool:
    if blank(one) or blank(other):
        return True
    births = parse_birth(one), parse_birth(other)
    if births[0] and births[1]:
        return births[0].agrees(births[1])
    return key(shown(one)) == key(shown(other))
