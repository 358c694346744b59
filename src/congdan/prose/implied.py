"""The base of a percentage that the text only implies: it has to be found among the counts around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.edits.percentages import Printed
from congdan.prose.claims import has_whole_base, impossible, share_of
from congdan.prose.context import Around
from congdan.prose.links import Link, Named, is_target, names_its_own, of_a_plan, of_others
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import fits
from congdan.prose.spots import Spot, is_item, spots
from congdan.prose.vocabulary import adds_to, vocabulary
from congdan.prose.wholes import (
    is_doubtful,
    of_a_mark,
    of_a_sibling,
    of_a_sum,
    of_another_base,
    of_another_term,
    of_these,
    registered_beside,
)

_ROLES = frozenset(("registered", "population", "evaluated"))
_MOST_PAIRED = 40
_NEAR, _FAR = 9, 16
"""Words between a count and a percentage that is called impossible of it, without and with “chiếm”."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A sentence, and the sentences before it that may hold the base of its percentages."""

    sentence: Sentence
    before: tuple[Sentence, ...] = ()


def implicitly(near: Nearby, found: Link, printed: Printed, told: Named | None) -> Iterator[Claim]:
    share, count = found.share, found.count
    if not count.number.exact:
        return
    here = _candidates(near.sentence, count)
    back = [each for other in near.before for each in _candidates(other, count)]
    planned = _planned(near, share, count)
    if planned is not None:
        yield share_of(share, count, planned, soft=not fits(printed, count.value, planned.value))
        return
    named_ = told is not None and not any(each.number.role == "registered" for each in (*here, *back))
    smaller = _registered(near, count) if named_ else []
    meant = _meant(share, told, [*here, *back, *smaller])
    fitting = [each for each in (*_nearest(here, count), *back) if fits(printed, count.value, each.value)]
    sibling = of_a_sibling(share, fitting, near.before)
    if sibling is None and meant is not None and not fits(printed, count.value, meant.value):
        others = tuple(each.name for each in (*here, *back) if fits(printed, count.value, each.value))
        if found.strong or others:
            yield share_of(
                share, count, meant, soft=not (others or meant.number.role in ("registered", "evaluated")), bases=others
            )
        return
    base = (sibling or fitting[0]) if fitting else None
    if base is not None:
        yield share_of(share, count, base)
        return
    pair = None if _IN_BRACKETS.fullmatch(_gap(found)) else _any_pair(near, share, printed)
    if pair is not None:
        yield share_of(share, *pair)
        return
    own = _TOLD_COUNT.match(told.words) and names_its_own(share, count.number.noun) if told is not None else None
    if own and not here and not back:
        yield from _accused(near, found, printed, here, back)
        return
    if told is None and not is_target(share) and not of_a_plan(share):
        yield from _fitting_nothing(near, found, printed, here, back)


def _fitting_nothing(
    near: Nearby, found: Link, printed: Printed, here: Sequence[Spot], back: Sequence[Spot]
) -> Iterator[Claim]:
    """A share that no count beside it fits: of a sum, of what is left, or misprinted."""
    share, count = found.share, found.count
    if not found.strong or is_rate_of_something(share):
        return
    if found.loose and (
        count.number.noun in vocabulary().rated or count.number.noun is None or count.number.role != "achieved"
    ):
        return
    if any(fits(printed, each.value - count.value, each.value) for each in (*here, *back)):
        return
    whole = of_a_sum(count, [*here, *back])
    if whole is not None and of_another_base(share, whole):
        return
    if whole is not None and not _of_several(near, count, whole, printed):
        yield share_of(share, count, whole)
    elif not of_their_sum(near, count, printed) and not of_another_term(count):
        told_of = [each for each in _without_shares(here, share) if not is_doubtful(each)]
        yield from _accused(near, found, printed, told_of, [each for each in back if not is_doubtful(each)])


