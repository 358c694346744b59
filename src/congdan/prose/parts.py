"""What is claimed of a whole and of the parts told with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear, order, total
from congdan.prose.complements import are_complements, make_all
from congdan.prose.items import Items
from congdan.prose.model import Claim
from congdan.prose.spots import Spot, exact_counts, is_near, one_slip


def divided(whole: Spot, items: Items, kind: str, rest: bool) -> Iterator[Claim]:
    """What is claimed of a whole and its parts; nothing where it is not clear."""
    parts = _exact_run(whole, items)
    if parts:
        yield claim(whole, parts)
        yield from _under(whole, parts)
        return
    parts = items.spots
    if (
        whole.number.hedge in _BOUNDS
        and kind == "parts"
        and len(parts) > 1
        and all(each.number.exact for each in parts)
    ):
        yield _bounded(whole, parts)
        return
    if items.named and whole.value == sum(each.value for each in parts) + items.named:
        yield Claim(
            Linear(f"list {whole.name}", ((whole.name, 1),), whole.value, whole.value, "list", False, True),
            (whole.name,),
        )
        return
    if len(parts) < 2:
        if kind == "of_which":
            yield from _at_most(whole, parts)
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    labelled = kind == "parts" or rest or are_complements(parts)
    if _under_holds(whole, parts):
        yield claim(whole, parts)
        yield from _under(whole, parts)
    elif labelled and items.sure and is_near(whole.value, counted, values):
        yield claim(whole, parts)
    elif (labelled and _by_a_slip(whole, items, counted, values, 2 if rest else 3)) or (
        (items.sure or _of_turns(whole, items)) and make_all(whole, parts, counted, values, items.closed)
    ):
        yield claim(whole, parts, soft=True)
    elif kind == "of_which":
        yield from _at_most(whole, parts)


_PAIR = 2


def _by_a_slip(whole: Spot, items: Items, counted: int, values: Sequence[int], fewest: int) -> bool:
    """“34 phần thưởng, gồm 5 Bằng khen, … và 2 Kỷ niệm chương”: parts of other words, in a closed list."""
    exact = whole.number.exact and all(each.number.exact for each in items.spots)
    few = 4 * abs(whole.value - counted) <= whole.value
    closed = items.closed or fewest == _PAIR
    return closed and exact and few and len(values) >= fewest and one_slip(whole.value, counted, values)


def _of_turns(whole: Spot, items: Items) -> bool:
    """“1.385 lượt người, gồm …”: turns need not add up, but those of a closed list mostly do."""
    return items.closed and whole.number.noun == "turn"


_BOUNDS = {"at_least": (0, None), "at_most": (None, 0)}


def _bounded(whole: Spot, parts: Sequence[Spot]) -> Claim:
    """“Hơn 1.400 người, gồm …”: the parts together are more than that."""
    low, high = _BOUNDS[whole.number.hedge or ""]
    terms = (*((each.name, 1) for each in parts), (whole.name, -1))
    relation = Linear(f"least {whole.name}", terms, low, high, "least", labelled=False, soft=True)
    return Claim(relation, (whole.name, *(each.name for each in parts)), whole.number.hedge or "")


def _exact_run(whole: Spot, items: Items) -> Sequence[Spot] | None:
    """The parts, or the first of them, that add up to the whole: what follows divides it another way."""
    if not whole.number.exact:
        return None
    parts = items.spots
    for size in range(len(parts), 1, -1):
        run = parts[:size]
        if not all(each.number.exact for each in run) or sum(each.value for each in run) != whole.value:
            continue
        if size == len(parts) or not items.closed or are_complements(run) or _may_end(run[-2], run[-1], parts[size]):
            return run
    return None


_AND = re.compile(r"\s(?:và|and|cùng|cùng với)\s")
_NEW = re.compile(r"[;:.()]|\b(?:trong đó|trong số|riêng|ngoài ra|trong|còn|nhưng|thì|được|of which|also|with)\b")


def _may_end(before: Spot, last: Spot, after: Spot) -> bool:
    """Whether a list may end with `last`: not in the middle of “43 mầm non, 109 tiểu học, 38 THCS và 9 THPT”."""
    if before.sentence is not last.sentence or last.sentence is not after.sentence:
        return True
    sentence = last.sentence
    ends = sentence.between(before.number.end, last.number.start)
    on = sentence.between((last.under or last).number.end, after.number.start)
    return bool(_AND.search(ends)) or bool(_NEW.search(on)) or "," not in on + ends


def _under(whole: Spot, parts: Sequence[Spot]) -> Iterator[Claim]:
    """The denominators of fractions add up as well."""
    under = whole.under
    unders = [each.under for each in parts]
    if under is not None and all(each is not None for each in unders):
        known = [each for each in unders if each is not None]
        # Where they do not, some of the parts may have been told without their denominator.
        if sum(each.value for each in known) == under.value:
            yield claim(under, known)


def _under_holds(whole: Spot, parts: Sequence[Spot]) -> bool:
    under = whole.under
    unders = [each.under for each in parts]
    return under is not None and None not in unders and sum(each.value for each in unders if each) == under.value


def _at_most(whole: Spot, parts: Sequence[Spot]) -> Iterator[Claim]:
    """Each part is no more than the whole."""
    for part in parts:
        noun = part.number.noun or (whole.number.noun if part.number.role else None)
        known = noun is not None and noun == whole.number.noun
        # “Hơn 400” of 380, or 400 of “gần 380”: what is hedged is further off still.
        least = part.number.hedge in (None, "at_least") and whole.number.hedge in (None, "at_most")
        if known and least and not part.number.changes and not whole.number.changes and not _of_several(whole, part):
            relation = order(f"order {part.name} {whole.name}", part.name, whole.name, labelled=False, soft=True)
            yield Claim(relation, (part.name, whole.name))


_ANOTHER = re.compile(r";|\b(?:tổng số|nâng|đưa|toàn|hiện nay|đến nay|bringing|total)\b")


def _of_several(whole: Spot, part: Spot) -> bool:
    """A part that is more than the whole, but of several wholes together, or of something told after them."""
    if part.value <= whole.value:
        return False
    before = [each.value for each in exact_counts(whole.sentence) if each.number.end <= part.number.start]
    same = part.sentence is whole.sentence
    gap = part.sentence.between(whole.number.end if same else part.sentence.start, part.number.start)
    return (same and part.value <= sum(before)) or part.under is not None or bool(_ANOTHER.search(gap))


def claim(whole: Spot, parts: Sequence[Spot], soft: bool = False) -> Claim:
    """whole = parts."""
    names = tuple(each.name for each in parts)
    relation: Linear = total(f"sum {whole.name} {names[0]}", whole.name, names, labelled=not soft, soft=soft)
    return Claim(relation, (whole.name, *names))
