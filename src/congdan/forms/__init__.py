"""Vocabulary of the forms: which field a heading names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NoReturn

from congdan.text import fold

FUZZY_AT_LEAST = 88
"""Similarity (0–100) from which a misspelt heading is taken for the one it resembles."""

MULTIPLE = frozenset({"note", "competency", "signature"})
"""Fields that may stand in several columns of one table."""

_INDICATOR = re.compile(
    r"(?:(?:tc|cs|chi so|tieu chi|tieu chuan|indicator|criterion|diem|muc)\s*(?:so\s*)?)?0*([1-9]\d?)"
)
_REMARK = re.compile(r"\([^()]*\)|\btối\s+đa\s+\d+(?:\s*(?:điểm|đ))?|\b\d+\s*điểm\b", re.IGNORECASE)
"""What headings say beside what they name: “(tối đa 10 điểm)”."""
_POINTS = re.compile(r"\(\s*(?:tối\s+đa\s*)?\d+\s*(?:điểm|đ)?\s*\)", re.IGNORECASE)
"""How many points a heading says there are: “TC1 (10đ)”."""
_ADDED = frozenset(
    ("cong", "tong", "tong cong", "tong diem", "cong diem", "tong so diem", "diem", "diem cong", "subtotal", "total")
)
"""What heads the sum of a competency's points, below or before its name."""
_COMPETENCY = re.compile(r"(?:nang luc|nl|competency) (?:so )?(\d|i{1,3}|iv|v)\b|(i{1,3}|iv)\b")
_APPRAISED = re.compile(r"(?:cap |hoi dong |diem )?(?:tham dinh|xet|xet duyet|cham|danh gia|appraised)\b.*")
_SELF = re.compile(r"\b(tu cham|tu danh gia|ca nhan tu|self)\b")


@dataclass(frozen=True, slots=True)
class Match:
    """The field a heading names; `certainty` is 1.0 for a known heading, less for a resembling one."""

    field: str
    certainty: float


