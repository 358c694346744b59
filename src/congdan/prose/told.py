"""What is claimed in a text, in the signs of arithmetic: “511 = 440 + 71”, “338/440 = 76,81%, in 99,54%”."""

from __future__ import annotations

from collections.abc import Mapping

from congdan.edits import Linear, Percentage
from congdan.edits.percentages import fits, numerators, parse, written
from congdan.messages import Words
from congdan.prose.model import Claim, System

_SIGNS = {True: "✓", False: "✗", None: "?"}


def told(claim: Claim, system: System, holds: bool | None, words: Words, convention: str = "half-up") -> str:
    """One claim with its numbers as they are printed, and whether it holds."""
    texts = [system.figures[name].text for name in claim.names]
    values = {name: system.figures[name].value for name in claim.names}
    if isinstance(claim.relation, Percentage):
        return _percentage(claim.relation, texts, values, holds, words, convention)
    return f"{_linear(claim, claim.relation, texts, values, holds, words)} {_SIGNS[holds]}"


def _percentage(
    relation: Percentage,
    texts: list[str],
    values: Mapping[str, int | None],
    holds: bool | None,
    words: Words,
    convention: str,
) -> str:
    above, below, share = texts
    printed = parse(relation.text, 100)
    n, m = values[relation.numerator], values[relation.denominator]
    if holds or printed is None or n is None or m is None:
        cut = bool(holds and printed and n is not None and m and not fits(printed, n, m, "half-up"))
        return f"{above}/{below} = {share}% ✓" + (f" ({words('cut off, not rounded')})" if cut else "")
    right = written(printed, relation.text, n, m, convention if convention in ("half-up", "truncation") else "half-up")
    text = words("{above}/{below} = {right}%, printed {share}% ✗", above=above, below=below, right=right, share=share)
    fitting = numerators(printed, m)
    if len(fitting) == 1:
        how = words("cut off, not rounded") if not fits(printed, fitting[0], m, "half-up") else words("rounded")
        text += "; " + words("{number}/{below} fits ({how})", number=fitting[0], below=below, how=how)
    return text


def _linear(
    claim: Claim, relation: Linear, texts: list[str], values: Mapping[str, int | None], holds: bool | None, words: Words
) -> str:
    if relation.kind == "sum":
        counted = sum(values[name] or 0 for name in claim.names[1:])
        parts = " + ".join(texts[1:])
        return f"{texts[0]} = {parts}" if holds else f"{texts[0]} ≠ {parts} = {counted}"
    if relation.kind == "order":
        return f"{texts[0]} ≤ {texts[1]}"
    if relation.kind == "least":
        return f"{' + '.join(texts[1:])} {'≥' if claim.against == 'at_least' else '≤'} {texts[0]}"
    if relation.kind == "repeat":
        return f"{texts[0]} = {texts[1]}"
    if relation.kind == "list":
        return words("{number} = the list, which has {counted}", number=texts[0], counted=relation.low)
    if relation.kind == "growth":
        return claim.against
    if relation.kind == "hundred":
        return " + ".join(f"{text}%" for text in texts) + " = 100%"
    if relation.kind == "impossible":
        return words("{number} = {share}% of a whole number", number=texts[0], share=texts[1])
    if relation.kind == "unreachable":
        return words("{share}% of {number} = a whole number", number=texts[0], share=texts[1])
    if relation.kind == "mixed":
        return words("{one}% and {other}% are of the same base", one=texts[0], other=texts[1])
    return f"{texts[0]}/{texts[1]}: {texts[2]}%"
