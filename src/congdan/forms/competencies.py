"""Headings of the sum of a competency's points."""

from __future__ import annotations

import re

from congdan.text import fold

_POINTS = re.compile(r"\([^()]*\)")
_ADDED = (
    "tong so diem", "tong cong", "tong diem", "cong diem", "diem cong", "subtotal", "cong", "tong", "diem", "total",
)  # fmt: skip
"""What heads such a sum, before or below the competency's name; the longest first."""
_COMPETENCY = re.compile(r"(?:nang luc|nl|competency) ?(?:so )?(\d|i{1,3}|iv|v)\b|(i{1,3}|iv)\b")
_ALONE = re.compile(r"(?:diem )?(?:nang luc|nl|competency) ?(?:so )?(\d|i{1,3}|iv|v)()")
"""A column of a competency's points with no word of a sum."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def number_of(path: tuple[str, ...]) -> int | None:
    """The number of the competency whose points a heading sums up, its texts folded, from parent to leaf.

    >>> number_of(("cong nang luc 2",)), number_of(("nl iii 20 diem", "cong")), number_of(("tong diem",))
    (2, 3, None)
    >>> number_of(("diem tu cham", "nl1"))
    1
    """
    leaf = path[-1]
    word = next((word for word in _ADDED if leaf.startswith(f"{word} ")), None)
    named = _COMPETENCY.fullmatch(leaf.removeprefix(word).strip()) if word else None
    named = named or _ALONE.fullmatch(leaf)
    if leaf in _ADDED:
        named = next((hit for text in reversed(path[:-1]) if (hit := _COMPETENCY.match(text))), None)
    if named is None:
        return None
    number = named.group(1) or named.group(2)
    return _ROMAN.get(number) or int(number)


def is_sum(path: tuple[str, ...]) -> bool:
    """True if the leaf says “Cộng” or the like; “Năng lực 1” alone may as well stand above its indicators."""
    return _ALONE.fullmatch(path[-1]) is None


def of_heading(heading: str) -> int | None:
    """The same of a heading as a table has it.

    >>> of_heading("Năng lực 2 (40 điểm) / Cộng"), of_heading("Tổng điểm")
    (2, None)
    """
    return number_of(tuple(fold(_POINTS.sub(" ", text)) for text in heading.split(" / ")))
