"""The words before a colon that say what the number behind it counts: “Số hộ đăng ký: 560”."""

from __future__ import annotations

import re

from congdan.prose.model import Sentence

_LABEL = re.compile(
    r"(?:^|[;.,(])[\s*+•–—-]*(?:[\divx]+[.)]\s)*"
    r"((?:tổng|số|đã|được|chưa|không|đạt|đăng|công nhận|đánh giá|registered|evaluated|assessed|recogni[sz]ed|number)\b"
    r"[^:;.,()\d]{0,50}):\s*$"
)
_FAR = 80


def label(sentence: Sentence, end: int) -> int | None:
    """Where the words of a label begin that ends with a colon right before a number."""
    start = max(sentence.start, end - _FAR)
    hit = _LABEL.search(sentence.between(start, end))
    return start + hit.start(1) if hit else None
