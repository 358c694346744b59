"""A review with the road to its targets behind its own tables."""

from __future__ import annotations

from dataclasses import replace

from congdan import pipeline, roadmap
from congdan.findings import exit_code
from congdan.messages import Words
from congdan.report import Report, line
from congdan.settings import Settings
from congdan.tally import Tally


def with_road(built: Report, counted: Tally, chosen: Settings, words: Words) -> tuple[Report, int]:
    """The report with the tables and charts of the road, and the exit code of what could not be computed."""
    road = pipeline.lay(counted, chosen)
    found = list(roadmap.findings(road))
    whole = replace(
        built,
        tables=(*built.tables, *roadmap.tables(road, words)),
        charts=(*built.charts, *roadmap.charts(road, words)),
        findings=(*built.findings, *(line(each, words) for each in found)),
    )
    return whole, exit_code(found)
