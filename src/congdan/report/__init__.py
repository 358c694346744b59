"""What was found out → titled tables of cells, in reading order."""

from __future__ import annotations

from congdan.report.model import (
    HIDDEN,
    Chart,
    Check,
    Column,
    Hidden,
    Line,
    Part,
    Report,
    Row,
    Sentence,
    Spot,
    Table,
    Value,
    by_severity,
)
from congdan.report.names import name_of
from congdan.report.notes import conventions, notes
from congdan.report.office import Office
from congdan.report.tables import table, units_by_commune
from congdan.report.tally import build, line

__all__ = [
    "HIDDEN",
    "Chart",
    "Check",
    "Column",
    "Hidden",
    "Line",
    "Office",
    "Part",
    "Report",
    "Row",
    "Sentence",
    "Spot",
    "Table",
    "Value",
    "build",
    "by_severity",
    "conventions",
    "line",
    "name_of",
    "notes",
    "table",
    "units_by_commune",
]
