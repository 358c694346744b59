"""How long the annual review takes: people by name, and ever more units, in every format."""

from __future__ import annotations

import tempfile
from pathlib import Path

from inputs import UNITS
from run import CONGDAN, LARGE, measure

FORMATS = ("xlsx", "html", "docx", "json", "csv", "md")


def table() -> str:
    """The Markdown table of whole processes: seconds and peak memory."""
    lines = ["| work | s | MiB |", "|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / "people.xlsx"
        found = measure((CONGDAN, "export", LARGE, "--show-people", "-o", target, "-q"))
        lines.append(f"| xlsx of 100,000 people, `--show-people` | {found.wall:.1f} | {found.peak:.0f} |")
        for form in FORMATS:
            for units in UNITS:
                source = LARGE.with_name(f"units-{units}.csv")
                found = measure((CONGDAN, "export", source, "-o", folder / f"{units}.{form}", "-q"))
                lines.append(f"| {form} of {units:,} units | {found.wall:.1f} | {found.peak:.0f} |")
    return "\n".join(lines)
