"""A text that was checked → its paragraphs in pieces, each figure with its state and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congdan.checked import Text, Validation
from congdan.findings import advice, sentence, severity
from congdan.messages import N_, Words
from congdan.model import Span
from congdan.proposals import CERTAIN, proposals
from congdan.prose import Number
from congdan.verification import in_words

WRONG, DOUBTFUL, RIGHT, ALONE, LEFT_OUT = "wrong", "doubtful", "right", "alone", "left_out"
SIGNS = {WRONG: "✗", DOUBTFUL: "?", RIGHT: "✓", ALONE: "–", LEFT_OUT: ""}
MEANINGS = {
    WRONG: N_("wrong"),
    DOUBTFUL: N_("to look at"),
    RIGHT: N_("agrees with other figures"),
    ALONE: N_("no partner to check it against"),
}
_CERTAIN = "S004"
"""The one finding that accuses a figure; the others name a relation, in which any figure may be the wrong one."""
REASONS = {
    "date": N_("a date"),
    "document": N_("the number of a document"),
    "period": N_("a period"),
    "phone": N_("a telephone number"),
    "code": N_("a code"),
    "time": N_("a time of day"),
    "numbering": N_("the number of a line"),
    "range": N_("a range"),
    "age": N_("an age"),
    "money": N_("money"),
    "measure": N_("a measure"),
    "ordinal": N_("an ordinal"),
    "address": N_("an address"),
    "year": N_("a year"),
    "decimal": N_("a number with decimals"),
    "points": N_("percentage points"),
    "share": N_("a share"),
    "name": N_("part of a name"),
    "unclear": N_("it is not told what it counts"),
}
"""Why a number is no figure."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; a figure has a state, a number that is none the reason why."""

    text: str
    state: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """One paragraph."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]

    @property
    def counts(self) -> bool:
        """Whether it has a figure."""
        return any(piece.state not in ("", LEFT_OUT) for piece in self.pieces)


def marked(text: Text, validation: Validation, words: Words) -> Iterator[Marked]:
    """Every paragraph of a text, in order."""
    numbers = _by_paragraph(text)
    states, said = _states(text, validation), _said(text, validation, words)
    for paragraph in text.system.document.paragraphs:
        pieces: list[Piece] = []
        place = 0
        for number in numbers.get(paragraph.number, ()):
            pieces.append(Piece(paragraph.text[place : number.start]))
            span = Span(paragraph.number, number.start, number.end)
            reason = (words(REASONS[number.reason]),) if number.reason in REASONS else ()
            state = states.get(span, LEFT_OUT)
            pieces.append(Piece(paragraph.text[number.start : number.end], state, said.get(span, reason)))
            place = number.end
        pieces.append(Piece(paragraph.text[place:]))
        yield Marked(paragraph.number, paragraph.kind, tuple(piece for piece in pieces if piece.text))


def _by_paragraph(text: Text) -> dict[int, list[Number]]:
    found: dict[int, list[Number]] = {}
    for each in text.system.sentences:
        found.setdefault(each.paragraph.number, []).extend(each.numbers)
    return {number: sorted(each, key=lambda one: one.start) for number, each in found.items()}


def _states(text: Text, validation: Validation) -> dict[Span, str]:
    """Figures by their place: named by an error, by a warning or beside one, sound, or alone."""
    file, tried = text.system.document.file, text.system.tried(text.solution)
    found = {
        each.where.span: RIGHT if name in tried else ALONE
        for name, each in text.system.figures.items()
        if each.where.span
    }
    for finding in validation.findings:
        kind = severity(finding)
        if kind == "note" or not finding.code.startswith("S"):
            continue
        for at, where in enumerate((finding.where, *finding.also)):
            if where.file == file and where.span in found and found[where.span] != WRONG:
                found[where.span] = WRONG if finding.code == _CERTAIN and not at else DOUBTFUL
    return found


def _said(text: Text, validation: Validation, words: Words) -> dict[Span, tuple[str, ...]]:
    """What is told at each figure: findings, then corrections, then the relations it stands in."""
    found: dict[Span, list[str]] = {}
    file = text.system.document.file
    for finding in validation.findings:
        if finding.where.file == file and finding.where.span and finding.code not in ("S014", "S010"):
            todo = advice(finding, words)
            line = f"{finding.code}: {sentence(finding, words)}" + (f" → {todo}" if todo else "")
            found.setdefault(finding.where.span, []).append(line)
    for span, line in _corrections(file, validation, words):
        found.setdefault(span, []).append(line)
    for name, line, _ in in_words(text, words):
        for cell in text.system.claims[name].names:
            place = text.system.figures[cell].where.span
            if place:
                found.setdefault(place, []).append(line)
    return {span: tuple(dict.fromkeys(lines)) for span, lines in found.items()}


def _corrections(file: str, validation: Validation, words: Words) -> Iterator[tuple[Span, str]]:
    for proposal in proposals(validation, words):
        for way in proposal.ways:
            for fix in way:
                if fix.where.file == file and fix.where.span:
                    why = "; ".join(fix.reasons)
                    sure = words(fix.sure) if fix.sure != CERTAIN else words(CERTAIN)
                    yield fix.where.span, f"{fix.old} → {fix.new} ({sure})" + (f": {why}" if why else "")


def overview(lines: Sequence[Marked]) -> Mapping[str, int]:
    """How many figures there are of each state."""
    found = dict.fromkeys(MEANINGS, 0)
    for piece in (piece for line in lines for piece in line.pieces):
        if piece.state in found:
            found[piece.state] += 1
    return found
