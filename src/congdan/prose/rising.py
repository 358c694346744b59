"""A rise that falls: “tăng từ 643 người năm 2023 lên 596 người năm 2024”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from congdan.edits import Linear
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, exact_counts
from congdan.prose.vocabulary import adds_to

_CHANGE = re.compile(
    r"\b(?:(?P<up>tăng|nâng|rose|rising|grew|increased|climbed)|giảm|hạ|fell|dropped|decreased|declined)\b"
    r"(?:\s[^\W\d_]+){0,3}?\s(?:từ|from)\s(?:[^\W\d_]+\s){0,2}$"
)
_TO = re.compile(r"(?:\s[^\W\d_]+){0,4}(?:\s\(?(?:19|20)\d\d\)?)?,?\s(?:lên|lên đến|lên tới|xuống|xuống còn|còn|to)\s$")


def rising(sentence: Sentence) -> Iterator[Claim]:
    """“tăng từ a lên b” that falls and “giảm từ a xuống b” that rises; the right way round proves no digit."""
    for then, now in pairwise(exact_counts(sentence)):
        hit = _CHANGE.search(sentence.between(sentence.start, then.number.start))
        led = _TO.fullmatch(sentence.between(then.number.end, now.number.start))
        if hit is None or led is None or not adds_to(now.number.noun, then.number.noun):
            continue
        sign = 1 if hit["up"] else -1
        if sign * (now.value - then.value) <= 0:
            yield _claim(then, now, sign)


def _claim(then: Spot, now: Spot, sign: int) -> Claim:
    terms = ((now.name, sign), (then.name, -sign))
    relation = Linear(f"rising {now.name}", terms, 1, None, "growth", labelled=False, soft=True)
    return Claim(relation, (now.name, then.name), f"{now.number.text} {'>' if sign > 0 else '<'} {then.number.text}")
