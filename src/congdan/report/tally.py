"""A result of `tally` → its report."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.findings import advice, places, sentence, severity
from congdan.messages import Words
from congdan.model import Finding
from congdan.report.model import Line, Report
from congdan.report.notes import notes
from congdan.report.tables import table
from congdan.result import Result
from congdan.schemas import SCHEMAS


def build(result: Result, by: Sequence[str], words: Words) -> Report:
    """The report of a tally by the named dimensions."""
    return Report(
        words("Tally of the title “Công dân học tập”"),
        tuple(table(result.tally, name, words) for name in by),
        tuple(notes(result, words)),
        tuple(line(each, words) for each in result.findings),
        result.incomplete,
        SCHEMAS["tally"],
    )


def line(finding: Finding, words: Words) -> Line:
    """One finding in the user's language."""
    return Line(
        severity(finding), finding.code, places(finding, words), sentence(finding, words), advice(finding, words)
    )
