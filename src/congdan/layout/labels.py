"""What rows say of themselves by their words: sums, closing lines, notes, signatures, labels of groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from congdan.text import fold

_SUM = re.compile(
    r"(tổng\s*cộng|tổng\s*số|tổng|cộng\s*dồn|cộng|tong\s*cong|tong\s*so|tong|cong|total|subtotal|sum)(?![^\W\d_])(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAME_WORD = re.compile(r"[^\W\d_]+")
_NUMBERS = re.compile(r"[\d.,%\s]+(?:người|nguoi)?|[IVXABC]+", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[IVXLC]+|[A-ZĐa-zđ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:/]?\s*")
_PREFIX = re.compile(r"^(?:[IVXLC]+|[A-ZĐa-zđ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:/]+\s*")
_CALLED = re.compile(r"^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+bàn|địa\s+phương)\s*:\s*", re.IGNORECASE)
_COUNT = re.compile(
    r"\s*[:(\-–]*\s*(?:(?:tổng\s*(?:số|cộng)?|có|gồm)\s*:?\s*)?\d+\s*(?:người|công\s+dân|đ/c|đồng\s+chí|hội\s+viên|em|cb|gv)\s*\)?\s*$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"\s*\((?:tổng\s*(?:số|cộng)?\s*:?\s*)?\d+\)\s*$", re.IGNORECASE)
_HEAD = re.compile(r"\s*\([^()]*:[^()]*\)\s*$")
"""Who leads it: “Ấp 3 (Trưởng ấp: …)”."""
_CLOSING = re.compile(
    r"(danh sach nay|an dinh danh sach|tong so danh sach|danh sach (?:gom|co)|list (?:of|has)).*?(\d[\d.]*)"
)
_SIGNATURE = re.compile(
    r"\b(ky ten|dong dau|nguoi lap|thu truong|chu tich|hieu truong|truong ban|xac nhan|ky ghi ro|tm ban|t m"
    r"|ngay thang nam"
    r"|noi nhan|thu ky|can bo lap|giam doc|truong phong|ngay \d+ thang \d+)\b"
)
_NOTE = re.compile(r"(ghi chu|chu y|luu y|chu thich|note)\b")
_NO_PERSON = re.compile(
    r"(diem (trung binh|toi da|toi thieu|cao nhat|thap nhat|chuan)|trung binh|toi da|mang sang|chuyen sang|trong do"
    r"|ty le|ti le"
    r"|luy ke|so luong|cong trang|dang vien|xep loai|average|maximum|carried)\b"
)
_EXAMPLE = re.compile(r"vd|vi du|mau|example|e g")
_FILLER = re.compile(r"[.…_\s]{3,}|[.…_]*…[.…_]*")
_POINTS = re.compile(r"\(?(?:tối đa\s*)?\d{1,3}\s*(?:điểm|đ|diem|d)\.?\)?|\(\d{1,3}\)", re.IGNORECASE)
_BULLET = re.compile(r"[-–+*•]\s*")
_TEXTS = 20_000
"""So many texts are remembered: rows of sums hold the same few labels and numbers again and again."""


@lru_cache(maxsize=_TEXTS)
def is_sum(text: str, numbered: bool = False, described: bool = False) -> bool:
    """True for the label of a sum; in a row with a number of its own, “Tổng Thị Mai” is a person.

    described: other cells of the row say in words who that is; then “tổng thị mai” is a person, too.

    >>> is_sum("Tổng cộng: 12 người"), is_sum("Cộng ấp 3"), is_sum("Tổng Thị Mai", numbered=True), is_sum("Tống Thị An")
    (True, True, False, False)
    """
    hit = _SUM.match(text.strip())
    if not hit:
        return False
    rest = hit.group("rest").split()
    like_a_name = 1 <= len(rest) <= 4 and all(map(_NAME_WORD.fullmatch, rest))
    capitals = all(word[:1].isupper() for word in rest)
    return not (like_a_name and (described or (numbered and capitals)))


def describes(texts: Sequence[str], name: str) -> bool:
    """True if two cells or more beside the name hold words: a row of sums has none but its label."""
    beside = {text for text in texts if text not in name and text[:1].isalpha() and not is_sum(text)}
    return len([text for text in beside if not any(map(str.isdigit, text)) and not _is_number(text)]) >= 2


@lru_cache(maxsize=_TEXTS)
def _is_number(text: str) -> bool:
    return bool(_NUMBERS.fullmatch(text))


def is_no_person(text: str) -> bool:
    """True for words that stand where names stand and are none: averages, sums carried over, parts of a sum."""
    bare = text.strip()
    return bool(_BULLET.match(bare)) or bool(_NO_PERSON.match(fold(bare)))


def is_example(text: str) -> bool:
    """True for “VD” where a row's number would stand."""
    return bool(_EXAMPLE.fullmatch(fold(text)))


