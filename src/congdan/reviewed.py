"""The same files counted and checked: what the annual review is made of."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.checked import Validation
from congdan.findings import blocks, exit_code, ordered
from congdan.model import Finding
from congdan.result import Result

_OF_THE_COUNT = frozenset({"R010", "R013", "R060", "R061", "R075"})
"""What only the count has to say; everything else of it is said by the check too."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One reading of the files, counted and checked."""

    result: Result
    validation: Validation

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, in order."""
        more = [each for each in self.result.findings if each.code in _OF_THE_COUNT]
        return tuple(ordered([*self.validation.findings, *more]))

    @property
    def incomplete(self) -> bool:
        """True if something could not be read or counted."""
        return blocks(self.findings)

    @property
    def exit_code(self) -> int:
        """3 if incomplete, 1 with an error-level finding, else 0."""
        return exit_code(self.findings)
