"""Findings that an office switched off, with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from congdan.messages import Words
from congdan.model import Finding


@dataclass(frozen=True, slots=True)
class Off:
    """A code that is switched off, why, and how many findings were left out for it."""

    code: str
    reason: str
    count: int

    def as_json(self) -> dict[str, object]:
        """The JSON form."""
        return {"code": self.code, "reason": self.reason, "count": self.count}

    def sentence(self, words: Words) -> str:
        """The line that every output prints."""
        return words(
            "{code} is switched off in congdan.toml: {reason} ({count} left out)",
            code=self.code,
            reason=self.reason,
            count=self.count,
        )


def switched_off(findings: Iterable[Finding], reasons: Mapping[str, str]) -> tuple[list[Finding], tuple[Off, ...]]:
    """The findings that stay, and what was left out of each code that is switched off, none of it too."""
    every = list(findings)
    times = Counter(each.code for each in every if each.code in reasons)
    kept = [each for each in every if each.code not in reasons]
    return kept, tuple(Off(code, reasons[code], times[code]) for code in sorted(reasons))
