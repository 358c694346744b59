"""The units that an office expects, from names or from a list in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from congdan.errors import Unreadable, UsageError
from congdan.forms import known
from congdan.layout.cells import shown
from congdan.model import Cell
from congdan.population import Expected
from congdan.readers import read as read_sheets
from congdan.text import clean, fold
from congdan.text.numbers import parse as parse_number
from congdan.units import commune_key, commune_name, parse

_SEARCHED = 20
_LEARNERS = re.compile(r"(tong so |so )?(hoc sinh|sinh vien|hoc vien|nguoi hoc|hssv|learners)")
_LEVEL = re.compile(r"cap( quan ly| don vi)?$|level$")
_SECTOR = re.compile(r"nhom thong ke|nhom doi tuong|doi tuong|sector")
_POPULATION = re.compile(r"tong so|so nguoi|dan so|tong cong|tong|population|nguoi tu 18")
_OWN = {"learners": _LEARNERS, "level": _LEVEL, "sector": _SECTOR, "population": _POPULATION}
"""Headings that no roster has, or that mean something else in one; the first that fits is taken."""
_SUM = re.compile(r"cong|tong|tong cong|tong so|total")
_PROVINCIAL = re.compile(r"(cap )?tinh|provincial")


def unit(name: str, commune: str, **more: Any) -> Expected:
    """An expected unit from its names; `more` as in `Expected`.

    >>> unit("KP 4", "TT Nhà Bè").unit, unit("ấp 4, xã Phước Lộc", "").commune
    ('khu phố 4', 'xã phước lộc')
    """
    found = parse(name)
    key = (commune_key(commune) or commune_name(commune)) if commune else found.commune
    return Expected(key, found.key, clean(commune) or None, found.display, **more)


def read(path: Path) -> tuple[Expected, ...]:
    """The units below the first heading “Đơn vị” of a file; “Xã/phường”, “Tổng số” and others beside it are read too.

    Raises UsageError if the file cannot be read or no heading names the units.
    """
    return tuple(of_line(line, path) for line in lines(path, ("unit",), "units") if line["unit"])


def lines(path: Path, needed: Sequence[str], key: str) -> list[dict[str, str]]:
    """The lines below the first header with a column of one of the `needed` fields, sums left out: field → text.

    key: the setting that named the file, for what is said of it. Raises UsageError as `read`.
    """
    try:
        sheets = read_sheets(path, str(path))
    except Unreadable as error:
        raise UsageError(error.code, **error.params) from error
    for sheet in sheets:
        for number, cells in enumerate(sheet.rows[:_SEARCHED]):
            columns = _columns(cells)
            if any(name in columns for name in needed):
                found = (_texts(row, columns) for row in sheet.rows[number + 1 :])
                return [line for line in found if not _SUM.fullmatch(fold(line["unit"] or line["sector"]))]
    raise UsageError("R022", file=str(path), key=key, problem="“Đơn vị”?")


def _texts(row: Sequence[Cell], columns: Mapping[str, int]) -> dict[str, str]:
    blank = dict.fromkeys(("unit", "commune", *_OWN), "")
    return blank | {name: shown(row[index]) for name, index in columns.items() if index < len(row)}


def _columns(cells: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        if isinstance(cell, str) and (name := _field(cell)):
            found.setdefault(name, index)
    return found


def _field(heading: str) -> str | None:
    folded = fold(heading)
    own = next((name for name, pattern in _OWN.items() if pattern.match(folded)), None)
    hit = known(heading)
    return own or (hit.field if hit else None)


def of_line(line: Mapping[str, str], path: Path) -> Expected:
    """The unit of one line. Raises UsageError for a number that is none."""
    level = "provincial" if _PROVINCIAL.fullmatch(fold(line["level"])) else None
    numbers = {name: count(line[name], path, "units") for name in ("population", "learners")}
    return unit(line["unit"], line["commune"], level=level, **numbers)


def count(text: str, path: Path, key: str) -> int | None:
    """A number of people, None for a blank. Raises UsageError for what is none."""
    if not text:
        return None
    number = parse_number(text)
    if number is None or number.value.denominator != 1 or number.value < 0:
        raise UsageError("R022", file=str(path), key=key, problem=f"“{text}”")
    return int(number.value)
