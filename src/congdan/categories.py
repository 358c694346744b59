"""Words for groups of citizens: which of the four categories, and the sector they speak for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from congdan.text import clean, fold, key

CODES = ("farmer", "worker", "official", "student")
"""The four categories of the decision; any other word is counted under its own name."""

_NUMBERED = {"1": "nhóm 1", "2": "nhóm 2", "3": "nhóm 3", "4": "nhóm 4"}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Category:
    """A category: `code` is one of `CODES` or the word as it stands; `known` if the table of words has it."""

    code: str
    sector: str | None
    known: bool


@lru_cache(maxsize=10_000)
def parse(text: str) -> Category | None:
    """The category a word stands for; None for a blank.

    >>> parse("CB-CC-VC").code, parse("Giáo viên").sector, parse("hưu trí"), parse("nghệ nhân").code
    ('official', 'employees', Category(code='Hưu trí', sector='residents', known=True), 'nghệ nhân')
    """
    shown = clean(text)
    words = _key(shown)
    if not words:
        return None
    found = _table().get(_NUMBERED.get(words, words)) or _unaccented().get(fold(shown) if shown.isascii() else "")
    if found is None:
        return Category(shown, None, known=False)
    entry = _data()[found]
    return Category(found if found in CODES else entry["label"], entry["sector"], known=True)


def label(code: str, language: str) -> str:
    """The category as printed: the form's words for the four, else the word itself."""
    if code not in CODES:
        return code
    return str(_data()[code]["label" if language == "vi" else "label_en"])


def _key(text: str) -> str:
    return " ".join(_WORD.findall(key(text)))


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files("congdan.data") / "categories.toml").read_text(encoding="utf-8"))


@cache
def _table() -> dict[str, str]:
    return {_key(word): code for code, entry in _data().items() for word in (*entry["words"], entry["label"])}


@cache
def _unaccented() -> dict[str, str]:
    """Folded word → category, only where one category has it."""
    owners: dict[str, set[str]] = {}
    for code, entry in _data().items():
        for word in entry["words"]:
            owners.setdefault(fold(word), set()).add(code)
    return {word: codes.pop() for word, codes in owners.items() if len(codes) == 1}
