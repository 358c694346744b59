"""Paragraphs → sentences and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congdan.model import Paragraph
from congdan.prose.model import Sentence, Word

LONGEST = 3000
"""Letters of the longest sentence; a longer one is cut, so that the work stays in step with the text."""
_END = re.compile(r"[.!?…]+[”\"')\]]*\s+(?=[\"“'(\[]?[A-ZĐÀ-ỸÁ-Ý0-9+•*-])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:TP|Tp|tp|TT|TX|Q|P|TS|ThS|Th|PGS|GS|BS|CN|KS|St"
    r"|No|Mr|Mrs|Dr|vs|tr|Tr|(?<!ổng )số|Số|v\.v|[A-ZĐ])|^\s*\(?\d+(?:\.\d+)*)$"
)
_WORD = re.compile(r"đ/c|[^\W\d_]+(?:[.-][^\W\d_]+)*|[^\W_]*[^\W\d_][^\W_]*|…|\.\.\.")
_RUN = 40
"""How far back an abbreviation is looked for."""


def sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences of a paragraph, without their numbers."""
    text = paragraph.text
    low = lowered(text)
    start = 0
    for hit in _END.finditer(text):
        if hit.end() - start < 2 or _ABBREVIATED.search(text[max(start, hit.start() - _RUN) : hit.start()]):
            continue
        yield from _cut(paragraph, low, start, hit.end())
        start = hit.end()
    yield from _cut(paragraph, low, start, len(text))


def _cut(paragraph: Paragraph, low: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > LONGEST:
        at = low.rfind(" ", start + 1, start + LONGEST)
        at = at if at > start else start + LONGEST
        yield _sentence(paragraph, low, start, at)
        start = at
    if low[start:end].strip():
        yield _sentence(paragraph, low, start, end)


def _sentence(paragraph: Paragraph, low: str, start: int, end: int) -> Sentence:
    words = tuple(Word(hit.group(), hit.start(), hit.end()) for hit in _WORD.finditer(low, start, end))
    return Sentence(paragraph, start, end, low, words)


def lowered(text: str) -> str:
    """Small letters, each where it was: letters that grow when made small stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
