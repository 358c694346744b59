"""Text is read in the encoding it was saved in, and the sheet says which."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from congdan.model import Sheet

TEXT = "STT,Họ và tên\n1,Nguyễn Thị Hồng Đào\n2,Trần Văn Ước\n"
ROWS = [["STT", "Họ và tên"], ["1", "Nguyễn Thị Hồng Đào"], ["2", "Trần Văn Ước"]]
Only = Callable[[Path], Sheet]


def cp1258(text: str) -> bytes:
    """Windows-1258 as Excel saves it: the tone after its vowel, where no single letter has both."""
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            pieces.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            shape = [mark for mark in marks if mark not in tones]
            pieces.append(unicodedata.normalize("NFC", base + "".join(shape)).encode("cp1258"))
            pieces.append("".join(tones).encode("cp1258"))
    return b"".join(pieces)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8-sig", id="UTF-8 with its mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16, big end first"),
        pytest.param(TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16 without a mark, big end first"),
        pytest.param(cp1258(TEXT), "cp1258", id="Windows-1258"),
    ],
)
def test_encodings(make: Callable[..., Path], only: Only, data: bytes, encoding: str) -> None:
    sheet = only(make("a.csv", data))
    assert (sheet.rows, sheet.encoding) == (ROWS, encoding)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("1,NguyÔn V¨n ¸nh\n2,TrÇn ThÞ B×nh\n3,Lª H÷u §øc\n", "TCVN3", id="TCVN3"),
        pytest.param("1,Nguyeãn Vaên AÙnh\n2,Traàn Thò Bình\n3,Ñaëng Höõu Ñöùc\n", "VNI", id="VNI"),
    ],
)
def test_older_vietnamese_encodings_keep_their_letters(
    make: Callable[..., Path], only: Only, text: str, kind: str
) -> None:
    sheet = only(make(f"{kind}.csv", text.encode("cp1252")))
    assert sheet.encoding == "cp1252"
    assert sheet.rows == [line.split(",") for line in text.splitlines()]


def test_a_character_cut_in_two_costs_one_character(make: Callable[..., Path], only: Only) -> None:
    sheet = only(make("a.csv", (TEXT * 5).encode() + "3,Phượ".encode()[:-1]))
    assert sheet.encoding == "utf-8-replaced"
    assert sheet.rows[-1] == ["3", "Phư\ufffd"]
