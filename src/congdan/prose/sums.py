"""Parts of a whole: “gồm …”, “trong đó …”, “còn lại …”, “tổng cộng …”, within a sentence and from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.edits import Linear, order, total
from congdan.prose.model import COUNT, Claim, Number, Sentence
from congdan.prose.spots import Mark, Spot, closes, is_near, marks, one_slip, spots
from congdan.prose.vocabulary import adds_to, vocabulary

_LAST = re.compile(r"(?:^|[\s,;])(?:và|and|cùng|cùng với)\s(?:\S+\s){0,7}$")
_OF_ANOTHER = re.compile(
    r"(?:^|\s)(?:của|ở|tại|thuộc|từ|trong|với|cho|trên|do|theo|at|in|from|of|for|by|across)\s(?:\S+\s)?$"
)
_SIGN = re.compile(r"([+=])\s*$")
_NO_NUMBER = re.compile(r"(?:và|and|cùng)\s(?:các|một số|nhiều|những|others|other|some)\b")


@dataclass(frozen=True, slots=True)
class Items:
    """The numbers after a mark, and whether nothing speaks against their being all of the parts."""

    spots: tuple[Spot, ...]
    sure: bool
    named: int = 0
    """Parts told by name, without a number: one each."""


def sums(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Everything within one sentence that is told with its parts."""
    for sentence in sentences:
        yield from _added(sentence)
        yield from _bracketed(sentence)
        found = list(marks(sentence))
        for at, mark in enumerate(found):
            later = found[at + 1 :]
            if mark.kind in ("parts", "of_which"):
                yield from _divided(sentence, mark, later)
            elif mark.kind == "rest" and not any(each.kind in ("parts", "of_which") for each in found[:at]):
                yield from _rest(sentence, mark)
            elif mark.kind == "total_after":
                yield from _total_after(sentence, mark)


# -- 318 + 246 = 564, and brackets -------------------------------------------------------------------------------------


def _added(sentence: Sentence) -> Iterator[Claim]:
    """Sums that are written out."""
    run: list[Spot] = []
    for each in spots(sentence):
        gap = sentence.between(run[-1].number.end, each.number.start) if run else ""
        sign = _SIGN.search(gap) if run and len(gap) < 60 else None
        if run and sign and sign.group(1) == "=" and len(run) > 1:
            yield claim(each, run)
        run = [*run, each] if run and sign and sign.group(1) == "+" else [each]


def _bracketed(sentence: Sentence) -> Iterator[Claim]:
    """“58 trường (21 mầm non, 22 tiểu học, 15 THCS)”: parts without a word that says so."""
    counts = spots(sentence)
    for whole in counts:
        opened = re.match(r"[^;.:()\d]{0,70}[(:]", sentence.between(whole.number.end, sentence.end))
        if not opened or not whole.number.exact:
            continue
        start = whole.number.end + opened.end()
        depth = whole.number.depth + opened.group().endswith("(")
        end = closes(sentence, start, depth)
        parts = [each for each in counts if start <= each.number.start < end and each.number.depth == depth]
        told = any(whole.number.end <= mark.start < end for mark in marks(sentence))
        if len(parts) < 2 or told or not all(each.number.exact for each in parts):
            continue
        if not all(adds_to(each.number.noun, whole.number.noun) for each in parts):
            continue
        counted, values = sum(each.value for each in parts), [each.value for each in parts]
        known = all(each.number.noun is not None for each in parts)
        pair = are_complements(parts) and is_near(whole.value, counted, values)
        if counted == whole.value or (known and (pair or one_slip(whole.value, counted, values))):
            yield claim(whole, parts, soft=counted != whole.value and not pair)


# -- gồm, trong đó ----------------------------------------------------------------------------------------------------


def _divided(sentence: Sentence, mark: Mark, later: Sequence[Mark]) -> Iterator[Claim]:
    scope = closes(sentence, mark.start, mark.depth)
    first = next(
        (each for each in spots(sentence) if each.number.start >= mark.end and each.number.start < scope), None
    )
    whole = whole_before(sentence, mark, first)
    if whole is None or first is None:
        return
    rests = [each for each in later if each.kind == "rest" and each.start < scope]
    others = [
        each.start for each in later if each.kind in ("parts", "of_which", "total_after") and each.depth == mark.depth
    ]
    items = items_after(sentence, mark.end, min([scope, *others]), mark.depth, whole, through=bool(rests))
    yield from divided(whole, items, mark.kind, bool(rests))


