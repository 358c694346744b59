"""The tables of a file of targets → a TargetSet."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from congdan.people import SECTORS
from congdan.population import LEVELS
from congdan.sourced import HUNDREDTHS, Fields, Place, Table
from congdan.targets.model import WHO, Target, TargetSet, Uncounted, UnitRule
from congdan.units import KINDS

TOP = ("id", "title", "title_en", "source", "target", "uncounted", "unit_rule")
_WHOLE = 100 * HUNDREDTHS
_NAMED = tuple(sector for sector in SECTORS if sector)


def build(data: Table, fields: Fields) -> TargetSet | None:
    """The set, or None where `fields.mistakes` says why not."""
    fields.known_keys(data, TOP)
    title = fields.text(data, "title")
    found = TargetSet(
        fields.text(data, "id"),
        title,
        fields.english(data, "title_en", title),
        fields.text(data, "source"),
        tuple(_targets(data, fields)),
        tuple(_uncounted(data, fields)),
        tuple(_rules(data, fields)),
        fields.file,
    )
    if not fields.mistakes and not found.targets and not found.rules:
        fields.wrong("nothing", ())
    return None if fields.mistakes else found


def _targets(data: Table, fields: Fields) -> Iterator[Target]:
    seen: set[tuple[str, int]] = set()
    for position, table in enumerate(fields.tables(data, "target", optional=True), start=1):
        place = (f"target #{position}",)
        fields.known_keys(table, ("sector", "year", "percent", "base", "base_en"), place)
        sector, year = fields.choice(table, "sector", _NAMED, place), _year(table, place, fields)
        if (sector, year) in seen:
            fields.wrong("twice", place, found=f"{sector} {year}")
        seen.add((sector, year))
        base = fields.text(table, "base", place)
        yield Target(sector, year, _share(table, place, fields), base, fields.english(table, "base_en", base, place))


def _uncounted(data: Table, fields: Fields) -> Iterator[Uncounted]:
    for position, table in enumerate(fields.tables(data, "uncounted", optional=True), start=1):
        place = (f"uncounted #{position}",)
        fields.known_keys(table, ("year", "percent", "label", "label_en", "why", "why_en"), place)
        label, why = fields.text(table, "label", place), fields.text(table, "why", place)
        yield Uncounted(
            _year(table, place, fields),
            _share(table, place, fields),
            label,
            fields.english(table, "label_en", label, place),
            why,
            fields.english(table, "why_en", why, place),
        )


def _rules(data: Table, fields: Fields) -> Iterator[UnitRule]:
    for position, table in enumerate(fields.tables(data, "unit_rule", optional=True), start=1):
        place = (f"unit_rule #{position}",)
        fields.known_keys(table, ("level", "who", "percent", "kind"), place)
        yield UnitRule(
            fields.choice(table, "level", LEVELS, place),
            fields.choice(table, "who", WHO, place),
            _share(table, place, fields),
            fields.choice(table, "kind", KINDS, place) if "kind" in table else None,
        )


def _year(table: Table, place: Place, fields: Fields) -> int:
    return fields.whole(table, "year", 1900, 2999, place)


def _share(table: Table, place: Place, fields: Fields) -> Fraction:
    """`percent` as an exact share of the base."""
    return Fraction(fields.hundredths(table, "percent", _WHOLE, place), _WHOLE)
