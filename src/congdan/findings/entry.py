"""What a code means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means. `blocks`: something could not be read or counted, so every output is incomplete (exit 3)."""

    severity: str
    text: str
    advice: str = ""
    blocks: bool = False
