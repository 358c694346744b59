"""Figures out of sentences: what they count, and what must hold between them."""

from __future__ import annotations

from congdan.prose.model import Claim, Number, Sentence, System
from congdan.prose.relations import read, relations
from congdan.prose.told import told

__all__ = ["Claim", "Number", "Sentence", "System", "read", "relations", "told"]
