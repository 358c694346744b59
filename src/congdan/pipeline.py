"""The order of the steps: files → sheets → rosters → tally → result, and what else is made of the same files.

What a tally does not need is loaded where it is used: a tally of five hundred people takes a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from congdan import criteria as criteria_sets
from congdan.absent import barren, nobody, unheard
from congdan.checks import check
from congdan.criteria import CriteriaSet
from congdan.findings import blocks, merged, ordered, switched_off
from congdan.model import Finding
from congdan.readers.ahead import Ahead
from congdan.result import Result
from congdan.roster import Roster
from congdan.selection import select
from congdan.settings import Settings
from congdan.tally import Partial, Tally, finish
from congdan.understanding import Watch, understand
from congdan.understood import Understood

if TYPE_CHECKING:
    from congdan.compare import Comparison
    from congdan.reviewed import Reviewed
    from congdan.road import Road


def tally(files: Sequence[str] | Ahead, settings: Settings, watch: Watch = lambda done, of: None) -> Result:
    """Count the people of all files, which may be being read already.

    Raises UsageError for a criteria set that cannot be used.
    """
    ahead = files if isinstance(files, Ahead) else Ahead(files)
    criteria = criteria_sets.load(settings.criteria)
    understood, left_out = select(list(understand(ahead, settings, watch)), settings)
    counted = _count(understood, criteria, settings)
    told = [*counted.findings, *check(counted, criteria)]
    return _result(ahead.names, understood, counted, [*left_out, *told], criteria, settings)


def review(ahead: Ahead, settings: Settings, watch: Watch = lambda done, of: None) -> Reviewed:
    """Count and check the same files, read once. Raises UsageError as `tally`."""
    from congdan.reviewed import Reviewed
    from congdan.validation import Inputs, examine

    criteria = criteria_sets.load(settings.criteria)
    read = list(understand(ahead, settings, watch))
    own, left_out = select(read, settings)
    counted = _count(own, criteria, settings)
    told = [*counted.findings, *check(counted, criteria)]
    result = _result(ahead.names, own, counted, [*left_out, *told], criteria, settings)
    return Reviewed(result, examine(Inputs(read, own, left_out), counted, told, criteria, settings))


def roadmap(
    ahead: Ahead, settings: Settings, years: tuple[int | None, int | None], watch: Watch = lambda done, of: None
) -> tuple[Result, Road]:
    """Count, and lay the road from the year of the figures to the last one asked for, which may both be left open.

    Raises UsageError for sets that cannot be used, and for years that are not known or the wrong way round.
    """
    from congdan.roadmap import findings as unreckoned

    criteria = criteria_sets.load(settings.criteria)
    understood, left_out = select(list(understand(ahead, settings, watch)), settings)
    counted = _count(understood, criteria, settings)
    laid = lay(counted, settings, years)
    told = [*left_out, *counted.findings, *check(counted, criteria), *unreckoned(laid)]
    return _result(ahead.names, understood, counted, told, criteria, settings), laid


def lay(counted: Tally, settings: Settings, years: tuple[int | None, int | None] = (None, None)) -> Road:
    """The road from what was counted. Raises UsageError as `roadmap`."""
    from congdan import road, targets
    from congdan.span import span_of

    goals = targets.load(settings.target)
    rules = targets.load(targets.MARKED).rules if counted.bases.marks else ()
    span = span_of(years, goals, [each.year for each in counted.rows.rosters], settings)
    return road.build(counted, goals, span, settings.validity, rules)


def compare(
    inputs: Sequence[Ahead], settings: Settings, said: Sequence[str], watch: Watch = lambda done, of: None
) -> tuple[list[Result], Comparison]:
    """Count each year by itself and put them side by side; said: what they are called.

    Raises UsageError as `tally`, and for years that cannot be told apart by their names.
    """
    from congdan.compare import Year
    from congdan.compare import build as side_by_side
    from congdan.labels import labels

    results = [tally(each, settings, watch) for each in inputs]
    names = labels([" ".join(each.names) for each in inputs], results, said)
    years = [Year(label, result.tally) for label, result in zip(names, results, strict=True)]
    return results, side_by_side(years, settings.aliases)


def _count(understood: Sequence[Understood], criteria: CriteriaSet, settings: Settings) -> Tally:
    rosters = tuple(each for one in understood for each in one.rosters)
    return finish(Partial(rosters), criteria, settings.result, settings.units, settings.population.sectors)


def _result(
    names: Sequence[str],
    understood: Sequence[Understood],
    counted: Tally,
    told: Sequence[Finding],
    criteria: CriteriaSet,
    settings: Settings,
) -> Result:
    """The tally with its ledger and everything there is to say of it."""
    rosters = [each for one in understood for each in one.rosters]
    findings = [*(finding for one in understood for finding in one.findings), *told, *_missing_kinds(rosters)]
    left_out = {each.where.file for each in told if each.code in ("R072", "R073")}
    findings += barren(names, understood, lambda one: bool(one.rosters) or one.record.name in left_out)
    findings += unheard(understood, settings)
    if not rosters and not blocks(findings):
        findings.append(nobody(told, settings))
    records = tuple(one.record for one in understood)
    kept, off = switched_off(findings, settings.off)
    return Result(counted, criteria, records, tuple(ordered(merged(kept))), settings.as_of, off)


def _missing_kinds(rosters: Sequence[Roster]) -> Iterator[Finding]:
    """What the inputs could not speak of."""
    if rosters and not any(each.registers for each in rosters):
        yield Finding("R060")
    if rosters and not any(each.evaluates for each in rosters):
        yield Finding("R061")
