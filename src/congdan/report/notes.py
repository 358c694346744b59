"""What stands below the tables: the ledger, how the figures were made, and who has not sent."""

from __future__ import annotations

from collections.abc import Iterator

from congdan.ledger import rows
from congdan.messages import Words
from congdan.result import Result
from congdan.tally import Tally


def notes(result: Result, words: Words) -> Iterator[str]:
    """The ledger of rows, how the figures were made, and who has not sent."""
    counted = rows(result.files)
    yield words(
        "Rows: {read} read = {counted} counted + {set_aside} set aside"
        " + {other} other (titles, headers, groups, sums, notes, blanks)",
        read=words.number(counted.read),
        counted=words.number(counted.counted),
        set_aside=words.number(counted.set_aside),
        other=words.number(counted.other),
    )
    yield from conventions(result, words)


def conventions(result: Result, words: Words) -> Iterator[str]:
    """How the figures were made, and who has not sent: nothing about the rows."""
    tally = result.tally
    used = words("as declared, else by points") if tally.result == "declared" else words("by points")
    if tally.total.evaluated is not None:
        yield words(
            "Rates rounded half-up to 2 decimals. Result: {used}. Criteria: {criteria}.",
            used=used,
            criteria=result.criteria.id,
        )
    if tally.expected:
        yield who_sent(tally, words)
    if beyond := unsent_population(tally):
        yield words(
            "The population in the total holds {count} people of units that sent nothing.", count=words.number(beyond)
        )
    yield from (each.sentence(words) for each in result.off)
    if result.as_of:
        yield words("Figures as of {date}", date=result.as_of)


def unsent_population(tally: Tally) -> int:
    """How many people of the whole population stand in no line, because their units sent nothing; 0 if not known."""
    listed = [counts.population for counts in tally.by["unit"].values()]
    known = [people for people in listed if people is not None]
    if not tally.missing or tally.total.population is None or len(known) < len(listed):
        return 0
    return tally.total.population - sum(known)


def who_sent(tally: Tally, words: Words) -> str:
    """How many of the expected units sent something, and which did not; nothing if none are expected."""
    sent = tally.expected - len(tally.missing)
    if not tally.missing:
        return words("Units that sent: {sent}/{expected}", sent=sent, expected=tally.expected) if sent else ""
    names = "; ".join(", ".join(filter(None, (each.unit_shown, each.commune_shown))) for each in tally.missing)
    return words(
        "Units that sent: {sent}/{expected}; nothing yet from: {names}",
        sent=sent,
        expected=tally.expected,
        names=names,
    )
