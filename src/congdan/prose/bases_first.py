"""Percentages behind the base they are taken of: “tỷ lệ đạt trên số được đánh giá là 95%, trên số đăng ký là 91,2%”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from congdan.prose.links import link
from congdan.prose.model import Sentence
from congdan.prose.spots import Spot, exact_counts, shares

_ON = re.compile(
    r"\b(?:trên|so với|tính trên|trong)\s(?:tổng\s)?số\s(?:[^\W\d_]+\s){0,2}?(?:đã\s|được\s)?(đăng ký|đánh giá)"
    r"(?:,|:|\s(?:là|đạt|bằng|chiếm))?\s$"
)
_TOLD = {
    "đăng ký": re.compile(r"\bđăng k[ýí]\s(?:là\s|có\s)?$"),
    "đánh giá": re.compile(r"\bđánh giá\s(?:là\s|có\s)?$"),
}
_REACHED = re.compile(r"(?<!tỷ lệ )(?<!chưa )(?<!không )\b(?:đạt|được công nhận)\s(?:là\s|có\s)?$")


_IN_BRACKETS = re.compile(
    r"\b(?:tỷ|tỉ) lệ\s(?:[^\W\d_]+\s){0,2}?(?:so với|trên)\s(?:tổng\s)?(?:số\s)?(?:[^\W\d_]+\s){1,4}"
    r"\((\d[^()]*)\)\s?(?:là|đạt|bằng|:)\s$"
)
"""“tỷ lệ so với đăng ký (1.560 người) là 95%”."""


def _bracketed(sentence: Sentence, share: Spot) -> tuple[Spot, Spot] | None:
    told = _IN_BRACKETS.search(sentence.low, sentence.start, share.number.start)
    counts = exact_counts(sentence)
    base = next((each for each in counts if told and each.number.start == told.start(1)), None)
    if told is None or base is None:
        return None
    before = [each for each in counts if each.number.end <= told.start() and each.number.noun == base.number.noun]
    return (before[-1], base) if before and before[-1].value <= base.value else None


_NAMED = re.compile(
    r"\s?%\s(?:so với\s|trên\s|của\s)?(?:tổng\s)?số\s(?:[^\W\d_]+\s){1,5}\((?:tổng số\s|là\s|gồm\s)?(?=\d)"
)
"""“1.256 người, bằng 89,8% số người đạt (1.399 người)”."""


def _behind_it(sentence: Sentence, share: Spot) -> tuple[Spot, Spot] | None:
    told = _NAMED.match(sentence.low, share.number.end, sentence.end)
    base = next((each for each in exact_counts(sentence) if told and each.number.start == told.end()), None)
    found = link(share) if base is not None else None
    if base is None or base.under is not None or found is None or not found.strong or not found.count.number.exact:
        return None
    count = found.count
    before = count.number.end <= share.number.start and count.under is None
    return (count, base) if before and count.value < base.value and not share.number.hedge else None


def told_first(sentence: Sentence) -> Mapping[str, tuple[Spot, Spot]]:
    """The count and the base of such percentages by name, where the sentence tells each number behind its word."""
    found = {}
    for share in shares(sentence):
        beside = _bracketed(sentence, share) or _behind_it(sentence, share)
        if beside is not None:
            found[share.name] = beside
            continue
        told = _ON.search(sentence.low, sentence.start, share.number.start)
        if told is None:
            continue
        bases = _behind(sentence, _TOLD[told.group(1)], share)
        counts = _behind(sentence, _REACHED, share)
        if len(bases) == len(counts) == 1 and bases[0].value >= counts[0].value:
            found[share.name] = (counts[0], bases[0])
    return found


def _behind(sentence: Sentence, words: re.Pattern[str], share: Spot) -> list[Spot]:
    before = [each for each in exact_counts(sentence) if each.number.end <= share.number.start]
    return [each for each in before if words.search(sentence.low, sentence.start, each.number.start)]
