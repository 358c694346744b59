"""The text of a paragraph or cell of a Word file, and which of its runs are in an old Vietnamese font."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from congdan.legacy.fonts import scheme_of_font
from congdan.model import Runs

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_STYLES = 20
"""Styles rest on each other no deeper than this, unless they go round in a circle."""


class Fonts:
    """Fonts by run, by style and by default; nothing is looked up in documents that name no old font."""

    def __init__(self, document: Document) -> None:
        root = document.styles.element
        body = document.element.body
        self.any = any(_old(fonts) for part in (root, body) for fonts in part.iter(f"{_W}rFonts"))
        self.styles: dict[str, Any] = {}
        self.default: str | None = None
        self.usual: str | None = None
        if self.any:
            self.styles = {style.get(f"{_W}styleId"): style for style in root.iter(f"{_W}style")}
            self.default = _font(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
            self.usual = next((name for name, style in self.styles.items() if _is_usual(style)), None)

    def of(self, run: Any) -> str | None:
        """The old way a run is written in; None for Unicode."""
        own = run.find(f"{_W}rPr")
        style = own.find(f"{_W}rStyle") if own is not None else None
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        outer = paragraph.find(f"{_W}pPr/{_W}pStyle") if paragraph is not None else None
        names = (
            _font(own),
            self._by_style(style.get(f"{_W}val")) if style is not None else None,
            self._by_style(outer.get(f"{_W}val") if outer is not None else self.usual),
            self.default,
        )
        return scheme_of_font(next((name for name in names if name), ""))

    def _by_style(self, name: str | None) -> str | None:
        for _ in range(_MOST_STYLES):
            style = self.styles.get(name) if name else None
            if style is None:
                return None
            if font := _font(style.find(f"{_W}rPr")):
                return font
            based = style.find(f"{_W}basedOn")
            name = based.get(f"{_W}val") if based is not None else None
        return None


def _is_usual(style: Any) -> bool:
    """True for the style of paragraphs that name none."""
    return bool(style.get(f"{_W}default") == "1" and style.get(f"{_W}type") == "paragraph")


def _font(properties: Any) -> str | None:
    """The font of letters with accents that properties of a run name."""
    fonts = properties.find(f"{_W}rFonts") if properties is not None else None
    return (fonts.get(f"{_W}hAnsi") or fonts.get(f"{_W}ascii")) if fonts is not None else None


def _old(fonts: Any) -> bool:
    return any(scheme_of_font(fonts.get(f"{_W}{name}") or "") for name in ("hAnsi", "ascii"))


def read(element: Any, fonts: Fonts) -> tuple[str, Runs]:
    """The text of a paragraph or cell, with blanks for breaks and tabs; its runs if one is in an old font."""
    parts: list[tuple[str, str | None]] = []
    for each in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}p"):
        run = each.getparent() if fonts.any and each.tag == f"{_W}t" else None
        parts.append((each.text or "" if each.tag == f"{_W}t" else " ", fonts.of(run) if run is not None else None))
    if not any(scheme for _, scheme in parts):
        return " ".join("".join(text for text, _ in parts).split()), ()
    runs = _spaced_once(parts)
    return "".join(text for text, _ in runs), runs


def _spaced_once(parts: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str | None], ...]:
    """The runs without blanks at the ends and with single ones between, also where runs meet."""
    found: list[tuple[str, str | None]] = []
    for text, scheme in parts:
        single = re.sub(r"\s+", " ", text)
        after_blank = not found or found[-1][0].endswith(" ")
        if kept := single.lstrip() if after_blank else single:
            found.append((kept, scheme))
    if found:
        found[-1] = (found[-1][0].rstrip(), found[-1][1])
    return tuple(found)
