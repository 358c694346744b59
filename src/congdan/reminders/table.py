"""Reminders → one table, a line for each thing to do."""

from __future__ import annotations

from congdan.messages import N_, Words
from congdan.reminders.model import KINDS, Item, Reminders
from congdan.report import Column, Row, Table

TITLES = {
    "missing": N_("To be sent"),
    "wrong": N_("To be corrected"),
    "asked": N_("To be looked at and answered"),
}
"""What the kinds of things to do are called."""
_HEADINGS = (
    N_("Unit"),
    N_("Commune"),
    N_("Task"),
    N_("File, sheet"),
    N_("Cells"),
    N_("What was found"),
    N_("What to do"),
)


def table(found: Reminders, words: Words) -> Table:
    """What is of no single unit stands last, without a unit."""
    lines = [(each.unit, each.commune or "", item) for each in found.units for kind in KINDS for item in each.of(kind)]
    lines += [("", "", item) for item in found.general]
    rows = tuple(Row((unit, commune, words(TITLES[item.kind]), *cells(item))) for unit, commune, item in lines)
    return Table(words("Reminders"), tuple(Column(words(each), "text") for each in _HEADINGS), rows, "reminders")


def cells(item: Item) -> tuple[str, str, str, str]:
    """File and sheet, cells, what was found, what to do."""
    place = " ".join(filter(None, (item.file, f"[{item.sheet}]" if item.sheet else "")))
    return place, ", ".join(item.cells), item.text, item.todo
