"""Everything one run of `validate` found out, and its exit code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from congdan.findings import Off, exit_code, severity
from congdan.ledger import FileRecord
from congdan.model import Finding

if TYPE_CHECKING:
    from congdan import prose
    from congdan.edits import Solution
    from congdan.figures import System


@dataclass(frozen=True, slots=True)
class Checked:
    """One table of totals with its relations and what the engine says of them."""

    system: System
    solution: Solution


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of one document with their relations and what the engine says of them."""

    system: prose.System
    solution: Solution


@dataclass(frozen=True, slots=True)
class Validation:
    """The findings in order, each table of totals and each text as it was checked, and what became of each file."""

    findings: tuple[Finding, ...]
    tables: tuple[Checked, ...]
    sums_checked: int
    files: tuple[FileRecord, ...] = ()
    off: tuple[Off, ...] = ()
    """Codes that are switched off."""
    texts: tuple[Text, ...] = ()

    @property
    def declared(self) -> tuple[Checked | Text, ...]:
        """Everything in which figures are declared: tables, then texts."""
        return *self.tables, *self.texts

    @property
    def verdict(self) -> str:
        """findings, ok, or unverified where nothing could be checked."""
        if any(severity(finding) != "note" for finding in self.findings):
            return "findings"
        tried = any(held is not None for each in self.declared for held in each.solution.relations.values())
        return "ok" if tried or self.sums_checked else "unverified"

    def exit_code(self, strict: bool) -> int:
        """3 if something could not be read, 1 with an error (strict: a warning or nothing checked too), else 0."""
        code = exit_code(self.findings)
        warned = any(severity(finding) == "warning" for finding in self.findings)
        return int(warned or self.verdict == "unverified") if strict and not code else code
