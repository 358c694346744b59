"""When and where a number is told of, and whether two numbers are told of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from congdan.prose.model import COUNT
from congdan.prose.spots import Spot
from congdan.prose.vocabulary import vocabulary


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@lru_cache(maxsize=1)
def _moments() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:19|20)\d\d\b(?!\s?[\d/])|(?:quý|tháng|đợt|kỳ|quarter)\s(?:\d+|[ivx]+)\b"
        rf"|(?:{_any(vocabulary().sets['moments'])})\b)"
    )


def moments(spot: Spot) -> frozenset[str]:
    """The times told of a number: right behind it, else the last ones before it in its sentence."""
    start, end = around(spot)
    sentence, number = spot.sentence, spot.number
    behind = re.split(r"[,;:)]|\sthì\s", sentence.between(number.end, end))[0]
    found = _moments().findall(behind)
    before = _moments().findall(sentence.between(start, number.start)) if not found else []
    if not found and not before:
        before = _moments().findall(sentence.between(sentence.start, number.start))[-1:]
    return frozenset(found or before)


def years(spot: Spot) -> frozenset[str]:
    """Those of its times that are years."""
    return frozenset(each for each in moments(spot) if each.isdigit() or "năm " in each or "year" in each)


_PERIOD = re.compile(
    r"(?:so với|so|cùng kỳ|trước|than|from|over)\s(?:[^\W\d_]+\s){0,3}(?:\d{1,2}[/-])?(?:19|20)\d\d\b"
    r"|\b((?:tháng|quý|đợt|kỳ|quarter)\s(?:\d{1,2}|[ivx]+)\b|\d{1,2}\stháng\b|(?:19|20)\d\d\b(?![\d/]))"
)


def other_periods(one: Spot, other: Spot) -> bool:
    """Whether the paragraphs of two numbers tell, up to them, of two times: eleven months of 2021, five of 2022."""
    found = [_period(each) for each in (one, other)]
    return all(found) and not found[0] & found[1]


def _period(spot: Spot) -> frozenset[str]:
    """The times told in a paragraph up to a number, none of those that something is compared with."""
    text = spot.sentence.low
    hits = _PERIOD.findall(text, 0, spot.number.start)
    return frozenset(each for each in hits if each)


_CLAUSE = re.compile(r"[,;:)](?!\d)|\.\s")


def around(spot: Spot) -> tuple[int, int]:
    """The text that speaks of one number: back to the count or semicolon before it, up to the end of its clause."""
    sentence, number = spot.sentence, spot.number
    counts = [each for each in sentence.numbers if each.kind == COUNT]
    before = max((each.end for each in counts if each.end <= number.start), default=sentence.start)
    after = min((each.start for each in counts if each.start >= number.end), default=sentence.end)
    hit = _CLAUSE.search(sentence.low, number.end, after)
    return max(before, sentence.low.rfind(";", before, number.start) + 1), hit.start() if hit else after


@lru_cache(maxsize=1)
def _scope() -> re.Pattern[str]:
    known = vocabulary().sets
    limits = rf"\b(?:(?<!tất )(?:{_any(known['limits'])}))\b(?!\sbộ)"
    return re.compile(
        rf"{limits}|\b(?:{_any(known['places'])})\s\S+|(?:^|(?<=[.]\s))\S+\s\S+(?=\s(?:có|đạt|has|had)\b)"
    )


def scopes(spot: Spot) -> frozenset[str]:
    """The places, names and other limits told of a number."""
    start, end = around(spot)
    text, found = spot.sentence.paragraph.text, set()
    for hit in _scope().finditer(spot.sentence.low, start, end):
        last = start if hit.group() in vocabulary().sets["limits"] else hit.end() - len(hit.group().split()[-1])
        if last == start or text[last].isupper() or text[last].isdigit():
            name = _NAME.match(text, hit.end(), end)
            found.add((hit.group() + (name.group() if name and last > start else "")).strip(" .,;"))
    return frozenset(found)


_NAME = re.compile(r"(?:\s[A-ZĐÀÁẢÃẠÂĂÊÔƠƯÝÍÌỨỪỰ]\S*|\s\d+\b)*")


@lru_cache(maxsize=1)
def _sides() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{_any(each)})\b") for each in vocabulary().sides)


_FOR = re.compile(r"\b(?:cho|của|thuộc|ở|tại|trong|từ|for|in|at|from)\s(\S+\s\S+)")


def other_sides(one: Spot, other: Spot) -> bool:
    """“132 hội viên nam”, “123 hội viên nữ”: of one of the two alone a side is told, or another one."""
    texts = [each.sentence.between(*around(each)) for each in (one, other)]
    return any(bool(side.search(texts[0])) != bool(side.search(texts[1])) for side in _sides())


_WHOLE = frozenset(("toàn", "cả"))


def apart(one: Spot, other: Spot) -> bool:
    """Whether two numbers are told of two things: another side, another time, or a place that only the later has."""
    more = scopes(other) - scopes(one)
    if one.number.sector != other.number.sector or (more and (scopes(one) or more - _WHOLE)):
        return True
    if moments(one) and moments(other) and not moments(one) & moments(other):
        return True
    if other_sides(one, other):
        return True
    behind = [_FOR.findall(each.sentence.between(each.number.end, around(each)[1])) for each in (one, other)]
    return bool(behind[0] and behind[1] and not set(behind[0]) & set(behind[1]))


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
