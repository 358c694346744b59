"""Percentages and what they are taken of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from congdan.edits.percentages import Printed
from congdan.prose.bases_first import told_first
from congdan.prose.claims import bound, share_of
from congdan.prose.implied import Nearby, counts_near, implicitly, is_rate_of_something
from congdan.prose.links import Link, Named, is_planned, is_target, link, named, names_its_own, of_a_plan, of_others
from congdan.prose.model import SHARE, Claim, Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.plainly import plainly
from congdan.prose.slipped import slipped
from congdan.prose.spots import Spot, is_item, spots
from congdan.prose.spots import shares as shares_of
from congdan.prose.vocabulary import adds_to, kin, vocabulary

_BACK, _FAR_BACK = 3, 60
"""Sentences before, in which a base is looked for; from an item back to the line above its list."""


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
    told = told_first(sentence)
    for share in shares_of(sentence):
        if share.number.changes:
            continue
        printed = parse(share.number.text)
        if printed is None:
            continue
        if share.name in told:
            count, base = told[share.name]
            yield share_of(share, count, base, soft=not fits(printed, count.value, base.value))
            continue
        if share.name in ordered:
            over = ordered[share.name]
            if over.under is not None:
                # By their order they are told apart, so that one which does not fit is to be looked at.
                yield share_of(share, over, over.under, soft=not fits(printed, over.value, over.under.value))
            continue
        found = link(share) or _rate_alone(near, share)
        if share.number.hedge:
            yield from bound(share, found, printed)
        elif found is not None:
            yield from _linked(near, found, printed)


_A_RATE = re.compile(r"\W*(?:[^\W\d_]+\s){0,4}(?:rate|tỷ lệ|tỉ lệ)(?:\s[^\W\d_]+){0,3}\s?(?::|was|is|là)?\s*$")


def _rate_alone(near: Nearby, share: Spot) -> Link | None:
    """“357 households answered. Response rate: 85% of the 420 households”: of the one such count told before."""
    told = named(share)
    sentence = near.sentence
    if told is None or told.base is None or not near.before:
        return None
    if not _A_RATE.fullmatch(sentence.between(sentence.start, share.number.start)):
        return None
    counts = [
        each
        for each in spots(near.before[0])
        if each.number.exact and each.number.noun == told.base.number.noun and each.value <= told.base.value
    ]
    return Link(share, counts[0].over, True) if len(counts) == 1 else None


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
        implied = list(implicitly(near, found, printed, told))
        implied = implied or list(slipped(near, found, printed, told))
        yield from implied or plainly(near, found, printed, told)


def _explicit(found: Link, told: Named | None) -> Spot | None:
    """The base that is told outright: a/b, “a trên tổng số b”, “trong số b có a”, “p% của b”."""
    count, sentence = found.count, found.count.sentence
    if count.under is not None:
        return count.under
    if told is not None and told.base is not None:
        return told.base
    within = None if told is not None or found.loose else _within(count)
    if within is not None:
        return within
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


_WITHIN = re.compile(r"\b(?:trong|trong số|trong tổng số|of|among|out of)\s(?:the\s|these\s|those\s)?$")
_CLAUSE = re.compile(r"[.;]\s|\b(?:trong|of|among|which|riêng)\b")


_LATTER = re.compile(r"\bof the latter,?\s$")


def _within(count: Spot) -> Spot | None:
    """“Trong số 852 người này có 426 người …, chiếm 50%”: the number right before, where it is told as a whole."""
    sentence = count.sentence
    before = [each for each in spots(sentence) if each.number.end <= count.number.start]
    base = before[-1] if before else None
    if base is None or not base.number.exact or base.number.upper is not None or base.number.lower is not None:
        return None
    head = sentence.between(max(sentence.start, base.number.start - 20), base.number.start)
    gap = sentence.between(base.number.end, count.number.start)
    told = (_WITHIN.search(head) and not _CLAUSE.search(gap)) or _LATTER.search(gap)
    return base if told and base.value >= count.value and kin(count.number.noun, base.number.noun) else None


def _in_brackets_behind(share: Spot, count: Spot) -> bool:
    """“Đạt 102,3% kế hoạch (1.023/1.000 chỉ tiêu)”: what was done, of what was planned."""
    return count.under is not None and count.number.start > share.number.end and count.number.depth > share.number.depth


_OWN_BRACKETS = re.compile(r"(?:\s[^\W\d_]+){0,4}\s?\(\s?")


def _in_own_brackets(share: Spot, base: Spot) -> bool:
    """“Tỷ lệ đạt năm 2024: 371/398 người (92,32%)”: right behind its fraction."""
    same = base.sentence is share.sentence and base.number.end <= share.number.start
    return same and bool(_OWN_BRACKETS.fullmatch(share.sentence.between(base.number.end, share.number.start)))


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
    if is_planned(share, base):
        yield share_of(share, count, base, soft=True)
        return
    told_by = of_others(share)
    other = next(
        (
            each
            for each in spots(near.sentence)
            if each.under is not None and each.at not in told_by and fits(printed, each.value, each.under.value)
        ),
        None,
    )
    if other is not None and other.under is not None:
        yield share_of(share, other, other.under)
        return
    if (
        fits(printed, base.value - count.value, base.value)
        or (of_a_plan(share) and not _in_brackets_behind(share, count))
        or (
            told is not None
            and told.base is None
            and count.number.end <= share.number.start
            and not names_its_own(share, count.number.noun)
        )
    ):
        return
    own = is_rate_of_something(share) and not _in_own_brackets(share, base)
    if not found.strong or (count.number.end <= share.number.start and own):
        return
    bases = [
        each
        for each in counts_near(near)
        if each.value not in (base.value, count.value) and fits(printed, count.value, each.value)
    ]
    yield share_of(share, count, base, bases=tuple(each.name for each in bases if each.value >= count.value))