@cache
def vocabulary() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Field → (known headings, parents they need), all folded."""
    data = tomllib.loads((files("congdan.forms") / "roster.toml").read_text(encoding="utf-8"))
    return {name: (frozenset(entry["leaf"]), frozenset(entry.get("under", ()))) for name, entry in data.items()}


@cache
def indicator_labels() -> dict[str, int]:
    """Folded label of an indicator → its number; labels of the shipped criteria."""
    data = tomllib.loads((files("congdan.forms") / "indicators.toml").read_text(encoding="utf-8"))
    return {label: int(number) for number, labels in data.items() for label in labels}


def field_named(said: str) -> str | None:
    """A field by its own name or by a heading that is known; None for neither.

    >>> field_named("birth"), field_named("Họ và tên"), field_named("indicator_3"), field_named("ngựa")
    ('birth', 'name', 'indicator_3', None)
    """
    if said in vocabulary() or re.fullmatch(r"(indicator|self)_[1-9]\d?", said):
        return said
    hit = known(said)
    return hit.field if hit else None


def fields(pairs: Mapping[str, str], unknown: Callable[[str], NoReturn]) -> dict[str, str]:
    """Folded heading → field; the field may be said by its name or by a heading that is known."""
    found = {}
    for heading, said in pairs.items():
        found[fold(heading)] = field_named(said) or unknown(said)
    return found


def match(path: tuple[str, ...]) -> Match | None:
    """The field of a heading given as its texts from parent to leaf, or None.

    >>> match(("Ngày, tháng, năm sinh", "Nam")).field, match(("Họ và tên",)).field, match(("TC 03",)).field
    ('birth_male', 'name', 'indicator_3')
    """
    texts = tuple(folded for text in path if (folded := fold(_POINTS.sub(" ", text)) or fold(text)))
    found = _match(texts) if texts else None
    bare = tuple(_REMARK.sub(" ", text) for text in path) if found is None else path
    return found if bare == path else match(bare)


@lru_cache(maxsize=10_000)
def known(text: str) -> Match | None:
    """The field a text names exactly, without a guess at misspelt ones.

    >>> known("Họ và tên").field, known("Họ và tênn")
    ('name', None)
    """
    folded = fold(text)
    return _known(folded) if folded else None


@lru_cache(maxsize=10_000)
def _match(path: tuple[str, ...]) -> Match | None:
    if competency_of(path):
        return Match("competency", 1.0)
    found = _indicator(path) or _under_parent(path) or _known(" ".join(path)) or _known(path[-1])
    return found or _without_brackets(path) or _similar(path)


def _indicator(path: tuple[str, ...]) -> Match | None:
    leaf = path[-1]
    scored = len(path) > 1 and (_APPRAISED.fullmatch(leaf) or _SELF.search(leaf))
    number = _number(leaf) or (_number(path[-2]) if scored else None)
    if number is None or (leaf.isdigit() and len(path) == 1):
        return None
    own = any(_SELF.search(text) and "tham dinh" not in text for text in path)
    return Match(f"self_{number}" if own else f"indicator_{number}", 1.0)


def competency_of(path: tuple[str, ...]) -> int | None:
    """The number of the competency whose points a heading sums up, its texts folded, from parent to leaf.

    >>> competency_of(("cong nang luc 2",)), competency_of(("nl iii 20 diem", "cong")), competency_of(("tong",))
    (2, 3, None)
    """
    leaf = path[-1]
    word = next((word for word in sorted(_ADDED, key=len, reverse=True) if leaf.startswith(f"{word} ")), None)
    named = _COMPETENCY.fullmatch(leaf.removeprefix(word).strip()) if word else None
    if leaf in _ADDED:
        named = next((hit for text in reversed(path[:-1]) if (hit := _COMPETENCY.match(text))), None)
    return _ROMAN.get(number := named.group(1) or named.group(2)) or int(number) if named else None


def competency(heading: str) -> int | None:
    """The number of the competency whose points a column sums up, by its heading as a table has it.

    >>> competency("Năng lực 2 (40 điểm) / Cộng"), competency("Tổng điểm")
    (2, None)
    """
    return competency_of(tuple(fold(_POINTS.sub(" ", text)) for text in heading.split(" / ")))


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def _number(text: str) -> int | None:
    """The number of the indicator that a heading names by number or label."""
    hit = _INDICATOR.fullmatch(_SELF.sub("", text).strip())
    return int(hit.group(1)) if hit else indicator_labels().get(re.sub(r"^\d+ ", "", text))


def _under_parent(path: tuple[str, ...]) -> Match | None:
    parents = path[:-1]
    for field, (leaves, under) in vocabulary().items():
        if under and path[-1] in leaves and any(text in under for text in parents):
            return Match(field, 1.0)
    return None


def _known(text: str) -> Match | None:
    field = _owners().get(text)
    return Match(field, 1.0) if field else None


@cache
def _owners() -> dict[str, str]:
    """Known heading → its field, for headings that need no parent; the first field in the file wins."""
    pairs = [(text, field) for field, (leaves, under) in vocabulary().items() if not under for text in leaves]
    return dict(reversed(pairs))


def _without_brackets(path: tuple[str, ...]) -> Match | None:
    """“Nam (x)”, “Tổng điểm tối đa 100”: a known heading followed by a remark."""
    leaf = path[-1]
    begun = [text for text in _owners() if len(text) > 4 and leaf.startswith(text + " ")]
    longest = max(begun, key=len, default=None)
    return Match(_owners()[longest], 0.9) if longest else None


def _similar(path: tuple[str, ...]) -> Match | None:
    """The one field a misspelt heading resembles; None where two fields are as near."""
    from rapidfuzz import fuzz, process

    leaf = path[-1]
    if len(leaf) < 5:
        return None
    owners = _owners()
    hits = process.extract(leaf, list(owners), scorer=fuzz.ratio, score_cutoff=FUZZY_AT_LEAST, limit=5)
    fields = {owners[text] for text, score, _ in hits if score >= hits[0][1] - 2}
    return Match(fields.pop(), hits[0][1] / 100) if len(fields) == 1 else _one_slip(leaf)


def _one_slip(leaf: str) -> Match | None:
    """The one field of which a known heading is one slip of the pen away."""
    from rapidfuzz.distance import OSA

    if len(leaf) < 6:
        return None
    fields = {field for text, field in _owners().items() if OSA.distance(leaf, text, score_cutoff=1) <= 1}
    return Match(fields.pop(), 0.85) if len(fields) == 1 else None
