"""Units and communes named inside the lines above a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from congdan.text import clean, fold
from congdan.units import commune_key, parse, words_of

_LEVEL = re.compile(r"\b(xã|phường|thị\s+trấn|đặc\s+khu|tt\.?|p\.)\s*(?::\s*|\s)", re.IGNORECASE)
_PLAIN_LEVEL = re.compile(r"\b(xa|phuong|thi\s+tran|dac\s+khu|tt\.?|p\.)\s*(?::\s*|\s)", re.IGNORECASE)
"""The same in a line without accents."""
_CITIZENS = re.compile(r"công dân học tập|\bcdht\b")
_MODELS = re.compile(r"(?:gia đình|dòng họ|cộng đồng|đơn vị) học tập|\b(?:gđht|dhht|đvht)\b")
_NAME_ENDS = frozenset(
    (
        "năm", "huyện", "quận", "tỉnh", "tp", "thành phố", "thị xã", "ngày", "đợt", "và", "trên", "do", "được", "về",
        "của", "xã", "phường", "thị trấn", "lớp", "khối", "đăng ký", "đăng kí", "tham gia", "đạt", "học kỳ", "học kì",
    )
)  # fmt: skip
_PLAIN_ENDS = frozenset(map(fold, _NAME_ENDS))
_LONGEST = 4
_BEHIND = frozenset(("xa", "phuong", "thi", "huyen", "nam", "tt", "p", "x", "dac"))
_MANY = frozenset(("cac", "nhung", "moi", "tung", "o", "tai", "toan", "so"))
"""Before “thôn”: no one hamlet is meant."""
_NO_NAMES = frozenset(
    ("trong", "ngoai", "hoc", "tap", "dat", "thuoc", "co", "danh", "sach", "van", "hoa", "khu", "ap", "to")
)


def other_model(titles: Sequence[str]) -> str:
    """What else than citizens a list is of, by the last line that says what it is of; empty for citizens.

    >>> other_model(["XÃ A", "DANH SÁCH GIA ĐÌNH HỌC TẬP"]), other_model(["Gia đình học tập", "I. Công dân học tập"])
    ('gia đình học tập', '')
    """
    for title in reversed(titles):
        text = clean(title).casefold()
        if _CITIZENS.search(text):
            return ""
        if hit := _MODELS.search(text):
            return hit.group()
    return ""


def communes_in(text: str, capitalised: bool = True) -> list[str]:
    """Every “xã …”, “phường …”, “thị trấn …” of a line, each as written."""
    found = []
    shown = clean(text)
    plain = shown.isascii()
    for hit in (_PLAIN_LEVEL if plain else _LEVEL).finditer(shown):
        words = _name_words(shown[hit.end() :], capitalised)
        named = f"{hit.group(1)} {' '.join(words)}"
        if words and commune_key(named) and not (plain and _is_none(named)):
            found.append(named)
    return found


def _is_none(named: str) -> bool:
    """“xa hoi” without accents is xã hội."""
    return f"{fold(named)} ".startswith(tuple(f"{fold(phrase)} " for phrase in words_of("communes", "not")))


def unit_in(text: str) -> str | None:
    """The one school, or the one hamlet, that a line names among other words.

    >>> unit_in("DANH SÁCH ĐĂNG KÝ NĂM 2024 ẤP 3 XÃ PHƯỚC LỘC"), unit_in("Học sinh trường THCS Lê Văn Hưu đăng ký")
    ('ẤP 3', 'trường THCS Lê Văn Hưu')
    >>> unit_in("Danh sách ấp 3 và ấp 4"), unit_in("CHI HỘI THÔN TRUNG, XÃ ĐẠI ĐỒNG"), unit_in("CÁC THÔN TRONG XÃ")
    (None, 'THÔN TRUNG', None)
    """
    shown = clean(text)
    plain = shown.isascii()
    hamlets = [hit.group() for hit in _begins("hamlets", r"\s*\d{1,3}(?!\w)", plain).finditer(shown)]
    schools = [
        f"{hit.group().strip()} {' '.join(words)}"
        for hit in _begins("schools", r"\s+", plain).finditer(shown)
        if (words := _name_words(shown[hit.end() :], capitalised=True))
    ]
    named = {parse(each).key: each for each in schools or hamlets or _named_hamlets(shown)}
    return next(iter(named.values())) if len(named) == 1 else None


def _named_hamlets(shown: str) -> list[str]:
    """Hamlets with a capitalised name that ends with the line, at a mark, or where a commune or a year begins."""
    found = []
    for hit in _begins("hamlets", r"\s+", shown.isascii()).finditer(shown):
        words = _name_words(shown[hit.end() :], capitalised=True)
        rest = shown[hit.end() :].split()
        behind = fold(rest[len(words)]) if len(rest) > len(words) else ""
        ends = not behind or behind in _BEHIND or not rest[len(words) - 1][-1].isalpha()
        before = fold(shown[: hit.start()]).rsplit(" ", 1)[-1]
        if words and ends and before not in _MANY and _NO_NAMES.isdisjoint(map(fold, words)):
            found.append(f"{hit.group().strip()} {' '.join(words)}")
    return found


@cache
def _begins(table: str, after: str, plain: bool) -> re.Pattern[str]:
    phrases = sorted((fold(text) if plain else text for text in words_of("inside", table)), key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{either}){after}", re.IGNORECASE)


def _name_words(text: str, capitalised: bool) -> list[str]:
    words: list[str] = []
    parts = [word.strip(".\"”“'") for word in re.split(r"[,;:()/–—-]", text)[0].split()]
    for bare, after in zip(parts[:_LONGEST], [*parts[1:], ""], strict=False):
        starts_name = bare[:1].isupper() or bare.isdigit() or not capitalised
        ends = not _NAME_ENDS.isdisjoint((bare.casefold(), f"{bare} {after}".casefold()))
        ends = ends or (text.isascii() and not _PLAIN_ENDS.isdisjoint((fold(bare), fold(f"{bare} {after}"))))
        if not starts_name or ends or (words and bare.isdigit()):
            break
        words.append(bare)
    return words
