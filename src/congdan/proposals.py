"""What was checked → the corrections proposed, block by block, the likeliest way of each block first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.checked import Checked, Text, Validation
from congdan.edits import Change, Correction, Reason
from congdan.findings import place
from congdan.messages import N_, Words
from congdan.model import Where

CERTAIN, LIKELY, POSSIBLE = N_("certain"), N_("likely"), N_("possible")

_DECIMAL = re.compile(r"\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Fix:
    """One number that should be another: where, how sure, and what speaks for it in the user's language."""

    where: Where
    old: int | str | None
    new: int | str
    sure: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The ways to mend figures that fail together, best first; more exist than are listed if `capped`."""

    ways: tuple[tuple[Fix, ...], ...]
    capped: bool


def proposals(validation: Validation, words: Words) -> tuple[Proposal, ...]:
    """All that is proposed, in the order of the tables."""
    return tuple(_proposals(validation, words))


def numbered(found: Sequence[Proposal]) -> Iterator[tuple[str, Fix]]:
    """Every change with its number; `2.1`, `2.2` are two ways to mend the same figures."""
    for number, proposal in enumerate(found, 1):
        for at, way in enumerate(proposal.ways, 1):
            label = str(number) if len(proposal.ways) == 1 else f"{number}.{at}"
            yield from ((label, fix) for fix in way)


def _proposals(validation: Validation, words: Words) -> Iterator[Proposal]:
    for table in validation.declared:
        for block in table.solution.blocks:
            ways = tuple(_way(each, table, words) for each in block.corrections)
            if ways:
                yield Proposal(ways, block.capped)


def _way(correction: Correction, table: Checked | Text, words: Words) -> tuple[Fix, ...]:
    return tuple(
        Fix(each.where, each.old, each.new, _sure(each, correction.rank), reasons(each, table, words))
        for each in correction.changes
    )


def _sure(change: Change, rank: int) -> str:
    return CERTAIN if change.certain else LIKELY if rank == 1 else POSSIBLE


def reasons(change: Change, table: Checked | Text, words: Words) -> tuple[str, ...]:
    """What speaks for a change, each reason once."""
    return tuple(dict.fromkeys(reason(given, table, words) for given in change.reasons))


def reason(given: Reason, table: Checked | Text, words: Words) -> str:
    """One reason; names of cells become places."""
    text, values = given
    return words(text, **{name: _said(name, value, table, words) for name, value in values.items()})


def _said(name: str, value: object, table: Checked | Text, words: Words) -> object:
    if name == "text" and isinstance(value, str) and _DECIMAL.fullmatch(value):
        return words.decimal(value)
    figure = table.system.figures.get(value) if isinstance(value, str) else None
    if figure is None:
        return value
    where = figure.where
    return place(Where(None, where.sheet, where.row, where.column, span=where.span), words)
