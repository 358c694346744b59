"""What cannot be more than another: who achieved than who registered, a part than its base."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from congdan.edits import order
from congdan.prose.context import first_of
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, spots

_PLACES = dict.fromkeys(
    ("xã", "phường", "thôn", "ấp", "khu phố", "trường", "khối", "huyện", "đơn vị", "bản", "xóm", "tổ"), ""
)
_APART = re.compile(
    r"\b(?:năm|ngoài|vượt|trước|kế hoạch|chỉ tiêu|mới|nâng|tổng số|lũy kế|luỹ kế|year|previous|plan|target)\b"
)


def orders(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Within one sentence, of the same kind, where nothing tells them apart."""
    for sentence in sentences:
        counts = [each for each in spots(sentence) if each.number.exact]
        yield from _fractions(sentence, counts)
        yield from _achieved(sentence, counts)
    yield from across(sentences)


def _fractions(sentence: Sentence, counts: Sequence[Spot]) -> Iterator[Claim]:
    for each in counts:
        under = each.under
        plan = re.search(
            r"kế hoạch|chỉ tiêu|nghị quyết|plan|target|vượt", sentence.between(sentence.start, sentence.end)
        )
        if under is not None and not plan:
            yield _claim(each, under)


def _achieved(sentence: Sentence, counts: Sequence[Spot]) -> Iterator[Claim]:
    plain = [each for each in counts if each.number.upper is None and each.number.lower is None]
    for registered, achieved in itertools.pairwise(plain):
        one, other = registered.number, achieved.number
        same = (
            one.noun == other.noun
            and one.noun is not None
            and one.depth == other.depth
            and one.sector in (other.sector, None)
            and other.sector in (one.sector, None)
        )
        if one.role == "registered" and other.role == "achieved" and same:
            gap = sentence.between(one.end, other.start)
            places = first_of(sentence, one.end, other.start, _PLACES)
            if not places and not _APART.search(gap) and len(gap) < 80 and not re.search(r"[.]\s", gap):
                yield _claim(achieved, registered)


_TITLE = re.compile(r"(?:công dân|gia đình|dòng họ|cộng đồng|đơn vị) học tập")


def across(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """“412 người đăng ký danh hiệu X. … 421 người được công nhận X.”: one count in each of two sentences in a row."""
    for before, sentence in pairwise(sentences):
        if before.paragraph.number != sentence.paragraph.number:
            continue
        one, other = ([each for each in spots(each_) if each.number.exact] for each_ in (before, sentence))
        titles = [set(_TITLE.findall(each.low[each.start : each.end])) for each in (before, sentence)]
        if len(one) != 1 or len(other) != 1 or titles[0] != titles[1] or len(titles[0]) != 1:
            continue
        text = sentence.low[sentence.start : other[0].number.start]
        roles = one[0].number.role, other[0].number.role
        years = re.search(r"\bnăm\b|\byear\b", text)
        same = one[0].number.noun == other[0].number.noun
        if (
            roles == ("registered", "achieved")
            and same
            and not years
            and not first_of(sentence, sentence.start, other[0].number.start, _PLACES)
        ):
            yield _claim(other[0], one[0])


def _claim(lesser: Spot, greater: Spot) -> Claim:
    relation = order(f"order {lesser.name} {greater.name}", lesser.name, greater.name, labelled=False, soft=True)
    return Claim(relation, (lesser.name, greater.name))
