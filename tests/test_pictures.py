"""The pictures of the documents show what the program shows, and fetch nothing."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"
SCRIPT: dict[str, Any] = runpy.run_path(str(DOCS / "pictures.py"))
NAMES = sorted(SCRIPT["PICTURES"])


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_what_would_be_drawn_now(name: str) -> None:
    drawn = (DOCS / "pictures" / name).read_text(encoding="utf-8")
    assert drawn == SCRIPT["picture"](name), "out of date: make docs"
    assert set(re.findall(r"https?://[^\"')\s]+", drawn)) == {"http://www.w3.org/2000/svg"}


def test_every_picture_is_shown_and_none_is_left_over() -> None:
    """What `inspect` shows is drawn as SVG for the page on reading; papers as PNG for the guide."""
    pages = {"svg": "reading.md", "png": "guide.vi.md"}
    shown = {
        name
        for kind, page in pages.items()
        for name in re.findall(rf"pictures/([\w-]+\.{kind})", (DOCS / page).read_text(encoding="utf-8"))
    }
    assert shown == {path.name for path in (DOCS / "pictures").iterdir()}
    assert {name for name in shown if name.endswith(".svg")} == set(NAMES)
