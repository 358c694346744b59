"""A text that was checked → the terminal: its paragraphs with each figure marked, and what was understood of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text as RichText

from congdan.checked import Text, Validation
from congdan.marking import ALONE, DOUBTFUL, MEANINGS, RIGHT, SIGNS, WRONG, Marked, marked, overview
from congdan.messages import Words
from congdan.text import printable
from congdan.verification import in_words
from congdan.writers.terminal import hanging

_STYLES = {WRONG: "bold red", DOUBTFUL: "yellow", RIGHT: "green", ALONE: "dim"}
_PARAGRAPHS, _RELATIONS = 40, 60
"""So many are printed; the page that `--annotate` writes has all."""


def draw(text: Text, validation: Validation, words: Words, to: Console) -> None:
    """The paragraphs that have figures, then the relations in words."""
    lines = [line for line in marked(text, validation, words) if line.counts]
    if not lines:
        return
    to.print()
    to.print(RichText(words("The figures of {file}", file=printable(text.system.document.file)), style="bold"))
    to.print(RichText(_legend(lines, words), style="dim"))
    for line in lines[:_PARAGRAPHS]:
        hanging(_line(line, words), "  ", to)
    _relations(text, words, to)
    if len(lines) > _PARAGRAPHS or len(text.system.claims) > _RELATIONS:
        to.print(RichText("  " + words("… and more: --annotate writes all of it"), style="dim"))


def _legend(lines: Sequence[Marked], words: Words) -> str:
    counts = overview(lines)
    told = (f"{SIGNS[state]} {words(meaning)}: {counts[state]}" for state, meaning in MEANINGS.items() if counts[state])
    return "  " + " · ".join(told)


def _line(line: Marked, words: Words) -> RichText:
    """A paragraph: each figure in brackets with its sign, so that it is seen without colours too."""
    found = RichText(f"{words('paragraph')} {line.number}: ", style="dim")
    for piece in line.pieces:
        text = printable(piece.text)
        if piece.state in MEANINGS:
            found.append(f"[{text} {SIGNS[piece.state]}]", style=_STYLES[piece.state])
        else:
            found.append(text, style="not dim")
    return found


def _relations(text: Text, words: Words, to: Console) -> None:
    told = list(in_words(text, words))
    if told:
        to.print(RichText(words("What was found in words"), style="bold"))
    for _, line, holds in told[:_RELATIONS]:
        to.print(RichText(f"  {printable(line)}", style="red" if holds is False else ""))
