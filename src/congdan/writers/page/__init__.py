"""Report → one page of HTML that needs nothing else: no network, and no script to be read."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from congdan.messages import Words
from congdan.report import Part, Report, Row, Table, by_severity
from congdan.text import printable
from congdan.writers.page.cells import cells_of, classes
from congdan.writers.page.charts import pictures
from congdan.writers.prose import written
from congdan.writers.values import SEVERITY_NAMES, shown

_MOST = 1000
"""So many findings of one severity are printed; JSON has all."""


@dataclass(frozen=True, slots=True)
class Card:
    """One number of the total, and of which two it is the rate."""

    title: str
    value: str
    of: str = ""


def page(report: Report, words: Words) -> bytes:
    """The bytes of the `.html`."""
    from congdan import __version__

    style, script = _file("style.css"), _file("sort.js")
    made = (
        _environment()
        .from_string(_file("report.html"))
        .generate(
            report=report,
            words=words,
            version=__version__,
            style=Markup(style),  # ours, no data in it
            script=Markup(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
            cards=list(_cards(report, words)),
            said=list(_said(report, words)),
            pictures=pictures(report, words),
            findings=by_severity(report.findings),
            errors=sum(line.severity == "error" for line in report.findings),
            severities=SEVERITY_NAMES,
            contents=list(_contents(report, words)),
            most=_MOST,
            cells_of=cells_of,
            groups=_groups,
            classes=classes,
        )
    )
    return b"".join(piece.encode() for piece in made)


def _environment() -> Environment:
    """Everything is escaped, and stripped of what could not stand in a file."""
    return Environment(autoescape=True, undefined=StrictUndefined, finalize=_finalize, keep_trailing_newline=True)


def _finalize(value: Any) -> Any:
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _file(name: str) -> str:
    return (files("congdan.writers.page") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What the page's own policy lets in: this text and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


# -- what the template prints -----------------------------------------------------------------------------------------


def _cards(report: Report, words: Words) -> Iterator[Card]:
    """The total of the first table that has one, number by number."""
    table = next((each for each in report.tables if each.rows and each.rows[-1].kind == "total"), None)
    if table is None:
        return
    cells = table.rows[-1].cells
    for value, column in zip(cells, table.columns, strict=True):
        if column.kind in ("count", "rate") and value is not None:
            of = "/".join(shown(cells[at], words) for at in column.ratio) if column.ratio else ""
            yield Card(column.heading, shown(value, words), of)


def _said(report: Report, words: Words) -> Iterator[tuple[Part, list[tuple[bool, list[str]]]]]:
    """The sentences of each part, those of a list together."""
    for part, sentences in written(report, words):
        runs = groupby(sentences, key=lambda each: each[0].item)
        yield part, [(item, [text for _, text in run]) for item, run in runs]


def _contents(report: Report, words: Words) -> Iterator[tuple[str, str]]:
    """The parts of the page, as a reader jumps to them."""
    if not all(table.empty for table in report.tables):
        yield "tables", words("Tables and charts")
    if report.findings:
        yield "findings", words("What to look at")
    if report.corrections or report.questions:
        yield "corrections", words("To correct and to look up")
    if report.people:
        yield "people", words("People")
    yield "sources", words("Sources")


def _groups(table: Table) -> Iterator[list[Row]]:
    """Lines that may change places among themselves: a subtotal begins a part, the total is one of its own."""
    group: list[Row] = []
    for row in table.rows:
        if row.kind != "row" and group:
            yield group
            group = []
        group.append(row)
    if group:
        yield group
