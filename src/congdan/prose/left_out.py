"""Why a number is no count: dates, numbers of documents, ordinals, addresses, ages, money, measures."""

from __future__ import annotations

import re
from collections.abc import Collection

from congdan.prose.context import Around
from congdan.prose.numerals import Numeral
from congdan.prose.rows import in_rows
from congdan.prose.vocabulary import vocabulary

REASONS = (
    "date",
    "document",
    "period",
    "phone",
    "code",
    "time",
    "numbering",
    "range",
    "age",
    "money",
    "measure",
    "ordinal",
    "address",
    "year",
    "decimal",
    "points",
    "share",
    "name",
    "unclear",
)
"""What `reason` of a number may be."""
_YEARS = range(1900, 2101)
_HIGHEST_ADDRESS = 99
_HEAD = re.compile(r"^[\s“\"(\[*+•–-]*$")


def reason(numeral: Numeral, around: Around, noun: str | None) -> str | None:
    """Why a plain number is no count; None if it may be one.  noun: the class of the word after it."""
    sentence, words = around.sentence, vocabulary().left_out
    if _numbers_the_line(numeral, around):
        return "numbering"
    if around.sentence.low[numeral.end : numeral.end + 1] in ("‰", "°"):
        return "measure"
    if around.after(words["age"]) or _AGES.search(_before(numeral, around)):
        return "age"
    if _OF_A_CLOCK.search(_before(numeral, around)):
        return "time"
    if _is_money(numeral, around):
        return "money"
    if numeral.value is not None and numeral.value < 32 and _is_date(numeral, around):
        return "date"
    if _longer(around, words["measure"]) and not around.after(words["measure_not"]):
        return "measure"
    if numeral.value is None or numeral.value.denominator != 1:
        return "decimal"
    if _glued(numeral, around) and noun is None:
        return "code"
    if _is_year(numeral, around, noun):
        return "year"
    if _of_so_few(numeral, around):
        return "share"
    place = around.before(words["address"], ".") or around.before(words["address_number"], ".")
    if place and numeral.value <= _HIGHEST_ADDRESS and not numeral.rounded and not _whole_place(around, place):
        return "address"
    found = around.before(words["ordinal"], ".:")
    labelled = ":" in around.gap_before and (noun is not None or around.after(_FROM) is not None)
    if (
        found
        and not labelled
        and not around.before(words["ordinal_not"], ".:")
        and not (noun and found in words["soft_ordinal"] and not _is_small(numeral))
    ):
        return None if _counts_number(around, found) else "ordinal"
    if noun is None and numeral.start not in in_rows(sentence) and _after_a_name(numeral, around):
        return "name"
    return None if sentence.words else "unclear"


_FROM = ("from", "in", "at", "thuộc", "ở", "từ")


def fraction_reason(around: Around) -> str | None:
    """Why a/b is no fraction of counts: “số 128/4 đường …”, “thứ 9/63”, “86/100 điểm”."""
    words = vocabulary().left_out
    if _longer(around, words["measure"]) and not around.after(words["measure_not"]):
        return "measure"
    if around.after(("đường", "phố", "ngõ", "street")):
        return "address"
    found = around.before(("số", "thứ", "hạng", "số nhà", "no"), ".")
    return "ordinal" if found and around.previous(2) not in ("tổng", "lượng", "con") else None


_AGES = re.compile(r"\b(?:độ tuổi|tuổi) (?:từ )?(?:\d+ (?:đến|tới|-|–) )?$")
_OF_A_CLOCK = re.compile(r"\b(?:gmt|utc)\s?[+-]?$")


def _before(numeral: Numeral, around: Around) -> str:
    return around.sentence.low[max(around.sentence.start, numeral.start - 30) : numeral.start]


_FEW = r"(?:[1-9]|10|two|three|four|five|six|seven|eight|nine|ten)"
_IN_FEW = re.compile(rf"\s(?:in|out of)\s(?:every\s)?{_FEW}\b(?!\s?[%.,]?\d)")
_FEW_IN = re.compile(rf"\b(?:one|{_FEW})\s(?:in|out of)\s(?:every\s)?$")
_SCORED = re.compile(r"\b(?:score of|scored|scores of)\s(?:\d+\sout of\s)?$")


