"""Which counts are hidden: the small ones, and as few others as keep them hidden."""

from __future__ import annotations

from congdan.suppress.audit import exposed
from congdan.suppress.moves import Moves
from congdan.suppress.system import System


def choose(system: System, least: int) -> frozenset[int]:
    """Quantities from 1 to below `least`, and others without which one of these would follow from what is shown."""
    small = {number for number in system.published if 0 < system.values[number] < least}
    hidden = small | (set(range(len(system.values))) - system.published)
    moves = Moves(system) if small else None
    while moves:
        given_away = exposed(system, hidden)
        more = _protected(small & given_away, hidden, moves)
        if not more:
            # What follows from the figures that are shown may as well be shown itself.
            return frozenset(hidden - given_away)
        hidden |= more
    return frozenset()


def _protected(open_ones: set[int], hidden: set[int], moves: Moves) -> set[int]:
    """What to hide further so that each of these could be another number; those that move together are settled."""
    more: set[int] = set()
    settled: set[int] = set()
    for quantity in sorted(open_ones):
        if quantity not in settled:
            way = moves.cheapest(quantity, hidden | more)
            settled |= way
            more |= way - hidden
    return more
