"""What a roster says beside its people: its year, who withdrew, how its dates were typed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

import numpy as np

from congdan.layout import Table
from congdan.model import Cell
from congdan.roster.model import Ints
from congdan.text import fold, key

_YEAR = re.compile(r"\bnam (?:hoc )?(20\d\d)\b")
_DATE = re.compile(r"\bngay\b.*\bthang\b|\bthang \d")
_FULL_DATE = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b")
_FOUR_DIGITS = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LEFT = (
    "chuyển đi", "chuyển nơi", "chuyển chỗ ở", "chuyển khẩu", "chuyển hộ khẩu", "chuyển công tác", "chuyển trường",
    "chuyển đơn vị", "đã chuyển", "đã mất", "mất", "qua đời", "từ trần", "chết", "rút", "xin rút", "thôi việc",
    "nghỉ việc", "moved", "died", "deceased", "withdrew", "withdrawn",
)  # fmt: skip
_STAYED = ("mất thẻ", "mất cccd", "mất giấy", "mất số", "mất sức", "mất căn cước", "rút gọn", "rút kinh nghiệm")
_TELLING_WITHOUT_ACCENTS = frozenset({"mat", "chet", "rut"})
"""Without accents these are other words as well."""


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)")


_WITHDRAWN, _NOT_WITHDRAWN = _any_of(map(key, _LEFT)), _any_of(map(key, _STAYED))
_WITHDRAWN_PLAIN = _any_of(sorted(set(map(fold, _LEFT)) - _TELLING_WITHOUT_ACCENTS))


def year_of(titles: Sequence[str], sheet: str | None, file: str) -> int | None:
    """The year in the title, else in the name of sheet or file; the date a paper was signed says nothing.

    >>> year_of(["Nhà Bè, ngày 15 tháng 4 năm 2023", "DANH SÁCH ĐĂNG KÝ NĂM 2022"], None, "a.xlsx")
    2022
    """
    folded = [fold(title) for title in titles]
    found = {int(year) for title in folded if not _DATE.search(title) for year in _YEAR.findall(title)}
    if len(found) == 1:
        return found.pop()
    name = re.split(r"[\\/]", file)[-1]
    for text in (sheet or "", name):
        years = {int(year) for year in _FOUR_DIGITS.findall(text)}
        if len(years) == 1 and not found:
            return years.pop()
    return None


def dated(titles: Sequence[str]) -> str | None:
    """The date a paper bears.

    >>> dated(["Nhà Bè, ngày 15 tháng 4 năm 2022"])
    '15/4/2022'
    """
    found = [hit for title in titles if (hit := _FULL_DATE.search(fold(title)))]
    return "/".join(found[-1].groups()) if found else None


def mixed_dates(births: Sequence[Cell]) -> bool:
    """True if true dates stand among dates typed as text."""
    kinds = set(map(type, births))
    true = bool(kinds & {datetime.date, datetime.datetime})
    return true and str in kinds and any(isinstance(birth, str) and re.search(r"\d[/.-]\d", birth) for birth in births)


def withdrawn(table: Table, notes: Sequence[Cell]) -> Ints:
    """Entries of people whose note says they moved, died or withdrew, or whose row is struck through."""
    said = {note: _says_so(note) for note in set(notes)} if notes else {}
    found = {index for index, note in enumerate(notes) if said[note]}
    struck = table.sheet.struck_rows
    if struck:
        found |= {index for index, row in enumerate(table.rows) if row + table.sheet.row0 in struck}
    return np.array(sorted(found), dtype=np.int64)


def _says_so(note: Cell) -> bool:
    """“mất” is who died, “mặt trận” is an office: accents decide where there are any."""
    text = key(note) if isinstance(note, str) else ""
    if text.isascii():
        return bool(_WITHDRAWN_PLAIN.search(text))
    return bool(_WITHDRAWN.search(text)) and not _NOT_WITHDRAWN.search(text)
