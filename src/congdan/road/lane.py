"""One standing and its targets → the goals and the years of its road."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.road.model import Goal, Lane, Standing, Step
from congdan.road.steps import lacking, path, registrations, required
from congdan.targets import Target

Years = tuple[int, int]
"""The year of the figures, and the last of the road."""


def lane(
    sector: str, commune: str | None, standing: Standing, targets: Sequence[Target], years: Years, validity: str
) -> Lane:
    """The road of one sector or commune; no steps where nothing is known to start from."""
    steps = () if _unknown(standing) else tuple(_steps(standing, targets, years, validity))
    goals = tuple(goal(standing, target, years[0], steps) for target in targets)
    return Lane(sector, commune, standing, goals, tuple(step for step in steps if step.year <= years[1]))


def goal(standing: Standing, target: Target, start: int, steps: Sequence[Step] = ()) -> Goal:
    """One target. Its year may be that of the figures or before it: then the figures are its result."""
    if reason := _unknown(standing):
        return Goal(target, _asked(standing, target), None, "unknown", reason)
    needed, short = _numbers(standing, target)
    if target.year <= start:
        return Goal(target, needed, short, "missed" if short else "reached")
    if not short:
        return Goal(target, needed, short, "met")
    reason = _impossible(standing, needed, [step for step in steps if step.year <= target.year])
    return Goal(target, needed, short, "impossible" if reason else "open", reason)


def _numbers(standing: Standing, target: Target) -> tuple[int, int]:
    needed = required(target.share, standing.base.people or 0)
    return needed, lacking(standing.holders or 0, needed)


def _asked(standing: Standing, target: Target) -> int | None:
    return required(target.share, standing.base.people) if standing.base.people else None


def _unknown(standing: Standing) -> str | None:
    """Why nothing can be computed."""
    if standing.base.people is None:
        return "no_base"
    if standing.base.people == 0 and not standing.holders:
        return "nobody"
    if standing.holders is None:
        return "no_evaluation"
    return "base_too_small" if standing.holders > standing.base.people else None


def _impossible(standing: Standing, needed: int, steps: Sequence[Step]) -> str | None:
    if needed > (standing.base.people or 0):
        return "over_base"
    return "pass_rate" if any(not step.possible for step in steps) else None


def _steps(standing: Standing, targets: Sequence[Target], years: Years, validity: str) -> Iterator[Step]:
    """Every year, up to the last target if that is later: what cannot be done then is told now."""
    start, last = years
    points = [(target.year, _numbers(standing, target)[0]) for target in targets]
    before = standing.holders or 0
    for year, holders in path((start, before), points, max([last, *(year for year, _ in points)])):
        yield _step(standing, year, holders, before if validity == "kept" else 0)
        before = max(before, holders)


def _step(standing: Standing, year: int, holders: int, kept: int) -> Step:
    """kept: holders of before whose title still counts."""
    recognised = max(0, holders - kept)
    asked = registrations(recognised, standing.pass_rate)
    free = (standing.base.people or 0) - kept
    possible = recognised <= free and (asked is None or asked <= free) and not _nobody_passes(standing, recognised)
    return Step(year, holders, recognised, asked, possible)


def _nobody_passes(standing: Standing, recognised: int) -> bool:
    return recognised > 0 and standing.pass_rate == 0
