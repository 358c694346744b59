"""A number and the list of names behind it: “9 trường học gồm: Trường …, Trường …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from congdan.edits import Linear
from congdan.prose.context import Around, last_of
from congdan.prose.model import Claim, Sentence
from congdan.prose.spots import BULLET, Spot, depth_at, is_item, spots
from congdan.prose.vocabulary import adds_to, vocabulary

_LEAD = re.compile(
    r"^[^:;,.()]{0,60}?(?:\s*:\s*|,?\snamely,?\s|\s(?:gồm có|bao gồm|gồm|đó là|là|là các|như sau|including)\s*:?\s+)"
    r"|^[^:;.()]{0,90}?,\s(?:gồm có|bao gồm|gồm|đó là|cụ thể là|cụ thể)\s*:?\s+"
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")
_UNCLOSED = re.compile(r"[()\[\]]")
_OPEN = re.compile(r"…|\.\.\.|v\.\s?v|\bvv\b|\betc\b|\bmột số\b|\bnhư\b|\bsuch as\b|\btrong đó\b")
_INTRO = re.compile(r"^\s*(?:ở|tại|thuộc|riêng|in|at)\s.{2,40}?\s(?:có|gồm|là|has|have)\s*:?\s*")
_MOST = 60
_KINDS = frozenset(("school", "unit", "hamlet", "commune", "district", "branch", "group", "clan"))
"""What is listed by name; people are not: their names are nobody's business here."""


