"""The year a list is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.text import fold

_YEAR = re.compile(r"\bnam (?:hoc )?(20\d\d)\b")
_DATE = re.compile(r"\bngay\b.*\bthang\b|\bthang \d")
_FOUR_DIGITS = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def years_in(text: str) -> list[int]:
    """The years that stand in a text.

    >>> years_in("Kết quả năm học 2023-2024"), years_in("0902024111")
    ([2023, 2024], [])
    """
    return list(map(int, _FOUR_DIGITS.findall(text)))


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
        years = set(years_in(text))
        if len(years) == 1 and not found:
            return years.pop()
    return None
