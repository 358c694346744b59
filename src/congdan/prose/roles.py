"""What is told of a number: its role and its sector, in the stretch of text that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from congdan.prose.context import Around, first_of, last_of
from congdan.prose.labels import label
from congdan.prose.model import COUNT, SHARE, Number, Sentence
from congdan.prose.vocabulary import vocabulary

_SHARE_WORDS = ("tỷ", "tỉ", "mức", "rate")


def with_role(sentence: Sentence, found: Sequence[Number], at: int) -> Number:
    """A count with its role and its sector."""
    each = found[at]
    if each.kind != COUNT:
        return each
    start, end = stretch(sentence, found, at)
    own = start
    for hit in _APART.finditer(sentence.low, start, each.start):
        own = hit.end()
    # The words behind a percentage name what it is of.
    until = next((one.start for one in found if one.kind == SHARE and each.end <= one.start < end), end)
    next_told = _NEXT_TOLD.search(sentence.low, each.end, until)
    until = next_told.start() if next_told else until
    role = _role(sentence, each.end, until, found) or _role(sentence, own, each.start, found)
    told = label(sentence, each.start) if role is None else None
    role = role if told is None else _role(sentence, told, each.start, found)
    return replace(each, role=role, sector=_sector(sentence, each, start, end))


_APART = re.compile(r",\s|\s(?:và|and)\s")
"""What stands before belongs to the number before."""
_NEXT_TOLD = re.compile(r",\s(?:(?:tổng\s)?số\s(?=[^,;.:\d]{2,80}$)|(?=(?:[^\W\d_]+\s){1,3}$))")
"""“4.215 hộ, số hộ được công nhận 384 hộ”, “640 hộ, chưa đạt 38 hộ”: what tells of the next number."""
_TOLD_BEFORE = frozenset(("có", "là", "được", "đạt", "với", "cộng", "thì"))
"""“Người dân có 385 người”: what is counted was told before."""


def _sector(sentence: Sentence, each: Number, start: int, end: int) -> str | None:
    around = Around(sentence, each.start, each.end)
    comma = sentence.low.find(",", each.end, end)
    after = first_of(sentence, each.end, comma if comma >= 0 else end, vocabulary().sectors)
    before = last_of(sentence, start, each.start, vocabulary().sectors)
    first = before or after if around.previous() in _TOLD_BEFORE or around.gap_before.endswith(":") else after or before
    return first[0] if first else None


_BREAK = re.compile(r"[;:]|\.\s|,\s(?=\d)")


def stretch(sentence: Sentence, found: Sequence[Number], at: int) -> tuple[int, int]:
    """The text that speaks of one number: back to the number before it, up to the next one."""
    before = next(
        (each.end for each in reversed(found[:at]) if each.kind == COUNT and at and each.lower is None), sentence.start
    )
    each = found[at]
    last = found[each.lower] if each.lower is not None and each.lower < len(found) else each
    first = found[each.upper] if each.upper is not None else each
    before = (
        before
        if first is each
        else next((one.end for one in reversed(found[: each.upper or 0]) if one.kind == COUNT), sentence.start)
    )
    after = next((one.start for one in found if one.start >= last.end and one.kind == COUNT), sentence.end)
    hit = _BREAK.search(sentence.low, last.end, after)
    after = hit.start() if hit else after
    breaks = [hit.end() for hit in _BREAK.finditer(sentence.low, before, first.start)]
    return (breaks[-1] if breaks else before), after


def _role(sentence: Sentence, start: int, end: int, found: Sequence[Number]) -> str | None:
    """The first role told in a stretch; “đạt tỷ lệ” and “đạt 98%” tell none."""
    place = start
    while (hit := first_of(sentence, place, end, vocabulary().roles)) is not None:
        role, phrase, found_at, place = hit
        if _of_others(sentence, found_at):
            continue
        if phrase in ("đạt", "hoàn thành", "met") and _of_a_share(sentence, place, found):
            continue
        return role
    return None


def _of_others(sentence: Sentence, at: int) -> bool:
    """“of those assessed”, “20% số đăng ký”: whom the count is taken from, not who they are."""
    around = Around(sentence, at, at)
    if around.previous() == "số":
        before = sentence.low[max(sentence.start, at - 12) : at]
        return around.previous(2) in ("với", "trên", "trong") or bool(re.search(r"%\s+(?:tổng\s)?số\s$", before))
    return around.previous() == "those"


def _of_a_share(sentence: Sentence, end: int, found: Sequence[Number]) -> bool:
    words = Around(sentence, end, end).next_words(1)
    if words and words[0].text in _SHARE_WORDS:
        return True
    return any(
        each.kind == SHARE and not sentence.between(end, each.start).strip() for each in found if each.start >= end
    )
