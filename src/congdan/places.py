"""Where a person belongs: the unit and commune of a row, and where that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from congdan.layout.labels import without_count
from congdan.text import clean, fold, key
from congdan.titles import communes_in, unit_in
from congdan.units import (
    commune_key,
    commune_name,
    is_department,
    is_office,
    is_part_of_hamlet,
    is_sender,
    looks_like_unit,
    parse,
)

_BRACKETS = re.compile(r"\([^()]*\)")
_OUTRIGHT = ("label", "title", "said")
_WITH_DEPARTMENTS = ("school", "agency", "business")
_UNIT_LINE = re.compile(
    r"^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|trường|khu\s+dân\s+cư|ấp|thôn|khu\s+phố)\s*:\s*(.+)$", re.IGNORECASE
)


_WHAT = re.compile(
    r"\s*[,:.–—-]\s*(?:danh\s+sách|kết\s+quả|bảng|biểu|tổng\s+hợp|đăng\s+k[ýí]|báo\s+cáo)\b.*$", re.IGNORECASE
)
"""What a paper is, behind the name of the unit."""
_OF_OFFICIALS = re.compile(r"\b(can bo|cong chuc|vien chuc|nguoi lao dong|cbcc|cbccvc|cbcnv|cb cc vc)\b")


@dataclass(frozen=True, slots=True)
class Alias:
    """The name that an older or other name goes by, and since when, as the office wrote it."""

    name: str
    since: str | None = None


NO_ALIASES: Mapping[str, Alias] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """Unit and commune of a row. Keys compare, None where nothing names them; `source` says where it was read."""

    unit: str | None
    commune: str | None
    unit_shown: str | None = None
    commune_shown: str | None = None
    kind: str | None = None
    source: str | None = None
    commune_source: str | None = None
    unit_was: str | None = None
    commune_was: str | None = None
    """What stands there, where a dated alias says what it is called since."""
    unit_written: str | None = None
    """What stands there, where it says more than the unit: the family beside the hamlet."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a table and may name its unit and commune, best source first."""

    titles: tuple[str, ...]
    sheet: str | None
    file: str
    folder: str = ""
    said_unit: str | None = None
    said_commune: str | None = None
    """What the user said outright; it comes before titles and names."""


def renamed(name: str, aliases: Mapping[str, Alias]) -> str:
    """The name that a name goes by, as the office says."""
    found = aliases.get(key(name)) if name and aliases else None
    return found.name if found else name


def former(name: str, aliases: Mapping[str, Alias]) -> str | None:
    """The name itself, if the office says since when it goes by another."""
    found = aliases.get(key(name)) if name and aliases else None
    return name if found and found.since else None


def place(
    unit: str, commune: str, group: Sequence[str], around: Place, aliases: Mapping[str, Alias] = NO_ALIASES
) -> Place:
    """The place of one row from its cells, its group rows, and what stands around the table.

    aliases: key of a name → the name it goes by.

    >>> place("KP 4", "", ("TT Nhà Bè", "", ""), Place(None, None)).commune
    'thị trấn nhà bè'
    """
    group_commune, group_unit, inner = (*group, "", "", "")[:3]
    if unit and _only_commune(unit):
        unit, commune = "", commune or unit
    named, source = _largest((unit, "column"), (group_unit, "group"), (around.unit_shown or "", around.source or ""))
    unit_was, named = former(named, aliases), renamed(named, aliases)
    found = parse(named) if named else None
    kind = found.kind if found else None
    inside = found.commune if found else None
    chosen, commune_source = next(
        (pair for pair in ((commune, "column"), (_shown(inside, named), "name"), (group_commune, "group")) if pair[0]),
        (around.commune_shown or "", around.commune_source or ""),
    )
    commune_was, chosen = former(chosen, aliases), renamed(chosen, aliases)
    return Place(
        found.key if found else (key(inner) or None),
        _commune_key(chosen),
        found.display if found else (inner or None),
        chosen or None,
        kind or (around.kind if found and source != around.source else None),
        source if found else ("group" if inner else None),
        commune_source or None,
        unit_was,
        commune_was,
        clean(named) if found and found.display != clean(named) else None,
    )


