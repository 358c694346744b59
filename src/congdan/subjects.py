"""Whom a figure counts, in a sentence as in a table: everybody, a sector, a unit or a commune; and in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from congdan.edits import Roster
from congdan.evidence import group_of, kinds_of
from congdan.figures import Table
from congdan.figures.model import COUNTS
from congdan.prose import Number, Sentence, System, stretch
from congdan.tally import Counts, Tally
from congdan.text import fold
from congdan.units import commune_key, parse

Key = tuple[str, str]
"""Group and role: ("", "registered") is everybody; ("sector employees", "achieved"), ("unit ấp 4", …)."""

_PLACE = re.compile(
    r"(?<!toàn )(?<!cả )\b(?:xã|phường|thị trấn|đặc khu|ấp|thôn|khu phố|kp|tổ dân phố|tdp|tổ|khóm|xóm|bản|buôn|làng"
    r"|trường|ubnd|công an|trạm|phòng|ban)\s+(?:\S+\s+){0,3}?(?=[\dA-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,;:.()]|\s(?:có|với|đạt|đăng ký|là|được|gồm)(?:\s|$)")
_OTHERS = re.compile(r"\b(?:hội viên|đảng viên|đoàn viên|gia đình|hộ|dòng họ|đại biểu|học bổng|trẻ|khen|thưởng)\b")
_ROLES = ("registered", "evaluated", "achieved", "not_achieved")


def of_text(system: System) -> Iterator[tuple[str, Key]]:
    """The figures of a text that count people of the title, each with whom it counts."""
    for sentence in system.sentences:
        for at, number in enumerate(sentence.numbers):
            key = _key(sentence, at, number)
            if key is not None:
                yield f"¶{sentence.paragraph.number}:{number.start}", key


def _key(sentence: Sentence, at: int, number: Number) -> Key | None:
    role = "base" if number.upper is not None else number.role
    if not number.exact or number.noun != "person" or role not in (*_ROLES, "base"):
        return None
    start, end = stretch(sentence, sentence.numbers, at)
    text = sentence.paragraph.text[start:end]
    if _OTHERS.search(text.lower()):
        return None
    place = _PLACE.search(text)
    if place:
        return _of_place(text[place.start() :]), role
    return (f"sector {number.sector}" if number.sector else ""), role


def _of_place(text: str) -> str:
    end = _ENDS.search(text)
    name = text[: end.start()] if end else text
    commune = commune_key(name)
    return f"commune {commune}" if commune else f"unit {parse(name).key}"


def counted(tally: Tally) -> dict[Key, tuple[int, int]]:
    """What the rosters count of whom, undecided people included in the upper bound."""
    groups: dict[str, Counts | None] = {"": tally.total}
    groups |= {f"sector {name}": counts for (name,), counts in tally.by["sector"].items() if name}
    groups |= {f"commune {commune_key(name)}": each for (name,), each in tally.by["commune"].items() if name}
    for group, counts in tally.by["unit"].items():
        key = f"unit {parse(group[1] or '').key}"
        # Two communes may have an “Ấp 4”: then the name alone says nothing.
        groups[key] = None if key in groups else counts
    found: dict[Key, tuple[int, int]] = {}
    for name, each in groups.items():
        for role in _ROLES if each else ():
            count = getattr(each, role)
            if count is not None and each is not None:
                spare = (each.undecided or 0) if role in ("achieved", "not_achieved") else 0
                found[name, role] = count, count + spare
        bases = [count for count in (each.registered, each.evaluated) if count is not None] if each else []
        if bases:
            found[name, "base"] = min(bases), max(bases)
    return found


def declared(table: Table) -> dict[Key, str]:
    """The figures of a table of totals, by whom they count."""
    found: dict[Key, str] = {}
    kinds = kinds_of(table)
    for line in table.lines:
        group = None if fold(line.label) in kinds else group_of(line)
        for column in table.columns if group is not None else ():
            figure = table.figures.get((line.row, column.index))
            if figure and figure.value is not None and column.role in COUNTS and column.subject in ("", "cong dan"):
                found.setdefault((group or "", column.role), figure.name)
    return found


def evidence(
    system: System, name: str, spans: Mapping[Key, tuple[int, int]], closed: bool, slack: int
) -> Roster | None:
    """What a source says of the figures of a text; None if it speaks of none of them."""
    told = {cell: spans[key] for cell, key in of_text(system) if key in spans}
    intervals = {cell: (low, high + slack) for cell, (low, high) in told.items()}
    return Roster(name, intervals, closed) if intervals else None
