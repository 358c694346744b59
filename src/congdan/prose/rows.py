"""Numbers told behind names in a row, without a word for what they count: “Yên Trạch 124, Mai Động 79, Gia Hội 143”."""

from __future__ import annotations

import re
from functools import lru_cache

from congdan.prose.model import Sentence

_NAME = r"(?:(?:thôn|ấp|xã|phường|khối|xóm|bản|trường|khu phố|tổ)\s)?[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W\d_]*){0,4}"
_PIECE = re.compile(rf"(?:[:(,;]|\svà)\s?{_NAME}\s(\d+(?:\.\d{3})*)(?=\s?(?:[,;)]|\.(?:\s|$)|và\s|$))")
_FEWEST = 3


@lru_cache(maxsize=64)
def in_rows(sentence: Sentence) -> frozenset[int]:
    """The places of the numbers of all rows of a sentence."""
    found: set[int] = set()
    run: list[re.Match[str]] = []
    for hit in _PIECE.finditer(sentence.paragraph.text, sentence.start, sentence.end):
        if run and sentence.between(run[-1].end(), hit.start()).strip():
            found |= _places(run)
            run = []
        run.append(hit)
    return frozenset(found | _places(run))


def _places(run: list[re.Match[str]]) -> set[int]:
    years = all(hit.group(1).startswith(("19", "20")) and len(hit.group(1)) == len("2024") for hit in run)
    return {hit.start(1) for hit in run} if len(run) >= _FEWEST and not years else set()
