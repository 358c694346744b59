"""A share told in so many words: so many registered, so many recognised, “tỷ lệ p%”; whatever the percentage is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congdan.edits.percentages import Printed
from congdan.prose.claims import share_of
from congdan.prose.implied import Nearby, of_their_sum
from congdan.prose.links import Link, Named, is_target, of_a_plan
from congdan.prose.model import Claim
from congdan.prose.percent import fits
from congdan.prose.spots import Spot, over_a_stroke, shares, spots
from congdan.prose.vocabulary import adds_to
from congdan.prose.wholes import is_doubtful, of_a_sibling, of_another_term

_SAYS = re.compile(
    r"(?:\s[^,;.:()\d/%]{1,60})?(?:,\s|\s?\(|\s)(?:đạt\s(?:tỷ lệ|tỉ lệ)|(?:tỷ lệ|tỉ lệ)(?:\s(?:đạt|là))?|đạt|bằng|"
    r"(?:giving\s|which is\s)?(?:a|the)\s(?:pass\s|success\s)?rate\sof|or)\s$"
)
_SLASHED = re.compile(
    r"(?:\s[^,;.:()\d/%]{1,60})?(?:,\s|\s?\(|\s)(?:(?:chiếm|đạt|là|=)\s?)?"
    r"(?:(?:tỷ lệ|tỉ lệ|a rate of|rate)\s)?(?:đạt\s|là\s)?$"
)
_RATED = re.compile(r"(?:đạt danh hiệu|đạt chuẩn|đạt|được công nhận|công nhận|recognised|recognized|passed|met)\b")
_PLAN = re.compile(r"\b(?:chỉ tiêu|kế hoạch)(?:\s(?:được\s)?giao|\sđề ra|\snăm|\slà|\s\d{4})*\s$")
_FEW = 10


def plainly(near: Nearby, found: Link, printed: Printed, told: Named | None) -> Iterator[Claim]:
    """“1.562 hộ đăng ký; cuối năm 1.431 hộ đạt, tỷ lệ 96,11%”: the words leave no other base."""
    if not found.share.number.hedge:
        yield from _of_the_plan(found, printed)
        if told is None and not is_target(found.share) and not of_a_plan(found.share):
            yield from _slashed(found, printed)
            yield from _of_the_registered(near, found, printed)


def _slashed(found: Link, printed: Printed) -> Iterator[Claim]:
    """“1.318 hộ đạt/1.447 hộ đăng ký, tỷ lệ 91,80%”."""
    share, sentence = found.share, found.share.sentence
    before = [each for each in spots(sentence) if each.number.end <= share.number.start]
    if len(before) < 2:
        return
    count, base = before[-2:]
    told = over_a_stroke(count, base)
    says = _SLASHED.fullmatch(sentence.between(base.number.end, share.number.start))
    if told and says and _may_be(count, base) and base.number.role == "registered":
        yield share_of(share, count, base)


def _of_the_registered(near: Nearby, found: Link, printed: Printed) -> Iterator[Claim]:
    share, count, sentence = found.share, found.count, found.share.sentence
    if count.sentence is not sentence or count.number.end > share.number.start or count.under is not None:
        return
    gap = sentence.between(count.number.end, share.number.start)
    if not _SAYS.fullmatch(gap) or not _achieved(count, gap) or of_another_term(count):
        return
    here = [each for each in spots(sentence) if each.number.end <= count.number.start]
    back = [each for other in near.before[:1] for each in spots(other)]
    base = _one(here, count) or (None if _registered(here) else _one(back, count))
    if base is None or _of_a_siblings_other(near, share, base) or of_their_sum(near, count, printed):
        return
    # Other counts beside these two might be meant.
    yield share_of(share, count, base, soft=len(here) != 1 or base.sentence is not sentence)


def _of_a_siblings_other(near: Nearby, share: Spot, base: Spot) -> bool:
    """Whether another percentage beside it says that it is of another base."""
    sibling = of_a_sibling(share, [base], near.before)
    return len(shares(share.sentence)) > 1 and sibling is None


def _achieved(count: Spot, gap: str) -> bool:
    return count.number.role == "achieved" or bool(_RATED.search(gap))


def _registered(counts: list[Spot]) -> list[Spot]:
    return [each for each in counts if each.number.role == "registered" and each.number.exact]


def _one(counts: list[Spot], count: Spot) -> Spot | None:
    told = [each for each in _registered(counts) if _may_be(count, each)]
    return told[-1] if len(told) == 1 and len(_registered(counts)) == 1 else None


def _may_be(count: Spot, base: Spot) -> bool:
    exact = count.number.exact and base.number.exact and _FEW <= count.value <= base.value
    same = count.number.noun == base.number.noun or adds_to(count.number.noun, base.number.noun)
    return exact and same and not is_doubtful(base)


def _of_the_plan(found: Link, printed: Printed) -> Iterator[Claim]:
    """“612 người so với chỉ tiêu giao 540 người, đạt 131,33% kế hoạch”."""
    share, sentence = found.share, found.share.sentence
    before = [each for each in spots(sentence) if each.number.end <= share.number.start]
    if len(before) != 2 or not of_a_plan(share):
        return
    count, plan = before
    between = sentence.between(count.number.end, plan.number.start)
    same = count.number.noun == plan.number.noun and count.number.exact and plan.number.exact
    if same and re.search(r"\b(?:so với|trên|/)\s", between) and _PLAN.search(between):
        yield share_of(share, count, plan, soft=not fits(printed, count.value, plan.value))
