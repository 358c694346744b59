"""Percentages and what they are taken of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from congdan.edits import Linear, Percentage
from congdan.edits.percentages import Printed, fits, parse
from congdan.model import Where
from congdan.prose.context import Around
from congdan.prose.links import Link, Named, is_target, link, named, names_its_own, of_a_plan
from congdan.prose.model import SHARE, Claim, Sentence
from congdan.prose.spots import Spot, is_item, marks, spots
from congdan.prose.spots import shares as shares_of
from congdan.prose.vocabulary import adds_to, vocabulary

_BACK, _FAR_BACK = 3, 60
"""Sentences before, in which a base is looked for; from an item back to the line above its list."""
_ROLES = frozenset(("registered", "population", "evaluated"))
_MOST_PAIRED = 40
_NEAR = 9
"""Words between a count and a percentage that is called impossible of it."""
IMPOSSIBLE, UNCLEAR = "impossible", "unclear"


@dataclass(frozen=True, slots=True)
class Nearby:
    """A sentence, and the sentences before it that may hold the base of its percentages."""

    sentence: Sentence
    before: tuple[Sentence, ...] = ()


def percentages(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Every percentage that is a share of a count, with its base where the text gives one."""
    for at, sentence in enumerate(sentences):
        if any(each.kind == SHARE for each in sentence.numbers):
            yield from _of(Nearby(sentence, tuple(_before(sentences, at))))


def without_base(sentences: Sequence[Sentence], claimed: Collection[str]) -> Iterator[tuple[Spot, Spot]]:
    """Percentages that are shares of a count, and of what the text does not say: each with its count."""
    for sentence in sentences:
        for share in shares_of(sentence):
            found = link(share) if share.name not in claimed and not share.number.changes else None
            if found is None or not found.strong or found.loose or not found.count.number.exact:
                continue
            if (
                share.number.hedge is None
                and not is_target(share)
                and not of_a_plan(share)
                and found.count.under is None
            ):
                yield share, found.count


def _before(sentences: Sequence[Sentence], at: int) -> Iterator[Sentence]:
    """The nearest first: of the same paragraph, or the line with a colon above a list."""
    own, crossed, item = sentences[at].paragraph.number, 0, is_item(sentences[at])
    for back in range(1, min(_FAR_BACK if item else _BACK, at) + 1):
        other = sentences[at - back]
        crossed += other.paragraph.number != sentences[at - back + 1].paragraph.number
        head = item and not is_item(other)
        if head or (crossed <= 1 and back <= _BACK and (not item or other.paragraph.number == own)):
            yield other
        if head or (crossed > 1 and not item):
            return


def _of(near: Nearby) -> Iterator[Claim]:
    sentence = near.sentence
    ordered = _respectively(sentence)
    for share in shares_of(sentence):
        if share.number.changes:
            continue
        printed = parse(share.number.text)
        if printed is None:
            continue
        if share.name in ordered:
            over = ordered[share.name]
            if over.under is not None and fits(printed, over.value, over.under.value):
                yield share_of(share, over, over.under)
            continue
        found = link(share) or _alone(near, share)
        if share.number.hedge:
            yield from _bound(share, found, printed)
        elif found is not None:
            yield from _linked(near, found, printed)


_ONLY_A_RATE = re.compile(r"\s*(?:[-+•]\s)?(?:tỷ lệ|tỉ lệ|đạt|chiếm)(?:\s[^\W\d_]+){0,3}\s?:?\s*$")


def _alone(near: Nearby, share: Spot) -> Link | None:
    """“Số được công nhận: 407 người. Tỷ lệ: 97,37%.”: of the count in the sentence before."""
    sentence = near.sentence
    if (
        spots(sentence)
        or not near.before
        or not _ONLY_A_RATE.match(sentence.between(sentence.start, share.number.start))
    ):
        return None
    counts = [each for each in spots(near.before[0]) if each.number.exact]
    return Link(share, counts[-1].over, True) if counts and counts[-1].number.role == "achieved" else None


