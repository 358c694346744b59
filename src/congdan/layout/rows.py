"""The kind of every row below the header, and the group each person stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter

from congdan.forms import known
from congdan.layout.cells import blank, shown
from congdan.layout.header import is_numbering
from congdan.layout.model import Header
from congdan.model import Cell, Sheet
from congdan.text import fold
from congdan.units import is_commune, looks_like_unit

TOTAL = re.compile(
    r"(tổng\s*cộng|tổng\s*số|tổng|cộng|tong\s*cong|tong\s*so|tong|cong|total|subtotal|sum)\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:/]?\s*$")
_PREFIX = re.compile(r"^(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:/]+\s*")
_CLOSING = re.compile(
    r"(danh sach nay|an dinh danh sach|tong so danh sach|danh sach (?:gom|co)|list (?:of|has)).*?(\d[\d.]*)"
)
_SIGNATURE = re.compile(
    r"\b(ky ten|dong dau|nguoi lap|thu truong|chu tich|hieu truong|truong ban|xac nhan|ky ghi ro"
    r"|tm ban|t m|ngay thang nam|noi nhan|thu ky"
    r"|can bo lap|giam doc|truong phong|ngay \d+ thang \d+)\b"
)
_NOTE = re.compile(r"^(ghi chu|chu y|luu y|chu thich|note)\b")
_IDENTITY = (
    "birth",
    "birth_male",
    "birth_female",
    "id",
    "sex",
    "male",
    "female",
    "total",
    "total_appraised",
    "passed",
    "failed",
    "result",
)
_STRONG = ("birth", "birth_male", "birth_female", "id")
_DOUBTFUL = frozenset(
    {
        "tổng",
        "cộng",
        "tong",
        "cong",
        "họ v",
        "họ t",
        "ho v",
        "ho t",
        "họ đ",
        "họ c",
        "họ l",
        "full",
        "name",
        "họ",
        "tên",
        "tota",
        "sum",
    }
)
"""How names do not start: the first letters of labels of sums and of headings."""


def _starts_a_name(start: str) -> bool:
    return start[:1].isalpha() and start.lower() not in _DOUBTFUL


def kinds(sheet: Sheet, header: Header) -> tuple[list[str], dict[int, tuple[str, ...]]]:
    """A kind for every row of the sheet, and the group texts of each person's row."""
    reader = _Reader(header)
    found = ["title" if any(not blank(cell) for cell in cells) else "blank" for cells in sheet.rows[: header.first]]
    found += ["header"] * (header.last - header.first + 1)
    body = sheet.rows[header.last + 1 :]
    found += reader.kinds(body)
    _settle_names(found, header.last + 1)
    return found, _groups(sheet, header, found)


def label(cells: Sequence[Cell]) -> str:
    """The words of a group row without its number."""
    texts = [text for text in map(shown, cells) if text]
    words = [text for text in texts if not _NUMBERED.match(text) and not text.replace(".", "").isdigit()]
    return _PREFIX.sub("", words[0]) if words else ""


