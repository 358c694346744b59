"""How far a finding can move a published total."""

from __future__ import annotations

from congdan.model import Finding

_PEOPLE = frozenset(
    (
        "R041", "U001", "U008", "P015", "P016", "P018", "C001", "C002", "C003", "C004", "C005", "C006", "C007", "C008",
        "C009", "C013", "M001", "M002", "M005", "M006", "M008",
    )
)  # fmt: skip
"""Findings about people who may be counted otherwise: as many as there are places."""
_ONE = frozenset(("P010", "P011", "P012", "P013", "P014", "M003"))
"""Findings whose places are the rows of one person."""


def effect(finding: Finding) -> int:
    """By how many people a total may be wrong: stated less counted, or the people concerned; 0 where none is."""
    stated, counted = finding.stated, finding.counted
    if isinstance(stated, int) and isinstance(counted, int):
        return abs(stated - counted)
    if finding.code in _ONE:
        return 1
    if finding.code in _PEOPLE:
        return 1 + len(finding.also)
    return stated if isinstance(stated, int) and finding.code in ("M007", "M009") else 0
