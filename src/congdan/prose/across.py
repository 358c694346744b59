"""A whole in one sentence and its parts in the next one, or in the items of a list below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from congdan.prose.complements import are_sectors, is_close
from congdan.prose.items import Items, elliptic, items_after, may_be_part
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim, divided
from congdan.prose.spots import BULLET, Spot, exact_counts, is_item, is_near, marks, one_slip, spots
from congdan.prose.told_on import told_on
from congdan.prose.vocabulary import adds_to

_MOST_ITEMS = 200


def across(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Everything whose whole and parts stand in different sentences."""
    for before, sentence in pairwise(sentences):
        if sentence.paragraph.number - before.paragraph.number <= 1:
            yield from _next(before, sentence)
    yield from told_on(sentences)
    yield from _listed(sentences)


_GOES_ON = re.compile(
    r"[\s“\"(]*(?:[^,;:\d]{1,30},\s)?"
    r"(?:(?:(?:con\s)?số|các|những|tổng số)\s(?:[^\s,;:\d]+\s){0,3}(?:này|đó|ấy|trên|nói trên)\s"
    r"(?:được\s|có thể\s|lại\s)?"
    r"|(?:they|these|those|this)\s(?:(?:number|total|figure|can|could|may|be)\s){0,3})?"
)
"""“Số này”, “Các chi hội này được”: the whole was told in the sentence before."""


def _next(before: Sentence, sentence: Sentence) -> Iterator[Claim]:
    """“… 505/511 người đạt. Trong đó, …”, and two sectors without a mark."""
    mark = next(iter(marks(sentence)), None)
    leads = (
        mark is not None
        and mark.kind in ("of_which", "parts")
        and _GOES_ON.fullmatch(BULLET.sub("", sentence.between(sentence.start, mark.start)))
    )
    wholes = exact_counts(before)
    if mark is not None and leads:
        first = next((each for each in exact_counts(sentence) if each.number.start >= mark.end), None)
        wholes = [each for each in wholes if first is None or may_be_part(first, each)]
        if wholes:
            yield from _led(wholes, sentence, mark.kind, mark.end)
        return
    parts = exact_counts(sentence)
    if len(wholes) == 1 and len(parts) == 2 and mark is None and are_sectors(parts):
        whole = wholes[0]
        same = {each.number.noun for each in (whole, *parts)} == {"person"} and whole.number.sector is None
        roles = {each.number.role for each in parts} | {whole.number.role}
        if same and len(roles - {None}) <= 1:
            counted, values = sum(each.value for each in parts), [each.value for each in parts]
            if counted == whole.value or one_slip(whole.value, counted, values):
                yield claim(whole, parts, soft=counted != whole.value)


def _led(wholes: Sequence[Spot], sentence: Sentence, kind: str, start: int) -> Iterator[Claim]:
    """The whole whose parts are told in a sentence that begins with “Trong đó”: the one that fits, else the last."""
    tried = []
    for whole in reversed(wholes):
        # Told clause by clause, so that “và” does not end the list.
        items = items_after(sentence, start, sentence.end, 0, whole, through=True)
        tried.append((whole, items))
    best = next((each for each in tried if _fits(*each)), None) or next(
        (each for each in tried if all(part.value <= each[0].value for part in each[1].spots)), tried[0]
    )
    near = [each for each in tried if _is_near(*each)]
    if len(wholes) > 1 and len(near) == 1 and not _fits(*best):
        whole, items = near[0]
        yield claim(whole, items.spots, soft=True)
        return
    whole, items = best
    yield from divided(whole, replace(items, sure=items.sure and len(wholes) == 1), kind, False)


def _is_near(whole: Spot, items: Items) -> bool:
    """Whether parts miss a whole by one digit only, so that it is theirs though others stand beside it."""
    values = [each.value for each in items.spots]
    return items.sure and len(values) > 1 and is_close(whole.value, sum(values), values)


def _fits(whole: Spot, items: Items) -> bool:
    values = [each.value for each in items.spots]
    return any(sum(values[:size]) == whole.value for size in range(2, len(values) + 1))


# -- lists over paragraphs --------------------------------------------------------------------------------------------


def _listed(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda each: each.paragraph.number)]
    for at, own in enumerate(paragraphs):
        head = own[-1]
        items = _items(paragraphs, at + 1)
        if not head.low[head.start : head.end].rstrip().endswith(":"):
            yield from _nested(own, items)
            if len(items) > 1 and not is_item(head):
                yield from _total_below(paragraphs, at + 1 + len(items), items)
            continue
        if len(items) >= 2:
            yield from _list(head, items, exact_counts(own[-2]) if len(own) > 1 else ())
            yield from _total_below(paragraphs, at + 1 + len(items), items)


