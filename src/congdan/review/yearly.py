"""The report of the year over the five models of learning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from congdan.findings import ordered
from congdan.messages import N_, Words
from congdan.model import Finding, Where
from congdan.models import MEASURES, Declared, Model, declared, models
from congdan.report import Chart, Check, Column, Office, Report, Row, Spot, Table, line
from congdan.review.report import build
from congdan.review.sentences import of_models
from congdan.reviewed import Reviewed

_COUNTS = {"population": N_("In all"), "registered": N_("Registered"), "achieved": N_("Achieved")}
_RATES = {
    "rate_registration": (N_("Registered / in all (%)"), "registered", "population"),
    "rate_registered": (N_("Achieved / registered (%)"), "achieved", "registered"),
    "rate_population": (N_("Achieved / in all (%)"), "achieved", "population"),
}


def yearly(reviewed: Reviewed, office: Office, words: Words, show_people: bool = False) -> Report:
    """The review with the table of the models in front: citizens as counted, the others as declared."""
    said = declared(each.system.table for each in reviewed.validation.tables)
    report = build(reviewed, office, words, show_people)
    table = _table(reviewed, said, words)
    more = tuple(line(each, words) for each in ordered(_findings(reviewed, said)))
    return replace(
        report,
        title=words("Results of the models of learning of the year"),
        tables=(table, *report.tables),
        charts=(_chart(table, words), *report.charts),
        checks=(*_checks(table, report.tables, words), *report.checks),
        notes=(*_notes(reviewed, said, words), *report.notes),
        findings=(*report.findings, *more),
        parts=(*report.parts, *of_models(table, words)),
    )


def _table(reviewed: Reviewed, said: Declared, words: Words) -> Table:
    at = {name: 2 + number for number, name in enumerate(_COUNTS)}
    columns = (
        Column(words("Model"), "text", "model"),
        Column(words("Counted in"), "text", "unit"),
        *(Column(words(heading), "count", name) for name, heading in _COUNTS.items()),
        *(Column(words(text), "rate", name, ratio=(at[top], at[base])) for name, (text, top, base) in _RATES.items()),
    )
    rows = tuple(_row(each, _counts(each, reviewed, said), words) for each in models())
    return Table(words("The five models of learning"), columns, rows, "models")


def _counts(model: Model, reviewed: Reviewed, said: Declared) -> dict[str, int | None]:
    """Citizens are counted; how many there are in all may be declared, if the list of units does not say."""
    stated = said.figures[model.key]
    if model.key != "citizen":
        return dict(stated)
    total = reviewed.result.tally.total
    return {name: stated["population"] if name == "population" and total.population is None else getattr(total, name)
            for name in MEASURES}  # fmt: skip


def _row(model: Model, counts: dict[str, int | None], words: Words) -> Row:
    vietnamese = words.language == "vi"
    names = (model.label, model.unit) if vietnamese else (model.label_en, model.unit_en)
    rates = [_rate(counts[top], counts[base]) for _, top, base in _RATES.values()]
    return Row((*names, *(counts[name] for name in MEASURES), *rates))


def _rate(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(part, whole) if part is not None and whole else None


def _chart(table: Table, words: Words) -> Chart:
    rate = [column.name for column in table.columns].index("rate_registered")
    return Chart(words("Achieved / registered (%) by model"), table.name, (rate,), tuple(range(len(table.rows))))


def _checks(table: Table, tables: Sequence[Table], words: Words) -> Iterator[Check]:
    """The citizens of the first line are the total of the table by unit."""
    units = next(each for each in tables if each.name == "unit")
    there = {column.name: at for at, column in enumerate(units.columns)}
    for at, column in enumerate(table.columns):
        if column.name in there and column.kind == "count" and isinstance(table.rows[0].cells[at], int):
            text = words("{measure}: {table} has the same total", measure=column.heading, table=table.title)
            total = Spot(units.name, len(units.rows) - 1, there[column.name])
            yield Check(text, (Spot(table.name, 0, at),), (total,))


def _notes(reviewed: Reviewed, said: Declared, words: Words) -> Iterator[str]:
    if said.places:
        names = "; ".join(f"{file} [{sheet}]" if sheet else file for file, sheet in said.places)
        yield words("Citizens as counted; the other models as declared in {names}, added up.", names=names)
    late = reviewed.result.tally.total.unregistered
    if late:
        yield words("Among the citizens who were evaluated, {count} are on no registration roster.", count=late)


def _findings(reviewed: Reviewed, said: Declared) -> Iterator[Finding]:
    """What is left blank in the report, and why."""
    if not said.places:
        yield Finding("R081")
        return
    for each in models():
        silent = [name for name, value in _counts(each, reviewed, said).items() if value is None]
        if silent:
            file, sheet = said.places[0]
            yield Finding("R082", Where(file, sheet), params={"model": each.label})
