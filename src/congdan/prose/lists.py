"""A number and the list of names behind it: “9 trường học gồm: Trường …, Trường …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congdan.edits import Linear
from congdan.prose.context import Around, last_of
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import BULLET, Spot, depth_at, is_item, spots
from congdan.prose.vocabulary import vocabulary

_LEAD = re.compile(
    r"^[^:;,.()]{0,60}?(?:\s*:\s*|\s(?:gồm có|bao gồm|gồm|đó là|là|là các|như sau|namely|including)\s*:?\s+)"
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")
_UNCLOSED = re.compile(r"[()\[\]]")
_OPEN = re.compile(r"…|\.\.\.|v\.\s?v|\bvv\b|\betc\b|\bmột số\b|\bnhư\b|\bsuch as\b|\btrong đó\b")
_INTRO = re.compile(r"^\s*(?:ở|tại|thuộc|riêng|in|at)\s.{2,40}?\s(?:có|gồm|là|has|have)\s*:?\s*")
_MOST = 60
_KINDS = frozenset(("school", "unit", "hamlet", "commune", "district", "branch"))
"""What is listed by name; people are not: their names are nobody's business here."""


def lists(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Numbers with a list of names behind them or in the lines below."""
    for at, sentence in enumerate(sentences):
        own = [
            each
            for each in spots(sentence)
            if each.number.exact and each.number.noun in _KINDS and 2 <= each.value <= _MOST
        ]
        if not own:
            continue
        below = _below(sentences, at)
        for spot in own:
            yield from _behind(spot)
        yield from _labelled(own, below)
        if len(own) == 1 and own[0] is own[-1]:
            yield from _bullets(own[0], below)


def _claim(spot: Spot, counted: int, last: str) -> Claim:
    relation = Linear(f"list {spot.name}", ((spot.name, 1),), counted, counted, "list", labelled=False, soft=True)
    return Claim(relation, (spot.name,), last)


# -- in the sentence --------------------------------------------------------------------------------------------------


def _behind(spot: Spot) -> Iterator[Claim]:
    """The list right behind a number, up to the end of the sentence or of the bracket."""
    sentence, number = spot.sentence, spot.number
    start = number.end
    text = sentence.paragraph.text[start : sentence.end]
    bracket = re.match(r"^[^:;,.()]{0,50}\(\s*(?:gồm|là|gồm có)?:?\s*", text)
    if bracket and _begins_a_name(text[bracket.end() :]):
        inside = _inside(text, bracket.end())
        yield from _counted(spot, inside)
        return
    lead = _LEAD.match(text)
    if lead and lead.end() < len(text) and _begins_a_name(text[lead.end() :]) and not depth_at(sentence, start):
        yield from _counted(spot, text[lead.end() :])


def _inside(text: str, start: int) -> str:
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return text[start:at]
    return text[start:]


def _begins_a_name(text: str) -> bool:
    """A name: a capital, or a word for what it is and then a name or a number."""
    text = text.lstrip(" “\"'")
    if not text:
        return False
    return text[0].isupper() or bool(
        re.match(
            r"(?:"
            + "|".join(sorted(vocabulary().sets["starts"], key=len, reverse=True))
            + r")\s+(?:số\s+)?[A-ZĐÀ-Ỹ0-9“\"]",
            text,
        )
    )


def _counted(spot: Spot, text: str) -> Iterator[Claim]:
    if _OPEN.search(text):
        return
    possible = ways(text)
    if spot.value in possible:
        yield _claim(spot, spot.value, "")
    elif possible and _are_names(text):
        yield _claim(spot, possible[0], "")


def ways(text: str) -> list[int]:
    """How many names a list may be read as, the likeliest first.

    >>> ways("khu phố 4 và khu phố 7 (thị trấn A), ấp 4 (xã B), ấp 3 và ấp 4 (xã C).")
    [5, 3]
    """
    bare = text.strip().rstrip(".;: ")
    for _ in range(3):
        bare = _BRACKETS.sub("", bare)
    bare = _UNCLOSED.sub(" ", bare)
    pieces = [piece for part in bare.split(";") for piece in _pieces(_INTRO.sub("", part))]
    joined = sum(_joined(piece) for piece in pieces)
    apart = len(pieces)
    clauses = len([part for part in bare.split(";") if part.strip()])
    found = [joined, apart]
    if clauses > 1:
        found.append(clauses)
    return list(dict.fromkeys(each for each in found if each > 1))


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in re.split(r",(?=\s)|\n", text) if piece.strip()]


def _joined(piece: str) -> int:
    """Names joined by “và” within one piece; numbers after the first name are names too: “ấp 3 và 4”."""
    parts = [part.strip() for part in re.split(r"\s(?:và|and|cùng|&)\s|^(?:và|and)\s", f" {piece}") if part.strip()]
    return max(1, len(parts))


def _are_names(text: str) -> bool:
    """Whether every piece begins as a name does: a list of kinds is not counted."""
    bare = _BRACKETS.sub("", text)
    pieces = [piece for part in bare.split(";") for piece in _pieces(_INTRO.sub("", part))]
    parts = [part for piece in pieces for part in re.split(r"\s(?:và|and)\s", piece)]
    return len(parts) > 1 and all(
        _begins_a_name(part.removeprefix("và ").removeprefix("and ")) or part[:1].isdigit()
        for part in parts
        if part.strip()
    )


# -- in the lines below -----------------------------------------------------------------------------------------------


def _below(sentences: Sequence[Sentence], at: int) -> list[list[Sentence]]:
    """The items right below a sentence that ends with a colon, each with all its sentences."""
    sentence = sentences[at]
    if not sentence.low[sentence.start : sentence.end].rstrip().endswith(":"):
        return []
    found: list[list[Sentence]] = []
    for other in sentences[at + 1 : at + 1 + 4 * _MOST]:
        if other.paragraph.number == sentence.paragraph.number:
            return []
        if found and other.paragraph.number == found[-1][0].paragraph.number:
            found[-1].append(other)
        elif is_item(other):
            found.append([other])
        else:
            break
    return found


def _labelled(own: Sequence[Spot], below: Sequence[Sequence[Sentence]]) -> Iterator[Claim]:
    """“3 cơ quan và 9 trường học:” above “- Cơ quan: …” and “- Trường học: …”."""
    for item in below:
        first = item[0]
        text = first.paragraph.text[first.start : item[-1].end]
        bare = BULLET.sub("", text)
        label, colon, names = bare.partition(":")
        if not colon or len(label.split()) > 6 or re.search(r"\d", label):
            continue
        hit = last_of(first, first.start, first.start + len(text) - len(names), vocabulary().classes)
        spot = [each for each in own if hit and each.number.noun == hit[0]]
        if len(spot) == 1 and _begins_a_name(_INTRO.sub("", names.strip())):
            yield from _counted(spot[0], names)


def _bullets(spot: Spot, below: Sequence[Sequence[Sentence]]) -> Iterator[Claim]:
    """One number above a list with one name a line."""
    tail = Around(spot.sentence, spot.number.end, spot.number.end).next_words(12)
    texts = [BULLET.sub("", each[0].paragraph.text) for each in below]
    if len(texts) < 2 or any(_OPEN.search(text) for text in texts) or not tail:
        return
    if len(texts) == spot.value or (
        all(_begins_a_name(text) and len(text.split()) <= 12 and ":" not in text for text in texts)
        and not any(spots(each) for item in below for each in item)
        and last_of(
            spot.sentence,
            spot.number.end,
            spot.sentence.end,
            {"gồm": "", "sau": "", "là": "", "như sau": "", "gồm có": "", "bao gồm": ""},
        )
    ):
        yield _claim(spot, len(texts), "")
