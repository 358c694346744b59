"""Vocabulary of the forms: which field a heading names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NoReturn

from congdan.forms import competencies, indicators
from congdan.text import fold

FUZZY_AT_LEAST = 88
"""Similarity (0–100) from which a misspelt heading is taken for the one it resembles."""

_WEAK = 0.8
"""How sure a heading is that names a field only for want of a better one."""

_PARENT = 0.5
"""How sure “Năng lực 1” is to head the points of the competency and not the indicators below it."""

MULTIPLE = frozenset({"note", "competency", "signature", "category_mark"})
"""Fields that may stand in several columns of one table."""

_NUMBER_SIGNS = frozenset("#№")

_REMARK = re.compile(r"\([^()]*\)|\btối\s+đa\s+\d+(?:\s*(?:điểm|đ))?|\b\d+\s*điểm\b", re.IGNORECASE)
"""What headings say beside what they name: “(tối đa 10 điểm)”."""
_YEAR = re.compile(r"\b(?:năm\s+(?:học\s+)?)?20\d\d(?:\s*-\s*20\d\d)?\s*$", re.IGNORECASE)
"""The year at the end of a heading: “KQ 2025”."""
_POINTS = re.compile(r"\(\s*(?:tối\s+đa\s*)?\d+\s*(?:điểm|đ)?\s*\)", re.IGNORECASE)
"""How many points a heading says there are: “TC1 (10đ)”."""


@dataclass(frozen=True, slots=True)
class Match:
    """The field a heading names; `certainty` is 1.0 for a known heading, less for a resembling one."""

    field: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of one field, all folded."""

    leaves: frozenset[str]
    under: frozenset[str]
    """Parents of which the leaves need one."""
    weak: frozenset[str]
    """What names the field only where no leaf does."""
    inside: frozenset[str]
    """What names the field only below one of `parents`, or below what begins so."""
    parents: tuple[str, ...]
    made_of: re.Pattern[str] | None = None
    """What the whole heading may be made of."""
    points: frozenset[str] = frozenset()
    """How many points a heading of it says there are."""


@cache
def vocabulary() -> dict[str, Headings]:
    """Field → its headings."""
    data = tomllib.loads((files("congdan.forms") / "roster.toml").read_text(encoding="utf-8"))
    return {name: _headings(entry) for name, entry in data.items()}


def _headings(entry: Mapping[str, list[str]]) -> Headings:
    leaf, under, weak, inside = (frozenset(entry.get(each, ())) for each in ("leaf", "under", "weak", "inside"))
    made_of = _made_of(entry["parts"], entry["helpers"], entry.get("never", ())) if "parts" in entry else None
    return Headings(
        leaf, under, weak, inside, tuple(entry.get("parents", ())), made_of, frozenset(entry.get("points", ()))
    )


def _made_of(parts: Sequence[str], helpers: Sequence[str], never: Sequence[str]) -> re.Pattern[str]:
    """One of the parts, and others before and behind it."""
    part, any_of = "|".join(parts), "|".join((*parts, *helpers))
    but = "".join(rf"(?!{text}$)" for text in never)
    return re.compile(rf"{but}(?:(?:{any_of}) )*?(?:{part})(?: (?:{any_of}))*")


@cache
def _others(entry: str) -> frozenset[str]:
    """What follows a known heading and makes another of it (`words`), and `headings` of something else."""
    return frozenset(tomllib.loads((files("congdan.forms") / "others.toml").read_text(encoding="utf-8"))[entry])


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
    if path[-1].strip() in _NUMBER_SIGNS:
        return Match("stt", 1.0)
    if _heads_a_competency(path[-1]):
        return Match("competency", _PARENT)
    texts = tuple(folded for text in path if (folded := fold(_POINTS.sub(" ", text)) or fold(text)))
    found = _match(texts) if texts else None
    bare = tuple(_YEAR.sub("", _REMARK.sub(" ", text)) for text in path) if found is None else path
    return found if bare == path else match(bare)


def _heads_a_competency(heading: str) -> bool:
    """True for “Tiêu chí 1 (40đ)”: so many points are a competency's."""
    hit = _POINTS.search(heading)
    number = re.sub(r"\D", "", hit.group()) if hit else ""
    named = number in vocabulary()["competency"].points and indicators.field_of(("", fold(_POINTS.sub(" ", heading))))
    return bool(named)


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
    if competencies.number_of(path):
        return Match("competency", 1.0 if competencies.is_sum(path) else _PARENT)
    found = _indicator(path) or _under_parent(path) or _known(" ".join(path)) or _known(path[-1])
    if found or path[-1] in _others("headings"):
        return found
    return _without_brackets(path) or _similar(path)


def _indicator(path: tuple[str, ...]) -> Match | None:
    field = indicators.field_of(path)
    return Match(field, 1.0) if field else None


def _under_parent(path: tuple[str, ...]) -> Match | None:
    parents = path[:-1]
    for field, known_as in vocabulary().items():
        if path[-1] in known_as.leaves and not known_as.under.isdisjoint(parents):
            return Match(field, 1.0)
        if path[-1] in known_as.inside and any(f"{text} ".startswith(known_as.parents) for text in parents):
            return Match(field, 1.0)
    return None


def _known(text: str) -> Match | None:
    field = _owners().get(text) or _composed(text)
    if field is None:
        return None
    return Match(field, _WEAK if text in vocabulary()[field].weak else 1.0)


def _composed(text: str) -> str | None:
    """The field of which the whole heading is made: “Thôn, buôn, tổ dân phố”."""
    entries = vocabulary().items()
    return next((field for field, entry in entries if entry.made_of and entry.made_of.fullmatch(text)), None)


@cache
def _owners() -> dict[str, str]:
    """Known heading → its field, for headings that need no parent; the first field in the file wins."""
    pairs = [
        (text, field) for field, known in vocabulary().items() if not known.under for text in known.leaves | known.weak
    ]
    return dict(reversed(pairs))


@cache
def _weak() -> frozenset[str]:
    return frozenset().union(*(known.weak for known in vocabulary().values()))


def _without_brackets(path: tuple[str, ...]) -> Match | None:
    """“Nam (x)”, “Tổng điểm tối đa 100”: a known heading followed by a remark."""
    leaf = path[-1]
    begun = [text for text in _owners() if len(text) > 4 and leaf.startswith(text + " ") and text not in _weak()]
    longest = max(begun, key=len, default=None)
    if longest is None or any(f"{leaf[len(longest) + 1 :]} ".startswith(f"{word} ") for word in _others("words")):
        return None
    return Match(_owners()[longest], 0.9)


def _similar(path: tuple[str, ...]) -> Match | None:
    """The one field a misspelt heading resembles; None where two fields are as near."""
    from rapidfuzz import fuzz, process

    leaf = path[-1]
    if len(leaf) < 6:
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
