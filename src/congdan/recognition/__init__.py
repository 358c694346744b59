"""The papers of recognition: who holds the title for certain, who does not yet, and what is printed of them."""

from __future__ import annotations

from congdan.recognition.list import Person, Recognition, build
from congdan.recognition.papers import NAMES, VIETNAMESE, Page, Paper, Part, papers
from congdan.recognition.tables import numbered

__all__ = [
    "NAMES",
    "VIETNAMESE",
    "Page",
    "Paper",
    "Part",
    "Person",
    "Recognition",
    "build",
    "numbered",
    "papers",
]
