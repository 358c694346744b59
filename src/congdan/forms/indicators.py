"""Which indicator a heading names, by its number or by its label."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from congdan.text import fold

_NUMBERED = re.compile(
    r"(?:(?:tc|cs|chi so|tieu chi|tieu chuan|indicator|criterion|diem|muc)\s*(?:so\s*)?)?0*([1-9]\d?)"
)
_NAMED = re.compile(r"(?:tc|cs|chi so|tieu chi|tieu chuan|indicator|criterion)\s*(?:so\s*)?0*([1-9]\d?) [a-z].*")
"""“Chỉ số 3. Sắp xếp thời gian”: the number, and what it is about."""
_APPRAISED = re.compile(
    r"(?:cap |hoi dong |hd |diem )?(?:tham dinh|td|xet|xet duyet|cham|danh gia|dg|appraised)\b.*|hoi dong|hd"
)
_SELF = re.compile(r"\b(tu cham|tu danh gia|tu dg|tdg|ca nhan tu|ca nhan cham|self)\b|^ca nhan$")


@cache
def labels() -> dict[str, int]:
    """Folded label of an indicator → its number; labels of the shipped criteria."""
    data = tomllib.loads((files("congdan.forms") / "indicators.toml").read_text(encoding="utf-8"))
    return {label: int(number) for number, labels in data.items() for label in labels}


def field_of(path: tuple[str, ...]) -> str | None:
    """`indicator_3`, or `self_3` where it is self-scored, of a heading given folded from parent to leaf."""
    leaf = path[-1]
    scored = len(path) > 1 and (_APPRAISED.fullmatch(leaf) or _SELF.search(leaf))
    number = _number(leaf) or (_number(path[-2]) if scored else None)
    if number is None or (leaf.isdigit() and len(path) == 1):
        return None
    own = any(_SELF.search(text) and "tham dinh" not in text for text in path)
    return f"self_{number}" if own else f"indicator_{number}"


def labelled(path: tuple[str, ...]) -> int | None:
    """The number of the indicator whose label a heading, given from parent to leaf, holds; None for numbered ones.

    >>> labelled(("Năng lực", "7. Có năng lực tính toán (10 điểm)")), labelled(("TC7",))
    (7, None)
    """
    return next(filter(None, (_labelled(fold(text)) for text in reversed(path))), None)


def _number(text: str) -> int | None:
    bare = _SELF.sub("", text).strip()
    hit = _NUMBERED.fullmatch(bare) or _NAMED.fullmatch(bare)
    return int(hit.group(1)) if hit else _labelled(text)


def is_self_scored(heading: str) -> bool:
    """True for what a person gave himself or herself, told by a heading as a table has it.

    >>> is_self_scored("Điểm tự chấm / NL1"), is_self_scored("Điểm thẩm định / NL1")
    (True, False)
    """
    return any(_SELF.search(fold(text)) for text in heading.split(" / "))


@lru_cache(maxsize=10_000)
def _labelled(text: str) -> int | None:
    """The indicator of the longest label that a folded heading holds."""
    held = [label for label in labels() if f" {label} " in f" {text} "]
    return labels()[max(held, key=len)] if held else None
