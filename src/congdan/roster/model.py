"""A roster: typed columns of the people of one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from congdan.layout.model import Column
from congdan.model import Cell, Where, column_letter
from congdan.places import Place
from congdan.spots import Spots

Ints = npt.NDArray[np.int64]
Points = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]

ROLES = ("registration", "evaluation", "both")


@dataclass(frozen=True, slots=True)
class Roster:
    """People of one table, one entry a row; points as `congdan.points` has them, 0 in `declared` for no result."""

    file: str
    sheet: str | None
    registers: bool
    evaluates: bool
    rows: Ints
    """Row numbers as Excel shows them."""
    names: tuple[Cell, ...]
    births: tuple[Cell, ...]
    ids: Ints
    """Identity numbers; 0 where there is none."""
    places: tuple[Place, ...]
    place: Ints
    """Index into `places` of each row."""
    categories: tuple[str | None, ...]
    """Category words as they stand, each once; None for the rows that have none."""
    category: Ints
    """Index into `categories` of each row."""
    indicators: Mapping[int, Points]
    total: Points
    declared: Ints
    self_scored: Bools
    headings: Mapping[str, Column] = field(default_factory=dict)
    """The column of each field, for addresses."""
    year: int | None = None
    """The year the roster says it is of."""
    dated: str | None = None
    """The date the paper bears, as the title has it."""
    mixed_dates: bool = False
    """True dates and text in one column of births: day and month of the true dates may be swapped."""
    withdrawn: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    """Entries of people who moved, died or withdrew, by the notes or struck through."""
    sexes: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    """What `congdan.roster.sex` has for each row."""
    unnumbered: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    """Entries whose cell for the identity number is blank."""
    half_named: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    """Entries with a surname or a given name alone, where each has its column."""

    @property
    def role(self) -> str:
        """One of `ROLES`."""
        return "both" if self.registers and self.evaluates else "registration" if self.registers else "evaluation"

    def where(self, index: int, name: str | None = None) -> Where:
        """The place of a row, or of one field in it."""
        column = self.headings.get(name) if name else None
        letter = column_letter(column.index) if column else None
        return Where(self.file, self.sheet, int(self.rows[index]), letter, column.heading if column else None)

    def spots(self, indices: Sequence[int] | Ints, *names: str, which: Sequence[int] | None = None) -> Spots:
        """The places of several rows; with `which`, each in one of the fields named."""
        columns = [self.headings.get(name) for name in names]
        heads = tuple((column_letter(each.index), each.heading) if each else (None, None) for each in columns)
        rows = self.rows[np.asarray(indices, dtype=np.int64)].tolist()
        return Spots(self.file, self.sheet, rows, heads or ((None, None),), which)


def keep(roster: Roster, kept: Bools) -> Roster:
    """The roster with only some of its rows."""
    chosen = np.flatnonzero(kept)
    return replace(
        roster,
        rows=roster.rows[chosen],
        names=tuple(roster.names[index] for index in chosen),
        births=tuple(roster.births[index] for index in chosen),
        ids=roster.ids[chosen],
        place=roster.place[chosen],
        category=roster.category[chosen],
        indicators={number: values[chosen] for number, values in roster.indicators.items()},
        total=roster.total[chosen],
        declared=roster.declared[chosen],
        self_scored=roster.self_scored[chosen],
        sexes=roster.sexes[chosen],
        withdrawn=_renumbered(roster.withdrawn, kept),
        unnumbered=_renumbered(roster.unnumbered, kept),
        half_named=_renumbered(roster.half_named, kept),
    )


def _renumbered(entries: Ints, kept: Bools) -> Ints:
    """The entries that are kept, with the numbers they have among the kept."""
    return (np.cumsum(kept) - 1)[entries[kept[entries]]].astype(np.int64)
