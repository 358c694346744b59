"""A table of people → a roster."""

from __future__ import annotations

from congdan.roster.build import build
from congdan.roster.model import ROLES, Roster, keep

__all__ = ["ROLES", "Roster", "build", "keep"]