def _respectively(sentence: Sentence) -> dict[str, Spot]:
    """“438/440 và 67/71 người đạt, tỷ lệ lần lượt là 99,54% và 94,36%”: by their order."""
    words = [phrase for phrase, kind in vocabulary().marks.items() if kind == "respectively"]
    if not any(word in sentence.low[sentence.start : sentence.end] for word in words):
        return {}
    printed = shares_of(sentence)
    overs = [each for each in spots(sentence) if each.under is not None]
    return (
        {share.name: over for share, over in zip(printed, overs, strict=True)}
        if len(printed) == len(overs)
        else dict.fromkeys((each.name for each in printed), printed[0])
    )


# -- with a base that is told -----------------------------------------------------------------------------------------


def _linked(near: Nearby, found: Link, printed: Printed) -> Iterator[Claim]:
    told = named(found.share)
    base = _explicit(found, told)
    if base is not None:
        yield from _explicitly(near, found, printed, base, told)
    else:
        yield from _implicitly(near, found, printed, told)


def _explicit(found: Link, told: Named | None) -> Spot | None:
    """The base that is told outright: a/b, “a trên tổng số b”, “trong tổng số b có a”, “p% của b”."""
    count, sentence = found.count, found.count.sentence
    if count.under is not None:
        return count.under
    if told is not None and told.base is not None:
        return told.base
    counts = [each for each in spots(sentence) if each.number.upper is None]
    at = next((at for at, each in enumerate(counts) if each.at == count.at), 0)
    if at > 0 and _on(sentence, counts[at - 1], count):
        return count
    after = counts[at + 1] if at + 1 < len(counts) else None
    return after if after is not None and _on(sentence, count, after) else None


def _on(sentence: Sentence, over: Spot, under: Spot) -> bool:
    """“438 trên 440”, “438 người đạt trên tổng số 440 người”."""
    if over.number.lower is not None or not adds_to(over.number.noun, under.number.noun):
        return False
    gap = sentence.between(over.number.end, under.number.start)
    return (
        bool(
            re.fullmatch(
                r"\s(?:[^,;.\d]{0,60}\s)?(?:trên|trong|out of|of)\s"
                r"(?:tổng số\s|tổng\s|số\s|a total of\s|the\s)?(?:\S+\s){0,2}",
                gap,
            )
        )
        and "trên địa bàn" not in gap
    )


def _explicitly(near: Nearby, found: Link, printed: Printed, base: Spot, told: Named | None) -> Iterator[Claim]:
    share, count = found.share, found.count
    if base.at == count.at and base.sentence is count.sentence:
        count = [
            each for each in spots(count.sentence) if each.number.upper is None and each.number.end <= base.number.start
        ][-1]
    if not (count.number.exact and base.number.exact):
        return
    if fits(printed, count.value, base.value):
        yield share_of(share, count, base)
        return
    other = next(
        (
            each
            for each in spots(near.sentence)
            if each.under is not None and fits(printed, each.value, each.under.value)
        ),
        None,
    )
    if other is not None and other.under is not None:
        yield share_of(share, other, other.under)
        return
    if (
        fits(printed, base.value - count.value, base.value)
        or of_a_plan(share)
        or (
            told is not None
            and told.base is None
            and count.number.end <= share.number.start
            and not names_its_own(share, count.number.noun)
        )
    ):
        return
    if not found.strong or (count.number.end <= share.number.start and _is_rate_of_something(share)):
        return
    bases = [
        each
        for each in _counts(near)
        if each.value not in (base.value, count.value) and fits(printed, count.value, each.value)
    ]
    yield share_of(share, count, base, bases=tuple(each.name for each in bases if each.value >= count.value))


