"""Every finding: its code, severity, sentence, and what to do."""

from __future__ import annotations

from congdan.findings.catalogue import CATALOGUE, SEVERITIES, blocks, exit_code, ordered, severity
from congdan.findings.entry import Entry
from congdan.findings.switched import Off, switched_off
from congdan.findings.together import Told, expanded, gather, merged, related
from congdan.findings.wording import SCHEMES, TOLD_BY, advice, lacking, place, places, sentence, sentence_of_one

__all__ = [
    "CATALOGUE",
    "SCHEMES",
    "SEVERITIES",
    "TOLD_BY",
    "Entry",
    "Off",
    "Told",
    "advice",
    "blocks",
    "exit_code",
    "expanded",
    "gather",
    "lacking",
    "merged",
    "ordered",
    "place",
    "places",
    "related",
    "sentence",
    "sentence_of_one",
    "severity",
    "switched_off",
]
