"""What is left of a whole, and a total told after its parts: “còn lại …”, “tổng cộng …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.prose.complements import is_close
from congdan.prose.items import elliptic
from congdan.prose.model import Claim, Sentence
from congdan.prose.parts import claim
from congdan.prose.rows import in_rows
from congdan.prose.spots import Mark, Spot, exact_counts, one_slip, spots
from congdan.prose.vocabulary import adds_to, kin


def rest(sentence: Sentence, mark: Mark) -> Iterator[Claim]:
    """“511 người đăng ký, 505 người đạt, còn lại 6 người chưa đạt”."""
    counts = [each for each in spots(sentence) if each.number.depth == mark.depth]
    rest = next((each for each in counts if each.number.start >= mark.end), None)
    if rest is None or len(sentence.between(mark.end, rest.number.start).split()) > 6:
        return
    before = [each for each in counts if each.number.end <= mark.start and kin(each.number.noun, rest.number.noun)]
    before = [each for each in before if each.number.changes is None]
    if len(before) < 2 or len(before) > 6:
        return
    whole, parts = _fraction_first(before)
    if len(before) == 2 and before[1].value > before[0].value:
        whole, parts = before[1], [before[0]]
    parts = [*parts, rest]
    if not all(each.number.exact for each in (whole, *parts)):
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    known = all(each.number.noun is not None or elliptic(each) for each in (whole, *parts)) or len(counts) == 3
    if counted == whole.value or (known and one_slip(whole.value, counted, values)):
        yield claim(whole, parts)


def _fraction_first(before: Sequence[Spot]) -> tuple[Spot, list[Spot]]:
    """505/511: the whole is the denominator; else the first number."""
    if before[0].under is not None and len(before) == 2:
        return before[1], [before[0]]
    return before[0], [each for each in before[1:] if each.number.upper is None]


def total_after(sentence: Sentence, mark: Mark) -> Iterator[Claim]:
    """“440 cán bộ và 71 người dân, tổng cộng 511 người”."""
    counts = [each for each in spots(sentence) if each.number.depth == mark.depth and each.number.upper is None]
    whole = next((each for each in counts if each.number.start >= mark.end), None)
    if whole is None or len(sentence.between(mark.end, whole.number.start).split()) > 6 or not whole.number.exact:
        return
    parts = [each for each in counts if each.number.end <= mark.start and adds_to(each.number.noun, whole.number.noun)]
    parts = parts or _in_brackets(sentence, mark, whole)
    if len(parts) < 2 or not all(each.number.exact for each in parts):
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    rows = in_rows(sentence)
    known = all(each.number.noun is not None or each.number.start in rows for each in parts)
    if counted == whole.value or (known and one_slip(whole.value, counted, values)):
        yield claim(whole, parts)


def _in_brackets(sentence: Sentence, mark: Mark, whole: Spot) -> list[Spot]:
    """“Trường A (72 người), Phòng B (14 người); cộng 86 người”: parts each in brackets of its own."""
    before = [each for each in spots(sentence) if each.number.end <= mark.start]
    inside = [each for each in before if each.number.depth == mark.depth + 1]
    return [each for each in inside if each.number.noun is not None and adds_to(each.number.noun, whole.number.noun)]


_IN_TOTAL = re.compile(r"\s(?:(?:[^\W\d_]+\s)?in (?:total|all)|altogether|all told)\b")


def in_total(sentence: Sentence) -> Iterator[Claim]:
    """“312 women and 198 men, 510 in total”."""
    counts = [each for each in spots(sentence) if each.number.exact and each.number.upper is None]
    for at, whole in enumerate(counts):
        parts = [each for each in counts[:at] if adds_to(each.number.noun, whole.number.noun)][-_MOST:]
        if len(parts) < 2 or not _IN_TOTAL.match(sentence.low, whole.number.end, sentence.end):
            continue
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        if counted == whole.value or one_slip(whole.value, counted, values):
            yield claim(whole, parts)


_MOST = 8
"""Parts of a total that stands behind them."""


_WHOLE_PLACE = re.compile(
    r"[,;]\s(?:(?:tổng\s)?cộng\s)?(?:toàn|cả)\s"
    r"(?:xã|phường|huyện|tỉnh|quận|trường|thôn|khối|ngành|hội|thị trấn)\s?(?:là|có|:)?\s*$"
)


def of_the_place(sentence: Sentence) -> Iterator[Claim]:
    """“Khối 10: 347 em, khối 11: 214 em, khối 12: 197 em; toàn trường: 758 em”."""
    counts = [each for each in spots(sentence) if each.number.exact and each.number.upper is None]
    for at, whole in enumerate(counts):
        if not _WHOLE_PLACE.search(sentence.between(sentence.start, whole.number.start)):
            continue
        parts = [each for each in counts[:at] if adds_to(each.number.noun, whole.number.noun)]
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        close = is_close(whole.value, counted, values) or _all_named(sentence, whole, parts, counted)
        if len(parts) > 1 and (counted == whole.value or (len(parts) > 2 and close)):
            yield claim(whole, parts, soft=counted != whole.value)


def _all_named(sentence: Sentence, whole: Spot, parts: Sequence[Spot], counted: int) -> bool:
    """Places by name, each with its number, and the total of the place they are in."""
    rows = in_rows(sentence)
    slip = one_slip(whole.value, counted, [each.value for each in parts])
    return slip and all(each.number.start in rows for each in parts) and 4 * abs(whole.value - counted) <= whole.value


_OF_ALL = re.compile(r"[^,;.\d]{0,40}\s(?:trong|trên|of)\s(?:tổng số|tổng|a total of)\s$")


def of_all(sentence: Sentence) -> Iterator[Claim]:
    """“78 người đạt loại tốt, 212 người loại khá, 55 người loại trung bình trong tổng số 345 người”."""
    counts = [each for each in exact_counts(sentence) if each.number.upper is None]
    for at, whole in enumerate(counts):
        parts = counts[max(0, at - _MOST) : at]
        same = len(parts) > 2 and {each.number.noun for each in parts} == {whole.number.noun}
        if not same or not _OF_ALL.fullmatch(sentence.between(parts[-1].number.end, whole.number.start)):
            continue
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        if counted == whole.value or is_close(whole.value, counted, values):
            yield claim(whole, parts, soft=counted != whole.value)


_LEFT = re.compile(r"[,;]\scòn\s(?:lại\s)?$")
_STILL = re.compile(r"[,;.]\s(?:như vậy|vậy là|như thế),?\s(?:vẫn\s)?còn\s$")
_THE_REST = re.compile(r"(?:\s[^\W\d_]+){1,3}\scòn lại\b")


def still_left(sentence: Sentence) -> Iterator[Claim]:
    """“925 người đăng ký, 876 người được công nhận; như vậy còn 49 người chưa được công nhận”."""
    counts = exact_counts(sentence)
    for at, rest_ in enumerate(counts):
        same = [each for each in counts[:at] if each.number.noun == rest_.number.noun]
        told = _STILL.search(sentence.low, sentence.start, rest_.number.start)
        told = told or _THE_REST.match(sentence.low, rest_.number.end, sentence.end)
        if len(same) == 2 and told:
            part, whole = sorted(same, key=lambda each: each.value)
            yield from _two(whole, part, rest_)


def of_a_fraction(sentence: Sentence) -> Iterator[Claim]:
    """“Có 416/457 hồ sơ hợp lệ, còn 41 hồ sơ phải bổ sung”."""
    counts = [each for each in spots(sentence) if each.number.exact]
    for at, rest_ in enumerate(counts):
        under = counts[at - 1] if at > 1 else None
        if under is None or under.number.upper is None or under.number.noun != rest_.number.noun:
            continue
        over = under.over
        gap = sentence.between(under.number.end, rest_.number.start)
        if _LEFT.search(gap) and not re.search(r"[.]\s", gap):
            yield from _two(under, over, rest_)


_LEFT_ARE = r"(?:số|nhóm|phần)(?:\s[^\W\d_]+)?\scòn lại(?:\slà|\sgồm|\scó|,|:)"
_NOT_YET = re.compile(r"^[\s“\"]*(?:còn(?: lại)?|" + _LEFT_ARE + r"|số chưa đạt là|số không đạt là)\s$|^[\s“\"]*$")
_REMAIN = re.compile(r"(?:\s[^\W\d_]+,?){1,4}\scòn lại\b|\s[^\W\d_]+\s(?:nữa|chưa)\b")
_BEFORE = re.compile(r"^[\s“\"]*(?:còn lại|" + _LEFT_ARE + r"|số chưa đạt là|số không đạt là)\s$")


def left_over(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """“Xã có 24 thôn. Đã có 19 thôn họp xong. 5 thôn còn lại họp trước ngày 15/11.”"""
    for at, sentence in enumerate(sentences):
        counts = exact_counts(sentence)
        if len(counts) != 1 or not at:
            continue
        rest_ = counts[0]
        head = sentence.between(sentence.start, rest_.number.start)
        behind = _REMAIN.match(sentence.low, rest_.number.end, sentence.end)
        if not (_BEFORE.match(head) or (_NOT_YET.match(head) and behind)):
            continue
        before = [each for other in sentences[max(0, at - 2) : at] for each in spots(other) if each.number.exact]
        same = [each for each in before if each.number.noun == rest_.number.noun]
        if _BEFORE.match(head) and 2 < len(same) <= _MOST and same[0].value == max(each.value for each in same):
            yield from _several(same[0], [*same[1:], rest_])
        elif len(same) > 1:
            over, under = sorted(same[-2:], key=lambda each: each.value)
            yield from _two(under, over, rest_)


def _several(whole: Spot, parts: Sequence[Spot]) -> Iterator[Claim]:
    """“Có 2.413 phiếu. Ấp nộp 1.957 phiếu, trường 318 phiếu. Số phiếu còn lại, 138 phiếu, là của xã.”"""
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    if counted == whole.value or is_close(whole.value, counted, values):
        yield claim(whole, parts, soft=counted != whole.value)


def _two(whole: Spot, part: Spot, rest_: Spot) -> Iterator[Claim]:
    counted = part.value + rest_.value
    if counted == whole.value or one_slip(whole.value, counted, [part.value, rest_.value]):
        yield claim(whole, [part, rest_], soft=counted != whole.value)
