"""Passages with hand-written answers, and what the program reads in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congdan.checks.sentences import check
from congdan.edits import Solution, solve
from congdan.findings import severity
from congdan.messages import Words
from congdan.model import Document, Finding, Paragraph
from congdan.prose import System, relations, told
from congdan.readers.documents.lines import paragraphs

CASES = Path(__file__).parent / "cases" / "prose"


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in one passage."""

    system: System
    solution: Solution
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> str:
        """error, warning, ok, or unverified."""
        worst = {severity(each) for each in self.findings}
        if worst & {"error", "warning"}:
            return "error" if "error" in worst else "warning"
        return "ok" if self.system.tried(self.solution) else "unverified"

    @property
    def figures(self) -> list[int]:
        """The counts in the order of the text."""
        return [each.value for each in self.system.figures.values() if each.value is not None]

    @property
    def percentages(self) -> list[str]:
        """The percentages as they are printed."""
        return [each.text for each in self.system.figures.values() if each.value is None]

    @property
    def named(self) -> set[str]:
        """The texts of the figures that errors and warnings name."""
        places = {(each.where.span, each.text) for each in self.system.figures.values()}
        accused = [each for each in self.findings if severity(each) in ("error", "warning")]
        spans = {where.span for each in accused for where in (each.where, *each.also)}
        return {text for span, text in places if span in spans}

    def said(self) -> list[str]:
        """Every relation in words."""
        claims = self.system.claims.items()
        return [told(claim, self.system, self.solution.relations[name], Words("en")) for name, claim in claims]


def read(text: str) -> Read:
    """Read a passage as a plain text is read."""
    return judged(Document("bao-cao.txt", tuple(paragraphs(text.strip().split("\n")))))


def judged(document: Document) -> Read:
    """Read a document."""
    system = relations(document)
    solution = solve(system.edits)
    return Read(system, solution, tuple(check(system, solution)))


def cases(folder: Path) -> Iterator[Mapping[str, Any]]:
    """The passages of a folder, by file."""
    for path in sorted(folder.glob("*.toml")):
        for each in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]:
            yield {**each, "file": path.stem}


def bare(text: str) -> str:
    """A number as its digits: “15.772” and “15,772” are one."""
    return "".join(letter for letter in text if letter.isdigit())


def found(case: Mapping[str, Any], answer: Read) -> bool:
    """Whether a planted error is named."""
    wanted = {bare(str(each)) for each in case.get("wrong", ())}
    named = {bare(each) for each in answer.named} | {
        str(each.value) for each in answer.system.figures.values() if each.text in answer.named
    }
    return not wanted or bool(wanted & named)


__all__ = ["CASES", "Paragraph", "Read", "bare", "cases", "found", "judged", "read"]
