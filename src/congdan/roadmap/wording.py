"""What is said of targets, units and bases."""

from __future__ import annotations

from fractions import Fraction

from congdan.messages import N_, Words
from congdan.population import Base
from congdan.report import name_of
from congdan.road import Goal, Lane, Marked, UnitStanding
from congdan.sourced import in_decimals

VALIDITY = {
    "yearly": N_("for one year: holders are those recognised in the year, and must be recognised again every year"),
    "kept": N_("for good: whoever holds it counts in every later year"),
}
RULE = N_("a straight line from the year of the figures to that of the target, every year rounded up to whole people")
_STATUS = {
    "met": N_("this level is reached"),
    "open": N_("to be reached"),
    "reached": N_("result: reached"),
    "missed": N_("result: not reached"),
}
_REASON = {
    "no_base": N_("not computed: no population"),
    "nobody": N_("nobody is to be counted"),
    "no_evaluation": N_("not computed: nobody was evaluated"),
    "base_too_small": N_("not computed: more holders than people"),
    "over_base": N_("impossible: more than all people"),
    "pass_rate": N_("impossible at this year's pass rate"),
}
_SOURCE = {
    "said": N_("as given"),
    "units": N_("sum of the units"),
    "communes": N_("sum of the communes"),
}
WHO = {"members": N_("members"), "learners": N_("learners")}


def verdict(goal: Goal, words: Words) -> str:
    """What is said of one target."""
    return words(_REASON[goal.reason] if goal.reason else _STATUS[goal.status])


def base(of: Base, words: Words) -> str:
    """A base and what it was made of."""
    if of.people is None:
        return words("not given")
    return words(
        "{people} people ({source})", people=words.number(of.people), source=words(_SOURCE[of.source or "said"])
    )


def lane_name(lane: Lane, words: Words) -> str:
    """The commune, or the sector where it is whole."""
    return lane.commune or name_of("sector", lane.sector, words)


def unit_name(commune: str | None, unit: str | None, words: Words) -> str:
    """The unit, with its commune, which another may share its name with."""
    return ", ".join(filter(None, (name_of("unit", unit, words), commune)))


def place(each: UnitStanding, words: Words) -> str:
    """Where a unit stands beside its sector."""
    if each.place == "behind":
        return words("behind: {count} short of the common level", count=words.number(each.behind or 0))
    if each.place == "ahead":
        return words("at the common level or above")
    return verdict(each.goal, words) if each.place == "reached" else "–"


def marked(each: Marked, words: Words) -> str:
    """Whether a marked unit meets its rule."""
    if each.lacking is None:
        missing = each.base is None
        return words(N_("not computed: no population") if missing else N_("not computed: nobody was evaluated"))
    return words("not met") if each.lacking else words("met")


def who(each: Marked, words: Words) -> str:
    """Whose share a rule is of."""
    return words(WHO[each.rule.who])


def percent(share: Fraction, words: Words) -> str:
    """A share of a decision, exactly.

    >>> percent(Fraction(2, 5), Words("vi")), percent(Fraction(5, 8), Words("vi"))
    ('40', '62,5')
    """
    return words.decimal(in_decimals(int(share * 100 * 100)))
