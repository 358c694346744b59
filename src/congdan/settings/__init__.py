"""Options, environment and `congdan.toml` → one plain value."""

from __future__ import annotations

from congdan.settings.load import FILE_NAME, KEYS, find, load
from congdan.settings.model import BY, PROSE, SAID_AS, WITHDRAWN, Settings, Understood, hints
from congdan.settings.values import OFFICE_KEYS

__all__ = [
    "BY",
    "FILE_NAME",
    "KEYS",
    "OFFICE_KEYS",
    "PROSE",
    "SAID_AS",
    "WITHDRAWN",
    "Settings",
    "Understood",
    "find",
    "hints",
    "load",
]
