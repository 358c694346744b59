"""A number and the people told by name behind it: only counted, never told: “3 em được khen là em …, em … và em …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.lists import listed
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, spots

_TITLE = r"(?:ông|bà|anh|chị|cô|thầy|em|cháu|cụ|đồng chí|Ông|Bà|Anh|Chị|Cô|Thầy|Em|Cháu|Cụ|Đồng chí)"
_NAME = r"[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W\d_]*){0,5}(?:\s?\([^()]{1,60}\))?"
_ONE = rf"{_TITLE}\s{_NAME}"
_LEAD = re.compile(r"[^:;.()]{0,90}?(?::|\s(?:là|gồm có|gồm))\s")
_RUN = re.compile(rf"{_ONE}(?:,\s{_ONE}){{0,30}},?\s(?:và|cùng)\s{_ONE}")
_MOST = 60


def people(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Numbers of people whose names stand right behind them, the last one behind “và”."""
    for sentence in sentences:
        for spot in spots(sentence):
            number = spot.number
            if number.exact and number.noun == "person" and number.upper is None and 1 < spot.value <= _MOST:
                yield from _named(spot)


def _named(spot: Spot) -> Iterator[Claim]:
    sentence, text = spot.sentence, spot.sentence.paragraph.text
    lead = _LEAD.match(text, spot.number.end, sentence.end)
    run = _RUN.match(text, lead.end(), sentence.end) if lead else None
    between = [each for each in spots(sentence) if lead and spot.number.end < each.number.start < lead.end()]
    if run is not None and not between:
        yield listed(spot, len(re.findall(rf"(?:^|,\s|và\s|cùng\s){_ONE}", run.group())))
