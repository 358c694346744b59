"""Columns of one meaning for several years side by side: those of the list's own year count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from congdan.layout.cells import shown
from congdan.layout.model import Column
from congdan.model import Sheet
from congdan.years import year_of, years_in


def of_one_year(sheet: Sheet, columns: Sequence[Column], first: int) -> tuple[list[Column], list[Column]]:
    """The columns with those of other years not used, and these; nothing is chosen if no title tells the year.

    first: the first header row (0-based); what stands above are titles.
    """
    rivals = _of_several_years(columns)
    if not rivals:
        return list(columns), []
    titles = [text for cells in sheet.rows[:first] for text in map(shown, cells) if text]
    year = year_of(titles, sheet.name, sheet.file)
    own = [column for column in rivals if _year(column) == year]
    left = [column for column in rivals if column not in own and any(each.field == column.field for each in own)]
    return [replace(column, field=None, certainty=0.0) if column in left else column for column in columns], left


def _of_several_years(columns: Sequence[Column]) -> list[Column]:
    """Columns of which another one differs by the year alone."""
    dated = [column for column in columns if column.field and _year(column)]
    of: dict[str | None, list[int]] = {}
    for column in dated:
        of.setdefault(column.field, []).append(_year(column))
    # With the years of a field told twice it is not the year that parts them.
    return [column for column in dated if len(of[column.field]) == len(set(of[column.field])) > 1]


def _year(column: Column) -> int:
    """The year in the heading, of a school year the one it begins in; 0 if there is none."""
    found = years_in(column.heading)
    return found[0] if found else 0