def _of_several(near: Nearby, count: Spot, whole: Spot, printed: Printed) -> bool:
    """“… 4.880 nông dân và 1.280 công nhân, chiếm 77%”: of the count and those told before it together."""
    total = count.value
    before = [each for each in spots(near.sentence) if each.number.end <= count.number.start and each.number.exact]
    for each in reversed(before):
        total += each.value
        if total <= whole.value and fits(printed, total, whole.value):
            return True
    return False


_IN_BRACKETS = re.compile(r"(?:\s[^\W\d_]+){1,4}\s?\((?:[^\W\d_]+\s){0,3}")
"""“317 người (tỉ lệ 63,9%)”: of no other count than this."""


def _gap(found: Link) -> str:
    return found.share.sentence.between(found.count.number.end, found.share.number.start)


def _registered(near: Nearby, count: Spot) -> list[Spot]:
    """Those who registered, though fewer than the count: one of the two is mistyped."""
    if count.number.role == "registered":
        return []
    counts = [each for sentence in (near.sentence, *near.before) for each in spots(sentence) if each.number.exact]
    return [each for each in counts if each.number.role == "registered" and each.number.noun == count.number.noun]


def _without_shares(here: Sequence[Spot], share: Spot) -> list[Spot]:
    """Counts that are no share of something themselves: those may be parts of the same whole, not the whole."""
    own = of_others(share)
    return [each for each in here if each.at not in own]


_TOLD_COUNT = re.compile(
    r"(?:so với |trên |trong |của )?(?:tổng )?số (?:dòng họ|hộ|gia đình|người|công dân|thôn|ấp|trường)\b"
)
_NAMED_ROLES = (
    ("registered", re.compile(r"đăng k[ýí]|registered|signed up|appli(?:cants|ed)")),
    ("evaluated", re.compile(r"đánh giá|evaluated")),
)
_AGAINST_PLAN = re.compile(r"\b(?:against|compared with|compared to)\s(?:a|the|its|an annual)\s(?:target|plan)\b")
_CARRIED_OUT = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu)\b[^.;\d]{0,40}\d[\d.]*[^.;]*?\b(?:đã thực hiện|thực hiện được|thực hiện|đã đạt)\s$"
)
"""“Kế hoạch giao 1.500 người, đã thực hiện 1.275 người”."""
_PLANNED = re.compile(r"(?:kế hoạch|chỉ tiêu|plan|target)\b(?:[^.;\d]|\b(?:19|20)\d\d\b){0,40}$")


_ANOTHER_TIME = re.compile(r"\b(?:năm|trước|đầu|cuối|kỳ|quý|tháng|year|previous|last)\b")


def _meant(share: Spot, told: Named | None, candidates: Sequence[Spot]) -> Spot | None:
    """The one base that the words behind a percentage mean: “so với số đăng ký”, “so với tổng số hộ”."""
    if told is None or _ANOTHER_TIME.search(told.words):
        return None
    for role, pattern in _NAMED_ROLES:
        if pattern.search(told.words):
            values = {each.value: each for each in candidates if each.number.role == role}
            return next(iter(values.values())) if len(values) == 1 else None
    own = _by_its_words(told.words, candidates)
    if own is not None or "tổng số" not in told.words:
        return own
    before = [
        each for each in candidates if each.sentence is not share.sentence or each.number.end <= share.number.start
    ]
    whole = max(before, key=lambda each: each.value, default=None)
    return whole if whole is not None and whole.number.role in (None, "population") else None


_SAID = re.compile(r"(?:so với |trên |trong |của |of )?(?:the |all )?(?:tổng )?(?:số )?([^\W\d_]+ [^\W\d_]+)")


def _by_its_words(words: str, candidates: Sequence[Spot]) -> Spot | None:
    """“45,5% số người lớn”: the one number that is told with these words."""
    said = _SAID.match(words)
    if said is None:
        return None
    found = {}
    for each in candidates:
        behind = each.sentence.between(each.number.end, min(each.sentence.end, each.number.end + 40))
        before = each.sentence.between(max(each.sentence.start, each.number.start - 60), each.number.start)
        named = re.search(rf"\btổng số {re.escape(said.group(1))}\b[^,;.\d]*$", before)
        if named or re.match(rf"\s{re.escape(said.group(1))}\b", behind):
            found[each.value] = each
    return next(iter(found.values())) if len(found) == 1 else None


