"""A set of targets as a person reads it."""

from __future__ import annotations

from typing import IO

from congdan.messages import N_, Words
from congdan.report import name_of
from congdan.roadmap.wording import WHO, percent
from congdan.targets import TargetSet
from congdan.text import printable
from congdan.writers.terminal import console

_LEVELS = {"provincial": N_("a unit of the province")}


def show_set(targets: TargetSet, words: Words, stream: IO[str]) -> None:
    """Title, targets by sector, rules for units, what no roster shows, and the source."""
    to = console(stream)
    english = words.language == "en"
    to.print(printable(f"{targets.id} · {targets.title_en if english else targets.title}"), style="bold")
    for sector in targets.sectors:
        to.print(name_of("sector", sector, words), style="bold")
        for each in targets.of(sector):
            share, base = percent(each.share, words), each.base_en if english else each.base
            to.print(printable(f"  {each.year}: {share}%, {base}"))
    for rule in targets.rules:
        kind = f", {name_of('kind', rule.kind, words)}" if rule.kind else ""
        to.print(f"  {words(_LEVELS[rule.level])}{kind}: {percent(rule.share, words)}%, {words(WHO[rule.who])}")
    if targets.uncounted:
        to.print(words("Targets that no roster can show"), style="bold")
    for other in targets.uncounted:
        label, why = (other.label_en, other.why_en) if english else (other.label, other.why)
        to.print(printable(f"  {other.year}: {percent(other.share, words)}%, {label} ({why})"))
    to.print(printable(words("Source: {source}", source=" ".join(targets.source.split()))))
