"""Groups that nothing marks, seen by their sums: a line and those right below it, or right above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from congdan.figures.family import ENOUGH, Share, down, share
from congdan.figures.model import Column, Line, Table

_BELIEVED = Fraction(2, 3)
"""So many of the sums of all columns must hold, all of them in one column."""
_MOST_LINES = 400

Groups = dict[int, range]
"""Place of a sum → the places of its parts."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Lines of one depth that a total ends or begins."""

    total: Line
    lines: tuple[Line, ...]


def nested(table: Table) -> Table:
    """The same table, the lines of unmarked groups set below their sums; as it was where its totals add up without."""
    for span in _spans(table):
        columns = table.counts()
        plain = share(down(table, span.total, span.lines, columns))
        if plain.holds or not plain.tried:
            continue
        found = max(_candidates(table, span, columns), key=lambda each: each[0].part, default=None)
        if found and found[0].part >= _BELIEVED:
            table = replace(table, lines=_set(table.lines, span, *found[1:]))
    return table


def _spans(table: Table) -> Iterator[_Span]:
    """Each total with the flat run of lines on one side of it."""
    for at, line in enumerate(table.lines):
        if line.kind not in ("sum", "total"):
            continue
        before, after = table.lines[:at], table.lines[at + 1 :]
        for run in (_run(tuple(reversed(before)))[::-1], _run(after)):
            if ENOUGH <= len(run) <= _MOST_LINES and len({each.level for each in run}) == 1:
                yield _Span(line, run)


def _run(lines: Sequence[Line]) -> tuple[Line, ...]:
    end = next((at for at, each in enumerate(lines) if each.kind != "part"), len(lines))
    return tuple(lines[:end])


def _candidates(table: Table, span: _Span, columns: Sequence[Column]) -> Iterator[tuple[Share, Groups, bool]]:
    """Groupings under which everything holds in one column, with how they fare in all; True: sums stand below."""
    done: list[tuple[Groups, bool]] = []
    for column in columns:
        values = [figure.value if (figure := table.at(line, column)) else None for line in span.lines]
        whole = table.at(span.total, column)
        for below in (False, True):
            for least in (2, 1):
                groups = _grouped(values, below, least)
                fits = whole is not None and whole.value == sum(values[at] or 0 for at in _outer(groups, len(values)))
                if groups and fits and (groups, below) not in done:
                    done.append((groups, below))
                    seen = _tried(table, span, columns, groups)
                    if seen.holds >= ENOUGH:
                        yield seen, groups, below


def _grouped(values: Sequence[int | None], below: bool, least: int) -> Groups:
    """Every line that is the sum of those right below it (or above), the shortest such run first."""
    if below:
        last = len(values) - 1
        turned = _grouped(values[::-1], False, least)
        return {last - at: range(last - run[-1], last - run[0] + 1) for at, run in turned.items()}
    groups: Groups = {}
    at = 0
    while at < len(values):
        end = _end(values, at, least)
        if end:
            groups[at] = range(at + 1, end)
        at = end or at + 1
    return groups


def _end(values: Sequence[int | None], at: int, least: int) -> int | None:
    """Behind the last of the lines that add up to the one before them."""
    whole, added = values[at], 0
    for end in range(at + 1, len(values) if whole else 0):
        added += values[end] or 0
        if added == whole and end - at >= least:
            return end + 1
        if added > (whole or 0):
            return None
    return None


def _outer(groups: Groups, size: int) -> list[int]:
    inside = {at for run in groups.values() for at in run}
    return [at for at in range(size) if at not in inside]


def _tried(table: Table, span: _Span, columns: Sequence[Column], groups: Groups) -> Share:
    """How often the sums of a grouping and the total over it hold, in all columns."""
    lines = span.lines
    sums = down(table, span.total, [lines[at] for at in _outer(groups, len(lines))], columns)
    for at, run in groups.items():
        sums += down(table, lines[at], [lines[part] for part in run], columns)
    return share(sums)


def _set(lines: Sequence[Line], span: _Span, groups: Groups, below: bool) -> tuple[Line, ...]:
    heads = {span.lines[at].row for at in groups}
    inside = {span.lines[at].row for run in groups.values() for at in run}
    if below:
        return tuple(replace(each, kind="sum") if each.row in heads else each for each in lines)
    return tuple(replace(each, level=each.level + 1) if each.row in inside else each for each in lines)


__all__ = ["nested"]
