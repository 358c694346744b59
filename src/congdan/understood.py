"""One file as it was understood."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.layout import Layout
from congdan.ledger import FileRecord
from congdan.model import Finding
from congdan.roster import Roster


@dataclass(frozen=True, slots=True)
class Understood:
    """Its record, its layouts and rosters, and what was found on the way."""

    record: FileRecord
    layouts: tuple[Layout, ...] = ()
    rosters: tuple[Roster, ...] = ()
    findings: tuple[Finding, ...] = ()
