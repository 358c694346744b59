"""A comparison and the results it was made from → the report of `congdan compare`."""

from __future__ import annotations

from collections.abc import Sequence

from congdan.compare import Comparison
from congdan.comparison.tables import tables
from congdan.findings import merged, ordered
from congdan.messages import Words
from congdan.model import Finding
from congdan.report import Report, line
from congdan.result import Result
from congdan.roadmap.wording import VALIDITY
from congdan.schemas import SCHEMAS


def build(found: Comparison, results: Sequence[Result], by: Sequence[str], validity: str, words: Words) -> Report:
    """The tables, on what they rest, and what was found in any year."""
    return Report(
        words("The years side by side"),
        tables(found, by, validity, words),
        tuple(_notes(found, results, validity, words)),
        tuple(line(each, words) for each in findings(results)),
        any(result.incomplete for result in results),
        SCHEMAS["compare"],
    )


def findings(results: Sequence[Result]) -> list[Finding]:
    """What was found in any year, one cause at many places once."""
    return ordered(merged(finding for result in results for finding in result.findings))


def _notes(found: Comparison, results: Sequence[Result], validity: str, words: Words) -> list[str]:
    years = [
        words("{year}: {count} files", year=year.label, count=len(result.files))
        for year, result in zip(found.years, results, strict=True)
    ]
    return [
        words("Files: {years}.", years="; ".join(years)),
        f"{words('A title counts')} {words(VALIDITY[validity])}.",
        words("Changes of rates are reckoned before rounding."),
        words("People are matched across the years by identity number, else by name, date of birth and unit."),
    ]
