"""The same figure told twice: “toàn huyện có 5.512 người đăng ký …” in the report and again in its last words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, exact_counts, one_slip

_WHOLE = re.compile(
    r"(?:toàn|cả)\s(?:xã|phường|huyện|tỉnh|thành phố|thị trấn|thị xã|quận|trường|đảng bộ|ngành|hội)\b[^,;.:\d]{0,40}$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = 6


def repeats(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Counts told of the whole place in the same words in different sentences, of the same year or of none."""
    known: dict[tuple[str, ...], Spot] = {}
    year = ""
    for sentence in sentences:
        text = sentence.paragraph.text[sentence.start : sentence.end]
        years = _YEAR.findall(text)
        year = years[-1] if len(set(years)) == 1 else year if not years else text
        for spot in exact_counts(sentence):
            key = _key(spot, year)
            if key is None:
                continue
            first = known.setdefault(key, spot)
            if first.sentence is not sentence:
                yield _claim(spot, first)


_AGAIN = re.compile(r"^\s*(?:tóm lại,?\s|như vậy,?\s|vậy là,?\s)?với\s$")
_NOW = re.compile(r"\b(?:hiện có|hiện nay có|toàn (?:xã|huyện|tỉnh|phường)[^,;\d]{0,20}có|hội hiện có)\s$")


def restated(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """“Toàn huyện hiện có 186 chi hội …” and further on “Với 186 chi hội hiện có, …”."""
    known: dict[str, Spot] = {}
    for sentence in sentences:
        for spot in exact_counts(sentence):
            before = sentence.between(sentence.start, spot.number.start)
            words = re.findall(r"[^\W\d_]+", sentence.between(spot.number.end, min(sentence.end, spot.number.end + 40)))
            phrase = " ".join(words[:2])
            first = known.get(phrase)
            if (
                first is not None
                and _AGAIN.match(before)
                and (first.value == spot.value or one_slip(first.value, spot.value))
            ):
                yield _claim(spot, first)
            elif _NOW.search(before) and len(words) > 1:
                known.setdefault(phrase, spot)


def _key(spot: Spot, year: str) -> tuple[str, ...] | None:
    """The whole place before a number and the words behind it; None where one of them is missing."""
    sentence, number = spot.sentence, spot.number
    scope = _WHOLE.search(sentence.between(sentence.start, number.start))
    behind = re.match(r"[^,;.:()\d]*", sentence.between(number.end, sentence.end))
    words = behind.group().split() if behind else []
    if scope is None or number.role not in ("registered", "achieved", "evaluated") or len(words) < 3:
        return None
    return scope.group().strip(), " ".join(words[:_WORDS]), year


def _claim(spot: Spot, first: Spot) -> Claim:
    relation = Linear(
        f"repeat {spot.name}", ((spot.name, 1), (first.name, -1)), kind="repeat", labelled=False, soft=True
    )
    return Claim(relation, (spot.name, first.name))
