"""What came to what there was: “kết nạp mới 126 hội viên, nâng tổng số từ 2.785 lên 2.911”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.prose.levels import between
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, spots
from congdan.prose.vocabulary import adds_to

_WHOLE = re.compile(
    r"(?:(?:nâng|đưa)\s(?:[^,;.]|[.,]\d){0,60}\s(?:lên|thành)|bringing\s(?:[^,;.]|[.,]\d){0,60}\sto)\s(?:\S+\s)?$"
)
_OF = re.compile(r"(?:nâng|đưa|bringing)\s[^,;.]{0,50}(?:từ|from)\s(?:\S+\s)?$")
_NEW = re.compile(r"\b(?:mới|thêm|bổ sung|new|joined|added|additional|another|more)\b")


def joined(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Claim]:
    """What there was, told in the sentence or alone in the one before it, and what came make what there is."""
    counts = _levels(sentence)
    for at, whole in enumerate(counts):
        if not _WHOLE.search(sentence.between(sentence.start, whole.number.start)):
            continue
        told = [each for each in counts[:at] if _OF.search(sentence.between(sentence.start, each.number.start))]
        plain = [each for each in counts[:at] if each not in told]
        change = _change(sentence, whole)
        new = change if change is not None else plain[-1] if plain else None
        earlier = [each for each in plain if each is not new]
        then = told[-1] if told else earlier[0] if len(earlier) == 1 else None if earlier else _alone(before, whole)
        if (
            new is None
            or then is None
            or not (new is change or _NEW.search(_words(new)))
            or not adds_to(new.number.noun, whole.number.noun)
            or not adds_to(then.number.noun, whole.number.noun)
            or (then in plain and _NEW.search(_words(then)))
        ):
            continue
        terms = ((whole.name, 1), (then.name, -1), (new.name, -1))
        relation = Linear(f"growth {whole.name}", terms, kind="growth", labelled=False, soft=True)
        texts = whole.number.text, then.number.text, new.number.text
        yield Claim(relation, (whole.name, then.name, new.name), "{} = {} + {}".format(*texts))


def _levels(sentence: Sentence) -> list[Spot]:
    return [each for each in spots(sentence) if each.number.exact and each.number.upper is None]


def _change(sentence: Sentence, whole: Spot) -> Spot | None:
    """“tăng thêm 7”: a change, told before."""
    found = [each for each in spots(sentence) if each.number.changes == "up" and each.number.end <= whole.number.start]
    return found[-1] if found and found[-1].number.hedge is None else None


def _words(new: Spot) -> str:
    """What is said of the new ones, before and behind their number."""
    sentence, number = new.sentence, new.number
    behind = re.split(r"[,;.]", sentence.between(number.end, sentence.end))[0]
    return f"{between(new)} {behind}"


def _alone(before: Sequence[Sentence], whole: Spot) -> Spot | None:
    """The one count of its kind in the sentence before."""
    found = [each for each in _levels(before[0]) if adds_to(each.number.noun, whole.number.noun)] if before else []
    return found[0] if len(found) == 1 else None
