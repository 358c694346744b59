"""A Word document → its bytes, the same for the same document."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document as Paper

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip archive knows."""
_PICTURE = "docProps/thumbnail.jpeg"
"""What the template looked like: no picture of this document."""


def packed(made: Paper) -> bytes:
    """The document as a `.docx`: without the clock of the machine and without the template's picture."""
    _without_picture(made)
    raw = io.BytesIO()
    made.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            part = zipfile.ZipInfo(each.filename, _LONG_AGO)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, old.read(each))
    return out.getvalue()


def _without_picture(made: Paper) -> None:
    package = made.part.package
    for name, each in list(package.rels.items()):
        if str(each.target_part.partname).lstrip("/") == _PICTURE:
            del package.rels[name]