def _is_rate_of_something(share: Spot) -> bool:
    """“tỷ lệ hộ nghèo 1,28%”: a rate that has a name of its own."""
    around = Around(share.sentence, share.number.start, share.number.end)
    return any(around.previous(back) in ("tỷ", "tỉ") and around.previous(back - 1) == "lệ" for back in range(4, 9))


# -- with a base that has to be found ---------------------------------------------------------------------------------


def _implicitly(near: Nearby, found: Link, printed: Printed, told: Named | None) -> Iterator[Claim]:
    share, count = found.share, found.count
    if not count.number.exact:
        return
    here = _candidates(near.sentence, count)
    back = [each for other in near.before for each in _candidates(other, count)]
    planned = _planned(near, share, count)
    if planned is not None:
        yield share_of(share, count, planned, soft=not fits(printed, count.value, planned.value))
        return
    meant = _meant(share, told, [*here, *back])
    if meant is not None and not fits(printed, count.value, meant.value):
        others = tuple(each.name for each in (*here, *back) if fits(printed, count.value, each.value))
        if found.strong or others:
            yield share_of(
                share, count, meant, soft=not (others or meant.number.role in ("registered", "evaluated")), bases=others
            )
        return
    base = next((each for each in (*_nearest(here, count), *back) if fits(printed, count.value, each.value)), None)
    if base is not None:
        yield share_of(share, count, base)
        return
    pair = _any_pair(near, share, printed)
    if pair is not None:
        yield share_of(share, *pair)
        return
    if told is not None and not here and not back and _TOLD_COUNT.match(told.words):
        yield from _accused(found, printed, here, back)
        return
    if told is not None or is_target(share) or of_a_plan(share) or not found.strong or _is_rate_of_something(share):
        return
    if found.loose and (
        count.number.noun in vocabulary().rated or count.number.noun is None or count.number.role != "achieved"
    ):
        return
    if any(fits(printed, each.value - count.value, each.value) for each in (*here, *back)) or _of_their_sum(
        near, count, printed
    ):
        return
    yield from _accused(found, printed, _without_shares(here, share), back)


def _without_shares(here: Sequence[Spot], share: Spot) -> list[Spot]:
    """Counts that are no share of something themselves: those may be parts of the same whole, not the whole."""
    own = {other.count.at for each in shares_of(share.sentence) if each.at != share.at and (other := link(each))}
    return [each for each in here if each.at not in own]


_TOLD_COUNT = re.compile(
    r"(?:so với |trên |trong |của )?(?:tổng )?số (?:dòng họ|hộ|gia đình|người|công dân|thôn|ấp|trường)\b"
)
_NAMED_ROLES = (
    ("registered", re.compile(r"đăng k[ýí]|registered|signed up")),
    ("evaluated", re.compile(r"đánh giá|evaluated")),
)
_PLANNED = re.compile(r"(?:kế hoạch|chỉ tiêu|plan|target)\b[^.;\d]{0,40}$")


_ANOTHER_TIME = re.compile(r"\b(?:năm|trước|đầu|cuối|kỳ|quý|tháng|year|previous|last)\b")


def _meant(share: Spot, told: Named | None, candidates: Sequence[Spot]) -> Spot | None:
    """The one base that the words behind a percentage mean: “so với số đăng ký”, “so với tổng số hộ”."""
    if told is None or _ANOTHER_TIME.search(told.words):
        return None
    for role, pattern in _NAMED_ROLES:
        if pattern.search(told.words):
            values = {each.value: each for each in candidates if each.number.role == role}
            return next(iter(values.values())) if len(values) == 1 else None
    if "tổng số" not in told.words:
        return None
    before = [
        each for each in candidates if each.sentence is not share.sentence or each.number.end <= share.number.start
    ]
    whole = max(before, key=lambda each: each.value, default=None)
    return whole if whole is not None and whole.number.role in (None, "population") else None


def _planned(near: Nearby, share: Spot, count: Spot) -> Spot | None:
    """What was planned, where it is told: “kế hoạch năm (290 suất)”, “chỉ tiêu giao mở 60 lớp”."""
    if not of_a_plan(share):
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


