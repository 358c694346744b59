"""Tell a text in sentences from a table of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

SAMPLE = 400
_SENTENCE_END = re.compile(r"[.;:!?…][\"”)]?\s*$")
_LONG = 9
"""Words from which on a line is no row of short cells."""
_CELL = re.compile(r"[\t;|]|,(?!\d)")
_WORDS = 5
"""Words of a cell of a table, at most on the average."""


def is_running(lines: Sequence[str]) -> bool:
    """Whether most of a text stands in sentences: long lines that end as sentences do, or a few of them among titles.

    >>> is_running(["Toàn xã có 511 người đăng ký, gồm 440 cán bộ và 71 người dân ở ấp 3."])
    True
    >>> is_running(["STT;Họ và tên;Đơn vị", "1;Nguyễn Văn An;Ấp 3", "2;Lê Thị Bình;Ấp 4"])
    False
    """
    filled = [line for line in lines[:SAMPLE] if line.strip()]
    if not filled or sum("\t" in line.strip() for line in filled) * 3 > len(filled):
        return False
    long = [line for line in filled if len(line.split()) >= _LONG]
    told = [line for line in long if _words_a_cell(line) > _WORDS or _SENTENCE_END.search(line)]
    rows = [
        line
        for line in filled
        if len(_CELL.split(line)) > 3 and _words_a_cell(line) <= _WORDS and not _SENTENCE_END.search(line)
    ]
    return bool(told) and len(rows) < len(told)


def _words_a_cell(line: str) -> float:
    cells = [cell for cell in _CELL.split(line) if cell.strip()]
    return len(line.split()) / max(len(cells), 1)
