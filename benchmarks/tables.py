"""How tables of totals fare from the file to the finding: composed at random, clean and with planted slips."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from composed.totals import Composed, compose, write  # noqa: E402
from edits import mistype  # noqa: E402

import congdan  # noqa: E402
from congdan.checked import Validation  # noqa: E402
from congdan.findings import severity  # noqa: E402
from congdan.model import column_letter  # noqa: E402

TABLES = 700
KINDS = ("xlsx",) * 6 + ("csv", "docx")


def planted(table: Composed, slips: int, chance: Random) -> dict[str, int]:
    """Mistype so many counts in place: the true number of each cell."""
    truth = {}
    for row, column in chance.sample(table.counts, min(slips, len(table.counts))):
        number = table.rows[row][column]
        assert isinstance(number, int)
        truth[f"{column_letter(column + 1)}{row + 1}"] = number
        table.rows[row][column] = mistype(number, chance)
    return truth


def judge(found: Validation, truth: dict[str, int], seen: Counter[str]) -> None:
    """Count what one file shows."""
    accused = [each for each in found.findings if severity(each) != "note"]
    solutions = [each.solution for each in found.tables]
    best = {c.where.cell: c.new for s in solutions for way in s.corrections[:1] for c in way.changes}
    listed = {(c.where.cell, c.new) for s in solutions for b in s.blocks for w in b.corrections for c in w.changes}
    sure = [c for s in solutions for way in s.corrections[:1] for c in way.changes if c.certain]
    seen["accused"] += bool(accused)
    seen["checked"] += found.verdict != "unverified"
    seen["first"] += best == truth
    seen["listed"] += set(truth.items()) <= listed
    seen["certain"] += len(sure)
    seen["wrong"] += sum(truth.get(str(c.where.cell)) != c.new for c in sure)


def measure(tables: int, slips: int) -> str:
    """One row of the table."""
    seen, start = Counter[str](), time.perf_counter()
    with TemporaryDirectory() as folder:
        for seed in range(tables):
            chance = Random(f"{slips} {seed}")
            table = compose(chance)
            truth = planted(table, slips, chance)
            path = f"{folder}/{seed}.{chance.choice(KINDS)}"
            write(table, path)
            judge(congdan.validate(Path(path)), truth, seen)
    spent = time.perf_counter() - start
    shares = " | ".join(f"{100 * seen[key] / tables:.1f} %" for key in ("checked", "accused", "first", "listed"))
    wrong = f"{seen['certain']} | {seen['wrong']} ({100 * seen['wrong'] / max(1, seen['certain']):.2f} %)"
    return f"| {slips} | {shares} | {wrong} | {spent:.0f} |"


def table(tables: int = TABLES) -> str:
    """The Markdown table."""
    head = "| slips | checked | error or warning | truth first | truth listed | certain | certain but wrong | s |"
    rows = "\n".join(measure(tables, slips) for slips in (0, 1, 2))
    return f"{tables} files a line.\n\n{head}\n|---|---|---|---|---|---|---|---|\n{rows}"


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else TABLES))
