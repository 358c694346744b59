"""What was counted and checked → who holds the title for certain, and whose case is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congdan.evaluate import Verdict
from congdan.findings import expanded, sentence_of_one
from congdan.messages import Words
from congdan.model import Finding, Where
from congdan.roll import Roll, roll
from congdan.tally import Counts, Tally
from congdan.text import key
from congdan.units import commune_key, parse

if TYPE_CHECKING:
    from congdan.reviewed import Reviewed

_OPEN = frozenset(("P001", "P012", "P013", "P014", "P015", "M003"))
"""Findings that ask who somebody is, or whether he or she is still there."""


@dataclass(frozen=True, slots=True)
class Person:
    """One line of a list; `reasons` say why a case is open."""

    name: str
    born: str
    unit: str
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class Recognition:
    """The holders and the open cases, both in the order of lists, and what was counted.

    refused: how many did not achieve the title for certain.
    """

    holders: tuple[Person, ...]
    open: tuple[Person, ...]
    total: Counts
    refused: int
    year: int | None
    incomplete: bool


def build(reviewed: Reviewed, words: Words, year: int | None = None) -> Recognition:
    """Holders are those who achieved it, whose result nothing contradicts, and whose identity is no question.

    year: of the recognition; without it, the one year the lists are of.
    """
    result, tally = reviewed.result, reviewed.result.tally
    listed = roll(tally, result.criteria)
    # The settings hold who issues these papers; a tally, which reads them, needs no review.
    from congdan.review.people import Reasons

    reasons, questions = Reasons(result, listed, words), _questions(reviewed.findings, tally, words)
    sure = set(listed.holders.tolist())
    holders: list[int] = []
    pending: dict[int, str] = {}
    for entry, person in enumerate(listed.persons.tolist()):
        why = "; ".join(filter(None, (reasons.of(entry), *questions.get(person, ()))))
        if entry in sure and not why:
            holders.append(entry)
        elif entry in sure or _is_open(listed, entry):
            pending[entry] = why
    shown = _Shown(listed, holders)
    return Recognition(
        tuple(shown.person(entry) for entry in holders),
        tuple(shown.person(entry, why) for entry, why in pending.items()),
        tally.total,
        int(listed.evaluated.sum()) - len(holders) - len(pending),
        year or _year(tally),
        reviewed.incomplete,
    )


def _is_open(listed: Roll, entry: int) -> bool:
    """True for an evaluated person who neither achieved it nor failed for certain."""
    if not listed.evaluated[entry]:
        return False
    doubtful = bool(listed.contradicted[entry] or listed.disagrees[entry])
    return doubtful or int(listed.verdicts[entry]) == Verdict.UNDECIDED


def _questions(findings: Sequence[Finding], tally: Tally, words: Words) -> Mapping[int, tuple[str, ...]]:
    """What is asked about each person, by number."""
    rows, person = _located(tally), tally.matched.person
    found: dict[int, dict[str, None]] = {}
    for finding in findings:
        if finding.code in _OPEN:
            for one in expanded(finding):
                text = sentence_of_one(one, words)
                for row in _rows(one, rows):
                    found.setdefault(int(person[row]), {})[text] = None
    return {who: tuple(texts) for who, texts in found.items()}


Located = Mapping[tuple[str | None, str | None, int | None], int]


def _located(tally: Tally) -> Located:
    """File, sheet and number of a row → its place among all rows."""
    rows = tally.rows
    pairs = enumerate(zip(rows.roster.tolist(), rows.index.tolist(), strict=True))
    rosters = rows.rosters
    return {
        (rosters[number].file, rosters[number].sheet, int(rosters[number].rows[index])): row
        for row, (number, index) in pairs
    }


def _rows(finding: Finding, rows: Located) -> Iterator[int]:
    places: tuple[Where, ...] = (finding.where, *finding.also)
    return (rows[place] for where in places if (place := (where.file, where.sheet, where.row)) in rows)


def _year(tally: Tally) -> int | None:
    """The one year the lists are of."""
    years = {each.year for each in tally.rows.rosters if each.year}
    return years.pop() if len(years) == 1 else None


class _Shown:
    """How people are printed: the year of birth, the day where two of one unit share name and year."""

    def __init__(self, listed: Roll, holders: Sequence[int]) -> None:
        self.listed = listed
        self.times = Counter(self._same(entry) for entry in holders)

    def person(self, entry: int, reasons: str = "") -> Person:
        birth = self.listed.births[entry]
        born = birth if self.times[self._same(entry)] > 1 else birth.rpartition("/")[2]
        return Person(self.listed.names[entry], born, _unit(*self.listed.places[entry]), reasons)

    def _same(self, entry: int) -> tuple[object, ...]:
        listed = self.listed
        return key(listed.names[entry]), listed.births[entry].rpartition("/")[2], listed.places[entry]


def _unit(commune: str | None, unit: str | None) -> str:
    """The unit with its commune, unless its name says it.

    >>> _unit("Xã Phước Lộc", "Ấp 3"), _unit("Xã Phước Lộc", "UBND xã Phước Lộc")
    ('Ấp 3, Xã Phước Lộc', 'UBND xã Phước Lộc')
    """
    if unit and commune and parse(unit).commune == commune_key(commune):
        return unit
    return ", ".join(filter(None, (unit, commune)))
