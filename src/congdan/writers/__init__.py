"""Report → a format; only the format knows how a value is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from congdan.messages import Words
from congdan.report import Report
from congdan.writers import delimited, markdown

FORMATS = ("table", "json", "csv", "md")

SUFFIXES = {".json": "json", ".csv": "csv", ".md": "md", ".txt": "table"}
"""Suffix of an output → its format."""


def text(report: Report, form: str, words: Words, delimiter: str) -> str:
    """The text of a report as CSV, else as Markdown: a table in a file is one that any editor shows.

    The terminal's tables are drawn by `terminal`, JSON comes from `contract` and `verification`.
    """
    return delimited.text(report, words, delimiter) if form == "csv" else markdown.text(report, words)


def _csv(report: Report, words: Words) -> bytes:
    # Excel knows UTF-8 in a CSV file by its byte order mark.
    return delimited.published(report, words).encode("utf-8-sig")


def _markdown(report: Report, words: Words) -> bytes:
    return markdown.text(report, words).encode()


def _docx(report: Report, words: Words) -> bytes:
    from congdan.writers.docx import report as paper

    return paper.report(report, words)


def _xlsx(report: Report, words: Words) -> bytes:
    from congdan.writers.xlsx import workbook

    return workbook(report, words)


def _html(report: Report, words: Words) -> bytes:
    from congdan.writers.page import page

    return page(report, words)


def _json(report: Report, words: Words) -> bytes:
    from congdan.writers import document

    return document.text(report, words).encode()


PUBLISHED: Mapping[str, Callable[[Report, Words], bytes]] = {
    ".xlsx": _xlsx,
    ".html": _html,
    ".docx": _docx,
    ".json": _json,
    ".csv": _csv,
    ".md": _markdown,
}
"""Suffix of a published review → what makes its bytes."""
