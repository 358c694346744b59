"""Numerals → numbers with what they count: noun, role, group, hedge; the others with why they count nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from congdan.prose.bounds import changed, from_to, hedged, leads_to_people
from congdan.prose.context import Around
from congdan.prose.left_out import fraction_reason, reason
from congdan.prose.model import COUNT, OTHER, SHARE, Number, Sentence
from congdan.prose.nouns import noun_after, stands_alone, tells_its_whole, with_nouns
from congdan.prose.numerals import Numeral, numerals, value_of
from congdan.prose.roles import with_role
from congdan.prose.vocabulary import vocabulary

_PERCENT = re.compile(r"\s?(?:%|phần trăm|percent\b|per cent\b)")
_POINTS = re.compile(r"\s?(?:điểm\s?(?:%|phần trăm)|percentage points?)")
_MOST = 200
"""Numbers of one sentence; what comes after is left alone."""


def numbered(sentence: Sentence) -> Sentence:
    """The sentence with its numbers."""
    found: list[Number] = []
    for numeral in numerals(sentence):
        if len(found) >= _MOST:
            break
        found += _numbers(sentence, numeral, len(found), found)
    found = _with_depth(sentence, found)
    found = [with_role(sentence, found, at) for at in range(len(found))]
    found = with_nouns(sentence, found)
    return replace(sentence, numbers=tuple(found))


def _numbers(sentence: Sentence, numeral: Numeral, at: int, before: Sequence[Number]) -> list[Number]:
    around = Around(sentence, numeral.start, numeral.end)
    text = sentence.paragraph.text
    if numeral.form == "fraction":
        return _fraction(sentence, numeral, around, at)
    if numeral.form == "range" and _counts_a_range(sentence, numeral, around):
        return _range(sentence, numeral, around)
    if numeral.form == "range" and _PERCENT.match(sentence.low, numeral.end):
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason="range")]
    if numeral.form != "number":
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=numeral.form)]
    return [_plain(sentence, numeral, around, before)]


def _counts_a_range(sentence: Sentence, numeral: Numeral, around: Around) -> bool:
    """“15-20 em”: two bounds; “2-3 buổi”, “5-10%”, “15-60 tuổi” are none."""
    noun = noun_after(around)
    return noun is not None and not noun.startswith("?") and reason(numeral, around, noun) in (None, "decimal")


def _range(sentence: Sentence, numeral: Numeral, around: Around) -> list[Number]:
    text, noun = sentence.paragraph.text, noun_after(around)
    hedges = ("at_least", "at_most")
    return [
        Number(start, end, text[start:end], COUNT, int(value_of(text[start:end])), hedge=hedge, noun=noun)
        for (start, end), hedge in zip(numeral.parts, hedges, strict=True)
    ]


def _plain(sentence: Sentence, numeral: Numeral, around: Around, before: Sequence[Number]) -> Number:
    text = sentence.paragraph.text[numeral.start : numeral.end]
    changes, hedge = changed(around), hedged(around)
    if _POINTS.match(sentence.low, numeral.end):
        return Number(numeral.start, numeral.end, text, OTHER, reason="points")
    if _PERCENT.match(sentence.low, numeral.end):
        return Number(numeral.start, numeral.end, text, SHARE, hedge=hedge, changes=changes)
    noun = noun_after(around)
    why = reason(numeral, around, noun)
    if why is None and noun is None and _goes_on(sentence, numeral, before):
        why = before[-1].reason
    if why is None and from_to(sentence, numeral, around):
        if noun is None and not leads_to_people(sentence, numeral):
            why = "range"
        hedge = "at_most" if around.before(("đến", "tới", "to")) else "at_least"
    if why is None and noun is None and hedge is None and changes is None and not stands_alone(around):
        why = "unclear"
    if why:
        return Number(numeral.start, numeral.end, text, OTHER, reason=why)
    value = int(numeral.value or 0)
    hedge = hedge or ("about" if numeral.rounded else None)
    return Number(numeral.start, numeral.end, text, COUNT, value, hedge=hedge, noun=noun, changes=changes)


def _fraction(sentence: Sentence, numeral: Numeral, around: Around, at: int) -> list[Number]:
    """a/b: two counts, or a date, or a share such as “2/3 số xã”."""
    text = sentence.paragraph.text
    (a0, a1), (b0, b1) = numeral.parts
    over, under = value_of(text[a0:a1]), value_of(text[b0:b1])
    noun = noun_after(around)
    why = fraction_reason(around)
    if why:
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=why)]
    whole = over.denominator == under.denominator == 1
    if (
        not whole
        or _reads_as_date(around, int(over), int(under), noun)
        or _reads_as_share(around, int(over), int(under))
    ):
        why = "date" if whole and under <= 12 else "share"
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=why)]
    upper = Number(a0, a1, text[a0:a1], COUNT, int(over), noun=noun, lower=at + 1, hedge=None)
    return [upper, Number(b0, b1, text[b0:b1], COUNT, int(under), noun=noun, upper=at)]


def _reads_as_date(around: Around, over: int, under: int, noun: str | None) -> bool:
    if not (1 <= over <= 31 and 1 <= under <= 12):
        return False
    if around.before(vocabulary().left_out["date_before"]):
        return noun is None or around.before(("ngày", "sáng", "chiều", "tối")) is not None
    linked = (
        around.gap_after[:1] in ("(", "=")
        or around.after(vocabulary().shares["links"])
        or around.after_any(vocabulary().shares["links"])
    )
    return noun is None and not linked


def _reads_as_share(around: Around, over: int, under: int) -> bool:
    return over < under <= 5 and around.after(("số", "tổng số", "of", "diện tích", "dân số", "thời gian")) is not None


def _goes_on(sentence: Sentence, numeral: Numeral, before: Sequence[Number]) -> bool:
    """“ấp 3, 4 và 5”: the numbers after the first one are addresses as well."""
    if not before or before[-1].reason not in ("address", "ordinal", "document", "date", "name"):
        return False
    if tells_its_whole(Around(sentence, numeral.start, numeral.end)):
        # “in Ward 10, 84 out of 900 citizens”
        return False
    return sentence.between(before[-1].end, numeral.start).strip() in (
        ",",
        "và",
        ";",
        "-",
        "–",
        "&",
        "and",
        "/",
        "đến",
        "to",
    )


def _with_depth(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    depth, place, told = 0, sentence.start, []
    for each in found:
        gap = sentence.paragraph.text[place : each.start]
        for mark in gap:
            depth = depth + 1 if mark in "([" else max(0, depth - 1) if mark in ")]" else depth
        told.append(replace(each, depth=depth))
        place = each.end
    return told
