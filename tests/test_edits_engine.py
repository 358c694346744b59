"""The district that printed 551 and 338, and the laws of the engine."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congdan.edits import Cell, Percentage, Relation, Roster, Solution, System, milp, order, solve, total, usual
from congdan.edits.localise import localise
from congdan.edits.problem import number

ROWS = {"all": (551, 511, 505), "employees": (440, 440, 338), "residents": (71, 71, 67)}
RATES = {"all": "98,82", "employees": "99,54", "residents": "94,36"}
COLUMNS = ("registered", "evaluated", "achieved")


def district(**changed: str) -> System:
    """The printed table; `changed` percentages."""
    cells = [Cell(f"{c} {r}", n) for r, line in ROWS.items() for c, n in zip(COLUMNS, line, strict=True)]
    relations: list[Relation] = [total(f"sum {c}", f"{c} all", (f"{c} employees", f"{c} residents")) for c in COLUMNS]
    for row in ROWS:
        relations += [
            order(f"evaluated {row}", f"evaluated {row}", f"registered {row}"),
            order(f"achieved {row}", f"achieved {row}", f"evaluated {row}"),
            usual(f"usual {row}", f"evaluated {row}", f"registered {row}"),
            Percentage(f"rate {row}", changed.get(row, RATES[row]), f"achieved {row}", f"evaluated {row}"),
        ]
    return System(tuple(cells), tuple(relations))


def changes(solution: Solution) -> list[dict[str, int | str]]:
    return [{change.name: change.new for change in each.changes} for each in solution.corrections]


def test_the_district() -> None:
    solution = solve(district())
    sure = {"achieved employees": 438}
    assert solution.conventions.name == "truncation"
    assert solution.conventions.inferred
    assert changes(solution) == [
        {"registered all": 511} | sure,
        {"registered employees": 480} | sure,
        {"registered residents": 111} | sure,
    ]
    assert {c.name for each in solution.corrections for c in each.changes if c.certain} == {"achieved employees"}
    assert [(q.name, q.readings) for q in solution.questions] == [("registered all", (551, 511))]
    assert {name for name, holds in solution.relations.items() if holds is False} == {
        "sum registered",
        "sum achieved",
        "rate employees",
        "usual all",
    }


def test_reasons_are_true_as_they_stand() -> None:
    """440 → 480 would not agree with the 440 evaluated, so that is not said of it."""
    agrees = {
        change.new: [values["value"] for text, values in change.reasons if text.startswith("agrees")]
        for each in solve(district()).corrections
        for change in each.changes
    }
    assert agrees == {511: [511], 438: [], 480: [], 111: []}


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        pytest.param((10, 20, 90), {"r3": 30}, id="the total: 30 beside 28, as 10 beside 9"),
        pytest.param((10, 80, 30), {"r2": 20}, id="a part: 20 beside 19"),
        pytest.param((70, 20, 30), {"r1": 10}, id="the other part: 10 beside 9"),
    ],
)
def test_of_equal_slips_the_one_in_proportion_is_first(column: tuple[int, ...], expected: dict[str, int]) -> None:
    lines = zip(column, (9, 19, 28), (8, 18, 26), strict=True)
    cells = [Cell(f"{h}{at}", n) for at, line in enumerate(lines, 1) for h, n in zip("rea", line, strict=True)]
    sums = tuple(total(f"sum {h}", f"{h}3", (f"{h}1", f"{h}2")) for h in "rea")
    grid = tuple(tuple(f"{h}{at}" for h in "rea") for at in (1, 2, 3))
    assert changes(solve(System(tuple(cells), sums, lines=grid)))[0] == expected


def test_nothing_is_certain_where_most_changes_are_no_slips() -> None:
    """t is the sum of a to c, of d and e, and of all five: only 0 everywhere fits, so the relations are misread."""
    numbers = {"t": 164, "a": 20, "b": 60, "c": 104, "d": 84, "e": 100}
    sums = (total("one", "t", ("a", "b", "c")), total("two", "t", ("d", "e")), total("all", "t", tuple("abcde")))
    solution = solve(System(tuple(Cell(name, value) for name, value in numbers.items()), sums))
    assert not any(change.certain for each in solution.corrections for change in each.changes)


COUNTED = {"registered all": (511, 511), "registered employees": (440, 440), "registered residents": (71, 71)}


def test_a_roster_decides() -> None:
    solution = solve(replace(district(), rosters=(Roster("dang-ky.xlsx", COUNTED, closed=True),)))
    first = solution.corrections[0]
    assert all(change.certain for change in first.changes)
    assert first.reasons[0][1] == {"source": "dang-ky.xlsx"}
    assert len(solution.corrections) == 1, "what is ruled out is not proposed"
    assert not solution.questions
    assert solution.blocks[0].decided_by == "dang-ky.xlsx"


@pytest.mark.parametrize(
    "roster",
    [
        pytest.param(Roster("r", COUNTED), id="no closing line"),
        pytest.param(Roster("r", COUNTED | {"registered all": (511, 513)}, closed=True), id="an interval"),
        pytest.param(Roster("r", COUNTED | {"achieved residents": (60, 60)}, closed=True), id="wrong elsewhere"),
        pytest.param(Roster("r", COUNTED | {"registered all": (512, 512)}, closed=True), id="does not add up"),
    ],
)
def test_a_roster_that_cannot_decide(roster: Roster) -> None:
    solution = solve(replace(district(), rosters=(roster,)))
    assert not any(c.certain for c in solution.corrections[0].changes if c.name.startswith("registered"))


def test_a_misprinted_percentage() -> None:
    """Its number is worked out anew in the convention of the document."""
    cells = (Cell("n", 505), Cell("m", 511), Cell("n1", 438), Cell("m1", 440), Cell("n2", 67), Cell("m2", 71))
    rates = (
        Percentage("p", "89,82 %", "n", "m"),
        Percentage("q", "99,54", "n1", "m1"),
        Percentage("r", "94,36", "n2", "m2"),
    )
    sums = (total("n=", "n", ("n1", "n2")), total("m=", "m", ("m1", "m2")))
    (first,) = solve(System(cells, (*rates, *sums))).corrections
    assert [(c.name, c.old, c.new, c.certain) for c in first.changes] == [("p", "89,82 %", "98,82 %", True)]


def test_a_confused_base() -> None:
    cells = (Cell("achieved", 15772), Cell("registered", 17528), Cell("households", 21906))
    rate = Percentage("rate", "72 %", "achieved", "registered", bases=("households",))
    solution = solve(System(cells, (rate, order("o", "registered", "households"))))
    assert solution.confusions == {"rate": "households"}
    assert changes(solution) == [{"rate": "90 %"}]


def test_what_cannot_hold_is_contradictory() -> None:
    cells = (Cell("a", 5, fixed=True), Cell("b", 7, fixed=True), Cell("c", 1), Cell("d", 1))
    solution = solve(System(cells, (total("ab", "a", ("b",)), total("cd", "c", ("d",)))))
    assert solution.contradictory == (("ab",),)
    assert not solution.corrections


@st.composite
def trees(draw: st.DrawFn) -> System:
    """A random tree of sums, every total over two to four parts."""
    relations: list[Relation] = []
    values: dict[str, int] = {}

    def grow(name: str, depth: int) -> int:
        if depth == 0 or draw(st.booleans()):
            values[name] = draw(st.integers(0, 999))
            return values[name]
        parts = tuple(f"{name}.{at}" for at in range(draw(st.integers(2, 4))))
        relations.append(total(name, name, parts))
        values[name] = sum(grow(part, depth - 1) for part in parts)
        return values[name]

    grow("t", 3)
    return System(tuple(Cell(name, value) for name, value in values.items()), tuple(relations))


@given(trees())
def test_clean_trees_are_left_alone(system: System) -> None:
    assert solve(system).corrections == ()


@settings(max_examples=60, deadline=None)
@given(trees(), st.data())
def test_search_agrees_with_the_solver(system: System, data: st.DataObject) -> None:
    """The solver's cheapest sets cost what the search's do, and are among them; the search is the oracle."""
    cells = list(system.cells)
    for at in data.draw(st.sets(st.integers(0, len(cells) - 1), max_size=3)):
        cells[at] = replace(cells[at], value=data.draw(st.integers(0, 1999)))
    problem = number(replace(system, cells=tuple(cells)))
    blocks = localise(problem)
    sets = [frozenset[int]()]
    for block in blocks:
        sets = [one | found.items for one in sets for found in block.answer.found]
    if not problem.rows:
        return
    solved = milp.solve(problem, range(len(problem.rows)), frozenset(range(problem.cells)))
    assert solved is not None
    assert sum(block.answer.cost for block in blocks) == solved.cost
    assert {found.items for found in solved.found} <= set(sets)
    assert not solved.complete


def test_the_solver_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    problem = number(System((Cell("a", 5), Cell("b", 7)), (total("ab", "a", ("b",)),)))
    solved = milp.solve(problem, range(1), frozenset({0, 1}))
    assert solved is not None
    assert [sorted(found.items) for found in solved.found] in ([[0], [1]], [[1], [0]])
    assert capfd.readouterr() == ("", "")


def table(units: int, columns: int, groups: int = 1) -> System:
    """Groups of units with totals of rows and columns, and a total of the groups."""
    chance = random.Random(7)
    numbers: dict[str, int] = {}
    relations: list[Relation] = []
    heads = [str(c) for c in range(columns)]
    for g in range(groups):
        for u in range(units):
            numbers |= {f"{g}.{u}/{c}": chance.randint(0, 400) for c in heads}
            numbers[f"{g}.{u}/t"] = sum(numbers[f"{g}.{u}/{c}"] for c in heads)
            relations.append(total(f"{g}.{u}", f"{g}.{u}/t", tuple(f"{g}.{u}/{c}" for c in heads)))
        for c in [*heads, "t"]:
            parts = tuple(f"{g}.{u}/{c}" for u in range(units))
            numbers[f"{g}/{c}"] = sum(numbers[part] for part in parts)
            relations.append(total(f"{g}/{c}", f"{g}/{c}", parts))
    for c in heads:
        numbers[f"all/{c}"] = sum(numbers[f"{g}/{c}"] for g in range(groups))
        relations.append(total(f"all/{c}", f"all/{c}", tuple(f"{g}/{c}" for g in range(groups))))
    return System(tuple(Cell(name, value) for name, value in numbers.items()), tuple(relations))


def mistyped(system: System, slips: int) -> tuple[System, dict[str, int]]:
    chance = random.Random(slips)
    truth = {cell.name: cell.value or 0 for cell in chance.sample(system.cells, slips)}
    cells = tuple(replace(c, value=(c.value or 0) + 40) if c.name in truth else c for c in system.cells)
    return replace(system, cells=cells), truth


@pytest.mark.parametrize(
    ("system", "slips"),
    [pytest.param(table(200, 6), 2, id="200 units"), pytest.param(table(20, 6, 250), 20, id="5,000 units, 20 slips")],
)
def test_slips_in_large_tables_are_listed(system: System, slips: int) -> None:
    wrong, truth = mistyped(system, slips)
    solution = solve(wrong)
    assert truth.keys() <= {c.name for each in solution.corrections for c in each.changes}


@pytest.mark.parametrize("slips", [12, 30])
def test_many_slips_in_a_flat_table_are_settled(slips: int) -> None:
    """One block, as every column total joins all rows: each row is mended so that the totals hold too."""
    system = table(600, 6)
    chance = random.Random(slips)
    rows = {name.partition("/")[0] for name in chance.sample([c.name for c in system.cells[:3000]], slips)}
    truth = {f"{row}/{chance.randrange(6)}": 0 for row in sorted(rows)}
    truth = {name: system.cell[name].value or 0 for name in truth}
    cells = tuple(replace(c, value=(c.value or 0) + 1000) if c.name in truth else c for c in system.cells)
    solution = solve(replace(system, cells=cells))
    now = {c.name: c.value for c in cells} | changes(solution)[0]
    assert all(sum(factor * int(now[n] or 0) for n, factor in r.terms) == 0 for r in system.relations)  # type: ignore[union-attr]
    assert len(changes(solution)[0]) == len(truth)
    assert not any(change.certain for each in solution.corrections for change in each.changes)
    assert solution.capped


def test_the_solver_is_loaded_only_when_it_is_needed() -> None:
    code = """
import sys
from congdan.edits import Cell, System, solve, total
solve(System((Cell("a", 551), Cell("b", 440), Cell("c", 71)), (total("t", "a", ("b", "c")),)))
print("highspy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
