"""A tally by one dimension → a table with its sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.messages import Words
from congdan.report.measures import columns, measures
from congdan.report.model import Column, Row, Table, Value
from congdan.report.names import FIRST, TITLES, name_of
from congdan.tally import Counts, Group, Tally


def table(tally: Tally, dimension: str, words: Words) -> Table:
    """Groups of a dimension with every measure that says something, and their total.

    dimension: unit (below its commune), category, sector, kind or commune.
    """
    shown = measures(tally)
    head = Column(words(FIRST[dimension]), "text", dimension)
    by_commune = dimension == "unit" and any(group[0] for group in tally.by["unit"])
    lines = _by_commune(tally, shown, words) if by_commune else _flat(tally, dimension, shown, words)
    return Table(words(TITLES[dimension]), (head, *columns(shown, words)), tuple(lines), dimension)


def _values(counts: Counts, shown: Sequence[str]) -> tuple[Value, ...]:
    return tuple(getattr(counts, name) for name in shown)


def _flat(tally: Tally, dimension: str, shown: Sequence[str], words: Words) -> Iterator[Row]:
    groups = tally.by[dimension]
    own = 1 if dimension == "unit" else 0
    for group, counts in groups.items():
        yield Row((name_of(dimension, group[own], words), *_values(counts, shown)))
    yield Row((words("Total"), *_values(tally.total, shown)), "total", sum_of=tuple(range(len(groups))))


def _by_commune(tally: Tally, shown: Sequence[str], words: Words) -> Iterator[Row]:
    """Each commune's line, its units below it, and the total of the communes."""
    number, heads = 0, []
    for commune, units in units_by_commune(tally).items():
        heads.append(number)
        own = tally.by["commune"][(commune,)]
        below = tuple(range(number + 1, number + 1 + len(units)))
        yield Row((name_of("commune", commune, words), *_values(own, shown)), "subtotal", sum_of=below)
        for group, counts in units:
            yield Row((name_of("unit", group[1], words), *_values(counts, shown)), level=1)
        number += 1 + len(units)
    yield Row((words("Total"), *_values(tally.total, shown)), "total", sum_of=tuple(heads))


def units_by_commune(tally: Tally) -> dict[str | None, list[tuple[Group, Counts]]]:
    """The units of each commune, in the order of the tally."""
    communes: dict[str | None, list[tuple[Group, Counts]]] = {}
    for group, counts in tally.by["unit"].items():
        communes.setdefault(group[0], []).append((group, counts))
    return communes
