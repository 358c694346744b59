"""The JSON documents other programs can rely on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from congdan.findings import advice, expanded, sentence, severity
from congdan.ledger import FileRecord, rows
from congdan.messages import Words
from congdan.model import Finding
from congdan.population import Expected
from congdan.result import Result
from congdan.schemas import SCHEMAS
from congdan.tally import MEASURES, RATES, Counts, Tally

LISTS = {
    "unit": ("commune", "unit", "kind", "sector"),
    "category": ("category",),
    "sector": ("sector",),
    "kind": ("kind",),
    "commune": ("commune",),
    "unit_category": ("commune", "unit", "category"),
}


def tally(result: Result, words: Words) -> dict[str, Any]:
    """The document of `congdan tally`; `docs/json.md` explains it."""
    counted = rows(result.files)
    return {
        "schema": SCHEMAS["tally"],
        "criteria": result.criteria.id,
        "as_of": result.as_of,
        "files": [file(each) for each in result.files],
        "incomplete": result.incomplete,
        "rows": {
            "read": counted.read,
            "counted": counted.counted,
            "set_aside": counted.set_aside,
            "other": counted.other,
        },
        "total": measures(result.tally.total),
        **{f"by_{name}": _groups(result.tally, name) for name in LISTS},
        "results": {
            "used": result.tally.result,
            "achieved_declared": result.tally.total.achieved_declared,
            "achieved_points": result.tally.total.achieved_points,
        },
        "expected": {
            "units": result.tally.expected,
            "missing": [_expected(each) for each in result.tally.missing],
        },
        "switched_off": [each.as_json() for each in result.off],
        "findings": [finding(each, words) for each in result.findings],
    }


def file(record: FileRecord) -> dict[str, Any]:
    """One input with the ledger of its rows."""
    return {
        "name": record.name,
        "sha256": record.sha256,
        "status": record.status,
        "rows": {
            "read": record.read,
            "counted": record.counted,
            "set_aside": record.set_aside,
            "other": record.other,
        },
    }


def measures(counts: Counts) -> dict[str, int | float | None]:
    """Counts as integers, rates as unrounded numbers, null for what no input could speak of."""
    rates: Mapping[str, Any] = {name: getattr(counts, name) for name in RATES}
    return {
        **{name: getattr(counts, name) for name in MEASURES},
        **{name: None if rate is None else float(rate) for name, rate in rates.items()},
    }


def finding(each: Finding, words: Words) -> dict[str, Any]:
    """One finding with its places; the sentence is in the user's language, all keys are not."""
    return {
        "code": each.code,
        "severity": severity(each),
        "message": sentence(each, words),
        "advice": advice(each, words),
        "where": each.where.as_json(),
        "also": list(_also(each, words)),
        "stated": each.stated,
        "counted": each.counted,
    }


def _also(each: Finding, words: Words) -> Iterator[dict[str, object]]:
    """The other places; with what is told otherwise there than at the first."""
    if not each.each or not each.each[0]:
        yield from (where.as_json() for where in each.also)
        return
    for one in islice(expanded(each), 1, None):
        told = {"message": sentence(one, words), "stated": one.stated, "counted": one.counted}
        yield {**one.where.as_json(), **told}


def _groups(tally: Tally, name: str) -> list[dict[str, Any]]:
    return [
        {**dict(zip(LISTS[name], group, strict=True)), **measures(counts)} for group, counts in tally.by[name].items()
    ]


def _expected(each: Expected) -> dict[str, str | None]:
    return {"commune": each.commune_shown, "unit": each.unit_shown}
