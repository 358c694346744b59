"""Corrections that are proposed, and what has to be looked up, for the review."""

from __future__ import annotations

from congdan.checked import Validation
from congdan.listing import corrections as listed
from congdan.messages import Words
from congdan.report import Table
from congdan.verification import asked


def corrections(validation: Validation, words: Words) -> tuple[Table, ...]:
    """Old number, new number, why; none if nothing is proposed."""
    return listed(validation, words).tables


def questions(validation: Validation, words: Words) -> tuple[str, ...]:
    """The look-ups that decide most."""
    return tuple(each["text"] for each in asked(validation, words))
