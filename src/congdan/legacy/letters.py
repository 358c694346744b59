"""How a text is written, told by its letters; one text → Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from congdan.legacy.fonts import CAPITALS
from congdan.legacy.syllables import possible, words
from congdan.legacy.tables import TCVN3, VNI

LEAST_WORDS = 4
"""So many words beyond a–z must speak for a reading."""
LEAST_SHARE = 0.8
"""So many of them must be Vietnamese syllables once decoded."""

_VNI_PAIR = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TCVN3_TABLE = str.maketrans(TCVN3)
_MOJIBAKE = re.compile("Ã.|á[º»]|Æ[°¡]|Ä[‘\u0090ƒ‚©]|Å©")
"""How the lead bytes of Vietnamese letters in UTF-8 look in cp1252."""
_BEYOND_LATIN1 = re.compile("[\u0100-\u1fff]")


def scheme_of(texts: Sequence[str]) -> str | None:
    """How texts are written: `tcvn3`, `vni`, `utf-8 as cp1252`; None for Unicode or too little to tell.

    >>> scheme_of(["NguyÔn V¨n §øc", "TrÇn ThÞ Hång", "Lª Quèc ViÖt"]), scheme_of(["Nguyễn Văn Đức", "Trần Thị Hồng"])
    ('tcvn3', None)
    """
    beyond = {text for text in texts if not text.isascii()}
    if sum(1 for text in beyond if _MOJIBAKE.search(text) and _repaired(text) != text) >= max(1, len(beyond) // 10):
        return "utf-8 as cp1252"
    plain = [word for text in beyond if not beyond_latin1(text) for word in words(_joined(text))]
    bad = [word for word in plain if not possible(word)]
    if len(bad) < LEAST_WORDS or len(bad) < len(plain) * 0.3:
        return None
    shares = {name: _share(plain_texts(beyond), function) for name, function in _SCHEMES.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= LEAST_SHARE else None


def plain_texts(texts: set[str]) -> list[str]:
    """Texts that could be of an old font: nothing beyond Latin-1 in them."""
    return sorted(text for text in texts if not _BEYOND_LATIN1.search(text))


def _share(texts: Sequence[str], function: Callable[[str], str]) -> float:
    """The share of words that the decoding makes Vietnamese."""
    found = [word for text in texts for word in words(function(text))]
    return sum(map(possible, found)) / len(found) if found else 0.0


@lru_cache(maxsize=100_000)
def decoded(text: str, scheme: str) -> str:
    """One text decoded if it is written so, else as it is.

    >>> decoded("Tr\\u00ad¬ng", "tcvn3"), decoded("Nguyeãn Vaên Ñöùc", "vni"), decoded("Trần", "tcvn3")
    ('Trương', 'Nguyễn Văn Đức', 'Trần')
    """
    if scheme == "utf-8 as cp1252":
        return _repaired(text)
    if _BEYOND_LATIN1.search(text):
        return text
    return _SCHEMES[scheme](text)


def _tcvn3(text: str) -> str:
    return text.translate(_TCVN3_TABLE)


def _vni(text: str) -> str:
    return _VNI_PAIR.sub(lambda hit: VNI[hit.group()], text)


_SCHEMES: dict[str, Callable[[str], str]] = {"tcvn3": _tcvn3, "vni": _vni}


def drawn(text: str, scheme: str) -> str:
    """One text as its font draws it.

    >>> drawn("nguyÔn an", CAPITALS), drawn("Lª", "tcvn3"), drawn("Lê", "tcvn3"), drawn("Lê Thị", "tcvn3")
    ('NGUYỄN AN', 'Lê', 'Lờ', 'Lê Thị')
    """
    if beyond_latin1(text):
        return text
    return _tcvn3(text).upper() if scheme == CAPITALS else _SCHEMES[scheme](text)


def _repaired(text: str) -> str:
    """UTF-8 that was read as cp1252; as it is where the bytes do not fit.

    >>> _repaired("Nguyá»…n VÄƒn An"), _repaired("Nguyễn")
    ('Nguyễn Văn An', 'Nguyễn')
    """
    try:
        return b"".join(_byte(character) for character in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _byte(character: str) -> bytes:
    """The cp1252 byte of a character; bytes that cp1252 does not define came through as they are."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def vietnamese(text: str) -> bool:
    """True if every word with a letter beyond a–z can be a Vietnamese syllable."""
    return all(map(possible, words(text)))


def beyond_latin1(text: str) -> bool:
    """True for a text that no old font can have written."""
    return bool(_BEYOND_LATIN1.search(text))


def _joined(text: str) -> str:
    """Without what is no letter in Unicode but is one in the old fonts."""
    return re.sub("[\u00a1-\u00bf\u00d7\u00f7]", "ÿ", text)
