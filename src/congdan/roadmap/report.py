"""A road and the result it was made from → the report of `congdan roadmap`."""

from __future__ import annotations

from congdan.messages import Words
from congdan.report import Report, line, notes
from congdan.result import Result
from congdan.road import Road
from congdan.roadmap.tables import charts, tables
from congdan.schemas import SCHEMAS


def build(road: Road, result: Result, words: Words) -> Report:
    """The tables of the road, the notes on how its figures were made, and what was found."""
    return Report(
        words("Road to the targets"),
        tables(road, words),
        tuple(notes(result, words)),
        tuple(line(each, words) for each in result.findings),
        result.incomplete,
        SCHEMAS["roadmap"],
        as_of=result.as_of,
        charts=charts(road, words),
    )
