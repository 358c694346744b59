"""What numbers count in English, where the noun stands behind its kinds or is left out: “198 were approved”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from congdan.prose.context import Around
from congdan.prose.model import COUNT, Number, Sentence, Word
from congdan.prose.vocabulary import vocabulary

_ENGLISH = frozenset(
    ("the", "of", "and", "were", "was", "in", "are", "is", "had", "have", "has", "by", "from", "with", "there", "who")
)


@lru_cache(maxsize=256)
def is_english(sentence: Sentence) -> bool:
    """Whether a sentence has one of the words that every English sentence has."""
    return any(word.text in _ENGLISH or word.text in _english_nouns() for word in sentence.words)


@lru_cache(maxsize=1)
def _english_nouns() -> frozenset[str]:
    """Plurals that no Vietnamese word looks like."""
    return frozenset(word for word in vocabulary().classes if word.isascii() and word.endswith("s") and len(word) > 4)


_PERSONS = re.compile(r"[a-z]{2,}(?:ers|ors|ees|ists|ians|ants)")
_NO_PERSONS = frozenset(
    (
        "centers",
        "papers",
        "numbers",
        "computers",
        "letters",
        "orders",
        "quarters",
        "grants",
        "doors",
        "theirs",
        "others",
    )
)
_TELLING = frozenset(("more", "fewer", "less", "new", "other", "further", "additional", "such", "local", "did", "do"))
_NO_PLURALS = frozenset(("was", "has", "is", "does", "this", "less", "across", "as", "its", "theirs", "plus"))


def english_noun(around: Around) -> str | None:
    """English puts what kind they are before the word for them: “518 young rural farmers”."""
    words, classes = around.next_words(4), vocabulary().classes
    if len(words) > 1 and words[0].text in vocabulary().roles and _is_a_kind(around, words[0], words[1]):
        # “900 registered citizens”; but “900 registered for it”
        words = words[1:]
    for at, word in enumerate(words):
        if word.text in vocabulary().sets["not_a_noun"] or word.text in vocabulary().roles:
            words = words[:at]
            break
        told = Around(around.sentence, around.start, word.start).after(classes)
        if told and told.isascii():
            return classes[told]
        if _PERSONS.fullmatch(word.text) and word.text not in _NO_PERSONS:
            return "person"
    kinds = [word for word in words if word.text not in _TELLING and word.text not in _NO_PLURALS]
    named = next((word for word in kinds if word.text.endswith("s") and len(word.text) > 2), None)
    text = around.sentence.paragraph.text
    return f"?{named.text}" if named is not None and text[named.start].islower() else None


def _is_a_kind(around: Around, role: Word, noun: Word) -> bool:
    """Whether the word behind a role is for people: “registered participants”."""
    told = Around(around.sentence, role.start, role.end).after(vocabulary().classes)
    known = told is not None and told.isascii()
    return known or (bool(_PERSONS.fullmatch(noun.text) or noun.text.endswith("ants")) and noun.text not in _NO_PERSONS)


_ALONE = re.compile(
    r"(?:\b(?:the|these|those|all|remaining|other|another|only|than|totalling|totaling|totall?ed|numbered|making|at|reached|\w+'s|from|of)"
    r"|\b(?:from|of|by)\s[\d.,]+%?\s(?:[a-z0-9]+\s){0,4}to|compared (?:with|to)|[:,(]|\b(?:and|plus|another|while))\s$"
)
_IN_A_LIST = re.compile(
    r"\s(?:in|for|at|from|on|by|to|with|who|were|was|had|have|are|did|live|lived|work|worked|passed)\b"
)
_IN_TOTAL = re.compile(r"\s(?:in (?:total|all)|altogether|overall|all told)\b")


def counts_in_english(around: Around) -> bool:
    """Whether an English number without a noun counts: “the other 356 work”, “69 for English”, “510 in total”."""
    sentence = around.sentence
    if not is_english(sentence):
        return False
    before = sentence.low[max(sentence.start, around.start - 60) : around.start]
    if _IN_TOTAL.match(sentence.low, around.end, sentence.end):
        return True
    hit = _ALONE.search(before)
    if hit is None:
        return around.start == sentence.start and bool(_IN_A_LIST.match(sentence.low, around.end, sentence.end))
    listed = hit.group()[0] in ":,(" or hit.group().split()[0] in ("and", "plus", "while")
    return not listed or bool(_IN_A_LIST.match(sentence.low, around.end, sentence.end))


_NAMES = re.compile(r"(?::|\b(?:is|was|are|were|stood at|reached|totalled|to|from|by|number|total))\s$")


def names_its_noun(sentence: Sentence, at: int) -> bool:
    """Whether what an English number counts was told before it: “the number of members was 505”."""
    return bool(_NAMES.search(sentence.low[max(sentence.start, at - 20) : at]))


_SUCH = "?such"
"""What the numbers of a sentence count that does not name it."""
_OF_PLACE = re.compile(r"\b(?:in|across|from|at|over|throughout|to)\s(?:the\s|all\s)?$")


def with_elided(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    """“Of 233 files, 198 were approved”: English leaves out a noun that was told, but not that of a place."""
    if not is_english(sentence):
        return list(found)
    told: list[Number] = []
    last: str | None = None
    for each in found:
        if each.kind == COUNT and each.noun is None:
            each = replace(each, noun=last)
        elif each.kind == COUNT and not _OF_PLACE.search(
            sentence.low[max(sentence.start, each.start - 15) : each.start]
        ):
            last = each.noun
        told.append(each)
    if last is None and sum(each.kind == COUNT for each in told) > 1:
        # “Registrations totalled 9,480, of which 5,214 …”: all of one kind, whatever its name is.
        return [replace(each, noun=_SUCH) if each.kind == COUNT and each.noun is None else each for each in told]
    return told


def _of_a_place(sentence: Sentence, number: Number) -> bool:
    return bool(_OF_PLACE.search(sentence.low[max(sentence.start, number.start - 15) : number.start]))


_OF = re.compile(r"\s(?:out of|of)\s(?:(?:the|a total of|all|its|their)\s)?(?:[^\W\d_]+['’]s?\s)?$")


def with_fractions(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    """“340 of the 400 respondents” is 340/400."""
    told = list(found)
    for at, (one, other) in enumerate(pairwise(found)) if is_english(sentence) else ():
        plain = one.exact and other.exact and one.lower is None and one.upper is None and other.lower is None
        fits = plain and one.noun is None and 0 < (one.value or 0) <= (other.value or 0)
        if fits and _OF.fullmatch(sentence.between(one.end, other.start)):
            told[at] = replace(one, noun=other.noun, lower=at + 1)
            told[at + 1] = replace(other, upper=at)
    return told


_OF_THESE = re.compile(r"\W*(?:of|among) (?:these|those|them|the total)\b")


def of_these(sentence: Sentence, before: Sentence | None) -> Sentence:
    """“Of these, 4,500 registered”: the noun was told in the sentence before."""
    if before is not None and _THE_SAME.match(sentence.low, sentence.start, sentence.end):
        return _the_same(sentence, before)
    if before is None or not _OF_THESE.match(sentence.low, sentence.start, sentence.end):
        return sentence
    nouns = [each.noun for each in before.numbers if each.kind == COUNT and each.noun and each.upper is None]
    if not nouns:
        return sentence
    numbers = [
        replace(each, noun=nouns[-1]) if each.kind == COUNT and each.noun in (None, _SUCH) else each
        for each in sentence.numbers
    ]
    return replace(sentence, numbers=tuple(numbers))


_THE_SAME = re.compile(r"\W*(?:all\s)?(?:the|these|those)\s\d")


def _the_same(sentence: Sentence, before: Sentence) -> Sentence:
    """“747 people passed. The 747 comprise …”: the same ones again."""
    nouns = {each.value: each.noun for each in before.numbers if each.kind == COUNT and each.noun}
    first = sentence.numbers[0]
    if first.kind != COUNT or first.noun not in (None, _SUCH) or first.value not in nouns:
        return sentence
    return replace(sentence, numbers=(replace(first, noun=nouns[first.value]), *sentence.numbers[1:]))
