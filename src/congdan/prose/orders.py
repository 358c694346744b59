"""What cannot be more than another: who achieved than who registered, a part than its base."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import spots
from congdan.prose.stages import at_most, stages
from congdan.prose.vocabulary import adds_to

_PLAN = re.compile(r"kế hoạch|chỉ tiêu|nghị quyết|plan|target|vượt")


_PAIR = 2


def orders(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Fractions, those among others, and the stages from registration to the title."""
    for sentence in sentences:
        yield from _fractions(sentence)
        yield from _among(sentence)
    yield from stages(sentences)


def _fractions(sentence: Sentence) -> Iterator[Claim]:
    plan = _PLAN.search(sentence.between(sentence.start, sentence.end))
    for each in spots(sentence):
        under = each.under
        # 7.582/1 is a pair of two things, as of cases and deaths, and no misprint of a share.
        if under is not None and not plan and each.number.exact and each.value <= _PAIR * under.value:
            yield at_most(each, under)


_IN_FRONT = re.compile(
    r"(?:^|[,;:.]\s)(?:trong|trên|of|out of|among)\s(?:tổng\s)?(?:số\s)?(?:the\s)?(?:a total of\s)?$"
)
_BEHIND = re.compile(
    r"^\s(?:[^,;.\d]{0,60}\s)?(?:trong số|trong tổng số|trên tổng số|out of|of the|among the)\s(?:a total of\s)?$"
)


def _among(sentence: Sentence) -> Iterator[Claim]:
    """“Trong tổng số 1.245 người có 1.254 người đăng ký”, “726 người được công nhận trong số 672 người”."""
    counts = [each for each in spots(sentence) if each.number.upper is None]
    for one, other in pairwise(counts):
        gap = sentence.between(one.number.end, other.number.start)
        alike = adds_to(one.number.noun, other.number.noun) and one.number.depth == other.number.depth
        if not alike or not (one.number.exact and other.number.exact) or ";" in gap or _PLAN.search(gap):
            continue
        if _IN_FRONT.search(sentence.between(sentence.start, one.number.start)):
            yield at_most(other, one)
        elif _BEHIND.match(gap):
            yield at_most(one, other)
