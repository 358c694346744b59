"""A document → its numbers as cells, and what must hold between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from congdan.edits import Cell, Linear, Percentage, Relation, Roster, usual
from congdan.edits import System as Edits
from congdan.edits.problem import holds
from congdan.figures import Figure
from congdan.model import Document, Paragraph, Span, Where
from congdan.prose.across import across
from congdan.prose.again import again
from congdan.prose.counts import numbered
from congdan.prose.english import of_these
from congdan.prose.failed import failed
from congdan.prose.growth import growth
from congdan.prose.headlines import headlines
from congdan.prose.hundreds import hundreds
from congdan.prose.lists import lists
from congdan.prose.mixed import mixed_bases
from congdan.prose.model import COUNT, OTHER, SHARE, Claim, Number, Sentence, System
from congdan.prose.orders import orders
from congdan.prose.people import people
from congdan.prose.percent import parse
from congdan.prose.rates import rates
from congdan.prose.repeats import repeats, restated
from congdan.prose.sentences import sentences
from congdan.prose.shares import percentages, without_base
from congdan.prose.sums import sums
from congdan.prose.totals import totals
from congdan.prose.unreachable import unreachables


def read(document: Document) -> list[Sentence]:
    """The sentences of a document with their numbers."""
    text: list[Sentence] = []
    for paragraph in document.paragraphs:
        for sentence in sentences(paragraph):
            text.append(of_these(numbered(sentence), text[-1] if text else None))
    return text


def relations(document: Document) -> System:
    """Everything that can be checked in the sentences of a document."""
    text = read(document)
    numbers = {
        _name(sentence.paragraph, each): (sentence.paragraph, each) for sentence in text for each in sentence.numbers
    }
    figures = {name: _figure(document, name, *each) for name, each in numbers.items() if each[1].kind != OTHER}
    claims = _once(
        [
            *sums(text),
            *across(text),
            *totals(text),
            *failed(text),
            *percentages(text),
            *rates(text),
            *unreachables(text),
            *hundreds(text),
            *growth(text),
            *lists(text),
            *people(text),
            *orders(text),
            *repeats(text),
            *restated(text),
            *again(text),
            *headlines(text),
        ]
    )
    claims += mixed_bases(text, claims)
    cells = [_cell(name, each[1], figures[name]) for name, each in numbers.items() if name in figures]
    values = {cell.name: cell.value for cell in cells}
    found = [_placed(each, figures) for each in claims]
    same = list(_same(found, values, {name: each[1] for name, each in numbers.items()}))
    named = frozenset(name for each in found for name in each.names)
    return System(
        Edits(tuple(cells), (*(each.relation for each in found), *same)),
        figures,
        {name: each for name, (_, each) in numbers.items()},
        {each.relation.name: each for each in found},
        document,
        tuple((paragraph, each) for paragraph, each in numbers.values() if each.kind == OTHER),
        tuple((share.name, count.name) for share, count in without_base(text, named)),
        tuple(text),
    )


def _name(paragraph: Paragraph, number: Number) -> str:
    return f"¶{paragraph.number}:{number.start}"


def _figure(document: Document, name: str, paragraph: Paragraph, number: Number) -> Figure:
    span = Span(paragraph.number, number.start, number.end, quote(paragraph.text, number))
    place = paragraph.place
    where = Where(document.file, span=span)
    if place:
        where = replace(place, span=span)
    return Figure(name, where, number.value, number.text)


_QUOTED = 4


def quote(text: str, number: Number) -> str:
    """The number and the words right behind it; no word with a capital, which may be a person's name."""
    found = [text[number.start : number.end] + ("%" if number.kind == SHARE else "")]
    if number.kind == SHARE:
        return found[0]
    for word in text[number.end : number.end + 60].split()[:_QUOTED]:
        bare = word.rstrip(",.;:)")
        if not bare or not bare[0].islower():
            break
        found.append(bare)
        if bare != word:
            break
    return " ".join(found)


def _cell(name: str, number: Number, figure: Figure) -> Cell:
    """A percentage is a cell too, of its digits, where percentages are added up."""
    if number.kind == SHARE:
        printed = parse(number.text)
        return Cell(name, printed.units if printed else None, figure.where, fixed=True)
    return Cell(name, number.value, figure.where, printed=number.text)


def _once(claims: Iterable[Claim]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for each in claims:
        found.setdefault(each.relation.name, each)
    return list(found.values())


def _placed(claim: Claim, figures: dict[str, Figure]) -> Claim:
    """A percentage with the place of its number."""
    relation = claim.relation
    if isinstance(relation, Percentage):
        return replace(claim, relation=replace(relation, where=figures[relation.name].where))
    return claim


def _same(claims: Sequence[Claim], values: dict[str, int | None], numbers: dict[str, Number]) -> Iterator[Relation]:
    """Where a sum fails: the number it asks for, printed elsewhere, speaks for that correction."""
    by_value: dict[int, list[str]] = {}
    for name, value in values.items():
        if value is not None and numbers[name].kind == COUNT and value > 9:
            by_value.setdefault(value, []).append(name)
    for claim in claims:
        relation = claim.relation
        if not isinstance(relation, Linear) or relation.kind != "sum" or holds(relation, values) is not False:
            continue
        rest = -sum(c * (values[name] or 0) for name, c in relation.terms)
        for name, c in relation.terms:
            wanted = (values[name] or 0) + c * rest
            for other in by_value.get(wanted, [])[:3]:
                if other not in relation.cells and numbers[other].noun == numbers[name].noun:
                    yield usual(f"same {name} {other}", name, other)


def with_rosters(system: System, rosters: Sequence[Roster]) -> System:
    """The same with what other sources say of its figures."""
    return replace(system, edits=replace(system.edits, rosters=tuple(rosters)))
