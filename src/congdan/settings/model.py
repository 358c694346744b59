"""What a run goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from congdan.headcount import NO_HEADCOUNT, Headcount
from congdan.layout import Hints
from congdan.places import Alias
from congdan.population import Expected
from congdan.report import Office
from congdan.report.proceedings import BLANK, Proceedings
from congdan.roster import ROLES
from congdan.tally import DIMENSIONS

BY = tuple(name for name in DIMENSIONS if name != "unit_category")
"""What `--by` takes."""

PROSE = "prose"
SAID_AS = (*ROLES, PROSE)
"""What a file can be said to be: rosters of a kind, or a text whose tables hold nobody."""

WITHDRAWN = ("counted", "set_aside")
"""What becomes of people who moved, died or withdrew."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a person said of one sheet; a sheet of None stands for every sheet of the file."""

    file: str
    sheet: str | None = None
    header_row: int | None = None
    role: str | None = None
    unit: str | None = None
    commune: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    def speaks_of(self, file: str, sheet: str | None) -> bool:
        """True for this file, by its name without folders, and this sheet."""
        return PurePath(file).name == self.file and self.sheet in (None, sheet)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be said; paths are absolute or relative to the current folder."""

    files: tuple[str, ...] = ()
    criteria: str = "cdht-2022"
    result: str = "declared"
    by: tuple[str, ...] = ("unit", "sector")
    lang: str = "vi"
    as_of: str | None = None
    year: int | None = None
    commune: str | None = None
    unit: str | None = None
    role: str | None = None
    sheets: tuple[str, ...] = ()
    header_row: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    """Folded heading → field."""
    units: tuple[Expected, ...] = ()
    aliases: Mapping[str, Alias] = field(default_factory=dict)
    """Key of the name of a unit or commune → the name it goes by."""
    withdrawn: str = "counted"
    supersedes: Mapping[str, str] = field(default_factory=dict)
    """Name of an older file → the file that replaces it."""
    understood: tuple[Understood, ...] = ()
    off: Mapping[str, str] = field(default_factory=dict)
    """Code of a finding that is switched off → the reason."""
    population: Headcount = NO_HEADCOUNT
    """How many people there are, as the office says; `units` has those of its units."""
    target: str = "qd-677"
    validity: str = "yearly"
    """How long a title counts, wherever years are put together."""
    office: Office = field(default_factory=Office)
    """Who issues the papers."""
    recognition: Proceedings = BLANK
    """What stands in the papers of recognition."""
    source: str | None = field(default=None, compare=False)
    """The settings file that was read."""

    def of(self, file: str, sheet: str | None) -> Understood:
        """What is said of one sheet: options first, then what was saved for it."""
        saved = next((each for each in self.understood if each.speaks_of(file, sheet)), Understood(file))
        return Understood(
            file,
            sheet,
            self.header_row or saved.header_row,
            self.role or saved.role,
            self.unit or saved.unit,
            self.commune or saved.commune,
            {**saved.fields, **self.fields},
        )


def hints(said: Understood, chosen: bool) -> Hints:
    """What the layout is told of a sheet; `chosen` if the user asked for it by name."""
    return Hints(said.header_row, said.fields, chosen)