def _accused(found: Link, printed: Printed, here: Sequence[Spot], back: Sequence[Spot]) -> Iterator[Claim]:
    share, count = found.share, found.count
    values = {each.value for each in here}
    known = count.number.noun is not None and not count.number.noun.startswith("?")
    if not here and not back:
        near = len(share.sentence.between(count.number.end, share.number.start).split()) <= _NEAR
        # A number between them that was not understood may be what the percentage is of.
        near = near and not any(count.number.end <= each.start < share.number.start for each in share.sentence.numbers)
        if known and near and not _whole_base(printed, count.value) and count.number.noun not in vocabulary().rated:
            yield _impossible(share, count)
        return
    if not known:
        return
    sibling = _of_a_sibling(share, [*here, *back])
    alone = len(values) == 1 and here[0].number.noun == count.number.noun and here[0].number.start < count.number.start
    if alone and (sibling is None or sibling.value in values):
        if not _told_apart(here[0], count):
            yield share_of(share, count, here[0])
    elif sibling is not None:
        yield share_of(share, count, sibling, soft=True)
    elif values and any(each.number.role in _ROLES for each in here) and count.number.role == "achieved":
        yield share_of(share, count, here[-1], soft=True)
    elif (
        not values
        and len({each.value for each in back}) == 1
        and (_heads(back[0], share) or (back[0].number.role in _ROLES and count.number.role == "achieved"))
    ):
        yield share_of(share, count, back[0], soft=True)


_TIMES = re.compile(r"\b(?:năm|còn|giảm|tăng|trước|xuống|lên|year|fell|rose)\b")


def _told_apart(base: Spot, count: Spot) -> bool:
    """“Năm 2022 có 500 hộ nghèo, năm 2023 còn 420 hộ, chiếm 6,1%”: another year, or a clause of something else."""
    gap = base.sentence.between(base.number.end, count.number.start)
    roles = base.number.role in _ROLES and count.number.role == "achieved"
    return bool(_TIMES.search(gap)) or (";" in gap and not roles)


def _of_a_sibling(share: Spot, candidates: Sequence[Spot]) -> Spot | None:
    """The base of which another percentage of the sentence, told in the same words, is taken."""
    sentence, own = share.sentence, _told_by(share)
    for each in shares_of(sentence):
        other = link(each) if each.at != share.at and _told_by(each) == own else None
        printed = parse(each.number.text)
        if other is None or printed is None:
            continue
        between = sorted((each.number.end, share.number.start))
        if re.search(r"trong đó|trong số|riêng|of which|of whom", sentence.between(*between)):
            continue
        for base in candidates:
            same = base.sentence is sentence and base.at == other.count.at
            if not same and fits(printed, other.count.value, base.value):
                return base
    return None


def _told_by(share: Spot) -> str:
    around = Around(share.sentence, share.number.start, share.number.end)
    return around.before(vocabulary().shares["links"], ":,") or around.gap_before[-1:]


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


def _counts(near: Nearby) -> list[Spot]:
    return [each for sentence in (near.sentence, *near.before) for each in spots(sentence) if each.number.exact]


def _any_pair(near: Nearby, share: Spot, printed: Printed) -> tuple[Spot, Spot] | None:
    """Two counts of the sentence that a percentage fits: what was meant may be those, unless the first has its own."""
    counts = [each for each in spots(near.sentence) if each.number.exact][:_MOST_PAIRED]
    own = {other.count.at for each in shares_of(near.sentence) if each.at != share.at and (other := link(each))}
    for over in reversed([each for each in counts if each.at not in own]):
        for under in counts:
            smaller = over.at != under.at and 0 < over.value < under.value
            if smaller and adds_to(over.number.noun, under.number.noun) and fits(printed, over.value, under.value):
                return over, under
    return None


def _of_their_sum(near: Nearby, count: Spot, printed: Printed) -> bool:
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


