"""Those who came to a stage are those who achieved and those who did not: 640 registered, 612 achieved, 28 did not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.frames import apart, around
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.spots import Spot, exact_counts, is_near, one_slip

_BUT = re.compile(r"(?:đăng k[ýí]|dự thi|tham gia) (?:nhưng )?(?:chưa|không) được\b")
_OTHERS = re.compile(
    r"\b(?:không|chưa) (?:tham gia|được đánh giá|dự)"
    r"|\b(?:vắng|hoãn|rút|nộp|vì|do|withdrew|absent|because)\b"
)
_WHOLES = ("registered", "evaluated")


def failed(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A sentence that tells a stage, who achieved and who did not."""
    for sentence in sentences:
        counts = [each for each in exact_counts(sentence) if not each.number.depth]
        not_ = [each for each in counts if _is_failed(each)]
        achieved = [each for each in counts if each.number.role == "achieved" and each not in not_]
        wholes = [each for each in counts if each.number.role in _WHOLES and each not in not_]
        if len(not_) == 1 and len(achieved) == 1 and wholes:
            yield from _told(wholes, achieved[0], not_[0])


def _is_failed(spot: Spot) -> bool:
    """“59 người đăng ký nhưng chưa được công nhận”, “38 chưa đạt”."""
    return spot.number.role == "not_achieved" or _is_but(spot)


def _is_but(spot: Spot) -> bool:
    return bool(_BUT.search(spot.sentence.between(spot.number.end, around(spot)[1])))


def _told(wholes: Sequence[Spot], achieved: Spot, not_: Spot) -> Iterator[Claim]:
    counted, values = achieved.value + not_.value, [achieved.value, not_.value]
    alike = {each.number.noun for each in (*wholes, achieved, not_)} - {None}
    if len(alike) > 1 or any(each.number.start > achieved.number.start for each in wholes):
        return
    whole = next((each for each in wholes if each.value == counted), wholes[-1])
    if whole.value == counted:
        yield claim(whole, [achieved, not_])
        return
    text = whole.sentence.between(whole.sentence.start, whole.sentence.end)
    near = is_near(whole.value, counted, values) and one_slip(whole.value, counted, values)
    if len(wholes) == 1 and near and not _OTHERS.search(text) and (_is_but(not_) or not apart(whole, achieved)):
        yield claim(whole, [achieved, not_], soft=True)
