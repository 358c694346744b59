"""How the letters are written: fonts, encodings, spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from making.book import Cell, Page
from making.legacy import tcvn3, tcvn3_capitals, vni
from making.who import LISTED, PEOPLE, listed

HEAD: list[Cell] = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Đơn vị"]
TITLE = "Danh sách công dân đăng ký"


def written(change: Callable[[str], str], last: int = 4) -> list[list[Cell]]:
    """A title, a header and people, every text changed."""
    rows: list[list[Cell]] = [[TITLE], [], HEAD, *listed(1, last, "Ấp 3, xã Phước Lộc")]
    return [[change(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def spaced(text: str) -> str:
    """No-break spaces at the ends, two spaces between words."""
    return f"\u00a0{text.replace(' ', '  ')} \u00a0" if not text[:1].isdigit() else f"{text}\u00a0"


def plain(text: str) -> str:
    """Without any accent."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def lost(text: str) -> str:
    """TCVN3 whose “ư” an editor has dropped."""
    return tcvn3(text).replace("\u00ad", "")


CAPITALS = [["DANH SÁCH ĐĂNG KÝ"], [], HEAD, *[[r[0], str(r[1]).upper(), *r[2:]] for r in listed(1, 5, "ẤP 3")]]
SMALL = [["danh sách đăng ký"], [], HEAD, *[[r[0], str(r[1]).lower(), *r[2:]] for r in listed(1, 5, "ấp 3")]]

CASES = {
    "names-in-capitals.xlsx": [Page("Sheet1", CAPITALS)],
    "names-in-small-letters.xlsx": [Page("Sheet1", SMALL)],
    "no-accents-anywhere.xlsx": [Page("Sheet1", written(plain))],
    "no-break-and-double-spaces.xlsx": [Page("Sheet1", written(spaced))],
    "accents-decomposed.xlsx": [Page("Sheet1", written(lambda text: unicodedata.normalize("NFD", text)))],
    "icelandic-eth-for-d-with-stroke.xlsx": [Page("Sheet1", written(lambda text: text.replace("Đ", "Ð"), 7))],
    "tcvn3-font-vntime.xlsx": [Page("Sheet1", written(tcvn3), font=".VnTime")],
    "tcvn3-font-vntimeh-capitals.xlsx": [Page("Sheet1", written(tcvn3_capitals), font=".VnTimeH")],
    "tcvn3-lost-its-u-horn.xlsx": [Page("Sheet1", written(lost, 13), font=".VnTime")],
    "vni-font-vni-times.xlsx": [Page("Sheet1", written(vni), font="VNI-Times")],
    "tcvn3-names-under-unicode-headings.xlsx": [
        Page(
            "Ấp 3",
            [LISTED, *[[row[0], tcvn3(str(row[1])), *row[2:]] for row in listed(1, 4)]],
            fonts={f"B{n}": ".VnTime" for n in range(2, 6)},
        )
    ],
}


def lines(separator: str, change: Callable[[str], str] = str, last: int = 4) -> str:
    """The same table as text."""
    return "".join(separator.join("" if c is None else str(c) for c in row) + "\r\n" for row in written(change, last))


def mojibake(text: str) -> str:
    """UTF-8 read as Windows-1252 and saved again; bytes that have no letter there stay as Windows shows them."""
    data = text.encode()
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def windows_1258(text: str) -> bytes:
    """Vietnamese Windows: the five tones are letters of their own after the vowel."""
    parts = []
    for letter in text:
        try:
            parts.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, tone = _toned(letter)
            parts.append((base + tone).encode("cp1258"))
    return b"".join(parts)


def _toned(letter: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", letter)
    tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", marks.replace(tone, "")), tone


FILES = {
    "utf-8-read-as-cp1252.csv": mojibake(lines(";")).encode(),
    "windows-1258.csv": windows_1258(lines(";")),
    "utf-16-with-tabs.csv": b"\xff\xfe" + lines("\t").encode("utf-16-le"),
    "utf-16-with-semicolons.csv": b"\xff\xfe" + lines(";").encode("utf-16-le"),
    "utf-8-with-byte-order-mark.csv": b"\xef\xbb\xbf" + lines(";").encode(),
    "tcvn3.csv": lines(";", tcvn3).encode("latin-1"),
    "vni.csv": lines(";", vni, len(PEOPLE)).encode("latin-1"),
    "decomposed-accents-as-text.csv": lines(";", lambda text: unicodedata.normalize("NFD", text)).encode(),
}
