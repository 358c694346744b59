"""Where the people of a table belong: their cells, their group rows, and what stands around the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from congdan import categories
from congdan.addresses import bare_name, unit_of
from congdan.layout import Table
from congdan.layout.cells import blank
from congdan.layout.labels import without_count
from congdan.model import Cell, Finding, Where
from congdan.places import Alias, Place, place
from congdan.roster.model import Ints
from congdan.text import clean, key
from congdan.units import is_commune, looks_like_unit

_NO_GROUP = ("", "", "")
_BARE_NUMBER = re.compile(r"\d{1,3}[A-Za-z]?|[IVX]+|[A-Z]")
_LONGEST_BARE = 4
"""Words of the longest name of a hamlet that leaves out the word for it."""

_Home = tuple[str, str]
"""The hamlet an address names, and what may be the name of one."""
_NO_HOME: _Home = ("", "")
_Said = tuple[Cell, _Home, Cell, tuple[str, ...]]
"""What a row says of its unit, home and commune, and its groups."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Every place of a table once, which of them each person's is, and what was found on the way."""

    places: tuple[Place, ...]
    codes: Ints
    findings: tuple[Finding, ...]


def placed(table: Table, columns: Mapping[str, Sequence[Cell]], around: Place, aliases: Mapping[str, Alias]) -> Placed:
    """columns: field → its cells, one a person."""
    blank: tuple[Cell, ...] = (None,) * len(table.rows)
    units = _named(table, columns, "unit") if "unit" in columns else blank
    homes = _homes(_named(table, columns, "address")) if "address" in columns else (_NO_HOME,) * len(table.rows)
    communes = columns.get("commune") or blank
    seen: dict[_Said, int] = {}
    # A row that names both itself needs no group: else each unit in each group would be a place of its own.
    combinations = (
        (unit, _NO_HOME if unit else home, commune, _NO_GROUP if unit and commune else group)
        for unit, home, commune, group in zip(units, homes, communes, table.groups, strict=True)
    )
    codes = np.array([seen.setdefault(each, len(seen)) for each in combinations], dtype=np.int64)
    used = tuple(_aliases_used(seen, aliases, Where(table.sheet.file, table.sheet.name)))
    return Placed(tuple(_place(each, around, aliases) for each in seen), codes, used)


def _homes(cells: Sequence[Cell]) -> Sequence[_Home]:
    found = {cell: (unit_of(text_of(cell)), bare_name(text_of(cell))) for cell in set(cells)}
    return [found[cell] for cell in cells]


def _place(said: _Said, around: Place, aliases: Mapping[str, Alias]) -> Place:
    """Where one combination of cells belongs.

    A home that names no hamlet says something only if nothing else names a unit: a teacher's school lies elsewhere.
    """
    unit, (home, bare), commune, group = said
    groups = _unit_groups(group)
    named = text_of(unit) or ("" if is_commune(home) else home)
    found = place(named, text_of(commune), groups, around, aliases)
    last = home or bare
    return place(last, text_of(commune), groups, around, aliases) if last and found.unit is None else found


def _named(table: Table, columns: Mapping[str, Sequence[Cell]], field: str) -> Sequence[Cell]:
    """Units as they are called: 3 under the heading “Ấp” is ấp 3, “Ấp 1 (25 người)” is ấp 1."""
    heading = next(column.heading for column in table.header.columns if column.field == field)
    word = heading.split(" / ")[-1]
    before = f"{word} " if looks_like_unit(f"{word} 1") else ""
    called = {cell: _called(cell, before) for cell in set(columns[field]) if not blank(cell)}
    if all(name == cell for cell, name in called.items()):
        return columns[field]
    return tuple(called.get(cell, cell) for cell in columns[field])


def _called(cell: Cell, before: str) -> Cell:
    """The cell without how many people there are, and with what the heading says before a bare number or name."""
    text = text_of(cell)
    if before and _is_bare(text):
        return f"{before}{text}"
    bare = without_count(text)
    return bare if bare and bare != text.rstrip(" :") else cell


def _is_bare(text: str) -> bool:
    """A number, or a name that says of itself no kind of unit."""
    words = text.split()
    name = 0 < len(words) <= _LONGEST_BARE and all(word.isalpha() and word[:1].isupper() for word in words)
    return bool(_BARE_NUMBER.fullmatch(text)) or (name and not looks_like_unit(text))


def _aliases_used(seen: Iterable[_Said], aliases: Mapping[str, Alias], where: Where) -> Iterable[Finding]:
    names = {name for unit, home, commune, group in seen for name in (text_of(unit), *home, text_of(commune), *group)}
    for name in sorted(name for name in names if name and key(name) in aliases):
        alias = aliases[key(name)]
        params = {"old": name, "new": alias.name, "since": f" ({alias.since})" if alias.since else ""}
        yield Finding("U010", where, params=params)


def _unit_groups(group: tuple[str, ...]) -> tuple[str, str, str]:
    """Commune, unit and inner group; an inner group that is a category names no unit."""
    commune, unit, inner = (*group, "", "", "")[:3]
    found = categories.parse(inner) if inner else None
    return commune, unit, "" if found and found.known else inner


def text_of(cell: Cell) -> str:
    """A cell as a name is read from it: `30.0` is “30”."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return clean(cell) if isinstance(cell, str) else str(cell)
