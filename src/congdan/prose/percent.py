"""Percentages of sentences: always of a hundred, and with a zero that may only have been hung on."""

from __future__ import annotations

from dataclasses import replace

from congdan.edits import percentages
from congdan.edits.percentages import Printed


def parse(text: str) -> Printed | None:
    """The percentage a text says.

    >>> parse("0,4").scale
    100
    """
    return percentages.parse(text, 100)


def fits(printed: Printed, numerator: int, denominator: int) -> bool:
    """Whether a share is printed so, rounded or cut off; “36,70” may be 36,7 with a zero hung on.

    >>> fits(parse("36,70"), 182, 496), fits(parse("36,71"), 182, 496)
    (True, False)
    """
    return percentages.fits(unpadded(printed, numerator, denominator), numerator, denominator)


def unpadded(printed: Printed, numerator: int, denominator: int) -> Printed:
    """A percentage without the zero hung on to it, where it fits only so."""
    if printed.decimals < 2 or printed.units % 10 or percentages.fits(printed, numerator, denominator):
        return printed
    bare = replace(printed, units=printed.units // 10, decimals=printed.decimals - 1)
    return bare if percentages.fits(bare, numerator, denominator) else printed
