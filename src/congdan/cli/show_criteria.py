"""A criteria set as a person reads it."""

from __future__ import annotations

from typing import IO

from congdan.criteria import CriteriaSet
from congdan.messages import N_, Words
from congdan.points import shown
from congdan.writers.terminal import console

_BLANKS = {"undecided": N_("leaves the person undecided unless it could not matter"), "zero": N_("counts as 0")}


def show_set(criteria: CriteriaSet, words: Words, stream: IO[str]) -> None:
    """Title, bounds, indicators by competency, and the source."""
    to = console(stream)
    english = words.language == "en"
    to.print(f"{criteria.id} · {criteria.title_en if english and criteria.title_en else criteria.title}", style="bold")
    to.print(words("In force from {year}", year=criteria.valid_from))
    to.print(
        words(
            "Achieved: total at least {total} of {maximum}; no indicator below its bound",
            total=shown(criteria.bounds.total),
            maximum=shown(criteria.maximum),
        )
    )
    for competency in criteria.competencies:
        label = competency.label_en if english and competency.label_en else competency.label
        to.print(f"{label} ({shown(competency.maximum)})", style="bold")
        for index, indicator in enumerate(criteria.indicators):
            if indicator.competency == competency.number:
                name = indicator.label_en if english else indicator.label
                bound = words(
                    "at least {bound} of {maximum}",
                    bound=shown(criteria.bounds.indicator[index]),
                    maximum=shown(indicator.maximum),
                )
                to.print(f"  {indicator.number}. {name}: {bound}")
    to.print(words("A blank: {meaning}", meaning=words(_BLANKS[criteria.blank])))
    to.print(words("Source: {source}", source=" ".join(criteria.source.split())))
