"""The groups people stand under, and the rows that only their neighbours explain."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.layout.cells import shown
from congdan.layout.labels import label, numbering_of
from congdan.model import Cell
from congdan.text import fold
from congdan.units import is_commune, is_department, is_part_of_hamlet, looks_like_unit, parse

Group = tuple[str, str, str]
"""Commune, unit, and a group inside the unit; empty where there is none."""


def settle(found: list[str], rows: Sequence[Sequence[Cell]], start: int) -> None:
    """Give the rows whose kind depends on what stands around them their kind, in place.

    A name and nothing else is a person among such names, is unclear among fuller rows, and a note below the last
    person. Groups below the last person are notes. The last sum below them is the total.
    """
    body = range(start, len(found))
    persons = [row for row in body if found[row] == "person"]
    names = [row for row in body if found[row] == "name"] if "name" in found else []
    last = persons[-1] if persons else (names[-1] if names else -1)
    for row in names:
        found[row] = "note" if row > last else ("unclear" if persons else "person")
    _settle_total(found, rows, last, start)
    for row in body:
        if found[row] == "group" and row > last:
            found[row] = "note"


def _settle_total(found: list[str], rows: Sequence[Sequence[Cell]], last: int, start: int) -> None:
    sums = [row for row in range(start, len(found)) if found[row] == "subtotal"]
    if sums and sums[-1] > last and (len(sums) > 1 or _says_total(rows[sums[-1]])):
        found[sums[-1]] = "total"


def _says_total(cells: Sequence[Cell]) -> bool:
    return any(fold(shown(cell)).startswith(("tong cong", "tong so", "grand total")) for cell in cells)


def groups(found: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Group]:
    """The group texts above each person; a commune row opens a new outer group, a department stays inside its unit."""
    above: list[Group] = []
    current: Group = ("", "", "")
    numbered = ""
    start = 0
    for row in [row for row, kind in enumerate(found) if kind == "group"]:
        above += [current] * found[start:row].count("person")
        texts = tuple(map(shown, rows[row]))
        words, numbering = label(texts), numbering_of(texts)
        inside = _is_inside(current[1], words, same=numbering == numbered != "")
        current = _entered(current, words, inside)
        numbered = numbered if inside else numbering
        start = row
    return above + [current] * found[start:].count("person")


def _is_inside(unit: str, words: str, same: bool) -> bool:
    """A department lies in its school, “Tổ 3” in its hamlet unless it is numbered as the hamlet is (`same`)."""
    if not unit:
        return False
    of_hamlet = is_part_of_hamlet(words) and not is_part_of_hamlet(unit) and parse(unit).kind == "residential"
    return is_department(words) or (of_hamlet and not same)


def _entered(current: Group, words: str, inside: bool) -> Group:
    commune, unit, _ = current
    if is_commune(words):
        return words, "", ""
    return (commune, words, "") if looks_like_unit(words) and not inside else (commune, unit, words)
