"""The years a road runs between: what was asked, else what the figures say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from congdan.errors import UsageError
from congdan.settings import Settings
from congdan.targets import TargetSet

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def span_of(
    asked: tuple[int | None, int | None], targets: TargetSet, rosters: Iterable[int | None], settings: Settings
) -> tuple[int, int]:
    """The year of the figures, and the last year of the road, which is that of the last target if nothing was asked.

    rosters: the years they say they are of.  Raises UsageError if the first year is not known, or the last before it.
    """
    start = asked[0] or settings.year or _only({year for year in rosters if year}) or _only(_said(settings.as_of))
    if start is None:
        raise UsageError("R026")
    last = asked[1] or max(start, *(target.year for target in targets.targets), start)
    if last < start:
        raise UsageError("R027", start=start, last=last)
    return start, last


def _said(date: str | None) -> set[int]:
    return {int(found) for found in _YEAR.findall(date or "")}


def _only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None