def _whole_base(printed: Printed, count: int) -> bool:
    """Whether any whole number can be the base."""
    if printed.units <= 0 or count <= 0:
        return True
    return bool(bases(printed, count))


def bases(printed: Printed, count: int) -> range:
    """The whole numbers of which a count is this percentage, rounded or cut off.

    >>> bases(parse("98,82"), 505), bases(parse("98,82"), 3)
    (range(511, 512), range(4, 4))
    """
    grain = 2 * 10**printed.decimals
    low, high = 2 * printed.units - 1, 2 * printed.units + 2
    first = grain * printed.scale * count // high + 1
    last = -(-grain * printed.scale * count // low) if low > 0 else first
    found = [each for each in (first - 1, first, last, last - 1, last + 1) if each > 0 and fits(printed, count, each)]
    return range(min(found), max(found) + 1) if found else range(first, first)


# -- claims -----------------------------------------------------------------------------------------------------------


def share_of(share: Spot, count: Spot, base: Spot, soft: bool = False, bases: tuple[str, ...] = ()) -> Claim:
    """count / base = share."""
    where = Where(span=None)
    relation = Percentage(
        share.name,
        share.number.text,
        count.name,
        base.name,
        where,
        bases=bases,
        scale=100,
        labelled=not soft,
        soft=soft,
    )
    return Claim(relation, (count.name, base.name, share.name), UNCLEAR if soft else "")


def _impossible(share: Spot, count: Spot) -> Claim:
    """No whole number can be the base."""
    relation = Linear(f"impossible {share.name}", ((count.name, 1),), 1, 0, "impossible", labelled=True, soft=True)
    return Claim(relation, (count.name, share.name), IMPOSSIBLE)


def _bound(share: Spot, found: Link | None, printed: Printed) -> Iterator[Claim]:
    """“505/511 người, đạt trên 98%”: more than that it must be."""
    if (
        found is None
        or not found.strong
        or found.count.under is None
        or share.number.hedge == "about"
        or of_a_plan(share)
    ):
        return
    over, under = found.count, found.count.under
    if not (over.number.exact and under.number.exact):
        return
    terms = ((over.name, 100 * 10**printed.decimals), (under.name, -printed.units))
    low, high = (0, None) if share.number.hedge == "at_least" else (None, 0)
    yield Claim(
        Linear(f"bound {share.name}", terms, low, high, "bound", labelled=False, soft=True),
        (over.name, under.name, share.name),
    )


# -- percentages that make a hundred ----------------------------------------------------------------------------------


def hundreds(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """“98,82% đạt, còn lại 1,18% chưa đạt”."""
    for sentence in sentences:
        printed = [each for each in shares_of(sentence) if not each.number.changes and not each.number.hedge]
        rest = next((mark for mark in marks(sentence) if mark.kind == "rest"), None)
        if rest is None or not 2 <= len(printed) <= 8:
            continue
        last = printed[-1]
        told = last.number.start >= rest.end and printed[-2].number.end <= rest.start
        if (
            told
            and not re.search(r"[;.]", sentence.between(rest.end, last.number.start))
            and len(sentence.between(rest.end, last.number.start).split()) <= 9
        ):
            yield from _hundred(printed)


def _hundred(printed: Sequence[Spot]) -> Iterator[Claim]:
    known = [parse(each.number.text) for each in printed]
    read = [each for each in known if each is not None]
    if len(read) != len(printed):
        return
    decimals = max(each.decimals for each in read)
    terms = tuple((each.name, 10 ** (decimals - one.decimals)) for each, one in zip(printed, read, strict=True))
    spare = sum(10 ** (decimals - each.decimals) for each in read)
    whole = 100 * 10**decimals
    yield Claim(
        Linear(f"hundred {printed[0].name}", terms, whole - spare, whole + spare, "hundred", labelled=False, soft=True),
        tuple(each.name for each in printed),
    )
