"""More or less than before: “tăng 71 người (16,1%) so với 440 người năm trước”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from congdan.edits import Linear, percentages
from congdan.edits.percentages import Printed
from congdan.prose.changes import BY, POINTS, RATE, TIMES, Change, changes
from congdan.prose.flows import flows
from congdan.prose.joined import joined
from congdan.prose.levels import Levels, level_above, level_now, level_then, levels
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.rising import rising
from congdan.prose.spots import Spot, one_slip, shares

_BACK = 2
"""Sentences before, in which the year before may be told."""


def growth(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """What each sentence says of growth, where it can be worked out."""
    for at, sentence in enumerate(sentences):
        before = [
            other
            for other in reversed(sentences[max(0, at - _BACK) : at])
            if sentence.paragraph.number - other.paragraph.number <= 1
        ]
        for change in changes(sentence):
            yield from _of(change, before)
        yield from joined(sentence, before)
        yield from flows(sentence)
        yield from rising(sentence)


def _of(change: Change, before: Sequence[Sentence]) -> Iterator[Claim]:
    """The pair of levels that a change fits; else the likeliest, if the text says that it is the one."""
    pairs = list(levels(change, before))
    best = next((each for each in pairs if _fits(change, each)), None)
    if best is None and pairs and pairs[0].sure and change.sure and _is_near(change, pairs[0]):
        best = pairs[0]
    if best is not None:
        yield _claim(change, best)
    if change.kind == BY:
        yield from _with_its_rate(change, best, before)


def _fits(change: Change, pair: Levels) -> bool:
    now, then = _size(pair.now), _size(pair.then)
    if change.kind == BY:
        return now - then == change.sign * (change.spot.value if change.spot else 0)
    if change.kind == TIMES:
        return _is_times(change.text, now, then)
    if change.sign * (now - then) < 0:
        return False
    if change.kind == POINTS or _is_share(pair.now):
        return _is_apart(change.text, pair) or (change.kind == RATE and _is_rate(change.text, pair))
    return _is_rate(change.text, pair)


_FAR = 3
"""So many times what is printed is no slip, but another comparison."""


def _is_near(change: Change, pair: Levels) -> bool:
    """Whether what is printed may be meant for these two: one slip away, or not three times as much."""
    now, then = _size(pair.now), _size(pair.then)
    if change.kind == TIMES or _is_share(pair.now) or not then:
        return True
    counted = abs(now - then) if change.kind == BY else abs(now - then) * 100 / then
    value = _size(change.spot) if change.spot is not None else counted
    by = change.sign * value
    if change.kind == BY and one_slip(int(value), int(counted)):
        return True
    if change.kind == BY and (one_slip(int(now), int(then + by)) or one_slip(int(then), int(now - by))):
        return True
    return max(value, counted) <= _FAR * min(value, counted)


def _size(spot: Spot) -> Fraction:
    if spot.number.value is not None:
        return Fraction(spot.number.value)
    printed = parse(spot.number.text)
    return printed.value if printed else Fraction(0)


def _is_share(spot: Spot) -> bool:
    return spot.number.value is None


def _is_apart(text: str, pair: Levels) -> bool:
    """Percentage points: both shares may have been rounded or cut off, so the last digit may be one off."""
    known = [parse(each) for each in (text, pair.now.number.text, pair.then.number.text)]
    read = [each for each in known if each is not None]
    if len(read) != len(known):
        return False
    by, now, then = read
    grain = Fraction(1, 10 ** min(each.decimals for each in read))
    return abs(abs(now.value - then.value) - by.value) <= grain


def _is_rate(text: str, pair: Levels) -> bool:
    """The growth as a percentage of what was before."""
    printed, now, then = parse(text), _size(pair.now), _size(pair.then)
    scale = now.denominator * then.denominator
    return printed is not None and then > 0 and fits(printed, int(abs(now - then) * scale), int(then * scale))


def _is_times(text: str, now: Fraction, then: Fraction) -> bool:
    """“gấp 1,5 lần”; “tăng 1,5 lần” may also mean so much more."""
    printed = percentages.parse(text, 1)
    if printed is None or then <= 0 or now.denominator * then.denominator != 1:
        return False
    more = Printed(printed.units + 10**printed.decimals, printed.decimals, 1)
    if not printed.decimals:
        return any(each.units - _ABOUT <= now / then < each.units + 1 for each in (printed, more))
    return fits(printed, int(now), int(then)) or fits(more, int(now), int(then))


_ABOUT = Fraction(3, 10)
"""“gấp ba lần” is said of 2.7 times and of 3.9 times."""


def _claim(change: Change, pair: Levels) -> Claim:
    now, then = pair.now, pair.then
    names = (now.name, then.name, *([change.spot.name] if change.spot else []))
    told = _in_signs(change, pair)
    if change.kind == BY:
        terms = ((now.name, 1), (then.name, -1), (names[-1], -change.sign))
        return Claim(Linear(change.name, terms, kind="growth", labelled=False, soft=True), names, told)
    value = now.number.value if now.number.value is not None else _units(now)
    low, high = (value, value) if _fits(change, pair) else (1, 0)
    return Claim(Linear(change.name, ((now.name, 1),), low, high, "growth", labelled=False, soft=True), names, told)


def _units(share: Spot) -> int:
    printed = parse(share.number.text)
    return printed.units if printed else 0


def _in_signs(change: Change, pair: Levels) -> str:
    now, then = pair.now.number.text, pair.then.number.text
    if change.kind == BY:
        return f"{now} = {then} {'+' if change.sign > 0 else '−'} {change.text}"
    if change.kind == TIMES:
        return f"{now}/{then} = {change.text}"
    if _is_share(pair.now):
        return f"{now}% − {then}% = {'' if change.sign > 0 else '−'}{change.text}%"
    return f"({now} − {then})/{then} = {'' if change.sign > 0 else '−'}{change.text}%"


# -- a difference with its percentage ---------------------------------------------------------------------------------


def _with_its_rate(change: Change, pair: Levels | None, before: Sequence[Sentence]) -> Iterator[Claim]:
    """“tăng 71 người (16,1%)”: of what there was before."""
    difference = change.spot
    share = _share(difference) if difference is not None else None
    printed = parse(share.number.text) if share is not None else None
    base = _base(change, pair, before)
    if share is None or printed is None or difference is None or base <= 0:
        return
    holds = fits(printed, difference.value, base)
    low, high = (difference.value, difference.value) if holds else (1, 0)
    relation = Linear(f"growth {share.name}", ((difference.name, 1),), low, high, "growth", labelled=False, soft=True)
    yield Claim(relation, (difference.name, share.name), f"{difference.number.text}/{base} = {share.number.text}%")


def _base(change: Change, pair: Levels | None, before: Sequence[Sentence]) -> int:
    """What there was before: told, or worked out of what there is now; 0 where neither is told."""
    if pair is not None:
        return pair.then.value
    then, now = level_then(change), level_now(change) or level_above(change, before)
    if then is not None:
        return then.value
    known = now is not None and now.number.lower is None and change.spot is not None
    return now.value - change.sign * change.spot.value if known and now and change.spot else 0


def _share(difference: Spot) -> Spot | None:
    """“tăng 71 người (16,1%)”, “tăng 71 người, tương ứng 16,1%”."""
    sentence, number = difference.sentence, difference.number
    each = next((each for each in shares(sentence) if each.number.start >= number.end), None)
    if each is None or each.number.hedge is not None:
        return None
    gap = sentence.between(number.end, each.number.start)
    return each if _ITS_RATE.fullmatch(gap) or (each.number.changes and _SAID_AGAIN.search(gap)) else None


_ITS_RATE = re.compile(
    r"(?:\s[^\W\d_]+){0,4}\s?(?:\(|,\s|\s)?(?:tương ứng với|tương ứng|tương đương với|tương đương|tức là"
    r"|tức|bằng|hay|tỷ lệ|tăng|giảm|or|by|equivalent to|=|khoảng)?\s?(?:tăng|giảm|với)?\s?[-+−–]?"
)
_SAID_AGAIN = re.compile(
    r"(?:tức là|tức|tương ứng với|tương ứng|tương đương|hay|i\.e\.,?|that is,?)\s(?:tăng|giảm|up|down)\s$"
)
