"""Those who came to a stage are those who achieved and those who did not: 640 registered, 612 achieved, 28 did not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.frames import apart, around
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.spots import Spot, exact_counts, is_near, one_slip
from congdan.prose.vocabulary import kin
from congdan.prose.wholes import OF_THESE

_BUT = re.compile(r"(?:đăng k[ýí]|dự thi|tham gia) (?:nhưng )?(?:chưa|không) được\b")
_OTHERS = re.compile(
    r"\b(?:không|chưa) (?:tham gia|được đánh giá|dự)"
    r"|\b(?:vắng|hoãn|rút|nộp|vì|do|withdrew|absent|because)\b"
)
_WHOLES = ("registered", "evaluated")


def failed(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A sentence that tells a stage, who achieved and who did not."""
    for at, sentence in enumerate(sentences):
        counts = [each for each in exact_counts(sentence) if not each.number.depth]
        not_ = [each for each in counts if _is_failed(each)]
        achieved = [each for each in counts if each.number.role == "achieved" and each not in not_]
        wholes = [
            each
            for each in counts
            if (each.number.role in _WHOLES or _is_whole(each)) and each not in (*not_, *achieved)
        ]
        if not wholes and at and OF_THESE.match(sentence.low, sentence.start, sentence.end):
            above = exact_counts(sentences[at - 1])
            wholes = above if len(above) == 1 else []
        if len(not_) == 1 and len(achieved) == 1 and wholes:
            yield from _told(wholes, achieved[0], not_[0])


_IN = re.compile(r"\W*(?:trong|trong số|trong tổng số|of|out of|among)\s(?:the\s)?")


def _is_whole(spot: Spot) -> bool:
    """“Trong 73 khu phố, …”: at the beginning."""
    return bool(_IN.fullmatch(spot.sentence.between(spot.sentence.start, spot.number.start)))


def _is_failed(spot: Spot) -> bool:
    """“59 người đăng ký nhưng chưa được công nhận”, “38 chưa đạt”."""
    return spot.number.role == "not_achieved" or _is_but(spot)


def _is_but(spot: Spot) -> bool:
    return bool(_BUT.search(spot.sentence.between(spot.number.end, around(spot)[1])))


def _told(wholes: Sequence[Spot], achieved: Spot, not_: Spot) -> Iterator[Claim]:
    counted, values = achieved.value + not_.value, [achieved.value, not_.value]
    nouns = {achieved.number.noun, not_.number.noun}
    alike = all(_is_whole(each) or kin(each.number.noun, noun) for each in wholes for noun in nouns)
    if not alike or any(
        each.sentence is achieved.sentence and each.number.start > achieved.number.start for each in wholes
    ):
        return
    whole = next((each for each in wholes if each.value == counted), wholes[-1])
    if whole.value == counted:
        yield claim(whole, [achieved, not_])
        return
    text = not_.sentence.between(not_.sentence.start, not_.sentence.end)
    near = is_near(whole.value, counted, values) and one_slip(whole.value, counted, values)
    if len(wholes) == 1 and near and not _OTHERS.search(text) and (_is_but(not_) or not apart(whole, achieved)):
        yield claim(whole, [achieved, not_], soft=True)
