"""What a number counts: the word behind it, else the one before it, and whether a number without any counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from congdan.prose.context import Around, first_of
from congdan.prose.english import (
    counts_in_english,
    english_noun,
    is_english,
    names_its_noun,
    with_elided,
    with_fractions,
)
from congdan.prose.labels import label
from congdan.prose.model import COUNT, Number, Sentence
from congdan.prose.numerals import KINDS
from congdan.prose.roles import stretch
from congdan.prose.rows import in_rows
from congdan.prose.vocabulary import vocabulary

_IS = frozenset(("là", "are", "is", "were", "was"))


def noun_after(around: Around) -> str | None:
    """The class of the word after a number; `?word` for a word that is not known."""
    words = around.next_words(1)
    if not words:
        return None
    if words[0].text in _IS:
        around = Around(around.sentence, around.start, words[0].end)
        told = around.after(vocabulary().classes)
        return vocabulary().classes[told] if told else None
    known = around.after(vocabulary().classes)
    if known:
        return vocabulary().classes[known]
    if words[0].text in KINDS:
        told = Around(around.sentence, around.start, words[0].end).after(vocabulary().classes)
        return vocabulary().classes[told] if told else f"?{words[0].text}"
    word = words[0]
    if is_english(around.sentence):
        return english_noun(around)
    written = around.sentence.paragraph.text[word.start : word.end]
    lower = written[0].islower() or (len(written) > 1 and written.isupper())
    if (
        not lower
        or word.text in vocabulary().sets["not_a_noun"]
        or around.after(vocabulary().roles)
        or len(word.text) < 2
    ):
        return None
    return f"?{word.text}"


_OUT_OF = re.compile(r"\s+(?:out of|trên|trong)\s+(?:(?:a total of|tổng số|tổng|số|the)\s+)?\d")
_WITH_ITS_SHARE = re.compile(r"\s*\(\s*(?:or\s|tức\s|bằng\s|chiếm\s|đạt\s)?\d+(?:[.,]\d+)?\s?%")
_OF_SO_MANY = re.compile(r"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|a total of\s+)?(?:[^\W\d_]+['’]s?\s+)?\d")
_OF_THEM = re.compile(
    r"\s+(?:of (?:them|these|those|whom|which)|have|had|has|were|was|are|will|did|trong số (?:đó|này))\b"
)
_AFTER_ONE = re.compile(r"\d(?:\s[^\W\d_]+){1,12},?\s(?:và|and)\s$|\b(?:plan of|total of|from|rose to|fell to)\s$")
_LEADS_ON = re.compile(r"\s+(?:[^\W\d_]+\s+){0,4}(?:lên|xuống|còn|đến|to)\s+(?:[^\W\d_]+\s+){0,2}\d")


_FROM_ONE = re.compile(r"\btừ\s\d[\d.]*\s(?:[^\W\d_]+\s){0,3}(?:lên|xuống|giảm)\s(?:còn\s|đến\s|tới\s)?$")
"""“giảm từ 418 xuống 355”: what there is now, after what there was."""


def stands_alone(around: Around) -> bool:
    """Whether a number without a noun is told to count: after “tổng số”, “nữ”, a colon, in brackets."""
    gap = around.gap_before
    low = around.sentence.low
    if around.start in in_rows(around.sentence):
        return True
    if tells_its_whole(around) or _WITH_ITS_SHARE.match(low, around.end, around.sentence.end):
        return True
    if around.before(("từ", "from")) and _LEADS_ON.match(low, around.end, around.sentence.end):
        return True
    if gap.endswith((":", "(", "=", "+")) or _OF_THEM.match(low, around.end, around.sentence.end):
        return True
    if around.before(vocabulary().marks, ":,") or around.before(vocabulary().growth):
        return True
    before = low[max(around.sentence.start, around.start - 90) : around.start]
    if _AFTER_ONE.search(before) or _FROM_ONE.search(before) or counts_in_english(around):
        return True
    if around.before(vocabulary().sets["introduces"]) or around.before(vocabulary().classes):
        return True
    if around.after(vocabulary().roles) is not None:
        return True
    # “schools enrolled 632, …”
    return around.before(("enrolled", "registered")) is not None


def tells_its_whole(around: Around) -> bool:
    """“84 out of 900”, “84 of the 900”: with the number that it is a part of."""
    low, end = around.sentence.low, around.sentence.end
    return any(each.match(low, around.end, end) for each in (_OUT_OF, _OF_SO_MANY))


def with_nouns(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    """A number without a noun counts what the word before it says: “số học sinh đạt là 505”, “nữ 220”."""
    told = []
    for at, each in enumerate(found):
        if each.kind == COUNT and each.noun is None and each.start not in in_rows(sentence):
            noun = _told_before(sentence, found, at)
            if _OUT_OF.match(sentence.low, each.end, sentence.end) and at + 1 < len(found) and found[at + 1].noun:
                each = replace(each, noun=found[at + 1].noun)
                told.append(each)
                continue
            each = replace(each, noun=noun)
        told.append(each)
    return with_elided(sentence, with_fractions(sentence, told))


def _told_before(sentence: Sentence, found: Sequence[Number], at: int) -> str | None:
    each = found[at]
    if is_english(sentence) and not names_its_noun(sentence, each.start):
        return None
    return _head(sentence, label(sentence, each.start) or stretch(sentence, found, at)[0], each.start)


_BEFORE_A_PLACE = frozenset(("toàn", "của", "ở", "tại", "thuộc", "trên", "cả", "trong", "từng", "mỗi", "các"))


def _head(sentence: Sentence, start: int, end: int) -> str | None:
    """What a stretch of text speaks of: “số chi hội của thành phố” of chi hội; else its last noun, but for a place."""
    found, place = [], start
    while (hit := first_of(sentence, place, end, vocabulary().classes)) is not None:
        before = Around(sentence, hit[2], hit[2]).previous()
        if before in ("số", "lượng"):
            return hit[0]
        found.append((before in _BEFORE_A_PLACE, hit[0]))
        place = hit[3]
    plain = [noun for of_a_place, noun in found if not of_a_place]
    nouns = plain or [noun for _, noun in found]
    return nouns[-1] if nouns else None
