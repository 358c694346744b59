"""One sheet of a composed roster, put together row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from random import Random

from composed import words
from composed.choices import Choices
from composed.columns import Cell, blocks, depth, full
from composed.truth import Person

Block = tuple[int, int, int, int]


@dataclass
class Page:
    """Rows (0-based), merged blocks, and where each person stands; the table is `header` to `end`."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[Block] = field(default_factory=list)
    persons: list[tuple[int, Person]] = field(default_factory=list)
    header: int = 0
    end: int = 0


class Composer:
    """Writes the rows of one page in the order in which they stand."""

    def __init__(self, how: Choices, people: Sequence[Person], name: str, random: Random) -> None:
        self.how, self.people, self.random = how, people, random
        self.columns = blocks(how, random)
        self.page = Page(name)
        self.start = how.start_column
        self.width = self.start + len(self.columns)
        self.since_break: list[int] = []
        self.page_of = random.randint(3, 8)
        self.on_page = 0

    def compose(self) -> Page:
        self._titles()
        self.page.header = len(self.page.rows)
        self._header()
        self._numbering()
        self._body()
        self.page.end = len(self.page.rows)
        self._below()
        return self.page

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _add(self, cells: dict[int, Cell]) -> int:
        """One row with cells at these columns of the table; negative columns count from the right."""
        row: list[Cell] = [None] * self.width
        for column, cell in cells.items():
            at = self.start + column if column >= 0 else max(self.width + column, self.start)
            row[min(at, self.width - 1)] = cell
        self.page.rows.append(row)
        return len(self.page.rows) - 1

    def _merge(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Columns as in the table."""
        if first != last and self.how.format != "csv":
            self.page.merged.append((first[0], self.start + first[1], last[0], self.start + last[1]))

    def _where(self, name: str) -> int | None:
        return next((index for index, column in enumerate(self.columns) if column.field == name), None)

    # -- above ---------------------------------------------------------------------------------------------------------

    def _titles(self) -> None:
        person, how = self.people[0], self.how
        lines: list[dict[int, Cell]] = []
        if how.title_lines >= 4:
            left = ["UBND HUYỆN NHÀ BÈ", "HỘI KHUYẾN HỌC", "Số:     /DS-HKH"]
            right = len(self.columns) // 2 + 1 if len(self.columns) > 3 else 2
            lines += [{0: a, right: b} for a, b in zip(left, words.MOTTO, strict=True)][: how.title_lines - 2]
        lines += [{0: text} for text in self._named(person)]
        if how.title_lines >= 1:
            lines.append({min(1, len(self.columns) - 1): self.random.choice(words.TITLES[how.evaluated])})
        fillers = [*self.random.sample(words.BASIS, 1), *self.random.sample(words.DATED, 1), None, None, None, None]
        while len(lines) < how.title_lines and fillers:
            text = fillers.pop(0)
            lines.append({0: text} if text else {})
        if how.title_lines % 2 and lines:
            lines.append({})
        for line in lines:
            self._add(line)

    def _named(self, person: Person) -> list[str]:
        """The lines that name unit and commune, if the title does."""
        how, found = self.how, []
        if how.units_from == "title" and how.communes_from == "name":
            return [f"Đơn vị: {full(person)}"] if how.called else [full(person)]
        if how.communes_from == "title":
            commune = person.commune
            issued = f"Hội Khuyến học {commune[:1].lower()}{commune[1:]}"
            found.append(self.random.choice((commune, commune.upper(), f"UBND {commune.upper()}", issued)))
        if how.units_from == "title":
            called = f"{self.random.choice(('Đơn vị', 'Tên đơn vị', 'ĐƠN VỊ'))}: {person.unit}"
            found.append(called if how.called else self.random.choice((person.unit, person.unit.upper())))
        return found

    def _header(self) -> None:
        deep, top = depth(self.columns), len(self.page.rows)
        for level in range(deep):
            self._add(
                {index: column.path[level] for index, column in enumerate(self.columns) if level < len(column.path)}
            )
        for level in range(deep):
            self._parents(level, top)
        for index, column in enumerate(self.columns):
            if self.how.merges and len(column.path) < deep:
                self._merge((top + len(column.path) - 1, index), (top + deep - 1, index))

    def _parents(self, level: int, top: int) -> None:
        """A parent stands once, over all its columns."""
        row, index = self.page.rows[top + level], 0
        for (_, inside), run in groupby(
            self.columns, key=lambda column: (column.path[: level + 1], level + 1 < len(column.path))
        ):
            count = len(list(run))
            if inside and count > 1:
                row[self.start + index + 1 : self.start + index + count] = [None] * (count - 1)
                if self.how.merges:
                    self._merge((top + level, index), (top + level, index + count - 1))
            index += count

    def _numbering(self) -> None:
        form = {"brackets": "({})", "plain": "{}", "letters": "{}"}.get(self.how.numbering)
        if not form or len(self.columns) < 5:
            return
        texts: list[Cell] = [form.format(number + 1) for number in range(len(self.columns))]
        if self.how.numbering == "plain":
            texts = [*range(1, len(self.columns) + 1)]
        if self.how.numbering == "letters":
            texts = ["A", "B", *range(1, len(self.columns) - 1)]
        self._add(dict(enumerate(texts)))

    # -- people --------------------------------------------------------------------------------------------------------

    def _body(self) -> None:
        communes = self.how.units_from == "group" and self.how.communes_from == "group"
        number, unit_number = 0, 0
        for index, (commune, of_commune) in enumerate(groupby(self.people, key=lambda person: person.commune)):
            if communes:
                self._group(commune, index, "roman" if self.how.group_style != "roman" else "letter", 0)
            for unit, members in groupby(of_commune, key=lambda person: person.unit):
                people = list(members)
                if self.how.units_from == "group":
                    self._group(
                        full(people[0]) if self.how.communes_from == "name" else unit,
                        unit_number,
                        self.how.group_style,
                        len(people),
                    )
                    unit_number += 1
                number = self._unit(people, number)
        if self.how.total_row:
            self._sum(self.random.choice(words.TOTALS), self.people, self.how.total_row)

    def _unit(self, people: list[Person], number: int) -> int:
        self.since_break = []
        for within, person in enumerate(people):
            self._page_break(person)
            if self.how.blanks and self.random.random() < 0.1:
                self._fill_down()
                self._add({})
            self._person(person, within + 1 if self.how.stt == "per_unit" else number + within + 1)
        self._fill_down()
        if self.how.subtotals and self.how.units_from in ("group", "column"):
            label = self.random.choice(words.SUBTOTAL).format(unit=people[0].unit)
            self._sum(label, people, self.how.subtotals)
        return number + len(people)

    def _page_break(self, person: Person) -> None:
        self.on_page += 1
        if self.how.repeated and self.on_page > self.page_of:
            self.on_page = 0
            self._fill_down()
            self._header()
            self._numbering()

    def _person(self, person: Person, number: int) -> None:
        cells: dict[int, Cell] = {index: column.cell(person) for index, column in enumerate(self.columns)}
        stt = self._where("stt")
        if stt is not None and self.how.stt != "blank":
            cells[stt] = str(number) if self.how.stt == "text" else number
        row = self._add(cells)
        self.page.persons.append((row, person))
        self.since_break.append(row)

    def _fill_down(self) -> None:
        """A unit stands once for the people below it, where the form is so."""
        rows, self.since_break = self.since_break, []
        if not (self.how.merged_down and self.how.merges) or len(rows) < 2:
            return
        for column in (self._where("unit"), self._where("commune")):
            if column is not None:
                for row in rows[1:]:
                    self.page.rows[row][self.start + column] = None
                self._merge((rows[0], column), (rows[-1], column))

    # -- rows between and below ----------------------------------------------------------------------------------------

    def _group(self, text: str, index: int, style: str, count: int) -> None:
        said = f"{text} ({count} người)" if count and self.how.group_count == "inside" else text
        mark = {"roman": ROMAN[index], "letter": "ABCDEFGHIJKL"[index], "number": str(index + 1)}.get(style)
        name = self._where("name") or 0
        if style in ("bare", "merged"):
            cells: dict[int, Cell] = {0: said}
        elif style == "roman_inside":
            cells = {0: f"{ROMAN[index]}. {said}"}
        elif style == "name":
            cells = {name: said}
        elif style == "number" or name == 0:
            cells = {name: f"{mark}. {said}"}
        else:
            cells = {0: mark, name: said}
        if count and self.how.group_count == "beside":
            cells[self._free(name)] = count
        row = self._add(cells)
        if style == "merged" and len(cells) == 1:
            self._merge((row, 0), (row, len(self.columns) - 1))

    def _free(self, name: int) -> int:
        """The column where a form puts counts: the one after the name."""
        return min(name + 1 + (self.how.name != "one"), len(self.columns) - 1)

    def _sum(self, label: str, people: Sequence[Person], style: str) -> None:
        name = self._where("name") or 0
        said = label.format(count=len(people))
        cells: dict[int, Cell] = {0 if style == "stt" else name: said}
        if style == "repeated":
            cells = dict.fromkeys(range(max(name + 1, 2)), said)
        if style == "middle":
            cells = {self._free(name): said}
        if style != "middle" and "{count}" not in label:
            cells.setdefault(self._free(name) + (style == "repeated"), len(people))
        self._add({column: cell for column, cell in cells.items() if column < len(self.columns)})

    def _below(self) -> None:
        how, last = self.how, len(self.columns) - 1
        if how.closing:
            self._add({0: self.random.choice(words.CLOSING).format(len(self.people))})
        if how.notes:
            self._add({})
            self._add({0: self.random.choice(words.NOTES)})
        if how.signatures:
            self._add({})
            self._add({last: words.DATED[0]})
            left = (self._where("name") or 0) if how.signatures == "named_in_name" else 0
            for texts in (self.random.choice(words.SIGNERS), (words.SIGN_HERE,) * 2, (None, None)):
                self._add({left: texts[0], last: texts[1]})
            if how.signatures != "title":
                names = self.random.choice(words.SIGNED_BY)
                self._add({left: names[0], last: names[1]})


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
