"""The sets of targets that come along, and those in files of one's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

from congdan.sourced import Shelf, SourcedError
from congdan.targets.build import build
from congdan.targets.model import TargetSet


class TargetError(SourcedError):
    """A set of targets that cannot be used."""

    finding = "R025"


MARKED = "thong-tu-24-2023"
"""The set whose rules hold for marked units, whatever set of targets is chosen."""

_SHELF = Shelf("congdan.targets", build, TargetError)


def available() -> list[str]:
    """The ids of the sets that come with the program."""
    return _SHELF.available()


def load(id_or_path: str | os.PathLike[str]) -> TargetSet:
    """The set of that id, else the one in that file. Raises TargetError for the first mistake.

    >>> [(target.year, target.share) for target in load("qd-677").of("residents")]
    [(2025, Fraction(2, 5)), (2030, Fraction(3, 5))]
    """
    return _SHELF.load(id_or_path)


def check(path: str | os.PathLike[str]) -> Sequence[SourcedError]:
    """Every mistake of a file of targets; none if it can be used."""
    return _SHELF.check(path)
