"""What of a road cannot be computed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congdan.model import Finding
from congdan.report.names import NAMES
from congdan.road import Lane, Road

_NAMED = 20
"""So many units or communes are named; the others are counted."""


def findings(road: Road) -> Iterator[Finding]:
    """Sectors and communes without a base, and bases smaller than the number of holders."""
    for each in road.sectors:
        yield from _of_sector(each, [lane for lane in road.communes if lane.sector == each.sector])


def _of_sector(whole: Lane, communes: Sequence[Lane]) -> Iterator[Finding]:
    params = {"what": NAMES[whole.sector], "sector": whole.sector}
    base = whole.standing.base
    if base.people is None and base.lacking:
        lacking = [", ".join(filter(None, (unit, commune))) or "?" for commune, unit in base.lacking]
        yield Finding("U013", params=params | {"names": _listed(lacking)})
    elif base.people is None:
        yield Finding("U012", params=params)
    yield from (_too_small(lane, params) for lane in (whole, *communes) if _is_too_small(lane))
    without = [lane.commune or "" for lane in communes if lane.standing.base.people is None]
    # One commune alone is the whole, whatever is known of it.
    if base.people is not None and without and len(communes) > 1:
        yield Finding("U015", params=params | {"names": _listed(without)})


def _is_too_small(lane: Lane) -> bool:
    return any(goal.reason == "base_too_small" for goal in lane.goals)


def _too_small(lane: Lane, params: Mapping[str, str]) -> Finding:
    at = f", {lane.commune}" if lane.commune else ""
    here = lane.standing
    return Finding("U014", stated=here.base.people, counted=here.holders, params={**params, "at": at})


def _listed(names: Sequence[str]) -> str:
    more = f" … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return "; ".join(names[:_NAMED]) + more
