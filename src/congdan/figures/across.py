"""Which columns of a table are the sum of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from congdan.figures.family import ENOUGH, HALF, Family, Share, across, share
from congdan.figures.headings import DIFFERENCE, OF_WHICH, PARTS, are_complements, is_total
from congdan.figures.model import Column, Line, Table

LONGEST = 14
"""Columns of the longest sum that is looked for without a label."""
_TRIED = 80
"""Lines by which a sum without a label is looked for."""
_FOUND = ("found", "far")
"""What no heading says."""
_PART = (
    "nu",
    "nguoi dan toc",
    "dan toc",
    "dtts",
    "dan toc thieu so",
    "nu dan toc",
    "ton giao",
    "khuyet tat",
    "dang vien",
)


def lines_of(table: Table) -> list[Line]:
    """The lines in which columns may add up."""
    return [line for line in table.lines if line.kind in ("part", "sum", "total", "of_which")]


def sums(table: Table) -> list[Family]:
    """Every family of sums across the lines: one family a whole and its parts."""
    lines = lines_of(table)
    columns = [each for each in table.counts() if each.role != "plan"]
    found: list[Family] = []
    for whole in columns:
        taken: set[int] = set()
        for parts, labelled in _candidates(columns, whole):
            if taken.isdisjoint(part.index for part in parts):
                family = _family(table, lines, whole, parts, labelled)
                if family:
                    found.append(family)
                    taken |= {part.index for part in parts}
    return [*found, *_sisters(table, lines, columns)]


def _sisters(table: Table, lines: Sequence[Line], columns: Sequence[Column]) -> Iterator[Family]:
    """The same headings under several parents: all, those who can read, those who cannot, each with its Nữ."""
    under: dict[tuple[str, ...], dict[str, Column]] = {}
    for each in columns:
        if len(each.path) > 1:
            under.setdefault(each.path[:-1], {})[each.leaf] = each
    parents = list(under.values())
    for at, wholes in enumerate(parents):
        for end in range(at + 3, len(parents) + 1):
            parts = parents[at + 1 : end]
            shared = [leaf for leaf in wholes if all(leaf in each for each in parts)]
            found = [across(table, lines, wholes[leaf], [each[leaf] for each in parts]) for leaf in shared]
            pooled = [each for sums_of_leaf in found for each in sums_of_leaf]
            if share(pooled, adding=True).mostly:
                yield Family(tuple(pooled))


def _candidates(columns: Sequence[Column], whole: Column) -> Iterator[tuple[Sequence[Column], str]]:
    """Parts of a whole, those that are labelled first."""
    at = columns.index(whole)
    after, before = columns[at + 1 :], columns[:at]
    for block in _divided(_block(after, whole, PARTS)):
        yield block, "parts"
    pair = after[:2]
    if len(pair) == 2 and are_complements(pair[0].leaf, pair[1].leaf) and _kin(whole, pair[0]):
        yield pair, "complement"
    if len(before) > 1 and is_total(whole.leaf) and are_complements(before[-2].leaf, before[-1].leaf):
        yield before[-2:], "complement"
    if is_total(whole.leaf):
        sides = _beside(whole, after), _beside(whole, before)
        yield from ((side, "total") for side in sides if len(side) > 1)
    of_which = _block(after, whole, OF_WHICH)
    if len(of_which) > 1:
        both = len(of_which) == 2 and are_complements(of_which[0].leaf, of_which[1].leaf)
        yield of_which, "complement" if both else "found"
    if before and after and DIFFERENCE.search(after[0].leaf):
        yield (before[-1], after[0]), "found"
    for run in (*_runs(after), *_runs(list(reversed(before)))):
        yield run, "found"
    if is_total(whole.leaf):
        yield from ((run, "far") for start in range(1, len(after)) for run in _runs(after[start:]))


def _runs(columns: Sequence[Column]) -> Iterator[list[Column]]:
    return (list(columns[:size]) for size in range(2, min(len(columns), LONGEST) + 1))


def _block(after: Sequence[Column], whole: Column, words: object) -> list[Column]:
    """The columns right of a whole under a heading “Chia ra” or “Trong đó”."""
    found = list(takewhile(lambda each: _under(each, words) or _under_leaf(each, words), after))
    return [each for each in found if not _under(whole, words)]


def _divided(block: Sequence[Column]) -> list[list[Column]]:
    """Columns under “Phân theo giới tính” and those under “Phân theo độ tuổi” are each the whole once."""
    found: dict[str, list[Column]] = {}
    for each in block:
        said = next(text for text in each.path[:-1] if PARTS.search(text))
        found.setdefault(said, []).append(each)
    return list(found.values())


def _under(column: Column, words: object) -> bool:
    return any(words.search(text) for text in column.path[:-1])  # type: ignore[attr-defined]


def _under_leaf(column: Column, words: object) -> bool:
    return words is OF_WHICH and bool(OF_WHICH.search(column.leaf))


def _beside(whole: Column, columns: Sequence[Column]) -> list[Column]:
    """The sisters of a total under one heading."""
    return [each for each in columns if each.path[:-1] == whole.path[:-1]]


def _kin(one: Column, other: Column) -> bool:
    depth = len(other.path) - 1
    return one.path[:depth] == other.path[:depth] or not other.path[:-1] or len(one.path) < len(other.path)


def _family(table: Table, lines: Sequence[Line], whole: Column, parts: Sequence[Column], label: str) -> Family | None:
    some = share(across(table, lines[:_TRIED], whole, parts), adding=True)
    if some.holds < min(ENOUGH, 1 if label in ("parts", "complement", "total") else ENOUGH) and label in (
        "found",
        "far",
    ):
        return None
    found = across(table, lines, whole, parts)
    seen = share(found, adding=True)
    if label in ("parts", "complement"):
        if seen.tried >= ENOUGH and not seen.holds:
            return Family(tuple(found), doubted=True) if label == "parts" else None
        return Family(tuple(found)) if seen.part >= HALF or seen.tried < ENOUGH else None
    return Family(tuple(found)) if found and _shows(seen, label) else None


def _shows(seen: Share, label: str) -> bool:
    if label == "total":
        return seen.all or (seen.holds >= ENOUGH and seen.part >= HALF)
    return seen.mostly and (label == "found" or seen.holds > ENOUGH)


def of_which(table: Table) -> Iterator[tuple[Column, Column, bool]]:
    """Part and whole of the columns that name a part, and whether a heading says so."""
    columns = table.counts()
    for at, part in enumerate(columns):
        said = _under(part, OF_WHICH) or _under_leaf(part, OF_WHICH)
        if not said and part.leaf not in _PART:
            continue
        left = [each for each in columns[:at] if not (_under(each, OF_WHICH) or _under_leaf(each, OF_WHICH))]
        near = [each for each in left if each.leaf not in _PART and each.leaf not in ("nam", "kinh")]
        near = [each for each in near if said or each.path[:-1] == part.path[:-1]]
        totals = [each for each in near if is_total(each.leaf) and each.path[:-1] in ((), part.path[:-1])]
        if totals or (said and near):
            yield part, (totals or near)[-1], said