def whole_before(sentence: Sentence, mark: Mark, first: Spot | None) -> Spot | None:
    """The count that a mark divides: the nearest one before it of the same kind as the first part."""
    depth = mark.depth
    before = [each for each in spots(sentence) if each.number.end <= mark.start and each.number.changes is None]
    inside = [each for each in before if each.number.depth == depth and not _closed_between(sentence, each, mark)]
    outside = [each for each in before if each.number.depth == max(0, depth - 1)] if depth else []
    for each in [*reversed(inside), *reversed(outside[-1:])][:4]:
        over = each.over
        if first is None or adds_to(first.number.noun, over.number.noun):
            return over
    return None


def _closed_between(sentence: Sentence, spot: Spot, mark: Mark) -> bool:
    """A number in another pair of brackets."""
    return mark.depth > 0 and ")" in sentence.between(spot.number.end, mark.start)


def items_after(sentence: Sentence, start: int, scope: int, depth: int, whole: Spot, through: bool = False) -> Items:
    """The counts after a mark that can be its parts; the one after “và” is the last, unless a rest follows."""
    found: list[Spot] = []
    sure, place = True, start
    for each in spots(sentence):
        number = each.number
        if number.start < start or number.start >= scope or number.depth != depth or number.upper is not None:
            continue
        gap = sentence.between(place, number.start)
        if not adds_to(number.noun, whole.number.noun) or number.changes:
            sure = sure and bool(number.changes or _OF_ANOTHER.search(gap))
            continue
        if found and _ends(found[-1], gap) and not through:
            break
        found.append(each)
        place = (each.under or each).number.end
        if len(found) > 1 and _LAST.search(re.split(r"[,;](?=\s)", gap)[-1]) and not through:
            return Items(tuple(found), sure and _complete(sentence, start, scope, found, whole, place))
    named = _named(sentence, place, scope, whole) if found else 0
    return Items(tuple(found), sure and not named and _complete(sentence, start, scope, found, whole, place), named)


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
    nouns = {each.number.noun for each in found} | {whole.number.noun}
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


def divided(whole: Spot, items: Items, kind: str, rest: bool) -> Iterator[Claim]:
    """What is claimed of a whole and its parts; nothing where it is not clear."""
    parts = _exact_run(whole, items.spots)
    if parts:
        yield claim(whole, parts)
        yield from _under(whole, parts)
        return
    parts = items.spots
    if (
        whole.number.hedge in _BOUNDS
        and kind == "parts"
        and len(parts) > 1
        and all(each.number.exact for each in parts)
    ):
        yield _bounded(whole, parts)
        return
    if items.named and whole.value == sum(each.value for each in parts) + items.named:
        yield Claim(
            Linear(f"list {whole.name}", ((whole.name, 1),), whole.value, whole.value, "list", False, True),
            (whole.name,),
        )
        return
    if len(parts) < 2:
        if kind == "of_which":
            yield from _at_most(whole, parts)
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    labelled = kind == "parts" or rest or are_complements(parts)
    if _under_holds(whole, parts):
        yield claim(whole, parts)
        yield from _under(whole, parts)
    elif labelled and items.sure and is_near(whole.value, counted, values):
        yield claim(whole, parts)
    elif kind == "of_which" and items.sure and _make_all(whole, parts, counted, values):
        yield claim(whole, parts, soft=True)
    elif kind == "of_which":
        yield from _at_most(whole, parts)


_BOUNDS = {"at_least": (0, None), "at_most": (None, 0)}


def _bounded(whole: Spot, parts: Sequence[Spot]) -> Claim:
    """“Hơn 1.400 người, gồm …”: the parts together are more than that."""
    low, high = _BOUNDS[whole.number.hedge or ""]
    terms = (*((each.name, 1) for each in parts), (whole.name, -1))
    relation = Linear(f"least {whole.name}", terms, low, high, "least", labelled=False, soft=True)
    return Claim(relation, (whole.name, *(each.name for each in parts)), whole.number.hedge or "")


