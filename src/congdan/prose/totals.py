"""A total and its parts in sentences in a row: parts and then “tổng cộng …”, or the total first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.complements import are_complements, is_close
from congdan.prose.items import elliptic
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.spots import BULLET, Spot, exact_counts, is_near, marks, one_slip
from congdan.prose.vocabulary import kin, vocabulary

_NEXT = 2
"""Paragraphs further on: a blank line is one."""
_MOST = 8
"""Sentences that may hold a part each."""
_TOTAL = re.compile(
    r"(?:(?:như vậy|vậy là|vậy|tính chung|tóm lại|tính ra|thus|so),?\s)?"
    r"(?:tổng cộng|cộng chung|cộng|tổng số|tổng|tính chung|tất cả"
    r"|cả (?:\w+|\d+) (?:khối|xã|nhóm|đơn vị)|in total|altogether|the total)\b"
)
_OF_SO_MANY = re.compile(r"\bcả (\w+) (?:khối|xã|phường|nhóm|đơn vị|địa bàn|địa phương|thôn|trường)\b")


def totals(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Sums over sentences in a row."""
    for at, sentence in enumerate(sentences):
        counts = exact_counts(sentence)
        text = BULLET.sub("", sentence.low[sentence.start : sentence.end])
        if counts and _TOTAL.match(text.lstrip(' “"')) and at:
            for each in _undivided(sentence, counts)[:3]:
                yield from _after(each, sentences[max(0, at - _MOST) : at])
        elif at + 1 < len(sentences):
            for each in counts[:3]:
                if all(other is each or other.number.noun != each.number.noun for other in counts):
                    yield from _before(each, sentences[at + 1 : at + 1 + _MOST])


_MARKS = ("parts", "of_which")


def _undivided(sentence: Sentence, counts: Sequence[Spot]) -> Sequence[Spot]:
    """The counts before the parts that a sentence tells itself: those are parts, not totals of what came before."""
    start = next((each.start for each in marks(sentence) if each.kind in _MARKS), sentence.end)
    return [each for each in counts if each.number.end <= start]


# -- the total last ---------------------------------------------------------------------------------------------------


def _after(whole: Spot, before: Sequence[Sentence]) -> Iterator[Claim]:
    """“A 1.024 người, B 873 người. Tổng cộng: 1.897 người.”, or one part a sentence."""
    listed = [each for each in exact_counts(before[-1]) if _adds(each, whole)]
    if len(listed) > 1:
        # What the sentence before divides itself is told with its parts: both would be counted.
        divided = any(each.kind in _MARKS for each in marks(before[-1])) and _sum(listed) != whole.value
        if not divided and len(listed) == len(exact_counts(before[-1])):
            yield from _told(whole, listed, labelled=len(listed) > 2)
        return
    parts = _one_each(whole, list(reversed(before)))[::-1]
    told = _OF_SO_MANY.search(whole.sentence.low[whole.sentence.start : whole.sentence.end])
    number = (
        vocabulary().spelled.get(told.group(1)) or (int(told.group(1)) if told.group(1).isdigit() else 0) if told else 0
    )
    parts = parts[-number:] if 1 < number <= len(parts) else parts
    exact = next((parts[-size:] for size in range(2, len(parts) + 1) if _sum(parts[-size:]) == whole.value), parts)
    if len(exact) > 1:
        yield from _told(whole, exact, labelled=len(exact) == number)


def _how_many(sentence: Sentence) -> int:
    """“của cả ba khối”: of how many parts."""
    told = _OF_SO_MANY.search(sentence.low[sentence.start : sentence.end])
    word = told.group(1) if told else ""
    return int(word) if word.isascii() and word.isdigit() else vocabulary().spelled.get(word, 0)


def _one_each(whole: Spot, others: Sequence[Sentence]) -> list[Spot]:
    """The only count of each sentence in a row that can be a part."""
    found: list[Spot] = []
    last = whole.sentence
    for sentence in others:
        counts = exact_counts(sentence)
        if (
            abs(sentence.paragraph.number - last.paragraph.number) > 1
            or len(counts) != 1
            or not _adds(counts[0], whole)
        ):
            break
        found.append(counts[0])
        last = sentence
    return found


# -- the total first --------------------------------------------------------------------------------------------------

_PLACE = re.compile(
    r"\b(?:xã|phường|thị trấn|thôn|ấp|khu phố|huyện|quận|khối|cụm|trường|tổ|bản|xóm|khóm|commune|ward|village)\s"
    r"[^,;.:\d]{1,40}$"
)


def _before(whole: Spot, after: Sequence[Sentence]) -> Iterator[Claim]:
    """“Toàn huyện có 2.250 người đăng ký. Xã A có 810 người, xã B 745 người, thị trấn C 695 người.”"""
    listed = [each for each in exact_counts(after[0]) if _adds(each, whole)]
    near = after[0].paragraph.number - whole.sentence.paragraph.number <= _NEXT
    if near and len(listed) > 2 and len(listed) == len(exact_counts(after[0])) and _of_places(listed):
        yield from _told(whole, listed)
    elif near and len(listed) == 1:
        parts = _one_each(whole, after)
        exact = next((parts[:size] for size in range(2, len(parts) + 1) if _sum(parts[:size]) == whole.value), parts)
        if (len(exact) > 2 and _of_places(exact)) or are_complements(exact):
            yield from _told(whole, exact, labelled=are_complements(exact))


def _of_places(parts: Sequence[Spot]) -> bool:
    return all(_PLACE.search(_words_before(each)) for each in parts)


def _words_before(part: Spot) -> str:
    sentence = part.sentence
    before = max((each.end for each in sentence.numbers if each.end <= part.number.start), default=sentence.start)
    return sentence.between(before, part.number.start)


# -- both -------------------------------------------------------------------------------------------------------------


def _adds(part: Spot, whole: Spot) -> bool:
    one, other = part.number, whole.number
    roles = one.role in (None, other.role) or other.role in (None, "population")
    return roles and part.under is None and (elliptic(part) or (one.noun is not None and kin(one.noun, other.noun)))


def _sum(parts: Sequence[Spot]) -> int:
    return sum(each.value for each in parts)


def _told(whole: Spot, parts: Sequence[Spot], labelled: bool = False) -> Iterator[Claim]:
    counted, values = _sum(parts), [each.value for each in parts]
    if counted == whole.value or (
        labelled and is_near(whole.value, counted, values) and one_slip(whole.value, counted, values)
    ):
        yield claim(whole, parts)
    elif is_close(whole.value, counted, values):
        yield claim(whole, parts, soft=True)
