"""TOML files that cite their source: read, and every mistake named at its place."""

from __future__ import annotations

from congdan.sourced.fields import HUNDREDTHS, STAND_IN, Fields, Place, Table, in_decimals
from congdan.sourced.files import Shelf
from congdan.sourced.problems import PROBLEMS, SourcedError

__all__ = ["HUNDREDTHS", "PROBLEMS", "STAND_IN", "Fields", "Place", "Shelf", "SourcedError", "Table", "in_decimals"]
