"""Reports told line by line: “Số đăng ký: 431 người. Số đạt: 418 người. Tỷ lệ: 96,98%.”"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congdan.prose.claims import share_of
from congdan.prose.links import is_target, link, of_a_plan, sign_end
from congdan.prose.model import Claim, Sentence
from congdan.prose.percent import fits, parse
from congdan.prose.spots import BULLET, Spot, shares, spots
from congdan.prose.vocabulary import kin

_LONGEST = 160
"""Letters of a line of such a report."""
_MOST = 8
"""Lines of one group."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one clause between semicolons: its counts and its percentages."""

    sentence: Sentence
    start: int
    end: int
    counts: tuple[Spot, ...]
    shares: tuple[Spot, ...]


def rates(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Percentages that stand in a line of their own, or in one of several lines below the number they are of."""
    group: list[Line] = []
    for line in _lines(sentences):
        if (not line.counts and not line.shares) or line.end - line.start > _LONGEST or len(line.counts) > 2:
            group = []
            continue
        if group and line.sentence.paragraph.number - group[-1].sentence.paragraph.number > 1:
            group = []
        if len(line.shares) == 1 and group:
            yield from _alone(line, group) if not line.counts else _beside(line, group)
        group = [*group, line][-_MOST:]


def _lines(sentences: Sequence[Sentence]) -> Iterator[Line]:
    for sentence in sentences:
        start = sentence.start
        for hit in [*re.finditer(";", sentence.low[sentence.start : sentence.end]), None]:
            end = sentence.start + hit.start() if hit else sentence.end
            own = tuple(each for each in spots(sentence) if start <= each.number.start < end)
            printed = tuple(each for each in shares(sentence) if start <= each.number.start < end)
            if sentence.low[start:end].strip():
                yield Line(sentence, start, end, own, printed)
            start = end + 1


# -- “Tỷ lệ: 97,37%” ---------------------------------------------------------------------------------------------------

_HEAD = re.compile(r"\s*(?:tỷ lệ|tỉ lệ|đạt tỷ lệ|đạt tỉ lệ|rate)\b([^.;:\d%]*)[:=]?\s*")
_PLAIN = re.compile(
    r"(?:(?:đạt|được|công nhận|hoàn thành|đăng ký|đăng kí|đánh giá|so|với|"
    r"trên|số|tổng|danh hiệu|chung|là|người|hộ|/|of|the)\s?)*"
)
_OVER = re.compile(r"(?:so với|trên|trong|/|of)\s*(?:the\s|tổng\s|số\s|được\s)*(.*)$")
_ROLES = (("registered", r"đăng k[ýí]|registered"), ("evaluated", r"đánh giá|evaluated"), ("population", r"tổng số"))


def _alone(line: Line, group: Sequence[Line]) -> Iterator[Claim]:
    share = line.shares[0]
    printed, words = parse(share.number.text), _rate_words(line)
    if printed is None or words is None or share.number.hedge or share.number.changes:
        return
    said = _OVER.search(words)
    named = _role(said.group()) if said else None
    over = _role(words[: said.start()] if said else words) or "achieved"
    counts = [each for other in group for each in other.counts if each.number.exact and not other.shares]
    tops = [each for each in counts if each.number.role == over and each.number.upper is None]
    if not tops:
        return
    top = tops[-1]
    if top.under is not None:
        yield share_of(share, top, top.under)
        return
    possible = [each for each in counts if _may_be_base(each, top) and named in (None, each.number.role)]
    fitting = [each for each in possible if fits(printed, top.value, each.value)]
    if fitting:
        yield share_of(share, top, fitting[-1])
    elif len(possible) == 1:
        yield share_of(share, top, possible[0])
    elif possible:
        yield share_of(share, top, possible[-1], soft=True)


def _rate_words(line: Line) -> str | None:
    """The words of a line that tells nothing but a rate."""
    share, sentence = line.shares[0], line.sentence
    bullet = BULLET.match(sentence.low[line.start : line.end])
    start = line.start + (bullet.end() if bullet else 0)
    head = _HEAD.fullmatch(sentence.between(start, share.number.start))
    if head is None:
        return None
    tail = sentence.between(sign_end(share), line.end).strip(" .,")
    words = f"{head.group(1)} {tail}".replace("/", " / ").strip()
    return words if _PLAIN.fullmatch(words) else None


def _role(words: str) -> str | None:
    return next((role for role, pattern in _ROLES if re.search(pattern, words)), None)


def _may_be_base(base: Spot, top: Spot) -> bool:
    one, other = base.number, top.number
    return base.value >= top.value > 0 and one.role != other.role and kin(other.noun, one.noun)


# -- “Không đạt: 98 người, chiếm 7%” -----------------------------------------------------------------------------------


def _beside(line: Line, group: Sequence[Line]) -> Iterator[Claim]:
    """A count with its percentage, below the one line that has none."""
    share = line.shares[0]
    printed, found = parse(share.number.text), link(share)
    if printed is None or found is None or not found.strong or share.number.hedge or len(line.counts) > 1:
        return
    bare = [other for other in group if not other.shares]
    if len(bare) != 1 or len(bare[0].counts) != 1 or is_target(share) or of_a_plan(share):
        return
    base = bare[0].counts[0]
    sisters = [each for other in group for each in other.shares]
    told = [one for each in sisters if (one := _fits(each, base)) is not None]
    if base.number.exact and kin(found.count.number.noun, base.number.noun) and base.value >= found.count.value:
        fitting = fits(printed, found.count.value, base.value)
        if fitting or (told and all(told)):
            yield share_of(share, found.count, base)


def _fits(share: Spot, base: Spot) -> bool | None:
    found, printed = link(share), parse(share.number.text)
    return None if found is None or printed is None else fits(printed, found.count.value, base.value)
