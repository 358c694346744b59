"""The words around a place in a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter

from congdan.prose.model import Sentence, Word
from congdan.prose.vocabulary import Phrases, ahead, behind

_start, _end = attrgetter("start"), attrgetter("end")
_BLANKS = " \t\u00a0“”\"'‘’*_"


@dataclass(frozen=True, slots=True)
class Around:
    """What stands right before and right after a stretch of a sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def _first(self) -> int:
        """The first word after the stretch."""
        return bisect_left(self.sentence.words, self.end, key=_start)

    @property
    def _last(self) -> int:
        """The word after the last one before the stretch."""
        return bisect_left(self.sentence.words, self.start + 1, key=_end)

    @property
    def gap_after(self) -> str:
        """What stands between the stretch and the next word."""
        words, at = self.sentence.words, self._first
        end = words[at].start if at < len(words) else self.sentence.end
        return self.sentence.low[self.end : end].strip(_BLANKS)

    @property
    def gap_before(self) -> str:
        """What stands between the word before and the stretch."""
        words, at = self.sentence.words, self._last
        start = words[at - 1].end if at else self.sentence.start
        return self.sentence.low[start : self.start].strip(_BLANKS)

    def after(self, phrases: Collection[str]) -> str | None:
        """The longest phrase right after, nothing between."""
        return self._after(phrases) if not self.gap_after else None

    def after_any(self, phrases: Collection[str]) -> str | None:
        """The longest phrase after, whatever marks stand between."""
        return self._after(phrases)

    def _after(self, phrases: Collection[str]) -> str | None:
        found = ahead(self.sentence.words, self._first, phrases, self.sentence.low)
        return found[0] if found else None

    def before(self, phrases: Collection[str], marks: str = "") -> str | None:
        """The longest phrase right before, nothing between but these marks."""
        if self.gap_before.strip(marks + _BLANKS):
            return None
        found = behind(self.sentence.words, self._last, phrases, self.sentence.low)
        return found[0] if found else None

    def next_words(self, most: int) -> list[Word]:
        """The words after, up to the next mark or digit."""
        return self._run(self._first, most)

    def _run(self, at: int, most: int) -> list[Word]:
        found: list[Word] = []
        place = self.end
        for word in self.sentence.words[at : at + most]:
            if self.sentence.low[place : word.start].strip(_BLANKS):
                break
            found.append(word)
            place = word.end
        return found

    def previous(self, back: int = 1) -> str:
        """The word before, or the one so many words before; empty beyond a mark or a digit."""
        words, at = self.sentence.words, self._last
        if at < back:
            return ""
        later = words[at - back + 1].start if back > 1 else self.start
        gap = self.sentence.low[words[at - back].end : later].strip(_BLANKS)
        return "" if gap else words[at - back].text


def first_of(sentence: Sentence, start: int, end: int, phrases: Mapping[str, str]) -> tuple[str, str, int, int] | None:
    """The first known phrase within a stretch: what it means, the phrase, and where it stands."""
    words = sentence.words
    firsts = phrases.firsts if isinstance(phrases, Phrases) else None
    for at in range(bisect_left(words, start, key=_start), len(words)):
        if words[at].start >= end:
            break
        if firsts is not None and words[at].text not in firsts:
            continue
        found = ahead(words, at, phrases, sentence.low)
        if found and words[found[1] - 1].end <= end:
            return phrases[found[0]], found[0], words[at].start, words[found[1] - 1].end
    return None


def last_of(sentence: Sentence, start: int, end: int, phrases: Mapping[str, str]) -> tuple[str, str, int, int] | None:
    """The last known phrase within a stretch."""
    found = None
    place = start
    while (hit := first_of(sentence, place, end, phrases)) is not None:
        found, place = hit, hit[3]
    return found
