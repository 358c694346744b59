"""Chromium without a window: what a page becomes in it, how it looks, and how it prints."""

from __future__ import annotations

import json
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

_QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage")


def chromium(page: Path, to: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Chromium with these words on a page, its profile in a folder of its own."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("Chromium shows and prints the page, and is not installed")
    profile = f"--user-data-dir={to / 'chromium'}"
    logged = ("--enable-logging=stderr", "--log-level=0")
    return subprocess.run(
        [found, *_QUIET, *logged, profile, *words, page.as_uri()],
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def said(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What the page said on the console: errors, and whatever its policy refused."""
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def screenshot(page: Path, to: Path, width: int, height: int, *words: str) -> tuple[int, int, int]:
    """A picture of the page as (width, height, bytes)."""
    picture = to / f"{width}.png"
    chromium(page, to, f"--screenshot={picture}", f"--window-size={width},{height}", *words)
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24]), len(data)


def measured(page: Path, to: Path, width: int, expression: str) -> str:
    """The value of an expression of script in the page, in a frame of this width: a window is never so narrow.

    The policy of the page is left out of the copy: it would let no script of ours in.
    """
    text = page.read_text("utf-8")
    policy = text.index('<meta http-equiv="Content-Security-Policy"')
    framed = escape(text[:policy] + text[text.index(">", policy) + 1 :])
    script = f"const told = document.querySelector('iframe').contentWindow.eval({json.dumps(expression)});"
    copy = to / "measured.html"
    copy.write_text(
        f'<!doctype html><meta charset="utf-8"><iframe width="{width}" height="900" srcdoc="{framed}"></iframe>'
        f"<script>onload = () => {{ {script} document.title = '=' + told + '='; }};</script>",
        "utf-8",
    )
    done = chromium(copy, to, "--dump-dom", "--window-size=1600,1000")
    return done.stdout.partition("<title>=")[2].partition("=</title>")[0]
