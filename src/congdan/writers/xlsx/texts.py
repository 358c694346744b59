"""Texts as a cell of a workbook can hold them, and how wide they are."""

from __future__ import annotations

import re

from congdan.text import printable

LONGEST = 32_767
"""So many characters (of UTF-16) fit into a cell; Excel calls a file with more of them damaged."""
_CUT = " […]"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31


def safe(text: str) -> str:
    """The text without what breaks a file; one too long for a cell ends in a mark.

    >>> safe("a\\x07b"), len(safe("x" * 40_000)), safe("x" * 40_000)[-4:]
    ('ab', 32767, ' […]')
    """
    text = printable(text).replace("\r", "")
    if _units(text) <= LONGEST:
        return text
    kept = text[: LONGEST - len(_CUT)]
    while _units(kept) > LONGEST - len(_CUT):
        kept = kept[: len(kept) - max(1, (_units(kept) - LONGEST + len(_CUT)) // 2)]
    return kept + _CUT


def _units(text: str) -> int:
    """The length as Excel counts it: characters beyond the first plane are two."""
    return len(text) if text.isascii() else len(text) + sum(letter > "\uffff" for letter in text)


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that a sheet may have and none has yet; it is added to `taken`.

    >>> sheet_name("Theo loại: đơn vị?", set()), sheet_name("tổng", {"tổng"}), sheet_name("'", set())
    ('Theo loại đơn vị', 'tổng (2)', '…')
    """
    plain = " ".join(_FORBIDDEN.sub(" ", safe(wanted)).split()).strip("' ") or "…"
    # Excel keeps this name for itself.
    plain = f"{plain} " if plain.casefold() == "history" else plain
    for number in range(1, 10_000):
        tail = f" ({number})" if number > 1 else ""
        name = _shortened(plain, _LONGEST_NAME - len(tail)).rstrip("' ") + tail
        if name.casefold() not in taken:
            break
    taken.add(name.casefold())
    return name


def _shortened(text: str, most: int) -> str:
    kept = text if len(text) <= most else f"{text[:most]}…"
    while _units(kept) > most:
        kept = f"{kept.rstrip('…')[:-1]}…"
    return kept


_WIDE = frozenset("MWmwĐĂÂÊÔƠƯ@%—…")


_SPACE = 0.65


def width(text: str) -> float:
    """About how many columns of digits a text in Times New Roman takes, its longest line.

    >>> width("Đạt") < width("Chưa đạt"), width("") == 0
    (True, True)
    """
    return max((sum(map(_letter, line)) for line in text.split("\n")), default=0.0)


def _letter(letter: str) -> float:
    if letter.isupper() or letter in _WIDE:
        return 1.4
    return _SPACE if letter in "iljtfrI.,;:'|()[] ìíỉĩị" else 1.0


def lines(text: str, wide: float) -> int:
    """How many lines a text takes in a column so wide, broken between words.

    >>> lines("một hai ba", 20), lines("một hai ba", 7), lines("x" * 25, 10)
    (1, 2, 3)
    """
    count = 0
    for part in text.split("\n"):
        count, used = count + 1, 0.0
        for word in part.split(" "):
            needed = width(word)
            if used and used + needed > wide:
                count, used = count + 1, 0.0
            over = int(needed / wide) if needed > wide else 0
            count, used = count + over, used + needed - over * wide + _SPACE
    return count
