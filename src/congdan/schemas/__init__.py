from __future__ import annotations

SCHEMAS = {
    "tally": "congdan.tally/1",
    "validate": "congdan.validate/1",
    "export": "congdan.export/1",
    "remind": "congdan.remind/1",
    "recognition": "congdan.recognition/1",
    "inspect": "congdan.inspect/1",
    "roadmap": "congdan.roadmap/1",
    "compare": "congdan.compare/1",
    "criteria": "congdan.criteria/1",
}
"""Command → the name and version of what it prints; a changed meaning raises the number."""