def _planned(near: Nearby, share: Spot, count: Spot) -> Spot | None:
    """What was planned, where it is told: “kế hoạch năm (290 suất)”, “chỉ tiêu giao mở 60 lớp”."""
    told = share.sentence.between(share.sentence.start, count.number.start) if count.sentence is share.sentence else ""
    if not of_a_plan(share) and not _AGAINST_PLAN.search(told) and not _CARRIED_OUT.search(told):
        return None
    found = []
    for sentence in (near.sentence, *near.before[:1]):
        for each in spots(sentence):
            before = sentence.between(max(sentence.start, each.number.start - 60), each.number.start)
            same = each.at == count.at and sentence is count.sentence
            if (
                not same
                and each.number.exact
                and _PLANNED.search(before)
                and adds_to(each.number.noun, count.number.noun)
            ):
                found.append(each)
    return found[0] if len({each.value for each in found}) == 1 else None


def _accused(
    near: Nearby, found: Link, printed: Printed, here: Sequence[Spot], back: Sequence[Spot]
) -> Iterator[Claim]:
    share, count = found.share, found.count
    values = {each.value for each in here}
    known = count.number.noun is not None and not count.number.noun.startswith("?")
    told = of_these(found, near.before) or (registered_beside(found) if not known else None)
    if told is not None:
        yield share_of(share, count, told)
        return
    if not here and not back:
        part = _rated(near, share, count, printed)
        if part is not None:
            yield share_of(share, part, count)
        elif _is_share_of_them(share, count, known) and not has_whole_base(printed, count.value):
            yield impossible(share, count)
        return
    if not known:
        return
    sibling = of_a_sibling(share, [*here, *back], near.before)
    alone = len(values) == 1 and here[0].number.noun == count.number.noun and here[0].number.start < count.number.start
    whole = of_a_mark(count, near.before) if _PART.search(_gap(found)) or sibling is not None else None
    if alone and (sibling is None or sibling.value in values):
        if not told_apart(here[0], count) and not of_another_base(share, here[0]):
            yield share_of(share, count, here[0])
    elif sibling is not None:
        if sibling.number.upper is None or sibling.number.noun == count.number.noun:
            yield share_of(share, count, sibling, soft=True)
    elif whole is not None and whole.value >= count.value and not of_another_base(share, whole):
        yield share_of(share, count, whole, soft=True)
    elif values and any(each.number.role in _ROLES for each in here) and count.number.role == "achieved":
        yield share_of(share, count, here[-1], soft=True)
    elif (
        not values
        and len({each.value for each in back}) == 1
        and (_heads(back[0], share) or (back[0].number.role in _ROLES and count.number.role == "achieved"))
    ):
        yield share_of(share, count, back[0], soft=True)


def _rated(near: Nearby, share: Spot, base: Spot, printed: Printed) -> Spot | None:
    """“42 dòng họ được công nhận. Số dòng họ đăng ký là 45, tỷ lệ đạt 93,3%”: of those who registered."""
    if base.number.role not in _ROLES:
        return None
    others = [each for each in counts_near(near) if each.at != base.at or each.sentence is not base.sentence]
    same = [each for each in others if each.number.noun == base.number.noun and each.value <= base.value]
    return next((each for each in same if fits(printed, each.value, base.value)), None)


_WHOLE = re.compile(r"\b(?:trong|trên|of|out of)\s(?:tổng số\s|số\s|the\s)?$")
_PART = re.compile(r"\b(?:chiếm|accounting for|making up)\s(?:tỷ lệ\s|tỉ lệ\s)?(?:là\s)?$")


