"""The people of a tally, one entry a person, in the order in which a list of them is printed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from congdan.criteria import CriteriaSet
from congdan.evaluate import BLANK, Points, Verdict, as_scored, inconsistent, totals
from congdan.model import Cell
from congdan.people import Bools, Ints, best_row
from congdan.rows import Rows
from congdan.tally import Tally
from congdan.text import clean, natural
from congdan.text.births import parse


@dataclass(frozen=True, slots=True)
class Roll:
    """Columns of equal length. Order: commune and unit as in the tally, then the given name, family and middle names.

    rows: the row of `Tally.rows` whose points and result are counted, else the fullest one of the person.
    points: people × indicators as the criteria set reads them; BLANK and UNREADABLE as in `congdan.evaluate`.
    totals: the sum of the points, else the stated total where it fits them, else BLANK.
    """

    persons: Ints
    """The number of each person in the tally."""
    rows: Ints
    names: tuple[str, ...]
    births: tuple[str, ...]
    places: tuple[tuple[str | None, str | None], ...]
    """Commune and unit, as printed."""
    categories: tuple[str | None, ...]
    """Codes, as `congdan.categories` has them."""
    registered: Bools
    evaluated: Bools
    verdicts: Ints
    """The verdict that is counted, by `congdan.evaluate.Verdict`."""
    points: Points
    totals: Points
    contradicted: Bools
    """Rows of the person have opposite verdicts."""
    disagrees: Bools
    """The declared result is the opposite of what the points of its own row say."""
    unappraised: Bools
    """Nothing but a self-score."""

    @property
    def holders(self) -> Ints:
        """Entries of those who achieved with certainty: counted as achieved, and nothing says the opposite."""
        sure = self.evaluated & (self.verdicts == Verdict.ACHIEVED) & ~self.contradicted & ~self.disagrees
        return np.flatnonzero(sure).astype(np.int64)


def roll(tally: Tally, criteria: CriteriaSet) -> Roll:
    """Everybody who is counted."""
    rows, people, person = tally.rows, tally.people, tally.matched.person
    counted = _counted_rows(tally)
    full = best_row(person, tally.matched.count, np.ones(len(person), dtype=np.bool_), _said(rows))
    chosen = np.where(counted >= 0, counted, full)
    names = [rows.name(row) for row in chosen.tolist()]
    births = [_birth(cell) for cell in _births(tally, chosen)]
    order = _order(tally, names, births)
    at = chosen[order]
    points = np.where((counted[order] >= 0)[:, None], as_scored(rows.points[at], criteria), np.int32(BLANK))
    verdict = people.by_points if tally.result == "points" else people.declared
    places = (*rows.shown, (None, None))
    return Roll(
        order,
        at,
        tuple(names[entry] for entry in order.tolist()),
        tuple(births[entry] for entry in order.tolist()),
        tuple(places[code] for code in people.place[order].tolist()),
        tuple(rows.categories[code] for code in people.category[order].tolist()),
        people.registered[order],
        people.evaluated[order],
        verdict[order],
        points,
        _totals(points, np.where(counted[order] >= 0, rows.total[at], np.int32(BLANK)), criteria),
        _marked(people.contradicted, tally)[order],
        _marked(person[people.disagree], tally)[order],
        _marked(people.unappraised, tally)[order],
    )


def _counted_rows(tally: Tally) -> Ints:
    """The row whose result is counted of each person; -1 if there is none."""
    people = tally.people
    if tally.result != "points":
        return people.declared_row
    return np.where(people.points_row >= 0, people.points_row, people.declared_row).astype(np.int64)


def _said(rows: Rows) -> Ints:
    """Rows with a birth date before those without."""
    return np.fromiter(map(bool, rows.births), dtype=np.int64, count=len(rows.births))


def _births(tally: Tally, chosen: Ints) -> list[Cell]:
    """The birth in the chosen row, else in another one of the person."""
    rows = tally.rows
    said = _said(rows).astype(np.bool_)
    other = best_row(tally.matched.person, tally.matched.count, said)
    found = np.where(said[chosen] if len(said) else False, chosen, other)
    return [rows.births[row] if row >= 0 else None for row in found.tolist()]


def _birth(cell: Cell) -> str:
    """A birth date day first, what is known of it; as it stands where it is none.

    >>> _birth("5/6/1990"), _birth(1987.0), _birth("00/03/1992"), _birth("không rõ")
    ('05/06/1990', '1987', '03/1992', 'không rõ')
    """
    birth = parse(cell)
    if birth is None:
        return clean(str(cell or ""))
    parts = ([birth.day] if birth.day else []) + ([birth.month] if birth.month else [])
    return "".join(f"{part:02}/" for part in parts) + str(birth.year)


def _order(tally: Tally, names: list[str], births: list[str]) -> Ints:
    """Persons by place, name and birth; among equals the number decides, which follows their rows."""
    places = _ranks_of_places(tally.rows)
    parts = [name.casefold().split() or [""] for name in names]
    distinct = sorted({word for words in parts for word in words}, key=lambda word: (natural(word), word))
    rank = {word: number for number, word in enumerate(distinct)}
    # A Vietnamese list is ordered by the given name, which stands last, then by family and middle names.
    keys = [(rank[words[-1]], *(rank[word] for word in words[:-1])) for words in parts]
    place = [places[code] for code in tally.people.place.tolist()]
    born = [birth.split("/")[::-1] for birth in births]
    order = sorted(range(len(names)), key=lambda person: (place[person], keys[person], born[person], person))
    return np.array(order, dtype=np.int64)


def _ranks_of_places(rows: Rows) -> list[int]:
    """The rank of each place in the order of the tally, the unnamed last; one more for nobody's."""
    shown = (*rows.shown, (None, None))
    keys = [tuple((part is None, natural(part or "")) for part in place) for place in shown]
    rank = {key: number for number, key in enumerate(sorted(set(keys)))}
    return [rank[key] for key in keys]


def _totals(points: Points, stated: Points, criteria: CriteriaSet) -> Points:
    added, stated = totals(points), np.maximum(stated, np.int32(BLANK))
    fits = ~inconsistent(points, stated, criteria)
    return np.where(added >= 0, added, np.where(fits, stated, np.int32(BLANK)))


def _marked(persons: Ints, tally: Tally) -> Bools:
    marked = np.zeros(tally.matched.count, dtype=np.bool_)
    marked[persons] = True
    return marked
