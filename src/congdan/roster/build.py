"""A table of people → Roster, and findings about what could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from congdan import categories, points
from congdan.findings import gather
from congdan.forms import marks
from congdan.layout import Table
from congdan.layout.columns import columns as columns_of
from congdan.layout.model import Column
from congdan.model import Cell, Finding, column_letter
from congdan.places import NO_ALIASES, Alias, Place, Surroundings, surrounding
from congdan.roster import placing
from congdan.roster.births import written_out
from congdan.roster.filling import filled_down, marked_categories
from congdan.roster.honorifics import without_honorifics
from congdan.roster.model import Bools, Ints, Points, Roster
from congdan.roster.notes import dated, mixed_dates, withdrawn
from congdan.roster.placing import text_of
from congdan.roster.sex import sexes
from congdan.spots import Spots
from congdan.text import fold, join_words
from congdan.text.identity import DIGITS, Identity
from congdan.text.identity import parse as parse_identity
from congdan.years import year_of

_SAYS_REGISTRATION = re.compile(r"\b(dang\s?k[yi]|registrations?|registered)\b")


def build(
    table: Table,
    folder: str = "",
    unit: str | None = None,
    commune: str | None = None,
    aliases: Mapping[str, Alias] = NO_ALIASES,
) -> tuple[Roster, list[Finding]]:
    """The roster of a table, and what could not be read in it.

    folder: the name of the folder the file is in.  unit, commune: what the user says where no row says otherwise.
    aliases: key of a unit's or commune's name → the name it goes by.
    """
    sheet = table.sheet
    around = surrounding(Surroundings(table.titles, sheet.name, sheet.file, folder, unit, commune))
    reader = _Reader(table, around, aliases)
    return reader.roster(), reader.findings


class _Reader:
    """Reads the columns of one table, each once."""

    def __init__(self, table: Table, around: Place, aliases: Mapping[str, Alias]) -> None:
        self.table = table
        self.sheet = table.sheet
        self.findings: list[Finding] = []
        self.count = len(table.rows)
        self.unreadable: list[tuple[int, str]] = []
        self.columns = self._columns()
        self.around = around
        self.aliases = aliases

    def _columns(self) -> dict[str, Sequence[Cell]]:
        """Field → its cells, one a person."""
        rows = [self.sheet.rows[row] for row in self.table.rows]
        wanted = {column.field: column.index for column in self.table.header.columns if column.field}
        cells = columns_of(rows, list(wanted.values()))
        columns: dict[str, Sequence[Cell]] = dict(zip(wanted, cells, strict=True))
        return columns | self._filled(columns, wanted) | marked_categories(self.table, columns)

    def _filled(self, columns: Mapping[str, Sequence[Cell]], wanted: Mapping[str, int]) -> dict[str, Sequence[Cell]]:
        """Units and the like with the value of a block merged downwards in all its rows."""
        found: dict[str, Sequence[Cell]] = {}
        for name in _BELONGING:
            if name in columns:
                cells, guessed = filled_down(self.table, wanted[name], columns[name], names_units=name == "unit")
                found[name] = cells
                if guessed:
                    self._find("U009", name, guessed)
        return found

    def roster(self) -> Roster:
        placed = placing.placed(self.table, self.columns, self.around, self.aliases)
        self.findings += placed.findings
        words, category = self._categories()
        indicators = self._indicators("indicator_")
        total = self._points("total_appraised" if "total_appraised" in self.columns else "total")
        registers, evaluates = self._role(indicators)
        self._unreadable()
        return Roster(
            self.sheet.file,
            self.sheet.name,
            registers,
            evaluates,
            np.array(self.table.rows, dtype=np.int64) + self.sheet.row0,
            self._names(),
            self._births(),
            self._identities(),
            placed.places,
            placed.codes,
            words,
            category,
            indicators,
            total,
            self._declared(),
            self._self_scored(),
            self._headings(),
            year_of(self.table.titles, self.sheet.name, self.sheet.file),
            dated(self.table.titles),
            mixed_dates(self.columns.get("birth", ())),
            withdrawn(self.table, self.columns.get("note", ())),
            sexes(self.columns, self.count),
            self.unnumbered,
            self._half_named(),
        )

    # -- what the table is ---------------------------------------------------------------------------------------

    def _role(self, indicators: Mapping[int, Points]) -> tuple[bool, bool]:
        """Registration: no column of points, totals or results, or a title, sheet or file that says so."""
        scored = {"total", "total_appraised", "total_self", "result", "result_self", "passed", "failed"}
        evaluates = bool(scored & set(self.columns)) or any(
            name.startswith(("indicator_", "self_")) for name in self.columns
        )
        said = [*self.table.titles, self.sheet.name or "", PurePath(self.sheet.file).stem.replace("_", " ")]
        says = any(_SAYS_REGISTRATION.search(fold(text)) for text in said)
        return says or not evaluates, evaluates

    def _headings(self) -> dict[str, Column]:
        """Columns with their number in the sheet instead of in the rows."""
        found = {
            column.field: replace(column, index=column.index + self.sheet.column0)
            for column in self.table.header.columns
            if column.field
        }
        return {"category": found["category_mark"], **found} if "category_mark" in found else found

    # -- the person ----------------------------------------------------------------------------------------------

    def _names(self) -> tuple[Cell, ...]:
        if "name" in self.columns:
            return without_honorifics(self.columns["name"])
        blanks = ("",) * self.count
        parts = (self.columns.get("surname", blanks), self.columns.get("given", blanks))
        return tuple(join_words([text_of(first), text_of(last)]) for first, last in zip(*parts, strict=True))

    def _half_named(self) -> Ints:
        if "name" in self.columns or not {"surname", "given"} <= set(self.columns):
            return np.zeros(0, dtype=np.int64)
        parts = zip(self.columns["surname"], self.columns["given"], strict=True)
        halves = [index for index, (first, last) in enumerate(parts) if bool(text_of(first)) != bool(text_of(last))]
        return np.array(halves, dtype=np.int64)

    def _births(self) -> tuple[Cell, ...]:
        """The births; those written short as they are meant."""
        said = [*self.table.titles, self.sheet.name or "", self.sheet.file]
        said += [column.heading for column in self.table.header.columns]
        births, read = written_out(self._written(), year_of(self.table.titles, self.sheet.name, self.sheet.file), said)
        if read:
            names = [name for name in ("birth", "birth_male", "birth_female") if name in self.columns]
            filled = [[self.columns[name][entry] not in (None, "") for name in names] for entry in read]
            cells = [(entry, which.index(True)) for entry, which in zip(read, filled, strict=True)]
            self.findings += gather("P022", self._spots(names, cells))
        return births

    def _written(self) -> tuple[Cell, ...]:
        if "birth" in self.columns:
            return tuple(self.columns["birth"])
        male = self.columns.get("birth_male", (None,) * self.count)
        female = self.columns.get("birth_female", (None,) * self.count)
        years = tuple(his if his not in (None, "") else hers for his, hers in zip(male, female, strict=True))
        if "birth_day" not in self.columns or "birth_month" not in self.columns:
            return years
        # “Năm” beside “Ngày” and “Tháng” reads as “Nam” where accents are left out.
        parts = zip(self.columns["birth_day"], self.columns["birth_month"], years, strict=True)
        return tuple("/".join(filter(None, map(text_of, part))) for part in parts)

    def _identities(self) -> Ints:
        cells = self.columns.get("id", (None,) * self.count)
        numbers = _plain_numbers(cells)
        doubts: dict[str, list[int]] = {}
        blank: list[int] = []
        for index in np.flatnonzero(numbers == 0).tolist():
            found: Identity = parse_identity(cells[index])
            numbers[index] = found.number
            if found.doubt:
                doubts.setdefault(found.doubt, []).append(index)
            elif not found.number:
                blank.append(index)
        self.unnumbered = np.array(blank, dtype=np.int64)
        for doubt, rows in doubts.items():
            self._find(_IDENTITY_CODES[doubt], "id", rows)
        return numbers

    # -- what the person is ---------------------------------------------------------------------------------------

    def _categories(self) -> tuple[tuple[str | None, ...], Ints]:
        """The category column, else a job that is a known word, else a group row that is one."""
        blank: tuple[Cell, ...] = (None,) * self.count
        words = self.columns.get("category") or blank
        jobs = self.columns.get("job") or blank
        seen: dict[tuple[Cell, Cell, tuple[str, ...]], int] = {}
        combinations = zip(words, jobs, self.table.groups, strict=True)
        codes = np.array([seen.setdefault(each, len(seen)) for each in combinations], dtype=np.int64)
        return tuple(_category(text_of(word), text_of(job), group) for word, job, group in seen), codes

    # -- points and results ----------------------------------------------------------------------------------------

    def _indicators(self, prefix: str) -> dict[int, Points]:
        names = (name for name in self.columns if name.startswith(prefix))
        return {int(name.removeprefix(prefix)): self._points(name) for name in names}

    def _points(self, name: str) -> Points:
        cells = self.columns.get(name)
        if cells is None:
            return np.full(self.count, points.BLANK, dtype=np.int32)
        values = points.column(cells)
        self.unreadable += [(index, name) for index in np.flatnonzero(values == points.UNREADABLE).tolist()]
        return values

    def _unreadable(self) -> None:
        """One finding of all points that are no number, whatever their columns."""
        if not self.unreadable:
            return
        names = list(dict.fromkeys(name for _, name in self.unreadable))
        ordered = sorted((index, names.index(name)) for index, name in self.unreadable)
        each = [{"stated": text_of(self.columns[names[at]][index])} for index, at in ordered]
        self.findings += gather("C001", self._spots(names, ordered), each)

    def _declared(self) -> Ints:
        if "passed" in self.columns or "failed" in self.columns:
            return self._marked()
        cells = self.columns.get("result")
        if cells is None:
            return np.zeros(self.count, dtype=np.int64)
        table = marks.results(set(cells))
        values = np.array([table[cell] for cell in cells], dtype=np.int64)
        unknown = np.flatnonzero(values == marks.UNKNOWN)
        if len(unknown):
            self._find("C006", "result", unknown.tolist(), [text_of(cells[index]) for index in unknown.tolist()])
        return values

    def _marked(self) -> Ints:
        passed, failed = self._marks("passed"), self._marks("failed")
        both = np.flatnonzero(passed & failed)
        if len(both):
            self._find("C007", "passed", both.tolist())
        if "failed" not in self.columns:
            failed = np.array([marks.denied(cell) for cell in self.columns["passed"]], dtype=np.bool_)
        values = np.where(passed, marks.ACHIEVED, marks.OPEN) + np.where(failed, marks.NOT_ACHIEVED, 0)
        return np.where(passed & failed, marks.UNKNOWN, values)

    def _marks(self, name: str) -> Bools:
        cells = self.columns.get(name, (None,) * self.count)
        table = {cell: marks.mark(cell) for cell in set(cells)}
        unknown = [index for index, cell in enumerate(cells) if table[cell] is None]
        if unknown:
            self._find("C006", name, unknown, [text_of(cells[index]) for index in unknown])
        return np.array([bool(table[cell]) for cell in cells], dtype=np.bool_)

    def _self_scored(self) -> Bools:
        """True where the person scored himself or herself at all."""
        names = [name for name in self.columns if name.startswith("self_") or name in ("total_self", "result_self")]
        scored = np.zeros(self.count, dtype=np.bool_)
        if self.table.scored_apart:
            scored = np.isin(np.array(self.table.rows), list(self.table.scored_apart))
        for name in names:
            scored |= np.array([cell not in (None, "") for cell in self.columns[name]], dtype=np.bool_)
        return scored

    def _find(self, code: str, name: str, rows: Sequence[int], stated: Sequence[str] = ()) -> None:
        each = [{"stated": text} for text in stated]
        self.findings += gather(code, self._spots([name], [(row, 0) for row in rows]), each)

    def _spots(self, names: Sequence[str], cells: Sequence[tuple[int, int]]) -> Spots:
        """The places of cells given as the entry and the index of its column among `names`."""
        headings = self._headings()
        heads = tuple((column_letter(headings[name].index), headings[name].heading) for name in names)
        rows = [self.table.rows[row] + self.sheet.row0 for row, _ in cells]
        return Spots(self.sheet.file, self.sheet.name, rows, heads, [which for _, which in cells])


_BELONGING = ("unit", "commune", "address", "category")
"""Fields whose cells may be merged down over several people."""
_IDENTITY_CODES = {"padded": "P003", "cleaned": "P003", "damaged": "P002", "unreadable": "P004", "length": "P004"}


def _plain_numbers(cells: Sequence[Cell]) -> Ints:
    """Identity numbers of twelve digits as they should be typed; 0 for all that must be looked at."""
    plain = [int(cell) if type(cell) is str and len(cell) == DIGITS and cell.isdecimal() else 0 for cell in cells]
    numbers = np.array(plain, dtype=np.int64)
    # Six zeros at the end are what a spreadsheet leaves of a number it rounded.
    numbers[numbers % 10**6 == 0] = 0
    return numbers


def _category(word: str, job: str, group: tuple[str, ...]) -> str | None:
    if word:
        return word
    for text in (job, *reversed(group)):
        found = categories.parse(text) if text else None
        if found and found.known:
            return text
    return None
