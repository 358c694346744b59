"""Percentages that make a hundred: “98,82% đạt, còn lại 1,18% chưa đạt”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.edits.percentages import parse
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, marks
from congdan.prose.spots import shares as shares_of


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
