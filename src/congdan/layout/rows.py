"""The kind of every row below the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congdan import categories
from congdan.forms import known
from congdan.layout import fits
from congdan.layout.anchors import may_name_people
from congdan.layout.cells import blank, shown
from congdan.layout.confidence import scale
from congdan.layout.groups import Group, groups, settle
from congdan.layout.header import is_numbering
from congdan.layout.labels import (
    describes,
    is_example,
    is_filler,
    is_no_person,
    is_number_of_a_row,
    is_sum,
    kind_by_words,
    label,
    only_counts_beside,
    says_points,
)
from congdan.layout.model import Header
from congdan.layout.others import heads_a_summary
from congdan.layout.plain import STRONG, at_a_glance
from congdan.model import Cell, Sheet
from congdan.text.births import parse as parse_birth
from congdan.text.identity import OLD_DIGITS
from congdan.units import is_commune, is_department, looks_like_unit, may_be_a_person

_VALUES = (
    *STRONG,
    "sex",
    "male",
    "female",
    "total",
    "total_self",
    "total_appraised",
    "passed",
    "failed",
    "result",
    "result_self",
)
_NO_HEADER = frozenset({"person", "blank", "group", "subtotal", "total", "closing"})
_LITTLE = 3
"""So many filled cells say little."""
_MAXIMA = 3
"""So many columns of points say their maxima."""
_LONGEST_NAME = 8
"""Words of the longest name of a person."""


def kinds(sheet: Sheet, header: Header) -> tuple[list[str], list[Group]]:
    """A kind for every row of the sheet, and the group texts of each person."""
    reader = _Reader(sheet, header)
    found = ["title" if any(not blank(cell) for cell in cells) else "blank" for cells in sheet.rows[: header.first]]
    found += ["header"] * (header.last - header.first + 1)
    found += reader.kinds(sheet.rows[header.last + 1 :])
    _end_at_a_summary(found, sheet.rows, header.last + 1)
    settle(found, sheet.rows, header.last + 1)
    return found, groups(found, sheet.rows)


def _end_at_a_summary(found: list[str], rows: Sequence[Sequence[Cell]], start: int) -> None:
    """What stands below the header of a table of totals is no person."""
    for row in range(start, len(found)):
        if found[row] not in _NO_HEADER and heads_a_summary(rows[row]):
            found[row] = "header"
            found[row + 1 :] = ["blank" if kind == "blank" else "note" for kind in found[row + 1 :]]
            return


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as its kind is told from."""

    shown: tuple[str, ...]
    """The text of every cell."""
    texts: tuple[str, ...]
    """Those that say something."""
    name: str
    numbered: bool
    strong: bool
    known: bool
    """A full birth date or an identity number: nobody but a person has one, whatever the name looks like."""
    born: bool
    """A year of birth that is more than all rows of the sheet: it counts nobody, so the row is no sum."""
    values: int


