"""Which count a percentage is taken of, and whether the text names what it is a part of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from congdan.prose.context import Around
from congdan.prose.model import SHARE, Sentence
from congdan.prose.spots import Spot, spots
from congdan.prose.vocabulary import vocabulary

_SIGN = re.compile(r"\s?(?:%|phần trăm|percent|per cent)")
_OPENS = re.compile(r"\s*\(\s*(?:\S+\s+){0,3}$")
_A_RATE_OF = re.compile(r"\b(?:a|the)\s(?:[^\W\d_]+\s){0,2}(?:rate|share|proportion)\sof\s$")
_OPENS_FRACTION = re.compile(r"\s[^,;.()\d]{0,60}\(\s*(?:[^\W\d_]+\s+){0,2}$")
"""“96,4% viên chức (723/750 người)”."""
_TAIL = re.compile(r"(?:[(\[,=:;]|\s[-–—])\s*$")
_EQUALS = re.compile(
    r"^(?:[^,;.()\d]{0,60},)?\s*(?:,\s*|\(\s*)?(?:tương đương với|tương đương|tương ứng với|tương ứng|tức là|tức"
    r"|ứng với|bằng|với|hay|là|or|i\.e\.|that is|equivalent to|equal to|equivalently)\s+(?:\S+\s+){0,2}$"
)
_NO_BASE = frozenset(
    (
        "đó",
        "năm",
        "địa",
        "toàn",
        "tháng",
        "quý",
        "cả",
        "các",
        "phạm",
        "thời",
        "giai",
        "đợt",
        "kỳ",
        "nhiệm",
        "khi",
        "which",
        "whom",
        "all",
        "this",
    )
)
_FAR = 160
"""Letters between a count and its percentage at most."""


@dataclass(frozen=True, slots=True)
class Link:
    """A percentage and the count it is a share of."""

    share: Spot
    count: Spot
    strong: bool
    """Whether only words that say so stand between."""
    loose: bool = False
    """“3 xã đạt tỷ lệ 98%”: it may be the rate of each of them."""


def link(share: Spot) -> Link | None:
    """The count of a percentage: in the brackets behind it, before it, or told as its equal behind it."""
    sentence = share.sentence
    end = sign_end(share)
    after = next((each for each in spots(sentence) if each.number.start >= end), None)
    if after is not None and not _share_between(sentence, end, after.number.start):
        gap = sentence.between(end, after.number.start)
        opens = _OPENS.fullmatch(gap) or (after.under is not None and _OPENS_FRACTION.fullmatch(gap))
        if opens and _HAS.search(gap) and (own := _before(share)) is not None and own.strong and own.count.under:
            return own
        if opens and after.number.exact and _of_people(gap):
            return Link(share, after, True)
        if _EQUALS.match(gap) and after.number.exact:
            return Link(share, after, True)
    return _again(share) or _before(share)


_HAS = re.compile(r"\(\s*(?:có|còn|trong đó)\s")
"""“2.718/2.974 hộ, chiếm 91,39% (có 256 hộ đi làm xa)”: the percentage is of the fraction."""
_BESIDE = re.compile(r"[^,;.()\d]{0,60}(?:\s(?:và|and|hay|or)|,|\s?\()\s?(?:[^,;.()\d]{1,30}\s)?")


def _again(share: Spot) -> Link | None:
    """“82,43% tổng số hộ (96,44% số hộ đăng ký)”: a second share of the same count, of another base that is named."""
    sentence = share.sentence
    before = [each for each in spots(sentence, SHARE) if each.number.end <= share.number.start]
    first = before[-1] if before else None
    if first is None or named(share) is None or named(first) is None:
        return None
    if not _BESIDE.fullmatch(sentence.between(sign_end(first), share.number.start)):
        return None
    found = link(first)
    return (
        Link(share, found.count, found.strong)
        if found is not None and found.count.number.end <= first.number.start
        else None
    )


def of_others(share: Spot) -> frozenset[int]:
    """Places of the counts of which the other percentages of a sentence are told."""
    sentence = share.sentence
    found = (link(each) for each in spots(sentence, SHARE) if each.at != share.at)
    return frozenset(each.count.at for each in found if each is not None)


def _of_people(gap: str) -> bool:
    """“(tăng 20 người)”, “(so với 440)”: nothing that the percentage is a share of."""
    return not re.search(r"tăng|giảm|so với|năm|vượt|increase|decrease|compared|up|down", gap)


def _before(share: Spot) -> Link | None:
    sentence, number = share.sentence, share.number
    before = [
        each
        for each in spots(sentence)
        if each.number.end <= number.start and each.number.depth <= number.depth and each.number.changes is None
    ]
    if not before:
        return None
    last = before[-2] if len(before) > 1 and is_planned(share, before[-1]) else before[-1]
    start = _told_from(share)
    gap = sentence.between(last.number.end, start)
    if len(gap) > _FAR or _share_between(sentence, last.number.end, number.start) or _OF_ITS_OWN.search(gap):
        return None
    around = Around(sentence, start, number.end)
    linked = around.before(vocabulary().shares["links"], ":,(–-")
    named_rate = _A_RATE_OF.search(gap) is not None
    strong = linked is not None or named_rate or (bool(_TAIL.search(gap)) and len(gap.split()) <= 12)
    sure = bool(re.search(r"[,(\[=;]|chiếm|accounting", gap))
    return Link(share, last.over, strong, not sure)


_PLAN_OF = re.compile(
    r"\b(?:against|kế hoạch|chỉ tiêu|so với)\s(?:a\s|the\s|its\s)?(?:plan|target|kế hoạch|chỉ tiêu)?\s?(?:of\s|là\s)?$"
)


def is_planned(share: Spot, count: Spot) -> bool:
    """“63 courses against a plan of 90, reaching 105% of the plan”: of what was done, not of what was planned."""
    before = share.sentence.between(max(share.sentence.start, count.number.start - 30), count.number.start)
    return of_a_plan(share) and count.number.exact and count.under is None and bool(_PLAN_OF.search(before))


_OF_ITS_OWN = re.compile(
    r"[.;]\s|\b(?:cao nhất|thấp nhất|nhiều nhất|ít nhất|bình quân|trung bình|the highest|the lowest|on average)\b"
)
"""Something else is told between: “54 người trúng cử; người có số phiếu cao nhất là 86,76%”."""


def _told_from(share: Spot) -> int:
    """Where a percentage begins, its “trên” or “gần” with it."""
    sentence, number = share.sentence, share.number
    around = Around(sentence, number.start, number.end)
    found = around.before(vocabulary().hedges) if number.hedge else None
    hit = sentence.low.rfind(found, sentence.start, number.start) if found else -1
    return hit if hit >= 0 else number.start


def _share_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(each.kind == SHARE and start <= each.start < end for each in sentence.numbers)


def sign_end(share: Spot) -> int:
    """The place after the percent sign."""
    hit = _SIGN.match(share.sentence.low, share.number.end)
    return hit.end() if hit else share.number.end


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence says a percentage is a part of: a number, or only words."""

    base: Spot | None
    words: str


