"""Numbers that are bounds or differences: “trên 500”, “từ 15 đến 20 hộ”, “tăng 71 người”."""

from __future__ import annotations

import re

from congdan.prose.context import Around, last_of
from congdan.prose.model import Sentence
from congdan.prose.numerals import Numeral
from congdan.prose.vocabulary import vocabulary

_NEAR = 60


def from_to(sentence: Sentence, numeral: Numeral, around: Around) -> bool:
    """“từ 10 đến 15 người”: neither is a count; “từ 440 lên 511” is two."""
    low = sentence.low
    if around.before(("từ", "from")):
        return bool(re.compile(r"\s*(?:đến|tới|to)\s+\d").match(low, numeral.end, sentence.end)) and not _grows(
            sentence, numeral.start
        )
    if around.before(("đến", "tới", "to")):
        return bool(
            re.search(
                r"(?:từ|from)\s+[\d.,]+\s*(?:\w+\s+)?(?:đến|tới|to)\s*$",
                low[max(sentence.start, numeral.start - 40) : numeral.start],
            )
        ) and not _grows(sentence, numeral.start)
    return False


def leads_to_people(sentence: Sentence, numeral: Numeral) -> bool:
    """“từ 15 đến 20 hộ”: what is counted stands behind the second number."""
    hit = re.compile(r"\s*(?:đến|tới|to)\s+[\d.,]+").match(sentence.low, numeral.end, sentence.end)
    around = Around(sentence, hit.end(), hit.end()) if hit else None
    return (
        around is not None
        and around.after(vocabulary().classes) is not None
        and not around.after(vocabulary().left_out["age"])
    )


def _grows(sentence: Sentence, at: int) -> bool:
    return last_of(sentence, max(sentence.start, at - _NEAR), at, vocabulary().growth) is not None


_SO_MUCH = frozenset(("thêm", "được", "khoảng", "trên", "gần", "hơn", "by", "of", "tới", "đến", "là"))
_MORE = re.compile(
    r"\s(?P<up>more|higher)(?:\s[^\W\d_]+)?\sthan\b|\s(?:fewer|less|lower)(?:\s[^\W\d_]+)?\sthan\b"
    r"|\s(?:[^\W\d_]+\s)?(?:(?P<above>above|over|beyond)|short of|below|under)\s(?:the\s|its\s|a\s)?(?:target|plan)"
)
_THAN_A_TIME = re.compile(
    r"\b(?:(?P<up>nhiều hơn|cao hơn|tăng)|ít hơn|thấp hơn|giảm)\s(?:so với\s)?(?:cùng kỳ\s)?(?:năm|kỳ|tháng|quý|khóa)\b"
    r"(?:\s(?:(?:19|20)\d\d|[^\W\d_]+)){1,3}\s(?:\([^()]*\)\s)?(?:là\s)?$"
)
_BY = re.compile(
    r"\b(?:(?P<up>exceed\w*|surpass\w*|beat\w*|above|over)|short of|below|under|miss\w*)\b[^,;.]{0,40}\d[\d,]*\sby\s$"
)


_NO_GROWTH = re.compile(r"\b(?:made|makes|make|making|signed|set|taken|took|opened|split)\sup\s(?:\w+\s){0,2}$")


def changed(around: Around) -> str | None:
    """up or down, where a word of growth stands before the number with nothing between but “thêm”, “được”, a hedge.

    “tăng lên 511” and “giảm còn 160” say what there is now; “54 more than” has its word behind it.
    """
    known, found, back = vocabulary().growth, around.before(vocabulary().growth), 0
    while found is None and back < 3:
        back += 1
        if around.previous(back) not in _SO_MUCH:
            break
        start = around.sentence.words[around._last - back].start
        found = Around(around.sentence, start, start).before(known)
    if found == "up" and _NO_GROWTH.search(
        around.sentence.low[max(around.sentence.start, around.start - 20) : around.start]
    ):
        return None
    if found:
        return known[found]
    low, start = around.sentence.low, max(around.sentence.start, around.start - 80)
    than = _THAN_A_TIME.search(low[start : around.start])
    if than is not None:
        return "up" if than["up"] else "down"
    by = _BY.search(low[start : around.start])
    if by is not None:
        return "up" if by["up"] else "down"
    hit = _MORE.match(low, around.end, around.sentence.end)
    return None if hit is None else "up" if hit["up"] or hit["above"] else "down"


def hedged(around: Around) -> str | None:
    """at_least, at_most or about, where a word before or behind a number says so."""
    known = vocabulary().hedges
    found = around.before(known)
    if found == "độ" or (found == "trên" and around.previous(1) == "trên" and around.gap_before):
        return None
    if found and around.before(("nhiều hơn", "cao hơn", "ít hơn", "thấp hơn")):
        return None
    if found in ("trên", "out of") and _after_a_number(around):
        return None
    if " trở lên" in " ".join(word.text for word in around.next_words(6)) or around.after(("or more",)):
        return "at_least"
    if found == "some" and re.match(r"[\d.,]*[1-9](?![\d.,]*\d)", around.sentence.low[around.start : around.end]):
        return None  # “some 1,936 adults”: no round number is meant
    return known[found] if found else None


def _after_a_number(around: Around) -> bool:
    """“438 trên 440”, “438 người trên tổng số 440”."""
    low, start = around.sentence.low, around.start
    return bool(
        re.search(
            r"\d[\d.,]*(?:\s+(?!(?:và|với|cùng|có|là|gồm)\b)[^\W\d_]+){0,5}\s+trên\s*$",
            low[max(around.sentence.start, start - 40) : start],
        )
    )