def _is_share_of_them(share: Spot, count: Spot, known: bool) -> bool:
    """Whether a percentage can only be the share that a count has of others like it."""
    gap = share.sentence.between(count.number.end, share.number.start)
    # A number between them that was not understood may be what the percentage is of.
    between = any(count.number.end <= each.start < share.number.start for each in share.sentence.numbers)
    whole = _WHOLE.search(
        share.sentence.between(max(share.sentence.start, count.number.start - 20), count.number.start)
    )
    told = bool(_PART.search(gap)) or names_its_own(share, count.number.noun)
    if len(gap.split()) > (_FAR if told else _NEAR) or between or whole:
        return False
    return told or (known and count.number.noun not in vocabulary().rated)


_TIMES = re.compile(r"\b(?:năm|còn|giảm|tăng|trước(?! (?:và đúng )?hạn)|xuống|(?<!trở )lên|year|fell|rose)\b")


def is_of_another_time(base: Spot, count: Spot) -> bool:
    """“Năm 2022 có 500 hộ nghèo, năm 2023 còn 420 hộ”: two numbers of two times."""
    return _TIMES.search(base.sentence.between(base.number.end, count.number.start)) is not None


def told_apart(base: Spot, count: Spot) -> bool:
    """“Năm 2022 có 500 hộ nghèo, năm 2023 còn 420 hộ, chiếm 6,1%”: another year, or a clause of something else."""
    gap = base.sentence.between(base.number.end, count.number.start)
    roles = base.number.role == "population" or (base.number.role in _ROLES and count.number.role == "achieved")
    roles = roles or (count.number.role == "registered" and base.number.role is None)
    return is_of_another_time(base, count) or (";" in gap and not roles)


def _heads(base: Spot, share: Spot) -> bool:
    """Whether a base stands above the list that a percentage stands in."""
    head = base.sentence
    return is_item(share.sentence) and head.low[head.start : head.end].rstrip().endswith(":")


def _candidates(sentence: Sentence, count: Spot) -> list[Spot]:
    """The counts a count may be a part of."""
    own = count.number
    found = []
    for each in spots(sentence):
        other = each.number
        same = each.sentence is count.sentence and each.at in (count.at, own.lower)
        if (
            not same
            and other.exact
            and each.value >= count.value > 0
            and own.noun is not None
            and adds_to(own.noun, other.noun)
        ):
            found.append(each)
    return found


def _nearest(here: Sequence[Spot], count: Spot) -> list[Spot]:
    return sorted(here, key=lambda each: abs(each.number.start - count.number.start))


def counts_near(near: Nearby) -> list[Spot]:
    return [each for sentence in (near.sentence, *near.before) for each in spots(sentence) if each.number.exact]


def _any_pair(near: Nearby, share: Spot, printed: Printed) -> tuple[Spot, Spot] | None:
    """Two counts of the sentence that a percentage fits: what was meant may be those, unless the first has its own."""
    counts = [each for each in spots(near.sentence) if each.number.exact][:_MOST_PAIRED]
    own = of_others(share)
    for over in reversed([each for each in counts if each.at not in own]):
        for under in counts:
            smaller = over.at != under.at and 0 < over.value < under.value
            if smaller and adds_to(over.number.noun, under.number.noun) and fits(printed, over.value, under.value):
                return over, under
    return None


def of_their_sum(near: Nearby, count: Spot, printed: Printed) -> bool:
    """Of all those of its kind in the sentence together: “Tốt 250 em (50%), khá 200 em (40%), đạt 50 em (10%)”."""
    same = [
        each.value
        for each in spots(near.sentence)
        if each.number.exact and each.number.noun == count.number.noun and each.number.upper is None
    ]
    whole = max(same, default=0)
    sums = (
        {sum(same), sum(same) - whole, *(one + other for one in same for other in same)}
        if len(same) <= 30
        else {sum(same)}
    )
    return any(each > 0 and fits(printed, count.value, each) for each in sums)


def is_rate_of_something(share: Spot) -> bool:
    """“tỷ lệ hộ nghèo 1,28%”: a rate that has a name of its own."""
    around = Around(share.sentence, share.number.start, share.number.end)
    return any(around.previous(back) in ("tỷ", "tỉ") and around.previous(back - 1) == "lệ" for back in range(4, 9))
