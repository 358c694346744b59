"""The tables of the review → the sentences an office writes; what was not counted is not spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from congdan.messages import N_, Words
from congdan.report import Part, Row, Sentence, Spot, Table, name_of
from congdan.review.wording import Pieces, compose, listed

_EVALUATED = {
    "achieved": N_("{count} achieved"),
    "not_achieved": N_("{count} did not achieve"),
    "undecided": N_("{count} are undecided"),
}
_RATES = {
    "rate_registered": N_("Achieved, of the registered: {top}/{base} people, a rate of {rate}%."),
    "rate_evaluated": N_("Achieved, of the evaluated: {top}/{base} people, a rate of {rate}%."),
    "rate_population": N_("Achieved, of the population: {top}/{base} people, a rate of {rate}%."),
}
_RATES_OF = {
    "rate_registered": N_("{name}: {top}/{base} people achieved, a rate of {rate}% of the registered."),
    "rate_evaluated": N_("{name}: {top}/{base} people achieved, a rate of {rate}% of the evaluated."),
    "rate_population": N_("{name}: {top}/{base} people achieved, a rate of {rate}% of the population."),
}
_AMONG_REGISTERED = N_("{name}: {top}/{base} of the registered achieved, a rate of {rate}% of the registered.")
"""Where others achieved too, who are on no registration roster."""
_RATES_OF_MODEL = {
    "rate_registration": N_("{name}: {top}/{base} {unit} registered, a rate of {rate}% of all."),
    "rate_registered": N_("{name}: {top}/{base} {unit} achieved, a rate of {rate}% of the registered."),
    "rate_population": N_("{name}: {top}/{base} {unit} achieved, a rate of {rate}% of all."),
}


def parts(tables: Sequence[Table], words: Words) -> tuple[Part, ...]:
    """Who took part, and the results; a part of which nothing can be said is left out.

    tables: those of the review by their names; the one by unit has a last line that is the total.
    """
    named = {table.name: table for table in tables}
    units, sectors = named["unit"], named["sector"]
    found = (
        Part(words("Units that took part"), tuple(_units(units, words))),
        Part(words("Results"), (*_totals(units, sectors, words), *_by_sector(sectors, words))),
    )
    return tuple(part for part in found if part.sentences)


def of_models(table: Table, words: Words) -> tuple[Part, ...]:
    """Every rate of every model that is known: its numerator, its base, and what it is a rate of.

    table: a line for each model; its first two columns are the model and what it is counted in.
    """
    found = [
        Sentence(pieces, item=True)
        for number, row in enumerate(table.rows)
        for measure, text in _RATES_OF_MODEL.items()
        if (pieces := _rate(table, number, measure, words(text), name=str(row.cells[0]), unit=str(row.cells[1])))
    ]
    return (Part(table.title, tuple(found)),) if found else ()


# -- who took part ----------------------------------------------------------------------------------------------------


def _units(table: Table, words: Words) -> Iterator[Sentence]:
    """How many units of how many communes, by kind; people without a unit are none."""
    units = _named(table, "row", name_of("unit", None, words))
    communes = _named(table, "subtotal", name_of("commune", None, words))
    if not units:
        return
    kind = _columns(table)["kind"]
    kinds = Counter(str(row.cells[kind]) for row in units)
    of = [compose(words("{count} {name}"), count=kinds[name], name=_kind(name, words)) for name in sorted(kinds)]
    split = compose(words(", consisting of {parts}"), parts=listed(of, words)) if len(of) > 1 else ()
    if communes:
        text = words("{units} units of {communes} communes took part{parts}.")
        yield Sentence(compose(text, units=len(units), communes=len(communes), parts=split))
    else:
        yield Sentence(compose(words("{units} units took part{parts}."), units=len(units), parts=split))


def _named(table: Table, kind: str, nameless: str) -> list[Row]:
    return [row for row in table.rows if row.kind == kind and row.cells[0] != nameless]


def _kind(name: str, words: Words) -> str:
    return words("of a kind not known") if name == name_of("kind", None, words) else _lower(name)


# -- the results ------------------------------------------------------------------------------------------------------


def _totals(units: Table, sectors: Table, words: Words) -> Iterator[Sentence]:
    """Registered, evaluated, and the rates of everybody."""
    at = _columns(units)
    last = len(units.rows) - 1
    if "registered" in at:
        text = words("{count} people registered for the title “Công dân học tập”{parts}.")
        split = _split(sectors, "registered", words)
        yield Sentence(compose(text, count=Spot(units.name, last, at["registered"]), parts=split))
    if "evaluated" in at:
        yield Sentence(_evaluated(Spot(units.name, last, at["evaluated"]), at, words))
    if "unregistered" in at:
        text = words("{count} of the evaluated are on no registration roster.")
        yield Sentence(compose(text, count=Spot(units.name, last, at["unregistered"])))
    for name in _RATES:
        pieces = _rate(units, last, name, words(_RATES[name]))
        if pieces:
            yield Sentence(pieces)


def _evaluated(whole: Spot, at: Mapping[str, int], words: Words) -> Pieces:
    of = [
        compose(words(text), count=Spot(whole.table, whole.row, at[name]))
        for name, text in _EVALUATED.items()
        if name in at
    ]
    return compose(words("{count} people were evaluated, of whom {parts}."), count=whole, parts=listed(of, words))


def _split(sectors: Table, measure: str, words: Words) -> Pieces:
    """How a count falls into sectors; nothing if there is one only."""
    rows, at = _groups(sectors), _columns(sectors)
    if len(rows) < 2 or measure not in at:
        return ()
    of = [
        compose(words("{count} {name}"), count=Spot(sectors.name, number, at[measure]), name=_sector(name, words))
        for number, name in rows
    ]
    return compose(words(", consisting of {parts}"), parts=listed(of, words))


def _by_sector(sectors: Table, words: Words) -> Iterator[Sentence]:
    """The first rate that could be reckoned, sector by sector."""
    rows, at = _groups(sectors), _columns(sectors)
    rate = next((name for name in _RATES_OF if name in at), None)
    if rate is None or len(rows) < 2:
        return
    among = rate == "rate_registered" and "achieved_registered" in at
    text = words(_AMONG_REGISTERED if among else _RATES_OF[rate])
    for number, name in rows:
        pieces = _rate(sectors, number, rate, text, name=_upper(_sector(name, words)))
        if pieces:
            yield Sentence(pieces, item=True)


def _rate(table: Table, row: int, measure: str, text: str, **more: str) -> Pieces:
    """Numerator, base and rate of one line, as three cells of it; nothing where one of them is not known."""
    at = _columns(table).get(measure)
    ratio = table.columns[at].ratio if at is not None else None
    if at is None or ratio is None or any(table.rows[row].cells[cell] is None for cell in (at, *ratio)):
        return ()
    top, base, rate = (Spot(table.name, row, cell) for cell in (*ratio, at))
    return compose(text, top=top, base=base, rate=rate, **more)


def _groups(table: Table) -> list[tuple[int, str]]:
    return [(number, str(row.cells[0])) for number, row in enumerate(table.rows) if row.kind == "row"]


def _columns(table: Table) -> dict[str, int]:
    return {column.name: at for at, column in enumerate(table.columns) if column.name}


def _sector(name: str, words: Words) -> str:
    return words("people whose sector is not known") if name == name_of("sector", None, words) else _lower(name)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
