"""A headline repeats a figure of the text below it: “12.450 công dân đạt danh hiệu …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from congdan.prose.again import claim, is_slip
from congdan.prose.frames import other_sides, scopes, told_words, years
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import parse
from congdan.prose.spots import Spot, exact_counts, is_item, shares

_FIRST, _BODY, _LONGEST = 3, 60, 25
"""Paragraphs a headline is among, sentences below that are looked at, words of the longest headline."""
_SMALL, _SHARED = 20, 2


def headlines(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Each figure of a headline with the first one below that is the same, else with the only one a slip away."""
    first = sentences[0].paragraph.number if sentences else 0
    for at, sentence in enumerate(sentences):
        if sentence.paragraph.number - first >= _FIRST:
            return
        if _is_headline(sentence):
            body = [each for other in sentences[at + 1 : at + 1 + _BODY] for each in exact_counts(other)]
            for spot in exact_counts(sentence):
                yield from _repeated(spot, body)
            yield from _rate(sentence, sentences[at + 1 : at + 1 + _BODY])


def _is_headline(sentence: Sentence) -> bool:
    text = sentence.paragraph.text
    whole = not text[: sentence.start].strip() and not text[sentence.end :].strip()
    short = len(sentence.words) <= _LONGEST and not text.rstrip().endswith((".", ";", ":", ",", "?"))
    return whole and short and not is_item(sentence) and not _LABELLED.search(text)


_LABELLED = re.compile(r":\s*\d[\d.,]*\s\S+(?:\s\S+)?$")
"""“Xã Bình Minh: 1.342 người”: a line of a list."""


def _repeated(spot: Spot, body: Sequence[Spot]) -> Iterator[Claim]:
    noun = spot.number.noun
    if spot.value < _SMALL or noun is None or noun.startswith("?"):
        return
    alike = [each for each in body if each.number.noun == noun and _may_be(spot, each)]
    same = next((each for each in alike if each.value == spot.value), None)
    if same is not None:
        yield claim(same, spot)
        return
    like = [each for each in alike if is_slip(each.value, spot.value) and _says_the_same(spot, each)]
    if len({each.value for each in like}) == 1:
        yield claim(like[0], spot)


def _may_be(spot: Spot, other: Spot) -> bool:
    """Whether nothing tells the two apart: another year or place, men and women, another stage."""
    roles = {spot.number.role, other.number.role} - {None}
    if len(roles) > 1 or other_sides(spot, other):
        return False
    places = [{place for place in scopes(each) if " " in place} for each in (spot, other)]
    if any(one.split()[0] == two.split()[0] and one != two for one in places[0] for two in places[1]):
        return False
    return not (years(spot) and years(other) and not years(spot) & years(other))


def _says_the_same(spot: Spot, other: Spot) -> bool:
    return len(told_words(spot) & told_words(other)) >= _SHARED


_RATE = re.compile(r"\b(?:tỷ|tỉ) lệ(?: đạt| công nhận| đăng ký| hoàn thành)?(?: là)?\s$")


def _rate(headline: Sentence, below: Sequence[Sentence]) -> Iterator[Claim]:
    """“Tỷ lệ đạt 95,8%” above a text that tells only one such rate."""
    own = [each for each in shares(headline) if _tells_a_rate(each)]
    body = [each for other in below for each in shares(other) if each.number.hedge is None]
    told = [each for each in body if _tells_a_rate(each)]
    if len(own) == 1 and len(told) == 1 and not any(_is_rounded(own[0], each) for each in body):
        decimals = [each.decimals for spot in (own[0], told[0]) if (each := parse(spot.number.text))]
        if len(set(decimals)) == 1:
            yield claim(told[0], own[0])


def _tells_a_rate(share: Spot) -> bool:
    sentence, number = share.sentence, share.number
    before = sentence.between(max(sentence.start, number.start - 30), number.start)
    return number.hedge is None and not number.changes and bool(_RATE.search(before))


def _is_rounded(one: Spot, other: Spot) -> bool:
    """Whether two percentages may be the same one: “gần 94%”, “94%” and “94,3%”."""
    known = [parse(each.number.text) for each in (one, other)]
    if known[0] is None or known[1] is None:
        return True
    grain = Fraction(1, 10 ** min(known[0].decimals, known[1].decimals))
    return abs(known[0].value - known[1].value) < grain
