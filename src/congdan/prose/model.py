"""What is read in sentences: numbers with what they count, and what must hold between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from congdan.edits import Relation, Solution
from congdan.edits import System as Edits
from congdan.figures import Figure
from congdan.figures.rates import Rate
from congdan.model import Document, Paragraph

COUNT, SHARE, OTHER = "count", "share", "other"
"""A number that counts, a percentage, and any other, which is left out with a reason."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a sentence; `start` and `end` are places in its paragraph."""

    start: int
    end: int
    text: str
    kind: str
    value: int | None = None
    """Of a count."""
    reason: str | None = None
    """Why it is left out."""
    hedge: str | None = None
    """at_least, at_most or about: a bound, not a count."""
    noun: str | None = None
    """The class of what is counted; `?…` for a word that is not known."""
    role: str | None = None
    sector: str | None = None
    changes: str | None = None
    """up or down: how much more or less than before."""
    upper: int | None = None
    lower: int | None = None
    """Place in the sentence of the number over it or under it in a fraction a/b."""
    depth: int = 0
    """In how many brackets it stands."""

    @property
    def exact(self) -> bool:
        """Whether it says how many there are, no more and no less."""
        return self.kind == COUNT and self.hedge is None and self.changes is None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence in small letters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence: its paragraph, where it stands in it, its words and its numbers."""

    paragraph: Paragraph
    start: int
    end: int
    low: str
    """The whole paragraph in small letters."""
    words: tuple[Word, ...]
    numbers: tuple[Number, ...] = ()

    def between(self, start: int, end: int) -> str:
        """The text between two places."""
        return self.low[start:end]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the text says of its own numbers: the relation, and the numbers in reading order."""

    relation: Relation
    names: tuple[str, ...]
    """Cells in the order in which they are told."""
    against: str = ""
    """What the code of a finding needs to be told beside the numbers."""


@dataclass(frozen=True, slots=True)
class System:
    """The numbers and relations of one document, in the form the engine takes."""

    edits: Edits
    figures: Mapping[str, Figure]
    """Counts and percentages by name."""
    numbers: Mapping[str, Number]
    claims: Mapping[str, Claim]
    document: Document
    left_out: tuple[tuple[Paragraph, Number], ...] = ()
    without_base: tuple[tuple[str, str], ...] = ()
    """Percentages whose base is not in the text, each with the count it is a share of."""
    sentences: tuple[Sentence, ...] = ()

    @property
    def rates(self) -> Mapping[str, Rate]:
        """None beside the figures: a percentage is one of them."""
        return {}

    def tried(self, solution: Solution) -> frozenset[str]:
        """The figures of which something could be tried."""
        known = (each for name, each in self.claims.items() if solution.relations.get(name) is not None)
        return frozenset(name for each in known for name in each.names)
