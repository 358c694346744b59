"""What was counted and checked → the reminders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from congdan.findings import advice, sentence_of_one, severity
from congdan.messages import N_, Words
from congdan.model import Finding
from congdan.reminders.cells import listed
from congdan.reminders.model import Item, Reminder, Reminders
from congdan.reminders.owners import Owner, Owners
from congdan.reminders.split import split
from congdan.reminders.todo import todo
from congdan.report.notes import who_sent
from congdan.reviewed import Reviewed
from congdan.tally import Counts, Tally
from congdan.text import natural

_SAID_OTHERWISE = frozenset(("M007", "M009", "R060", "R061", "U007"))
"""What the lists that are missing say already, unit by unit."""
_QUESTIONS = frozenset(("R030", "R037", "R038", "R039", "R070", "R071"))
"""Errors that only an answer can settle."""
_REGISTERED = N_("Send the list of those who registered: the office has none of yours.")
_EVALUATED = N_("Send the list of those evaluated, with points and results: the office has none of yours.")
_ANY = N_("Send your list: the office has none of yours.")


def build(reviewed: Reviewed, words: Words) -> Reminders:
    """The reminders of all units that have to send, correct or answer something."""
    tally = reviewed.result.tally
    owners = Owners(tally)
    items: dict[Owner | None, list[Item]] = {owner: [] for owner in owners.shown}
    items[None] = []
    for unit, item in _missing(tally, owners, words):
        items[unit].append(item)
    for finding in reviewed.findings:
        if severity(finding) != "note" and finding.code not in _SAID_OTHERWISE:
            for owner, part, shared in split(finding, owners):
                items[owner].append(_item(part, owner, shared, words))
    general = tuple(items.pop(None))
    units = (_reminder(owners.shown[owner], found) for owner, found in items.items() if owner and found)
    return Reminders(tuple(sorted(units, key=_order)), general, who_sent(tally, words))


def _reminder(names: tuple[str | None, str | None], items: list[Item]) -> Reminder:
    commune, unit = names
    return Reminder(commune, unit or "", tuple(items))


def _order(each: Reminder) -> tuple[object, ...]:
    return each.commune is None, natural(each.commune or ""), natural(each.unit)


def _missing(tally: Tally, owners: Owners, words: Words) -> Iterator[tuple[Owner, Item]]:
    """Lists that did not come, of the kinds that came from others."""
    wanted = [
        text
        for text, came in ((_REGISTERED, tally.total.registered), (_EVALUATED, tally.total.evaluated))
        if came is not None
    ]
    for each in tally.missing:
        for text in wanted or [_ANY]:
            yield (each.commune, each.unit), Item("missing", words(text))
    counted = {group[:2]: counts for group, counts in tally.by["unit"].items()}
    for owner, names in owners.shown.items():
        if names in counted:
            yield from ((owner, Item("missing", words(text))) for text in _half(counted[names]))


def _half(counts: Counts) -> Iterator[str]:
    """The one list that did not come of a unit whose other list is here."""
    if counts.registered == 0 and counts.evaluated:
        yield _REGISTERED
    if counts.evaluated == 0 and counts.registered:
        yield _EVALUATED


def _item(part: Finding, owner: Owner | None, shared: bool, words: Words) -> Item:
    """What the unit is told; what is of no single unit is told to the office in its own words."""
    wrong = severity(part) == "error" and part.code not in _QUESTIONS
    text = _begun(sentence_of_one(part, words))
    if shared:
        text = words("{text} (this concerns a list of another unit too)", text=text)
    asked = _begun(todo(part, words) if owner else advice(part, words))
    file = PurePath(part.where.file).name if part.where.file else ""
    cells = listed((part.where, *part.also), words)
    return Item("wrong" if wrong else "asked", text, asked, file, part.where.sheet or "", cells)


def _begun(text: str) -> str:
    """A sentence of its own."""
    return text[:1].upper() + text[1:]
