"""A road → the JSON of `congdan roadmap`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from congdan import contract
from congdan.messages import Words
from congdan.population import Base
from congdan.result import Result
from congdan.road import Goal, Lane, Marked, Road, Step, UnitStanding
from congdan.schemas import SCHEMAS


def document(road: Road, result: Result, words: Words) -> dict[str, Any]:
    """The whole document; `docs/json.md` explains it."""
    targets = road.targets
    return {
        "schema": SCHEMAS["roadmap"],
        "target": {"id": targets.id, "title": targets.title, "source": targets.source},
        "criteria": result.criteria.id,
        "as_of": result.as_of,
        "validity": road.validity,
        "from": road.start,
        "to": road.last,
        "files": [contract.file(each) for each in result.files],
        "incomplete": result.incomplete,
        "by_sector": [_lane(each) for each in road.sectors],
        "by_commune": [{"commune": each.commune, **_lane(each)} for each in road.communes],
        "by_unit": [_unit(each) for each in road.units],
        "provincial": [_marked(each) for each in road.marked],
        "uncounted": [
            {"year": each.year, "percent": _percent(each.share), "label": each.label, "why": each.why}
            for each in targets.uncounted
        ],
        "findings": [contract.finding(each, words) for each in result.findings],
    }


def _percent(share: Fraction) -> int | float:
    """A share of a decision: the number that its file says."""
    value = share * 100
    return value.numerator if value.denominator == 1 else float(value)


def _rate(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _base(base: Base) -> dict[str, Any]:
    lacking = [{"commune": commune, "unit": unit} for commune, unit in base.lacking]
    return {"people": base.people, "source": base.source, "lacking": lacking}


def _lane(lane: Lane) -> dict[str, Any]:
    here = lane.standing
    return {
        "sector": lane.sector,
        "base": _base(here.base),
        "registered": here.registered,
        "achieved": here.holders,
        "rate_population": _rate(here.rate),
        "pass_rate": _rate(here.pass_rate),
        "targets": [_goal(each) for each in lane.goals],
        "years": [_step(each) for each in lane.steps],
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "year": goal.target.year,
        "percent": _percent(goal.target.share),
        "base": goal.target.base,
        "required": goal.required,
        "lacking": goal.lacking,
        "status": goal.status,
        "reason": goal.reason,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "year": step.year,
        "holders": step.holders,
        "recognised": step.recognised,
        "registrations": step.registrations,
        "possible": step.possible,
    }


def _unit(each: UnitStanding) -> dict[str, Any]:
    return {
        "commune": each.commune,
        "unit": each.unit,
        "sector": each.sector,
        "population": each.base,
        "achieved": each.holders,
        "target": _goal(each.goal),
        "place": each.place,
        "behind": each.behind,
    }


def _marked(each: Marked) -> dict[str, Any]:
    return {
        "commune": each.commune,
        "unit": each.unit,
        "who": each.rule.who,
        "percent": _percent(each.rule.share),
        "population": each.base,
        "achieved": each.holders,
        "required": each.required,
        "lacking": each.lacking,
        "met": None if each.lacking is None else not each.lacking,
    }
