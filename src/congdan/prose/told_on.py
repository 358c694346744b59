"""Parts told sentence by sentence: “Trong đó, khối cơ quan 112 người. Khối trường học 195 người. …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.spots import Spot, exact_counts, one_slip

_LED = re.compile(r"[\s\-–•]*(?:trong đó|cụ thể|of these|of which)\s?[,:]?\s(?P<head>[^\W\d_]+)\s[^.;:\d]{0,60}$")
_ITEM = re.compile(r"\s*(?P<head>[^\W\d_]+)\s[^.;:\d]{0,60}$")
_MOST = 30
_FEW = 3
_SMALL = 20
"""Parts that miss the whole by more than a twentieth may be no list of all."""


def told_on(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A whole, and behind it sentences that begin with the same word and tell one count each."""
    for at, before in enumerate(sentences[:-1]):
        wholes = exact_counts(before)
        parts = _parts(sentences[at + 1 : at + 1 + _MOST]) if len(wholes) == 1 else []
        if len(parts) < _FEW or any(each.number.noun != wholes[0].number.noun for each in parts):
            continue
        whole, values = wholes[0], [each.value for each in parts]
        off = abs(whole.value - sum(values))
        if _SMALL * off <= whole.value or one_slip(whole.value, sum(values), values):
            yield claim(whole, parts, soft=off > 0)


def _parts(following: Sequence[Sentence]) -> list[Spot]:
    """The one count of each sentence, as long as they begin alike."""
    found: list[Spot] = []
    head = ""
    for sentence in following:
        counts = exact_counts(sentence)
        text = sentence.between(sentence.start, counts[0].number.start) if len(counts) == 1 else ""
        hit = (_ITEM if found else _LED).match(text)
        if hit is None or (found and hit["head"] != head):
            break
        head = hit["head"]
        found.append(counts[0])
    return found
