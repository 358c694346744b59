"""Percentages that make a hundred: “98,82% đạt, còn lại 1,18% chưa đạt”, “nữ chiếm 51%, nam chiếm 49%”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from congdan.edits import Linear
from congdan.prose.complements import OPPOSITES
from congdan.prose.links import named
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import parse
from congdan.prose.spots import Spot, marks, one_slip
from congdan.prose.spots import shares as shares_of


def hundreds(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Percentages of one sentence that are all of something."""
    for sentence in sentences:
        printed = [each for each in shares_of(sentence) if not each.number.changes and not each.number.hedge]
        if 2 <= len(printed) <= 8:
            yield from _with_rest(sentence, printed)
            yield from _graded(sentence, printed)
            for one, other in pairwise(printed):
                if _are_opposite(one, other):
                    yield from _hundred([one, other])


def _with_rest(sentence: Sentence, printed: Sequence[Spot]) -> Iterator[Claim]:
    rest = next((mark for mark in marks(sentence) if mark.kind == "rest"), None)
    if rest is None:
        return
    last = printed[-1]
    told = last.number.start >= rest.end and printed[-2].number.end <= rest.start
    gap = sentence.between(rest.end, last.number.start)
    if told and not re.search(r"[;.]", gap) and len(gap.split()) <= 9:
        yield from _hundred(printed)


_GRADES = re.compile(r"xếp loại|loại|hoàn thành|xuất sắc|\b(?:tốt|giỏi|khá|trung bình|yếu|kém)\b")
_MOST_OFF = 10


def _graded(sentence: Sentence, printed: Sequence[Spot]) -> Iterator[Claim]:
    """“Tốt 90,33%, khá 9,1% và yếu 0,57%”: grades that leave none out, where they make a hundred or one digit less."""
    words = [_own_words(each) for each in printed]
    if len(printed) < 3 or not all(_GRADES.search(each) for each in words) or marks(sentence):
        return
    known = [each for each in (parse(each.number.text) for each in printed) if each is not None]
    if len(set(words)) < len(words) or any(named(each) is not None for each in printed) or len(known) < len(printed):
        return
    decimals = max(each.decimals for each in known)
    units = [each.units * 10 ** (decimals - each.decimals) for each in known]
    whole, total = 100 * 10**decimals, sum(units)
    near = abs(total - whole) <= _MOST_OFF * 10**decimals
    if near and total > whole + len(units):
        # More than all of them they never are.
        yield from _hundred(printed)
    elif near and (abs(total - whole) <= len(units) or one_slip(whole, total, units)):
        yield from _hundred(printed)


_OF_ALL = re.compile(r"\b(?:chiếm|making up|made up|make up|accounts? for|accounted for|accounting for)\b")
_RATE = re.compile(r"\b(?:đạt|đăng ký|hoàn thành|trong số|riêng|of whom|of which|passed|registered)\b")


def _are_opposite(one: Spot, other: Spot) -> bool:
    """Men and women who “chiếm”, or those who achieved and those who did not: two that are all, of one whole."""
    texts = [_own_words(one), _own_words(other)]
    tails = [each.sentence.between(each.number.end, each.sentence.end) for each in (one, other)]
    gap = one.sentence.between(one.number.end, other.number.start)
    if len(gap) > _FAR or re.search(r"[.]\s|\d", gap):
        return False
    for kind, (left, right) in OPPOSITES.items():
        sides = [(bool(left.search(text)), bool(right.search(text))) for text in texts]
        if sorted(sides) != [(False, True), (True, False)]:
            continue
        if kind == "verdict":
            return not any(_OF.match(text) for text in tails)
        whole = not any(_RATE.search(text) for text in texts) and named(one) is None and named(other) is None
        return whole and any(_OF_ALL.search(text) for text in texts)
    return False


_FAR = 60
_OF = re.compile(r"\s?(?:%|phần trăm|percent)\s(?:so với|trên|trong|của|tổng|số|of)\b")


def _own_words(share: Spot) -> str:
    """What is said of a percentage, up to the marks around it."""
    number, sentence = share.number, share.sentence
    head = sentence.between(max(sentence.start, number.start - _FAR), number.start)
    tail = sentence.between(number.end, min(sentence.end, number.end + _FAR))
    cut = r"[,;:()\d]|\s(?:và|and|while|còn)\s"
    return f"{re.split(cut, head)[-1]} {re.split(cut, tail)[0]}"


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
