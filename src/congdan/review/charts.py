"""What of the tables is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.messages import Words
from congdan.report import Chart, Table

_MOST = 60
"""Bars that can still be told apart; where there are more units, their communes are drawn."""


def charts(tables: Sequence[Table], words: Words) -> tuple[Chart, ...]:
    """The rate of each unit or commune, and what was registered and achieved in each sector."""
    named = {table.name: table for table in tables}
    return (*_rates(named["unit"], words), *_counts(named["sector"], words))


def _rates(table: Table, words: Words) -> Iterator[Chart]:
    rate = next((at for at, column in enumerate(table.columns) if column.kind == "rate"), None)
    if rate is None:
        return
    heading, units, communes = table.columns[rate].heading, _lines(table, "row"), _lines(table, "subtotal")
    if 0 < len(units) <= _MOST:
        yield Chart(words("{rate} by unit", rate=heading), table.name, (rate,), units)
    elif 0 < len(communes) <= _MOST:
        yield Chart(words("{rate} by commune", rate=heading), table.name, (rate,), communes)


def _counts(table: Table, words: Words) -> Iterator[Chart]:
    wanted = ("registered", "evaluated", "achieved")
    found = [at for at, column in enumerate(table.columns) if column.name in wanted]
    rows = _lines(table, "row")
    if found and rows:
        yield Chart(words("Registered, evaluated and achieved by sector"), table.name, tuple(found), rows)


def _lines(table: Table, kind: str) -> tuple[int, ...]:
    return tuple(number for number, row in enumerate(table.rows) if row.kind == kind)
