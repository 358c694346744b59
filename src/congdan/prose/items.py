"""The numbers that follow a mark of parts, and whether they are all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from congdan.prose.context import Around
from congdan.prose.model import Number, Sentence
from congdan.prose.spots import Spot, spots
from congdan.prose.vocabulary import adds_to, vocabulary

_LAST = re.compile(r"(?:^|[\s,;])(?:và|and|cùng|cùng với)\s(?:\S+\s){0,7}$")
_OF_ANOTHER = re.compile(
    r"(?:^|\s)(?:của|ở|tại|thuộc|từ|trong|với|cho|trên|do|theo|at|in|from|of|for|by|across)\s(?:\S+\s)?$"
)
_NO_NUMBER = re.compile(r"(?:và|and|cùng)\s(?:các|một số|nhiều|những|others|other|some)\b")


_TAIL = re.compile(r"[^,;:.()\d]{0,60}[.;\s]*")
"""Nothing more behind the last of several parts."""
_MORE = re.compile(r"[^,;.\d]{0,40};\s[^;.]*\d")
"""“cụ thể: 8 tập thể và 15 cá nhân; …”: the list goes on behind a semicolon."""


@dataclass(frozen=True, slots=True)
class Items:
    """The numbers after a mark, and whether nothing speaks against their being all of the parts."""

    spots: tuple[Spot, ...]
    sure: bool
    named: int = 0
    """Parts told by name, without a number: one each."""
    closed: bool = False
    """Whether the last one stands behind “và”, or is the last thing told."""


def items_after(sentence: Sentence, start: int, scope: int, depth: int, whole: Spot, through: bool = False) -> Items:
    """The counts after a mark that can be its parts; the one after “và” is the last, unless a rest follows."""
    found: list[Spot] = []
    sure, place = True, start
    colon = sentence.low[start : start + 1] == ":"
    for each in spots(sentence):
        number = each.number
        if number.start < start or number.start >= scope or number.depth != depth or number.upper is not None:
            continue
        gap = sentence.between(place, number.start)
        if not may_be_part(each, whole) or number.changes:
            sure = sure and bool(number.changes or _OF_ANOTHER.search(gap))
            continue
        if found and _ends(found[-1], gap) and not through:
            break
        found.append(each)
        place = (each.under or each).number.end
        last = len(found) > 1 and _LAST.search(re.split(r"[,;](?=\s)", gap)[-1])
        if last and not through and not (colon and _MORE.match(sentence.between(place, scope))):
            return Items(tuple(found), sure and _complete(sentence, start, scope, found, whole, place), closed=True)
    named = _named(sentence, place, scope, whole) if found else 0
    sure = sure and not named and _complete(sentence, start, scope, found, whole, place)
    closed = len(found) > 1 and bool(_LAST.search(sentence.between(found[-2].number.end, found[-1].number.start)))
    closed = closed or (len(found) > 2 and _TAIL.fullmatch(sentence.between(place, scope)) is not None)
    return Items(tuple(found), sure, named, closed)


def may_be_part(part: Spot, whole: Spot) -> bool:
    """Whether what two numbers count can be added."""
    return adds_to(part.number.noun, whole.number.noun) or elliptic(part) or part.number.noun in _also(whole)


def _also(whole: Spot) -> frozenset[str]:
    """“67 tập thể, cá nhân”: the other kinds told with the first; turns are of people."""
    sentence, number = whole.sentence, whole.number
    if number.noun == "turn":
        return frozenset(("person",))
    behind = re.match(r"(?:\s[^\W\d_]+){1,3}?(?:,|\svà|\sand)(?=\s)", sentence.between(number.end, sentence.end))
    if behind is None:
        return frozenset()
    end = number.end + behind.end()
    told = Around(sentence, end, end).after(vocabulary().classes)
    other = vocabulary().classes[told] if told else None
    if number.noun == "group" and other == "person":
        # “37 tập thể, cá nhân”: whoever is honoured, families and clans too.
        return frozenset(("person", "household", "clan", "unit", "school", "branch"))
    return frozenset((other,)) if other else frozenset()


def elliptic(spot: Spot) -> bool:
    """“… 174 thư viện, trong đó tiểu học có 116”: no word behind it says that it counts something else."""
    number, sentence = spot.number, spot.sentence
    around = Around(sentence, number.start, number.end)
    return not around.next_words(1) or around.after(_JOINS) is not None


_JOINS = ("và", "and", "ở", "tại", "thuộc", "là", "in", "at", "for", "from")


def _named(sentence: Sentence, place: int, scope: int, whole: Spot) -> int:
    """How many are told by name behind the last number: “… và Trường THCS Lê Lợi”; people are not."""
    if whole.number.noun in (None, "person", "household"):
        return 0
    pieces = re.split(r",\s|;\s|\s(?:và|and)\s", sentence.paragraph.text[place:scope])[1:]
    starts = {phrase for phrase, noun in vocabulary().classes.items() if adds_to(noun, whole.number.noun)}
    return sum(
        any(piece.lower().startswith(f"{phrase} ") for phrase in starts) and piece[:1].isupper() for piece in pieces
    )


def _ends(last: Spot, gap: str) -> bool:
    """A full clause between two numbers: what comes after is told of something else."""
    return bool(re.search(r";\s.*;\s|\.\s", gap))


def _complete(sentence: Sentence, start: int, scope: int, found: Sequence[Spot], whole: Spot, place: int) -> bool:
    """Nothing open about the list: exact numbers of known kinds, no “…”, nobody named without a number."""
    text = sentence.between(start, scope)
    if any(
        word in text.split() or (not word.isalpha() and word in text) for word in _open_words()
    ) or _NO_NUMBER.search(text):
        return False
    if not whole.number.exact or not all(each.number.exact for each in found):
        return False
    nouns = {each.number.noun for each in found if not elliptic(each)} | {whole.number.noun}
    if None in nouns or "turn" in nouns or (any(noun.startswith("?") for noun in nouns if noun) and len(nouns) > 1):
        return False
    return not _another_role(whole.number, [each.number for each in found])


def _open_words() -> frozenset[str]:
    known = vocabulary().marks
    return frozenset(phrase for phrase, kind in known.items() if kind in ("open_end", "overlapping"))


def _another_role(whole: Number, parts: Sequence[Number]) -> bool:
    """Registered people divided into those of them who achieved: no sum."""
    roles = {each.role for each in parts}
    complements = {"achieved", "not_achieved"} <= roles
    told = not roles & {None, "population"}
    return told and whole.role not in roles and whole.role not in (None, "population") and not complements
