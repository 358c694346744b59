"""Which unit a place in a file belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from congdan.model import Where
from congdan.tally import Tally
from congdan.text import fold

Owner = tuple[str | None, str | None]
"""Commune and unit, as keys."""

_Sheet = tuple[str | None, str | None]


class Owners:
    """The unit of every row, sheet and file; None where it is of several units, or of none."""

    def __init__(self, tally: Tally) -> None:
        self.shown: dict[Owner, tuple[str | None, str | None]] = {}
        for key, names in zip(tally.rows.keys, tally.rows.shown, strict=True):
            if key[1]:
                self.shown[key] = names
        for each in tally.missing:
            self.shown.setdefault((each.commune, each.unit), (each.commune_shown, each.unit_shown))
        self._names = _folded(self.shown)
        self._rows = _rows(tally)
        self._sheets = {place: _only(rows.values()) for place, rows in self._rows.items()}
        self._files = _files(self._rows)

    def of(self, where: Where) -> Owner | None:
        """The unit of a place: of its row, else of all rows of its sheet, else of all of its file, else by its name."""
        place = where.file, where.sheet
        rows = self._rows.get(place, {})
        if where.row in rows:
            found = rows[where.row]
        elif place in self._sheets:
            found = self._sheets[place]
        elif where.file in self._files:
            found = self._files[where.file]
        else:
            found = self._named(where)
        return found if found in self.shown else None

    def _named(self, where: Where) -> Owner | None:
        """The one known unit that sheet, file or folder is named after: nothing else is known of an unread file."""
        path = PurePath(where.file or "")
        for text in (where.sheet or "", path.stem, path.parent.name):
            said = f" {fold(text)} "
            hits = [(name, owner) for name, owner in self._names if f" {name} " in said]
            longest = max((len(name) for name, _ in hits), default=0)
            fits = {owner for name, owner in hits if len(name) == longest}
            if fits:
                return fits.pop() if len(fits) == 1 else None
        return None


def _folded(shown: Mapping[Owner, tuple[str | None, str | None]]) -> list[tuple[str, Owner]]:
    """How the units may be written in the name of a file: without accents, written out or not."""
    forms = {(fold(text), owner) for owner, (_, name) in shown.items() for text in (name, owner[1]) if text}
    return sorted(forms, key=str)


def _rows(tally: Tally) -> dict[_Sheet, dict[int, Owner | None]]:
    """Of each sheet, the unit of each of its rows."""
    rows = tally.rows
    keys: tuple[Owner | None, ...] = (*rows.keys, None)
    found: dict[_Sheet, dict[int, Owner | None]] = {}
    for number, index, code in zip(rows.roster.tolist(), rows.index.tolist(), rows.place.tolist(), strict=True):
        roster = rows.rosters[number]
        found.setdefault((roster.file, roster.sheet), {})[int(roster.rows[index])] = keys[code]
    return found


def _files(rows: Mapping[_Sheet, Mapping[int, Owner | None]]) -> dict[str | None, Owner | None]:
    together: dict[str | None, set[Owner | None]] = {}
    for (file, _), of_rows in rows.items():
        together.setdefault(file, set()).update(of_rows.values())
    return {file: _only(owners) for file, owners in together.items()}


def _only(owners: Iterable[Owner | None]) -> Owner | None:
    """The unit if it is one."""
    different = set(owners)
    return different.pop() if len(different) == 1 else None
