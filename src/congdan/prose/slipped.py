"""A percentage that fits no count around it, but would fit one of them if a single digit had been typed otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from congdan.edits.percentages import Printed
from congdan.prose.claims import share_of
from congdan.prose.implied import Nearby, is_of_another_time, is_rate_of_something, of_their_sum, told_apart
from congdan.prose.links import Link, Named, is_target, names_its_own, of_a_plan, of_others
from congdan.prose.model import Claim
from congdan.prose.percent import fits
from congdan.prose.spots import Spot, spots
from congdan.prose.vocabulary import kin, vocabulary
from congdan.prose.wholes import is_doubtful, of_a_sibling, of_another_term

_MOST, _MOST_ROUGH = 5, 3
"""Counts that may be meant, of two decimals and of one; among more of them one is near by chance."""
_FEW = 10
_REGISTERED = re.compile(r"đăng k[ýí]|đánh giá|registered|signed up|evaluated|assessed")


def slipped(near: Nearby, found: Link, printed: Printed, told: Named | None) -> Iterator[Claim]:
    """“Đã giải quyết 51.780 hồ sơ, đúng hạn 51.012 hồ sơ, đạt tỷ lệ 98,63%”: 51.072 would fit."""
    share, count = found.share, found.count
    if not _is_a_share(found, printed, told):
        return
    bases = _bases(near, count)
    sibling = of_a_sibling(share, bases, near.before)
    # With one decimal a percentage is sooner near by chance.
    apart = is_of_another_time if printed.decimals > 1 else told_apart
    same = [each for each in bases if each.number.noun == count.number.noun and not apart(each, count)]
    # What has a percentage of its own may be another part of the same whole.
    own = of_others(share)
    same = [each for each in same if each.sentence is not share.sentence or each.at not in own]
    bases = same if sibling is None else [sibling]
    values = {each.value for each in bases}
    if not 1 <= len(values) <= (_MOST if printed.decimals > 1 else _MOST_ROUGH) or any(
        _is_told(printed, count, each) for each in bases
    ):
        return
    if of_their_sum(near, count, printed):
        return
    sure = [each for each in bases if printed.decimals > 1 or (len(values) == 1 and each.sentence is share.sentence)]
    close = {each.value: each for each in sure if nearly(printed, count.value, each.value)}
    if len(close) == 1:
        yield share_of(share, count, next(iter(close.values())), soft=True)


def _is_a_share(found: Link, printed: Printed, told: Named | None) -> bool:
    share, count = found.share, found.count
    if told is not None and (
        told.base is not None or not (names_its_own(share, count.number.noun) or _REGISTERED.search(told.words))
    ):
        return False
    if found.loose and count.number.noun in vocabulary().rated:
        return False
    other = is_target(share) or of_a_plan(share) or is_rate_of_something(share) or of_another_term(count)
    exact = count.number.exact and count.number.noun is not None and count.value >= _FEW
    return found.strong and exact and printed.decimals > 0 and printed.units < 100 * 10**printed.decimals and not other


def _bases(near: Nearby, count: Spot) -> list[Spot]:
    """The counts of its kind, here before it or in the sentence before."""
    here = [each for each in spots(near.sentence) if each.number.end <= count.number.start]
    back = [each for other in near.before[:1] if other is not count.sentence for each in spots(other)]
    return [
        each
        for each in (*here, *back)
        if each.number.exact
        and kin(each.number.noun, count.number.noun)
        and each.value >= _FEW
        and not is_doubtful(each)
    ]


def _is_told(printed: Printed, count: Spot, base: Spot) -> bool:
    return fits(printed, count.value, base.value) or fits(printed, base.value - count.value, base.value)


def nearly(printed: Printed, count: int, base: int) -> bool:
    """Whether one typing slip in the count, in the base or in the percentage makes them fit."""
    return (
        any(0 < each <= base and fits(printed, each, base) for each in _slips(count))
        or any(each >= count and fits(printed, count, each) for each in _slips(base))
        or any(fits(replace(printed, units=each), count, base) for each in _slips(printed.units))
    )


def _slips(number: int) -> Iterator[int]:
    """What may have been meant where a number stands: one digit replaced, left out, too many, or two swapped.

    >>> sorted(_slips(7))[:4], 12 in set(_slips(21)), 384 in set(_slips(3841))
    ([0, 1, 2, 3], True, True)
    """
    text = str(number)
    for at in range(len(text)):
        head, tail = text[:at], text[at + 1 :]
        yield from (int(head + digit + tail) for digit in "0123456789" if digit != text[at])
        yield from (int(head + digit + text[at:]) for digit in "0123456789")
        if tail:
            yield int(head + tail[0] + text[at] + tail[1:])
            yield int(head + tail)
    yield from (int(text + digit) for digit in "0123456789")
