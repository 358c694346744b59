"""The annual review: its tables, its sentences, what was found, and where it all comes from."""

from __future__ import annotations

from congdan.messages import Words
from congdan.report import Office, Report, line, notes
from congdan.review.charts import charts
from congdan.review.checks import checks
from congdan.review.findings import corrections, questions
from congdan.review.people import people
from congdan.review.sentences import parts
from congdan.review.sources import sources
from congdan.review.tables import tables
from congdan.reviewed import Reviewed
from congdan.schemas import SCHEMAS


def build(reviewed: Reviewed, office: Office, words: Words, show_people: bool = False) -> Report:
    """Tables by unit, category, sector and kind with their sums, what was found, and where it all comes from.

    show_people: list everybody too; else nobody is named.
    """
    result = reviewed.result
    shown = tables(result.tally, words)
    return Report(
        words("Results of the title “Công dân học tập”"),
        shown,
        tuple(notes(result, words)),
        tuple(line(each, words) for each in reviewed.findings),
        reviewed.incomplete,
        SCHEMAS["export"],
        office,
        result.as_of,
        charts(shown, words),
        checks(shown, words),
        corrections(reviewed.validation, words),
        questions(reviewed.validation, words),
        sources(result, words),
        (people(result, words),) if show_people else (),
        parts(shown, words),
    )
