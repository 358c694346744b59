"""A result → titled tables of cells, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from congdan import categories
from congdan.findings import SEVERITIES, advice, places, sentence, severity
from congdan.ledger import rows
from congdan.messages import N_, Words
from congdan.model import Finding
from congdan.result import Result
from congdan.schemas import SCHEMAS
from congdan.tally import Counts, Group, Tally

Value = str | int | Fraction | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; `kind` is text, count or rate."""

    heading: str
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one line; `kind` is row, subtotal or total; `level` indents the first cell."""

    cells: tuple[Value, ...]
    kind: str = "row"
    level: int = 0
    sum_of: tuple[int, ...] = ()
    """Numbers of the lines (0-based in the table) that the counts of this one are the sum of."""


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as printed."""

    severity: str
    code: str
    place: str
    text: str
    advice: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a writer prints, in reading order."""

    title: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    findings: tuple[Line, ...]
    incomplete: bool
    schema: str
    """The mark by which `congdan` knows its own output."""


def build(result: Result, by: Sequence[str], words: Words) -> Report:
    """The report of a tally by the named dimensions."""
    return Report(
        words("Tally of the title “Công dân học tập”"),
        tuple(_table(result.tally, name, words) for name in by),
        tuple(_notes(result, words)),
        tuple(line(each, words) for each in result.findings),
        result.incomplete,
        SCHEMAS["tally"],
    )


def line(finding: Finding, words: Words) -> Line:
    """One finding in the user's language."""
    return Line(
        severity(finding), finding.code, places(finding, words), sentence(finding, words), advice(finding, words)
    )


# -- tables -----------------------------------------------------------------------------------------------------------

_TITLES = {
    "unit": N_("By unit"),
    "category": N_("By category"),
    "sector": N_("By sector"),
    "kind": N_("By kind of unit"),
    "commune": N_("By commune"),
}
_FIRST = {
    "unit": N_("Unit"),
    "category": N_("Category"),
    "sector": N_("Sector"),
    "kind": N_("Kind of unit"),
    "commune": N_("Commune"),
}
_NAMES = {
    "employees": N_("Officials, teachers and staff"),
    "residents": N_("Residents"),
    "students": N_("Pupils and students"),
    "agency": N_("Agencies"),
    "school": N_("Schools"),
    "residential": N_("Residential units"),
    "business": N_("Businesses"),
    "clan": N_("Clans"),
}
_UNNAMED = {
    "unit": N_("(no unit)"),
    "category": N_("(no category)"),
    "sector": N_("(sector not known)"),
    "kind": N_("(kind not known)"),
    "commune": N_("(no commune)"),
}
_MEASURES: Mapping[str, str] = {
    "population": N_("Population"),
    "registered": N_("Registered"),
    "evaluated": N_("Evaluated"),
    "achieved": N_("Achieved"),
    "achieved_points": N_("Achieved by points"),
    "achieved_declared": N_("Achieved as declared"),
    "not_achieved": N_("Not achieved"),
    "undecided": N_("Undecided"),
    "unregistered": N_("Unregistered"),
    "rate_registered": N_("Achieved / registered (%)"),
    "rate_evaluated": N_("Achieved / evaluated (%)"),
    "rate_population": N_("Achieved / population (%)"),
}
_SHOWN_IF_ANY = ("undecided", "unregistered")
"""Columns of zeros say nothing and cost width."""


def _table(tally: Tally, name: str, words: Words) -> Table:
    shown = _measures(tally)
    columns = (
        Column(words(_FIRST[name]), "text"),
        *(Column(words(_MEASURES[each]), "rate" if each.startswith("rate") else "count") for each in shown),
    )
    lines = _unit_rows(tally, shown, words) if name == "unit" else _rows(tally, name, shown, words)
    return Table(words(_TITLES[name]), columns, tuple(lines))


def _measures(tally: Tally) -> list[str]:
    total = tally.total
    shown = [name for name in _MEASURES if getattr(total, name) is not None]
    shown = [name for name in shown if name not in _SHOWN_IF_ANY or getattr(total, name)]
    other = "achieved_declared" if tally.result == "points" else "achieved_points"
    differ = any(_differs(counts) for counts in tally.by["unit"].values())
    return [
        name for name in shown if name not in ("achieved_points", "achieved_declared") or (name == other and differ)
    ]