@lru_cache(maxsize=_TEXTS)
def is_filler(text: str) -> bool:
    """True for the dots of a form that are still to be written on: “........”.

    >>> is_filler("..........."), is_filler("……"), is_filler("-")
    (True, True, False)
    """
    return bool(_FILLER.fullmatch(text))


def says_points(text: str) -> bool:
    """True for how many points there are: “10 điểm”, “(40đ)”.

    >>> says_points("10 điểm"), says_points("(tối đa 10đ)"), says_points("10")
    (True, True, False)
    """
    return bool(_POINTS.fullmatch(text))


@lru_cache(maxsize=_TEXTS)
def is_number_of_a_row(text: str) -> bool:
    """True for what numbers groups and rows: `I`, `A.`, `2`, `1.1`."""
    return bool(_NUMBERED.fullmatch(text))


def numbering_of(row: Sequence[str]) -> str:
    """How a group row is numbered: by “I”, “A”, “a” or “1”; empty if it is not."""
    first = next(filter(None, row), "")
    hit = _NUMBERED.fullmatch(first) or _PREFIX.match(first)
    mark = re.sub(r"\W", "", hit.group()) if hit else ""
    styles = {
        "I": re.fullmatch(r"[IVXLC]+", mark),
        "1": re.match(r"\d", mark),
        "A": mark.isupper(),
        "a": mark.islower(),
    }
    return next((style for style, fits in styles.items() if mark and fits), "")


@lru_cache(maxsize=_TEXTS)
def kind_by_words(texts: tuple[str, ...], numbered: bool) -> str | None:
    """closing, subtotal, note or signature, if the words of a row say so."""
    whole = fold(" ".join(texts))
    if _CLOSING.search(whole):
        return "closing"
    if any(is_sum(text, numbered) for text in texts) and _only_numbers_beside(texts):
        return "subtotal"
    if _NOTE.match(whole):
        return "note"
    # In a numbered row “Hiệu trưởng” is what a person is, not who signs.
    return "signature" if not numbered and _SIGNATURE.search(whole) else None


def only_counts_beside(texts: Sequence[str]) -> bool:
    """True for a label, a number of a row, and counts: “I”, “Thôn Thượng”, 2, 1.

    >>> only_counts_beside(["I", "Thôn Thượng", "2", "1"]), only_counts_beside(["1", "Thôn Thị Ba", "1970", "Nông dân"])
    (True, False)
    """
    return len({text for text in texts if not _is_number(text) and not is_number_of_a_row(text)}) == 1


def _only_numbers_beside(texts: Sequence[str]) -> bool:
    """A row of sums holds its label and numbers, not a person's words."""
    others = {text for text in texts if not is_sum(text) and not _is_number(text)}
    return len(others) <= 1


def without_count(text: str) -> str:
    """A name without how many people it has.

    >>> without_count("Ấp 1: 02 người"), without_count("Trường A (Tổng số: 02)")
    ('Ấp 1', 'Trường A')
    """
    return _COUNT.sub("", _OF_PEOPLE.sub("", text)).rstrip(" :")


@lru_cache(maxsize=_TEXTS)
def label(row: tuple[str, ...]) -> str:
    """The words of a group row: without its number, “Đơn vị:” before and a count of people behind.

    >>> label(("I", "Ấp 3 (2 người)")), label(("1. Trường THCS A",)), label(("Đơn vị: Ấp 4",))
    ('Ấp 3', 'Trường THCS A', 'Ấp 4')
    """
    words = [text for text in row if text and not is_number_of_a_row(text) and not text.replace(".", "").isdigit()]
    if not words:
        return ""
    bare = _HEAD.sub("", _CALLED.sub("", _PREFIX.sub("", words[0], count=1), count=1))
    return without_count(bare) if len(set(words)) == 1 else _OF_PEOPLE.sub("", bare).rstrip(" :")
