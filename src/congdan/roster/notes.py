"""What a roster says beside its people: its date, who withdrew, how its dates were typed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

import numpy as np

from congdan.layout import Table
from congdan.model import Cell
from congdan.roster.model import Ints
from congdan.text import fold, key

_FULL_DATE = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b")
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
