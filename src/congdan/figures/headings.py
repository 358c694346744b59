"""What a column of a table of totals counts, by its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from congdan.figures.model import Column
from congdan.text import clean, fold

_RATE = re.compile(
    r"^(ty le|ti le|ty trong|ti trong|co cau|phan tram|rate|percent|dat ty le|dat ti le)\b|\b(rate|percent)$"
)
_OF_PLAN = re.compile(r"% ?(kh|ct|kế hoạch|chỉ tiêu|so với)\b", re.IGNORECASE)
_ROLES = (
    ("plan", re.compile(r"\b(chi tieu|ke hoach|muc tieu|target|plan)\b")),
    ("unregistered", re.compile(r"\b(ngoai (ds|danh sach)( dang k[yi])?|unregistered)\b")),
    ("achieved_registered", re.compile(r"\b(dat trong so( \w+){0,2} dang k[yi]|achieved among the registered)\b")),
    ("not_achieved", re.compile(r"\b(khong dat|chua dat|not achieved|failed)\b")),
    ("undecided", re.compile(r"\b(chua xac dinh|chua danh gia|undecided)\b")),
    ("registered", re.compile(r"\b(dang ky|dang ki|registered)\b")),
    ("achieved", re.compile(r"\b(dat|cong nhan|achieved|passed)\b")),
    ("evaluated", re.compile(r"\b(danh gia|tham dinh|evaluated)\b")),
    ("population", re.compile(r"\b(tong so|dan so|so nguoi|nguoi tu 18|hien co|population|total)\b")),
)
_AGAINST = r"\b(so voi|tren) ?"
_BASES = (
    ("plan", re.compile(_AGAINST + r"(chi tieu|ke hoach|muc tieu)|(thuc hien|hoan thanh) (chi tieu|ke hoach)")),
    (
        "registered",
        re.compile(_AGAINST + r"(tong so |so )?(\w+ ){0,3}?dang k[yi]\b|dat dang k[yi]\b"),
    ),
    ("evaluated", re.compile(_AGAINST + r"(tong so |so )?(\w+ ){0,2}?(duoc )?danh gia\b|dat (so )?(duoc )?danh gia")),
    (
        "population",
        re.compile(_AGAINST + r"(tong so|tong|dan so|so nguoi|so ho)|dat tong so|dang k[yi] tong so|population"),
    ),
)
_ELSEWHERE = re.compile(r"\b(cung ky|nam truoc|thang truoc|quy truoc|ky truoc|so voi nam)\b")
_LABEL = re.compile(
    r"\b(don vi|doi tuong|noi dung|ten|xa phuong|xa|phuong|nhom|thon|ap|khu pho|khoi|dia ban|dia phuong"
    r"|danh hieu|mo hinh|chi tieu|unit|category|name|ghi chu|note|stt)\b"
)
_NOTES = frozenset({"ghi chu", "note", "notes"})
_NUMBER = re.compile(r"^(stt|tt|so tt|so thu tu|no|tt so)$")
_NO_SUM = re.compile(
    r"\b(diem|binh quan|trung binh|xep (hang|loai|thu)|thu (hang|tu)|ma (so|don vi|truong|xa|huyen|nganh)"
    r"|nam (thanh lap|sinh)|dien thoai|he so|don gia|mat do|average|rank|score|code)\b"
    r"|^(?!so\b|tong\b)(.*\b)?(hang|muc|dinh muc|tuoi|ngay|thoi gian|ma|id)\b"
)
_WITH_POINTS = re.compile(r"\b(thieu|khong du|duoi|tren|tu|dat|so) (\d+ )?diem\b|\bdiem truong\b")
"""So many who lack points, have 80 points and more, or so many sites."""
_PLAIN = re.compile(
    r"^(tong so|tong|cong|tong cong|chung|ts|so luong|sl|so|so nguoi|so ho|nguoi|ho|total)( (nguoi|ho|em|nam \d{4}))?$"
)
_SAYS_COUNT = re.compile(r"^(so(?! voi\b)|so luong|sl|tong|tong so|ts|so nguoi|so ho|nguoi|ho|cong|tong cong)\b")
_SUBJECT = re.compile(
    r"\b(gia dinh|dong ho|cong dong|don vi hoc tap|cong dan|hoc sinh|hoc vien|sinh vien|giao vien|tre|dang vien"
    r"|ho can ngheo|ho ngheo|hoi vien|can bo|nam \d{4}|nu|dan toc)\b"
)
_SHORT = {"gdht": "gia dinh", "dhht": "dong ho", "cdht": "cong dong", "dvht": "don vi hoc tap"}


def column(index: int, path: tuple[str, ...]) -> Column:
    """The column of a heading given from parent to leaf.

    >>> column(3, ("Tỷ lệ đạt so với đăng ký (%)",)).base, column(2, ("Số đạt",)).role
    ('registered', 'achieved')
    >>> column(3, ("Ngoài DS đăng ký",)).role, column(3, ("Đạt trong số đăng ký",)).role
    ('unregistered', 'achieved_registered')
    >>> column(3, ("Công nhân",)).role, column(3, ("Số công nhận",)).role
    (None, 'achieved')
    >>> column(4, ("Số đạt", "Nữ")).role, column(4, ("Số đạt", "Tổng số")).role, column(5, ("Xếp hạng",)).role
    ('count', 'achieved', None)
    """
    heading = " / ".join(path)
    folded = tuple(_folded(text) for text in path)
    leaf, text = (folded[-1] if folded else ""), " ".join(folded)
    subject = _subject(text)
    if _NUMBER.match(leaf):
        return Column(index, heading, "number", path=folded)
    if _is_rate(path, folded):
        base = None if _ELSEWHERE.search(text) else _base(text)
        return Column(index, heading, "rate", _numerator(text, folded), base, folded, subject)
    if not _sums(leaf):
        return Column(index, heading, None, path=folded, subject=subject)
    role = _role(folded)
    if leaf in _NOTES:
        return Column(index, heading, None, path=folded, subject=subject)
    if role is None and _LABEL.search(leaf):
        return Column(index, heading, "label", path=folded, subject=subject)
    return Column(index, heading, role or ("count" if len(folded) > 1 else None), path=folded, subject=subject)


_WORKERS = re.compile(r"công\s+nhân\b(?!\s+viên)", re.IGNORECASE)


def _folded(text: str) -> str:
    """Without its accents “công nhân”, who is counted, reads as “công nhận”, what is counted: it becomes “thợ”."""
    return fold(_WORKERS.sub("thợ", clean(text)))


def may_count(each: Column) -> bool:
    """Whether whole numbers below a heading we do not know count something: all but ranks, codes, averages, notes."""
    return _sums(each.leaf) and each.leaf not in _NOTES


def _sums(leaf: str) -> bool:
    return not _NO_SUM.search(leaf) or bool(_WITH_POINTS.search(leaf))


_GRADES = frozenset({"xuat sac", "tot", "gioi", "kha", "kha gioi", "yeu", "kem"})


def is_grade(each: Column, sisters: Iterable[Column]) -> bool:
    """True for “Trung bình” beside “Khá”: so many of that grade, and not an average."""
    leaves = (other.leaf.removeprefix("loai ") for other in sisters)
    return bool(re.match(r"(loai )?trung binh\b", each.leaf)) and not _GRADES.isdisjoint(leaves)


def names_lines(each: Column) -> bool:
    """True for a heading of what the lines are about, such as “Năm” or “Ấp”, where no other column says it."""
    return each.role == "label" or bool(re.fullmatch(r"(nam|nam hoc|thang|quy|lop|tuoi|do tuoi|nhom tuoi)", each.leaf))


def _is_rate(path: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    """A leaf that says what it is counts before its parents."""
    for text, words in zip(reversed(path), reversed(folded), strict=True):
        bare = text.strip().rstrip(")").rstrip()
        if (
            _RATE.search(words)
            or _OF_PLAN.search(text)
            or bare.startswith("%")
            or (bare.endswith("%") and not _SAYS_COUNT.match(words))
        ):
            return True
        if _SAYS_COUNT.match(words):
            return False
    return False


def _role(folded: tuple[str, ...]) -> str | None:
    """By the leaf, by its parents where the leaf only says that it counts."""
    if not folded:
        return None
    leaf, parents = folded[-1], folded[:-1]
    if _PLAIN.match(leaf) and parents:
        return _role(parents) or _of(leaf)
    return _of(leaf)


def _of(text: str) -> str | None:
    return next((name for name, pattern in _ROLES if pattern.search(text)), None)


def _subject(text: str) -> str:
    short = next((name for word, name in _SHORT.items() if word in text.split()), None)
    return short or " ".join(sorted(set(_SUBJECT.findall(text))))


def _numerator(text: str, folded: tuple[str, ...]) -> str | None:
    """The role a rate is taken of: what its heading says before “so với”, else what its parents say."""
    first = re.sub(r"\b(so voi|tren)\b.*", "", text)
    if re.search(r"\bdang k[yi]\b", first) and not re.search(r"\bdat\b", first):
        return "registered"
    if re.search(r"\b(khong|chua) dat\b", first):
        return "not_achieved"
    if re.search(r"\b(dat|cong nhan|achieved|rate)\b", first):
        return "achieved"
    if re.search(r"\bdanh gia\b", first):
        return "evaluated"
    return None


def _base(text: str) -> str | None:
    return next((name for name, pattern in _BASES if pattern.search(text)), None)


def is_total(text: str) -> bool:
    """True for a folded heading that says it is the total of its neighbours.

    >>> is_total("tong so"), is_total("nam"), is_total("tong so hoc sinh")
    (True, False, True)
    """
    return bool(
        re.match(
            r"^(tong so|tong cong|tong|cong|ts|chung|total|toan (truong|xa|huyen|cap)|ca (nam|xa|huyen|truong))\b", text
        )
    )


COMPLEMENTS = (
    ("nam", "nu"),
    ("dat", "chua dat"),
    ("dat", "khong dat"),
    ("thanh thi", "nong thon"),
    ("co", "khong"),
    ("cong lap", "ngoai cong lap"),
    ("cong lap", "tu thuc"),
    ("hoan thanh", "chua hoan thanh"),
    ("hoan thanh", "khong hoan thanh"),
)
"""Two words that together are all."""
_PREFIX = re.compile(r"^(so|so luong|so nguoi|trong do|tong so|gioi tinh|con lai)\s+")


def are_complements(one: str, other: str) -> bool:
    """True for folded texts that name a part and its complement.

    >>> are_complements("so nam", "nu"), are_complements("nu", "dan toc")
    (True, False)
    """
    pair = {_PREFIX.sub("", text) for text in (one, other)}
    return any(pair == set(known) for known in COMPLEMENTS)


DIFFERENCE = re.compile(r"^(so sanh\b.*)?(tang|giam|chenh lech)\b|^so sanh$")
RUNNING = re.compile(r"\b(khong (tinh )?trung|luy ke|cong don|tich luy|so du|du cuoi)\b|^ton\b")
OF_WHICH = re.compile(r"\b(trong do|rieng|of which)\b")
PARTS = re.compile(r"\b(chia ra|chia theo|phan theo|gom|bao gom|phan ra|phan loai)\b")
