"""Names of units and communes: what two spellings share, and the kind of a unit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from congdan.text import clean, key

Words = tuple[str, ...]
Phrases = Mapping[str, tuple[Words, ...]]

KINDS = ("agency", "school", "residential", "business", "clan")
SECTORS = {"agency": "employees", "school": "employees", "business": "employees", "residential": "residents"}

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_PARTS = re.compile(r"\s*[,;()/]\s*|\s+[-–—]\s+")
_LONGEST_NAME = 14


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit's name understood: `key` compares, `display` is shown, `commune` is the commune named inside it."""

    key: str
    display: str
    kind: str | None
    commune: str | None


def sector_of(kind: str | None) -> str | None:
    """The sector a unit of this kind is counted in; None where the kind does not say.

    >>> sector_of("residential"), sector_of("school"), sector_of("clan")
    ('residents', 'employees', None)
    """
    return SECTORS.get(kind) if kind else None


@lru_cache(maxsize=20_000)
def parse(text: str) -> UnitName:
    """The unit a text names.

    >>> parse("KP4").key == parse("khu phố 4, TT Nhà Bè").key == "khu phố 4", parse("khu phố 4, TT Nhà Bè").commune
    (True, 'thị trấn nhà bè')
    >>> parse("Ban nhân dân ấp 3").key, parse("Trường THCS Lê Văn Hưu").key, parse("UBND xã Phú Xuân").key
    ('ấp 3', 'trung học cơ sở lê văn hưu', 'uỷ ban nhân dân')
    >>> parse("Dòng họ Nguyễn - thôn 3").key, parse("Dòng họ Lê Văn thôn 4").key, parse("Dòng họ Nguyễn Đức").kind
    ('thôn 3', 'thôn 4', 'clan')
    """
    display, parts = _largest(clean(text))
    commune = next((found for part in parts[1:] if (found := commune_key(part))), None)
    kept = [part for index, part in enumerate(parts) if index == 0 or not _is_place(part)]
    words = _without_body(_words(" ".join(kept)))
    kind = _kind(words)
    words, inside = _split_commune(words, kind)
    words = _without_school(words) if kind == "school" else words
    return UnitName(" ".join(words) or key(display), display, kind, commune or inside)


def _largest(text: str) -> tuple[str, list[str]]:
    """A name and its parts, from the unit that is counted on: “Tổ 3, KP 5” is of khu phố 5, a clan of its hamlet."""
    parts = [part for part in _PARTS.split(text) if part]
    if not parts:
        return text, parts
    of_clan = _is_clan(_words(parts[0]))
    if of_clan and len(parts) == 1 and (hit := _hamlet_behind().search(text)):
        return text[hit.start() :], [text[hit.start() :]]
    if len(parts) > 1 and _is_hamlet(_words(parts[0])) and _is_clan(_words(parts[1])):
        return " – ".join([parts[0], *parts[2:]]), [parts[0], *parts[2:]]
    larger = len(parts) > 1 and (of_clan or _is_numbered_group(_words(parts[0]))) and _is_hamlet(_words(parts[1]))
    return (_closed(text[text.index(parts[1]) :]), parts[1:]) if larger else (text, parts)


def _closed(text: str) -> str:
    """A text without the end of a bracket that began before it."""
    return text.replace(")", "", 1).strip() if text.count(")") > text.count("(") else text


def _is_clan(words: Words) -> bool:
    found = _kind_at(words, 0)
    return found is not None and found[1] == "clan"


@cache
def _hamlet_behind() -> re.Pattern[str]:
    """“thôn 3” behind the name of a clan."""
    hamlets = "|".join(re.escape(word) for word in _data()["inside"]["hamlets"])
    return re.compile(rf"(?<=\s)(?:{hamlets})\s*\d+\s*$", re.IGNORECASE)


def _is_numbered_group(words: Words) -> bool:
    """“tổ 5”, a part of a hamlet; “tổ dân phố 5” is none."""
    return len(words) == 2 and bool(_starts(words, 0, _phrases("numbered", "residential"))) and words[1].isdigit()


def _is_hamlet(words: Words) -> bool:
    found = _kind_at(words, 0)
    return found is not None and found[1] == "residential" and not _is_numbered_group(words)


@lru_cache(maxsize=20_000)
def commune_key(text: str) -> str | None:
    """The key of the commune a text names, level word included; None if it names none.

    >>> commune_key("TT. Nhà Bè") == commune_key("Thị trấn Nhà Bè, huyện Nhà Bè"), commune_key("Hội xã hội")
    (True, None)
    """
    if not _level(_words(text), 0):
        return None
    words = _words(_PARTS.split(clean(text))[0] if clean(text) else "")
    level = _level(words, 0)
    if not level or _starts(words, 0, _phrases("communes", "not")):
        return None
    name = _before_higher(words[level:])
    return " ".join((*words[:level], *name)) if 1 <= len(name) <= 6 else None


