"""The office that issues a paper, as settings and command line say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from congdan import settings
from congdan.cli.options import one_of
from congdan.report import Office
from congdan.settings import Settings


def office(chosen: Settings, said: Mapping[str, str]) -> Office:
    """The office of the settings with what `--office` says. Raises UsageError for a key that is not known."""
    for key in said:
        one_of("--office", key, settings.OFFICE_KEYS)
    found: dict[str, Any] = dict(said)
    if "recipients" in found:
        found["recipients"] = tuple(part.strip() for part in found["recipients"].split(";"))
    return replace(chosen.office, **found)
