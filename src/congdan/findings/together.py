"""Many places of one cause are one finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from congdan.model import Finding, Where


def gather(code: str, where: Sequence[Where], **values: object) -> list[Finding]:
    """One finding with many places; none if there is no place."""
    if not where:
        return []
    stated, counted = values.pop("stated", None), values.pop("counted", None)
    return [Finding(code, where[0], tuple(where[1:]), stated, counted, {"count": len(where), **values})]  # type: ignore[arg-type]


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one cause in several files as one with many places."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        cause = finding.code, str(finding.params if finding.code in _ONE_CAUSE else id(finding))
        together.setdefault(cause, []).append(finding)
    return [_merge(same) for same in together.values()]


_ONE_CAUSE = frozenset({"R011", "R034", "R035", "R044", "P017", "U006"})


def _merge(same: list[Finding]) -> Finding:
    first, *rest = same
    return replace(first, also=(*first.also, *(each.where for each in rest))) if rest else first