class _Reader:
    """Gives one row its kind from the columns the header names."""

    def __init__(self, header: Header) -> None:
        name = header.index("name")
        surname, given = header.index("surname"), header.index("given")
        self.names = [index for index in ((name,) if name is not None else (surname, given)) if index is not None]
        self.stt = header.index("stt")
        values = [header.index(field) for field in _IDENTITY]
        values += [
            column.index
            for column in header.columns
            if column.field and column.field.startswith(("indicator_", "self_"))
        ]
        self.values = [index for index in values if index is not None]
        self.strong = [index for field in _STRONG if (index := header.index(field)) is not None]

    def kinds(self, rows: Sequence[Sequence[Cell]]) -> list[str]:
        """The kind of every row; most rows are plainly people, and those are told at a glance."""
        width = max((self.names[0], self.stt or 0, *self.strong)) + 1
        if not self.strong or any(len(cells) < width for cells in rows):
            return [self.kind(cells) for cells in rows]
        return ["person" if plain else self.kind(cells) for cells, plain in zip(rows, self._plain(rows), strict=True)]

    def _plain(self, rows: Sequence[Sequence[Cell]]) -> list[bool]:
        """True for a name that starts like a name with a birth date or identity number beside it."""
        names = list(map(itemgetter(self.names[0]), rows))
        starts = {name: _starts_a_name(name) for name in {name[:4] for name in names if type(name) is str}}
        strong = [any(cells) for cells in zip(*(map(itemgetter(index), rows) for index in self.strong), strict=True)]
        numbers = map(itemgetter(self.stt), rows) if self.stt is not None else repeat(None)
        return [
            beside and type(name) is str and starts[name[:4]] and (type(number) is not str or number.isdigit())
            for name, beside, number in zip(names, strong, numbers, strict=False)
        ]

    def kind(self, cells: Sequence[Cell]) -> str:
        """One of `layout.model.KINDS`."""
        width = len(cells)
        named = any(index < width and isinstance(cells[index], str) and not blank(cells[index]) for index in self.names)
        valued = sum(1 for index in self.values if index < width and not blank(cells[index]))
        if named and valued and not self._suspicious(cells):
            return "person"
        return self._other(cells, named, valued)

    def _suspicious(self, cells: Sequence[Cell]) -> bool:
        """Rows that look like a person but may be a sum, a repeated header or the numbers of columns."""
        first = shown(cells[self.names[0]]) or shown(cells[self.names[-1]] if self.names[-1] < len(cells) else None)
        numbered = first[:1] in "(0123456789"
        return bool(TOTAL.match(first)) or numbered or self._repeats(first) or self._labelled(cells)

    def _labelled(self, cells: Sequence[Cell]) -> bool:
        return self.stt is not None and self.stt < len(cells) and bool(TOTAL.match(shown(cells[self.stt])))

    def _repeats(self, text: str) -> bool:
        hit = known(text) if len(text) < 60 else None
        return hit is not None and hit.field in ("name", "surname", "given")

    def _other(self, cells: Sequence[Cell], named: bool, valued: int) -> str:
        texts = [text for text in map(shown, cells) if text]
        if not texts:
            return "blank"
        if is_numbering(cells):
            return "numbering"
        if named and self._repeats(shown(cells[self.names[0]])):
            return "header"
        return _worded(texts) or self._by_shape(cells, texts, named, valued)

    def _by_shape(self, cells: Sequence[Cell], texts: list[str], named: bool, valued: int) -> str:
        words = label(cells)
        distinct = set(texts)
        numbered = self.stt is not None and self.stt < len(cells) and shown(cells[self.stt]).isdigit()
        if words and not valued and (looks_like_unit(words) or is_commune(words)) and len(distinct) <= 3:
            return "group"
        if named and (valued or (numbered and not blank(cells[self.names[0]]))):
            return "person"
        if words and not valued and len(distinct) <= 2 and _NUMBERED.match(texts[0]) and not texts[0].isdigit():
            return "group"
        if valued >= 2 or (valued and numbered):
            return "unclear"
        return "name" if named and len(distinct) >= 1 else "note"


def _worded(texts: list[str]) -> str | None:
    """Rows that say by their words what they are."""
    whole = fold(" ".join(texts))
    if _CLOSING.search(whole):
        return "closing"
    labels = [text for text in texts if TOTAL.match(text) and not text.replace(".", "").isdigit()]
    if labels and _adds_up(texts):
        return "subtotal"
    if _NOTE.match(whole):
        return "note"
    return "signature" if _SIGNATURE.search(whole) else None


def _adds_up(texts: list[str]) -> bool:
    """A sum row holds its label and numbers, not a person's words."""
    others = [
        text for text in texts if not TOTAL.match(text) and not re.fullmatch(r"[\d.,%\s]+(người)?|[IVXABC]+", text)
    ]
    return len(set(others)) <= 1


def _settle_names(found: list[str], start: int) -> None:
    """A row with a name and nothing else is a person among persons, and a note after the last of them."""
    persons = [row for row in range(start, len(found)) if found[row] == "person"]
    names = [row for row in range(start, len(found)) if found[row] == "name"]
    last = persons[-1] if persons else (names[-1] if names else -1)
    for row in names:
        found[row] = "note" if row > last else ("unclear" if persons else "person")
    sums = [row for row in range(start, len(found)) if found[row] == "subtotal"]
    if sums and sums[-1] > last and len(sums) > 1:
        found[sums[-1]] = "total"
    for row in range(start, len(found)):
        if found[row] == "group" and row > last:
            found[row] = "note"


def _groups(sheet: Sheet, header: Header, found: list[str]) -> dict[int, tuple[str, ...]]:
    """The group texts above each person, outermost first; a commune row opens a new outer group."""
    commune = unit = other = ""
    above: dict[int, tuple[str, ...]] = {}
    for row in range(header.last + 1, len(found)):
        if found[row] == "group":
            words = label(sheet.rows[row])
            if is_commune(words):
                commune, unit, other = words, "", ""
            elif looks_like_unit(words):
                unit, other = words, ""
            else:
                other = words
        elif found[row] == "person" and (commune or unit or other):
            above[row] = (commune, unit, other)
    return above
