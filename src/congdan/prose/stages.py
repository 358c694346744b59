"""Registered, evaluated, achieved: no more can come to one stage than to the one before it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from congdan.edits import order
from congdan.prose.frames import apart, around
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, one_slip, spots

_RANKS = {"registered": 2, "evaluated": 1, "achieved": 0}
_KEPT = 8
"""Counts with a role that are remembered."""
_TITLE = re.compile(r"(?:công dân|gia đình|dòng họ|cộng đồng|đơn vị) học tập")
_OTHERS = re.compile(r"\b(?:ngoài|vượt|trước|kế hoạch|chỉ tiêu|mới|nâng|tổng số|lũy kế|luỹ kế|previous|plan|target)\b")
_OF_THEM = re.compile(
    r"trong (?:tổng )?số|trong đó|số (?:này|đó)|\bof (?:these|those|them|whom|the)\b|among (?:these|them)"
)


def stages(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Every count with a role against the nearest ones of other stages before it, if they are told of the same."""
    known: deque[Spot] = deque(maxlen=_KEPT)
    for sentence in sentences:
        for spot in spots(sentence):
            if not spot.number.exact or spot.number.role not in _RANKS or spot.number.upper is not None:
                continue
            yield from _against(spot, known)
            known.append(spot)


def _against(spot: Spot, known: Sequence[Spot]) -> Iterator[Claim]:
    own = _RANKS[spot.number.role or ""]
    tried = {own}
    for other in reversed(known):
        rank = _RANKS[other.number.role or ""]
        if rank in tried or spot.number.depth != other.number.depth:
            continue
        tried.add(rank)
        if not _alike(other, spot):
            continue
        lesser, greater = (spot, other) if own < rank else (other, spot)
        if _is_told(other, spot, lesser, greater):
            yield at_most(lesser, greater)


def _alike(other: Spot, spot: Spot) -> bool:
    """The same noun; English leaves it out: “902 were assessed”."""
    one, two = other.number.noun, spot.number.noun
    return one is not None and (one == two or (two is None and other.sentence is spot.sentence))


def _is_told(other: Spot, spot: Spot, lesser: Spot, greater: Spot) -> bool:
    """Whether the two are stages of one thing: in one clause, in lines below each other, or said so."""
    linked = bool(_OF_THEM.search(spot.sentence.between(*around(spot)))) and _is_next(other, spot)
    if linked and lesser is spot:
        return True
    if apart(other, spot) or _OTHERS.search(spot.sentence.between(*around(spot))):
        return False
    if other.sentence is spot.sentence:
        return len(spot.sentence.between(other.number.end, spot.number.start)) < 80
    if _is_line(other) and _is_line(spot):
        return spot.sentence.paragraph.number - other.sentence.paragraph.number <= len(_RANKS)
    titles = [
        set(_TITLE.findall(each.sentence.between(each.sentence.start, each.sentence.end))) for each in (other, spot)
    ]
    same = titles[0] == titles[1] and len(titles[0]) == 1
    near = lesser.value <= greater.value or 2 * lesser.value <= 3 * greater.value
    return _is_next(other, spot) and near and (same or one_slip(lesser.value, greater.value))


def _is_next(other: Spot, spot: Spot) -> bool:
    """In the same sentence or the next one."""
    text = spot.sentence.low[other.sentence.end : spot.sentence.start]
    return other.sentence.paragraph.number == spot.sentence.paragraph.number and not text.strip()


def _is_line(spot: Spot) -> bool:
    """“Số đăng ký: 652 người.”: a label and its number."""
    return bool(re.fullmatch(r"[^:;\d]{2,60}:\s*", spot.sentence.between(spot.sentence.start, spot.number.start)))


def at_most(lesser: Spot, greater: Spot) -> Claim:
    """lesser ≤ greater."""
    relation = order(f"order {lesser.name} {greater.name}", lesser.name, greater.name, labelled=False, soft=True)
    return Claim(relation, (lesser.name, greater.name))
