"""More or less than before: “tăng 71 người (16,1%) so với 440 người năm trước”."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.spots import Spot, shares, spots
from congdan.prose.vocabulary import adds_to

_FROM_TO = re.compile(r"(?:từ|from)\s(?:\S+\s){0,4}$")
_UP_TO = re.compile(r"^\s(?:\S+\s){0,6}(?:lên|xuống|còn|đến|to)\s(?:\S+\s){0,3}$")
_AGAINST = re.compile(
    r"(?:so với|so cùng kỳ|cùng kỳ|compared with|compared to|from|than|over)\b(?:(?!\svà\s)(?!\sand\s)[^,;.)]){0,60}$"
)


def growth(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """What each sentence says of growth, where it can be worked out."""
    for sentence in sentences:
        for spot in spots(sentence):
            if spot.number.changes and spot.number.hedge is None:
                yield from _of(spot)
        yield from _from_to(sentence)


def _of(difference: Spot) -> Iterator[Claim]:
    sentence, number = difference.sentence, difference.number
    now = _now(difference)
    then = _then(difference)
    share = _share(difference)
    sign = 1 if number.changes == "up" else -1
    if now is not None and then is not None and then.at != now.at:
        terms = ((now.name, 1), (then.name, -1), (difference.name, -sign))
        yield Claim(
            Linear(f"growth {difference.name}", terms, kind="growth", labelled=False, soft=True),
            (now.name, then.name, difference.name),
        )
    if share is not None:
        base = then.value if then is not None else (now.value - sign * difference.value if now is not None else 0)
        yield from _rate(difference, share, base, sentence)


def _rate(difference: Spot, share: Spot, base: int, sentence: Sentence) -> Iterator[Claim]:
    """The printed percentage of growth, of what was there before."""
    printed = parse(share.number.text)
    if printed is None or base <= 0:
        return
    holds = fits(printed, difference.value, base)
    low, high = (difference.value, difference.value) if holds else (1, 0)
    relation = Linear(f"growth {share.name}", ((difference.name, 1),), low, high, "growth", labelled=False, soft=True)
    yield Claim(relation, (difference.name, share.name), str(base))


def _now(difference: Spot) -> Spot | None:
    """The count that grew: the nearest exact one before, in the same clause."""
    sentence, number = difference.sentence, difference.number
    for each in reversed(spots(sentence)):
        if each.number.end > number.start or not each.number.exact or each.number.depth > number.depth:
            continue
        if re.search(r"[;.]\s", sentence.between(each.number.end, number.start)):
            return None
        if each.number.noun is None or not adds_to(number.noun, each.number.noun):
            continue
        if re.search(
            r"\b(?:trong đó|gồm|of which|including|so với)\b", sentence.between(each.number.end, number.start)
        ):
            return None
        return each.over if each.number.upper is None else None
    return None


def _then(difference: Spot) -> Spot | None:
    """The count of the year before, told behind “so với”."""
    sentence, number = difference.sentence, difference.number
    for each in spots(sentence):
        if each.number.start < number.end or not each.number.exact:
            continue
        gap = sentence.between(number.end, each.number.start)
        if len(gap) > 90 or re.search(r"[;.]\s|trong đó|gồm|riêng|of which|including|còn", gap):
            return None
        if _AGAINST.search(gap) and adds_to(each.number.noun, number.noun):
            return each
        return None
    return None


def _share(difference: Spot) -> Spot | None:
    """“tăng 71 người (16,1%)”, “tăng 71 người, tương ứng 16,1%”."""
    sentence, number = difference.sentence, difference.number
    for each in shares(sentence):
        if each.number.start < number.end:
            continue
        gap = sentence.between(number.end, each.number.start)
        if each.number.hedge is None and re.fullmatch(
            r"(?:\s[^\W\d_]+){0,4}\s?(?:\(|,\s|\s)?(?:tương ứng với|tương ứng|tương đương với|tương đương|tức là"
            r"|tức|bằng|hay|tỷ lệ|tăng|giảm|or|by|equivalent to|=|khoảng)?\s?(?:tăng|giảm|với)?\s?",
            gap,
        ):
            return each
        return each if each.number.hedge is None and each.number.changes and _SAID_AGAIN.search(gap) else None
    return None


_SAID_AGAIN = re.compile(
    r"(?:tức là|tức|tương ứng với|tương ứng|tương đương|hay|i\.e\.,?|that is,?)\s(?:tăng|giảm|up|down)\s$"
)


def _from_to(sentence: Sentence) -> Iterator[Claim]:
    """“tăng từ 440 lên 511 người (tăng 71)”."""
    counts = [each for each in spots(sentence) if each.number.upper is None]
    for one, other in itertools.pairwise(counts):
        before = sentence.between(max(sentence.start, one.number.start - 40), one.number.start)
        if not (_FROM_TO.search(before) and _UP_TO.match(sentence.between(one.number.end, other.number.start))):
            continue
        if not (one.number.hedge is None and other.number.hedge is None):
            continue
        yield from _difference(sentence, counts, one, other)
        yield from _rate_of_both(sentence, one, other)
        yield from _added(sentence, counts, one, other)


def _difference(sentence: Sentence, counts: Sequence[Spot], one: Spot, other: Spot) -> Iterator[Claim]:
    after = [each for each in counts if each.number.start > other.number.end]
    third = after[0] if after else None
    gap = sentence.between(other.number.end, third.number.start) if third is not None else ""
    if (
        third is not None
        and (third.number.changes or re.search(r"(?:tức|tăng|giảm|i\.e\.)[^,;]{0,20}$", gap))
        and len(gap) < 40
        and third.number.hedge is None
    ):
        up = other.value >= one.value
        terms = ((other.name, 1 if up else -1), (one.name, -1 if up else 1), (third.name, -1))
        yield Claim(
            Linear(f"growth {third.name}", terms, kind="growth", labelled=False, soft=True),
            (other.name, one.name, third.name),
        )


def _rate_of_both(sentence: Sentence, one: Spot, other: Spot) -> Iterator[Claim]:
    """“từ 34 lên 55 tỉnh, tăng 61,76%”."""
    after = [each for each in shares(sentence) if each.number.start > other.number.end]
    share = after[0] if after else None
    if share is None or share.number.changes is None or share.number.hedge or one.value <= 0:
        return
    gap = sentence.between(other.number.end, share.number.start)
    printed = parse(share.number.text)
    if printed is None or len(gap) > 40 or re.search(r"[;.]\s|\d\s\D*\d", gap):
        return
    difference = other.value - one.value
    holds = fits(printed, abs(difference), one.value)
    low, high = (difference, difference) if holds else (1, 0)
    terms = ((other.name, 1), (one.name, -1))
    relation = Linear(f"growth {share.name}", terms, low, high, "growth", labelled=False, soft=True)
    yield Claim(relation, (other.name, one.name, share.name))


def _added(sentence: Sentence, counts: Sequence[Spot], one: Spot, other: Spot) -> Iterator[Claim]:
    """“kết nạp mới 126 hội viên, nâng tổng số từ 2.785 lên 2.911”."""
    before = [each for each in counts if each.number.end <= one.number.start and each.number.exact]
    if not before or not re.search(r"(?:nâng|đưa)\s[^,;\d]{0,50}$", sentence.between(sentence.start, one.number.start)):
        return
    new = before[-1]
    told = re.search(r"(?:mới|thêm)\b", sentence.between(sentence.start, one.number.start))
    if told and adds_to(new.number.noun, other.number.noun):
        terms = ((other.name, 1), (one.name, -1), (new.name, -1))
        relation = Linear(f"growth {other.name}", terms, kind="growth", labelled=False, soft=True)
        yield Claim(relation, (other.name, one.name, new.name))
