"""The years side by side as they are printed: tables and JSON."""

from __future__ import annotations

from congdan.comparison.document import document
from congdan.comparison.report import build
from congdan.comparison.tables import tables

__all__ = ["build", "document", "tables"]
