"""What was checked → the JSON of `congdan validate`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from congdan.checked import Checked, Validation
from congdan.contract import finding
from congdan.findings import place
from congdan.messages import Words
from congdan.model import Finding
from congdan.proposals import reason, reasons
from congdan.schemas import SCHEMAS


def document(validation: Validation, words: Words) -> dict[str, Any]:
    """The document of `congdan validate`; `docs/json.md` explains it."""
    found = overview(validation, words)
    found["findings"] = [_finding(each, validation.tables, words) for each in validation.findings]
    return found


def overview(validation: Validation, words: Words) -> dict[str, Any]:
    """The document without the findings, of which there may be very many."""
    tables = validation.tables
    checked = sum(held is not None for table in tables for held in table.solution.relations.values())
    return {
        "schema": SCHEMAS["validate"],
        "verdict": validation.verdict,
        "findings": [],
        "corrections": [each for table in tables for each in _corrections(table, words)],
        "questions": [each for table in tables for each in _questions(table, words)],
        "relations": [each for table in tables for each in _relations(table)],
        "conventions": _conventions(tables),
        "figures": _figures(tables),
        "checked": {"relations": checked, "sums_of_rosters": validation.sums_checked},
        "counts": dict(sorted(Counter(each.code for each in validation.findings).items())),
    }


def _finding(each: Finding, tables: Sequence[Checked], words: Words) -> dict[str, Any]:
    suggestions = [
        {
            "where": change.where.as_json(),
            "old": change.old,
            "new": change.new,
            "reasons": list(reasons(change, table, words)),
        }
        for table in tables
        for correction in table.solution.corrections
        for change in correction.changes
        if each.code.startswith("F") and change.where in (each.where, *each.also)
    ]
    unique = {(str(given["where"]), given["new"]): given for given in reversed(suggestions)}
    return {**finding(each, words), "suggestions": list(reversed(unique.values()))}


def _corrections(table: Checked, words: Words) -> Iterator[dict[str, Any]]:
    for each in table.solution.corrections:
        yield {
            "rank": each.rank,
            "changes": [
                {
                    "name": change.name,
                    "where": change.where.as_json(),
                    "old": change.old,
                    "new": change.new,
                    "certain": change.certain,
                    "reasons": list(reasons(change, table, words)),
                }
                for change in each.changes
            ],
            "reasons": list(dict.fromkeys(reason(given, table, words) for given in each.reasons)),
        }


def _questions(table: Checked, words: Words) -> Iterator[dict[str, Any]]:
    for each in table.solution.questions:
        readings = [str(reading) for reading in each.readings]
        text = words("{place}: {readings}?", place=place(each.where, words), readings=words(" or ").join(readings))
        yield {"where": each.where.as_json(), "text": text, "readings": list(each.readings)}


def _relations(table: Checked) -> Iterator[dict[str, Any]]:
    places = {**table.system.figures, **table.system.rates}
    for each in table.system.edits.relations:
        named = [each.name, *each.cells] if each.name in places else list(each.cells)
        where = [places[name].where.as_json() for name in named if name in places]
        yield {"kind": each.kind, "where": where, "holds": table.solution.relations.get(each.name)}


def _conventions(tables: Sequence[Checked]) -> dict[str, Any]:
    """How the percentages were made whole, by the tables that show it."""
    names = sorted({str(table.solution.conventions.name) for table in tables if table.solution.conventions.inferred})
    return {"percentages": names[0] if len(names) == 1 else None}


def _figures(tables: Sequence[Checked]) -> dict[str, int]:
    """Figures in at least one relation that could be tried, and the others."""
    checked = unchecked = 0
    for table in tables:
        tried = {
            name
            for each in table.system.edits.relations
            if table.solution.relations.get(each.name) is not None and not each.soft
            for name in (each.name, *each.cells)
        }
        names = {**table.system.figures, **table.system.rates}
        checked += sum(name in tried for name in names)
        unchecked += sum(name not in tried for name in names)
    return {"checked": checked, "unchecked": unchecked}
