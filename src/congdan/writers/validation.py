"""What was checked → the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from congdan.messages import N_, Words
from congdan.model import Where
from congdan.report import Line
from congdan.text import printable
from congdan.writers.terminal import draw_findings

_VERDICTS = {
    "ok": N_("Everything that could be checked agrees."),
    "findings": N_("There is something to look at."),
    "unverified": N_("Nothing here can be checked against anything."),
}
_LISTED = 5


def draw(found: Mapping[str, Any], lines: Sequence[Line], words: Words, to: Console) -> None:
    """The verdict and what was checked, the findings, the corrections, and the questions last."""
    to.print(Text(words(_VERDICTS[found["verdict"]]), style="bold"))
    checked = found["checked"]
    to.print(
        Text(
            words(
                "Checked: {relations} relations between {figures} figures ({unchecked} figures have no partner),"
                " {sums} sums of rosters",
                relations=checked["relations"],
                figures=found["figures"]["checked"],
                unchecked=found["figures"]["unchecked"],
                sums=checked["sums_of_rosters"],
            )
        )
    )
    draw_findings(tuple(lines), words, to)
    _corrections(found["corrections"], words, to)
    if found["questions"]:
        to.print()
        to.print(Text(words("To look up"), style="bold"))
        for each in found["questions"]:
            to.print(Text(f"  {printable(each['text'])}"))


def _corrections(found: Sequence[Mapping[str, Any]], words: Words, to: Console) -> None:
    if not found:
        return
    to.print()
    to.print(Text(words("Proposed corrections, the likeliest first"), style="bold"))
    for each in found[:_LISTED]:
        to.print(Text(f"{each['rank']}."))
        for change in each["changes"]:
            sure = (
                words("certain") if change["certain"] else words("likely") if each["rank"] == 1 else words("possible")
            )
            cell = Where(**{key: change["where"].get(key) for key in ("sheet", "row", "column", "heading")})
            where = f"{cell.sheet or ''}!{cell.cell}" if cell.sheet else cell.cell
            heading = f" “{cell.heading}”" if cell.heading else ""
            to.print(
                Text(f"   {printable(str(where))}{printable(heading)}: {change['old']} → {change['new']} ({sure})")
            )
        for reason in each["reasons"]:
            to.print(Text(f"     · {printable(reason)}", style="dim"))
    if len(found) > _LISTED:
        to.print(Text(words("… and {count} more: --format json", count=len(found) - _LISTED), style="dim"))
