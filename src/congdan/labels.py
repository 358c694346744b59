"""What the years of a comparison are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from congdan.errors import UsageError
from congdan.result import Result

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def labels(names: Sequence[str], results: Sequence[Result], said: Sequence[str]) -> list[str]:
    """What was said, else the year in the name of each folder or file, else the one its rosters say, else that name.

    Raises UsageError if two would be called the same, or not as many were said as there are.
    """
    if said and len(said) != len(names):
        raise UsageError("R028", years=len(names), count=len(said))
    found = list(said) or [_label(name, result) for name, result in zip(names, results, strict=True)]
    twice = next((label for label in found if found.count(label) > 1), None)
    if twice is not None:
        raise UsageError("R077", label=twice)
    return found


def _label(name: str, result: Result) -> str:
    path = PurePath(name)
    inside = _YEAR.findall(path.name) or _YEAR.findall(path.parent.name)
    years = {str(roster.year) for roster in result.tally.rows.rosters if roster.year}
    return inside[-1] if inside else next(iter(years)) if len(years) == 1 else path.name or name
