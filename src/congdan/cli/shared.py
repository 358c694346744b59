"""Options that every command on rosters takes, and the settings they say."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from congdan.cli import options
from congdan.messages import Words

Command = Callable[..., Callable[[], int]]


@dataclass(frozen=True, slots=True)
class Shared:
    """What these options said: settings by name, the settings file, and whether only results are printed."""

    said: dict[str, Any]
    config: str | None
    quiet: bool


def takes_shared(words: Words) -> Callable[[Command], Command]:
    """A command with these options after its own; it gets what they said as `shared`."""
    known = _parameters(words)

    def decorate(command: Command) -> Command:
        own = [each for each in inspect.signature(command).parameters.values() if each.name != "shared"]

        def taking(**given: Any) -> Callable[[], int]:
            said = {each.name: given.pop(each.name) for each in known}
            return command(**given, shared=_shared(said))

        taking.__name__ = command.__name__
        # Typer reads the options of a command off its signature.
        taking.__signature__ = inspect.Signature([*own, *known])  # type: ignore[attr-defined]
        taking.__annotations__ = {each.name: each.annotation for each in (*own, *known)}
        return taking

    return decorate


def _parameters(words: Words) -> list[inspect.Parameter]:
    found: list[tuple[str, Any, Any]] = [
        ("role", str, options.role(words)),
        ("sheet", list[str], options.sheet(words)),
        ("header_row", str, options.header_row(words)),
        ("mapping", list[str], options.mapping(words)),
        ("commune", str, options.commune(words)),
        ("unit", str, options.unit(words)),
        ("as_of", str, options.as_of(words)),
        ("year", str, options.year(words)),
        ("withdrawn", str, options.withdrawn(words)),
        ("supersedes", list[str], options.supersedes(words)),
        ("criteria", str, options.criteria(words)),
        ("config", str, options.config(words)),
        ("lang", str, options.lang(words)),
        ("quiet", bool, options.quiet(words)),
        ("debug", bool, options.debug(words)),
    ]
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, kind, default in found
    ]


def _shared(given: dict[str, Any]) -> Shared:
    said = {
        "role": given["role"],
        "sheets": tuple(given["sheet"] or ()),
        "header_row": options.whole("--header-row", given["header_row"]),
        "fields": options.mapped(given["mapping"]),
        "commune": given["commune"],
        "unit": given["unit"],
        "as_of": given["as_of"],
        "year": options.whole("--year", given["year"]),
        "withdrawn": options.one_of("--withdrawn", given["withdrawn"], ("counted", "set_aside")),
        "supersedes": options.pairs("--supersedes", given["supersedes"]),
        "criteria": given["criteria"],
        "lang": options.checked_lang(given["lang"]),
    }
    return Shared(said, given["config"], given["quiet"])
