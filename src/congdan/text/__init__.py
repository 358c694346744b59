"""Vietnamese text: normal form for showing, keys for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_DIGITS = re.compile(r"(\d+)")
_MARKS = re.compile("[\u0300-\u036f]+")
"""Accents, once letters and accents are apart."""

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook, dot: the five tone marks as combining characters."""

VOWELS = "aăâeêioôơuưy"

_SYLLABLE = re.compile(r"((?:[^\W\d_]\u0300?\u0301?\u0303?\u0309?\u0323?)+)")


@lru_cache(maxsize=200_000)
def clean(text: str) -> str:
    """The text as it should be shown: composed accents, Đ for Ð, single spaces, none at the ends.

    The soft hyphen stays: it is “ư” in texts of the TCVN3 fonts.

    >>> clean("  Nguyễn\\u00a0 Văn  \\u00d0ức ")
    'Nguyễn Văn Đức'
    """
    if text.isascii():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text).replace("\u00d0", "Đ").replace("\u0110", "Đ")
    return _SPACES.sub(" ", composed).strip()


def printable(text: str) -> str:
    """The text without what could move a cursor or break a file: control characters and lone surrogates."""
    return _CONTROLS.sub("", text)


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """What two spellings of one name share; Hoa and Hòa stay two, hoà and hòa become one.

    >>> key("Nguyễn  Thị HOÀ") == key("nguyễn thị hòa"), key("Quý") == key("Qúy"), key("Hoa") == key("Hòa")
    (True, True, False)
    >>> key("Kỳ") == key("Kì"), key("Thủy") == key("Thuỷ")
    (True, True)
    """
    folded = clean(text).casefold()
    if folded.isascii() and "y" not in folded:
        return folded
    return _SYLLABLE.sub(lambda hit: _syllable_key(hit.group(1)), folded)


@lru_cache(maxsize=20_000)
def _syllable_key(syllable: str) -> str:
    """The tone always on the last vowel: where the mark was put no longer matters; final i and y are one."""
    letters: list[str] = []
    tones: list[str] = []
    for mark in unicodedata.normalize("NFD", syllable):
        (tones if mark in TONES else letters).append(mark)
    plain = unicodedata.normalize("NFC", "".join(letters))
    if plain == "quy" or (len(plain) > 1 and plain[-1] == "y" and plain[-2] not in VOWELS):
        plain = plain[:-1] + "i"
    last = max((index for index, letter in enumerate(plain) if letter in VOWELS), default=len(plain) - 1) + 1
    return unicodedata.normalize("NFC", plain[:last] + "".join(tones) + plain[last:])


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Only letters a–z and digits, words apart by one space: for vocabulary, never for people's names.

    >>> fold("Số CCCD/ĐDCN\\n(12 số)"), fold("Xã, phường"), fold("Kí tên") == fold("Ký tên")
    ('so cccd ddcn 12 so', 'xa phuong', False)
    """
    lowered = clean(text).casefold().replace("đ", "d")
    if not lowered.isascii():
        lowered = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    return _NOT_WORD.sub(" ", lowered).strip()


ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The order of a Vietnamese dictionary (with the Latin letters it lacks)."""

_RANK = {letter: index for index, letter in enumerate(ALPHABET)}
_TONE_RANK = {mark: index + 1 for index, mark in enumerate("\u0300\u0309\u0303\u0301\u0323")}


@lru_cache(maxsize=50_000)
def natural(text: str) -> tuple[tuple[int, int, tuple[tuple[int, ...], ...]], ...]:
    """A key that sorts as a Vietnamese reader would: by dictionary, numbers by value.

    >>> sorted(["ấp 10", "ấp 2", "Đông", "Dũng"], key=natural)
    ['ấp 2', 'ấp 10', 'Dũng', 'Đông']
    """
    parts = _DIGITS.split(clean(text).casefold())
    return tuple((0, int(part), ()) if part.isdigit() else (1, 0, _letters(part)) for part in parts if part)


def _letters(text: str) -> tuple[tuple[int, ...], ...]:
    """Letters in dictionary order first, then tones, then the characters themselves."""
    letters: list[int] = []
    tones: list[int] = []
    for word in text.split() or [text]:
        for character in unicodedata.normalize("NFD", word):
            if character in _TONE_RANK:
                tones.append(_TONE_RANK[character])
        plain = _without_tones(word)
        letters += [0, *(_RANK.get(c, 100 + ord(c)) + 1 for c in plain)]
    return tuple(letters), tuple(tones), tuple(map(ord, text))


def _without_tones(word: str) -> str:
    marks = (c for c in unicodedata.normalize("NFD", word) if c not in TONES)
    return unicodedata.normalize("NFC", "".join(marks))


def join_words(words: list[str]) -> str:
    """A name from its parts, blanks left out."""
    return clean(" ".join(word for word in words if word))