def _of_so_few(numeral: Numeral, around: Around) -> bool:
    """“one in six adults”, “2 out of 3 boys”, “a score of 593 out of 600”: nothing that was counted."""
    low, before = around.sentence.low, _before(numeral, around)
    small = numeral.value is not None and numeral.value <= _MOST_FEW
    few = small and (_IN_FEW.match(low, numeral.end, around.sentence.end) or _FEW_IN.search(before))
    return bool(few or _SCORED.search(before))


_MOST_FEW = 10


def _is_small(numeral: Numeral) -> bool:
    return numeral.value is not None and numeral.value < 13


def _counts_number(around: Around, found: str) -> bool:
    """“tổng số 511”: no ordinal."""
    return found in ("số", "number", "no") and around.previous(2) in ("tổng", "lượng", "con", "total", "whole", "the")


def _numbers_the_line(numeral: Numeral, around: Around) -> bool:
    text = around.sentence.paragraph.text
    after = text[numeral.end : numeral.end + 2]
    head = text[: numeral.start]
    return bool(_HEAD.match(head)) and (after[:1] in (".", ")", "/") and (len(after) < 2 or not after[1].isdigit()))


def _is_money(numeral: Numeral, around: Around) -> bool:
    words = vocabulary().left_out
    if _longer(around, words["money"]) or around.sentence.paragraph.text[numeral.start - 1 : numeral.start] in (
        "$",
        "€",
    ):
        return True
    if not numeral.rounded:
        return False
    near = {word.text for word in around.sentence.words if numeral.start - 40 <= word.start < numeral.start}
    texts = " ".join(word.text for word in around.sentence.words if numeral.start - 40 <= word.start < numeral.start)
    return any(each in near or f" {each} " in f" {texts} " for each in words["money_before"])


def _longer(around: Around, phrases: Collection[str]) -> bool:
    """Whether one of these stands behind, and no longer word for what is counted: “đồng”, not “đồng chí”."""
    found, noun = around.after(phrases), around.after(vocabulary().classes)
    return found is not None and (noun is None or len(noun) <= len(found))


def _glued(numeral: Numeral, around: Around) -> bool:
    """“7A”, “Covid-19”, “4G”."""
    text = around.sentence.paragraph.text
    before, after = text[max(0, numeral.start - 2) : numeral.start], text[numeral.end : numeral.end + 1]
    return after.isalpha() or (before[-1:] in "-–" and before[:1].isalpha() and len(before) == 2)


def _is_year(numeral: Numeral, around: Around, noun: str | None) -> bool:
    written = around.sentence.paragraph.text[numeral.start : numeral.end]
    if numeral.value is None or int(numeral.value) not in _YEARS or len(written) != 4 or not written.isdigit():
        return False
    return bool(around.before(vocabulary().left_out["year_before"], ",(-–/")) or noun is None


def _is_date(numeral: Numeral, around: Around) -> bool:
    """“ngày 5”, “tháng 6”."""
    return around.before(("ngày", "tháng", "mồng", "mùng")) is not None


def _whole_place(around: Around, place: str) -> bool:
    """“toàn xã 511 người”: no address."""
    before = around.previous(len(place.split()) + 1)
    commune = place in ("xã", "phường", "quận", "khu", "huyện")
    return before in vocabulary().left_out["whole_place"] or before.isdigit() or (commune and before == "các")


def _after_a_name(numeral: Numeral, around: Around) -> bool:
    """“Tân Phú 2”, “Chương trình 135”: right after a word with a capital that does not begin the sentence."""
    text, sentence = around.sentence.paragraph.text, around.sentence
    word = next((each for each in reversed(sentence.words) if each.end <= numeral.start), None)
    if word is None or text[word.end : numeral.start].strip(" \u00a0") or not text[word.start].isupper():
        return False
    return (
        bool(text[sentence.start : word.start].strip(' \u00a0“"(-+*•'))
        and text[word.start : word.end] != text[word.start : word.end].upper()
    ) or text[word.start : word.end].upper() in ("CT", "NQ", "QĐ", "KH")
