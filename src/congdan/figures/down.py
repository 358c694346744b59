"""Which lines of a table are the sum of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from congdan.figures import divided
from congdan.figures.family import ENOUGH, HALF, MOSTLY, Family, Share, Sum, down, share
from congdan.figures.headings import RUNNING, are_complements
from congdan.figures.model import Column, Line, Table
from congdan.text import fold

_SUMS = ("sum", "total")
_GROUPS = ("I", "A", "")
"""How lines over units are numbered; 1 over 1.1 may as well be a figure over others of its kind."""
_HOPELESS = 4


def sums(table: Table) -> list[Family]:
    """Every family of sums down the columns."""
    columns = table.counts()
    found = [*_totals(table, columns), *_groups(table, columns), *_of_which(table, columns)]
    found += divided.sums(table, columns)
    return [each for family in _without_strange_columns(table, found) for each in _set_apart(table, family)]


# -- lines that say that they are sums --------------------------------------------------------------------------------


def _totals(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    for at, line in enumerate(table.lines):
        if line.kind in _SUMS:
            best = _best(table, line, _choices(table.lines, at), columns)
            if best:
                yield from _family(best, line, _are_all(table, best))
                yield from _sections(table, at, columns, best)


def _best(table: Table, line: Line, choices: Sequence[Sequence[Line]], columns: Sequence[Column]) -> list[Sum]:
    """The sums of the reading under which most hold, the first of equals."""
    best: list[Sum] = []
    for choice in choices:
        tried = down(table, line, choice, columns)
        if tried and (not best or share(tried).part > share(best).part):
            best = tried
    if best and not share(best).holds:
        return _some_run(table, line, choices, columns) or best
    return best


def _some_run(table: Table, line: Line, choices: Sequence[Sequence[Line]], columns: Sequence[Column]) -> list[Sum]:
    """A total over some of its neighbours only: Nam and Nữ, but not Dân tộc below them."""
    for choice in choices:
        for start in range(len(choice) - 1):
            for end in range(start + 2, len(choice) + 1):
                run = choice[start:end]
                tried = share(down(table, line, run, columns))
                alone = start == 0 or (len(run) == 2 and are_complements(fold(run[0].label), fold(run[1].label)))
                if tried.all and (tried.holds >= 2 or alone) and len(choice) <= 40:
                    return down(table, line, run, columns)
    return []


def _are_all(table: Table, found: list[Sum]) -> bool:
    """Whether a line is over two others that by their names are all of it, such as Nam and Nữ."""
    parts = {part.name for each in found for part in each.parts}
    rows = {row for (row, _), figure in table.figures.items() if figure.name in parts}
    labels = [fold(line.label) for line in table.lines if line.row in rows]
    return len(labels) == 2 and are_complements(labels[0], labels[1])


def _family(found: list[Sum], line: Line, are_all: bool) -> Iterator[Family]:
    seen = share(found)
    if not line.sure and not (are_all and seen.part >= HALF):
        if seen.all or seen.mostly:
            yield Family(tuple(found))
    elif _is_doubtful(seen, found):
        yield Family(tuple(found), doubted=True)
    else:
        yield Family(tuple(found))


def _sections(table: Table, at: int, columns: Sequence[Column], best: Sequence[Sum]) -> Iterator[Family]:
    """The same total divided another way below another heading: by sex, by age."""
    taken = {part.name for each in best for part in each.parts}
    sections: list[list[Line]] = [[]]
    for line in table.lines[at + 1 :]:
        if line.kind == "heading":
            sections.append([])
        elif line.kind == "part":
            sections[-1].append(line)
    for section in sections if len(sections) > 1 else ():
        found = down(table, table.lines[at], section, columns) if len(section) > 1 else []
        seen = share(found)
        if taken.isdisjoint(part.name for each in found for part in each.parts) and seen.holds and seen.part >= HALF:
            yield Family(tuple(found), accuses=seen.all or seen.mostly)


def _is_doubtful(seen: Share, found: Sequence[Sum]) -> bool:
    """Nothing holds in three columns or more, or hardly anything in many and by far: our reading is doubted first."""
    if seen.tried >= ENOUGH and not seen.holds:
        return True
    failed = [each for each in found if each.holds is False]
    pairs = [(each.whole.value or 0, each.counted) for each in failed]
    far = sum(4 * abs(stated - counted) > max(stated, counted) for stated, counted in pairs)
    return seen.tried >= _HOPELESS and seen.part < Fraction(1, 3) and 2 * far > len(failed)


def _choices(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """What a line may be the sum of, the likeliest first."""
    before, after = list(lines[:at]), list(lines[at + 1 :])
    since = _back(before, _SUMS)
    block = _back(before, (*_SUMS, "heading"))
    until = list(takewhile(lambda each: each.kind not in (*_SUMS, "heading"), after))
    below = list(takewhile(lambda each: each.kind != "total", after))
    first = not any(each.kind == "part" for each in before)
    if first:
        spans = [below, after, until, *_between_headings(below)]
    elif lines[at].kind == "total":
        spans = [before, since, block, below]
    else:
        spans = [block, since, before, until]
    found: dict[tuple[int, ...], list[Line]] = {}
    for span in spans:
        for choice in _readings(span, lines[at]):
            # A sum over nothing but another sum is the same total printed twice.
            if len(choice) > 1 or any(each.kind == "part" for each in choice):
                found.setdefault(tuple(each.row for each in choice), choice)
    return list(found.values())


def _between_headings(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines below each heading: a total above them may be each of these once."""
    found: list[list[Line]] = []
    for line in lines:
        if line.kind == "heading":
            found.append([])
        elif found:
            found[-1].append(line)
    return [section for section in found if len(section) > 1]


