"""Draw the pictures of the documents: what `congdan inspect` shows, as SVG.  `python docs/pictures.py`"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

from congdan import report
from congdan.findings import ordered
from congdan.inspection import document
from congdan.messages import Words
from congdan.readers.ahead import Ahead
from congdan.settings import Settings
from congdan.understanding import understand
from congdan.writers import terminal
from congdan.writers.inspection import draw

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/pictures"
SAMPLE, CORPUS = ROOT / "data/samples/nha-be-2022", ROOT / "tests/corpus"
WIDTH = 80

PICTURES = {
    "inspect-evaluation.svg": (SAMPLE / "danh-gia.xlsx", False),
    "inspect-rows.svg": (CORPUS / "notes-signatures-and-closing-below.xlsx", True),
    "inspect-old-font.svg": (CORPUS / "tcvn3-names-under-unicode-headings.xlsx", False),
    "inspect-question.svg": (CORPUS / "asked-codes-under-the-heading-of-names.xlsx", False),
}
"""Name → the file that is inspected, and whether every row is listed."""

# The fonts are those of the reader's machine: a picture that fetches a font tells its server who looks at it.
FORMAT = """<svg xml:space="preserve" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Consolas, Menlo, "Liberation Mono", "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect fill="#fdfdfd" stroke="#999" width="100%" height="100%" rx="6"/>
<g transform="translate(9, 18)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""


def picture(name: str) -> str:
    """The SVG of one picture; it depends on the file and the program, on nothing else."""
    path, rows = PICTURES[name]
    words = Words("vi")
    to = Console(
        record=True, width=WIDTH, file=io.StringIO(), markup=False, emoji=False, highlight=False,
        force_terminal=True, color_system="truecolor", legacy_windows=False, _environ={},
    )  # fmt: skip
    with contextlib.chdir(path.parent):
        understood = list(understand(Ahead([path.name]), Settings()))
    to.print(Text(f"> congdan inspect {'--rows ' if rows else ''}{path.name}", style="dim"))
    draw(document(understood, words, rows), words, to)
    findings = ordered(finding for one in understood for finding in one.findings)
    terminal.draw_findings(tuple(report.line(finding, words) for finding in findings), words, to)
    drawn = to.export_svg(
        code_format=FORMAT, unique_id="inspect", theme=DEFAULT_TERMINAL_THEME, font_aspect_ratio=0.602
    )
    # A font of another width is stretched; else a browser moves the two signs of “ề” apart to fill the length.
    return drawn.replace(" textLength=", ' lengthAdjust="spacingAndGlyphs" textLength=')


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / name).write_text(picture(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
