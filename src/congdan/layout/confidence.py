"""How sure it is that a table is a roster with this header: as sure as the weakest of its evidence."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from congdan.layout import fits
from congdan.layout.cells import shown
from congdan.layout.columns import columns
from congdan.layout.model import Column, Confidence, Evidence, Header, Question
from congdan.model import Cell, Sheet

SAMPLED = 200
"""So many rows are looked at, the first ones and others evenly below."""

_DOUBT_LEFT = 0.4
"""What each known heading leaves of the doubt that this is a roster at all."""
_RUNNING = 0.5
"""What running numbers under “STT” leave of it."""
_RUNS = 0.9
_NAMES = ("name", "surname", "given")


@cache
def scale() -> dict[str, Any]:
    """`ask_below`, what evidence is worth, and the maxima that forms print."""
    found: dict[str, Any] = tomllib.loads((files("congdan.data") / "reading.toml").read_text(encoding="utf-8"))
    return found


def of(sheet: Sheet, header: Header, kinds: Sequence[str]) -> Confidence:
    """The evidence of headings and of the values of each column whose values have a shape."""
    rows = sampled([row for row, kind in zip(sheet.rows, kinds, strict=True) if kind in ("person", "unclear")])
    shaped = [column for column in header.columns if column.field and fits.shape(column.field)]
    cells = columns(rows, [column.index for column in shaped])
    evidence = [_values(column, each) for column, each in zip(shaped, cells, strict=True)]
    numbers = next((each for column, each in zip(shaped, cells, strict=True) if column.field == "stt"), [])
    return Confidence((_headings(header, numbers), *evidence))


def sampled(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """Some of the rows, enough to tell what stands in them."""
    return [*rows[: SAMPLED // 2], *rows[SAMPLED // 2 :: 1 + 2 * len(rows) // SAMPLED]]


def _headings(header: Header, numbers: Sequence[Cell]) -> Evidence:
    """Each known heading, and numbers that run, leave less of the doubt; how a header looks can only help."""
    known = [column for column in header.columns if column.field]
    doubt = 1.0
    for column in known:
        doubt *= 1 - (1 - _DOUBT_LEFT) * column.certainty
    if _run(numbers):
        doubt *= _RUNNING
    return Evidence("headings", None, len(known), len(header.columns), 1 - doubt)


def _run(numbers: Sequence[Cell]) -> bool:
    """True if nearly all numbers follow on; they may start again in each group."""
    found = [int(text) for text in map(shown, numbers[: SAMPLED // 2]) if text.isdigit()]
    steps = [after in (before + 1, 1) for before, after in pairwise(found)]
    return len(steps) > 1 and sum(steps) >= _RUNS * len(steps)


def _values(column: Column, cells: Sequence[Cell]) -> Evidence:
    """Values that fit, with the heading counted as some that do."""
    fitting, filled = fits.count(cells, column.field or "")
    worth = scale()["heading_worth"] * column.certainty
    return Evidence(column.field or "", column, fitting, filled, (fitting + worth) / (filled + worth))


def doubt(sheet: Sheet, header: Header, kinds: Sequence[str], found: Confidence) -> Question | None:
    """The question about the weakest evidence; None if it is strong enough."""
    weakest = min(found.evidence, key=lambda each: each.share)
    if weakest.share >= scale()["ask_below"] or weakest.column is None:
        return None
    row = sheet.row0 + header.last
    other = _elsewhere(sheet, header, kinds, weakest.about)
    if other is None:
        return Question("R039", row, (), weakest)
    return Question("R038", row, (weakest.column.heading, other.heading), weakest, other)


def _elsewhere(sheet: Sheet, header: Header, kinds: Sequence[str], field: str) -> Column | None:
    """Another column whose values fit the field."""
    rows = sampled([row for row, kind in zip(sheet.rows, kinds, strict=True) if kind in ("person", "unclear")])
    for column in header.columns:
        if column.field is not None and column.field not in ("job", "note", "unit", "address", *_NAMES):
            continue
        cells = columns(rows, [column.index])[0]
        fitting, filled = fits.count(cells, field)
        # A few words again and again are a remark, not names or dates.
        if filled > 1 and fitting >= scale()["fit"] * filled and 2 * len(set(cells)) > len(cells):
            return column
    return None
