"""What was checked → the JSON of `congdan validate`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from congdan.checked import Checked, Text, Validation
from congdan.contract import finding
from congdan.edits import Change, Correction
from congdan.figures import Figure
from congdan.findings import place
from congdan.messages import Words
from congdan.model import Finding, Where
from congdan.proposals import reason, reasons
from congdan.prose import told
from congdan.schemas import SCHEMAS

Declared = Checked | Text

LISTED = 500
"""So many corrections are listed; the findings name every place all the same."""


def document(validation: Validation, words: Words) -> dict[str, Any]:
    """The document of `congdan validate`; `docs/json.md` explains it."""
    found = overview(validation, words)
    suggestions = _suggestions(validation.declared, words)
    found["findings"] = [_finding(each, suggestions, words) for each in validation.findings]
    return found


def overview(validation: Validation, words: Words) -> dict[str, Any]:
    """The document without the findings, of which there may be very many."""
    tables = validation.declared
    checked = sum(held is not None for table in tables for held in table.solution.relations.values())
    return {
        "schema": SCHEMAS["validate"],
        "verdict": validation.verdict,
        "switched_off": [each.as_json() for each in validation.off],
        "findings": [],
        "corrections": list(_corrections(tables, words)),
        "questions": asked(validation, words),
        "relations": [each for table in tables for each in _relations(table, words)],
        "conventions": _conventions(tables),
        "figures": _figures(tables),
        "checked": {"relations": checked, "sums_of_rosters": validation.sums_checked},
        "counts": dict(sorted(Counter(each.code for each in validation.findings).items())),
    }


def asked(validation: Validation, words: Words) -> list[dict[str, Any]]:
    """What has to be looked up: the place, the question, and the numbers it may be."""
    return [each for table in validation.declared for each in _questions(table, words)]


Suggestions = Mapping[Where, Sequence[dict[str, Any]]]


def _suggestions(tables: Sequence[Declared], words: Words) -> Suggestions:
    """What any way of any block would put into a cell, the likeliest first."""
    found: dict[Where, dict[str, dict[str, Any]]] = {}
    for table in tables:
        for change in _proposed(table):
            given = {
                "where": change.where.as_json(),
                "old": change.old,
                "new": change.new,
                "reasons": list(reasons(change, table, words)),
            }
            found.setdefault(change.where, {}).setdefault(str(change.new), given)
    return {where: list(each.values()) for where, each in found.items()}


def _proposed(table: Declared) -> Iterator[Change]:
    return (change for block in table.solution.blocks for way in block.corrections for change in way.changes)


def _finding(each: Finding, suggestions: Suggestions, words: Words) -> dict[str, Any]:
    places = dict.fromkeys((each.where, *each.also)) if each.code[0] in "FS" else {}
    listed = [given for where in places for given in suggestions.get(where, ())]
    return {**finding(each, words), "suggestions": listed}


def _corrections(tables: Sequence[Declared], words: Words) -> Iterator[dict[str, Any]]:
    """The best answers of all tables together, then one for each further way of one block of one table."""
    best = [list(_changes(each, each.solution.corrections[:1], words)) for each in tables]
    if any(best):
        firsts = [(each, way) for each in tables for way in each.solution.corrections[:1]]
        yield _correction(1, best, [given for each, way in firsts for given in _why(way, each, words)])
    others = ((at, way) for at, each in enumerate(tables) for way in each.solution.corrections[1:])
    for rank, (at, way) in enumerate(islice(others, LISTED - 1), 2):
        changed = [*best[:at], list(_changes(tables[at], [way], words)), *best[at + 1 :]]
        yield _correction(rank, changed, _why(way, tables[at], words))


def _correction(rank: int, changes: Sequence[Sequence[dict[str, Any]]], why: Sequence[str]) -> dict[str, Any]:
    listed = [change for of_table in changes for change in of_table]
    return {"rank": rank, "changes": listed, "reasons": list(dict.fromkeys(why))}


def _why(way: Correction, table: Declared, words: Words) -> list[str]:
    return [reason(given, table, words) for given in way.reasons]


def _changes(table: Declared, ways: Sequence[Correction], words: Words) -> Iterator[dict[str, Any]]:
    for change in (change for way in ways for change in way.changes):
        yield {
            "name": change.name,
            "where": change.where.as_json(),
            "old": change.old,
            "new": change.new,
            "certain": change.certain,
            "reasons": list(reasons(change, table, words)),
        }


def _questions(table: Declared, words: Words) -> Iterator[dict[str, Any]]:
    for each in table.solution.questions:
        readings = [str(reading) for reading in each.readings]
        text = words("{place}: {readings}?", place=place(each.where, words), readings=words(" or ").join(readings))
        yield {"where": each.where.as_json(), "text": text, "readings": list(each.readings)}


def _relations(table: Declared, words: Words) -> Iterator[dict[str, Any]]:
    places = _places(table)
    said = {name: text for name, text, _ in in_words(table, words)} if isinstance(table, Text) else {}
    for each in table.system.edits.relations:
        named = [each.name, *each.cells] if each.name in places else list(each.cells)
        where = [places[name].where.as_json() for name in named if name in places]
        found = {"kind": each.kind, "where": where, "holds": table.solution.relations.get(each.name)}
        yield {**found, "text": said[each.name]} if each.name in said else found


def in_words(text: Text, words: Words) -> Iterator[tuple[str, str, bool | None]]:
    """Each relation of a text: its name, what it says with its numbers, and whether it holds."""
    system, solution = text.system, text.solution
    for name, claim in system.claims.items():
        holds = solution.relations.get(name)
        yield name, told(claim, system, holds, words, solution.conventions.name), holds


def _places(table: Declared) -> dict[str, Figure]:
    return {**table.system.figures, **{name: rate.figure for name, rate in table.system.rates.items()}}


def _conventions(tables: Sequence[Declared]) -> dict[str, Any]:
    """How the percentages were made whole, by the tables that show it."""
    names = sorted({str(table.solution.conventions.name) for table in tables if table.solution.conventions.inferred})
    return {"percentages": names[0] if len(names) == 1 else None}


def _figures(tables: Sequence[Declared]) -> dict[str, int]:
    """Figures in at least one relation that could be tried, and the others."""
    checked = unchecked = 0
    for table in tables:
        tried, names = _tried(table), _places(table)
        checked += sum(name in tried for name in names)
        unchecked += sum(name not in tried for name in names)
    return {"checked": checked, "unchecked": unchecked}


def _tried(table: Declared) -> Collection[str]:
    if isinstance(table, Text):
        return table.system.tried(table.solution)
    return {
        name
        for each in table.system.edits.relations
        if table.solution.relations.get(each.name) is not None and not each.soft
        for name in (each.name, *each.cells)
    }
