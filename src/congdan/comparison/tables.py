"""A comparison → its tables: everybody, by the dimensions asked for, units that changed, people who did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from congdan.compare import Change, Comparison
from congdan.comparison import wording
from congdan.messages import N_, Words
from congdan.report import Column, Row, Table, Value, name_of
from congdan.report.measures import HEADINGS
from congdan.report.names import FIRST, TITLES
from congdan.tally import RATES, Counts

_TOTALS = ("population", "registered", "evaluated", "achieved", "not_achieved", "undecided", "unregistered")
_COUNTS = ("registered", "achieved")
_CHANGE = N_("Change")
_POINTS = N_("Change (percentage points)")

Side = Sequence[Counts | None]
"""The counts of one group in each year."""


def tables(found: Comparison, by: Sequence[str], validity: str, words: Words) -> tuple[Table, ...]:
    """Every table that has a line; each is named `compare_…`."""
    whole = tuple(year.tally.total for year in found.years)
    built = [
        _of_all(found, whole, words),
        _rates_of_all(found, whole, words),
        *(table for name in by for table in _by(found, name, whole, words)),
        _units(found.changes, words),
        _people(found.changes, validity, words),
    ]
    return tuple(table for table in built if table.rows and len(table.columns) > 1)


# -- figures ----------------------------------------------------------------------------------------------------------


def _values(side: Side, measure: str) -> list[Value]:
    """The measure in each year, and what it changed by from each to the next."""
    values: list[int | Fraction | None] = [getattr(counts, measure) if counts else None for counts in side]
    steps = [None if one is None or other is None else other - one for one, other in pairwise(values)]
    return [*values, *steps]


def _columns(found: Comparison, heading: str, change: str, kind: str, name: str, words: Words) -> list[Column]:
    """A column a year, then one for each change; where there is only one change, its years need not be named."""
    labels = [year.label for year in found.years]
    years = [Column(f"{heading} {label}".strip(), kind, f"{name}_{label}") for label in labels]
    steps = [f"{change.first}→{change.second}" for change in found.changes]
    named = steps if len(steps) > 1 else [""]
    changes = [Column(f"{change} {step}".strip(), "change", f"{name}_change_{step or steps[0]}") for step in named]
    return [*years, *changes]


def _of_all(found: Comparison, whole: Side, words: Words) -> Table:
    columns = (Column(words("Measure"), "text", "measure"), *_columns(found, "", words(_CHANGE), "count", "all", words))
    rows = tuple(Row((words(HEADINGS[name]), *_values(whole, name))) for name in _told(whole, _TOTALS))
    return Table(words("Everything together"), columns, rows, "compare_total")


def _rates_of_all(found: Comparison, whole: Side, words: Words) -> Table:
    columns = (Column(words("Rate"), "text", "measure"), *_columns(found, "", words(_POINTS), "rate", "all", words))
    rows = tuple(Row((words(HEADINGS[name]), *_values(whole, name))) for name in _told(whole, RATES))
    return Table(words("Rates of everything together"), columns, rows, "compare_rates")


def _told(whole: Side, measures: Sequence[str]) -> list[str]:
    """The measures that some year could speak of."""
    return [name for name in measures if any(getattr(counts, name) is not None for counts in whole)]


def _by(found: Comparison, dimension: str, whole: Side, words: Words) -> Iterator[Table]:
    """The people of each group, and a table for each of its rates; the last line has everybody."""
    lines = [*_lines(found, dimension, words), (words("Total"), whole, Row((), "total"))]
    first, by = Column(words(FIRST[dimension]), "text", dimension), words(TITLES[dimension])

    def table(title: str, columns: Sequence[Column], measures: Sequence[str], name: str) -> Table:
        rows = (replace(shape, cells=(called, *_cells(side, measures))) for called, side, shape in lines)
        return Table(title, (first, *columns), tuple(rows), f"compare_{dimension}_{name}")

    counts = _told(whole, _COUNTS)
    heads = [_columns(found, words(HEADINGS[name]), words(_CHANGE), "count", name, words) for name in counts]
    yield table(words("{by}: people", by=by), [column for each in heads for column in each], counts, "people")
    for rate in _told(whole, RATES):
        columns = _columns(found, "", words(_POINTS), "rate", rate, words)
        yield table(f"{by}: {words(HEADINGS[rate])}", columns, [rate], rate)


def _cells(side: Side, measures: Sequence[str]) -> list[Value]:
    return [value for name in measures for value in _values(side, name)]


def _lines(found: Comparison, dimension: str, words: Words) -> Iterator[tuple[str, Side, Row]]:
    """Name, counts and look of every group; units stand below their commune."""
    above = None
    below = dimension == "unit" and any(group[0] for group in found.by["unit"])
    for group, side in found.by[dimension].items():
        if below and (group[0],) != above:
            above = (group[0],)
            yield name_of("commune", group[0], words), found.by["commune"][above], Row((), "subtotal")
        name = name_of(dimension, group[1] if dimension == "unit" else group[0], words)
        yield name, side, Row((), level=int(below))


# -- units and people -------------------------------------------------------------------------------------------------


def _units(changes: Sequence[Change], words: Words) -> Table:
    columns = (
        Column(words("Unit"), "text", "unit"),
        Column(words("Years"), "text", "years"),
        Column(words("What became of it"), "text", "change"),
    )
    rows = [
        Row((wording.unit(each, words), f"{change.first}→{change.second}", wording.what(each, words)))
        for change in changes
        for each in change.units
    ]
    return Table(words("Units that changed"), columns, tuple(rows), "compare_units")


def _people(changes: Sequence[Change], validity: str, words: Words) -> Table:
    """A line a fate, a column a change; people who cannot be matched for certain are said to be so."""
    told = [change for change in changes if change.people]
    heads = [Column(f"{change.first}→{change.second}", "count", f"{change.first}_{change.second}") for change in told]
    rows = [
        Row((wording.fate(name, validity, words), *(getattr(each.people, name) for each in told)))
        for name in wording.PEOPLE
    ]
    title = words("People who kept, won or lost the title")
    return Table(title, (Column(words("People"), "text", "fate"), *heads), tuple(rows), "compare_people")