def _back(lines: Sequence[Line], kinds: Sequence[str]) -> list[Line]:
    return list(reversed(list(takewhile(lambda each: each.kind not in kinds, reversed(lines)))))


def _readings(span: Sequence[Line], whole: Line) -> list[list[Line]]:
    """Outermost lines, subtotals, subtotals with what follows them, innermost lines, all lines, those of each level."""
    parts = [each for each in span if each.kind == "part"]
    above = parents(span)
    subtotals = [each for each in span if each.kind in _SUMS and each is not whole and each.kind != "total"]
    tops = [each for each in parts if each.row not in above]
    over = {up.row for up in above.values()}
    inner = [each for each in parts if each.row not in over]
    outermost = {each.row for each in tops}
    levels = sorted({each.level for each in parts})
    found = [tops, inner, parts, *([each for each in parts if each.level == level] for level in levels)]
    rest = _back(span, _SUMS)
    tail = [each for each in rest if each.row in outermost]
    head = _until_first_subtotal(span, outermost)
    mixed = [subtotals, [*subtotals, *tail], [*head, *subtotals]] if subtotals else []
    return [*mixed[1:2], *mixed, *found] if subtotals else found


def _until_first_subtotal(span: Sequence[Line], tops: set[int]) -> list[Line]:
    head = takewhile(lambda each: each.kind not in _SUMS and each.kind != "heading", span)
    return [each for each in head if each.row in tops]


def parents(lines: Sequence[Line]) -> dict[int, Line]:
    """Row → the line with figures under which it stands."""
    stack: list[Line] = []
    found: dict[int, Line] = {}
    for line in lines:
        if line.kind in _SUMS:
            stack = []
        elif line.kind in ("part", "heading"):
            stack = [each for each in stack if each.level < line.level]
            above = next((each for each in reversed(stack) if each.kind == "part"), None)
            if above and line.kind == "part":
                found[line.row] = above
            stack.append(line)
    return found


# -- lines over lines -------------------------------------------------------------------------------------------------


