"""What a unit is asked to do about a finding: the advice of the program speaks to the office."""

from __future__ import annotations

from collections.abc import Mapping

from congdan.findings import advice
from congdan.messages import N_, Words
from congdan.model import Finding

_AGAIN = N_("send the file again")
_HEADINGS = N_("put every heading over its own column, in one row, and send the file again")

_ASKED: Mapping[str, str] = {
    "R001": _AGAIN,
    "R002": _AGAIN,
    "R005": _AGAIN,
    "R008": _AGAIN,
    "R010": _AGAIN,
    "R046": _AGAIN,
    "R013": N_("send the list of people"),
    "R030": N_("give one of the two columns another heading"),
    "R031": N_("give the column of names the heading “Họ và tên”"),
    "R032": N_("send the list of people"),
    "R036": N_("look whether the list is complete, and send it again"),
    "R037": _HEADINGS,
    "R038": _HEADINGS,
    "R039": _HEADINGS,
    "R070": N_("say which of the two is the final version"),
    "R071": N_("say which year the list is of"),
    "U001": N_("fill in the unit"),
    "U011": N_("write the name of the unit the same way everywhere"),
    "P011": N_("say which result is right"),
    "P015": N_("say whether these people are still to be counted"),
    "C010": N_("send the whole form, with the points of every indicator"),
    "C011": N_("look whether this is the form of this year"),
    "M001": N_("send their points and results, or say that they are not evaluated this year"),
    "F001": N_("look at these figures again, and correct them"),
    "F002": N_("look at these figures again, and correct them"),
}
"""Codes whose advice names options of the program, or asks the office to write to the unit."""


_OF_THE_PROGRAM = ("--", "congdan")
"""What only somebody who runs the program understands."""


def todo(finding: Finding, words: Words) -> str:
    """What the unit is asked to do; nothing where only the office can do something."""
    if finding.code in _ASKED:
        return words(_ASKED[finding.code])
    said = advice(finding, words)
    return "" if any(word in said for word in _OF_THE_PROGRAM) else said
