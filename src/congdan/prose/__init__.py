"""Figures out of sentences: what they count, and what must hold between them."""

from __future__ import annotations

from congdan.prose.claims import bases
from congdan.prose.model import Claim, Number, Sentence, System
from congdan.prose.relations import read, relations, with_rosters
from congdan.prose.roles import stretch
from congdan.prose.told import told

__all__ = ["Claim", "Number", "Sentence", "System", "bases", "read", "relations", "stretch", "told", "with_rosters"]
