"""What the office did before a decision: numbers, days and names, as they are printed."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.report.office import NAMELESS, Office


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What is empty is left blank for a pen. Days are printed as given: “ngày 20 tháng 11 năm 2026”.

    basis: the papers a decision goes back to, a line each.  public_from, public_to: how long the list hung out.
    decision: who decides, and the number and the day of the decision.
    """

    proposal_number: str = ""
    proposal_date: str = ""
    meeting_date: str = ""
    meeting_place: str = ""
    chair: str = ""
    secretary: str = ""
    attendees: tuple[str, ...] = ()
    public_from: str = ""
    public_to: str = ""
    basis: tuple[str, ...] = ()
    decision: Office = NAMELESS


BLANK = Proceedings()
"""Proceedings of which nothing was said."""
