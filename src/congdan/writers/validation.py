"""What was checked → the terminal: the verdict, the findings, the corrections, and the questions last."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from congdan.checked import Validation
from congdan.findings import place
from congdan.listing import findings
from congdan.messages import N_, Words
from congdan.proposals import Fix, Proposal, numbered, proposals
from congdan.text import printable
from congdan.verification import overview
from congdan.writers import marked_text
from congdan.writers.terminal import draw_findings, hanging

_VERDICTS = {
    "ok": N_("Everything that could be checked agrees."),
    "findings": N_("There is something to look at."),
    "unverified": N_("Nothing here can be checked against anything."),
}
_LISTED = 6
"""Ways to mend the same figures that are printed; JSON has all."""


def draw(validation: Validation, words: Words, to: Console) -> None:
    """All of it, so that what to do next stands at the end."""
    found = overview(validation, words)
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
    for off in validation.off:
        to.print(Text(printable(off.sentence(words)), style="dim"))
    draw_findings(findings(validation, words).findings, words, to)
    for text in validation.texts:
        marked_text.draw(text, validation, words, to)
    _corrections(proposals(validation, words), words, to)
    if found["questions"]:
        to.print()
        to.print(Text(words("To look up"), style="bold"))
        for each in found["questions"]:
            hanging(Text(printable(each["text"])), "  ", to)


def draw_fixes(validation: Validation, words: Words, to: Console) -> None:
    """The corrections alone: old and new number, how sure, where and why."""
    found = proposals(validation, words)
    if not found:
        to.print(Text(words("No correction is proposed.")))
        return
    drawn = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for heading in (words("No."), words("Old → new"), words("How sure"), words("Where, and why")):
        drawn.add_column(Text(heading), overflow="fold")
    for label, fix in numbered(found):
        why = Text(printable(place(fix.where, words)))
        why.append("".join(f"\n· {printable(reason)}" for reason in fix.reasons), style="dim")
        drawn.add_row(Text(label), Text(printable(f"{fix.old} → {fix.new}")), Text(words(fix.sure)), why)
    to.print(drawn)


def _corrections(found: Sequence[Proposal], words: Words, to: Console) -> None:
    if not found:
        return
    to.print()
    to.print(Text(words("Proposed corrections"), style="bold"))
    for each in found:
        if len(each.ways) > 1:
            hanging(Text(words("One of these, the likeliest first:")), "  ", to)
        for number, way in enumerate(each.ways[:_LISTED], 1):
            _way(way, f"  {number}. " if len(each.ways) > 1 else "  ", words, to)
        if each.capped or len(each.ways) > _LISTED:
            hanging(Text(words("… and others: --format json"), style="dim"), "  ", to)


def _way(way: Sequence[Fix], head: str, words: Words, to: Console) -> None:
    indent = " " * len(head)
    for number, fix in enumerate(way):
        said = f"{place(fix.where, words)}: {fix.old} → {fix.new} ({words(fix.sure)})"
        hanging(Text(printable(said)), head if number == 0 else indent, to)
        for reason in fix.reasons:
            hanging(Text(printable(reason), style="dim"), f"{indent:4}· ", to)
