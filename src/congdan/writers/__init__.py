"""Report → a format; only the format knows how a value is written."""

from __future__ import annotations

from collections.abc import Callable

from congdan.messages import Words
from congdan.report import Report
from congdan.writers import delimited, markdown

FORMATS = ("table", "json", "csv", "md")

WRITERS: dict[str, Callable[[Report, Words], str]] = {"csv": delimited.text, "md": markdown.text}
"""Format → the text of a report; the terminal's is drawn by `terminal`, JSON comes from `contract`."""

SUFFIXES = {".json": "json", ".csv": "csv", ".md": "md", ".txt": "table"}
"""Suffix of an output → its format."""
