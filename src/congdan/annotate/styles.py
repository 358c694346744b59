"""The style sheet of a workbook: the same style with another fill, once for each style and colour."""

from __future__ import annotations

from congdan.annotate import spans
from congdan.annotate.spans import Edit, Element

COLOURS = {"red": "FFFF8080", "yellow": "FFFFFF66", "pale": "FFDDEBF7"}
"""Light enough to read black text on, and told apart in print."""

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles")
_PLAIN_XF = b'<%bxf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
_FIRST = {
    "fonts": (b'<%bfont><%bsz val="11"/><%bname val="Calibri"/></%bfont>',),
    "fills": (
        b'<%bfill><%bpatternFill patternType="none"/></%bfill>',
        b'<%bfill><%bpatternFill patternType="gray125"/></%bfill>',
    ),
    "borders": (b"<%bborder><%bleft/><%bright/><%btop/><%bbottom/><%bdiagonal/></%bborder>",),
    "cellStyleXfs": (_PLAIN_XF,),
    "cellXfs": (_PLAIN_XF,),
}
"""What a list begins with where the style sheet has none."""


class Styles:
    """The styles of one workbook, and those added to it."""

    def __init__(self, data: bytes) -> None:
        root = spans.read(data)
        self._data = spans.patched(data, [spans.appended(data, root, b"")])
        """With an end tag even where the sheet has nothing in it."""
        self._root = spans.read(self._data)
        self._added: dict[str, list[bytes]] = {name: [] for name in _FIRST}
        self._lists = {name: self._root.one(name) for name in _FIRST}
        self._shaded: dict[tuple[int, str], int] = {}
        self._fills: dict[str, int] = {}
        self._border: int | None = None
        for name, first in _FIRST.items():
            if self._lists[name] is None:
                self._added[name] += [self._prefixed(each) for each in first]

    def shade(self, style: int, colour: str) -> int:
        """The number of the style that is `style` with another fill."""
        if (style, colour) not in self._shaded:
            tag, rest = self._style(style)
            tag = spans.tag_with(tag, fillId=self._fill(COLOURS[colour]), applyFill=1)
            self._shaded[style, colour] = self._add("cellXfs", tag + rest)
        return self._shaded[style, colour]

    def add(self, font: bytes, fill: str | None, boxed: bool) -> int:
        """A style of our own: what stands in its font, its colour, and whether it is a box that breaks long texts."""
        one = self._root.prefix
        border = self._box() if boxed else 0
        fonts = self._add(
            "fonts", self._prefixed(b"<%bfont>") + font.replace(b"<", b"<" + one) + b"</" + one + b"font>"
        )
        alignment = b'<%balignment vertical="top" wrapText="1"/>' if boxed else b'<%balignment vertical="top"/>'
        return self._add(
            "cellXfs",
            b'<%bxf numFmtId="0" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyFont="1" applyFill="1"'
            b' applyBorder="1" applyAlignment="1">'
            % (one, fonts, self._fill(fill) if fill else 0, border)
            + self._prefixed(alignment)
            + b"</%bxf>" % one,
        )

    def font_name(self) -> bytes:
        """The name of the first font, escaped."""
        fonts = self._lists["fonts"]
        name = fonts.children[0].one("name") if fonts and fonts.children else None
        return spans.escaped(name.attributes.get("val", "Calibri") if name else "Calibri")

    def patched(self) -> bytes:
        """The style sheet with all that was added."""
        return spans.patched(self._data, [edit for name in _FIRST for edit in self._edits(name)])

    def _style(self, number: int) -> tuple[bytes, bytes]:
        """Start tag and rest of a style; the plain one where there is none of that number."""
        there = self._lists["cellXfs"]
        if there is None or number >= len(there.children):
            return self._prefixed(_PLAIN_XF), b""
        each = there.children[number]
        return self._data[each.start : each.inner], self._data[each.inner : each.end]

    def _box(self) -> int:
        """Thin grey lines all around, added once."""
        if self._border is None:
            line = b'<%%b%b style="thin"><%%bcolor rgb="FFBFBFBF"/></%%b%b>'
            sides = b"".join(line % (side, side) for side in (b"left", b"right", b"top", b"bottom"))
            self._border = self._add("borders", self._prefixed(b"<%bborder>" + sides + b"<%bdiagonal/></%bborder>"))
        return self._border

    def _fill(self, colour: str) -> int:
        if colour not in self._fills:
            pattern = (
                b'<%%bfill><%%bpatternFill patternType="solid"><%%bfgColor rgb="%b"/><%%bbgColor indexed="64"/>'
                b"</%%bpatternFill></%%bfill>"
            )
            self._fills[colour] = self._add("fills", self._prefixed(pattern % colour.encode()))
        return self._fills[colour]

    def _add(self, name: str, item: bytes) -> int:
        there = self._lists[name]
        self._added[name].append(item)
        return (len(there.children) if there else 0) + len(self._added[name]) - 1

    def _prefixed(self, text: bytes) -> bytes:
        return text.replace(b"%b", self._root.prefix)

    def _edits(self, name: str) -> list[Edit]:
        added, there = self._added[name], self._lists[name]
        if not added:
            return []
        if there is not None:
            return [_longer(self._data, there, b"".join(added), len(there.children) + len(added))]
        at = spans.after(self._root, _ORDER[: _ORDER.index(name)])
        tag = self._root.prefix + name.encode()
        return [(at, at, b'<%b count="%d">%b</%b>' % (tag, len(added), b"".join(added), tag))]


def _longer(data: bytes, there: Element, items: bytes, count: int) -> Edit:
    """A list with more items and the count of all, as one edit."""
    tag = data[there.start : there.inner]
    tag = spans.tag_with(tag, count=count) if "count" in there.attributes else tag
    opened = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
    return there.start, there.end, opened + data[there.inner : there.close] + items + b"</%b>" % there.name.encode()


def empty(space: str) -> bytes:
    """A style sheet for a workbook that has none."""
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="%b"></styleSheet>' % (
        space.encode()
    )
