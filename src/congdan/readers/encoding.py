"""Bytes of a text file into text, with the name of the encoding they were in."""

from __future__ import annotations

import codecs
import unicodedata

from congdan.readers.signature import wide

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 200_000
VOWELS = frozenset("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
LETTERS = frozenset("àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ")
NEUTRAL = frozenset("\u00a0“”‘’–—…•°×·€₫«»")


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and its encoding; None if no encoding fits.

    `utf-8-replaced` is UTF-8 in which a few bytes are broken: they show as U+FFFD.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return strictly(data[len(mark) :], encoding)
    if order := wide(data[:4096]):
        return strictly(data, order)
    return strictly(data, "utf-8") or mostly_utf8(data) or vietnamese(data) or strictly(data, "cp1252")


def strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """The text if every byte fits the encoding."""
    try:
        return data.decode(encoding.removesuffix("-sig")), encoding
    except UnicodeDecodeError:
        return None


def mostly_utf8(data: bytes) -> tuple[str, str] | None:
    """The text if it is UTF-8 but for one broken character in twenty at most, such as a line cut short."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in text[:SAMPLE])
    return (text, "utf-8-replaced") if broken * 20 <= beyond_ascii else None


def vietnamese(data: bytes) -> tuple[str, str] | None:
    """The text if it reads as Vietnamese in Windows-1258, composed to NFC.

    TCVN3 and VNI texts fit these bytes as well, but give letters no Vietnamese word has; they are left to
    Windows-1252, the form in which their conversion tables are written.
    """
    decoded = strictly(data, "cp1258")
    if decoded is None or not reads_as_vietnamese(decoded[0][:SAMPLE]):
        return None
    return unicodedata.normalize("NFC", decoded[0]), "cp1258"


def reads_as_vietnamese(text: str) -> bool:
    """True if nine in ten characters beyond ASCII are Vietnamese letters, or tones standing on a vowel."""
    seen = good = 0
    for before, character in zip(" " + text, text, strict=False):
        if character <= "\x7f" or character in NEUTRAL:
            continue
        seen += 1
        good += character in LETTERS or (character in TONES and before in VOWELS)
    return good * 10 >= seen * 9
