"""A comparison → the JSON of `congdan compare`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from congdan import contract
from congdan.compare import Change, Comparison, UnitChange
from congdan.comparison.report import findings
from congdan.messages import Words
from congdan.result import Result
from congdan.schemas import SCHEMAS
from congdan.tally import MEASURES, RATES, Counts


def document(found: Comparison, results: Sequence[Result], validity: str, words: Words) -> dict[str, Any]:
    """The whole document; `docs/json.md` explains it."""
    return {
        "schema": SCHEMAS["compare"],
        "criteria": results[0].criteria.id,
        "validity": validity,
        "incomplete": any(result.incomplete for result in results),
        "years": [
            {
                "label": year.label,
                "incomplete": result.incomplete,
                "files": [contract.file(each) for each in result.files],
            }
            for year, result in zip(found.years, results, strict=True)
        ],
        "total": _side([year.tally.total for year in found.years]),
        **{f"by_{name}": _groups(found, name) for name in found.by},
        "changes": [_change(each) for each in found.changes],
        "findings": [contract.finding(each, words) for each in findings(results)],
    }


def _groups(found: Comparison, name: str) -> list[dict[str, Any]]:
    keys = contract.LISTS[name]
    return [{**dict(zip(keys, group, strict=True)), **_side(side)} for group, side in found.by[name].items()]


def _side(side: Sequence[Counts | None]) -> dict[str, Any]:
    """The measures in each year, null where the group does not occur, and what they changed by each time."""
    return {
        "years": [contract.measures(counts) if counts else None for counts in side],
        "changes": [_difference(one, other) for one, other in pairwise(side)],
    }


def _difference(one: Counts | None, other: Counts | None) -> dict[str, int | float | None] | None:
    """Second less first, of fractions before they are rounded to a number."""
    if one is None or other is None:
        return None
    found: dict[str, int | float | None] = {}
    for name in (*MEASURES, *RATES):
        before, after = getattr(one, name), getattr(other, name)
        change = None if before is None or after is None else after - before
        found[name] = change if name in MEASURES or change is None else float(change)
    return found


def _change(change: Change) -> dict[str, Any]:
    return {
        "from": change.first,
        "to": change.second,
        "units": [_unit(each) for each in change.units],
        "people": asdict(change.people) if change.people else None,
    }


def _unit(change: UnitChange) -> dict[str, Any]:
    return {
        "change": change.kind,
        "commune": change.commune,
        "unit": change.unit,
        "before": list(change.olds),
        "since": list(change.since),
    }
