"""One number divided in several ways: sections under headings of their own, and lines that stand under every unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congdan.figures.family import HALF, Family, Sum, down, share
from congdan.figures.headings import PARTS
from congdan.figures.model import Column, Line, Table
from congdan.text import fold

_SUMS = ("sum", "total")
_WITHIN = ("part", "of_which")


def sums(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    """Both kinds of families."""
    yield from _sections(table, columns)
    yield from _repeated(table, columns)


def _sections(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    """Below “Phân theo giới tính” stand the parts of the last number above all such headings."""
    whole: Line | None = None
    for at, line in enumerate(table.lines):
        if line.kind == "heading" and PARTS.search(fold(line.label)):
            section = _up_to_the_next(table.lines[at + 1 :])
            best = _best(table, whole, section, columns) if whole else []
            if share(best).part >= HALF:
                yield Family(tuple(best))
        elif line.kind == "heading":
            whole = None
        elif line.kind in (*_SUMS, "part") and not _below_such(table.lines, at):
            whole = line


def _below_such(lines: Sequence[Line], at: int) -> bool:
    """Whether the heading above a line divides."""
    above = next((each for each in reversed(lines[:at]) if each.kind == "heading"), None)
    return above is not None and bool(PARTS.search(fold(above.label)))


def _up_to_the_next(lines: Sequence[Line]) -> list[Line]:
    end = next((at for at, each in enumerate(lines) if each.kind in ("heading", *_SUMS)), len(lines))
    return [each for each in lines[:end] if each.kind == "part"]


def _best(table: Table, whole: Line, section: Sequence[Line], columns: Sequence[Column]) -> list[Sum]:
    """All lines of a section, or those up to where most sums hold: something else may follow the last one."""
    best: list[Sum] = []
    for end in (len(section), *range(2, len(section))):
        tried = down(table, whole, section[:end], columns) if end > 1 else []
        if tried and (not best or share(tried).part > share(best).part):
            best = tried
    return best


def _repeated(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    """“- Nữ” below a total is the sum of the lines “- Nữ” below each unit."""
    for at, line in enumerate(table.lines):
        if line.kind not in _SUMS:
            continue
        for own in _below(table.lines, at):
            found = down(table, own, _namesakes(table.lines, at, own), columns)
            if share(found).part >= HALF:
                yield Family(tuple(found))


def _below(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of which right below a sum."""
    rest = lines[at + 1 :]
    end = next((i for i, each in enumerate(rest) if each.kind not in _WITHIN or not _is_marked(each)), len(rest))
    return list(rest[:end])


def _is_marked(line: Line) -> bool:
    return line.kind == "of_which" or line.style in ("-", "+", "a")


def _namesakes(lines: Sequence[Line], at: int, own: Line) -> list[Line]:
    """The lines of the same name that a sum runs over: before it, or behind it if it stands at the top."""
    name = fold(own.label)
    before = []
    for each in reversed(lines[:at]):
        if each.kind in _SUMS:
            break
        before.append(each)
    span = before if any(fold(each.label) == name for each in before) else lines[at + 1 :]
    return [each for each in span if each is not own and each.kind in _WITHIN and fold(each.label) == name]
