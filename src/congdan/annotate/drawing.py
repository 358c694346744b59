"""The shapes of comments: the drawing that Excel wants beside the text of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from congdan.annotate.package import Package

BLOCK = 1024
"""Shapes whose numbers share one block; each block belongs to one drawing of the workbook."""
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383
_WIDE, _HIGH = 4, 9
"""Columns and rows a comment lies over."""

_SPACES = {
    b"v": b"urn:schemas-microsoft-com:vml",
    b"o": b"urn:schemas-microsoft-com:office:office",
    b"x": b"urn:schemas-microsoft-com:office:excel",
}
EMPTY = b"<xml %b></xml>" % b" ".join(b'xmlns:%b="%b"' % pair for pair in _SPACES.items())

_KIND = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"%b>'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    b'<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1pt;'
    b'width:260pt;height:140pt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"%b>'
    b'<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    b'<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    b"<x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    b"<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)
_LAYOUT = b'<o:shapelayout v:ext="edit"%b><o:idmap v:ext="edit" data="%b"/></o:shapelayout>'
_MAP = re.compile(rb"""(<o:idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)(["'])""")
_SHAPE_ID = re.compile(rb"_x0000_s(\d+)")
_CLOSING = re.compile(rb"</(?:\w+:)?xml\s*>\s*$", re.IGNORECASE)


def used_blocks(package: Package) -> set[int]:
    """The blocks of numbers the drawings of a workbook use."""
    used: set[int] = set()
    for name in package.names():
        if name.lower().endswith(".vml"):
            data = package.read(name)
            used |= {int(each) for found in _MAP.findall(data) for each in re.findall(rb"\d+", found[1])}
            used |= {int(each) // BLOCK for each in _SHAPE_ID.findall(data)}
    return used


def with_shapes(data: bytes, cells: Sequence[tuple[int, int]], used: Iterable[int]) -> bytes | None:
    """The drawing with a hidden comment at each cell; None if its end is not where it should be.

    The drawings that Excel writes are not always XML, so nothing is read of them but what is needed here.
    """
    closing = _CLOSING.search(data)
    if not closing:
        return None
    if not cells:
        return data
    first = max(used, default=0) + 1
    blocks = list(range(first, first + len(cells) // BLOCK + 1))
    declared = b"".join(b' xmlns:%b="%b"' % pair for pair in _SPACES.items() if b"xmlns:" + pair[0] + b"=" not in data)
    listed = b",".join(b"%d" % each for each in blocks)
    head = b""
    if _MAP.search(data):
        data = _MAP.sub(lambda found: found[1] + found[2] + b"," + listed + found[3], data, count=1)
    else:
        head = _LAYOUT % (declared, listed)
    if b'"_x0000_t202"' not in data.replace(b'"#_x0000_t202"', b""):
        head += _KIND % declared
    shapes = [_shape(first * BLOCK + number, number, cell, declared) for number, cell in enumerate(cells, 1)]
    at = _CLOSING.search(data).start()  # type: ignore[union-attr]
    return data[:at] + head + b"".join(shapes) + data[at:]


def _shape(name: int, depth: int, cell: tuple[int, int], declared: bytes) -> bytes:
    row, column = cell[0] - 1, cell[1] - 1
    top, left = min(max(row - 1, 0), _LAST_ROW - _HIGH), min(column + 1, _LAST_COLUMN - _WIDE)
    return _SHAPE % (name, depth, declared, left, top, left + _WIDE, top + _HIGH, row, column)
