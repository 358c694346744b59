"""Every finding code, and what is told from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from congdan.findings import figures, matching, people, points, reading, sentences, totals, units
from congdan.findings.effect import effect
from congdan.findings.entry import Entry
from congdan.model import Finding

SEVERITIES = ("error", "warning", "note")

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {
        **reading.ENTRIES,
        **units.ENTRIES,
        **people.ENTRIES,
        **points.ENTRIES,
        **matching.ENTRIES,
        **totals.ENTRIES,
        **figures.ENTRIES,
        **sentences.ENTRIES,
    }
)
"""Code → what it means; the letters are R reading, U units and categories, P people, C points, M matching,
F figures of tables, T totals of rosters, S sentences."""


def severity(finding: Finding) -> str:
    """One of `SEVERITIES`."""
    return CATALOGUE[finding.code].severity


def blocks(findings: Iterable[Finding]) -> bool:
    """True if something could not be read or counted."""
    return any(CATALOGUE[finding.code].blocks for finding in findings)


def exit_code(findings: Sequence[Finding]) -> int:
    """3 if something could not be read or counted, 1 with an error-level finding, else 0."""
    return 3 if blocks(findings) else int(any(severity(finding) == "error" for finding in findings))


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """What stops first, then by severity, by effect on the published totals, and by place."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[object, ...]:
    entry = CATALOGUE[finding.code]
    where = finding.where
    text = (where.span.paragraph, where.span.start or 0) if where.span else (0, 0)
    place = where.file or "", where.sheet or "", where.row or 0, where.column or "", text
    severe = SEVERITIES.index(entry.severity)
    return not entry.blocks, severe, -effect(finding), place, finding.code, str(finding.params)
