"""What a sentence says has grown or fallen: by so many, by a percentage, by points, or so many times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from congdan.prose.bounds import changed
from congdan.prose.context import Around
from congdan.prose.model import COUNT, OTHER, SHARE, Sentence
from congdan.prose.spots import Spot

BY, RATE, POINTS, TIMES = "by", "rate", "points", "times"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and where it is told."""

    sentence: Sentence
    start: int
    end: int
    kind: str
    sign: int
    """1 for more, −1 for less, 0 for so many times."""
    text: str
    """How much."""
    spot: Spot | None = None
    """Its number, where that is a figure of its own."""
    depth: int = 0
    sure: bool = True
    """Not “tăng đến 71”, which may be by 71 or up to 71."""

    @property
    def name(self) -> str:
        """A name for what is claimed of it."""
        return f"growth ¶{self.sentence.paragraph.number}:{self.start}"


def changes(sentence: Sentence) -> Iterator[Change]:
    """The changes of a sentence; one that is told with “gần” or “hơn” cannot be checked."""
    for at, number in enumerate(sentence.numbers):
        sign = {"up": 1, "down": -1}.get(number.changes or "", 0)
        place = (sentence, number.start, number.end)
        if number.kind in (COUNT, SHARE) and sign and number.hedge is None:
            sure = Around(*place).previous() not in ("đến", "tới")
            kind = BY if number.kind == COUNT else RATE
            yield Change(*place, kind, sign, number.text, Spot(sentence, at), number.depth, sure)
        elif number.kind == OTHER and number.reason == "points":
            found = changed(Around(*place))
            if found:
                sign = 1 if found == "up" else -1
                yield Change(*place, POINTS, sign, number.text, depth=number.depth)
    yield from _times(sentence)


_TIMES = re.compile(
    r"\b(?P<lead>gấp|bằng|tăng)\s(?P<many>\d+(?:,\d+)?|đôi|hai|ba|bốn|năm)(?:\slần|(?<=đôi))\b"
    r"|\b(?P<word>doubled|tripled|quadrupled)\b|(?P<number>\d+(?:\.\d+)?)\stimes\b"
)
_SO_MANY = {
    "đôi": "2",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "năm": "5",
    "doubled": "2",
    "tripled": "3",
    "quadrupled": "4",
}


def _times(sentence: Sentence) -> Iterator[Change]:
    """“gấp 1,5 lần”, “doubled”: no figures of their own, but they say something of two others."""
    for hit in _TIMES.finditer(sentence.low, sentence.start, sentence.end):
        text = hit["many"] or hit["word"] or hit["number"]
        yield Change(sentence, *hit.span(), TIMES, 0, _SO_MANY.get(text, text), sure=hit["lead"] != "tăng")
