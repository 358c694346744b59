"""Every finding: its code, severity, sentence, and what to do."""

from __future__ import annotations

from congdan.findings.catalogue import CATALOGUE, SEVERITIES, blocks, ordered, severity
from congdan.findings.entry import Entry
from congdan.findings.together import gather, merged
from congdan.findings.wording import advice, place, places, sentence

__all__ = [
    "CATALOGUE",
    "SEVERITIES",
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
