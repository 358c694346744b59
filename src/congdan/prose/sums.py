"""Parts of a whole: “gồm …”, “trong đó …”, “còn lại …”, “tổng cộng …”, within a sentence and from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.complements import are_complements, is_close
from congdan.prose.items import elliptic, items_after, may_be_part
from congdan.prose.model import Claim, Sentence
from congdan.prose.opposed import opposed
from congdan.prose.parts import claim, divided
from congdan.prose.rests import in_total, left_over, of_a_fraction, of_all, of_the_place, rest, still_left, total_after
from congdan.prose.spots import Mark, Spot, closes, exact_counts, is_near, marks, one_slip, over_a_stroke, spots

_SIGN = re.compile(r"([+=])\s*$")


def sums(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Everything within one sentence that is told with its parts, and what is left of it in the next."""
    yield from left_over(sentences)
    for sentence in sentences:
        yield from _added(sentence)
        yield from _bracketed(sentence)
        yield from _each_in_brackets(sentence)
        yield from _within(sentence)
        yield from _were(sentence)
        yield from in_total(sentence)
        yield from of_the_place(sentence)
        yield from of_a_fraction(sentence)
        yield from still_left(sentence)
        yield from of_all(sentence)
        found = list(marks(sentence))
        for at, mark in enumerate(found):
            later = found[at + 1 :]
            if mark.kind in ("parts", "of_which"):
                yield from _divided(sentence, mark, later)
            elif mark.kind == "rest" and not any(each.kind in ("parts", "of_which") for each in found[:at]):
                yield from rest(sentence, mark)
            elif mark.kind == "total_after":
                yield from total_after(sentence, mark)
        yield from opposed(sentence)


# -- 318 + 246 = 564, and brackets -------------------------------------------------------------------------------------


def _added(sentence: Sentence) -> Iterator[Claim]:
    """Sums that are written out."""
    run: list[Spot] = []
    for each in spots(sentence):
        gap = sentence.between(run[-1].number.end, each.number.start) if run else ""
        sign = _SIGN.search(gap) if run and len(gap) < 60 else None
        if run and sign and sign.group(1) == "=" and len(run) > 1:
            yield claim(each, run)
        run = [*run, each] if run and sign and sign.group(1) == "+" else [each]


def _bracketed(sentence: Sentence) -> Iterator[Claim]:
    """“58 trường (21 mầm non, 22 tiểu học, 15 THCS)”: parts without a word that says so."""
    counts = spots(sentence)
    for whole in counts:
        opened = re.match(r"[^;.:()\d]{0,70}[(:]", sentence.between(whole.number.end, sentence.end))
        if not opened or not whole.number.exact:
            continue
        start = whole.number.end + opened.end()
        depth = whole.number.depth + opened.group().endswith("(")
        end = closes(sentence, start, depth)
        parts = [each for each in counts if start <= each.number.start < end and each.number.depth == depth]
        told = any(whole.number.end <= mark.start < end for mark in marks(sentence))
        if len(parts) < 2 or told or not all(each.number.exact for each in parts):
            continue
        kinds = all((each.number.noun or "").startswith("?") for each in parts)
        if not kinds and not all(may_be_part(each, whole) for each in parts):
            continue
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        heads = [each for each in counts if each.number.end <= whole.number.start and each.value == counted]
        if heads and counted != whole.value:
            # “52 đại biểu trúng cử trong tổng số 88 người (18 nữ, 34 nam)”: the brackets divide the first of them.
            whole = heads[-1]
        known = all(each.number.noun is not None or elliptic(each) for each in parts)
        pair = are_complements(parts) and is_near(whole.value, counted, values)
        close = is_close(whole.value, counted, values) if kinds else one_slip(whole.value, counted, values)
        if counted == whole.value or (known and (pair or close)):
            yield claim(whole, parts, soft=counted != whole.value and not pair)


def _each_in_brackets(sentence: Sentence) -> Iterator[Claim]:
    """“58 em của 4 trường: A (16 em), B (14 em), C (15 em), D (13 em)”: each part in brackets of its own."""
    counts = exact_counts(sentence)
    for whole in counts:
        inside = [each for each in counts if each.number.start > whole.number.end and each.number.depth == 1]
        parts = [each for each in inside if each.number.noun == whole.number.noun]
        if whole.number.depth or whole.number.noun is None or len(parts) < 3 or len(parts) != len(inside):
            continue
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        if counted == whole.value or (
            5 * abs(whole.value - counted) <= whole.value and one_slip(whole.value, counted, values)
        ):
            yield claim(whole, parts, soft=counted != whole.value)


_IN = re.compile(r"(?:^|[\s,;“\"(])(?:trong|trong số|trong tổng số|of|among|out of)\s(?:the\s|these\s|all\s)?$")
_WITH = re.compile(r"\b(?:gồm|có|là)\s$")
_HAS = re.compile(r"(?:\s[^\W\d_]+){1,6},\s(?:thì\s)?có\s\d")
"""“gồm 2.800 hồ sơ, có 2.672 hồ sơ … và có 128 hồ sơ …”."""
_FAR = 90


