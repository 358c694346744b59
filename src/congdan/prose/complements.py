"""Parts that together are all: men and women, achieved and not achieved, two sectors, kinds that leave none out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from congdan.prose.spots import Spot, is_near, one_slip
from congdan.prose.vocabulary import vocabulary

OPPOSITES = {
    "sex": (
        re.compile(r"\b(?:nam|male|men|boys)\b(?!\s+(?:học|20|19))"),
        re.compile(r"\b(?:nữ|female|women|girls)\b"),
    ),
    "verdict": (
        re.compile(r"(?<!chưa )(?<!không )(?<!not )\b(?:đạt|được công nhận|passed|achieved)\b"),
        re.compile(r"\b(?:(?:chưa|không) (?:đạt|được công nhận)|failed|did not (?:pass|achieve))\b"),
    ),
    "sector": (
        re.compile(r"\b(?:cơ quan|công chức|cán bộ|officials|civil servants)\b"),
        re.compile(r"\b(?:dân cư|người dân|residents)\b"),
    ),
    "deadline": (re.compile(r"\b(?:đúng hạn|trước hạn)\b"), re.compile(r"\b(?:quá hạn|trễ hạn|chậm hạn)\b")),
    "letters": (re.compile(r"\bbiết chữ\b"), re.compile(r"\b(?:mù chữ|không biết chữ)\b")),
}
"""Two that leave none out, by the words that tell them."""


def are_complements(parts: Sequence[Spot]) -> bool:
    """Two parts that together are all: men and women, achieved and not achieved."""
    if len(parts) != 2:
        return False
    roles = {each.number.role for each in parts}
    texts = [_own_words(each) for each in parts]
    male, female = OPPOSITES["sex"]
    sexes = [(bool(male.search(text)), bool(female.search(text))) for text in texts]
    return roles == {"achieved", "not_achieved"} or sorted(sexes) == [(False, True), (True, False)]


def _own_words(spot: Spot) -> str:
    """What stands right behind a number, else right before it: “512 nam”, “nữ: 358 người”, “nữ là 358”."""
    number, sentence = spot.number, spot.sentence
    after = next((each.start for each in sentence.numbers if each.start >= number.end), sentence.end)
    behind = re.split(r"[,;.:()]", sentence.between(number.end, after))[0].strip()
    before = sentence.between(max(sentence.start, number.start - 12), number.start)
    return behind if behind and not _HEAD.search(before) else re.split(r"[,;(\d]", before)[-1]


_HEAD = re.compile(r"\b(?:nam|nữ|men|women)(?::| là| có| chiếm)?\s$")


_LARGE = 5000
"""From here on it is no accident that parts miss the whole by one digit."""


_FEW = 100
"""Below this, parts may miss the whole by a digit and be no list of all."""


def is_close(whole: int, counted: int, values: Sequence[int]) -> bool:
    """Whether parts miss a whole by so little, and by one typing slip, that it can hardly be chance."""
    return whole >= _FEW and 10 * abs(whole - counted) <= whole and one_slip(whole, counted, values)


def make_all(whole: Spot, parts: Sequence[Spot], counted: int, values: Sequence[int], closed: bool = False) -> bool:
    """Whether parts that miss the whole are all of it: two sectors, kinds that leave none out, or large numbers."""
    slip = one_slip(whole.value, counted, values)
    if closed and (
        is_close(whole.value, counted, values)
        or (slip and (_rest_of_kind(whole, parts) or _many(whole, parts, counted)))
    ):
        return True
    if closed and counted > whole.value and _of_several_kinds(whole, parts):
        return True
    kinds = _partition(parts)
    if kinds is not None and is_near(whole.value, counted, values):
        return counted > whole.value or (slip and len(parts) == kinds)
    return slip and (are_sectors(parts) or (whole.value >= _LARGE and len(parts) > 1))


def _many(whole: Spot, parts: Sequence[Spot], counted: int) -> bool:
    """Parts of the very word of the whole: “16 giải, trong đó 1 giải nhất, 3 giải nhì, …”; three if they exceed it."""
    word = _first_word(whole)
    alike = bool(word) and all(_first_word(each) == word for each in parts)
    few = 2 if counted > whole.value else 3
    return alike and len(parts) > few and 4 * abs(whole.value - counted) <= whole.value


def _of_several_kinds(whole: Spot, parts: Sequence[Spot]) -> bool:
    """“5 đơn vị, có 3 trường học, 1 trạm y tế và 2 hợp tác xã”: each of another kind, and more than all of them."""
    words = [_first_word(each) for each in parts]
    things = {each.number.noun for each in parts} <= {"school", "unit", "branch"}
    return whole.number.noun == "unit" and things and len(parts) > 2 and len(set(words)) == len(words)


def _rest_of_kind(whole: Spot, parts: Sequence[Spot]) -> bool:
    """“17 ủy viên, trong đó 1 chủ tịch, 2 phó chủ tịch và 14 ủy viên”: the last part has the name of the whole."""
    names = [_first_words(each) for each in (whole, *parts)]
    return len(parts) > 2 and bool(names[0]) and names[0] == names[-1] and names[0] not in names[1:-1]


def _first_word(spot: Spot) -> str:
    hit = re.match(r"\s[“\"']?([^\W\d_]+)", spot.sentence.between(spot.number.end, spot.sentence.end))
    return hit.group(1) if hit else ""


def _first_words(spot: Spot) -> str:
    hit = re.match(r"\s([^\W\d_]+\s[^\W\d_]+)", spot.sentence.between(spot.number.end, spot.sentence.end))
    return hit.group(1) if hit else ""


def _partition(parts: Sequence[Spot]) -> int | None:
    """How many kinds there are in all, if each part is of another one: chi bộ and đảng bộ, levels of schools."""
    for kinds in vocabulary().partitions:
        of_each = [{kind for kind in kinds if re.search(rf"\b{kind}\b", _words_of(part).lower())} for part in parts]
        if all(len(each) == 1 for each in of_each) and len(set().union(*of_each)) == len(parts):
            return len(kinds)
    return None


def _words_of(spot: Spot) -> str:
    """What is said of one number, from the mark or number before it to the one behind it."""
    number, sentence = spot.number, spot.sentence
    before = max((each.end for each in sentence.numbers if each.end <= number.start), default=sentence.start)
    after = next(
        (each.start for each in sentence.numbers if each.start >= (spot.under or spot).number.end), sentence.end
    )
    left = re.split(r"[,;:()]|\s(?:và|and)\s|trong đó", sentence.between(before, number.start))[-1]
    right = re.split(r"[,;:()]|\s(?:và|and)\s", sentence.between((spot.under or spot).number.end, after))[0]
    return f"{left} {right}"


def are_sectors(parts: Sequence[Spot]) -> bool:
    """People at work and people at home: all who are counted, where no pupils are."""
    sectors = [each.number.sector for each in parts]
    return len(parts) == 2 and set(sectors) == {"employees", "residents"}