def _differs(counts: Counts) -> bool:
    """Both results are there for somebody and lead to other counts."""
    return counts.achieved_points is not None and counts.achieved_points != counts.achieved_declared


def _values(counts: Counts, shown: Sequence[str]) -> tuple[Value, ...]:
    return tuple(getattr(counts, name) for name in shown)


def _rows(tally: Tally, name: str, shown: Sequence[str], words: Words) -> Iterator[Row]:
    groups = tally.by[name]
    for (code,), counts in groups.items():
        yield Row((_name(name, code, words), *_values(counts, shown)))
    yield Row((words("Total"), *_values(tally.total, shown)), "total", sum_of=tuple(range(len(groups))))


def _name(dimension: str, code: str | None, words: Words) -> str:
    if code is None:
        return words(_UNNAMED[dimension])
    if dimension == "category":
        return categories.label(code, words.language)
    return words(_NAMES[code]) if code in _NAMES else code


def _unit_rows(tally: Tally, shown: Sequence[str], words: Words) -> Iterator[Row]:
    """Each commune's line, its units below it, and the total of the communes."""
    communes: dict[str | None, list[tuple[Group, Counts]]] = {}
    for group, counts in tally.by["unit"].items():
        communes.setdefault(group[0], []).append((group, counts))
    if list(communes) == [None]:
        yield from _flat_rows(tally, shown, words)
        return
    number, heads = 0, []
    for commune, units in communes.items():
        heads.append(number)
        own = tally.by["commune"][(commune,)]
        below = tuple(range(number + 1, number + 1 + len(units)))
        yield Row((_name("commune", commune, words), *_values(own, shown)), "subtotal", sum_of=below)
        for group, counts in units:
            yield Row((_name("unit", group[1], words), *_values(counts, shown)), level=1)
        number += 1 + len(units)
    yield Row((words("Total"), *_values(tally.total, shown)), "total", sum_of=tuple(heads))


def _flat_rows(tally: Tally, shown: Sequence[str], words: Words) -> Iterator[Row]:
    groups = tally.by["unit"]
    for group, counts in groups.items():
        yield Row((_name("unit", group[1], words), *_values(counts, shown)))
    yield Row((words("Total"), *_values(tally.total, shown)), "total", sum_of=tuple(range(len(groups))))


# -- notes ------------------------------------------------------------------------------------------------------------


def _notes(result: Result, words: Words) -> Iterator[str]:
    tally = result.tally
    counted = rows(result.files)
    yield words(
        "Rows: {read} read = {counted} counted + {set_aside} set aside"
        " + {other} other (titles, headers, groups, sums, notes, blanks)",
        read=words.number(counted.read),
        counted=words.number(counted.counted),
        set_aside=words.number(counted.set_aside),
        other=words.number(counted.other),
    )
    used = words("as declared, else by points") if tally.result == "declared" else words("by points")
    if tally.total.evaluated is not None:
        yield words(
            "Rates rounded half-up to 2 decimals. Result: {used}. Criteria: {criteria}.",
            used=used,
            criteria=result.criteria.id,
        )
    if tally.expected:
        sent = tally.expected - len(tally.missing)
        yield _sent(tally, sent, words)
    yield from (each.sentence(words) for each in result.off)
    if result.as_of:
        yield words("Figures as of {date}", date=result.as_of)


def _sent(tally: Tally, sent: int, words: Words) -> str:
    """How many of the expected units sent something, and which did not."""
    if not tally.missing:
        return words("Units that sent: {sent}/{expected}", sent=sent, expected=tally.expected)
    names = "; ".join(", ".join(filter(None, (each.unit_shown, each.commune_shown))) for each in tally.missing)
    return words(
        "Units that sent: {sent}/{expected}; nothing yet from: {names}",
        sent=sent,
        expected=tally.expected,
        names=names,
    )


def by_severity(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Findings by severity, most serious first."""
    return {name: found for name in SEVERITIES if (found := [each for each in lines if each.severity == name])}
