"""`--suppress`: small counts are hidden, and nobody can reckon them from what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from highspy import Highs, HighsModelStatus, HighsVarType, ObjSense
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rosters import CRITERIA, EVALUATED, LOW, NONE, REGISTERED, Person, evaluation, people, registration, rosters, run

from congdan import review
from congdan.checked import Validation
from congdan.messages import Words
from congdan.report import HIDDEN, Office, Report, Table
from congdan.result import Result
from congdan.reviewed import Reviewed
from congdan.suppress import suppressed
from congdan.tally import Partial, finish

UNITS = (
    ("Xã Phú Xuân", "Ấp 4"),
    ("Xã Phú Xuân", "Trường THCS Lê Văn Hưu"),
    ("Xã Phú Xuân", "UBND xã"),
    ("Xã Phước Lộc", "Ấp 4"),
    ("Xã Phước Lộc", "Ấp 3"),
)
CATEGORIES = ("Nông dân", "Giáo viên", "Công nhân")
KINDS = {"Ấp": "residential", "Tr": "school", "UB": "agency"}
VERDICTS = {"achieved": (8,) * 10, "not_achieved": LOW, "undecided": ("",) * 9 + (8,), "": NONE}
WORDS = Words("en")


class Someone(NamedTuple):
    """What the published figures can depend on: unit, category, registered, verdict (empty: not evaluated)."""

    unit: tuple[str, str]
    category: str
    registered: bool
    verdict: str


def counted(everybody: list[Someone]) -> Reviewed:
    """The review of these people."""
    persons = [
        replace(plain, commune=each.unit[0], unit=each.unit[1], category=each.category, points=VERDICTS[each.verdict])
        for plain, each in zip(people(len(everybody)), everybody, strict=True)
    ]

    def those(condition: Callable[[Someone], bool]) -> list[Person]:
        return [person for person, each in zip(persons, everybody, strict=True) if condition(each)]

    found = rosters(registration(those(lambda each: each.registered)), "a.xlsx")
    found += rosters(evaluation(those(lambda each: bool(each.verdict))), "b.xlsx")
    result = Result(finish(Partial(tuple(found)), CRITERIA), CRITERIA, (), ())
    return Reviewed(result, Validation((), (), 0))


def built(everybody: list[Someone]) -> Report:
    return review.build(counted(everybody), Office(), WORDS)


def hiding(everybody: list[Someone], least: int, *notes: str) -> Report:
    """The report as it would be published."""
    report, tally = built(everybody), counted(everybody).result.tally
    return suppressed(report, least, review.background(tally, report.tables, WORDS), notes, WORDS)


class Attacker:
    """Knows how the figures are made, but of each unit and category only what is shown: the rest are unknowns."""

    def __init__(self, report: Report) -> None:
        self.report = report
        units = [row.cells[0] for row in self.units.rows if row.kind == "row"]
        communes = self._communes()
        self.cells = list(product(zip(communes, units, strict=True), self._categories(), (True, False), VERDICTS))
        self.model: Any = Highs()  # type: ignore[no-untyped-call]
        self.model.silent()
        for cell in self.cells:
            # Who is on no roster is not there; unregistered people are only where the table has a column for them.
            there = (cell[2] or cell[3]) and (cell[2] or self._has("unregistered"))
            there = there and (cell[3] != "undecided" or self._has("undecided"))
            self.model.addVar(0.0, 1000.0 if there else 0.0)
            self.model.changeColIntegrality(self.model.getNumCol() - 1, HighsVarType.kInteger)
        for members, value in self._figures():
            if isinstance(value, int):
                ones = [1.0] * len(members)
                self.model.addRow(value, value, len(members), members, ones)

    @property
    def units(self) -> Table:
        return self.report.tables[0]

    def _has(self, name: str) -> bool:
        return any(column.name == name for column in self.units.columns)

    def _communes(self) -> list[Any]:
        found, commune = [], None
        for row in self.units.rows:
            if row.kind == "subtotal":
                commune = row.cells[0]
            elif row.kind == "row":
                found.append(commune)
        return found

    def _categories(self) -> list[Any]:
        return [row.cells[0] for row in self._table("category").rows[:-1]]

    def _table(self, name: str) -> Table:
        return next(each for each in self.report.tables if each.name == name)

    def _figures(self) -> Iterator[tuple[list[int], object]]:
        """Which people each published count is the number of."""
        for table in self.report.tables:
            for number, row in enumerate(table.rows):
                for at, column in enumerate(table.columns):
                    if column.kind == "count":
                        yield self._members(table, number, at), row.cells[at]

    def _members(self, table: Table, number: int, at: int) -> list[int]:
        line, column = table.rows[number], table.columns[at]
        commune = next((row.cells[0] for row in reversed(table.rows[: number + 1]) if row.kind == "subtotal"), None)
        crossed = table.name.startswith("unit_category_")
        measure = table.columns[-1].name if crossed else column.name

        def inside(cell: tuple[Any, ...]) -> bool:
            (own, unit), category, registered, verdict = cell
            here = {
                "unit": (own, unit) == (commune, line.cells[0]),
                "category": category == line.cells[0],
                "sector": self._sector(unit) == line.cells[0],
                "kind": self._kind(unit) == line.cells[0],
            }
            group = table.name if not crossed else "unit"
            placed = line.kind == "total" or (own == line.cells[0] if line.kind == "subtotal" else here[group])
            in_column = not crossed or column.name == measure or category == column.heading
            measured = {
                "registered": registered,
                "evaluated": bool(verdict),
                "unregistered": bool(verdict) and not registered,
                "achieved_registered": verdict == "achieved" and registered,
            }.get(measure, verdict == measure)
            return placed and in_column and measured

        return [number for number, cell in enumerate(self.cells) if inside(cell)]

    def _kind(self, unit: Any) -> str:
        names = {"residential": "Residential units", "school": "Schools", "agency": "Agencies"}
        return names[KINDS[str(unit)[:2]]]

    def _sector(self, unit: Any) -> str:
        return "Residents" if str(unit).startswith("Ấp") else "Officials, teachers and staff"

    def range(self, members: list[int]) -> tuple[int, int]:
        """The least and the most a count can be."""
        found = []
        for sense in (ObjSense.kMinimize, ObjSense.kMaximize):
            for column in range(len(self.cells)):
                self.model.changeColCost(column, 1.0 if column in members else 0.0)
            self.model.changeObjectiveSense(sense)
            self.model.run()
            assert self.model.getModelStatus() == HighsModelStatus.kOptimal
            found.append(round(self.model.getInfo().objective_function_value))
        return found[0], found[1]

    def recovered(self) -> list[tuple[str, int]]:
        """Hidden counts that can be only one number."""
        hidden = [(members, value) for members, value in self._figures() if value is HIDDEN]
        return [(str(members), low) for members, _ in hidden for low, high in [self.range(members)] if low == high]


SOMEONE = st.builds(
    Someone,
    st.sampled_from(UNITS),
    st.sampled_from(CATEGORIES),
    st.sampled_from((True, True, True, False)),
    st.sampled_from(("achieved", "achieved", "achieved", "not_achieved", "undecided", "")),
).filter(lambda each: each.registered or each.verdict)


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.lists(SOMEONE, min_size=8, max_size=40), st.integers(2, 6))
def test_no_hidden_count_can_be_recovered(everybody: list[Someone], least: int) -> None:
    shown = hiding(everybody, least)
    assert small(shown, least) == []
    assert Attacker(shown).recovered() == []


def small(report: Report, least: int) -> list[object]:
    """Counts that are shown though they are below the bound; nobody is no one's secret."""
    return [
        row.cells[at]
        for table in report.tables
        for row in table.rows
        for at, column in enumerate(table.columns)
        if column.kind == "count" and isinstance(row.cells[at], int) and 0 < int(str(row.cells[at])) < least
    ]


