"""Everything one run of `tally` found out."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.criteria import CriteriaSet
from congdan.findings import Off, blocks, exit_code
from congdan.ledger import FileRecord
from congdan.model import Finding
from congdan.tally import Tally


@dataclass(frozen=True, slots=True)
class Result:
    """The tally with its ledger and findings; all that a report needs."""

    tally: Tally
    criteria: CriteriaSet
    files: tuple[FileRecord, ...]
    findings: tuple[Finding, ...]
    as_of: str | None = None
    off: tuple[Off, ...] = ()
    """Codes that are switched off."""

    @property
    def incomplete(self) -> bool:
        """True if something could not be read or counted."""
        return blocks(self.findings)

    @property
    def exit_code(self) -> int:
        """3 if incomplete, 1 with an error-level finding, else 0."""
        return exit_code(self.findings)
