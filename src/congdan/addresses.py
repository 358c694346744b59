"""The unit inside an address: “Số 12, đường A, ấp 3, xã Phước Lộc” is of ấp 3."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from congdan.text import clean, fold
from congdan.titles import communes_in
from congdan.units import is_commune, is_part_of_hamlet, looks_like_unit, parse, words_of

_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_MOST_WORDS = 4
"""A bare name of a hamlet is not longer."""


@lru_cache(maxsize=50_000)
def unit_of(address: str) -> str:
    """The hamlet an address names, and its commune; the commune alone if it names no hamlet; else empty.

    >>> unit_of("Số 12 đường A, ấp 3, xã Phước Lộc"), unit_of("205 KP4"), unit_of("12/5 Nguyễn Văn Tạo")
    ('ấp 3, xã Phước Lộc', 'KP4', '')
    >>> unit_of("Tổ 3 ấp 4"), unit_of("Trường THCS Lê Văn Hưu")
    ('ấp 4', 'Trường THCS Lê Văn Hưu')
    >>> unit_of("Thôn Đông - Hòa Khương")
    'Thôn Đông'
    """
    shown = clean(address)
    first = _PARTS.split(shown)[0]
    communes = communes_in(shown, capitalised=False)
    commune = communes[-1] if communes else ""
    if looks_like_unit(first) and not _begins_with_a_part(first):
        return ", ".join(filter(None, (first, commune))) if parse(first).kind == "residential" else shown
    hamlet = _hamlet(shown)
    if not hamlet and looks_like_unit(first):
        return shown
    return ", ".join(filter(None, (hamlet, commune)))


def bare_name(address: str) -> str:
    """What can be a hamlet's name without the word for it: “Đông Hạ”; empty for a street or a house."""
    words = clean(address).split()
    named = words and len(words) <= _MOST_WORDS and all(word[:1].isupper() for word in words)
    return clean(address) if named and not any(map(str.isdigit, address)) and not is_commune(address) else ""


def _begins_with_a_part(text: str) -> bool:
    """“Tổ 3 …”: a part of a hamlet, which may be named behind it."""
    return is_part_of_hamlet(" ".join(text.split()[:2]))


def _hamlet(text: str) -> str:
    """The last hamlet named, as written."""
    found = ""
    for part in _PARTS.split(text):
        for hit in _begins().finditer(part):
            words = _name(part[hit.end() :])
            found = f"{hit.group()}{words}" if words else found
    return found


def _name(rest: str) -> str:
    """The number or the capitalised words that follow “ấp”, up to a commune."""
    if hit := re.match(r"(?:\s*số)?\s*\d{1,3}[A-Za-z]?(?!\w)", rest, re.IGNORECASE):
        return hit.group()
    words: list[str] = []
    for word in rest.split()[:_MOST_WORDS]:
        if not word[:1].isupper() or is_commune(f"{word} X") or fold(word) in ("p", "tt"):
            break
        words.append(word)
    return f" {' '.join(words)}" if words else ""


@cache
def _begins() -> re.Pattern[str]:
    phrases = sorted(words_of("inside", "hamlets"), key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{either})(?=[\s\d])", re.IGNORECASE)