class _Reader:
    """Gives one row its kind from the columns the header names."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        fields = ("name",) if header.index("name") is not None else ("surname", "given")
        self.names = [index for field in fields if (index := header.index(field)) is not None]
        self.stt = header.index("stt")
        self.births = [index for field in STRONG[:3] if (index := header.index(field)) is not None]
        self.id = header.index("id")
        values = {header.index(field) for field in _VALUES}
        points = {column.index for column in header.columns if (column.field or "").startswith(("indicator_", "self_"))}
        self.values = sorted(index for index in values | points if index is not None)
        self.points = {column.index: column.field for column in header.columns if fits.are_points(column.field)}
        self.glance = at_a_glance(header)
        self.most = len(sheet.rows)
        self.told: dict[tuple[tuple[Cell, ...], tuple[type, ...]], str] = {}
        self.headings = {tuple(map(shown, sheet.rows[row])) for row in range(header.first, header.last + 1)}
        self.first_headings = {next(filter(None, texts), "") for texts in self.headings}

    def kinds(self, rows: Sequence[Sequence[Cell]]) -> list[str]:
        """The kind of every row; most are plainly people, and those are told at a glance."""
        glance = self.glance
        if glance is None or min(map(len, rows), default=0) < glance.width:
            return self._unsigned([self._kind(cells) for cells in rows], rows)
        plain = glance.people(rows)
        return self._unsigned(
            ["person" if person else self._kind(cells) for cells, person in zip(rows, plain, strict=True)], rows
        )

    def _unsigned(self, found: list[str], rows: Sequence[Sequence[Cell]]) -> list[str]:
        """Below the signatures only those are people of whom a birth date or a number is told: others sign."""
        signed = found.index("signature") if "signature" in found else len(found)
        return found[:signed] + [
            "note" if kind == "person" and not self._row(cells).strong else kind
            for kind, cells in zip(found[signed:], rows[signed:], strict=True)
        ]

    def _kind(self, cells: Sequence[Cell]) -> str:
        """The kind of a row; one that says little (nothing, “Cộng 50”) comes again and again and is told once."""
        if sum(map(bool, cells)) > _LITTLE:
            return self._told(cells)
        same = tuple(cells), tuple(map(type, cells))
        if same not in self.told:
            self.told[same] = self._told(cells)
        return self.told[same]

    def _told(self, cells: Sequence[Cell]) -> str:
        row = self._row(cells)
        if not row.texts:
            return "blank"
        if is_numbering(row.shown):
            return "numbering"
        if self._is_heading(row) or self._states_maxima(row):
            return "header"
        if self._is_person(row):
            return "person"
        return kind_by_words(row.texts, row.numbered) or self._by_shape(row)

    def _row(self, cells: Sequence[Cell]) -> _Row:
        width = len(cells)
        every = tuple(map(shown, cells))
        texts = tuple(text for text in every if text and not is_filler(text))
        name = " ".join(every[index] for index in self.names if index < width and isinstance(cells[index], str))
        numbered = self.stt is not None and self.stt < width and every[self.stt].isdigit()
        values = sum(1 for index in self.values if index < width and every[index])
        births = [birth for index in self.births if index < width and (birth := parse_birth(cells[index]))]
        digits = _digits(every[self.id]) if self.id is not None and self.id < width else 0
        known = digits >= OLD_DIGITS or any(birth.day for birth in births)
        born = any(birth.year > self.most for birth in births)
        return _Row(every, texts, name.strip(), numbered, bool(births) or digits >= 6, known, born, values)

    def _is_heading(self, row: _Row) -> bool:
        hit = known(row.name) if may_name_people(row.name) and len(row.name) < 60 else None
        again = row.texts[0] in self.first_headings and row.shown in self.headings
        return again or (hit is not None and hit.field in ("name", "surname", "given") and not row.strong)

    def _states_maxima(self, row: _Row) -> bool:
        """“10 điểm” below each indicator and 100 below the total: how many points there are, not whose."""
        if row.name or row.strong or row.numbered or not self.points:
            return False
        found = {column: text for column, text in enumerate(row.shown) if text}
        others = [text for column, text in found.items() if column not in self.points and not says_points(text)]
        said = [text for column, text in found.items() if column in self.points]
        return not others and _are_maxima(said)

    def _is_person(self, row: _Row) -> bool:
        """A name, and either who it is or a number and values beside it."""
        if not row.name or not row.name[0].isalpha() or len(set(row.texts)) == 1:
            return False
        is_label = is_sum(row.name, row.numbered, row.born or describes(row.texts, row.name))
        if row.known or (row.strong and not is_label):
            return not self._labelled(row)
        if is_label or is_no_person(row.name) or self._labelled(row):
            return False
        if kind_by_words(row.texts, row.numbered) or (looks_like_unit(label(row.shown)) and not row.numbered):
            return False
        return bool(row.values) and (row.numbered or self.stt is None) and not _many_words(row.name)

    def _labelled(self, row: _Row) -> bool:
        """A sum whose label stands where the row's number would, or a row that shows how to fill in the form."""
        if self.stt is None or self.stt >= len(row.shown):
            return False
        number = row.shown[self.stt]
        return is_sum(number) or is_example(number)

    def _by_shape(self, row: _Row) -> str:
        words = label(row.shown)
        distinct = len(set(row.texts))
        bare = distinct == 1 or (row.values <= 1 and not row.strong)
        counted = looks_like_unit(words) and not row.strong and only_counts_beside(row.texts)
        if words and (counted or (bare and distinct <= 3)) and _heads_a_group(words, row.numbered):
            return "group"
        if any(map(str.isalpha, row.name)) and row.numbered and not is_no_person(row.name):
            return "person"
        if words and bare and distinct <= 2 and is_number_of_a_row(row.texts[0]) and not row.texts[0].isdigit():
            return "group"
        return self._by_values(row)

    def _by_values(self, row: _Row) -> str:
        """Rows with values and no name are unclear; a lone name waits for its neighbours."""
        if row.name and not is_no_person(row.name) and _like_a_name(row.name):
            return "unclear" if row.values >= 2 else "name"
        if row.name:
            return "note"
        return "unclear" if row.values >= 2 or (row.values and row.numbered) else "note"


def _are_maxima(said: Sequence[str]) -> bool:
    """True for “10 điểm” again and again, and for bare numbers that end with those of the whole."""
    known = {str(maximum) for maximum in scale()["maxima"]}
    in_words = sum(map(says_points, said))
    whole = len(said) >= _MAXIMA and said[-1] == str(max(scale()["maxima"]))
    return (in_words >= _MAXIMA or whole) and all(text in known or says_points(text) for text in said)


def _digits(text: str) -> int:
    """Digits of what can be a number; the date of a paper has more letters than digits."""
    digits = sum(map(str.isdigit, text))
    return digits if sum(map(str.isalpha, text)) <= digits else 0


def _heads_a_group(words: str, numbered: bool) -> bool:
    """True for a unit, a commune, a category of people, or a department."""
    department = is_department(words) and not (numbered and may_be_a_person(words))
    return looks_like_unit(words) or is_commune(words) or _is_category(words) or department


def _is_category(words: str) -> bool:
    found = categories.parse(words)
    return found is not None and found.known


def _like_a_name(text: str) -> bool:
    """Every word begins with a capital, or none does: “Danh sách bổ sung” is no name."""
    words = text.split()
    return not _many_words(text) and (text.islower() or all(word[:1].isupper() for word in words))


def _many_words(text: str) -> bool:
    return len(text.split()) > _LONGEST_NAME or any(character.isdigit() for character in text)
