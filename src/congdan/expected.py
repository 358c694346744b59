"""The units that an office expects, from names or from a list in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from congdan.errors import Unreadable, UsageError
from congdan.forms import known
from congdan.layout.cells import shown
from congdan.model import Cell, Sheet
from congdan.readers import read as read_sheets
from congdan.tally import Expected
from congdan.text import clean, fold
from congdan.text.numbers import parse as parse_number
from congdan.units import commune_key, commune_name, parse

_SEARCHED = 20
_POPULATION = re.compile(r"tong so|so nguoi|dan so|tong cong|tong|population|nguoi tu 18")


def unit(name: str, commune: str, population: int | None = None, kind: str | None = None) -> Expected:
    """An expected unit from its names.

    >>> unit("KP 4", "TT Nhà Bè").unit, unit("ấp 4, xã Phước Lộc", "").commune
    ('khu phố 4', 'xã phước lộc')
    """
    found = parse(name)
    key = (commune_key(commune) or commune_name(commune)) if commune else found.commune
    return Expected(key, found.key, clean(commune) or None, found.display, population, kind)


def read(path: Path) -> tuple[Expected, ...]:
    """The units below the first heading “Đơn vị” of a file; “Xã/phường” and “Tổng số” beside it are read too.

    Raises UsageError if the file cannot be read or no heading names the units.
    """
    try:
        sheets = read_sheets(path, str(path))
    except Unreadable as error:
        raise UsageError(error.code, **error.params) from error
    for sheet in sheets:
        for number, cells in enumerate(sheet.rows[:_SEARCHED]):
            columns = _columns(cells)
            if "unit" in columns:
                return tuple(_units(sheet, sheet.rows[number + 1 :], columns))
    raise UsageError("R022", file=str(path), key="units", problem="“Đơn vị”?")


def _columns(cells: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        hit = known(cell) if isinstance(cell, str) else None
        name = "population" if isinstance(cell, str) and _POPULATION.match(fold(cell)) else hit.field if hit else None
        if name:
            found.setdefault(name, index)
    return found


def _units(sheet: Sheet, rows: Sequence[Sequence[Cell]], columns: dict[str, int]) -> Iterator[Expected]:
    for row in rows:
        texts = {name: shown(row[index]) if index < len(row) else "" for name, index in columns.items()}
        if texts["unit"]:
            yield unit(texts["unit"], texts.get("commune", ""), _count(sheet, texts.get("population", "")))


def _count(sheet: Sheet, text: str) -> int | None:
    if not text:
        return None
    number = parse_number(text)
    if number is None or number.value.denominator != 1 or number.value < 0:
        raise UsageError("R022", file=sheet.file, key="units", problem=f"“{text}”")
    return int(number.value)