def _within(sentence: Sentence) -> Iterator[Claim]:
    """“Trong 2.480 người … có 1.715 giáo viên và 765 cán bộ”: parts behind a number told as a whole."""
    found = [each.start for each in marks(sentence)]
    for whole in spots(sentence):
        number = whole.number
        head = sentence.between(max(sentence.start, number.start - 20), number.start)
        told = _IN.search(head) or (_WITH.search(head) and _HAS.match(sentence.low, number.end, sentence.end))
        if not number.exact or number.upper is not None or not told:
            continue
        scope = min([closes(sentence, number.start, number.depth), *(each for each in found if each > number.end)])
        items = items_after(sentence, number.end, scope, number.depth, whole)
        if len(items.spots) > 1 and items.spots[0].number.start - number.end <= _FAR:
            # Only where they add up or nearly do: what follows may be told of something else.
            yield from (each for each in divided(whole, items, "of_which", False) if each.relation.kind == "sum")


_THESE = re.compile(r"\s*(?:(?:all\s)?(?:the|these|those)|số|trong số|các|tổng số)\s$")
_WERE = re.compile(r"(?:\s[^\W\d_]+){1,4}\s(?:(?:này|đó|ấy|trên)\s)?(?:were|are|là|gồm)\s")


def _were(sentence: Sentence) -> Iterator[Claim]:
    """“The 295 public employees were 88 officials, 180 teachers and 17 health workers.”"""
    counts = exact_counts(sentence)
    if len(counts) < 3 or any(marks(sentence)):
        return
    whole, first = counts[0], counts[1]
    told = _THESE.fullmatch(sentence.between(sentence.start, whole.number.start))
    if told and _WERE.fullmatch(sentence.between(whole.number.end, first.number.start)):
        items = items_after(sentence, first.number.start, sentence.end, 0, whole)
        if items.closed:
            yield from divided(whole, items, "parts", False)


# -- gồm, trong đó ----------------------------------------------------------------------------------------------------


_NONE_LEFT = re.compile(r"[,;]\skhông còn\s(?:[^\W\d_]+\s){1,3}nào\b")
"""“…, không còn dòng họ nào chưa đạt”: what was told is all."""


def _divided(sentence: Sentence, mark: Mark, later: Sequence[Mark]) -> Iterator[Claim]:
    scope = closes(sentence, mark.start, mark.depth)
    first = next(
        (each for each in spots(sentence) if each.number.start >= mark.end and each.number.start < scope), None
    )
    whole = whole_before(sentence, mark, first)
    if whole is None or first is None:
        return
    rests = [each for each in later if each.kind == "rest" and each.start < scope]
    others = [
        each.start for each in later if each.kind in ("parts", "of_which", "total_after") and each.depth == mark.depth
    ]
    items = items_after(sentence, mark.end, min([scope, *others]), mark.depth, whole, through=bool(rests))
    above = _slashed(whole) if items.spots and all(each.under is not None for each in items.spots) else None
    if above is not None:
        yield from divided(above, items, mark.kind, bool(rests))
        under = [each.under for each in items.spots if each.under is not None]
        counted, values = sum(each.value for each in under), [each.value for each in under]
        if len(under) > 1 and (counted == whole.value or one_slip(whole.value, counted, values)):
            yield claim(whole, under, soft=counted != whole.value)
        return
    none_left = _NONE_LEFT.search(sentence.low, first.number.end, scope)
    yield from divided(whole, items, mark.kind, bool(rests or none_left))


def _slashed(whole: Spot) -> Spot | None:
    """“892 người đạt/936 người đăng ký, bao gồm 203/208 … và 689/728 …”: the number above the stroke, if one is."""
    before = [each for each in spots(whole.sentence) if each.number.end <= whole.number.start]
    if whole.under is not None or not before or not before[-1].number.exact:
        return None
    return before[-1] if over_a_stroke(before[-1], whole) else None


def whole_before(sentence: Sentence, mark: Mark, first: Spot | None) -> Spot | None:
    """The count that a mark divides: the nearest one before it of the same kind as the first part."""
    depth = mark.depth
    before = [each for each in spots(sentence) if each.number.end <= mark.start and each.number.changes is None]
    inside = [each for each in before if each.number.depth == depth and not _closed_between(sentence, each, mark)]
    outside = [each for each in before if each.number.depth == max(0, depth - 1)] if depth else []
    for each in [*reversed(inside), *reversed(outside[-1:])][:4]:
        over = each.over
        if first is None or may_be_part(first, over):
            return over
    return None


def _closed_between(sentence: Sentence, spot: Spot, mark: Mark) -> bool:
    """A number in another pair of brackets."""
    return mark.depth > 0 and ")" in sentence.between(spot.number.end, mark.start)
