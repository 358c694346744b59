"""The `[[group]]` tables of a criteria file: what one category has of its own."""

from __future__ import annotations

from congdan.criteria.lines import Scored, name_of, number_of, total_of
from congdan.criteria.model import CATEGORIES, Bounds, Group, Indicator
from congdan.sourced import STAND_IN, Fields, Place, Table


def read_groups(data: Table, bounds: Bounds, indicators: tuple[Indicator, ...], fields: Fields) -> tuple[Group, ...]:
    """Each group's bounds and indicators; what it does not say is as in the general set."""
    found: dict[str, Group] = {}
    for position, table in enumerate(fields.tables(data, "group", optional=True), start=1):
        place = (f"group {category}" if isinstance(category := table.get("category"), str) else f"group #{position}",)
        fields.known_keys(table, ("category", "bounds", "indicator"), place)
        key = fields.choice(table, "category", CATEGORIES, place)
        if key in found:
            fields.wrong("duplicate_group", (*place, "category"), found=key)
        found[key] = _group(key, table, bounds, indicators, place, fields)
    return tuple(found.values())


def _group(
    key: str,
    table: Table,
    bounds: Bounds,
    indicators: tuple[Indicator, ...],
    place: Place,
    fields: Fields,
) -> Group:
    """The general set with what the group says instead; its own general bound replaces every other."""
    own = fields.table(table, "bounds", place, optional=True)
    inside = (*place, "bounds")
    fields.known_keys(own, ("total", "indicator"), inside)
    total = fields.hundredths(own, "total", total_of(indicators), inside) if "total" in own else bounds.total
    least = bounds.indicator
    if "indicator" in own:
        lowest = min(indicator.maximum for indicator in indicators)
        least = (fields.hundredths(own, "indicator", lowest, inside),) * len(indicators)
    indicators, least = _relabelled(table, indicators, least, place, fields)
    return Group(key, Bounds(total, least), indicators)


def _relabelled(
    table: Table,
    indicators: tuple[Indicator, ...],
    least: tuple[int, ...],
    place: Place,
    fields: Fields,
) -> Scored:
    """Indicators and bounds with the labels and bounds one group has of its own."""
    lines = {each.number: (each, bound) for each, bound in zip(indicators, least, strict=True)}
    seen: set[int] = set()
    for position, own in enumerate(fields.tables(table, "indicator", place, optional=True), start=1):
        inside = (*place, name_of("indicator", own, position))
        fields.known_keys(own, ("number", "label", "label_en", "bound"), inside)
        number = number_of(own, seen, inside, fields)
        if number in lines:
            lines[number] = _own_line(own, *lines[number], inside, fields)
        elif number != STAND_IN:
            expected = ", ".join(map(str, lines))
            fields.wrong("unknown_indicator", (*inside, "number"), found=str(number), expected=expected)
    return tuple(each for each, _ in lines.values()), tuple(bound for _, bound in lines.values())


def _own_line(own: Table, general: Indicator, bound: int, place: Place, fields: Fields) -> tuple[Indicator, int]:
    label = fields.text(own, "label", place, general.label)
    label_en = fields.english(own, "label_en", label if "label" in own else general.label_en, place)
    indicator = Indicator(general.number, general.competency, label, label_en, general.maximum)
    return indicator, fields.hundredths(own, "bound", general.maximum, place) if "bound" in own else bound