def is_commune(text: str) -> bool:
    """True if the whole text names a commune.

    >>> is_commune("Xã Phước Lộc"), is_commune("UBND xã Phước Lộc"), is_commune("P.5")
    (True, False, True)
    """
    return commune_key(text) is not None


@lru_cache(maxsize=20_000)
def looks_like_unit(text: str) -> bool:
    """True if the text starts as a unit's name does: “Ấp 3”, “Trường THCS …”, “Chi hội khuyến học khu phố 4”.

    >>> looks_like_unit("Tổ Toán"), looks_like_unit("Trương Văn Ban"), looks_like_unit("tổ 5")
    (False, False, True)
    """
    words = _words(text)
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    body = _without_body(words)
    if _starts(words, 0, _phrases("no_units", "phrases")):
        return False
    return bool(_kind_at(body, 0)) and (len(body) > 1 or body[0] not in _single_words())


@lru_cache(maxsize=5_000)
def is_sender(text: str) -> bool:
    """True for a body that sends lists of others, or a sentence: as a title it names no unit.

    >>> is_sender("Hội Khuyến học xã Phú Xuân"), is_sender("Ban hành kèm theo"), is_sender("Ban CHQS xã Phú Xuân")
    (True, True, False)
    """
    words = _words(text)
    own = _kind_at(words, 0)
    length = _starts(words, 0, _phrases("senders", "phrases"))
    return bool(length) and (own is None or length >= own[0])


@lru_cache(maxsize=5_000)
def is_office(text: str) -> bool:
    """True for the office of a commune or a district; a list of officials that names no unit is its own.

    >>> is_office("UBND xã Hiệp Phước"), is_office("Hội Khuyến học xã Hiệp Phước")
    (True, False)
    """
    return bool(_starts(_words(text), 0, _phrases("senders", "offices")))


@lru_cache(maxsize=5_000)
def is_department(text: str) -> bool:
    """True for a part of a school or an office: “Ban Giám hiệu”, “Tổ Toán”, “Phòng Hành chính”.

    >>> is_department("Ban Giám hiệu"), is_department("Tổ dân phố 5"), is_department("Trạm Y tế")
    (True, False, False)
    """
    words = _words(text)
    length = _starts(words, 0, _phrases("departments", "phrases"))
    own = _kind_at(words, 0)
    return bool(length) and not (own and own[1] == "residential")


def may_be_a_person(text: str) -> bool:
    """True for what is called like a department and like a person: Ban is a family's name, too.

    >>> may_be_a_person("Ban Văn Minh"), may_be_a_person("Ban giám hiệu"), may_be_a_person("Tổ Toán")
    (True, False, False)
    """
    shown = clean(text).split()
    return _words(text)[0] in _data()["departments"]["surnames"] and all(word[:1].isupper() for word in shown)


def is_part_of_hamlet(text: str) -> bool:
    """True for a numbered group of households: “Tổ 3”, which lies in a hamlet; “Tổ dân phố 3” is one.

    >>> is_part_of_hamlet("Tổ 3"), is_part_of_hamlet("Tổ dân phố 3"), is_part_of_hamlet("Tổ Toán")
    (True, False, False)
    """
    return _is_numbered_group(_words(text))


def commune_name(text: str) -> str:
    """The commune's name without its level word, as a key: what “Phước Lộc” and “xã Phước Lộc” share."""
    found = commune_key(text)
    words = tuple(found.split()) if found else _words(text)
    return " ".join(words[_level(words, 0) :])


def _single_words() -> frozenset[str]:
    known = (phrase for phrases in _kinds().values() for found in phrases.values() for phrase in found)
    return frozenset(phrase[0] for phrase in known if len(phrase) == 1)


def words_of(table: str, entry: str) -> Sequence[str]:
    """Phrases of the data as they stand there."""
    found: Sequence[str] = _data()[table][entry]
    return found


# -- words ---------------------------------------------------------------------------------------------------------


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files("congdan.data") / "units.toml").read_text(encoding="utf-8"))


def _tokens(text: str) -> Words:
    return tuple(_TOKEN.findall(key(text)))


@cache
def _phrases(table: str, entry: str) -> Phrases:
    """Phrases of the data."""
    return _by_first_word(_expand(_tokens(phrase)) for phrase in _data()[table][entry])


