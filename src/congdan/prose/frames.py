"""When and where a number is told of, and whether two numbers are told of the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from congdan.prose.model import COUNT
from congdan.prose.spots import Spot
from congdan.prose.vocabulary import vocabulary


@lru_cache(maxsize=1)
def _moments() -> re.Pattern[str]:
    phrases = "|".join(sorted(map(re.escape, vocabulary().sets["moments"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:19|20)\d\d\b(?!\s?[\d/])|(?:quý|tháng|đợt|kỳ|quarter)\s(?:\d+|[ivx]+)\b|(?:{phrases})\b)"
    )


def moments(spot: Spot) -> frozenset[str]:
    """The times told of a number: right behind it, else the last ones before it in its sentence."""
    start, end = around(spot)
    sentence, number = spot.sentence, spot.number
    behind = re.split(r"[,;:)]", sentence.between(number.end, end))[0]
    found = _moments().findall(behind)
    before = _moments().findall(sentence.between(start, number.start)) if not found else []
    if not found and not before:
        before = _moments().findall(sentence.between(sentence.start, number.start))[-1:]
    return frozenset(found or before)


def around(spot: Spot) -> tuple[int, int]:
    """The text that speaks of one number: back to the count before it and up to the next one."""
    sentence, number = spot.sentence, spot.number
    counts = [each for each in sentence.numbers if each.kind == COUNT]
    before = max((each.end for each in counts if each.end <= number.start), default=sentence.start)
    after = min((each.start for each in counts if each.start >= number.end), default=sentence.end)
    return before, after


def same_thing(one: Spot, other: Spot) -> bool:
    """Whether two numbers are told in the same words: the role, and a word of what is counted or of what is said."""
    if one.number.role != other.number.role or one.number.sector != other.number.sector:
        return False
    return bool(told_words(one) & told_words(other)) or one.number.role is not None


def told_words(spot: Spot) -> frozenset[str]:
    """The words that say something of a number, without those that every sentence has."""
    start, end = around(spot)
    plain = vocabulary().sets["plain"]
    return frozenset(
        word.text
        for word in spot.sentence.words
        if start <= word.start < end and word.text not in plain and len(word.text) > 1
    )
