"""Which changes are certain, which roster decides, and the one look-up that decides most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from congdan.edits.model import Roster, System
from congdan.edits.rank import Ranked
from congdan.edits.slips import PRIOR
from congdan.edits.solution import Change, Question, Reason
from congdan.messages import N_


def decided_by(
    system: System, failed: frozenset[str], proposed: Mapping[str, set[int]], ways: Sequence[Ranked]
) -> tuple[str, int] | None:
    """The roster that leaves one of the ways, and which: its counts are points, its closing line agrees, all hold.

    failed: the cells of the block that is mended.  proposed: what any way of any block would put into a cell.
    """
    for roster in system.rosters:
        if not roster.closed or not _reliable(system, roster, failed, proposed):
            continue
        asked = frozenset(change.name for way in ways for change in way.changes)
        if any(low != high for name, (low, high) in roster.intervals.items() if name in failed | asked):
            continue
        left = [at for at, way in enumerate(ways) if _agrees(system, roster, failed | asked, way)]
        if len(left) == 1 and all(change.name in roster.intervals for change in ways[left[0]].changes):
            return roster.name, left[0]
    return None


def _reliable(system: System, roster: Roster, failed: frozenset[str], proposed: Mapping[str, set[int]]) -> bool:
    """All counts of a roster stand or fall together: elsewhere it agrees with what is printed, or would be mended."""
    for name, (low, high) in roster.intervals.items():
        value = system.values.get(name)
        could_be = {value} | proposed.get(name, set())
        if (
            name not in failed
            and value is not None
            and not any(low <= each <= high for each in could_be if each is not None)
        ):
            return False
    return True


def _agrees(system: System, roster: Roster, names: frozenset[str], way: Ranked) -> bool:
    for name in sorted(names & roster.intervals.keys()):
        value = way.corrected.get(name, system.values.get(name))
        if value is not None and value != roster.intervals[name][0]:
            return False
    return True


def marked(ways: Sequence[Ranked], complete: bool, decided: tuple[str, int] | None) -> list[Ranked]:
    """The ways with their certain changes marked; of a tie that a roster decides only the one it leaves."""
    if decided:
        source, at = decided
        reason: Reason = (
            N_("{source} decides: its closing line agrees and every relation then holds"),
            {"source": source},
        )
        first = ways[at]
        sure = tuple(replace(change, certain=True, reasons=(reason, *change.reasons)) for change in first.changes)
        return [replace(first, changes=sure)]
    common = shared(ways) if complete and any(map(_is_likely, ways)) else set()
    return [replace(way, changes=tuple(_certain(change, common) for change in way.changes)) for way in ways]


def shared(ways: Sequence[Ranked]) -> set[tuple[str, int | str]]:
    """Changes that every way has."""
    each = [{(change.name, change.new) for change in way.changes if change.determined} for way in ways]
    return set.intersection(*each) if each else set()


def _is_likely(way: Ranked) -> bool:
    """Whether slips explain at least half of a way; else rather the relations are not what they seem."""
    return 2 * sum(change.slip is not None for change in way.changes) >= len(way.changes)


def _certain(change: Change, common: set[tuple[str, int | str]]) -> Change:
    return replace(change, certain=(change.name, change.new) in common and change.slip in PRIOR)


def question(system: System, ways: Sequence[Ranked], block: int) -> Question | None:
    """The cell whose look-up leaves the fewest ways, the one of the best way if several do."""
    if len(ways) < 2:
        return None
    places = {change.name: change for way in reversed(ways) for change in way.changes}
    best = min(places, key=lambda name: (_left(name, ways, places), _first(name, ways), name))
    told = [str(_reading(best, way, places)) for way in ways]
    if len(set(told)) < 2:
        return None
    readings = dict.fromkeys([places[best].old or 0, *(_reading(best, way, places) for way in ways)])
    return Question(best, places[best].where, tuple(each for each in readings if each is not None), block)


def _reading(name: str, way: Ranked, places: dict[str, Change]) -> int | str | None:
    return next((change.new for change in way.changes if change.name == name), places[name].old)


def _left(name: str, ways: Sequence[Ranked], places: dict[str, Change]) -> int:
    """How many ways a look-up leaves on average, times how many there are."""
    return sum(n * n for n in Counter(str(_reading(name, way, places)) for way in ways).values())


def _first(name: str, ways: Sequence[Ranked]) -> int:
    return next(at for at, way in enumerate(ways) if any(change.name == name for change in way.changes))
