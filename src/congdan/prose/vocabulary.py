"""The words by which figures in sentences are read, from `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from congdan.prose.model import Word


class Phrases(dict[str, str]):
    """Phrases, their words apart by one space, and what they mean; nothing else is looked up in a text so often."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        super().__init__(phrases)
        self.firsts = frozenset(phrase.split(" ", 1)[0] for phrase in phrases)
        self.lasts = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases)


LONGEST = 5
"""Words of the longest phrase."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases by what they are for."""

    classes: Phrases
    roles: Phrases
    sectors: Phrases
    marks: Phrases
    hedges: Phrases
    growth: Phrases
    left_out: Mapping[str, Phrases]
    shares: Mapping[str, Phrases]
    sets: Mapping[str, Phrases]
    spelled: Mapping[str, int]
    english: Mapping[str, int]
    scales: Mapping[str, int]
    together: frozenset[frozenset[str]]
    rated: frozenset[str]
    partitions: tuple[tuple[str, ...], ...]
    sides: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The words, read once."""
    said: dict[str, Any] = tomllib.loads(files("congdan.prose").joinpath("words.toml").read_text(encoding="utf-8"))
    said["left_out"]["address_number"] = [f"{word} số" for word in said["left_out"]["address"]]
    growth, spelled, down = said["growth"], said["spelled"], set(said["growth"]["down"])
    return Vocabulary(
        classes=_turned(said["classes"]),
        roles=_turned(said["roles"]),
        sectors=_turned(said["sectors"]),
        marks=_turned(said["marks"]),
        hedges=_turned(said["hedges"]),
        growth=Phrases({word: "down" if _is_down(word, down) else "up" for word in growth["words"]}),
        left_out={name: _plain(words) for name, words in said["left_out"].items()},
        shares={name: _plain(words) for name, words in said["shares"].items()},
        sets={
            "not_a_noun": _plain(said["not_a_noun"]["words"]),
            "introduces": _plain(said["introduces"]["words"]),
            "targets": _plain(said["targets"]["words"]),
            "moments": _plain(said["moments"]["words"]),
            "limits": _plain(said["apart"]["limits"]),
            "places": _plain(said["apart"]["places"]),
            "plain": _plain(said["plain"]["words"]),
            "plan": _plain(said["targets"]["plan"]),
            "against": _plain(growth["against"]),
            "before": _plain(growth["before"]),
            "counted": _plain(spelled["counted"]),
            "starts": _plain(said["items"]["starts"]),
            "intros": _plain(said["items"]["intros"]),
        },
        spelled=spelled["ones"],
        english=spelled["english"],
        scales=said["scales"],
        together=frozenset(map(frozenset, said["of_many_kinds"]["together"])),
        rated=frozenset(said["rated"]["classes"]),
        sides=tuple(map(tuple, said["apart"]["sides"])),
        partitions=tuple(map(tuple, said["partitions"]["kinds"])),
    )


def _is_down(word: str, down: Iterable[str]) -> bool:
    return any(each in word for each in down)


def _plain(words: Iterable[str]) -> Phrases:
    return Phrases(dict.fromkeys(words, ""))


def _turned(table: Mapping[str, Sequence[str]]) -> Phrases:
    found: dict[str, str] = {}
    for name, phrases in table.items():
        for phrase in phrases:
            found.setdefault(phrase, name)
    return Phrases(found)


def ahead(words: Sequence[Word], at: int, phrases: Collection[str], low: str) -> tuple[str, int] | None:
    """The longest phrase that begins with word `at`, and the word after it."""
    if at >= len(words) or (isinstance(phrases, Phrases) and words[at].text not in phrases.firsts):
        return None
    longest = min(LONGEST, len(words) - at)
    text, found = "", None
    for size in range(1, longest + 1):
        word = words[at + size - 1]
        if size > 1 and not _touch(words[at + size - 2], word, low):
            break
        text = f"{text} {word.text}" if text else word.text
        if text in phrases:
            found = text, at + size
    return found


def behind(words: Sequence[Word], at: int, phrases: Collection[str], low: str) -> tuple[str, int] | None:
    """The longest phrase that ends right before word `at`, and its first word."""
    if not at or (isinstance(phrases, Phrases) and words[at - 1].text not in phrases.lasts):
        return None
    text, found = "", None
    for size in range(1, min(LONGEST, at) + 1):
        word = words[at - size]
        if size > 1 and not _touch(word, words[at - size + 1], low):
            break
        text = f"{word.text} {text}" if text else word.text
        if text in phrases:
            found = text, at - size
    return found


def _touch(one: Word, other: Word, low: str) -> bool:
    """Nothing but blanks and quotation marks between two words."""
    return not low[one.end : other.start].strip(" \u00a0\t“”\"'‘’")


def adds_to(part: str | None, whole: str | None) -> bool:
    """Whether what two numbers count can be added."""
    if part is None or whole is None or part == whole:
        return True
    return frozenset((part, whole)) in vocabulary().together


def kin(one: str | None, other: str | None) -> bool:
    """Whether two numbers may count the same: a word that is not known may stand for any."""
    unknown = any(each is not None and each.startswith("?") for each in (one, other))
    return unknown or adds_to(one, other)
