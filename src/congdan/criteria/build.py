"""The tables of a criteria file → a CriteriaSet."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.criteria.groups import read_groups
from congdan.criteria.lines import MOST_NUMBER, Scored, name_of, number_of, total_of
from congdan.criteria.model import (
    BLANKS,
    Bounds,
    Competency,
    CriteriaSet,
    Indicator,
)
from congdan.sourced import HUNDREDTHS, STAND_IN, Fields, Place, Table, in_decimals

TOP = (
    "id",
    "title",
    "title_en",
    "source",
    "valid_from",
    "blank",
    "bounds",
    "competency",
    "indicator",
    "group",
)
MOST_POINTS = 10_000 * HUNDREDTHS
"""What keeps every sum of 99 indicators inside 32 bits."""


def build(data: Table, fields: Fields) -> CriteriaSet | None:
    """The set, or None where `fields.mistakes` says why not."""
    fields.known_keys(data, TOP)
    title = fields.text(data, "title")
    head = {
        "id": fields.text(data, "id"),
        "title": title,
        "title_en": fields.english(data, "title_en", title),
        "source": fields.text(data, "source"),
        "blank": fields.choice(data, "blank", BLANKS, default=BLANKS[0]),
    }
    year = fields.whole(data, "valid_from", 1900, 2999)
    competencies = _competencies(data, fields)
    general = fields.table(data, "bounds")
    fields.known_keys(general, ("total", "indicator"), ("bounds",))
    indicators, least = _indicators(data, general, fields)
    if fields.mistakes:  # what follows compares values with each other
        return None
    _maxima_add(competencies, indicators, fields)
    bounds = Bounds(fields.hundredths(general, "total", total_of(indicators), ("bounds",)), least)
    groups = read_groups(data, bounds, indicators, fields)
    if fields.mistakes:
        return None
    return CriteriaSet(
        **head,
        valid_from=year,
        indicators=indicators,
        competencies=competencies,
        bounds=bounds,
        groups=groups,
        path=fields.file,
    )


def _competencies(data: Table, fields: Fields) -> tuple[Competency, ...]:
    seen: set[int] = set()
    found = []
    for position, table in enumerate(fields.tables(data, "competency"), start=1):
        place = (name_of("competency", table, position),)
        fields.known_keys(table, ("number", "label", "label_en", "maximum"), place)
        number = number_of(table, seen, place, fields)
        label = fields.text(table, "label", place)
        maximum = fields.hundredths(table, "maximum", MOST_POINTS * MOST_NUMBER, place)
        found.append(Competency(number, label, maximum, fields.english(table, "label_en", label, place)))
    return tuple(sorted(found, key=lambda competency: competency.number))


def _indicators(data: Table, general: Table, fields: Fields) -> Scored:
    """The indicators by number, each with its own `bound` or else the general one."""
    seen: set[int] = set()
    tables = fields.tables(data, "indicator")
    needed = "indicator" in general or not all("bound" in table for table in tables)
    shared = fields.hundredths(general, "indicator", MOST_POINTS, ("bounds",)) if needed else STAND_IN
    found = []
    for position, table in enumerate(tables, start=1):
        place = (name_of("indicator", table, position),)
        fields.known_keys(table, ("number", "competency", "label", "label_en", "maximum", "bound"), place)
        number = number_of(table, seen, place, fields)
        label = fields.text(table, "label", place)
        indicator = Indicator(
            number,
            fields.whole(table, "competency", 1, MOST_NUMBER, place),
            label,
            fields.english(table, "label_en", label, place),
            fields.hundredths(table, "maximum", MOST_POINTS, place, least=1),
        )
        found.append((indicator, _bound(table, shared, indicator, place, fields)))
    found.sort(key=lambda pair: pair[0].number)
    return tuple(indicator for indicator, _ in found), tuple(bound for _, bound in found)


def _bound(table: Table, shared: int, indicator: Indicator, place: Place, fields: Fields) -> int:
    """The bound of one indicator, which its own maximum must be able to reach."""
    if "bound" in table:
        return fields.hundredths(table, "bound", indicator.maximum or MOST_POINTS, place)
    if shared > indicator.maximum > STAND_IN:
        expected = f"0–{in_decimals(indicator.maximum)}"
        fields.wrong("out_of_range", (*place, "bound"), found=in_decimals(shared), expected=expected)
    return shared


def _maxima_add(competencies: Sequence[Competency], indicators: Sequence[Indicator], fields: Fields) -> None:
    """Every indicator belongs to a competency, and the maxima of each competency add up to its own."""
    numbers = [competency.number for competency in competencies]
    for indicator in indicators:
        if indicator.competency not in numbers:
            place = (f"indicator {indicator.number}", "competency")
            expected = ", ".join(map(str, numbers))
            fields.wrong("unknown_competency", place, found=str(indicator.competency), expected=expected)
    for competency in competencies:
        total = total_of([each for each in indicators if each.competency == competency.number])
        if total != competency.maximum:
            place = (f"competency {competency.number}", "maximum")
            found, expected = in_decimals(competency.maximum), in_decimals(total)
            fields.wrong("maxima_do_not_add", place, found=found, expected=expected)
