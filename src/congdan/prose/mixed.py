"""Percentages told in the same words, one of all there are and one of those who registered, and none says of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congdan.edits import Percentage
from congdan.prose.claims import mixed
from congdan.prose.links import named
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, shares, spots
from congdan.prose.wholes import told_by

_ALL, _REGISTERED = "population", "registered"


def mixed_bases(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The first two of a paragraph that differ so; claims: what is already known of the percentages."""
    known = {each.relation.name: each.relation for each in claims if isinstance(each.relation, Percentage)}
    first: dict[tuple[int, str], tuple[Spot, str]] = {}
    for sentence in sentences:
        counts = {each.name: each for each in spots(sentence)}
        for share in shares(sentence):
            sort = _sort(share, known, counts)
            if sort is None:
                continue
            key = sentence.paragraph.number, told_by(share)
            other, before = first.setdefault(key, (share, sort))
            if before != sort:
                yield mixed(other, share)
                return


def _sort(share: Spot, known: Mapping[str, Percentage], counts: Mapping[str, Spot]) -> str | None:
    """Of which sort the base of a percentage is, where the sentence offers both and names neither."""
    relation = known.get(share.name)
    if relation is None or named(share) is not None:
        return None
    count, base = counts.get(relation.numerator), counts.get(relation.denominator)
    if count is None or base is None or count.under is not None:
        return None
    before = [each for each in counts.values() if each.number.end <= count.number.start and each.value >= count.value]
    alike = [each for each in before if each.number.noun == count.number.noun and each.number.exact][-2:]
    if len(alike) < 2 or alike[0].value <= alike[1].value or alike[1].number.role != _REGISTERED:
        return None
    if alike[0].number.role not in (None, _ALL) or count.number.role != "achieved":
        return None
    return _ALL if base.at == alike[0].at else _REGISTERED if base.at == alike[1].at else None
