"""A text that was checked → a page of its own with each figure marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from congdan.checked import Text, Validation
from congdan.marking import ALONE, DOUBTFUL, LEFT_OUT, MEANINGS, RIGHT, SIGNS, WRONG, Marked, Piece, marked, overview
from congdan.messages import Words
from congdan.text import printable
from congdan.verification import in_words

_MARK = "<!-- congdan.annotated/1 -->"
_COLOURS = {WRONG: "#ffb3b3", DOUBTFUL: "#ffe680", RIGHT: "#d3f2d3", ALONE: "#e6e6e6"}
_STYLE = (
    "body{font:1.15rem/1.7 'Times New Roman',serif;max-width:48rem;margin:2rem auto;padding:0 1rem;"
    "color:#111;background:#fff}"
    "mark{padding:0 .15em;border-radius:.2em;color:#111}"
    "mark sup{font-size:.7em;margin-left:.1em}"
    "ol{padding-left:1.5rem}ol li{margin:.5rem 0}.li{margin-left:1.5rem}.legend{font-size:1rem}"
    "h2{font-size:1.3rem;margin-top:2rem}"
    "@media print{body{margin:0;max-width:none}}"
) + "".join(f".{state}{{background:{colour}}}" for state, colour in _COLOURS.items())


def page(text: Text, validation: Validation, nothing: str, words: Words) -> bytes:
    """The page: legend, paragraphs, what is said of each marked figure, and the relations in words."""
    lines = list(marked(text, validation, words))
    file = _safe(text.system.document.file.replace("\\", "/").rsplit("/", 1)[-1])
    head = (
        f'{_MARK}\n<!DOCTYPE html>\n<html lang="{words.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{file}</title><style>{_STYLE}</style></head><body>'
    )
    title = f"<h1>{_safe(words('The figures of {file}', file=''))}{file}</h1>"
    body = "\n".join((title, _legend(lines, words), *_paragraphs(lines), *_notes(lines, nothing, words)))
    return f"{head}\n{body}\n{_relations(text, words)}\n</body></html>\n".encode()


def _safe(text: str) -> str:
    return escape(printable(text))


def _legend(lines: Sequence[Marked], words: Words) -> str:
    counts = overview(lines)
    told = (
        f'<mark class="{state}">{SIGNS[state]}</mark> {_safe(words(meaning))}: {counts[state]}'
        for state, meaning in MEANINGS.items()
    )
    return f'<p class="legend">{" · ".join(told)}</p>'


def _paragraphs(lines: Sequence[Marked]) -> Iterator[str]:
    number = 0
    for line in lines:
        pieces = []
        for piece in line.pieces:
            number += _is_noted(piece)
            pieces.append(_piece(piece, number))
        kind = ' class="li"' if line.kind == "item" else ""
        tag = "h2" if line.kind == "heading" else "p"
        yield f"<{tag}{kind}>{''.join(pieces)}</{tag}>"


def _is_noted(piece: Piece) -> bool:
    return piece.state in (WRONG, DOUBTFUL) and bool(piece.said)


def _piece(piece: Piece, number: int) -> str:
    text = _safe(piece.text)
    if not piece.state:
        return text
    told = f' title="{_safe(chr(10).join(piece.said))}"' if piece.said else ""
    if piece.state == LEFT_OUT:
        return f"<span{told}>{text}</span>"
    note = f'<sup><a href="#n{number}">{number}</a></sup>' if _is_noted(piece) else f"<sup>{SIGNS[piece.state]}</sup>"
    return f'<mark class="{piece.state}"{told}>{text}{note}</mark>'


def _notes(lines: Sequence[Marked], nothing: str, words: Words) -> Iterator[str]:
    """What is said of the figures that are wrong or to be looked at."""
    noted = [piece for line in lines for piece in line.pieces if _is_noted(piece)]
    if not noted:
        yield f"<p>{_safe(nothing)}</p>"
        return
    yield f"<h2>{_safe(words('To look at'))}</h2><ol>"
    for number, piece in enumerate(noted, 1):
        said = "<br>".join(map(_safe, piece.said))
        yield f'<li id="n{number}"><b>{_safe(piece.text)}</b><br>{said}</li>'
    yield "</ol>"


def _relations(text: Text, words: Words) -> str:
    told = [f"<li>{_safe(line)}</li>" for _, line, _ in in_words(text, words)]
    return f"<h2>{_safe(words('What was found in words'))}</h2><ul>{''.join(told)}</ul>" if told else ""
