"""Printed percentages as intervals of whole-number arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from congdan.text.numbers import half_up

CONVENTIONS = ("half-up", "truncation", "half-even", "ceiling")
EITHER = "either"
"""Half-up or truncation: one unbroken interval."""
BLANKS = frozenset({"", "-", "–", "—"})
_COMPUTED = 4
"""A numeric cell with more decimals was computed, not typed."""
_NUMBER = re.compile(r"([+-]?\d+)(?:[.,](\d+))?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A percentage as printed: `units` × 10^-`decimals`, of 100 or of 1."""

    units: int
    decimals: int
    scale: int = 100
    computed: Fraction | None = None

    @property
    def value(self) -> Fraction:
        """The number it says, in its own scale."""
        return Fraction(self.units, 10**self.decimals) if self.computed is None else self.computed


@lru_cache(maxsize=50_000)
def parse(text: str, scale: int | None = None, number: Fraction | None = None) -> Printed | None:
    """The percentage a text says, trailing zeros kept; None for a blank or what is no number.

    >>> parse("98,80 %"), parse("-")
    (Printed(units=9880, decimals=2, scale=100, computed=None), None)
    >>> parse("0.75").scale
    1
    """
    shown = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    found = _NUMBER.fullmatch(shown.rstrip("% "))
    if not found:
        return None
    decimals = found.group(2) or ""
    units = int(found.group(1) + decimals)
    value = Fraction(units, 10 ** len(decimals)) if number is None else number
    shares = "%" not in shown and (len(decimals) > 0 or number is not None) and 0 < value <= 1
    scale = scale or (1 if shares else 100)
    if number is not None and (number * 10**_COMPUTED).denominator != 1:
        return Printed(units, len(decimals), scale, number)
    return Printed(units, len(decimals), scale)


def of_number(value: float | Decimal, decimals: int | None = None, scale: int | None = None) -> tuple[str, Fraction]:
    """Text and exact value of a numeric cell; `decimals` by its number format, else trailing zeros are not known.

    >>> of_number(98.8), of_number(98.8, 2)
    (('98.8', Fraction(494, 5)), ('98.80', Fraction(494, 5)))
    """
    exact = Fraction(str(value))
    if decimals is None or (exact * 10**_COMPUTED).denominator != 1:
        return (str(int(exact)) if exact.denominator == 1 else str(Decimal(str(value)))), exact
    return f"{Decimal(str(value)):.{decimals}f}", exact


Interval = tuple[int, int, int, int]
"""low, high, 1 if high itself is outside (−1 if low is outside), denominator: of numerator × scale / denominator."""


@lru_cache(maxsize=50_000)
def interval(printed: Printed, convention: str = EITHER) -> Interval:
    """The values printed so, scaled by 2·10^d."""
    if printed.computed is not None:
        value = printed.computed
        grain = 10**9 * value.denominator
        return value.numerator * 10**9 - value.denominator, value.numerator * 10**9 + value.denominator, 0, grain
    twice, grain = 2 * printed.units, 2 * 10**printed.decimals
    if convention == "ceiling":
        return twice - 2, twice, -1, grain
    if convention == "half-even":
        odd = printed.units % 2
        return (twice - 1, twice + 1, 0, grain) if not odd else (twice - 1, twice + 1, 2, grain)
    low = twice if convention == "truncation" else twice - 1
    high = twice + 1 if convention == "half-up" else twice + 2
    return low, high, 1, grain


def fits(printed: Printed, numerator: int, denominator: int, convention: str = EITHER) -> bool:
    """Whether numerator / denominator is printed so; of nothing, only 0 is.

    >>> fits(parse("98,82"), 505, 511, "truncation"), fits(parse("98,82"), 505, 511, "half-up")
    (True, False)
    """
    if denominator == 0:
        return printed.units == 0 and numerator == 0
    if denominator < 0:
        return False
    low, high, strict, grain = interval(printed, convention)
    middle = printed.scale * grain * numerator
    above = int(strict in (-1, 2))
    below = int(strict in (1, 2))
    return low * denominator + above <= middle <= high * denominator - below


def numerators(printed: Printed, denominator: int, convention: str = EITHER) -> range:
    """The whole numerators that fit.

    >>> numerators(parse("99,54"), 440), numerators(parse("99,54"), 440, "half-up")
    (range(438, 439), range(438, 438))
    """
    low, high, strict, grain = interval(printed, convention)
    step = printed.scale * grain
    first = -((-low * denominator - int(strict in (-1, 2))) // step)
    last = (high * denominator - int(strict in (1, 2))) // step
    return range(first, max(first, last + 1))


def is_check_digit(printed: Printed, denominator: int, convention: str = EITHER) -> bool:
    """Whether at most one numerator can fit, whatever it is."""
    most = Fraction(printed.scale * 10**printed.decimals)
    return denominator <= (most * Fraction(2, 3) if convention == EITHER else most)


def written(printed: Printed, text: str, numerator: int, denominator: int, convention: str) -> str:
    """The percentage recomputed, in the form it was printed in.

    >>> written(parse("98,83 %"), "98,83 %", 505, 511, "truncation")
    '98,82 %'
    """
    if denominator <= 0:
        return "-"
    exact = Fraction(printed.scale * numerator, denominator)
    grain = 10**printed.decimals
    if convention == "truncation":
        units = exact * grain // 1
    elif convention == "ceiling":
        units = -(-exact * grain // 1)
    else:
        units = int(half_up(exact, printed.decimals) * grain)
    digits = f"{units:0{printed.decimals + 1}d}"
    mark = "," if "," in text else "."
    shown = f"{digits[: -printed.decimals]}{mark}{digits[-printed.decimals :]}" if printed.decimals else digits
    found = _NUMBER.search(text)
    return text[: found.start()] + shown + text[found.end() :] if found else shown


@dataclass(frozen=True, slots=True)
class Convention:
    """How the document rounds: `hard` is what must hold, `name` what ranks and proposes."""

    name: str = "half-up"
    hard: str = EITHER
    inferred: bool = False
    whole: tuple[tuple[str, int], ...] = ()
    """Under each convention, how many percentages have a whole-number numerator."""
    of: int = 0


def infer(known: Iterable[tuple[Printed, int, int]]) -> Convention:
    """The convention of a document from its percentages with numerators and denominators."""
    usable = [each for each in known if each[2] > 0 and each[0].computed is None]
    whole = {name: sum(len(numerators(p, m, name)) > 0 for p, _, m in usable) for name in CONVENTIONS}
    own = {name: sum(fits(p, n, m, name) for p, n, m in usable) for name in (*CONVENTIONS, EITHER)}
    counts = tuple((name, whole[name]) for name in CONVENTIONS)
    if len(usable) >= 3 and own[EITHER] < len(usable):
        for name in ("half-even", "ceiling"):
            if own[name] == len(usable):
                return Convention(name, name, True, counts, len(usable))
    best = max(("half-up", "truncation"), key=lambda name: (whole[name], own[name]))
    other = "truncation" if best == "half-up" else "half-up"
    inferred = (whole[best], own[best]) > (whole[other], own[other])
    return Convention(best, EITHER, inferred, counts, len(usable))
