"""A tally and a set of targets → the road."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.population import NO_BASE, Base
from congdan.road.lane import Years, goal, lane
from congdan.road.model import Goal, Lane, Marked, Road, Standing, UnitStanding
from congdan.road.steps import lacking, required
from congdan.tally import Counts, Group, Tally
from congdan.targets import Target, TargetSet, UnitRule
from congdan.text import natural


def build(tally: Tally, targets: TargetSet, years: Years, validity: str, rules: tuple[UnitRule, ...] = ()) -> Road:
    """The road of every sector that has a target.

    years: of the figures, and the last of the road.  rules: for marked units, where the set has none of its own.
    """
    sectors = tuple(_whole(tally, targets, years, validity))
    return Road(
        targets,
        validity,
        *years,
        sectors,
        tuple(_communes(tally, targets, years, validity)),
        tuple(_units(tally, sectors, years[0])),
        tuple(_marked(tally, targets.rules or rules)),
    )


def _standing(counts: Counts | None, tally: Tally, base: Base) -> Standing:
    """Nobody on a roster is 0 people, unless no roster could have had them."""
    if counts:
        return Standing(counts.achieved, counts.registered, counts.achieved_registered, base)
    total = tally.total
    holders, registered, both = (
        None if each is None else 0 for each in (total.achieved, total.registered, total.achieved_registered)
    )
    return Standing(holders, registered, both, base)


def _whole(tally: Tally, targets: TargetSet, years: Years, validity: str) -> Iterator[Lane]:
    for sector in targets.sectors:
        standing = _standing(tally.by["sector"].get((sector,)), tally, tally.bases.sectors.get(sector, NO_BASE))
        yield lane(sector, None, standing, targets.of(sector), years, validity)


def _communes(tally: Tally, targets: TargetSet, years: Years, validity: str) -> Iterator[Lane]:
    """Communes of which anything is known, in natural order; people of no known commune have no road."""
    counted, known = tally.by["commune_sector"], tally.bases.communes
    for sector in targets.sectors:
        names = {name for name, own in (*counted, *known) if own == sector and name is not None}
        for name in sorted(names, key=natural):
            standing = _standing(counted.get((name, sector)), tally, known.get((name, sector), NO_BASE))
            yield lane(sector, name, standing, targets.of(sector), years, validity)


# -- units ------------------------------------------------------------------------------------------------------------


def _units(tally: Tally, sectors: tuple[Lane, ...], start: int) -> Iterator[UnitStanding]:
    """Units of the sectors whose population is known, in natural order."""
    lanes = {each.sector: each for each in sectors}
    for group in sorted(tally.bases.units, key=_order):
        commune, unit, sector = group
        if sector in lanes:
            counts = tally.by["unit_sector"].get(group)
            standing = _standing(counts, tally, Base(tally.bases.units[group], "said"))
            if standing.holders is not None and lanes[sector].goals:
                yield _unit(commune, unit, standing, lanes[sector], start)


def _order(group: Group) -> tuple[object, ...]:
    return tuple((part is None, natural(part or "")) for part in group)


def _unit(commune: str | None, unit: str | None, standing: Standing, own: Lane, start: int) -> UnitStanding:
    met = goal(standing, _next([each.target for each in own.goals], start), start)
    behind = None
    if own.standing.rate is not None and own.goals[0].status != "unknown":
        behind = lacking(standing.holders or 0, required(own.standing.rate, standing.base.people or 0))
    return UnitStanding(
        commune, unit, own.sector, standing.holders or 0, standing.base.people or 0, met, _place(met, behind), behind
    )


def _next(targets: list[Target], start: int) -> Target:
    """The first target whose year is still to come, else the last."""
    return next((target for target in targets if target.year > start), targets[-1])


def _place(met: Goal, behind: int | None) -> str | None:
    if met.status == "unknown":
        return None
    if not met.lacking:
        return "reached"
    return None if behind is None else "behind" if behind else "ahead"


# -- marked units -----------------------------------------------------------------------------------------------------


def _marked(tally: Tally, rules: tuple[UnitRule, ...]) -> Iterator[Marked]:
    """Every rule for the level and kind of each marked unit."""
    for name, mark in sorted(tally.bases.marks.items(), key=lambda pair: _order(pair[0])):
        for rule in rules:
            if rule.level == mark.level and rule.kind in (None, mark.kind):
                yield _against(tally, name, rule, mark.learners if rule.who == "learners" else mark.members)


def _against(tally: Tally, name: tuple[str | None, str | None], rule: UnitRule, base: int | None) -> Marked:
    learners = rule.who == "learners"
    counted = [counts.achieved for group, counts in tally.by["unit_sector"].items() if _is_of(group, name, learners)]
    held = sum(each or 0 for each in counted) if tally.total.achieved is not None else None
    needed = required(rule.share, base) if base else None
    short = lacking(held, needed) if held is not None and needed is not None else None
    return Marked(*name, rule, held, base, needed, short)


def _is_of(group: Group, name: tuple[str | None, str | None], learners: bool) -> bool:
    return group[:2] == name and (group[2] == "students") == learners