def _nested(own: Sequence[Sentence], items: Sequence[Sentence]) -> Iterator[Claim]:
    """“a) Khối xã: 975 người” with “+ Xã A: 318 người”, “+ Xã B: 657 người” below it."""
    if len(own) != 1 or len(items) < 2 or not is_item(own[0]) or _bullet(own[0]) == _bullet(items[0]):
        return
    wholes, parts = exact_counts(own[0]), [exact_counts(each) for each in items]
    if len(wholes) != 1 or any(len(each) != 1 for each in parts):
        return
    whole, known = wholes[0], [each[0] for each in parts]
    counted, values = sum(each.value for each in known), [each.value for each in known]
    same = all(adds_to(each.number.noun, whole.number.noun) for each in known)
    close = one_slip(whole.value, counted, values) and 4 * abs(whole.value - counted) <= whole.value
    if same and (counted == whole.value or close):
        yield claim(whole, known, soft=counted != whole.value)


def _total_below(paragraphs: Sequence[Sequence[Sentence]], at: int, items: Sequence[Sentence]) -> Iterator[Claim]:
    """“Tổng cộng: 51 lớp.” below the items of a list."""
    line = paragraphs[at][0] if at < len(paragraphs) else None
    text = line.low[line.start : line.end].lstrip(" -+•*") if line else ""
    if line is None or not text.startswith(("tổng cộng", "cộng", "tổng số", "total")):
        return
    whole = next(iter(exact_counts(line)), None)
    parts = [_first(each, whole) for each in items] if whole is not None else []
    known = [each for each in parts if each is not None and each.number.exact]
    if whole is None or len(known) != len(items):
        return
    counted, values = sum(each.value for each in known), [each.value for each in known]
    same = {each.number.noun for each in known} == {whole.number.noun}
    if counted == whole.value or (same and (is_near(whole.value, counted, values) or one_slip(whole.value, counted))):
        yield claim(whole, known)


def _items(paragraphs: Sequence[Sequence[Sentence]], at: int) -> list[Sentence]:
    """The first sentences of the items right below."""
    found: list[Sentence] = []
    while (
        at < len(paragraphs)
        and len(found) < _MOST_ITEMS
        and (is_item(paragraphs[at][0]) or _COUNTS.match(paragraphs[at][0].paragraph.text))
    ):
        bullet = _bullet(paragraphs[at][0])
        if found and bullet != _bullet(found[0]):
            break
        found.append(paragraphs[at][0])
        at += 1
    return found


_COUNTS = re.compile(r"\s*\d[\d.]*\s[^\W\d_][^.]{0,60}$")
"""“02 giải Nhất”: a line that tells a number and no more."""


def _bullet(sentence: Sentence) -> str:
    hit = BULLET.match(sentence.paragraph.text)
    mark = hit.group().strip() if hit else sentence.paragraph.kind
    return "".join("9" if letter.isdigit() else "a" if letter.isalpha() else letter for letter in mark) if hit else mark


def _list(head: Sentence, items: Sequence[Sentence], above: Sequence[Spot]) -> Iterator[Claim]:
    """A head with a colon and its items; above: the counts before a head that says no more than “Trong đó:”."""
    found = list(marks(head))
    mark = found[-1] if found else None
    for whole in reversed(exact_counts(head) or above):
        parts = [_first(each, whole) for each in items]
        known = [each for each in parts if each is not None]
        if len(known) < 2:
            continue
        counted, values = sum(each.value for each in known), [each.value for each in known]
        exact = all(each.number.exact for each in known)
        if exact and counted == whole.value:
            yield claim(whole, known)
            return
        alike = all(each.number.noun == whole.number.noun or elliptic(each) for each in known)
        unknown = (whole.number.noun or "?").startswith("?") and len({each.number.noun for each in known}) == 1
        alike = alike or (unknown and mark is not None and mark.kind == "parts")
        told = alike and None not in parts
        if mark and mark.kind == "parts" and told and exact and is_near(whole.value, counted, values):
            yield claim(whole, known)
            return
        if told and exact and len(known) > 2 and one_slip(whole.value, counted, values):
            yield claim(whole, known, soft=True)
            return


def _first(sentence: Sentence, whole: Spot) -> Spot | None:
    return next(
        (each for each in spots(sentence) if _may_be(each, whole) and not each.number.changes),
        None,
    )


def _may_be(part: Spot, whole: Spot) -> bool:
    return may_be_part(part, whole) or (whole.number.noun or "?").startswith("?")
