"""The same figure in two tables: tables that agree in most of what they share should agree in all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from congdan.edits import Roster, Solution
from congdan.figures import Column, Figure, Line, Table
from congdan.figures.family import Share
from congdan.figures.model import COUNTS
from congdan.model import Finding, Where
from congdan.text import fold

Key = tuple[str, str]
"""What a line is about, and what is counted of it."""
_MOST_TABLES = 400
_AGREEING = 2
"""So many equal sums are no chance."""


@dataclass(slots=True)
class Seen:
    """What other tables say of the figures of one, and the disagreements to name there."""

    said: list[Roster] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def compared(tables: Sequence[Table]) -> list[Seen]:
    """For each table what the others show of it; a disagreement is named once, at the earlier table."""
    found = [Seen() for _ in tables]
    if not 2 <= len(tables) <= _MOST_TABLES:
        return found
    _computed(found, tables)
    known = [_figures(table) for table in tables]
    wholes = [_whole(table) for table in tables]
    for one in range(len(tables)):
        sheets: list[tuple[int, Figure, Figure]] = []
        for other in range(len(tables)):
            if one < other:
                shared = [(other, known[one][key], known[other][key]) for key in known[one] if key in known[other]]
                _note(found, one, shared)
            if one != other:
                sheets += [(other, known[one][k], figure) for k, figure in wholes[other].items() if k in known[one]]
        _note(found, one, sheets)
    return found


def _note(found: list[Seen], one: int, shared: Sequence[tuple[int, Figure, Figure]]) -> None:
    pairs = [each for each in shared if each[1].value is not None and each[2].value is not None]
    telling = [each for each in pairs if each[1].value or each[2].value]
    if not Share(sum(a.value == b.value for _, a, b in telling), len(telling)).mostly:
        return
    for other, a, b in pairs:
        found[one].said.append(Roster(_named(b, a), {a.name: (b.value or 0, b.value or 0)}, printed=True))
        found[other].said.append(Roster(_named(a, b), {b.name: (a.value or 0, a.value or 0)}, printed=True))
        if a.value != b.value:
            finding = Finding("F008", a.where, (b.where,), a.value, b.value, {"other": _named(b, a)})
            found[one].findings.append(finding)


def _computed(found: list[Seen], tables: Sequence[Table]) -> None:
    """Sums by formula in the tables of one file: where half and more of two agree, the others should too.

    They are looked at, and are no evidence for other figures: whoever edits one line moves several sums.
    """
    known = [(table.file, _by_role(table)) for table in tables]
    for one, other in combinations(range(len(tables)), 2):
        (file, mine), (its, theirs) = known[one], known[other]
        pairs = [(mine[key], theirs[key]) for key in mine if key in theirs] if file == its else []
        telling = [a.value == b.value for a, b in pairs if a.value or b.value]
        if sum(telling) >= _AGREEING and 2 * sum(telling) >= len(telling):
            found[one].findings += [
                Finding("F008", a.where, (b.where,), a.value, b.value, {"other": _named(b, a)})
                for a, b in pairs
                if a.value != b.value and (a.formula or b.formula)
            ]


def _by_role(table: Table) -> dict[tuple[str, str, str], Figure]:
    """Figures by the name of their line and what they count, whatever its heading; what stands twice is left out."""
    found: dict[tuple[str, str, str], Figure | None] = {}
    for line in (each for each in table.lines if each.kind in ("part", "sum", "total")):
        label = "" if line.kind == "total" else fold(line.label)
        for column in (each for each in table.columns if each.role in COUNTS):
            figure, key = table.at(line, column), (label, column.role or "", column.subject)
            found[key] = None if key in found else figure
    return {key: figure for key, figure in found.items() if figure is not None and figure.value is not None}


def _named(figure: Figure, beside: Figure) -> str:
    """Where a figure stands, as seen from another."""
    where = figure.where
    file = where.file if where.file != beside.where.file else None
    return " ".join(text for text in (file, f"[{where.sheet}]" if where.sheet else None, where.cell) if text)


def unexplained(found: Sequence[Finding], solutions: Sequence[Solution]) -> list[Finding]:
    """All findings but disagreements of two tables that end where one of them certainly is mistyped."""
    best = [change for each in solutions for way in each.corrections[:1] for change in way.changes]
    sure = {change.where: change.new for change in best if change.certain}
    return [each for each in found if each.code != "F008" or not _ends(each, sure)]


def _ends(finding: Finding, sure: Mapping[Where, int | str]) -> bool:
    now = sure.get(finding.where, finding.stated), sure.get(finding.also[0], finding.counted)
    return now[0] == now[1]


def _figures(table: Table) -> dict[Key, Figure]:
    """The figures of lines with names of their own, by name and heading; what stands twice is left out."""
    found: dict[Key, Figure | None] = {}
    for line, column, figure in _each(table):
        key = "" if line.kind != "part" else fold(line.label), " ".join(column.path)
        found[key] = None if key in found else figure
    return {key: figure for key, figure in found.items() if figure is not None and key[1]}


def _each(table: Table) -> Iterator[tuple[Line, Column, Figure]]:
    kinds = [line.kind for line in table.lines]
    alone = () if "total" in kinds or kinds.count("sum") != 1 else ("sum",)
    for line in table.lines:
        if line.kind in ("part", "total", *alone):
            for column in table.counts():
                figure = table.at(line, column)
                if figure and figure.formula is None:
                    yield line, column, figure


def _whole(table: Table) -> dict[Key, Figure]:
    """The totals of a sheet that is about one unit, by the name of the sheet."""
    unit = fold(re.sub(r"^\d+[.\s_-]+", "", table.sheet or ""))
    return {(unit, key[1]): figure for key, figure in _figures(table).items() if not key[0]} if unit else {}