def _by_first_word(phrases: Iterable[Words]) -> Phrases:
    found: dict[str, tuple[Words, ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@cache
def _kinds() -> dict[str, Phrases]:
    return {kind: _phrases("kinds", kind) for kind in _data()["kinds"]}


@cache
def _replacements(plain: bool) -> dict[str, list[tuple[Words, Words]]]:
    """First word of an abbreviation → it and its words, longest first; unaccented ones for texts without accents."""
    tables = {**(_data()["plain"] if plain else {}), **_data()["abbreviations"]}
    pairs = [(_tokens(short), _tokens(long)) for short, long in tables.items()]
    found: dict[str, list[tuple[Words, Words]]] = {}
    for short, long in sorted(pairs, key=lambda pair: len(pair[0]), reverse=True):
        found.setdefault(short[0], []).append((short, long))
    return found


@lru_cache(maxsize=20_000)
def _words(text: str) -> Words:
    """The words of a name with abbreviations written out and numbers without leading zeros."""
    words = _expand(_tokens(text))
    numbered = [word for index, word in enumerate(words) if not (word == "số" and _digit_at(words, index + 1))]
    return tuple(str(int(word)) if word.isdigit() else word for word in numbered)


def _digit_at(words: Sequence[str], index: int) -> bool:
    return index < len(words) and words[index].isdigit()


def _expand(words: Words) -> Words:
    out: list[str] = []
    index = 0
    plain = all(word.isascii() for word in words)
    while index < len(words):
        taken, written = _expansion(words, index, plain)
        out += written
        index += taken
    return tuple(out)


def _expansion(words: Words, index: int, plain: bool) -> tuple[int, Words]:
    word = words[index]
    if word == "tt":
        return 1, ("trung", "tâm") if _starts(words, index + 1, _centres()) else ("thị", "trấn")
    if word == "p" and (_digit_at(words, index + 1) or index > 0):
        return 1, ("phường",)
    if word == "x" and index + 1 < len(words) and not _digit_at(words, index + 1):
        return 1, ("xã",)
    for short, long in _replacements(plain).get(word, ()):
        if words[index : index + len(short)] == short:
            return len(short), long
    return 1, (word,)


@cache
def _centres() -> Phrases:
    return _by_first_word(_tokens(phrase) for phrase in _data()["tt"]["centre"])


def _starts(words: Words, index: int, phrases: Phrases) -> int:
    """How many words the longest phrase that stands at `index` has; 0 if none does."""
    return max(_lengths(words, index, phrases), default=0)


def _lengths(words: Words, index: int, phrases: Phrases) -> list[int]:
    """How many words each phrase has that stands at `index`."""
    known = phrases.get(words[index], ()) if index < len(words) else ()
    return [len(phrase) for phrase in known if words[index : index + len(phrase)] == phrase]


# -- parts of a name -----------------------------------------------------------------------------------------------


@cache
def _kinds_beginning() -> Mapping[str, Sequence[tuple[Words, str]]]:
    """First word → the phrases that begin with it, and the kind of unit each is of."""
    found: dict[str, list[tuple[Words, str]]] = {}
    for kind, phrases in _kinds().items():
        for word, known in phrases.items():
            found.setdefault(word, []).extend((phrase, kind) for phrase in known)
    return found


@lru_cache(maxsize=20_000)
def _kind_at(words: Words, index: int) -> tuple[int, str] | None:
    """Length and kind of the longest phrase at `index`."""
    known = _kinds_beginning().get(words[index], ()) if index < len(words) else ()
    found = [(len(phrase), kind) for phrase, kind in known if words[index : index + len(phrase)] == phrase]
    found += [
        (length, "residential")
        for length in _lengths(words, index, _phrases("numbered", "residential"))
        if _digit_at(words, index + length)
    ]
    return max(found, default=None)


def _kind(words: Words) -> str | None:
    first = _kind_at(words, 0)
    if first:
        return first[1]
    later = [(hit[0], -index, hit[1]) for index in range(1, len(words)) if (hit := _kind_at(words, index))]
    return max(later)[2] if later and "tổ" not in words[:1] else None


def _without_body(words: Words) -> Words:
    """“chi hội khuyến học ấp 4” → “ấp 4”: a body of a unit stands for the unit."""
    length = _starts(words, 0, _phrases("bodies", "phrases"))
    rest = words[length:]
    after = _kind_at(rest, 0) if length and len(rest) > 1 else None
    return rest if after and after[1] in ("residential", "school", "clan") else words


def _without_school(words: Words) -> Words:
    """“trường trung học cơ sở X” is “trung học cơ sở X”."""
    after = _kind_at(words, 1) if words[:1] == ("trường",) else None
    return words[1:] if after and after[1] == "school" else words


def _level(words: Words, index: int) -> int:
    return _starts(words, index, _phrases("communes", "levels"))


def _before_higher(words: Words) -> Words:
    """The words before a district's or a province's."""
    above = _phrases("communes", "above")
    end = next((index for index in range(1, len(words)) if _starts(words, index, above)), len(words))
    return words[:end]


def _split_commune(words: Words, kind: str | None) -> tuple[Words, str | None]:
    """A residential unit or an agency without the commune at the end of its name, and that commune."""
    for index in range(1, len(words)):
        length = _level(words, index)
        if length and index + length < len(words) and not _starts(words, index, _phrases("communes", "not")):
            commune = " ".join((*words[index : index + length], *_before_higher(words[index + length :])))
            return (words[:index] if kind in ("residential", "agency") else words), commune
    return words, None


def _is_place(part: str) -> bool:
    words = _words(part)
    return bool(_level(words, 0) or _starts(words, 0, _phrases("communes", "above")))
