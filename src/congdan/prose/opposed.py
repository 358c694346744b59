"""A whole and its two opposites side by side, no word between that says so: “15 học viên, nam 7 người, nữ 8 người”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.complements import are_complements
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.spots import Spot, exact_counts, one_slip
from congdan.prose.vocabulary import kin

_VALID = re.compile(r"(?<!không )(?<!chưa )\bhợp lệ\b[^,;.\d]*$")
_INVALID = re.compile(r"\b(?:không|chưa) hợp lệ\b[^,;.\d]*$")
_STILL = re.compile(r"\bcòn\s(?:lại\s|có\s)?$")
_NEW = re.compile(r"[.:]\s|\b(?:năm|tháng|quý|riêng|mỗi|tăng|giảm|year)\b")
_THREE, _FEW = 3, 100


def opposed(sentence: Sentence) -> Iterator[Claim]:
    """Every three numbers in a row of which two are opposites and the third is the whole of both."""
    counts = [each for each in exact_counts(sentence) if each.under is None and each.number.upper is None]
    for at in range(len(counts) - 2):
        three = counts[at : at + _THREE]
        whole = max(three, key=lambda each: each.value)
        parts = [each for each in three if each is not whole]
        alike = all(kin(each.number.noun, whole.number.noun) for each in parts) and whole.number.noun is not None
        gap = sentence.between(three[0].number.end, three[-1].number.start)
        led = whole is three[0] or whole.number.role == "registered"
        if alike and led and _are_opposed(parts) and not _NEW.search(gap):
            yield from _told(whole, parts, only=len(counts) == _THREE)


def _told(whole: Spot, parts: Sequence[Spot], only: bool) -> Iterator[Claim]:
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    off = abs(whole.value - counted)
    # Where a fourth number stands beside them it may be a third part.
    sure = only or whole.value >= _FEW or counted > whole.value
    slip = sure and one_slip(whole.value, counted, values) and 4 * off <= whole.value
    few = only and whole.value < _FEW and 2 * off <= whole.value and (_is_rest(parts[-1]) or counted > whole.value)
    if not off or slip or few:
        yield claim(whole, parts, soft=bool(off))


def _is_rest(part: Spot) -> bool:
    return _STILL.search(part.sentence.low, part.sentence.start, part.number.start) is not None


def _are_opposed(parts: Sequence[Spot]) -> bool:
    if are_complements(parts):
        return True
    heads = [each.sentence.between(each.sentence.start, each.number.start) for each in parts]
    sides = [(bool(_VALID.search(head)), bool(_INVALID.search(head))) for head in heads]
    return sorted(sides) == [(False, True), (True, False)]
