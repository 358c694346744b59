"""The same files counted and checked: what the annual review is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from congdan.checked import Validation
from congdan.findings import blocks, exit_code, ordered
from congdan.model import Finding
from congdan.result import Result

_OF_THE_COUNT = frozenset({"R010", "R013", "R060", "R061", "R075", "R087"})
"""What only the count has to say; everything else of it is said by the check too."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One reading of the files, counted and checked."""

    result: Result
    validation: Validation

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, in order."""
        more = [each for each in self.result.findings if each.code in _OF_THE_COUNT and not self._is_checked(each)]
        return tuple(ordered([*self.validation.findings, *more]))

    def _is_checked(self, finding: Finding) -> bool:
        """A folder without a roster is no fault if a table of totals in it was checked."""
        folder = Path(finding.where.file or "")
        tables = (Path(each.system.table.file) for each in self.validation.tables)
        return finding.code == "R010" and any(folder in table.parents for table in tables)

    @property
    def incomplete(self) -> bool:
        """True if something could not be read or counted."""
        return blocks(self.findings)

    @property
    def exit_code(self) -> int:
        """3 if incomplete, 1 with an error-level finding, else 0."""
        return exit_code(self.findings)