def _groups(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    """Lines over lines, all of one level together: they are sums if they mostly are."""
    above = parents(table.lines)
    under: dict[int, list[Line]] = {}
    for line in table.lines:
        if line.row in above:
            under.setdefault(above[line.row].row, []).append(line)
    levels: dict[int, list[Sum]] = {}
    pairs: list[Sum] = []
    styles: dict[int, set[str]] = {}
    for line in (each for each in table.lines if each.row in under):
        found = down(table, line, under[line.row], columns)
        if any(each.row in under for each in under[line.row]):
            found = _best_of(found, down(table, line, _leaves(line, under), columns))
        levels.setdefault(line.level, []).extend(found)
        pairs += found if _are_all(table, found) else ()
        styles.setdefault(line.level, set()).add(line.style)
    if share(pairs).part >= HALF and share(pairs).holds >= 2:
        yield Family(tuple(pairs))
    for level, together in levels.items():
        seen = share(together)
        grouped = styles[level] <= set(_GROUPS) and seen.part >= HALF and seen.holds >= 2
        if seen.all or seen.mostly or grouped:
            yield Family(tuple(together))
        elif seen.part >= HALF:
            yield Family(tuple(together), accuses=False)


def _best_of(one: list[Sum], other: list[Sum]) -> list[Sum]:
    return other if share(other).part > share(one).part else one


def _leaves(line: Line, under: dict[int, list[Line]]) -> list[Line]:
    """The innermost lines below a line."""
    kids = under.get(line.row, [])
    return [leaf for kid in kids for leaf in (_leaves(kid, under) if kid.row in under else [kid])]


# -- lines that are a part and not the rest ---------------------------------------------------------------------------


def of_which(table: Table) -> Iterator[tuple[Line, list[Line]]]:
    """Each line with the lines right below it that are of which."""
    above: Line | None = None
    parts: list[Line] = []
    for line in (*table.lines, None):
        if line is not None and line.kind == "of_which":
            parts.append(line)
            continue
        if line is not None and line.kind == "heading" and not parts and above is not None:
            continue
        if above is not None and parts:
            yield above, parts
        above, parts = (line if line is not None and line.kind in ("part", *_SUMS) else None), []


def _of_which(table: Table, columns: Sequence[Column]) -> Iterator[Family]:
    """An equality only for complements, or where it mostly holds."""
    groups = [(down(table, line, parts, columns), parts) for line, parts in of_which(table) if len(parts) > 1]
    together = [each for group, _ in groups for each in group]
    if share(together, adding=True).mostly:
        yield Family(tuple(together))
        return
    for group, parts in groups:
        if (
            len(parts) == 2
            and are_complements(fold(parts[0].label), fold(parts[1].label))
            and share(group).part >= HALF
        ):
            yield Family(tuple(group))


def _set_apart(table: Table, family: Family) -> Iterator[Family]:
    """What a plan gives to all need not be what it gives to each; running totals are only sums where they hold."""
    plans = {_letter(table, each) for each in table.counts() if each.role == "plan"}
    running = {_letter(table, each) for each in table.counts() if RUNNING.search(each.leaf)}
    kept = [each for each in family.sums if each.whole.where.column not in running or each.holds]
    planned = [each for each in kept if each.whole.where.column in plans]
    yield Family(tuple(each for each in kept if each not in planned), family.accuses, family.doubted)
    if planned:
        yield Family(tuple(planned), accuses=False, doubted=family.doubted)


def _without_strange_columns(table: Table, found: Sequence[Family]) -> list[Family]:
    """Left out: columns in which nothing adds up where all others do: ranks, averages, plans set apart."""
    everything = [each for family in found for each in family.sums if not family.doubted]
    strange = set()
    for column in table.counts():
        own = [each for each in everything if each.whole.where.column == _letter(table, column)]
        others = [each for each in everything if each.whole.where.column != _letter(table, column)]
        seen, rest = share(own), share(others)
        wholes = {each.whole.name for each in own if each.tells}
        if len(wholes) >= ENOUGH and not seen.holds and rest.part >= MOSTLY and rest.holds >= ENOUGH:
            strange |= {each.whole.name for each in own}
    return [
        Family(tuple(each for each in family.sums if each.whole.name not in strange), family.accuses, family.doubted)
        for family in found
    ]


def _letter(table: Table, column: Column) -> str | None:
    return next((each.where.column for (_, index), each in table.figures.items() if index == column.index), None)