def everyone(*groups: tuple[tuple[str, str], str, str, int]) -> list[Someone]:
    """So many people of each unit, category and verdict, all registered."""
    return [Someone(unit, category, True, verdict) for unit, category, verdict, count in groups for _ in range(count)]


ONE_FAILED = everyone(
    (UNITS[0], "Nông dân", "achieved", 14),
    (UNITS[0], "Nông dân", "not_achieved", 1),
    (UNITS[3], "Nông dân", "achieved", 20),
    (UNITS[1], "Giáo viên", "achieved", 40),
)


def test_what_would_give_a_small_count_away_is_hidden_with_it() -> None:
    """One of fifteen failed: neither the one, nor the fourteen, nor the rate, nor the sums from which they follow."""
    shown = hiding(ONE_FAILED, 5)
    line = next(row for row in shown.tables[0].rows if row.cells[0] == "Ấp 4")
    names = [column.name for column in shown.tables[0].columns]
    for name in ("achieved", "not_achieved", "rate_registered", "rate_evaluated"):
        assert line.cells[names.index(name)] is HIDDEN
    assert line.cells[names.index("registered")] == 15


def test_a_report_without_small_counts_is_shown_whole() -> None:
    everybody = everyone((UNITS[0], "Nông dân", "achieved", 14), (UNITS[3], "Nông dân", "achieved", 20))
    assert hiding(everybody, 5).tables == built(everybody).tables


def test_what_is_for_the_office_alone_is_left_out() -> None:
    shown = hiding(ONE_FAILED, 5, "note")
    assert (shown.findings, shown.corrections, shown.questions, shown.people) == ((), (), (), ())
    assert [table.name for table in shown.sources] == ["conventions"]
    assert shown.notes[0] == "note"
    assert "1 to 4" in shown.notes[1]


@pytest.mark.parametrize("gone", [0, 1])
def test_the_attacker_finds_what_is_not_protected(gone: int) -> None:
    """Hiding the small count alone is not enough, and the test would say so."""
    report = built(ONE_FAILED)
    table = report.tables[0]
    at = [column.name for column in table.columns].index("not_achieved")
    line = [number for number, row in enumerate(table.rows) if row.cells[at] == 1][gone]
    row = table.rows[line]
    rows = list(table.rows)
    rows[line] = replace(row, cells=(*row.cells[:at], HIDDEN, *row.cells[at + 1 :]))
    naive = replace(report, tables=(replace(table, rows=tuple(rows)), *report.tables[1:]))
    assert Attacker(naive).recovered()


def test_a_published_file_cannot_name_people(tmp_path: Path) -> None:
    found = run("export", REGISTERED, EVALUATED, "--suppress", "5", "--show-people", "-o", tmp_path / "a.md")
    assert found.code == 2  # R080
    assert "--show-people" in found.err
    assert not list(tmp_path.iterdir())


def test_the_command_hides_them(tmp_path: Path) -> None:
    """The sample: two of the 440 officials failed, six of all 511; the six stay, the two do not."""
    found = run("export", REGISTERED, EVALUATED, "--suppress", "5", "--lang", "en", "-o", tmp_path / "a.md")
    assert found.code == 0
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "| Officials, teachers and staff | 440 | 440 | … | … | … | … |" in text
    assert "| **Total** | **511** | **511** | **505** | **6** |" in text
