"""What of the tables is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.messages import Words
from congdan.report import Chart, Table


def charts(tables: Sequence[Table], words: Words) -> tuple[Chart, ...]:
    """The rate of each unit, and what was registered and achieved in each sector."""
    named = {table.name: table for table in tables}
    return (*_rates(named["unit"], words), *_counts(named["sector"], words))


def _rates(table: Table, words: Words) -> Iterator[Chart]:
    rate = next((at for at, column in enumerate(table.columns) if column.kind == "rate"), None)
    rows = tuple(number for number, row in enumerate(table.rows) if row.kind == "row")
    if rate is not None and rows:
        yield Chart(words("{rate} by unit", rate=table.columns[rate].heading), table.name, (rate,), rows)


def _counts(table: Table, words: Words) -> Iterator[Chart]:
    wanted = ("registered", "evaluated", "achieved")
    found = [at for at, column in enumerate(table.columns) if column.name in wanted]
    rows = tuple(number for number, row in enumerate(table.rows) if row.kind == "row")
    if found and rows:
        yield Chart(words("Registered, evaluated and achieved by sector"), table.name, tuple(found), rows)