def lists(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Numbers with a list of names behind them or in the lines below."""
    for at, sentence in enumerate(sentences):
        own = [
            each
            for each in spots(sentence)
            if each.number.exact
            and each.number.upper is None
            and each.number.noun in _KINDS
            and 2 <= each.value <= _MOST
        ]
        if not own:
            continue
        below = _below(sentences, at)
        for spot in own:
            yield from _behind(spot)
        yield from _labelled(own, below)
        if len(own) == 1 and own[0] is own[-1]:
            yield from _bullets(own[0], below)


def _may_have_names(spot: Spot) -> bool:
    number = spot.number
    return number.exact and number.upper is None and number.noun in _KINDS and 2 <= spot.value <= _MOST


def listed(spot: Spot, counted: int) -> Claim:
    """A number is how many a list has."""
    relation = Linear(f"list {spot.name}", ((spot.name, 1),), counted, counted, "list", labelled=False, soft=True)
    return Claim(relation, (spot.name,))


# -- in the sentence --------------------------------------------------------------------------------------------------


def _behind(spot: Spot) -> Iterator[Claim]:
    """The list right behind a number, up to the end of the sentence or of the bracket."""
    sentence, number = spot.sentence, (spot.under or spot).number
    start = number.end
    text = sentence.paragraph.text[start : sentence.end]
    bracket = re.match(r"^[^:;,.()]{0,50}\(\s*(?:gồm|là|gồm có)?:?\s*", text)
    if bracket and _begins_a_name(text[bracket.end() :]):
        inside = _inside(text, bracket.end())
        if _is_of_another(spot, ways(inside)):
            return
        yield from _counted(spot, inside)
        return
    lead = _LEAD.match(text)
    if lead and any(number.end < each.number.start < start + lead.end() for each in spots(sentence)):
        return
    if lead and lead.end() < len(text) and _begins_a_name(text[lead.end() :]) and not depth_at(sentence, start):
        yield from _counted(spot, _up_to_more(text[lead.end() :]))
        return
    named = _names_behind(text)
    if named:
        yield from _counted(spot, named)


def _is_of_another(spot: Spot, possible: Sequence[int]) -> bool:
    """“Hai ấp còn lại trong tổng số 8 ấp (ấp 3, ấp 5)”: the names of those told before."""
    before = [each for each in spots(spot.sentence) if each.number.end <= spot.number.start]
    same = [each.value for each in before if each.number.noun == spot.number.noun]
    return spot.value not in possible and any(each in possible for each in same)


_CAPITALS = re.compile(r"^\s(?:xã|phường|tỉnh|huyện|thôn|ấp|quận|thành phố|khu phố)\s(?=[^\W\d_])")


def _names_behind(text: str) -> str | None:
    """“4 tỉnh Nam An, Đông Hà, Hưng Lộc và Hà Trung đã …”: the names right behind what they are, closed by “và”."""
    head = _CAPITALS.match(text)
    if head is None:
        return None
    end, joined = head.end(), False
    for word in re.finditer(r"(?:^|[\s,]+)([^\W\d_]+)", text[head.end() :]):
        if word.group(1) == "và":
            joined = True
        elif not word.group(1)[0].isupper():
            break
        end = head.end() + word.end()
        if text[end : end + 1] not in (" ", ","):
            break
    return text[head.end() : end].removesuffix(" và") if joined else None


_ON = re.compile(r",\s(?:and\s|và\s)?(?!(?:and|và)\s)(?=[a-zđà-ỹ])")


_CLAUSE = re.compile(
    r"[;,]\s(?:riêng|còn lại|ngoài ra|hiện nay|đến nay|mỗi|cả)\b|;\s(?:còn|các|hiện|số|tổng)\b"
    r"|;\s[^;:()]{1,60}?\scó\s\d"
)
"""Where another clause begins: “ấp 2, ấp 5 và ấp 9; riêng ấp 9 có 83 hộ”."""
_HAS = re.compile(r"\scó\s\d")


def _up_to_more(text: str) -> str:
    """A list of names up to where the sentence goes on: “…, with 140 learners”, “…, với 345 hộ”."""
    clause = _CLAUSE.search(text)
    if clause and clause.start() and not _HAS.search(text, 0, clause.start()):
        text = text[: clause.start()]
    for hit in _ON.finditer(text):
        inside = text.count("(", 0, hit.start()) > text.count(")", 0, hit.start())
        if not inside and ":" not in text and not _begins_a_name(text[hit.end() :]):
            return text[: hit.start()]
    return text


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
        yield listed(spot, spot.value)
    elif possible and _are_names(text) and _of_its_kind(text, spot):
        yield listed(spot, possible[0])


def ways(text: str) -> list[int]:
    """How many names a list may be read as, the likeliest first.

    >>> ways("khu phố 4 và khu phố 7 (thị trấn A), ấp 4 (xã B), ấp 3 và ấp 4 (xã C).")
    [5]
    >>> ways("Phòng Giáo dục và Đào tạo, Trung tâm Văn hóa, Thông tin")
    [2, 4, 3]
    """
    bare, inside = _apart(text)
    names, typed = _names(bare), [name for name in _names(bare) if _has_a_type(name)]
    found = [len(names)]
    if len(typed) < len(names):
        # A name may hold a comma or an “và” of its own.
        pieces = [piece for part in bare.split(";") for piece in _pieces(part)]
        found = [len(typed), len(names), len(pieces)] if typed else [len(names), len(pieces)]
    clauses = len([part for part in bare.split(";") if part.strip()])
    found += [clauses] if clauses > 1 else []
    within = [len(_names(each)) for each in inside]
    found += [sum(within)] if max(within, default=0) > 1 else []
    return list(dict.fromkeys(each for each in found if each > 1))


def _apart(text: str) -> tuple[str, list[str]]:
    """A list without what stands in brackets, and that."""
    bare = text.strip().rstrip(".;: ")
    inside = [hit[1:-1] for hit in _BRACKETS.findall(bare)]
    for _ in range(3):
        bare = _BRACKETS.sub("", bare)
    return _UNCLOSED.sub(" ", bare), inside


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in re.split(r",(?=\s)|\n", _INTRO.sub("", text)) if piece.strip()]


def _names(text: str) -> list[str]:
    """The names of a list; numbers after the first name are names too: “ấp 3 và 4”."""
    pieces = [piece for part in text.split(";") for piece in _pieces(part)]
    parts = [part for piece in pieces for part in re.split(r"\s(?:và|and|cùng|&)\s|^(?:và|and)\s", piece)]
    return [part.strip() for part in parts if part.strip()]


def _has_a_type(name: str) -> bool:
    return name[0].isdigit() or bool(_TYPE().match(name))


@lru_cache(maxsize=1)
def _TYPE() -> re.Pattern[str]:  # noqa: N802 - a constant that is made when it is first needed
    words = sorted(vocabulary().sets["starts"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(words)})\s", re.IGNORECASE)


def _are_names(text: str) -> bool:
    """Whether every piece begins as a name does: a list of kinds is not counted, nor one of names of both sorts."""
    names = _names(_apart(text)[0])
    typed = sum(_has_a_type(name) for name in names)
    return (
        len(names) > 1 and typed in (0, len(names)) and all(_begins_a_name(name) or name[0].isdigit() for name in names)
    )


def _of_its_kind(text: str, spot: Spot) -> bool:
    """Whether the first name is of what was counted: communes are not the schools in them."""
    first = text.lower().split()
    if first[:1] in (["nam"], ["nữ"]):
        # The first word of a name, as in “Nam Định”.
        return True
    known = next((noun for size in (3, 2, 1) if (noun := vocabulary().classes.get(" ".join(first[:size])))), None)
    return known is None or spot.number.noun == "group" or adds_to(known, spot.number.noun)


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


_LABEL = re.compile(r"[^,;.()]{1,30}\)\s*:\s*$")
"""“Các dòng họ được khen (06 dòng họ):”."""


def _bullets(spot: Spot, below: Sequence[Sequence[Sentence]]) -> Iterator[Claim]:
    """One number above a list with one name a line."""
    tail = Around(spot.sentence, spot.number.end, spot.number.end).next_words(12)
    texts = [BULLET.sub("", each[0].paragraph.text) for each in below]
    if len(texts) < 2 or any(_OPEN.search(text) for text in texts) or not tail:
        return
    if len(texts) == spot.value or (
        all(_begins_a_name(text) and len(text.split()) <= 12 and ":" not in text for text in texts)
        and not any(spots(each) for item in below for each in item)
        and (
            _LABEL.search(spot.sentence.low, spot.number.end, spot.sentence.end)
            or last_of(
                spot.sentence,
                spot.number.end,
                spot.sentence.end,
                {"gồm": "", "sau": "", "là": "", "như sau": "", "gồm có": "", "bao gồm": ""},
            )
        )
    ):
        yield listed(spot, len(texts))
