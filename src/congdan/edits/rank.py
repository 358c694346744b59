"""Put equally small corrections in order, with the reasons of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from congdan.edits import slips
from congdan.edits.likeness import Likeness
from congdan.edits.model import Linear, Percentage, Relation, Roster
from congdan.edits.percentages import written
from congdan.edits.problem import Problem, confused_base, holds, printed
from congdan.edits.search import Found
from congdan.edits.settle import Unsettled, ranges, values
from congdan.edits.solution import Change, Reason
from congdan.messages import N_

MOST_VALUES = 400
"""Values of an open cell that are looked at for a typing slip."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One way to mend a block, with what orders it (less is better)."""

    changes: tuple[Change, ...]
    order: tuple[float, ...]
    corrected: dict[str, int]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What speaks for any of the changes."""
        return tuple(reason for change in self.changes for reason in change.reasons)


class Ranker:
    """Orders the answers of one system; knows which relations speak of which cell."""

    def __init__(self, problem: Problem, found: Iterable[Found] = ()) -> None:
        self.problem, self.system = problem, problem.system
        self.likeness = Likeness(problem.system)
        self.of: dict[str, list[Relation]] = {}
        for relation in self.system.relations:
            for name in dict.fromkeys(relation.cells):
                self.of.setdefault(name, []).append(relation)
        self.proposed = {
            (self.system.cells[item].name, each.box.low[item])
            for each in found
            for item in sorted(each.items)
            if item in each.box.low and each.box.is_point(item)
        }
        rows = {row.switch: row.relation for row in problem.rows if row.switch is not None}
        self.switched = {item: self.system.relations[at] for item, at in rows.items() if item is not None}

    def rank(self, found: Found) -> Ranked | None:
        """The answer with numbers put in; None if no numbers were found."""
        spans = self.spans(found)
        corrected = self.choose(found, spans)
        if corrected is None:
            return None
        changes = tuple(
            self.cell_change(item, spans[item], corrected)
            if item < self.problem.cells
            else self.printed_change(item, corrected)
            for item in sorted(found.items)
        )
        order = self.order(changes, corrected)
        told = tuple(replace(change, reasons=tuple(self.reasons(change, corrected))) for change in changes)
        return Ranked(told, order, corrected)

    def spans(self, found: Found) -> dict[int, tuple[int, int]]:
        """What every freed cell can be."""
        return ranges(self.problem, found.items, found.box)

    def choose(self, found: Found, spans: dict[int, tuple[int, int]]) -> dict[str, int] | None:
        """One number for every open cell: the likeliest where several fit."""
        pinned = {item: low for item, (low, high) in spans.items() if low == high}
        for item, (low, high) in spans.items():
            for value in self.options(item, low, high) if low < high else ():
                if self.values(found, {**pinned, item: value}) is not None:
                    pinned[item] = value
                    break
        answer = self.values(found, pinned)
        if answer is None:
            return None
        return {self.system.cells[item].name: value for item, value in answer.items()}

    def values(self, found: Found, pinned: dict[int, int]) -> dict[int, int] | None:
        """Numbers for all open cells with some pinned; None if there are none or none were found."""
        try:
            return values(self.problem, found.items, pinned)
        except Unsettled:
            return None

    def options(self, item: int, low: int, high: int) -> list[int]:
        """Values of an open cell, the likeliest first."""
        cell = self.system.cells[item]
        old = cell.value or 0
        near = min(max(old, low), high)
        start = min(max(low, near - MOST_VALUES // 2), max(low, high - MOST_VALUES))
        some = {near, low, high, *range(start, min(high, start + MOST_VALUES) + 1)}
        some |= {value for value in self.said(cell.name) if low <= value <= high}

        def key(value: int) -> tuple[float, ...]:
            said = -float(value in self.said(cell.name))
            slip = slips.kind(old, value)
            return said, self.misfit(cell.name, value), -slips.likelihood(slip, value), abs(value - old), value

        return sorted(some, key=key)[:12]

    def said(self, name: str) -> set[int]:
        """Numbers that rosters and soft relations give for a cell."""
        found = {
            low for r in self.system.rosters if name in r.intervals for low, high in [r.intervals[name]] if low == high
        }
        for relation in self.of.get(name, ()):
            if isinstance(relation, Linear) and _agreeing(relation):
                other = next(cell for cell in relation.cells if cell != name)
                value = self.system.values[other]
                found |= {value} if value is not None else set()
        return found

    def misfit(self, name: str, value: int) -> float:
        """How many percentages of a cell would not fit the convention of the document."""
        return float(
            sum(self.fit(r, {name: value}) is False for r in self.of.get(name, ()) if isinstance(r, Percentage))
        )

    def fit(self, relation: Percentage, corrected: dict[str, int]) -> bool | None:
        now = {name: corrected.get(name, self.system.values[name]) for name in relation.cells}
        return holds(relation, now, self.problem.convention.name)

    def cell_change(self, item: int, span: tuple[int, int], corrected: dict[str, int]) -> Change:
        cell = self.system.cells[item]
        new = corrected[cell.name]
        slip = None if cell.value is None else slips.kind(cell.value, new)
        slip = slip or slips.otherwise(self.system, cell, new, self.proposed)
        return Change(cell.name, cell.where, cell.value, new, False, *span, slip)

    def printed_change(self, item: int, corrected: dict[str, int]) -> Change:
        relation = self.switched[item]
        assert isinstance(relation, Percentage)
        now = [corrected.get(name, self.system.values[name]) for name in relation.cells]
        number = printed(relation)
        assert number is not None
        known = now[0] is not None and now[1] is not None
        new = written(number, relation.text, now[0] or 0, now[1] or 0, self.problem.convention.name) if known else "-"
        slip = slips.kind(_digits(relation.text), _digits(new)) if number.computed is None else None
        return Change(relation.name, relation.where, relation.text, new, slip=slip)

    def order(self, changes: tuple[Change, ...], corrected: dict[str, int]) -> tuple[float, ...]:
        """Soft relations kept, corroboration, trust, typing plausibility, proportion to the cell beside it, size."""
        touched = self.touched(corrected)
        now = {**self.system.values, **corrected}
        broken = sum(holds(r, now) is False for r in touched if r.soft)
        worsened = broken - sum(holds(r, self.system.values) is False for r in touched if r.soft)
        source = sum(self.system.cell[c.name].source for c in changes if c.name in self.system.cell)
        unlikely = -sum(slips.likelihood(c.slip, c.new) for c in changes)
        unlike = -sum(self.likeness.gain(c.name, c.new) for c in changes if isinstance(c.new, int))
        size = sum(abs(c.new - c.old) for c in changes if isinstance(c.new, int) and isinstance(c.old, int))
        told = float(worsened), -self.corroboration(changes, corrected), float(source)
        return *told, round(unlikely, 9), round(unlike, 6), float(size)

    def touched(self, corrected: dict[str, int]) -> list[Relation]:
        found = {r.name: r for name in sorted(corrected) for r in self.of.get(name, ())}
        return list(found.values())

    def corroboration(self, changes: tuple[Change, ...], corrected: dict[str, int]) -> float:
        """Rosters that say so, and percentages that come to fit the convention, less those that no longer do."""
        gain = 0
        for relation in self.touched(corrected):
            if isinstance(relation, Percentage):
                gain += bool(self.fit(relation, corrected)) - bool(self.fit(relation, {}))
        for roster in self.system.rosters:
            for change in changes:
                gain += says(roster, change.name, change.new) - says(roster, change.name, change.old)
        return float(gain)

    def reasons(self, change: Change, corrected: dict[str, int]) -> Iterator[Reason]:
        """Why this change, in the order in which the reasons count."""
        now = {**self.system.values, **corrected}
        for relation in self.of.get(change.name, ()):
            yield from self.kept(relation, change.name, now)
        for roster in self.system.rosters:
            if says(roster, change.name, change.new):
                low, high = roster.intervals[change.name]
                yield _counts(roster, low == high), {"source": roster.name, "low": low, "high": high}
        if isinstance(change.new, int) and (beside := self.likeness.like(change.name, change.new)):
            yield N_("in proportion to {other}, as in the other lines"), {"other": beside}
        if change.slip:
            yield slips.SENTENCE[change.slip], {"old": change.old, "new": change.new}
        if change.name not in self.system.cell:
            yield from self.recomputed(change)

    def kept(self, relation: Relation, name: str, now: dict[str, int | None]) -> list[Reason]:
        if isinstance(relation, Percentage):
            fresh = holds(relation, self.system.values) is False and holds(relation, now) is True
            return [(N_("fits the printed percentage {text}"), {"text": relation.text})] if fresh else []
        if not _agreeing(relation) or holds(relation, now) is not True:
            return []
        other = next((cell for cell in relation.cells if cell != name), name)
        return [(N_("agrees with {other}: {value}"), {"other": other, "value": now[other]})]

    def recomputed(self, change: Change) -> list[Reason]:
        relation = next(r for r in self.switched.values() if r.name == change.name)
        assert isinstance(relation, Percentage)
        base = confused_base(relation, self.system.values)
        if base:
            values = {"text": change.old, "base": base, "value": self.system.values[base]}
            return [(N_("{text} is the percentage of another base, {base}: {value}"), values)]
        return [(N_("the percentage was worked out anew: {old} → {new}"), {"old": change.old, "new": change.new})]


def _agreeing(relation: Linear) -> bool:
    """Whether it says, of two numbers, that they usually are the same."""
    return relation.soft and len(relation.terms) == 2 and relation.low == relation.high == 0


def _counts(roster: Roster, is_point: bool) -> str:
    if roster.printed:
        return N_("{source} prints {low} too")
    if is_point:
        return N_("{source} counts {low}")
    return N_("{source} counts {low} to {high}")


def says(roster: Roster, name: str, value: object) -> bool:
    """Whether a roster counts so for a cell."""
    if name not in roster.intervals or not isinstance(value, int):
        return False
    low, high = roster.intervals[name]
    return low <= value <= high


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit() or letter in "-,.").strip()