def _exact_run(whole: Spot, parts: Sequence[Spot]) -> Sequence[Spot] | None:
    """The parts, or the first of them, that add up to the whole: what follows divides it another way."""
    if not whole.number.exact:
        return None
    for size in range(len(parts), 1, -1):
        if all(each.number.exact for each in parts[:size]) and sum(each.value for each in parts[:size]) == whole.value:
            return parts[:size]
    return None


def _under(whole: Spot, parts: Sequence[Spot]) -> Iterator[Claim]:
    """The denominators of fractions add up as well."""
    under = whole.under
    unders = [each.under for each in parts]
    if under is not None and all(each is not None for each in unders):
        known = [each for each in unders if each is not None]
        # Where they do not, some of the parts may have been told without their denominator.
        if sum(each.value for each in known) == under.value:
            yield claim(under, known)


def _under_holds(whole: Spot, parts: Sequence[Spot]) -> bool:
    under = whole.under
    unders = [each.under for each in parts]
    return under is not None and None not in unders and sum(each.value for each in unders if each) == under.value


def _at_most(whole: Spot, parts: Sequence[Spot]) -> Iterator[Claim]:
    """Each part is no more than the whole."""
    for part in parts:
        known = part.number.noun is not None and part.number.noun == whole.number.noun
        if known and part.number.exact and whole.number.exact and not _of_several(whole, part):
            relation = order(f"order {part.name} {whole.name}", part.name, whole.name, labelled=False, soft=True)
            yield Claim(relation, (part.name, whole.name))


_ANOTHER = re.compile(r";|\b(?:tổng số|nâng|đưa|toàn|hiện nay|đến nay|bringing|total)\b")


def _of_several(whole: Spot, part: Spot) -> bool:
    """A part that is more than the whole, but of several wholes together, or of something told after them."""
    if part.value <= whole.value:
        return False
    before = [each.value for each in exact_counts(whole.sentence) if each.number.end <= part.number.start]
    same = part.sentence is whole.sentence
    gap = part.sentence.between(whole.number.end if same else part.sentence.start, part.number.start)
    return (same and part.value <= sum(before)) or part.under is not None or bool(_ANOTHER.search(gap))


def claim(whole: Spot, parts: Sequence[Spot], soft: bool = False) -> Claim:
    """whole = parts."""
    names = tuple(each.name for each in parts)
    relation: Linear = total(f"sum {whole.name} {names[0]}", whole.name, names, labelled=not soft, soft=soft)
    return Claim(relation, (whole.name, *names))


# -- complements ------------------------------------------------------------------------------------------------------

_MALE, _FEMALE = (
    re.compile(r"\b(?:nam|male|men|boys)\b(?!\s+(?:học|20|19))"),
    re.compile(r"\b(?:nữ|female|women|girls)\b"),
)


def are_complements(parts: Sequence[Spot]) -> bool:
    """Two parts that together are all: men and women, achieved and not achieved."""
    if len(parts) != 2:
        return False
    roles = {each.number.role for each in parts}
    texts = [_own_words(each) for each in parts]
    sexes = [(bool(_MALE.search(text)), bool(_FEMALE.search(text))) for text in texts]
    return roles == {"achieved", "not_achieved"} or sorted(sexes) == [(False, True), (True, False)]


def _own_words(spot: Spot) -> str:
    """What stands right behind a number, else right before it."""
    number, sentence = spot.number, spot.sentence
    after = next((each.start for each in sentence.numbers if each.start >= number.end), sentence.end)
    behind = re.split(r"[,;.:()]", sentence.between(number.end, after))[0].strip()
    return behind or sentence.between(max(sentence.start, number.start - 5), number.start)


_LARGE = 5000
"""From here on it is no accident that parts miss the whole by one digit."""


def _make_all(whole: Spot, parts: Sequence[Spot], counted: int, values: Sequence[int]) -> bool:
    """Whether parts that miss the whole are all of it: two sectors, kinds that leave none out, or large numbers."""
    slip = one_slip(whole.value, counted, values)
    kinds = _partition(parts)
    if kinds is not None and is_near(whole.value, counted, values):
        return counted > whole.value or (slip and len(parts) == kinds)
    return slip and (_are_sectors(parts) or (whole.value >= _LARGE and len(parts) > 1))