def _largest(*named: tuple[str, str]) -> tuple[str, str]:
    """The first name that is no part of one behind it, and its source."""
    known = [pair for pair in named if pair[0]]
    for at, (name, source) in enumerate(known):
        if not any(_is_part(name, *larger) for larger in known[at + 1 :]):
            return name, source
    return "", ""


def _is_part(name: str, larger: str, source: str) -> bool:
    """True for a department of the school or office that a title names, or of a school, and for a part of a hamlet."""
    kind = parse(larger).kind
    if kind == "residential":
        return is_part_of_hamlet(name) and not is_part_of_hamlet(larger)
    holds = (
        kind == "school" if source == "group" else source in ("label", "title", "said") and kind in _WITH_DEPARTMENTS
    )
    return holds and is_department(name)


def surrounding(around: Surroundings) -> Place:
    """What titles, sheet name, file name and folder say of the unit and commune of a whole table, in that order."""
    unit, source = next(_units(around), ("", None))
    commune, commune_source = next(_communes(around), ("", None))
    named = parse(unit) if unit else None
    return Place(
        named.key if named else None,
        _commune_key(commune),
        unit or None,
        commune or None,
        named.kind if named else None,
        source,
        commune_source,
    )


def _units(around: Surroundings) -> Iterator[tuple[str, str]]:
    if around.said_unit:
        yield around.said_unit, "said"
    for title in reversed(around.titles):
        hit = _UNIT_LINE.match(title)
        if hit and not _only_commune(hit.group(1)):
            # “Đơn vị: Trường X” names it after the colon; in “Ấp: 3” the word before belongs to the name.
            yield (hit.group(1) if title.casefold().startswith(("đơn", "tên", "cơ")) else title), "label"
    titles = [without_count(_WHAT.sub("", title)) for title in reversed(around.titles)]
    named = [title for title in titles if looks_like_unit(title) and not is_sender(title)]
    # What stands in the first lines may be the office above the unit.
    for title in sorted(named, key=lambda title: parse(title).kind == "agency"):
        yield title, "title"
    for title in reversed(around.titles):
        if inside := unit_in(title):
            yield inside, "title"
    for text, source in ((around.sheet, "sheet"), (_stem(around.file), "file"), (around.folder, "folder")):
        if text and looks_like_unit(text) and not _only_commune(text):
            yield clean(text), source
    if any(_OF_OFFICIALS.search(fold(title)) for title in around.titles):
        yield from ((title, "title") for title in titles if is_office(title))


def _communes(around: Surroundings) -> Iterator[tuple[str, str]]:
    if around.said_commune:
        yield around.said_commune, "said"
    for title in reversed(around.titles):
        # What stands in brackets may be what was merged into it.
        outside = communes_in(_BRACKETS.sub("", title)) or communes_in(title)
        found = {commune_key(text): text for text in outside}
        if len(found) == 1:
            yield next(iter(found.values())), "title"
    for text, source in ((around.sheet, "sheet"), (_stem(around.file), "file"), (around.folder, "folder")):
        inside = {commune_key(name): name for name in communes_in(text or "", capitalised=False)}
        if len(inside) == 1:
            yield next(iter(inside.values())), source


def _only_commune(text: str) -> bool:
    return commune_key(text) is not None


def _commune_key(text: str) -> str | None:
    return commune_key(text) or commune_name(text) or None if text else None


def _shown(inside: str | None, name: str) -> str:
    """The commune inside a unit's name as it is written there."""
    if not inside:
        return ""
    found = [text for text in communes_in(name, capitalised=False) if commune_key(text) == inside]
    return found[0] if found else inside


def _stem(file: str) -> str:
    name = re.split(r"[\\/]", file)[-1].rsplit(".", 1)[0]
    return re.sub(r"[_\-]+", " ", name)
