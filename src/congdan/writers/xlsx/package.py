"""A workbook as the library wrote it → the package we publish: what the library cannot say is put in, streamed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from congdan.writers.xlsx.people import Long, xml

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip archive knows: the same input makes the same bytes."""
_SHEET = "xl/worksheets/sheet"
_HEADER = "<headerFooter"
_END = "</sheetData>"
_DIMENSION = re.compile(r'(<dimension ref="[A-Z]+\d+:[A-Z]+)\d+"')


def packed(raw: bytes, long: Mapping[int, Long]) -> bytes:
    """long: number of a sheet (from 1) → the lines that are still to be put into it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            part = zipfile.ZipInfo(each.filename, _LONG_AGO)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            with new.open(part, "w") as file:
                for piece in _pieces(each.filename, old.read(each), long):
                    file.write(piece)
    return out.getvalue()


def _pieces(name: str, data: bytes, long: Mapping[int, Long]) -> Iterator[bytes]:
    """The bytes of a part; sheets get a first page without its number, and their further lines."""
    if not name.startswith(_SHEET):
        yield data
        return
    text = data.decode().replace(_HEADER, f'{_HEADER} differentFirst="1"', 1)
    more = long.get(int(name.removeprefix(_SHEET).removesuffix(".xml")))
    if more is None or not more.rows:
        yield text.encode()
        return
    head, end, tail = text.partition(_END)
    yield _DIMENSION.sub(rf'\g<1>{more.model + len(more.rows)}"', head).encode()
    for piece in xml(more, head):
        yield piece.encode()
    yield (end + tail).encode()
