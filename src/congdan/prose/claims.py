"""What is claimed of a percentage: its share of a base, a bound of it, or that no whole number can be its base."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congdan.edits import Linear, Percentage
from congdan.edits.percentages import Printed
from congdan.model import Where
from congdan.prose.links import Link, of_a_plan
from congdan.prose.model import Claim
from congdan.prose.percent import fits, parse, unpadded
from congdan.prose.spots import Spot
from congdan.prose.vocabulary import vocabulary

IMPOSSIBLE, UNCLEAR, UNREACHABLE, MIXED = "impossible", "unclear", "unreachable", "mixed"


def share_of(share: Spot, count: Spot, base: Spot, soft: bool = False, bases: tuple[str, ...] = ()) -> Claim:
    """count / base = share; the other way round where only that fits and a part would be more than its whole."""
    where = Where(span=None)
    printed = parse(share.number.text)
    more = count.value > base.value > 0 and not of_a_plan(share)  # more than was planned is nothing strange
    if printed is not None and more and not fits(printed, count.value, base.value):
        count, base = (base, count) if fits(printed, base.value, count.value) else (count, base)
    padded = printed is not None and unpadded(printed, count.value, base.value) != printed
    relation = Percentage(
        share.name,
        share.number.text[:-1] if padded else share.number.text,
        count.name,
        base.name,
        where,
        bases=bases,
        scale=100,
        labelled=not soft,
        soft=soft,
    )
    return Claim(relation, (count.name, base.name, share.name), UNCLEAR if soft else "")


def impossible(share: Spot, count: Spot) -> Claim:
    """No whole number can be the base."""
    relation = Linear(f"impossible {share.name}", ((count.name, 1),), 1, 0, "impossible", labelled=True, soft=True)
    return Claim(relation, (count.name, share.name), IMPOSSIBLE)


def unreachable(share: Spot, base: Spot) -> Claim:
    """No whole number of the base can be the share."""
    relation = Linear(f"unreachable {share.name}", ((base.name, 1),), 1, 0, UNREACHABLE, labelled=False, soft=True)
    return Claim(relation, (base.name, share.name), UNREACHABLE)


def mixed(one: Spot, other: Spot) -> Claim:
    """Two percentages told alike that are of bases of two sorts."""
    relation = Linear(f"mixed {other.name}", ((one.name, 1),), 1, 0, MIXED, labelled=False, soft=True)
    return Claim(relation, (one.name, other.name), MIXED)


def bound(share: Spot, found: Link | None, printed: Printed) -> Iterator[Claim]:
    """“505/511 người, đạt trên 98%”: more than that it must be."""
    if (
        found is None
        or not found.strong
        or found.count.under is None
        or share.number.hedge == "about"
        or of_a_plan(share)
    ):
        return
    over, under = found.count, found.count.under
    gap = share.sentence.between(over.number.end, share.number.start)
    if over.number.noun in vocabulary().rated and not re.search(r"chiếm|[(=]", gap):
        # “9/9 huyện đạt tỷ lệ dưới 10%”: each of them.
        return
    if not (over.number.exact and under.number.exact):
        return
    terms = ((over.name, 100 * 10**printed.decimals), (under.name, -printed.units))
    low, high = (0, None) if share.number.hedge == "at_least" else (None, 0)
    yield Claim(
        Linear(f"bound {share.name}", terms, low, high, "bound", labelled=False, soft=True),
        (over.name, under.name, share.name),
    )


def has_whole_base(printed: Printed, count: int) -> bool:
    """Whether any whole number can be the base."""
    if printed.units <= 0 or count <= 0:
        return True
    return bool(bases(printed, count))


def bases(printed: Printed, count: int) -> range:
    """The whole numbers of which a count is this percentage, rounded or cut off.

    >>> from congdan.edits.percentages import parse
    >>> bases(parse("98,82"), 505), bases(parse("98,82"), 3)
    (range(511, 512), range(4, 4))
    """
    grain = 2 * 10**printed.decimals
    low, high = 2 * printed.units - 1, 2 * printed.units + 2
    first = grain * printed.scale * count // high + 1
    last = -(-grain * printed.scale * count // low) if low > 0 else first
    found = [each for each in (first - 1, first, last, last - 1, last + 1) if each > 0 and fits(printed, count, each)]
    return range(min(found), max(found) + 1) if found else range(first, first)
