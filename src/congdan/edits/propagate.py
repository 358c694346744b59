"""Narrow what freed cells can be, and name the rows that leave nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from congdan.edits.problem import Problem, Row

MOST_STEPS = 4000
"""Tightenings before it stops, as bounds may creep."""


@dataclass(slots=True)
class Box:
    """Bounds of the open cells, and the rows that gave them."""

    low: dict[int, int] = field(default_factory=dict)
    high: dict[int, int] = field(default_factory=dict)
    why: dict[int, frozenset[int]] = field(default_factory=dict)
    rows: frozenset[int] = frozenset()

    def is_point(self, item: int) -> bool:
        """Whether only one value is left."""
        return self.low[item] == self.high[item]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rows that cannot all hold as long as nothing more is freed."""

    rows: frozenset[int]


def region(problem: Problem, free: Iterable[int]) -> tuple[set[int], set[int]]:
    """Open cells and the rows they touch: the freed ones, and missing ones reached from them."""
    cells, rows = set(), set()
    todo = list(free)
    while todo:
        item = todo.pop()
        if item in cells:
            continue
        cells.add(item)
        for at in problem.rows_of[item]:
            if at not in rows:
                rows.add(at)
                todo += problem.missing[at]
    return {item for item in cells if item < problem.cells}, rows


def propagate(problem: Problem, free: frozenset[int], pinned: Mapping[int, int] | None = None) -> Box | Conflict:
    """Bounds of the open cells after every touched row has been asked until nothing changes."""
    cells, touched = region(problem, free)
    rows = sorted(at for at in touched if problem.rows[at].switch not in free)
    box = Box(rows=frozenset(rows))
    for item in sorted(cells):
        at = (pinned or {}).get(item)
        box.low[item] = problem.low[item] if at is None else at
        box.high[item] = problem.high[item] if at is None else at
        box.why[item] = frozenset()
    return _narrow(problem, box, rows)


def _narrow(problem: Problem, box: Box, rows: list[int]) -> Box | Conflict:
    splits = _split(problem, box, rows)
    queue, waiting = deque(rows), set(rows)
    for _ in range(MOST_STEPS):
        if not queue:
            break
        at = queue.popleft()
        waiting.discard(at)
        changed = _tighten(problem.rows[at], at, splits[at], box)
        if changed is None:
            return Conflict(frozenset({at}).union(*(box.why[i] for i, _ in splits[at][1])))
        for item in changed:
            for other in problem.rows_of[item]:
                if other != at and other in splits and other not in waiting:
                    waiting.add(other)
                    queue.append(other)
    return box


Split = tuple[int, list[tuple[int, int]]]


def _split(problem: Problem, box: Box, rows: list[int]) -> dict[int, Split]:
    """For every row what its closed cells add up to, and its open terms."""
    terms: dict[int, list[tuple[int, int]]] = {at: [] for at in rows}
    closed = {at: problem.sums[at] for at in rows}
    for item in box.low:
        for at, c in problem.coefficients[item].items():
            if at in terms:
                terms[at].append((item, c))
                closed[at] -= c * (problem.values[item] or 0)
    return {at: (closed[at], terms[at]) for at in rows}


def _tighten(row: Row, at: int, split: Split, box: Box) -> list[int] | None:
    """The open cells whose bounds moved; None if nothing is left."""
    base, terms = split
    low, high = box.low, box.high
    least = base + sum(c * (low[i] if c > 0 else high[i]) for i, c in terms)
    most = base + sum(c * (high[i] if c > 0 else low[i]) for i, c in terms)
    if (row.high is not None and least > row.high) or (row.low is not None and most < row.low):
        return None
    changed = []
    for i, c in terms:
        old = low[i], high[i]
        rest_least = least - c * (low[i] if c > 0 else high[i])
        rest_most = most - c * (high[i] if c > 0 else low[i])
        least, most = least - c * (old[0] if c > 0 else old[1]), most - c * (old[1] if c > 0 else old[0])
        up = None if row.high is None else row.high - rest_least
        down = None if row.low is None else row.low - rest_most
        if c < 0:
            up, down, c = (None if down is None else -down), (None if up is None else -up), -c
            sign = -1
        else:
            sign = 1
        if up is not None:
            high[i] = min(high[i], up // c)
        if down is not None:
            low[i] = max(low[i], -(-down // c))
        if low[i] > high[i]:
            box.why[i] |= frozenset().union(*(box.why[j] for j, _ in terms))
            return None
        c *= sign
        least, most = least + c * (low[i] if c > 0 else high[i]), most + c * (high[i] if c > 0 else low[i])
        if (low[i], high[i]) != old:
            box.why[i] = frozenset({at}).union(*(box.why[j] for j, _ in terms))
            changed.append(i)
    return changed


def eliminate(problem: Problem, box: Box) -> dict[int, int] | Conflict:
    """Values that the equalities alone fix (Gauss, exact), or the rows that contradict one another."""
    open_cells = sorted(i for i in box.low if not box.is_point(i))
    if len(open_cells) > 60:
        return {}
    lines: dict[int, list[Fraction]] = {}
    for at, item in enumerate(open_cells):
        for row, c in problem.coefficients[item].items():
            if row in box.rows and problem.rows[row].low == problem.rows[row].high:
                lines.setdefault(row, [Fraction(0)] * (len(open_cells) + 1))[at] += c
    closed = _split(problem, box, sorted(lines)) if lines else {}
    for row, line in lines.items():
        base, terms = closed[row]
        known = sum(c * box.low[item] for item, c in terms if box.is_point(item))
        line[-1] = Fraction((problem.rows[row].low or 0) - base - known)
    used = sorted(lines)
    matrix = [lines[at] for at in used]
    _reduce(matrix, len(open_cells))
    return _read(matrix, open_cells, box, used)


def _reduce(matrix: list[list[Fraction]], width: int) -> None:
    """Reduced row echelon form, in place."""
    done = 0
    for column in range(width):
        pivot = next((r for r in range(done, len(matrix)) if matrix[r][column]), None)
        if pivot is None:
            continue
        matrix[done], matrix[pivot] = matrix[pivot], matrix[done]
        head = matrix[done][column]
        matrix[done] = [value / head for value in matrix[done]]
        for r, line in enumerate(matrix):
            if r != done and line[column]:
                factor = line[column]
                matrix[r] = [a - factor * b if b else a for a, b in zip(line, matrix[done], strict=True)]
        done += 1


def _read(matrix: list[list[Fraction]], cells: list[int], box: Box, used: list[int]) -> dict[int, int] | Conflict:
    fixed: dict[int, int] = {}
    for line in matrix:
        filled = [at for at, value in enumerate(line[:-1]) if value]
        value = line[-1]
        wrong = not filled and value != 0
        if len(filled) == 1:
            item = cells[filled[0]]
            wrong = value.denominator != 1 or not box.low[item] <= value <= box.high[item]
            fixed[item] = value.numerator
        if wrong:
            return Conflict(frozenset(used).union(*box.why.values()))
    return fixed
