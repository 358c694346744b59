"""Percentages of a whole that no whole number of it makes: “trong 20 chi hội, 52,5% có tủ sách”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits.percentages import numerators
from congdan.prose.claims import unreachable
from congdan.prose.context import Around
from congdan.prose.links import is_target, link, named, of_a_plan, sign_end
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.spots import Spot, exact_counts, shares
from congdan.prose.vocabulary import vocabulary

_PEOPLE = frozenset(("person", "household", "clan"))
"""What has no rate of its own: “tỷ lệ được công nhận là 86,3%” is of them."""
_RATE = re.compile(
    r"(?:tỷ lệ|tỉ lệ)\s(?:người |hộ )?(?:được công nhận|công nhận|đạt|hoàn thành|đăng ký)(?:\s\S+){0,2}\s(?:là|đạt)\s$"
)


def unreachables(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Percentages without their count, where what they are of is told."""
    for sentence in sentences:
        for share in shares(sentence):
            printed = parse(share.number.text)
            if printed is None or share.number.hedge or share.number.changes or is_target(share) or of_a_plan(share):
                continue
            base = _base(share)
            if base is not None and base.value > 0:
                made = [each for each in numerators(printed, base.value) if fits(printed, each, base.value)]
                if not made and not fits(printed, base.value, base.value):
                    yield unreachable(share, base)


def _base(share: Spot) -> Spot | None:
    """The whole of a percentage that no count stands beside."""
    told, sentence = named(share), share.sentence
    before = [each for each in exact_counts(sentence) if each.number.end <= share.number.start and each.under is None]
    if told is not None and told.base is not None:
        return told.base if link(share) is None and told.base.number.exact else None
    if len(before) != 1 or len(exact_counts(sentence)) != 1 or any(each.changes for each in sentence.numbers):
        return None
    noun = Around(sentence, sign_end(share), sign_end(share)).after(vocabulary().classes)
    if noun and told is not None and told.words.startswith(noun):
        return before[0] if _same_word(before[0], noun) else None
    gap = sentence.between(before[0].number.end, share.number.start)
    return before[0] if before[0].number.noun in _PEOPLE and _RATE.search(gap) else None


def _same_word(base: Spot, noun: str) -> bool:
    return Around(base.sentence, base.number.start, base.number.end).after(vocabulary().classes) == noun
