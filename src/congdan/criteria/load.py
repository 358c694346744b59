"""The criteria sets that come along, and those in files of one's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

from congdan.criteria.build import build
from congdan.criteria.model import CriteriaSet
from congdan.sourced import Shelf, SourcedError


class CriteriaError(SourcedError):
    """A criteria set that cannot be used."""

    finding = "R020"


_SHELF = Shelf("congdan.criteria", build, CriteriaError)


def available() -> list[str]:
    """The ids of the sets that come with the program."""
    return _SHELF.available()


def load(id_or_path: str | os.PathLike[str]) -> CriteriaSet:
    """The set of that id, else the one in that file.

    Raises CriteriaError for the first mistake; `check` returns them all.

    >>> load("cdht-2022").bounds.total
    8000
    """
    return _SHELF.load(id_or_path)


def check(path: str | os.PathLike[str]) -> Sequence[SourcedError]:
    """Every mistake of a criteria file; none if it can be used.

    Values that only make sense together (maxima that add up, bounds within them, groups) are compared once
    each is right by itself.
    """
    return _SHELF.check(path)
