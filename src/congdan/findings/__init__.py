"""Every finding: its code, severity, sentence, and what to do."""

from __future__ import annotations

from congdan.findings.catalogue import CATALOGUE, SEVERITIES, blocks, ordered, severity
from congdan.findings.entry import Entry
from congdan.findings.together import gather, merged
from congdan.findings.wording import TOLD_BY, advice, place, places, sentence

__all__ = [
    "CATALOGUE",
    "SEVERITIES",
    "TOLD_BY",
    "Entry",
    "advice",
    "blocks",
    "gather",
    "merged",
    "ordered",
    "place",
    "places",
    "sentence",
    "severity",
]
