"""A road → its tables, in the order of reading: on what it rests, where we stand, the targets, the years, the units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from congdan.messages import N_, Words
from congdan.report import Chart, Column, Row, Table, Value
from congdan.road import Lane, Road, UnitStanding
from congdan.roadmap import wording
from congdan.roadmap.wording import lane_name, percent, unit_name

_RATE = N_("Achieved / population (%)")


def tables(road: Road, words: Words) -> tuple[Table, ...]:
    """Every table that has a line; each is named `road_…`."""
    found = [
        _basis(road, words),
        _standing(road, words),
        _targets(road, words),
        *_years(road, words),
        *_communes(road, words),
        *_units(road, words),
        _marked(road, words),
        _uncounted(road, words),
    ]
    return tuple(table for table in found if table.rows)


def charts(road: Road, words: Words) -> tuple[Chart, ...]:
    """The holders of every year, a chart a sector."""
    named = {table.name: table for table in _years(road, words)}
    return tuple(Chart(table.title, name, (1,), tuple(range(len(table.rows)))) for name, table in named.items())


def _lines(road: Road) -> Iterator[tuple[Lane, Row]]:
    """Each sector and its communes below it, with how its line is printed; one commune alone is its sector."""
    for whole in road.sectors:
        communes = [lane for lane in road.communes if lane.sector == whole.sector]
        yield whole, Row((), "subtotal" if len(communes) > 1 else "row")
        if len(communes) > 1:
            yield from ((lane, Row((), level=1)) for lane in communes)


def _row(shape: Row, *cells: Value) -> Row:
    return Row(cells, shape.kind, shape.level)


# -- on what it rests -------------------------------------------------------------------------------------------------


def _basis(road: Road, words: Words) -> Table:
    english = words.language == "en"
    rows = [
        (words("Targets"), road.targets.title_en if english else road.targets.title),
        (words("A title counts"), words(wording.VALIDITY[road.validity])),
        (words("Year of the figures"), str(road.start)),
    ]
    if any(lane.steps for lane in road.sectors):
        rows.append((words("How the years are reckoned"), words(wording.RULE)))
    if any(step.registrations is not None for lane in road.sectors for step in lane.steps):
        rows.append((words("To register"), words("at the pass rate of {year}: achieved / registered", year=road.start)))
    for lane in road.sectors:
        target = lane.goals[0].target
        whose = target.base_en if english else target.base
        text = f"{wording.base(lane.standing.base, words)}; {whose}"
        rows.append((words("Base: {name}", name=lane_name(lane, words)), text))
    columns = (Column(words("On what it rests"), "text", "item"), Column("", "text", "text"))
    return Table(words("Road to the targets"), columns, tuple(Row(row) for row in rows), "road_basis")


def _standing(road: Road, words: Words) -> Table:
    columns = (
        Column(words("Sector"), "text", "sector"),
        Column(words("Population"), "count", "population"),
        Column(words("Registered"), "count", "registered"),
        Column(words("Achieved"), "count", "achieved"),
        Column(words(_RATE), "rate", "rate_population", ratio=(3, 1)),
        Column(words("Achieved / registered (%)"), "rate", "rate_registered"),
    )
    rows = []
    for lane, shape in _lines(road):
        here = lane.standing
        known = (here.base.people, here.registered, here.holders, here.rate, here.pass_rate)
        rows.append(_row(shape, lane_name(lane, words), *known))
    return Table(words("Where we stand in {year}", year=road.start), columns, tuple(rows), "road_standing")


def _targets(road: Road, words: Words) -> Table:
    columns = (
        Column(words("Sector, year"), "text", "sector"),
        Column(words("Target (%)"), "rate", "target"),
        Column(words("Needed"), "count", "required"),
        Column(words("Achieved"), "count", "achieved"),
        Column(words("Lacking"), "count", "lacking"),
        Column(words("Conclusion"), "text", "status"),
    )
    rows = []
    for lane, shape in ((lane, shape) for lane, shape in _lines(road) if not lane.commune or lane.standing.base.people):
        for goal in lane.goals:
            name = f"{lane_name(lane, words)}, {goal.target.year}"
            numbers = (goal.target.share, goal.required, lane.standing.holders, goal.lacking)
            rows.append(_row(shape, name, *numbers, wording.verdict(goal, words)))
    return Table(words("Targets"), columns, tuple(rows), "road_targets")


# -- the years --------------------------------------------------------------------------------------------------------


def _years(road: Road, words: Words) -> Iterator[Table]:
    for lane in road.sectors:
        if lane.steps:
            title = words("Road, year by year: {name}", name=lane_name(lane, words))
            yield Table(title, _year_columns(words), tuple(_year_rows(lane, words)), f"road_{lane.sector}")


def _year_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words("Year"), "text", "year"),
        Column(words("Holders, at least"), "count", "holders"),
        Column(words(_RATE), "rate", "rate_population"),
        Column(words("To recognise in the year"), "count", "recognised"),
        Column(words("To register"), "count", "registrations"),
        Column(words("Remarks"), "text", "remarks"),
    )


def _year_rows(lane: Lane, words: Words) -> Iterator[Row]:
    people = lane.standing.base.people or 1
    targets = {goal.target.year: goal.target for goal in lane.goals}
    for step in lane.steps:
        remarks = []
        if step.year in targets:
            remarks.append(words("target: {percent}%", percent=percent(targets[step.year].share, words)))
        if not step.possible:
            remarks.append(words("impossible at this year's pass rate"))
        numbers = (step.holders, Fraction(step.holders, people), step.recognised, step.registrations)
        yield Row((str(step.year), *numbers, "; ".join(remarks)))


def _communes(road: Road, words: Words) -> Iterator[Table]:
    """Holders of every commune, a column a year."""
    years = range(road.start + 1, road.last + 1)
    for whole in road.sectors:
        lanes = [lane for lane in road.communes if lane.sector == whole.sector]
        if len(lanes) > 1 and any(lane.steps for lane in lanes) and years:
            head = Column(words("Commune"), "text", "commune")
            columns = (head, *(Column(str(year), "count", f"holders_{year}") for year in years))
            rows = tuple(Row((lane.commune, *_held(lane, years))) for lane in lanes)
            title = words("Holders by commune, at least: {name}", name=lane_name(whole, words))
            yield Table(title, columns, rows, f"road_{whole.sector}_communes")


def _held(lane: Lane, years: Sequence[int]) -> list[int | None]:
    by_year = {step.year: step.holders for step in lane.steps}
    return [by_year.get(year) for year in years]


# -- units ------------------------------------------------------------------------------------------------------------


def _units(road: Road, words: Words) -> Iterator[Table]:
    for lane in road.sectors:
        own = [each for each in road.units if each.sector == lane.sector]
        if own:
            target = own[0].goal.target
            title = words(
                "Units ahead and behind: {name}; next target {percent}% in {year}",
                name=lane_name(lane, words),
                percent=percent(target.share, words),
                year=target.year,
            )
            rows = tuple(_unit(each, words) for each in own)
            yield Table(title, _unit_columns(words), rows, f"road_{lane.sector}_units")


def _unit_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words("Unit"), "text", "unit"),
        Column(words("Population"), "count", "population"),
        Column(words("Achieved"), "count", "achieved"),
        Column(words(_RATE), "rate", "rate_population", ratio=(2, 1)),
        Column(words("Lacking to the target"), "count", "lacking"),
        Column(words("Beside its sector"), "text", "place"),
    )


def _unit(each: UnitStanding, words: Words) -> Row:
    rate = Fraction(each.holders, each.base) if each.base else None
    name = unit_name(each.commune, each.unit, words)
    return Row((name, each.base, each.holders, rate, each.goal.lacking, wording.place(each, words)))


def _marked(road: Road, words: Words) -> Table:
    columns = (
        Column(words("Unit of the province"), "text", "unit"),
        Column(words("Population"), "count", "population"),
        Column(words("Achieved"), "count", "achieved"),
        Column(words("Target (%)"), "rate", "target"),
        Column(words("Needed"), "count", "required"),
        Column(words("Lacking"), "count", "lacking"),
        Column(words("Conclusion"), "text", "status"),
    )
    rows = []
    for each in road.marked:
        name = f"{unit_name(each.commune, each.unit, words)} ({wording.who(each, words)})"
        numbers = (each.base, each.holders, each.rule.share, each.required, each.lacking)
        rows.append(Row((name, *numbers, wording.marked(each, words))))
    return Table(words("Units of the province: share of Learning Citizens"), columns, tuple(rows), "road_marked")


def _uncounted(road: Road, words: Words) -> Table:
    english = words.language == "en"
    columns = (Column(words("Target"), "text", "target"), Column(words("Why not"), "text", "why"))
    rows = []
    for each in road.targets.uncounted:
        label, why = (each.label_en, each.why_en) if english else (each.label, each.why)
        text = words("{percent}% in {year}: {label}", percent=percent(each.share, words), year=each.year, label=label)
        rows.append(Row((text, why)))
    return Table(words("Targets that no roster can show"), columns, tuple(rows), "road_uncounted")
