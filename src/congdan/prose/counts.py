"""Numerals → numbers with what they count: noun, role, group, hedge; the others with why they count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from congdan.prose.context import Around, first_of, last_of
from congdan.prose.left_out import fraction_reason, reason
from congdan.prose.model import COUNT, OTHER, SHARE, Number, Sentence
from congdan.prose.numerals import KINDS, Numeral, numerals, value_of
from congdan.prose.vocabulary import vocabulary

_PERCENT = re.compile(r"\s?(?:%|phần trăm|percent\b|per cent\b)")
_POINTS = re.compile(r"\s?(?:điểm\s?(?:%|phần trăm)|percentage points?)")
_SHARE_WORDS = ("tỷ", "tỉ", "mức", "rate")
_MOST = 200
"""Numbers of one sentence; what comes after is left alone."""
_NEAR = 60


def numbered(sentence: Sentence) -> Sentence:
    """The sentence with its numbers."""
    found: list[Number] = []
    for numeral in numerals(sentence):
        if len(found) >= _MOST:
            break
        found += _numbers(sentence, numeral, len(found), found)
    found = _with_depth(sentence, found)
    found = [_told(sentence, found, at) for at in range(len(found))]
    found = _borrowed(sentence, found)
    return replace(sentence, numbers=tuple(found))


def _numbers(sentence: Sentence, numeral: Numeral, at: int, before: Sequence[Number]) -> list[Number]:
    around = Around(sentence, numeral.start, numeral.end)
    text = sentence.paragraph.text
    if numeral.form == "fraction":
        return _fraction(sentence, numeral, around, at)
    if numeral.form == "range" and _counts_a_range(sentence, numeral, around):
        return _range(sentence, numeral, around)
    if numeral.form == "range" and _PERCENT.match(sentence.low, numeral.end):
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason="range")]
    if numeral.form != "number":
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=numeral.form)]
    return [_plain(sentence, numeral, around, before)]


def _counts_a_range(sentence: Sentence, numeral: Numeral, around: Around) -> bool:
    """“15-20 em”: two bounds; “2-3 buổi”, “5-10%”, “15-60 tuổi” are none."""
    noun = noun_after(around)
    return noun is not None and not noun.startswith("?") and reason(numeral, around, noun) in (None, "decimal")


def _range(sentence: Sentence, numeral: Numeral, around: Around) -> list[Number]:
    text, noun = sentence.paragraph.text, noun_after(around)
    hedges = ("at_least", "at_most")
    return [
        Number(start, end, text[start:end], COUNT, int(value_of(text[start:end])), hedge=hedge, noun=noun)
        for (start, end), hedge in zip(numeral.parts, hedges, strict=True)
    ]


def _plain(sentence: Sentence, numeral: Numeral, around: Around, before: Sequence[Number]) -> Number:
    text = sentence.paragraph.text[numeral.start : numeral.end]
    changes, hedge = _changes(around), _hedge(around)
    if _POINTS.match(sentence.low, numeral.end):
        return Number(numeral.start, numeral.end, text, OTHER, reason="points")
    if _PERCENT.match(sentence.low, numeral.end):
        return Number(numeral.start, numeral.end, text, SHARE, hedge=hedge, changes=changes)
    noun = noun_after(around)
    why = reason(numeral, around, noun)
    if why is None and noun is None and _goes_on(sentence, numeral, before):
        why = before[-1].reason
    if why is None and _from_to(sentence, numeral, around):
        if noun is None and not _leads_to_people(sentence, numeral):
            why = "range"
        hedge = "at_most" if around.before(("đến", "tới", "to")) else "at_least"
    if why is None and noun is None and hedge is None and not _stands_alone(around):
        why = "unclear"
    if why:
        return Number(numeral.start, numeral.end, text, OTHER, reason=why)
    value = int(numeral.value or 0)
    hedge = hedge or ("about" if numeral.rounded else None)
    return Number(numeral.start, numeral.end, text, COUNT, value, hedge=hedge, noun=noun, changes=changes)


def _fraction(sentence: Sentence, numeral: Numeral, around: Around, at: int) -> list[Number]:
    """a/b: two counts, or a date, or a share such as “2/3 số xã”."""
    text = sentence.paragraph.text
    (a0, a1), (b0, b1) = numeral.parts
    over, under = value_of(text[a0:a1]), value_of(text[b0:b1])
    noun = noun_after(around)
    why = fraction_reason(around)
    if why:
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=why)]
    whole = over.denominator == under.denominator == 1
    if (
        not whole
        or _reads_as_date(around, int(over), int(under), noun)
        or _reads_as_share(around, int(over), int(under))
    ):
        why = "date" if whole and under <= 12 else "share"
        return [Number(numeral.start, numeral.end, text[numeral.start : numeral.end], OTHER, reason=why)]
    upper = Number(a0, a1, text[a0:a1], COUNT, int(over), noun=noun, lower=at + 1, hedge=None)
    return [upper, Number(b0, b1, text[b0:b1], COUNT, int(under), noun=noun, upper=at)]


def _reads_as_date(around: Around, over: int, under: int, noun: str | None) -> bool:
    if not (1 <= over <= 31 and 1 <= under <= 12):
        return False
    if around.before(vocabulary().left_out["date_before"]):
        return noun is None or around.before(("ngày", "sáng", "chiều", "tối")) is not None
    linked = (
        around.gap_after[:1] in ("(", "=")
        or around.after(vocabulary().shares["links"])
        or around.after_any(vocabulary().shares["links"])
    )
    return noun is None and not linked


def _reads_as_share(around: Around, over: int, under: int) -> bool:
    return over < under <= 5 and around.after(("số", "tổng số", "of", "diện tích", "dân số", "thời gian")) is not None


_IS = frozenset(("là", "are", "is", "were", "was"))


def noun_after(around: Around) -> str | None:
    """The class of the word after a number; `?word` for a word that is not known."""
    words = around.next_words(1)
    if not words:
        return None
    if words[0].text in _IS:
        around = Around(around.sentence, around.start, words[0].end)
        told = around.after(vocabulary().classes)
        return vocabulary().classes[told] if told else None
    known = around.after(vocabulary().classes)
    if known:
        return vocabulary().classes[known]
    if words[0].text in KINDS:
        told = Around(around.sentence, around.start, words[0].end).after(vocabulary().classes)
        return vocabulary().classes[told] if told else f"?{words[0].text}"
    word = words[0]
    if word.text.isascii():
        # English puts what kind of people they are before the word for them.
        told = Around(around.sentence, around.start, word.end).after(vocabulary().classes)
        if told and told.isascii() and word.text not in vocabulary().sets["not_a_noun"]:
            return vocabulary().classes[told]
    written = around.sentence.paragraph.text[word.start : word.end]
    lower = written[0].islower() or (len(written) > 1 and written.isupper())
    if (
        not lower
        or word.text in vocabulary().sets["not_a_noun"]
        or around.after(vocabulary().roles)
        or len(word.text) < 2
    ):
        return None
    return f"?{word.text}"


_OUT_OF = re.compile(r"\s+(?:out of|trên|trong)\s+(?:(?:a total of|tổng số|tổng|số|the)\s+)?\d")
_WITH_ITS_SHARE = re.compile(r"\s*\(\s*(?:or\s|tức\s|bằng\s|chiếm\s|đạt\s)?\d+(?:[.,]\d+)?\s?%")
_OF_SO_MANY = re.compile(r"\s+of\s+(?:the\s+|all\s+|a total of\s+)?\d")
_OF_THEM = re.compile(
    r"\s+(?:of (?:them|these|those|whom|which)|have|had|has|were|was|are|will|did|trong số (?:đó|này))\b"
)
_AFTER_ONE = re.compile(r"\d(?:\s[^\W\d_]+){1,7},?\s(?:và|and)\s$|\b(?:plan of|total of|from|rose to|fell to)\s$")
_LEADS_ON = re.compile(r"\s+(?:[^\W\d_]+\s+){0,4}(?:lên|xuống|còn|đến|to)\s+(?:[^\W\d_]+\s+){0,2}\d")


def _stands_alone(around: Around) -> bool:
    """Whether a number without a noun is told to count: after “tổng số”, “nữ”, a colon, in brackets."""
    gap = around.gap_before
    low = around.sentence.low
    if any(each.match(low, around.end, around.sentence.end) for each in (_OUT_OF, _WITH_ITS_SHARE, _OF_SO_MANY)):
        return True
    if around.before(("từ", "from")) and _LEADS_ON.match(low, around.end, around.sentence.end):
        return True
    if gap.endswith((":", "(", "=", "+")) or _OF_THEM.match(low, around.end, around.sentence.end):
        return True
    if around.before(vocabulary().marks, ":,") or around.before(vocabulary().growth):
        return True
    if _AFTER_ONE.search(low[max(around.sentence.start, around.start - 60) : around.start]):
        return True
    if around.before(vocabulary().sets["introduces"]) or around.before(vocabulary().classes):
        return True
    return around.after(vocabulary().roles) is not None


def _goes_on(sentence: Sentence, numeral: Numeral, before: Sequence[Number]) -> bool:
    """“ấp 3, 4 và 5”: the numbers after the first one are addresses as well."""
    if not before or before[-1].reason not in ("address", "ordinal", "document", "date", "name"):
        return False
    return sentence.between(before[-1].end, numeral.start).strip() in (",", "và", ";", "-", "–", "&", "and", "/", "đến")


def _from_to(sentence: Sentence, numeral: Numeral, around: Around) -> bool:
    """“từ 10 đến 15 người”: neither is a count; “từ 440 lên 511” is two."""
    low = sentence.low
    if around.before(("từ", "from")):
        return bool(re.compile(r"\s*(?:đến|tới|to)\s+\d").match(low, numeral.end, sentence.end)) and not _grows(
            sentence, numeral.start
        )
    if around.before(("đến", "tới", "to")):
        return bool(
            re.search(
                r"(?:từ|from)\s+[\d.,]+\s*(?:\w+\s+)?(?:đến|tới|to)\s*$",
                low[max(sentence.start, numeral.start - 40) : numeral.start],
            )
        ) and not _grows(sentence, numeral.start)
    return False


def _leads_to_people(sentence: Sentence, numeral: Numeral) -> bool:
    """“từ 15 đến 20 hộ”: what is counted stands behind the second number."""
    hit = re.compile(r"\s*(?:đến|tới|to)\s+[\d.,]+").match(sentence.low, numeral.end, sentence.end)
    around = Around(sentence, hit.end(), hit.end()) if hit else None
    return (
        around is not None
        and around.after(vocabulary().classes) is not None
        and not around.after(vocabulary().left_out["age"])
    )


def _grows(sentence: Sentence, at: int) -> bool:
    return last_of(sentence, max(sentence.start, at - _NEAR), at, vocabulary().growth) is not None


def _changes(around: Around) -> str | None:
    """up or down, where a word of growth stands before the number with nothing between but “thêm”, “được”, a hedge."""
    known = vocabulary().growth
    found = around.before(known)
    back = 0
    while found is None and back < 3:
        back += 1
        if around.previous(back) not in (
            "thêm",
            "được",
            "khoảng",
            "trên",
            "gần",
            "hơn",
            "by",
            "of",
            "tới",
            "đến",
            "là",
            "lên",
        ):
            return None
        start = around.sentence.words[around._last - back].start
        found = Around(around.sentence, start, start).before(known)
    return known[found] if found else None


def _hedge(around: Around) -> str | None:
    known = vocabulary().hedges
    found = around.before(known)
    if found == "độ" or (found == "trên" and around.previous(1) == "trên" and around.gap_before):
        return None
    if found and around.before(("nhiều hơn", "cao hơn", "ít hơn", "thấp hơn")):
        return None
    if found in ("trên", "out of") and _after_a_number(around):
        return None
    if " trở lên" in " ".join(word.text for word in around.next_words(6)) or around.after(("or more",)):
        return "at_least"
    return known[found] if found else None


def _after_a_number(around: Around) -> bool:
    """“438 trên 440”, “438 người trên tổng số 440”."""
    low, start = around.sentence.low, around.start
    return bool(
        re.search(r"\d[\d.,]*(?:\s+[^\W\d_]+){0,2}\s+trên\s*$", low[max(around.sentence.start, start - 40) : start])
    )


def _with_depth(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    depth, place, told = 0, sentence.start, []
    for each in found:
        gap = sentence.paragraph.text[place : each.start]
        for mark in gap:
            depth = depth + 1 if mark in "([" else max(0, depth - 1) if mark in ")]" else depth
        told.append(replace(each, depth=depth))
        place = each.end
    return told


# -- role and group ---------------------------------------------------------------------------------------------------


def _told(sentence: Sentence, found: Sequence[Number], at: int) -> Number:
    each = found[at]
    if each.kind != COUNT:
        return each
    start, end = stretch(sentence, found, at)
    own = start
    for hit in _APART.finditer(sentence.low, start, each.start):
        own = hit.end()
    role = _role(sentence, each.end, end, found) or _role(sentence, own, each.start, found)
    return replace(each, role=role, sector=_sector(sentence, each, start, end))


_APART = re.compile(r",\s|\s(?:và|and)\s")
"""What stands before belongs to the number before."""
_TOLD_BEFORE = frozenset(("có", "là", "được", "đạt", "với", "cộng", "thì"))
"""“Người dân có 385 người”: what is counted was told before."""


def _sector(sentence: Sentence, each: Number, start: int, end: int) -> str | None:
    around = Around(sentence, each.start, each.end)
    comma = sentence.low.find(",", each.end, end)
    after = first_of(sentence, each.end, comma if comma >= 0 else end, vocabulary().sectors)
    before = last_of(sentence, start, each.start, vocabulary().sectors)
    first = before or after if around.previous() in _TOLD_BEFORE or around.gap_before.endswith(":") else after or before
    return first[0] if first else None


_BREAK = re.compile(r"[;:]|\.\s|,\s(?=\d)")


def stretch(sentence: Sentence, found: Sequence[Number], at: int) -> tuple[int, int]:
    """The text that speaks of one number: back to the number before it, up to the next one."""
    before = next(
        (each.end for each in reversed(found[:at]) if each.kind == COUNT and at and each.lower is None), sentence.start
    )
    each = found[at]
    last = found[each.lower] if each.lower is not None and each.lower < len(found) else each
    first = found[each.upper] if each.upper is not None else each
    before = (
        before
        if first is each
        else next((one.end for one in reversed(found[: each.upper or 0]) if one.kind == COUNT), sentence.start)
    )
    after = next((one.start for one in found if one.start >= last.end and one.kind == COUNT), sentence.end)
    hit = _BREAK.search(sentence.low, last.end, after)
    after = hit.start() if hit else after
    breaks = [hit.end() for hit in _BREAK.finditer(sentence.low, before, first.start)]
    return (breaks[-1] if breaks else before), after


def _role(sentence: Sentence, start: int, end: int, found: Sequence[Number]) -> str | None:
    """The first role told in a stretch; “đạt tỷ lệ” and “đạt 98%” tell none."""
    place = start
    while (hit := first_of(sentence, place, end, vocabulary().roles)) is not None:
        role, phrase, _, place = hit
        if phrase in ("đạt", "hoàn thành", "met") and _of_a_share(sentence, place, found):
            continue
        return role
    return None


def _of_a_share(sentence: Sentence, end: int, found: Sequence[Number]) -> bool:
    words = Around(sentence, end, end).next_words(1)
    if words and words[0].text in _SHARE_WORDS:
        return True
    return any(
        each.kind == SHARE and not sentence.between(end, each.start).strip() for each in found if each.start >= end
    )


def _borrowed(sentence: Sentence, found: Sequence[Number]) -> list[Number]:
    """A number without a noun counts what the word before it says: “số học sinh đạt là 505”, “nữ 220”."""
    told = []
    for at, each in enumerate(found):
        if each.kind == COUNT and each.noun is None:
            start, _ = stretch(sentence, found, at)
            hit = last_of(sentence, start, each.start, vocabulary().classes)
            if _OUT_OF.match(sentence.low, each.end, sentence.end) and at + 1 < len(found) and found[at + 1].noun:
                each = replace(each, noun=found[at + 1].noun)
                told.append(each)
                continue
            each = replace(each, noun=hit[0] if hit else None)
        told.append(each)
    return told


def counted(sentence: Sentence) -> Iterator[tuple[int, Number]]:
    """The counts of a sentence with their places in it."""
    return ((at, each) for at, each in enumerate(sentence.numbers) if each.kind == COUNT)
