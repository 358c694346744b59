"""What the rosters counted, as evidence for the figures of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping

from congdan.edits import Roster
from congdan.figures import Line, Table
from congdan.figures.model import COUNTS
from congdan.models import model_of
from congdan.tally import Counts, Tally
from congdan.text import fold
from congdan.units import commune_key, parse

_SECTORS = (
    (
        "employees",
        re.compile(
            r"\b(cong chuc|vien chuc|giao vien|nhan vien|can bo|cbcc|cbccvc|co quan|don vi, truong|nguoi lao dong)\b"
        ),
    ),
    ("residents", re.compile(r"\b(khu dan cu|dan cu|nguoi dan|nguoi lon|ho dan)\b")),
    ("students", re.compile(r"\b(hoc sinh|sinh vien)\b")),
)
_KINDS = {
    "co quan": "agency",
    "truong hoc": "school",
    "khu dan cu": "residential",
    "doanh nghiep": "business",
    "dong ho": "clan",
}
"""Lines of a table that has agencies and schools apart; elsewhere “cơ quan” stands for both."""


def evidence(table: Table, tally: Tally, name: str, closed: bool, slack: int) -> Roster | None:
    """The counts of the rosters for the cells of a table; None if no line of it is about what they count.

    slack: rows that may be people too: set aside, or listed twice perhaps.
    """
    intervals: dict[str, tuple[int, int]] = {}
    kinds = kinds_of(table)
    for line in table.lines:
        kind = kinds.get(fold(line.label))
        counts = tally.by["kind"].get((kind,)) if kind else _counts(line, tally)
        for column in table.columns if counts else ():
            figure = table.figures.get((line.row, column.index))
            counted = getattr(counts, column.role) if column.role in COUNTS and column.role != "population" else None
            if figure and counted is not None and counts is not None:
                open_ones = (counts.undecided or 0) if column.role in ("achieved", "not_achieved") else 0
                intervals[figure.name] = (counted, counted + open_ones + slack)
    return Roster(name, intervals, closed) if intervals else None


def kinds_of(table: Table) -> Mapping[str, str]:
    """Labels of a table by kind of unit, and the kind each is; none if it has no schools apart."""
    return _KINDS if any(fold(line.label) == "truong hoc" for line in table.lines) else {}


def _counts(line: Line, tally: Tally) -> Counts | None:
    """The group of people a line is about, by its label."""
    if line.level == 0 or model_of(line.label) == "citizen":
        return tally.total
    commune = commune_key(line.label)
    if commune:
        return next(
            (counts for (shown,), counts in tally.by["commune"].items() if shown and commune_key(shown) == commune),
            None,
        )
    unit = parse(line.label)
    found = [counts for group, counts in tally.by["unit"].items() if group[1] and parse(group[1]).key == unit.key]
    if len(found) == 1:
        return found[0]
    folded = fold(line.label)
    sectors = [sector for sector, pattern in _SECTORS if pattern.search(folded)]
    return tally.by["sector"].get((sectors[0],)) if len(sectors) == 1 else None


def group_of(line: Line) -> str | None:
    """Whom a line is about: "" is everybody, “sector …”, “commune …”, “unit …”; None where its label does not say."""
    if line.kind not in ("part", "total") and line.level:
        return None
    if line.level == 0:
        return ""
    commune = commune_key(line.label)
    if commune:
        return f"commune {commune}"
    folded = fold(line.label)
    sectors = [sector for sector, pattern in _SECTORS if pattern.search(folded)]
    if len(sectors) == 1:
        return f"sector {sectors[0]}"
    return f"unit {parse(line.label).key}"
