"""How often planted slips are found: random tables, printed as a Markdown table."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from congdan.edits import Cell, Percentage, System, order, solve, total, usual
from congdan.edits.percentages import parse, written
from congdan.edits.slips import PRIOR

TABLES = 2000
GOALS = {
    ("totals both ways", 0): "no correction",
    ("totals both ways", 1): "first 100 %",
    ("totals both ways", 2): "first ≥ 98 %",
    ("column totals and percentages", 0): "no correction",
    ("column totals and percentages", 1): "first ≥ 88 %, listed ≥ 95 %",
    ("column totals and percentages", 2): "first ≥ 72 %, listed ≥ 95 %",
}


def both_ways(chance: random.Random) -> System:
    """Units × columns, a total of every row and of every column."""
    units, columns = chance.randint(2, 15), chance.randint(2, 6)
    most = chance.choice([60, 400, 5000])
    numbers = [[chance.randint(0, most) for _ in range(columns)] for _ in range(units)]
    lines = [[*line, sum(line)] for line in numbers]
    lines.append([sum(column) for column in zip(*lines, strict=True)])
    cells = tuple(Cell(f"{r}/{c}", n) for r, line in enumerate(lines) for c, n in enumerate(line))
    across = [total(f"row {r}", f"{r}/{columns}", _names([r], range(columns))) for r in range(units + 1)]
    down = [total(f"column {c}", f"{units}/{c}", _names(range(units), [c])) for c in range(columns + 1)]
    return System(cells, (*across, *down), lines=_grid(units + 1, range(columns + 1)))


def _grid(rows: int, columns: object) -> tuple[tuple[str, ...], ...]:
    return tuple(_names([row], columns) for row in range(rows))


def _names(rows: object, columns: object) -> tuple[str, ...]:
    return tuple(f"{r}/{c}" for r in rows for c in columns)  # type: ignore[attr-defined]


HEADS = ("population", "registered", "evaluated", "achieved")
RATES = (("registered", "population"), ("achieved", "registered"), ("achieved", "population"))


def summary(chance: random.Random, units: int | None = None) -> System:
    """A summary of communes as offices lay it out: column totals and three rates, no row totals."""
    units = units or chance.randint(3, 12)
    most = chance.choice([100, 600, 4000])
    lines = [_unit(chance, most) for _ in range(units)]
    lines.append([sum(column) for column in zip(*lines, strict=True)])
    cells = [Cell(f"{r}/{h}", n) for r, line in enumerate(lines) for h, n in zip(HEADS, line, strict=True)]
    relations = [total(f"column {h}", f"{units}/{h}", tuple(f"{r}/{h}" for r in range(units))) for h in HEADS]
    convention = chance.choice(["half-up", "truncation"])
    printed = [_percentages(r, dict(zip(HEADS, line, strict=True)), convention) for r, line in enumerate(lines)]
    chain = ("achieved", "evaluated", "registered", "population")
    orders = [order(f"{r} {a}≤{b}", f"{r}/{a}", f"{r}/{b}") for r in range(units + 1) for a, b in pairwise(chain)]
    soft = [usual(f"{r} usual", f"{r}/evaluated", f"{r}/registered") for r in range(units + 1)]
    rates = (percentage for each in printed for percentage in each)
    return System(tuple(cells), (*relations, *rates, *orders, *soft), lines=_grid(units + 1, HEADS))


def _unit(chance: random.Random, most: int) -> list[int]:
    population = chance.randint(10, most)
    registered = chance.randint(population // 4, population)
    evaluated = registered if chance.random() < 0.5 else chance.randint(registered * 4 // 5, registered)
    return [population, registered, evaluated, chance.randint(evaluated // 2, evaluated)]


def _percentages(row: int, line: dict[str, int], convention: str) -> list[Percentage]:
    found = []
    for n, m in RATES:
        form = parse("0,00")
        assert form is not None
        text = written(form, "0,00", line[n], line[m], convention)
        bases = tuple(f"{row}/{b}" for a, b in RATES if a == n and b != m)
        found.append(Percentage(f"{row} {n}/{m}", text, f"{row}/{n}", f"{row}/{m}", bases=bases))
    return found


def mistype(number: int, chance: random.Random) -> int:
    """Another number, one slip away, by the shares that were observed."""
    text = str(number)
    while True:
        how = chance.choices(list(PRIOR), weights=list(PRIOR.values()))[0]
        at = chance.randrange(len(text))
        if how == "replaced":
            wrong = text[:at] + chance.choice("0123456789") + text[at + 1 :]
        elif how == "omitted":
            wrong = text[:at] + text[at + 1 :]
        elif how == "swapped":
            wrong = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
        else:
            wrong = text[:at] + chance.choice("0123456789") + text[at:]
        if wrong and wrong != text and str(int(wrong)) == wrong:
            return int(wrong)


def plant(system: System, count: int, chance: random.Random) -> tuple[System, dict[str, int]]:
    """The system with so many cells mistyped, and what they were."""
    chosen = chance.sample(system.cells, count)
    truth = {cell.name: cell.value or 0 for cell in chosen}
    cells = tuple(
        replace(cell, value=mistype(cell.value or 0, chance)) if cell.name in truth else cell for cell in system.cells
    )
    return replace(system, cells=cells), truth


def judge(system: System, truth: dict[str, int], seen: Counter[str]) -> None:
    """Count what one table shows."""
    solution = solve(system)
    seen["tables"] += 1
    hard = [relation.name for relation in system.relations if not relation.soft]
    seen["unseen"] += all(solution.relations[name] is not False for name in hard)
    found = [{change.name: change.new for change in each.changes} for each in solution.corrections]
    seen["first"] += found[:1] == [truth] if truth else not found
    seen["listed"] += _listed(solution, truth) if truth else not found
    sure = [change for change in (solution.corrections[0].changes if found else ()) if change.certain]
    seen["certain"] += len(sure)
    seen["wrong"] += sum(truth.get(change.name) != change.new for change in sure)


def _listed(solution, truth: dict[str, int]) -> bool:  # type: ignore[no-untyped-def]
    """Whether every block lists, as one of its ways, the true changes of its cells."""
    ways = [[{c.name: c.new for c in way.changes} for way in block.corrections] for block in solution.blocks]
    fitting = [[way for way in block if way.items() <= truth.items()] for block in ways]
    return all(fitting) and {n for block in fitting for way in block for n in way} == set(truth)


def table(tables: int = TABLES) -> str:
    """The Markdown table of how often planted slips are found."""
    head = "| table | slips | truth first | truth listed | not visible | certain | certain but wrong | goal | s |"
    lines = [f"{tables} random tables a line.\n", head, "|---|---|---|---|---|---|---|---|---|"]
    for (name, slips), goal in GOALS.items():
        chance, seen, start = random.Random(f"{name} {slips}"), Counter[str](), time.perf_counter()
        make = both_ways if name.startswith("totals") else summary
        for _ in range(tables):
            judge(*plant(make(chance), slips, chance), seen)
        spent = time.perf_counter() - start
        shares = [f"{float(Fraction(100 * seen[key], tables)):.1f} %" for key in ("first", "listed", "unseen")]
        wrong = f"{seen['wrong']} ({100 * seen['wrong'] / max(1, seen['certain']):.2f} %)"
        lines.append(
            f"| {name} | {slips} | {' | '.join(shares)} | {seen['certain']} | {wrong} | {goal} | {spent:.0f} |"
        )
    return "\n".join(lines)


LARGE = (("200 × 6, totals both ways", 200, (2,)), ("5,000 × 6, totals both ways", 5000, (1, 10, 20, 50, 100)))


def wide(units: int, columns: int) -> System:
    """Flat units with a total of every row and of every column."""
    chance = random.Random(units)
    lines = [[chance.randint(0, 400) for _ in range(columns)] for _ in range(units)]
    lines = [[*line, sum(line)] for line in lines]
    lines.append([sum(column) for column in zip(*lines, strict=True)])
    cells = tuple(Cell(f"{r}/{c}", n) for r, line in enumerate(lines) for c, n in enumerate(line))
    across = [total(f"row {r}", f"{r}/{columns}", _names([r], range(columns))) for r in range(units + 1)]
    down = [total(f"column {c}", f"{units}/{c}", _names(range(units), [c])) for c in range(columns + 1)]
    return System(cells, (*across, *down), lines=_grid(units + 1, range(columns + 1)))


def large() -> str:
    """The Markdown table of how long large tables take."""
    lines = ["| table | slips | right in the first answer | s |", "|---|---|---|---|"]
    systems = [(name, wide(units, 6), slips) for name, units, slips in LARGE]
    systems.append(("5,000 communes, totals and percentages", summary(random.Random(1), 5000), (1, 10, 20, 50, 100)))
    for name, system, many in systems:
        for slips in many:
            wrong, truth = plant(system, slips, random.Random(slips))
            start = time.perf_counter()
            solution = solve(wrong)
            spent = time.perf_counter() - start
            best = {change.name: change.new for each in solution.corrections[:1] for change in each.changes}
            right = sum(best.get(cell) == number for cell, number in truth.items())
            lines.append(f"| {name} | {slips} | {right} | {spent:.1f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else TABLES))
    print(large())
