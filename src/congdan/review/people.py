"""The list of people for the appraisal meeting: points, verdict, and the reasons in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from congdan import categories
from congdan.checks.points import RESULT_WORDS, lacking
from congdan.criteria import CriteriaSet
from congdan.evaluate import BLANK, UNREADABLE, Verdict
from congdan.findings import lacking as said_short
from congdan.messages import N_, Words
from congdan.report import Column, Row, Table, Value
from congdan.result import Result
from congdan.roll import Roll, roll

VERDICTS = {
    Verdict.ACHIEVED: N_("Achieved"),
    Verdict.NOT_ACHIEVED: N_("Not achieved"),
    Verdict.UNDECIDED: N_("Undecided"),
}


def people(result: Result, words: Words) -> Table:
    """Everybody who was counted, a line each."""
    listed = roll(result.tally, result.criteria)
    registers = result.tally.total.registered is not None
    columns = tuple(_columns(result.criteria, registers, words))
    reasons = Reasons(result, listed, words)
    return Table(words("List of people"), columns, tuple(_rows(listed, registers, reasons, words)), "people")


def _columns(criteria: CriteriaSet, registers: bool, words: Words) -> Iterator[Column]:
    yield Column(words("No."), "count", "number")
    yield Column(words("Full name"), "text", "name")
    yield Column(words("Date of birth"), "text", "birth")
    yield Column(words("Commune"), "text", "commune")
    yield Column(words("Unit"), "text", "unit")
    yield Column(words("Category"), "text", "category")
    if registers:
        yield Column(words("Registered"), "text", "registered")
    for indicator in criteria.indicators:
        name = f"indicator_{indicator.number}"
        yield Column(words("Indicator {number}", number=indicator.number), "points", name)
    yield Column(words("Total points"), "points", "total")
    yield Column(words("Result"), "text", "result")
    yield Column(words("Reasons"), "text", "reasons")


def _rows(listed: Roll, registers: bool, reasons: Reasons, words: Words) -> Iterator[Row]:
    named = {code: categories.label(code, words.language) if code else "" for code in set(listed.categories)}
    verdicts = {int(verdict): words(text) for verdict, text in VERDICTS.items()}
    unevaluated = words("Not evaluated")
    entries = zip(
        listed.names,
        listed.births,
        listed.places,
        listed.categories,
        listed.registered.tolist(),
        listed.evaluated.tolist(),
        listed.verdicts.tolist(),
        listed.points.tolist(),
        listed.totals.tolist(),
        strict=True,
    )
    for entry, (name, birth, place, code, registered, evaluated, verdict, points, total) in enumerate(entries):
        mark = (("x" if registered else ""),) if registers else ()
        result = verdicts[verdict] if evaluated else unevaluated
        yield Row(
            (
                entry + 1,
                name,
                birth,
                place[0] or "",
                place[1] or "",
                named[code],
                *mark,
                *_points(points),
                _known(total),
                result,
                reasons.of(entry),
            )
        )


def _points(points: Sequence[int]) -> list[Value]:
    return [None if each < 0 else each for each in points]


def _known(total: int) -> int | None:
    return None if total < 0 else total


class Reasons:
    """Why somebody did not achieve, or is not sure to have: which point is short and by how much, what is missing."""

    def __init__(self, result: Result, listed: Roll, words: Words) -> None:
        self.rows, self.criteria = result.tally.rows, result.criteria
        self.listed, self.words = listed, words
        self.numbers = [indicator.number for indicator in self.criteria.indicators]
        tally = result.tally
        outside = listed.evaluated & ~listed.registered & (tally.total.registered is not None)
        self.outside = outside.tolist()
        settled = listed.verdicts == Verdict.ACHIEVED
        doubtful = listed.contradicted | listed.disagrees | listed.unappraised | outside
        self.open = (doubtful | (listed.evaluated & ~settled)).tolist()

    def of(self, entry: int) -> str:
        """The reasons, an empty text where there is nothing to say."""
        return "; ".join(self._of(entry)) if self.open[entry] else ""

    def _of(self, entry: int) -> Iterator[str]:
        listed, words = self.listed, self.words
        if self.outside[entry]:
            yield words("not on the registrations")
        if listed.contradicted[entry]:
            yield words("the rows of this person have opposite results")
        elif listed.unappraised[entry]:
            yield words("not appraised, only self-scored")
        elif listed.disagrees[entry]:
            yield self._opposite(entry)
        elif listed.verdicts[entry] == Verdict.NOT_ACHIEVED:
            yield self._short(entry) or words("so says the result of the list")
        elif listed.verdicts[entry] == Verdict.UNDECIDED:
            yield from self._missing(entry)

    def _short(self, entry: int) -> str:
        short = lacking(self.rows, int(self.listed.rows[entry]), self.listed.points[entry], self.criteria)
        return said_short(short, self.words)

    def _opposite(self, entry: int) -> str:
        declared = Verdict(int(self.rows.declared[self.listed.rows[entry]]))
        counted = Verdict.NOT_ACHIEVED if declared == Verdict.ACHIEVED else Verdict.ACHIEVED
        stated, said = self.words(RESULT_WORDS[declared]), self.words(RESULT_WORDS[counted])
        text = self.words("the result says “{stated}”, the points say “{counted}”", stated=stated, counted=said)
        short = self._short(entry)
        return f"{text} ({short})" if short else text

    def _missing(self, entry: int) -> Iterator[str]:
        """Blanks and points that cannot be used, by the numbers of their indicators."""
        points = self.listed.points[entry]
        for value, text in (
            (BLANK, N_("no points for indicator {numbers}")),
            (UNREADABLE, N_("unusable points for indicator {numbers}")),
        ):
            found = [self.numbers[at] for at in np.flatnonzero(points == value).tolist()]
            if len(found) == len(self.numbers):
                yield self.words("no points and no result")
            elif found:
                yield self.words(text, numbers=", ".join(map(str, found)))