def _partition(parts: Sequence[Spot]) -> int | None:
    """How many kinds there are in all, if each part is of another one: chi bộ and đảng bộ, levels of schools."""
    for kinds in vocabulary().partitions:
        of_each = [{kind for kind in kinds if re.search(rf"\b{kind}\b", _words_of(part).lower())} for part in parts]
        if all(len(each) == 1 for each in of_each) and len(set().union(*of_each)) == len(parts):
            return len(kinds)
    return None


def _words_of(spot: Spot) -> str:
    """What is said of one number, from the mark or number before it to the one behind it."""
    number, sentence = spot.number, spot.sentence
    before = max((each.end for each in sentence.numbers if each.end <= number.start), default=sentence.start)
    after = next(
        (each.start for each in sentence.numbers if each.start >= (spot.under or spot).number.end), sentence.end
    )
    left = re.split(r"[,;:()]|\s(?:và|and)\s|trong đó", sentence.between(before, number.start))[-1]
    right = re.split(r"[,;:()]|\s(?:và|and)\s", sentence.between((spot.under or spot).number.end, after))[0]
    return f"{left} {right}"


def _are_sectors(parts: Sequence[Spot]) -> bool:
    """People at work and people at home: all who are counted, where no pupils are."""
    sectors = [each.number.sector for each in parts]
    return len(parts) == 2 and set(sectors) == {"employees", "residents"}


# -- còn lại, tổng cộng -----------------------------------------------------------------------------------------------


def _rest(sentence: Sentence, mark: Mark) -> Iterator[Claim]:
    """“511 người đăng ký, 505 người đạt, còn lại 6 người chưa đạt”."""
    counts = [each for each in spots(sentence) if each.number.depth == mark.depth]
    rest = next((each for each in counts if each.number.start >= mark.end), None)
    if rest is None or len(sentence.between(mark.end, rest.number.start).split()) > 6:
        return
    before = [each for each in counts if each.number.end <= mark.start and adds_to(each.number.noun, rest.number.noun)]
    before = [each for each in before if each.number.changes is None]
    if len(before) < 2 or len(before) > 6:
        return
    whole, parts = _fraction_first(before)
    if len(before) == 2 and before[1].value > before[0].value:
        whole, parts = before[1], [before[0]]
    parts = [*parts, rest]
    if not all(each.number.exact for each in (whole, *parts)):
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    if counted == whole.value or (
        None not in {each.number.noun for each in (whole, *parts)} and one_slip(whole.value, counted, values)
    ):
        yield claim(whole, parts)


def _fraction_first(before: Sequence[Spot]) -> tuple[Spot, list[Spot]]:
    """505/511: the whole is the denominator; else the first number."""
    if before[0].under is not None and len(before) == 2:
        return before[1], [before[0]]
    return before[0], [each for each in before[1:] if each.number.upper is None]


def _total_after(sentence: Sentence, mark: Mark) -> Iterator[Claim]:
    """“440 cán bộ và 71 người dân, tổng cộng 511 người”."""
    counts = [each for each in spots(sentence) if each.number.depth == mark.depth and each.number.upper is None]
    whole = next((each for each in counts if each.number.start >= mark.end), None)
    if whole is None or len(sentence.between(mark.end, whole.number.start).split()) > 6 or not whole.number.exact:
        return
    parts = [each for each in counts if each.number.end <= mark.start and adds_to(each.number.noun, whole.number.noun)]
    if len(parts) < 2 or not all(each.number.exact for each in parts):
        return
    counted, values = sum(each.value for each in parts), [each.value for each in parts]
    if counted == whole.value or (
        None not in {each.number.noun for each in parts} and one_slip(whole.value, counted, values)
    ):
        yield claim(whole, parts)


def exact_counts(sentence: Sentence) -> list[Spot]:
    """The counts of a sentence that are no growth, no bound, and no denominator."""
    return [each for each in spots(sentence, COUNT) if each.number.exact and each.number.upper is None]
