"""Findings → what is to be said of each file, and at each of its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from congdan.annotate.grid import STRENGTH, Place
from congdan.checked import Validation
from congdan.findings import advice, place, sentence, severity
from congdan.messages import N_, Words
from congdan.model import Finding, Where
from congdan.proposals import CERTAIN, LIKELY, POSSIBLE, Fix, Proposal, proposals

SAID_AT_A_CELL = 8
"""So many lines at one cell; the list has them all."""
SEVERITIES = {"error": N_("Error"), "warning": N_("To check"), "note": N_("Note")}
_COLOURS = {"error": "yellow", "warning": "yellow", "note": "pale"}
_ELSEWHERE = 5
"""So many places in other files are named beside those in this one."""
_SUGGESTED, _REASONS = 6, 2


@dataclass(slots=True)
class Mark:
    """One cell: its colour, and what its comment says."""

    colour: str = ""
    lines: list[str] = field(default_factory=list)

    def add(self, colour: str, *lines: str) -> None:
        """The stronger colour, and each line once."""
        self.colour = max(self.colour, colour, key=STRENGTH.index)
        self.lines += [line for line in lines if len(self.lines) <= SAID_AT_A_CELL and line not in self.lines]


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding as listed: its places in this file, and some of those in others."""

    code: str
    severity: str
    text: str
    advice: str
    stated: int | str | None
    counted: int | str | None
    suggestion: str
    places: tuple[Where, ...]
    elsewhere: tuple[str, ...] = ()


@dataclass(slots=True)
class Marked:
    """All that concerns one file."""

    entries: list[Entry] = field(default_factory=list)
    questions: list[tuple[Where, str]] = field(default_factory=list)
    cells: dict[str | None, dict[Place, Mark]] = field(default_factory=dict)
    """Sheet → place → mark, the most serious first."""

    def mark(self, where: Where, colour: str, *lines: str) -> None:
        """Mark a place that has a row; others are only listed."""
        if where.row and where.row > 0:
            cells = self.cells.setdefault(where.sheet, {})
            cells.setdefault((where.row, _number(where.column)), Mark()).add(colour, *lines)


@dataclass(frozen=True, slots=True)
class Suggested:
    """One number proposed for a cell, and the cells of which only one is to be corrected."""

    fix: Fix
    rivals: tuple[str, ...]


Suggestions = dict[Where, list[Suggested]]


def marked(validation: Validation, words: Words) -> dict[str, Marked]:
    """File as named → what to say of it; what concerns no file is under ""."""
    found: dict[str, Marked] = {}
    suggested = _suggestions(validation, words)
    for where, each in suggested.items():
        # First, so that these cells are among those that get a comment; what is proposed is said below the finding.
        _of(found, where).mark(where, "red" if any(one.fix.sure == CERTAIN for one in each) else "yellow")
    for finding in validation.findings:
        _take(finding, suggested, found, words)
    for where, each in suggested.items():
        _of(found, where).mark(where, "", *_proposals(each, words))
    for table in validation.declared:
        for question in table.solution.questions:
            readings = words(" or ").join(str(reading) for reading in question.readings)
            asked = words("To look up: {readings}?", readings=readings)
            _of(found, question.where).questions.append((question.where, asked))
            _of(found, question.where).mark(question.where, "yellow", asked)
    return found


def _take(finding: Finding, suggested: Suggestions, found: dict[str, Marked], words: Words) -> None:
    """Put a finding on the list of every file it has a place in, and at its cells."""
    kind = severity(finding)
    text, todo = sentence(finding, words), advice(finding, words)
    head, tail = f"{words(SEVERITIES[kind])} {finding.code}: ", text + (f"\n→ {todo}" if todo else "")
    files: dict[str, list[Where]] = {}
    for where in (finding.where, *finding.also):
        files.setdefault(where.file or "", []).append(where)
    for where in _at_fault(finding, suggested):
        _of(found, where).mark(where, _COLOURS[kind], head + _about(where, finding, words) + tail)
    for file, places in files.items():
        others = (place(each[0], words) for name, each in files.items() if name != file)
        entry = Entry(
            finding.code,
            kind,
            text,
            todo,
            finding.stated,
            finding.counted,
            "\n".join(_by_cell(places, suggested, words)),
            tuple(places),
            tuple(other for other, _ in zip(others, range(_ELSEWHERE), strict=False)),
        )
        found.setdefault(file, Marked()).entries.append(entry)


def _at_fault(finding: Finding, suggested: Suggestions) -> Iterator[Where]:
    """The places to mark: of a relation between many figures only those that a correction would change."""
    yield finding.where
    related = finding.code[0] in "FTS" and len(finding.also) > 1
    yield from (where for where in finding.also if not related or where in suggested)


def _about(where: Where, finding: Finding, words: Words) -> str:
    """The first place of a finding, where a cell is marked for the sake of that one."""
    first = finding.where
    if where is first or "count" in finding.params:
        return ""
    file, sheet = (
        (None if first.file == where.file else first.file),
        (None if first.sheet == where.sheet else first.sheet),
    )
    return place(replace(first, file=file, sheet=sheet), words) + ": "


def _suggestions(validation: Validation, words: Words) -> Suggestions:
    """Every number that would put a cell right, the likeliest first, each new number once."""
    found: Suggestions = {}
    for proposal in proposals(validation, words):
        rivals = _rivals(proposal)
        for fix in (fix for way in proposal.ways for fix in way):
            there = found.setdefault(fix.where, [])
            if all(each.fix.new != fix.new for each in there):
                there.append(Suggested(fix, rivals if fix.where.cell in rivals else ()))
    return found


def _rivals(proposal: Proposal) -> tuple[str, ...]:
    """The cells that not every way of a proposal changes; none if there is one way."""
    cells = [{str(fix.where.cell) for fix in way} for way in proposal.ways]
    some = dict.fromkeys(str(fix.where.cell) for way in proposal.ways for fix in way)
    return tuple(cell for cell in some if not all(cell in each for each in cells))


def _proposals(suggested: Iterable[Suggested], words: Words) -> Iterator[str]:
    for each in suggested:
        yield words("Proposed: {change}", change=_change(each.fix, words))
        yield from (f"· {why}" for why in each.fix.reasons[:_REASONS])
        yield from _only_one(each.rivals, words)


def _only_one(rivals: tuple[str, ...], words: Words) -> Iterator[str]:
    if rivals:
        shown = ", ".join(rivals[:_SUGGESTED]) + (", …" if len(rivals) > _SUGGESTED else "")
        yield words("Ways that exclude each other, choose one: {cells}", cells=shown)


def _change(fix: Fix, words: Words) -> str:
    """Old number, new number, and how sure it is."""
    return f"{fix.old} → {fix.new} ({words(fix.sure)})"


def _by_cell(places: Iterable[Where], suggested: Suggestions, words: Words) -> Iterator[str]:
    """What is proposed for the cells of a finding, the surest first."""
    all_of_them = [each for where in dict.fromkeys(places) for each in suggested.get(where, ())]
    all_of_them.sort(key=lambda each: (CERTAIN, LIKELY, POSSIBLE).index(each.fix.sure))
    yield from (f"{each.fix.where.cell}: {_change(each.fix, words)}" for each in all_of_them[:_SUGGESTED])
    for rivals in dict.fromkeys(each.rivals for each in all_of_them):
        yield from _only_one(rivals, words)


def _of(found: dict[str, Marked], where: Where) -> Marked:
    return found.setdefault(where.file or "", Marked())


def _number(letters: str | None) -> int | None:
    if not letters:
        return None
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
