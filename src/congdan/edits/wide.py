"""Many slips under one long total: mend the short relations first, then choose among the ways by the total."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from congdan.edits import slips
from congdan.edits.assign import assign
from congdan.edits.problem import Problem
from congdan.edits.propagate import Conflict
from congdan.edits.search import Answer, Clause, Found, Search
from congdan.edits.settle import Unsettled, settle, values

Failed = tuple[Clause, frozenset[int]]
Choice = tuple[float, dict[int, int], frozenset[int]]
"""How unlikely, the numbers put in, the items changed."""

WAYS = 40_000
"""Ways kept at each step, divided by the number of parts, so that the work grows with the parts only."""
MOST_VALUES = 30
MOST_PARTS = 10
"""With more parts than these the ways are put together by the solver."""
LONG = 3
"""From this many parts on."""


def choose(problem: Problem, group: list[Failed]) -> Answer | None:
    """The likeliest ways that also make the long relations hold; None if this block is not made so."""
    local = _apart(group)
    long = _long(group, local)
    if len(local) < LONG or not long or any(problem.rows[at].low != problem.rows[at].high for at in long):
        return None
    short = _without(problem, long)
    parts = [[other for other in group if _meets(other, each, long)] for each in local]
    options = [_options(problem, short, part) for part in parts]
    if not all(options):
        return None
    joined = _joined if len(options) <= MOST_PARTS else _assigned
    return _verified(problem, joined(problem, long, options))


def _apart(group: list[Failed]) -> list[Failed]:
    """Failing relations without a common item, the shortest first."""
    taken: set[int] = set()
    found = []
    for clause, rows in sorted(group, key=lambda each: (len(each[0]), sorted(each[1]))):
        if taken.isdisjoint(clause):
            taken |= clause
            found.append((clause, rows))
    return found


def _long(group: list[Failed], local: list[Failed]) -> list[int]:
    """Rows that meet several of the relations that do not meet one another."""
    rest = [each for each in group if each not in local]
    met = [(rows, sum(not clause.isdisjoint(other) for other, _ in local)) for clause, rows in rest]
    return sorted(at for rows, times in met if times > 1 for at in rows)


def _meets(other: Failed, part: Failed, long: list[int]) -> bool:
    """Whether a short failing relation belongs to a part."""
    return other[1].isdisjoint(long) and not other[0].isdisjoint(part[0])


def _without(problem: Problem, long: Iterable[int]) -> Problem:
    """The same problem, the long relations left out."""
    left = frozenset(long)
    rows_of = tuple(tuple(at for at in rows if at not in left) for rows in problem.rows_of)
    rows = tuple(replace(row, low=None, high=None) if at in left else row for at, row in enumerate(problem.rows))
    return replace(problem, rows=rows, rows_of=rows_of)


def _options(problem: Problem, short: Problem, part: list[Failed]) -> list[Choice]:
    """Every way to mend one part, with the numbers that one could put in."""
    answer = Search(short, [clause for clause, _ in part]).run()
    found: list[Choice] = []
    for each in answer.found:
        cells = [item for item in sorted(each.items) if item < problem.cells]
        if len(cells) > 1:
            found += _together(short, each, cells)
            continue
        if not cells:
            found.append((-slips.UNLIKELY / 2, {}, each.items))
        for item in cells:
            low, high = each.box.low[item], each.box.high[item]
            old = problem.values[item] or 0
            near = range(max(low, min(old, high) - MOST_VALUES), min(high, max(old, low) + MOST_VALUES) + 1)
            for value in {low, high} | set(near if high > low else ()) | _slipped(old, low, high):
                if value != old:
                    found.append((-slips.likelihood(slips.kind(old, value), value), {item: value}, each.items))
    return sorted(found, key=lambda way: (way[0], sorted(way[1].items())))[:MOST_VALUES]


def _together(short: Problem, found: Found, cells: list[int]) -> list[Choice]:
    """One way to put numbers into several cells of one part."""
    try:
        answer = values(short, found.items, {})
    except Unsettled:
        return []
    put = {item: answer[item] for item in cells} if answer else {}
    unlikely = sum(-slips.likelihood(slips.kind(short.values[i] or 0, value), value) for i, value in put.items())
    return [(unlikely, put, found.items)] if put else []


def _slipped(old: int, low: int, high: int) -> set[int]:
    """Numbers within bounds that one slip makes into `old`."""
    if high - low > 10 * MOST_VALUES or high == low:
        return set()
    return {value for value in range(low, high + 1) if slips.kind(old, value)}


State = tuple[float, tuple[int, ...], dict[int, int], frozenset[int]]


def _joined(problem: Problem, long: list[int], options: list[list[Choice]]) -> list[State]:
    """The likeliest ways to make all long relations hold, each half of the parts put together on its own."""
    ordered = sorted(options, key=len)
    most = WAYS // len(options)
    left, right = (_beam(problem, long, half, most) for half in (ordered[::2], ordered[1::2]))
    wanted = [(problem.rows[at].low or 0) - problem.sums[at] for at in long]
    met = {state[1]: state for state in reversed(right)}
    found: list[State] = []
    for cost, moved, numbers, items in left:
        other = met.get(tuple(want - at for want, at in zip(wanted, moved, strict=True)))
        if other is not None:
            found.append((round(cost + other[0], 9), tuple(wanted), {**numbers, **other[2]}, items | other[3]))
    return sorted(found, key=lambda state: (state[0], sorted(state[3])))[:MOST_VALUES]


def _assigned(problem: Problem, long: list[int], options: list[list[Choice]]) -> list[State]:
    """The likeliest ways to make all long relations hold, by the solver."""
    still = (0,) * len(long)
    parts = [[(cost, _moved(problem, long, still, put)) for cost, put, _ in ways] for ways in options]
    wanted = [(problem.rows[at].low or 0) - problem.sums[at] for at in long]
    found: list[State] = []
    for chosen in assign(parts, wanted):
        picked = [ways[at] for ways, at in zip(options, chosen, strict=True)]
        numbers = {item: value for _, put, _ in picked for item, value in put.items()}
        changed = frozenset().union(*(items for _, _, items in picked))
        left = [want - sum(move) for want, move in zip(wanted, _turned(parts, chosen, len(long)), strict=True)]
        rest = _one_more(problem, long, left, numbers)
        if rest is not None:
            cost = sum(unlikely for unlikely, _, _ in picked)
            found.append((cost, tuple(wanted), {**numbers, **rest}, changed | rest.keys()))
    return found


def _turned(parts: list[list[tuple[float, tuple[int, ...]]]], chosen: list[int], rows: int) -> list[list[int]]:
    moves = [options[at][1] for options, at in zip(parts, chosen, strict=True)]
    return [[move[row] for move in moves] for row in range(rows)]


def _one_more(problem: Problem, long: list[int], left: list[int], numbers: dict[int, int]) -> dict[int, int] | None:
    """For every long relation that is not yet put right the likeliest one cell that does it and breaks nothing."""
    found: dict[int, int] = {}
    for at, rest in zip(long, left, strict=True):
        if not rest:
            continue
        tried: list[tuple[float, int, int]] = []
        for item, c in problem.rows[at].terms:
            old = problem.values[item]
            if old is None or item in numbers or problem.weights[item] is None or rest % c:
                continue
            value = old + rest // c
            if problem.low[item] <= value and _breaks_nothing(problem, at, item, value - old, numbers):
                tried.append((-slips.likelihood(slips.kind(old, value), value), item, value))
        if not tried:
            return None
        _, item, value = min(tried)
        found[item] = value
    return found


def _breaks_nothing(problem: Problem, long: int, item: int, by: int, numbers: dict[int, int]) -> bool:
    for at in problem.rows_of[item]:
        row = problem.rows[at]
        if at == long:
            continue
        now = problem.sums[at] + problem.coefficients[item][at] * by
        now += sum(c * (numbers[i] - (problem.values[i] or 0)) for i, c in row.terms if i in numbers)
        if (row.low is not None and now < row.low) or (row.high is not None and now > row.high):
            return False
    return True


def _beam(problem: Problem, long: list[int], options: list[list[Choice]], most: int) -> list[State]:
    """The likeliest way to every move of the long relations that these parts can make."""
    states: list[State] = [(0.0, (0,) * len(long), {}, frozenset())]
    for ways in options:
        grown: dict[tuple[int, ...], State] = {}
        for cost, moved, numbers, items in states:
            for unlikely, put, changed in ways:
                now = _moved(problem, long, moved, put)
                total = round(cost + unlikely, 9)
                if now not in grown or total < grown[now][0]:
                    grown[now] = total, now, {**numbers, **put}, items | changed
        states = sorted(grown.values(), key=lambda state: (state[0], state[1]))[:most]
    return states


def _moved(problem: Problem, long: list[int], rest: tuple[int, ...], put: dict[int, int]) -> tuple[int, ...]:
    moved = list(rest)
    for item, value in put.items():
        for at, row in enumerate(long):
            c = problem.coefficients[item].get(row)
            if c:
                moved[at] += c * (value - (problem.values[item] or 0))
    return tuple(moved)


def _verified(problem: Problem, states: list[State]) -> Answer | None:
    """The ways that make everything hold; never complete, so nothing in them is called certain."""
    answer = Answer(complete=False)
    for _, _, numbers, items in states:
        try:
            box = settle(problem, items, numbers)
        except Unsettled:
            continue
        if not isinstance(box, Conflict) and len(answer.found) < 10:
            answer.found.append(Found(items, box))
    answer.cost = min((_cost(problem, found) for found in answer.found), default=0.0)
    return answer if answer.found else None


def _cost(problem: Problem, found: Found) -> float:
    return round(sum(problem.weights[item] or 0.0 for item in found.items), 6)
