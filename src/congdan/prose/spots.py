"""Numbers of a text by where they stand, and the words that mark parts, rests and totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from congdan.edits.slips import PRIOR, kind
from congdan.prose.context import first_of
from congdan.prose.model import COUNT, SHARE, Number, Sentence
from congdan.prose.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that says how what follows belongs to what comes before: parts, of_which, rest, total_after."""

    kind: str
    phrase: str
    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class Spot:
    """One number of one sentence."""

    sentence: Sentence
    at: int

    @property
    def number(self) -> Number:
        """The number."""
        return self.sentence.numbers[self.at]

    @property
    def value(self) -> int:
        """Of a count."""
        return self.number.value or 0

    @property
    def name(self) -> str:
        """The name of its cell."""
        return f"¶{self.sentence.paragraph.number}:{self.number.start}"

    @property
    def over(self) -> Spot:
        """The numerator, of a denominator; else itself."""
        return Spot(self.sentence, self.number.upper) if self.number.upper is not None else self

    @property
    def under(self) -> Spot | None:
        """The denominator, of a numerator."""
        return Spot(self.sentence, self.number.lower) if self.number.lower is not None else None


_KEPT = 8192
"""Sentences of which what was found is kept: each relation looks through all of them."""


@lru_cache(maxsize=_KEPT)
def marks(sentence: Sentence) -> tuple[Mark, ...]:
    """The marks of a sentence in order."""
    return tuple(_marks(sentence))


def _marks(sentence: Sentence) -> Iterator[Mark]:
    place = sentence.start
    while (hit := first_of(sentence, place, sentence.end, vocabulary().marks)) is not None:
        kind_, phrase, start, place = hit
        if phrase == "cộng" and not re.match(r"[:\s]{1,3}\d", sentence.low[place : place + 4]):
            continue
        if kind_ in ("parts", "of_which", "rest", "total_after"):
            yield Mark(kind_, phrase, start, place, depth_at(sentence, start))


def depth_at(sentence: Sentence, place: int) -> int:
    """In how many brackets a place stands; a bracket that closes nothing is no bracket."""
    depth = 0
    for letter in sentence.low[sentence.start : place]:
        depth = depth + 1 if letter in "([" else max(0, depth - 1) if letter in ")]" else depth
    return depth


def closes(sentence: Sentence, place: int, depth: int) -> int:
    """Where the bracket around a place closes; the end of the sentence at depth 0 or where none does."""
    if not depth:
        return sentence.end
    now = depth
    for at in range(place, sentence.end):
        now += (sentence.low[at] in "([") - (sentence.low[at] in ")]")
        if now < depth:
            return at
    return sentence.end


@lru_cache(maxsize=_KEPT)
def spots(sentence: Sentence, kind_: str = COUNT) -> list[Spot]:
    """The counts of a sentence, or its percentages."""
    return [Spot(sentence, at) for at, each in enumerate(sentence.numbers) if each.kind == kind_]


def shares(sentence: Sentence) -> list[Spot]:
    """The percentages of a sentence."""
    return spots(sentence, SHARE)


@lru_cache(maxsize=_KEPT)
def exact_counts(sentence: Sentence) -> list[Spot]:
    """The counts of a sentence that are no growth, no bound, and no denominator."""
    return [each for each in spots(sentence, COUNT) if each.number.exact and each.number.upper is None]


def is_near(printed: int, counted: int, spare: Sequence[int] = ()) -> bool:
    """Whether a sum may be meant: one typing slip away, or not further than half or twice as much.

    spare: its parts; one of them may be the one that was mistyped.
    """
    if printed <= 0 or counted <= 0:
        return False
    if kind(printed, counted) in PRIOR or 2 * min(printed, counted) >= max(printed, counted):
        return True
    return any(printed - counted + each > 0 and kind(each, printed - counted + each) in PRIOR for each in spare)


def one_slip(printed: int, counted: int, spare: Sequence[int] = ()) -> bool:
    """Whether one typing slip in the total or in a part explains the difference."""
    if kind(printed, counted) in PRIOR and printed > 9:
        return True
    return any(
        each > 9 and printed - counted + each > 0 and kind(each, printed - counted + each) in PRIOR for each in spare
    )


BULLET = re.compile(r"^\s*(?:[-–—+•*▪◦·]|[a-zđ]\)|\(?\d{1,2}[.)](?!\d)|[ivx]+[.)])\s*")


def is_item(sentence: Sentence) -> bool:
    """Whether a sentence begins an item of a list that runs over paragraphs."""
    paragraph = sentence.paragraph
    return paragraph.kind == "item" or bool(BULLET.match(paragraph.text))


_STROKE = re.compile(r"(?:\s[^,;.:()\d/%]{1,40})?\s?/\s?")


def over_a_stroke(above: Spot, below: Spot) -> bool:
    """“1.318 hộ đạt/1.447 hộ đăng ký”: whether nothing but words and a stroke stands between two counts."""
    return bool(_STROKE.fullmatch(above.sentence.between(above.number.end, below.number.start)))
