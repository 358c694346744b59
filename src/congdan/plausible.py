"""What is taken for possible of people and their points."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def plausible() -> Mapping[str, Mapping[str, int]]:
    """The bounds of `plausible.toml`, which gives their reasons.

    >>> plausible()["age"]["adult"]
    18
    """
    return tomllib.loads((files("congdan.data") / "plausible.toml").read_text(encoding="utf-8"))