def named(share: Spot) -> Named | None:
    """The base told right behind a percentage: “98% so với 511 người đăng ký”, “72% số hộ”, “chiếm 5% dân số”."""
    sentence, end = share.sentence, sign_end(share)
    around = Around(sentence, end, end)
    words = around.next_words(9)
    if not words or around.gap_after:
        return None
    first = words[0].text
    leads = around.after(vocabulary().shares["named"]) or around.after(vocabulary().shares["base"])
    if leads and len(words) > len(leads.split()) and words[len(leads.split())].text in _NO_BASE:
        return None
    base = next((each for each in spots(sentence) if each.number.start >= end), None)
    near = base is not None and len(sentence.between(end, base.number.start).split()) <= 5
    if leads:
        return Named(
            base
            if near and base is not None and not re.search(r"[,;(]", sentence.between(end, base.number.start))
            else None,
            " ".join(word.text for word in words),
        )
    noun = around.after(vocabulary().classes) or around.after(
        ("tổng", "số", "dân số", "kế hoạch", "chỉ tiêu", "cùng kỳ", "nghị quyết", "diện tích", "nhu cầu", "mục tiêu")
    )
    return (
        Named(None, " ".join(word.text for word in words))
        if noun and first not in vocabulary().sets["not_a_noun"]
        else None
    )


def is_target(share: Spot) -> bool:
    """Whether a percentage is what is to be reached, or an average, not what was."""
    sentence, number = share.sentence, share.number
    start = max(sentence.low.rfind(";", sentence.start, number.start), sentence.start)
    after = sentence.low.find(";", number.end, number.end + 40)
    end = after if after >= 0 else number.end + 40
    text = f" {' '.join(word.text for word in sentence.words if start <= word.start < end)} "
    return any(f" {each} " in text for each in vocabulary().sets["targets"])


def of_a_plan(share: Spot) -> bool:
    """“đạt 120% kế hoạch”, “vượt chỉ tiêu”: a share of what was planned, or of another year."""
    sentence, end = share.sentence, sign_end(share)
    mark = re.search(r"[,;.()]", sentence.between(end, sentence.end))
    until = min(end + 45, end + mark.start() if mark else sentence.end)
    text = f" {' '.join(word.text for word in sentence.words if end <= word.start < until)} "
    return any(f" {each} " in text for each in vocabulary().sets["plan"])


def names_its_own(share: Spot, noun: str | None) -> bool:
    """“15/36 trường, chiếm 41,6% tổng số trường”: what is named is what the fraction counts."""
    sentence, end = share.sentence, sign_end(share)
    hit = re.match(
        r"\s(?:(?:so với|trên|trong|của)\s)?(?:tổng số|tổng|số)\s|\sof all\s(?:the\s)?",
        sentence.between(end, sentence.end),
    )
    if hit is None or noun is None:
        return False
    found = Around(sentence, end + hit.end(), end + hit.end()).after(vocabulary().classes)
    return found is not None and vocabulary().classes[found] == noun
