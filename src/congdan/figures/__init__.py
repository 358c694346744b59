"""A table of totals → its figures, and what must hold between them."""

from __future__ import annotations

from congdan.figures.model import Column, Figure, Line, Table
from congdan.figures.read import has_tables, read
from congdan.figures.relations import System, relations

__all__ = ["Column", "Figure", "Line", "System", "Table", "has_tables", "read", "relations"]
