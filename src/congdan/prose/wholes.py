"""The whole of which a count is told to be a part elsewhere: by a sum that holds, or by another percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.context import Around
from congdan.prose.links import Link, link
from congdan.prose.model import Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.spots import Spot, exact_counts, is_item, marks, shares, spots
from congdan.prose.vocabulary import kin, vocabulary

_MOST_PARTS = 12


def of_a_sum(count: Spot, candidates: Sequence[Spot]) -> Spot | None:
    """The whole that a count makes up exactly together with its neighbours: 8.000 of 4.880 + 1.280 + 1.840."""
    own = [each for each in exact_counts(count.sentence) if kin(each.number.noun, count.number.noun)]
    at = next((at for at, each in enumerate(own) if each.at == count.at), None)
    if at is None:
        return None
    by_value = {each.value: each for each in candidates}
    for start in range(max(0, at - _MOST_PARTS), at + 1):
        total = 0
        for end in range(start, min(start + _MOST_PARTS, len(own))):
            total += own[end].value
            whole = by_value.get(total) if end > start and end >= at else None
            if whole is not None and not _is_one_of(whole, own[start : end + 1]):
                return whole
    return None


def _is_one_of(whole: Spot, parts: Sequence[Spot]) -> bool:
    return any(each.sentence is whole.sentence and each.at == whole.at for each in parts)


def of_a_mark(count: Spot, before: Sequence[Sentence]) -> Spot | None:
    """The whole that “trong đó” divides: the last number of its kind before it, here or in the sentence before."""
    sentence = count.sentence
    told = [each for each in marks(sentence) if each.kind == "of_which" and each.end <= count.number.start]
    if not told:
        return None
    mark = told[-1]
    for other in (sentence, *before[:1]):
        wholes = [
            each
            for each in exact_counts(other)
            if (other is not sentence or each.number.end <= mark.start) and each.number.noun == count.number.noun
        ]
        if wholes:
            return wholes[-1] if len({each.value for each in wholes}) == 1 or other is sentence else None
    return None


def of_a_sibling(share: Spot, candidates: Sequence[Spot], before: Sequence[Sentence]) -> Spot | None:
    """The base of which other percentages, told in the same words, are taken: the one that fits most of them."""
    own = told_by(share)
    alike = [each for each in _others(share, before) if told_by(each) == own]
    told = [(each, [one for one in alike if _is_of(one, each)]) for each in candidates]
    best = max(told, key=lambda each: len(each[1]), default=None)
    return best[0] if best is not None and best[1] else None


def of_another_base(share: Spot, base: Spot) -> bool:
    """Whether the other percentages of a sentence are of something else than a base: so may this one be."""
    others = [each for each in shares(share.sentence) if each.at != share.at]
    found = [(each, told) for each in others if (told := link(each)) is not None and told.strong]
    return any(told.count.under is None and not _is_of(each, base) for each, told in found if told.count.at != base.at)


def _is_of(share: Spot, base: Spot) -> bool:
    other, printed = link(share), parse(share.number.text)
    if other is None or printed is None or (base.sentence is other.count.sentence and base.at == other.count.at):
        return False
    return fits(printed, other.count.value, base.value)


def _others(share: Spot, before: Sequence[Sentence]) -> Iterator[Spot]:
    """The other percentages of a sentence; in an item of a list, those of the items before too."""
    sentence = share.sentence
    for each in shares(sentence):
        between = sorted((each.number.end, share.number.start))
        nested = re.search(r"trong đó|trong số|riêng|of which|of whom|of the", sentence.between(*between))
        if each.at != share.at and not nested:
            yield each
    if is_item(sentence):
        for other in before:
            if is_item(other) and other.paragraph.number != sentence.paragraph.number:
                yield from shares(other)


def told_by(share: Spot) -> str:
    """The words right before a percentage, else the mark."""
    around = Around(share.sentence, share.number.start, share.number.end)
    told = around.before(vocabulary().shares["links"], ":,") or around.gap_before[-1:]
    return re.sub(r"\s(?:tỷ|tỉ) lệ$", "", told)


_TERM = re.compile(
    r"\b(?:khóa|khoá|nhiệm kỳ|kỳ trước|cùng kỳ|năm ngoái|năm trước|năm (?:19|20)\d\d|last|previous)\b[^()]*$"
)


def of_another_term(count: Spot) -> bool:
    """“(khóa XII có 167 người, tỉ lệ 33,4%)”: of those of another time, whose number is not told here."""
    sentence, number = count.sentence, count.number
    if not number.depth:
        return False
    opened = sentence.low.rfind("(", sentence.start, number.start)
    return opened >= 0 and _TERM.search(sentence.between(opened, number.start)) is not None


def is_doubtful(base: Spot) -> bool:
    """Whether a base is part of a fraction whose own percentage does not fit: what is of it is not told twice."""
    number = base.number
    if number.upper is None:
        return False
    for each in shares(base.sentence):
        told, printed = link(each), parse(each.number.text)
        of_it = told is not None and told.strong and told.count.number.lower == base.at
        if told is not None and of_it and printed is not None and not each.number.hedge:
            return not fits(printed, told.count.value, base.value)
    return False


_FAR = 40
_ITS_OWN = re.compile(r"(?:\s[^\W\d_]+){0,2}\s?\((?:[^\W\d_]+\s){0,3}|,\s(?:đạt|chiếm|tỷ lệ|tỉ lệ)\s")


def registered_beside(found: Link) -> Spot | None:
    """“Đăng ký 214, đạt 187 (92,4%)”: the stage right before, where neither says what is counted."""
    count, sentence = found.count, found.count.sentence
    before = [each for each in spots(sentence) if each.number.end <= count.number.start]
    if not before or count.number.role != "achieved" or not _is_its_own(found):
        return None
    base, gap = before[-1], sentence.between(before[-1].number.end, count.number.start)
    beside = len(gap) <= _FAR and not re.search(r"[;:()]|\.\s|%", gap)
    stage = base.number.exact and base.number.role == "registered" and base.number.noun == count.number.noun
    return base if beside and stage and base.value >= count.value and base.number.upper is None else None


def _is_its_own(found: Link) -> bool:
    gap = found.share.sentence.between(found.count.number.end, found.share.number.start)
    return bool(_ITS_OWN.fullmatch(gap))


OF_THESE = re.compile(r"\W*(?:(?:of|among) (?:these|those|them)|trong (?:số|tổng số) (?:này|đó|ấy)),?\s(?:có\s)?")


def of_these(found: Link, before: Sequence[Sentence]) -> Spot | None:
    """“The district has 12,800 adults. Of these, 9,664 (75.5%) registered”: the one number of the sentence before."""
    count = found.count
    if not before or not _is_its_own(found):
        return None
    if not OF_THESE.fullmatch(count.sentence.between(count.sentence.start, count.number.start)):
        return None
    told = [each for each in exact_counts(before[0]) if each.value >= count.value]
    return told[0] if len(told) == len(spots(before[0])) == 1 and kin(count.number.noun, told[0].number.noun) else None
