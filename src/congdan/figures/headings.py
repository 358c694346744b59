"""What a column of a table of totals counts, by its heading."""

from __future__ import annotations

import re

from congdan.figures.model import Column
from congdan.text import fold

_RATE = re.compile(r"\b(ty le|ti le|ty trong|rate|percent|phan tram)\b|%")
_ROLES = (
    ("not_achieved", re.compile(r"\b(khong dat|chua dat|not achieved|failed)\b")),
    ("undecided", re.compile(r"\b(chua xac dinh|chua danh gia|undecided)\b")),
    ("achieved", re.compile(r"\b(dat|cong nhan|achieved|passed)\b")),
    ("evaluated", re.compile(r"\b(danh gia|tham dinh|evaluated)\b")),
    ("registered", re.compile(r"\b(dang ky|dang ki|registered)\b")),
    ("population", re.compile(r"\b(tong so|dan so|so nguoi|nguoi tu 18|hien co|population|total)\b")),
)
_BASES = (
    (
        "registered",
        re.compile(r"\b(so voi|tren|/) ?(tong so |so )?(nguoi )?(dang ky|dang ki)\b|dat dang ky|achieved registered"),
    ),
    (
        "evaluated",
        re.compile(
            r"\b(so voi|tren) ?(tong so |so )?(nguoi )?(duoc )?danh gia\b|dat (duoc )?danh gia|achieved evaluated"
        ),
    ),
    ("population", re.compile(r"\b(so voi|tren) ?(tong so|dan so|so nguoi)|dat tong so|dang ky tong so|population")),
)
_LABEL = re.compile(
    r"\b(don vi|doi tuong|noi dung|ten|xa phuong|xa|phuong|nhom|thon|ap|khu pho|khoi"
    r"|danh hieu|mo hinh|chi tieu|unit|category|name)\b"
)
_NUMBER = re.compile(r"^(stt|tt|so tt|so thu tu|no)$")


def column(index: int, path: tuple[str, ...]) -> Column:
    """The column of a heading given from parent to leaf.

    >>> column(3, ("Tỷ lệ đạt so với đăng ký (%)",)).base, column(2, ("Số đạt",)).role
    ('registered', 'achieved')
    """
    heading = " / ".join(path)
    text = fold(heading)
    leaf = fold(path[-1]) if path else ""
    if _NUMBER.match(leaf):
        return Column(index, heading, "number")
    if _RATE.search(text) or "%" in heading:
        return Column(index, heading, "rate", _numerator(text), _base(text))
    role = next((name for name, pattern in _ROLES if pattern.search(leaf)), None)
    role = role or next((name for name, pattern in _ROLES if pattern.search(text)), None)
    return Column(index, heading, role or ("label" if _LABEL.search(text) else None))


def _numerator(text: str) -> str:
    first = re.sub(r"\b(so voi|tren)\b.*", "", text)
    return "registered" if re.search(r"\bdang k[yi]\b", first) and not re.search(r"\bdat\b", first) else "achieved"


def _base(text: str) -> str | None:
    return next((name for name, pattern in _BASES if pattern.search(text)), None)
