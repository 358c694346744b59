"""The numerals of a sentence, whatever they stand for: plain and grouped numbers, fractions, dates, codes, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from congdan.prose.model import Sentence, Word
from congdan.prose.vocabulary import ahead, vocabulary

_N = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]\d)"
    r"|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\d.,]\d|\d)|\d+[.,]\d+(?!\d)|\d+)"
)
_YEAR = r"(?:19|20)\d\d"
_FORMS = (
    ("date", r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:\d{4})(?!\d)|\d{1,2}/\d{1,2}/\d{2}(?!\d)"),
    (
        "document",
        r"\d{1,5}(?:/\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐa-z]+(?:[-/][A-ZĐ][A-ZĐa-z]*)*|\d{1,5}/(?:qđ|nq|ct|kh|bc|nđ)\b[-\w]*",
    ),
    ("period", rf"{_YEAR}\s?[-–—/]\s?{_YEAR}(?!\d)"),
    ("date", rf"\d{{1,2}}\s?[/-]\s?{_YEAR}(?!\d)"),
    ("phone", r"0\d{1,3}[ .\-]\d{3}[ .\-]\d{3,4}(?!\d)|0\d{8,10}(?!\d)"),
    ("code", r"\d{9,}"),
    ("time", r"\d{1,2}(?:h\d{0,2}|:\d{2}(?::\d{2})?)(?![^\W_])"),
    ("numbering", r"(?!\d{1,3}(?:\.\d{3})+(?![.\d]))\d+(?:\.\d+){2,}(?!\d)"),
    ("fraction", rf"({_N})\s?/\s?({_N})(?!\s?/|\d)"),
    ("range", rf"({_N})\s?[-–—]\s?({_N})(?=\s?%|[^\d/.,]|[.,]\D|[.,]?$)"),
    ("number", _N),
)
_GROUPED = "|".join(f"(?P<f{at}>{form})" for at, (_, form) in enumerate(_FORMS))
_ANY = re.compile(rf"(?<![^\W_])(?<!\d[.,])(?:{_GROUPED})")
_WHOLE = re.compile(r"\d+|\d{1,3}([.,\u00a0\u202f ])\d{3}(?:\1\d{3})*")
_NUMBER_TEXT = re.compile(_N)


@dataclass(frozen=True, slots=True)
class Numeral:
    """What is written: its form, and the number it says; a fraction has two."""

    start: int
    end: int
    form: str
    parts: tuple[tuple[int, int], ...] = ()
    value: Fraction | None = None
    rounded: bool = False
    """Told in thousands or millions, or spelled with a scale."""


def numerals(sentence: Sentence) -> Iterator[Numeral]:
    """Everything written with digits or with number words, in order."""
    written = list(_written(sentence))
    spelled = [
        each for each in _spelled(sentence) if not any(one.start < each.end and each.start < one.end for one in written)
    ]
    yield from sorted([*written, *spelled], key=lambda each: each.start)


def _written(sentence: Sentence) -> Iterator[Numeral]:
    text = sentence.paragraph.text
    for hit in _ANY.finditer(text, sentence.start, sentence.end):
        form = next(_FORMS[int(name[1:])][0] for name, found in hit.groupdict().items() if found is not None)
        start, end = hit.span()
        if form in ("fraction", "range"):
            spans = tuple(each.span() for each in _NUMBER_TEXT.finditer(text, start, end))
            if len(spans) == 2:
                yield Numeral(start, end, form, spans)
            continue
        value = value_of(text[start:end]) if form == "number" else None
        if form == "number":
            yield _scaled(sentence, Numeral(start, end, form, value=value))
        else:
            yield Numeral(start, end, form)


_SCALE = re.compile(r"\s?([^\W\d_]+)(?!\s+(?:lệ|trọng|suất|số))")


def _scaled(sentence: Sentence, each: Numeral) -> Numeral:
    """“40 nghìn” and “1,2 triệu” as one number."""
    hit = _SCALE.match(sentence.low, each.end, sentence.end)
    scale = vocabulary().scales.get(hit.group(1)) if hit else None
    if hit is None or scale is None or each.value is None:
        return each
    return Numeral(
        each.start,
        hit.end(),
        each.form,
        value=_decimal(sentence.paragraph.text[each.start : each.end]) * scale,
        rounded=True,
    )


def value_of(text: str) -> Fraction:
    """The number: a mark before three digits is of thousands.

    >>> value_of("15.772"), value_of("15,772"), value_of("98,82"), value_of("09")
    (Fraction(15772, 1), Fraction(15772, 1), Fraction(4941, 50), Fraction(9, 1))
    """
    if _WHOLE.fullmatch(text) and not re.match(r"0[.,]", text):
        return Fraction(re.sub(r"\D", "", text))
    return _decimal(text)


def _decimal(text: str) -> Fraction:
    mark = max(text.rfind("."), text.rfind(","))
    if mark < 0 or text.count(text[mark]) > 1:
        return Fraction(re.sub(r"\D", "", text))
    return Fraction(f"{re.sub(r'[^0-9]', '', text[:mark]) or '0'}.{text[mark + 1 :]}")


# -- number words -----------------------------------------------------------------------------------------------------

_NOT_FIVE = frozenset(
    (
        "trong",
        "mỗi",
        "hằng",
        "hàng",
        "cả",
        "từ",
        "đầu",
        "cuối",
        "một",
        "các",
        "những",
        "nhiều",
        "qua",
        "giữa",
        "theo",
        "sang",
        "và",
        "hết",
    )
)
"""Before “năm” they make it a year."""


def _spelled(sentence: Sentence) -> Iterator[Numeral]:
    """Number words right before a word that is counted; a lone “một” is an article."""
    words, known = sentence.words, vocabulary()
    at = 0
    while at < len(words):
        first = words[at].text
        a_number = first in known.spelled or first == "mười" or first.split("-")[0] in known.english
        found = _number_words(words, at) if a_number else None
        if found is None:
            at += 1
            continue
        value, after = found
        noun = _noun(words, at, after, sentence.low)
        a_year = words[at].text == "năm" and at > 0 and words[at - 1].text in _NOT_FIVE
        gap = sentence.between(words[after - 1].end, words[after].start) if after < len(words) else "."
        of_them = _OF_THEM.match(sentence.low, words[after - 1].end, sentence.end) is not None
        alone = value > 1 or _in_a_list(sentence, words[at].start)
        if (
            (noun or of_them)
            and alone
            and not a_year
            and not gap.strip()
            and words[at].text not in ("tư", "mốt", "lăm", "nhăm")
        ):
            yield Numeral(words[at].start, words[after - 1].end, "number", value=Fraction(value))
        at = after


_OF_THEM = re.compile(r"\s+(?:of (?:them|these|those|whom)|are|were|have|trong số (?:đó|này))\b")
_LISTED = re.compile(r"(?:gồm|gồm có|:|,|và|and|comprising|consisting of)\s$")


def _in_a_list(sentence: Sentence, at: int) -> bool:
    """“gồm một trưởng ban, hai phó ban”: there “một” counts."""
    return bool(_LISTED.search(sentence.low[max(sentence.start, at - 15) : at]))


KINDS = frozenset(("primary", "secondary", "public", "private", "high", "lower", "upper", "local"))


def _noun(words: tuple[Word, ...], at: int, after: int, low: str) -> tuple[str, int] | None:
    """The word that is counted; English puts a kind before it."""
    known = vocabulary()
    if after >= len(words):
        return None
    if words[at].text.split("-")[0] not in known.english:
        return ahead(words, after, known.sets["counted"], low)
    after += words[after].text in KINDS and after + 1 < len(words)
    return ahead(words, after, known.classes, low)


def _number_words(words: tuple[Word, ...], at: int) -> tuple[int, int] | None:
    """The value of number words and the word after them: ones, tens, a hundred."""
    known = vocabulary()
    first = words[at].text
    following = words[at + 1].text if at + 1 < len(words) else ""
    third = words[at + 2].text if at + 2 < len(words) else ""
    if first in known.english:
        return known.english[first], at + 1
    if "-" in first:
        tens, _, ones = first.partition("-")
        return (known.english[tens] + known.english[ones], at + 1) if {tens, ones} <= known.english.keys() else None
    if first == "mười":
        one = known.spelled.get(following)
        return (
            (10 + one, at + 2)
            if one and following in ("một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "bẩy", "tám", "chín")
            else (10, at + 1)
        )
    if first == "một" and following == "trăm":
        return 100, at + 2
    if following == "mươi" and first in known.spelled:
        one = known.spelled.get(third)
        return (10 * known.spelled[first] + one, at + 3) if one else (10 * known.spelled[first], at + 2)
    return (known.spelled[first], at + 1) if first in known.spelled else None
