"""The tables of the annual review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congdan.messages import N_, Words
from congdan.report import Column, Row, Table, Value, name_of, table, units_by_commune
from congdan.report.measures import HEADINGS
from congdan.report.widen import widened
from congdan.tally import Tally

CROSSED = "unit_category_"
"""How the names of tables of units and categories begin."""
_CROSSED = {
    "registered": N_("Registered by unit and category"),
    "achieved": N_("Achieved by unit and category"),
}
"""The tables of this kind that are printed."""


def tables(tally: Tally, words: Words) -> tuple[Table, ...]:
    """By unit, category, sector and kind of unit, and the units crossed with the categories."""
    by = (table(tally, name, words) for name in ("category", "sector", "kind"))
    return (_units(tally, words), *by, *crossed(tally, _CROSSED, words))


def _units(tally: Tally, words: Words) -> Table:
    """Communes and units, each unit with its kind."""
    plain = table(tally, "unit", words)
    kinds = iter([name_of("kind", group[2], words) for units in _ordered(tally) for group in units])
    own = [next(kinds) if row.kind == "row" else "" for row in plain.rows]
    return widened(plain, 1, Column(words("Kind of unit"), "text", "kind"), own)


def _ordered(tally: Tally) -> list[list[tuple[str | None, ...]]]:
    return [[group for group, _ in units] for units in units_by_commune(tally).values()]


def crossed(tally: Tally, measures: Iterable[str], words: Words) -> Iterator[Table]:
    """A table of units and categories for each measure that was counted, if there is more than one category."""
    if len(tally.by["category"]) < 2:
        return
    for measure in measures:
        if getattr(tally.total, measure) is not None and measure != "population":
            yield _matrix(tally, measure, words(_CROSSED.get(measure, "")), words)


def _matrix(tally: Tally, measure: str, title: str, words: Words) -> Table:
    codes = [group[0] for group in tally.by["category"]]
    over = words(HEADINGS[measure])
    columns = (
        Column(words("Unit"), "text", "unit"),
        *(Column(name_of("category", code, words), "count", code or "none", over=over) for code in codes),
        Column(words("Total"), "count", measure, sum_of=tuple(range(1, 1 + len(codes))), over=over),
    )
    lines = tuple(_matrix_rows(tally, measure, codes, words))
    return Table(title, columns, lines, f"{CROSSED}{measure}")


def _matrix_rows(tally: Tally, measure: str, codes: list[str | None], words: Words) -> Iterator[Row]:
    """The lines of the table by unit again, each split by category."""
    crossed: dict[tuple[str | None, ...], dict[str | None, int]] = {}
    for (commune, unit, code), counts in tally.by["unit_category"].items():
        crossed.setdefault((commune, unit), {})[code] = getattr(counts, measure)
    for row, keys in _keyed(tally, words):
        split = [sum(crossed.get(key, {}).get(code, 0) for key in keys) for code in codes]
        cells: tuple[Value, ...] = (row.cells[0], *split, sum(split))
        yield Row(cells, row.kind, row.level, row.sum_of)


def _keyed(tally: Tally, words: Words) -> Iterator[tuple[Row, list[tuple[str | None, ...]]]]:
    """Each line of the table by unit, and the units it stands for."""
    units = [[group[:2] for group in some] for some in _ordered(tally)]
    flat = iter([group for some in units for group in some])
    communes = iter(units)
    for row in table(tally, "unit", words).rows:
        if row.kind == "row":
            yield row, [next(flat)]
        else:
            yield row, next(communes) if row.kind == "subtotal" else [group for some in units for group in some]
