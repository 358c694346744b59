"""The road as it is printed: tables, charts, JSON, and what could not be computed."""

from __future__ import annotations

from congdan.roadmap.document import document
from congdan.roadmap.findings import findings
from congdan.roadmap.report import build
from congdan.roadmap.tables import charts, tables

__all__ = ["build", "charts", "document", "findings", "tables"]
