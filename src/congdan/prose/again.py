"""A number told again: “toàn bộ 157 đại biểu …” of the 175 who came, a headline and the words below it."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.edits.slips import PRIOR, kind
from congdan.prose.frames import apart, around, other_periods, told_words
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, exact_counts
from congdan.prose.vocabulary import vocabulary

_KEPT, _FAR = 12, 25
"""How many numbers of a kind are remembered, and over how many sentences."""
_SMALL, _LARGE = 20, 100
_ALIKE = 3
"""Words that two sentences must share."""
_THESE = re.compile(
    r"(?:(?:^|[,.;:]\s)(?:trong|với|từ)(?:\stổng)?(?:\ssố)?"
    r"|\b(?:toàn bộ|tất cả|tất cả các|cả|số|tổng số|trong số|of the|all|all the|these|those))\s$"
)
_SAID = re.compile(r"^[^;.:\d]{0,40}\s(?:này|nói trên|kể trên|nêu trên|trên đây|ấy|(?<!trong )đó)\b")


def again(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The numbers that speak of one told before, in order of the text."""
    known: dict[str, deque[tuple[int, Spot]]] = defaultdict(lambda: deque(maxlen=_KEPT))
    for at, sentence in enumerate(sentences):
        counts = [each for each in exact_counts(sentence) if each.value >= _SMALL and _noun(each)]
        for spot in counts:
            before = [each for place, each in known[_noun(spot)] if at - place <= _FAR]
            first = _told_before(spot, before)
            if first is not None:
                yield claim(spot, first)
        for spot in counts:
            known[_noun(spot)].append((at, spot))


def _noun(spot: Spot) -> str:
    noun = spot.number.noun
    return "" if noun is None or noun.startswith("?") else noun


def _told_before(spot: Spot, before: Sequence[Spot]) -> Spot | None:
    """The number that is meant: the same one, or else the only one that is one slip away and told of the same."""
    these = _of_these(spot)
    same = [each for each in before if each.value == spot.value]
    for each in reversed(same):
        told = these or (spot.value >= _LARGE and _same_words(each, spot))
        if told and not apart(each, spot) and _roles_agree(each, spot, these):
            return each
    if same:
        return None
    like = [each for each in before if is_slip(each.value, spot.value) and not apart(each, spot)]
    like = [each for each in like if not other_periods(each, spot)]
    meant = [each for each in like if (these and _is_named(spot, each)) or _same_words(each, spot)]
    return meant[-1] if len({each.value for each in meant}) == 1 and _roles_agree(meant[-1], spot, these) else None


def _of_these(spot: Spot) -> bool:
    """Whether a number is spoken of as one that was told: “toàn bộ 157 đại biểu”, “1.136 người này”."""
    sentence, number = spot.sentence, spot.number
    before = sentence.between(max(sentence.start, number.start - 25), number.start)
    behind = sentence.between(number.end, min(sentence.end, number.end + 60))
    return bool(_THESE.search(before) or _SAID.match(behind))


def is_slip(one: int, other: int) -> bool:
    """Numbers with the same digits in another order; of a hundred and more also one digit more, less or another."""
    if min(one, other) < _SMALL or one == other:
        return False
    if sorted(str(one)) == sorted(str(other)):
        return True
    return min(one, other) >= _LARGE and kind(one, other) in PRIOR


def _same_words(one: Spot, other: Spot) -> bool:
    """Whether two numbers are told in the same words: what is counted, and most of what is said of it."""
    named = [_phrase(each) for each in (one, other)]
    size = min(map(len, named))
    if not size or named[0][:size] != named[1][:size]:
        return False
    words = [told_words(each) for each in (one, other)]
    if words[0] != words[1] and any(map(_has_a_subject, (one, other))):
        return False
    shared = words[0] & words[1]
    return len(shared) >= _ALIKE and 3 * len(shared) >= 2 * min(map(len, words))


_SUBJECT = re.compile(r"(?:\blà|:)\s$|^(?:trong đó|riêng|còn|of which|of these)\b")


def _has_a_subject(spot: Spot) -> bool:
    """“Hộ cận nghèo là 699 hộ”, “Trong đó, …”: each word in front tells what is counted."""
    sentence = spot.sentence
    return bool(_SUBJECT.search(sentence.between(sentence.start, spot.number.start)))


def _is_named(spot: Spot, first: Spot) -> bool:
    """Whether what a number counts is told of the first one too: “330 cháu” are none of the “310 người”."""
    noun = _phrase(spot)[:1]
    said = {word.text for word in first.sentence.words}
    return not noun or noun[0] in ("người", "people") or noun[0] in said


def _phrase(spot: Spot) -> list[str]:
    """The words for what is counted, up to the first word that says something of it."""
    _, end = around(spot)
    found: list[str] = []
    for word in spot.sentence.words:
        if word.start < spot.number.end:
            continue
        if word.start >= end or word.text in vocabulary().sets["plain"].keys() - {"người", "people"} or len(found) > 3:
            break
        found.append(word.text)
    return found


def _roles_agree(one: Spot, other: Spot, these: bool) -> bool:
    roles = {one.number.role, other.number.role}
    return len(roles) == 1 or (None in roles and (these or len(roles) == 1))


def claim(spot: Spot, first: Spot) -> Claim:
    """spot = first, told again."""
    relation = Linear(
        f"repeat {spot.name}", ((spot.name, 1), (first.name, -1)), kind="repeat", labelled=False, soft=True
    )
    return Claim(relation, (spot.name, first.name))
