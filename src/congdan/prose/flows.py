"""Who came and who went: “đầu năm có 214, kết nạp 26, giảm 8, cuối năm còn 232 hội viên”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.prose.levels import between
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import Spot, one_slip, spots
from congdan.prose.vocabulary import adds_to

_START = re.compile(r"\b(?:đầu (?:năm|kỳ|nhiệm kỳ)|at the (?:start|beginning)|began)\b")
_END = re.compile(r"\b(?:cuối (?:năm|kỳ|nhiệm kỳ)|hiện (?:còn|có)|đến nay (?:còn|có)|at the end|leaving|now)\b")
_CAME = re.compile(r"\b(?:kết nạp|phát triển mới|bổ sung|tiếp nhận|chuyển đến|thêm|tăng|mới|joined|new|admitted)\b")
_WENT = re.compile(
    r"\b(?:giảm|chuyển đi|ra khỏi|rời|nghỉ|xóa tên|xoá tên|qua đời|từ trần|rút|thôi|left|withdrew|died|moved away)\b"
)


def flows(sentence: Sentence) -> Iterator[Claim]:
    """The first and the last number with all that came and went between, or the rise that these make."""
    counts = [each for each in spots(sentence) if not each.number.hedge and each.number.upper is None]
    if len(counts) < 3 or any(each.number.lower is not None for each in counts):
        return
    if not all(adds_to(each.number.noun, counts[0].number.noun) for each in counts):
        return
    yield from _levels(counts)
    yield from _rise(counts)


def _levels(counts: Sequence[Spot]) -> Iterator[Claim]:
    first, last, signs = counts[0], counts[-1], [_sign(each) for each in counts[1:-1]]
    told = _START.search(between(first)) and _END.search(_words(last)) and all(signs)
    if told and first.number.exact and last.number.exact:
        yield from _claim(last, [(first, 1), *zip(counts[1:-1], signs, strict=True)])


def _rise(counts: Sequence[Spot]) -> Iterator[Claim]:
    """“phát triển mới 640, đưa ra khỏi 177, như vậy tăng 463”."""
    for came, went, rise in zip(counts, counts[1:], counts[2:], strict=False):
        signs = _sign(came), _sign(went)
        if signs == (1, -1) and rise.number.changes == "up" and not came.number.changes and not went.number.changes:
            yield from _claim(rise, [(came, 1), (went, -1)])


def _sign(spot: Spot) -> int:
    """1 for who came, −1 for who went, 0 where the words do not say."""
    text = _words(spot)
    came, went = bool(_CAME.search(text)), bool(_WENT.search(text))
    return 0 if came == went else 1 if came else -1


def _words(spot: Spot) -> str:
    """The words right in front of a number, and those behind it up to the end of its clause."""
    sentence, number = spot.sentence, spot.number
    front = re.split(r"[,;.]\s", sentence.between(sentence.start, number.start))[-1]
    behind = re.split(r"[,;.](?:\s|$)", sentence.between(number.end, sentence.end))[0]
    return f"{front} {behind}"


def _claim(whole: Spot, parts: Sequence[tuple[Spot, int]]) -> Iterator[Claim]:
    counted, values = sum(sign * each.value for each, sign in parts), [each.value for each, _ in parts]
    if counted != whole.value and not one_slip(whole.value, counted, values):
        return
    terms = ((whole.name, 1), *((each.name, -sign) for each, sign in parts))
    relation = Linear(f"growth {whole.name}", terms, kind="growth", labelled=False, soft=True)
    signs = "".join(f" {'+' if sign > 0 else '−'} {each.number.text}" for each, sign in parts)
    yield Claim(relation, (whole.name, *(each.name for each, _ in parts)), f"{whole.number.text} = {signs[3:]}")
