"""A finding that touches several units → what each of them is told, with its own places only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from congdan.findings import expanded
from congdan.model import Finding, Where
from congdan.reminders.owners import Owner, Owners


def split(finding: Finding, owners: Owners) -> Iterator[tuple[Owner | None, Finding, bool]]:
    """The unit, the finding with its places, and whether other units have some of the places too."""
    parts = list(_of_places(finding, owners))
    together: dict[object, tuple[Owner | None, list[Finding]]] = {}
    for owner, part in parts:
        same = owner, part.where.file, part.where.sheet, _told(part)
        together.setdefault(same, (owner, []))[1].append(part)
    shared = not finding.each and len({owner for owner, _ in parts}) > 1
    for owner, same_parts in together.values():
        first = same_parts[0]
        also = [where for part in same_parts for where in (part.where, *part.also)][1:]
        counted = {**first.params, "count": 1 + len(also)} if "count" in first.params else first.params
        yield owner, replace(first, also=also, each=(), params=counted), shared


def _of_places(finding: Finding, owners: Owners) -> Iterator[tuple[Owner | None, Finding]]:
    if finding.each:
        yield from ((owners.of(one.where), one) for one in expanded(finding))
        return
    places: list[Where] = list(dict.fromkeys((finding.where, *finding.also)))
    for where in places:
        yield owners.of(where), replace(finding, where=where, also=())


def _told(finding: Finding) -> str:
    params = {name: value for name, value in finding.params.items() if name != "count"}
    return f"{finding.stated} {finding.counted} {params}"
