"""What something was before and what it is now, for a change that is told beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from congdan.prose.changes import BY, POINTS, RATE, Change
from congdan.prose.frames import same_thing, years
from congdan.prose.model import COUNT, SHARE, Sentence
from congdan.prose.spots import Spot, spots
from congdan.prose.vocabulary import adds_to

_AGAINST = re.compile(
    r"(?:so với|so cùng kỳ|cùng kỳ|(?:năm|kỳ) (?:học )?(?:trước|ngoái)|(?:nhiều|ít|cao|thấp) hơn|lần|gấp đôi"
    r"|compared with|compared to|from|than|against|over|times|last year's|previous year's)\b"
    r"(?:(?!\s(?:và|and|lên|xuống|còn|to|gồm)\s|trong đó|năm nay|đến nay|hiện|this year)[^;)]){0,70}$"
)
_FROM = re.compile(r"\b(?:từ|from)\s(?:\S+\s){0,4}$")
_TO = re.compile(r"^(?:[^;\d]|\b(?:19|20)\d\d\b|\(\D*\d*\D*\)){0,40}\s(?:lên|xuống|còn|đến|tới|to)\s(?:\S+\s){0,4}$")
_RISES_TO = re.compile(
    r"(?:lên|lên đến|lên tới|thành|xuống|xuống còn|giảm còn|to|now|hiện là|hiện có|hiện còn)\s(?:\S+\s){0,3}$"
)
_PARTS = re.compile(r"\b(?:trong đó|trong số|gồm|riêng|cụ thể|of which|of whom|including|comprising)\b")
_ENDS = re.compile(r";|[.]\s")


@dataclass(frozen=True, slots=True)
class Levels:
    """Two numbers of the same thing at two times; `sure` where the text says which is which."""

    now: Spot
    then: Spot
    sure: bool


def levels(change: Change, before: Sequence[Sentence]) -> Iterator[Levels]:
    """The likeliest pair first; the sentences before count where a change has only one level in its own."""
    if change.kind != POINTS:
        yield from _of_kind(change, before, COUNT)
    if change.kind in (POINTS, RATE):
        yield from _of_kind(change, before, SHARE)


def _own(change: Change, kind: str) -> tuple[list[Spot], list[Spot]]:
    """The levels of the clause, and those of them that were before."""
    own = [each for each in _clause(change, kind) if _compatible(change, each)]
    return own, [each for each in own if _is_then(each) and not _of_another(change, each)]


_SO = re.compile(r"\b(?:so với|so cùng kỳ|compared|than)\b")


def _of_another(change: Change, level: Spot) -> bool:
    """“thấp hơn 4 người so với dự kiến nhưng cao hơn so với khóa XIII (78 người)”: the level of another comparison."""
    sentence = change.sentence
    if level.number.start >= change.end:
        return len(_SO.findall(sentence.between(change.end, level.number.start))) > 1
    # “vượt 20 người so với kế hoạch (500 người) nhưng giảm 35 người so với năm trước”: the plan is of the first.
    first = any(each.changes and each.end <= level.number.start for each in sentence.numbers)
    return first and bool(_SO.search(sentence.between(change.end, min(sentence.end, change.end + 30))))


def level_now(change: Change) -> Spot | None:
    """The count that has grown or fallen."""
    return _now(change, *_own(change, COUNT))


def _of_kind(change: Change, before: Sequence[Sentence], kind: str) -> Iterator[Levels]:
    own, thens = _own(change, kind)
    yield from _from_to(own)
    if not thens and kind == COUNT:
        yield from _against_plan(change)
    now = _now(change, own, thens)
    if now is not None:
        for then in sorted(thens, key=lambda each: abs(each.number.start - change.start)):
            yield Levels(now, then, now.number.lower is None)
    if thens and now is None and before:
        yield from _now_before(before[:1], thens[0], kind)
    if not thens and now is not None:
        yield from _two_times(change, own, now)
        yield from _series(change, now, kind)
        yield from _then_before(change, before, now, kind)


_PLAN_BEFORE = re.compile(r"(?:kế hoạch|chỉ tiêu|plan|target)\b(?:[^.;\d]|\b(?:19|20)\d\d\b){0,40}$")
_OF_PLAN = re.compile(r"vượt|hụt|thiếu|kế hoạch|chỉ tiêu|exceed|short|target|plan")


def _against_plan(change: Change) -> Iterator[Levels]:
    """“Kế hoạch giao 1.200 người, thực hiện 1.254 người, vượt 54 người”: the plan stands anywhere in the sentence."""
    sentence = change.sentence
    told = sentence.between(max(sentence.start, change.start - 40), min(sentence.end, change.end + 40))
    against = _AGAINST_WHAT.search(sentence.low, change.end, min(sentence.end, change.end + 60))
    if against and not _PLANNED.search(against.group(1)):
        return
    counts = [
        each
        for each in spots(sentence)
        if each.number.exact and each.number.upper is None and each.number.lower is None and _compatible(change, each)
    ]
    plans = [each for each in counts if _PLAN_BEFORE.search(between(each))]
    done = [each for each in counts if each not in plans and each.number.end <= change.start]
    if len(plans) == 1 and done and _OF_PLAN.search(told):
        yield Levels(done[-1], plans[0], len(done) == 1)


def level_then(change: Change) -> Spot | None:
    """The count there was before, where it alone is told: “tăng 71 người so với 440 người”."""
    thens = _own(change, COUNT)[1]
    return thens[0] if len(thens) == 1 else None


def level_above(change: Change, before: Sequence[Sentence]) -> Spot | None:
    """What there is now, told with its unit in the sentence before: “mở 640 lớp. So với năm trước tăng 40 lớp”."""
    sentence, own = change.sentence, change.spot
    if own is None or own.number.noun is None or not before or not _SO.search(sentence.low, sentence.start, change.end):
        return None
    found = [each for each in _like(before[0], own, COUNT) if each.number.noun == own.number.noun]
    return found[0] if len(found) == 1 and found[0].number.exact and found[0].number.lower is None else None


def _clause(change: Change, kind: str) -> list[Spot]:
    """The exact numbers between two semicolons, without changes."""
    sentence = change.sentence
    start = max((hit.end() for hit in _ENDS.finditer(sentence.low, sentence.start, change.start)), default=0)
    hit = _ENDS.search(sentence.low, change.end, sentence.end)
    end = hit.start() if hit else sentence.end
    return [
        each
        for each in spots(sentence, kind)
        if start <= each.number.start < end and each.number.hedge is None and not each.number.changes
    ]


def _compatible(change: Change, level: Spot) -> bool:
    own = change.spot.number.noun if change.spot is not None and change.kind == BY else None
    return own is None or own.startswith("?") or adds_to(own, level.number.noun)


def between(one: Spot) -> str:
    """The text before a number, back to the number before it."""
    sentence = one.sentence
    before = max(
        (each.end for each in sentence.numbers[: one.at] if each.kind in (COUNT, SHARE) and not each.changes),
        default=sentence.start,
    )
    return sentence.between(before, one.number.start)


def _is_then(level: Spot) -> bool:
    return level.number.upper is None and bool(_AGAINST.search(between(level)))


def _from_to(own: Sequence[Spot]) -> Iterator[Levels]:
    """“từ 440 lên 511 người”."""
    plain = [each for each in own if each.number.upper is None]
    for one, other in pairwise(plain):
        gap = one.sentence.between(one.number.end, other.number.start)
        if _FROM.search(between(one)) and _TO.match(gap):
            yield Levels(other, one, True)


def _now(change: Change, own: Sequence[Spot], thens: Sequence[Spot]) -> Spot | None:
    """The nearest count before the change, else the one that it leads to."""
    sentence = change.sentence
    for each in reversed(own):
        if each.number.end > change.start or each in thens or each.number.depth > change.depth:
            continue
        gap = sentence.between(each.number.end, change.start)
        return None if _PARTS.search(gap) else each.over
    led = (each for each in own if each.number.start >= change.end and each not in thens)
    return next((each for each in led if _RISES_TO.search(between(each))), None)


def _two_times(change: Change, own: Sequence[Spot], now: Spot) -> Iterator[Levels]:
    """“Năm 2023 có 612 hội viên, năm 2024 có 815 hội viên, tăng 203 người”."""
    earlier = [each for each in own if each.number.end <= now.number.start and each.number.upper is None]
    if earlier and not _PARTS.search(now.sentence.between(earlier[-1].number.end, now.number.start)):
        then = earlier[-1]
        alike = same_thing(then, now) or (then.number.noun == now.number.noun and now.number.role is None)
        like = alike or bool(years(then) & set(_named_years(change, now)))
        yield Levels(now, then, like and (_is_year_before(change, then, now) or _since_the_start(change, then, now)))


_AT_FIRST = re.compile(
    r"\b(?:đầu (?:năm|kỳ|nhiệm kỳ)|at the (?:start|beginning)|initially|at first"
    r"|ban đầu|ngày đầu|lúc đầu|buổi đầu|thời kỳ đầu|mới thành lập)\b"
)
_BY_NOW = re.compile(
    r"\b(?:cuối (?:năm|kỳ|nhiệm kỳ)|at the end|by the end|đến nay|tới nay|hiện nay|nay|hiện|today|now)\b"
)


def _since_the_start(change: Change, then: Spot, now: Spot) -> bool:
    """“Ngày đầu thành lập chỉ có 430 hội viên, đến nay đã có 3.440”."""
    told = _AT_FIRST.search(between(then)) and _BY_NOW.search(between(now))
    return bool(told) and not _PLANNED.search(_against(change, now))


_LABEL = re.compile(
    r"(?:^|[;:.]\s|[-–+•]\s)(?:năm (?:học )?)?((?:19|20)\d\d)(?:\s?[-–]\s?(?:19|20)\d\d)?\b(?!/)[^;:.,\d]{0,40}[:,]?\s"
    r"(?:(?:có|là|đạt)\s)?$"
)


def _series(change: Change, now: Spot, kind: str) -> Iterator[Levels]:
    """“2022: 1.210; 2023: 1.345 (tăng 135)”: the year before is the item before."""
    label = _LABEL.search(between(now))
    counts = [each for each in spots(now.sentence, kind) if each.number.exact and each.number.end <= now.number.start]
    if label is None or not counts or _against(change, now) or not _is_of_it(change, now):
        return
    then = counts[-1]
    first = _LABEL.search(between(then))
    if first is not None and int(label.group(1)) - int(first.group(1)) == 1 and _is_like(change, then, now):
        yield Levels(now, then, True)


_OF_IT = re.compile(
    r"\s*(?:(?:như vậy|vậy là|tức là|tức|đã|hay|là)\s)*(?:tăng|giảm|hơn|up|down|an|a|or|rising|falling)\b"
)


def _is_of_it(change: Change, now: Spot) -> bool:
    """Whether it is this that has grown, since the year before: not “số lớp tăng 12%”, “vượt 4,5% kế hoạch”."""
    sentence = change.sentence
    own = re.split(r"[,(;]", sentence.between(now.number.end, change.start))[-1]
    behind = sentence.between(change.end, min(sentence.end, change.end + 40))
    return now.number.end <= change.start and bool(_OF_IT.match(own)) and not _PLANNED.search(behind)


def _is_like(change: Change, then: Spot, now: Spot) -> bool:
    one, other = then.number, now.number
    return _compatible(change, then) and one.noun == other.noun and one.role == other.role


_AGAINST_WHAT = re.compile(r"\b(?:so với|so|compared (?:with|to)|than|over|on)\s([^,;.()]{1,40})")
_PLANNED = re.compile(r"chỉ tiêu|kế hoạch|dự kiến|mục tiêu|nghị quyết|quy định|plan|target")


def _is_year_before(change: Change, then: Spot, now: Spot) -> bool:
    """Whether the two are told of two years, and the change is against the first of them."""
    against, named = _against(change, now), _named_years(change, now)
    if _PLANNED.search(against) or (named and named[0] not in years(then)):
        return False
    if not _against(change, now) and _is_of_it(change, now) and _is_next(between(then), between(now)):
        return True
    return bool(years(then)) and bool(years(now)) and not years(then) & years(now)


_TIME = re.compile(
    r"\b(năm học|năm|tháng|quý|học kỳ)\s((?:19|20)\d\d|\d{1,2}|i{1,3}|iv)\b(?:\s?[-–]\s?(?:19|20)\d\d)?(?![/\d])"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _is_next(then: str, now: str) -> bool:
    """“Tháng 5 có …, tháng 6 có …”, “năm học 2022-2023 …, năm học 2023-2024 …”: one right after the other."""
    first, second = _TIME.findall(then), _TIME.findall(now)
    if len(first) != 1 or len(second) != 1 or first[0][0] != second[0][0]:
        return False
    one, other = (_ROMAN.get(each) or int(each) for each in (first[0][1], second[0][1]))
    return other - one == 1


def _against(change: Change, now: Spot) -> str:
    """What a change is against, in the words behind “so với”."""
    sentence = change.sentence
    told = _AGAINST_WHAT.search(sentence.low, max(now.number.end, sentence.start), sentence.end)
    return told.group(1) if told and now.sentence is sentence else ""


def _named_years(change: Change, now: Spot) -> list[str]:
    return re.findall(r"\b(?:19|20)\d\d\b", _against(change, now))


_THIS = re.compile(
    r"(?:con số này|số này|this figure|the figure|the number|that figure)\b[^,;\d]{0,30}(?:\d{4}[^,;\d]{0,30})?$"
)


def _then_before(change: Change, before: Sequence[Sentence], now: Spot, kind: str) -> Iterator[Levels]:
    """What there was, in a sentence before: the one number of the same thing, of another year."""
    for other in before:
        found = _like(other, now, kind)
        if found:
            like = same_thing(found[-1], now) or bool(_THIS.search(between(now)))
            yield Levels(now, found[-1], len(found) == 1 and like and _is_year_before(change, found[-1], now))
            return


def _now_before(before: Sequence[Sentence], then: Spot, kind: str) -> Iterator[Levels]:
    """What there is now, in the sentence before: “Có 815 hội viên. So với 612 hội viên năm 2023, tăng 203.”"""
    for other in before:
        found = _like(other, then, kind)
        if found:
            yield Levels(found[-1], then, len(found) == 1 and same_thing(found[-1], then))


def _like(sentence: Sentence, one: Spot, kind: str) -> list[Spot]:
    return [
        each
        for each in spots(sentence, kind)
        if not (each.number.hedge or each.number.changes or each.number.upper is not None)
        and adds_to(each.number.noun, one.number.noun)
    ]
