"""Which of the old ways to write a font stands for."""

from __future__ import annotations

CAPITALS = "tcvn3 capitals"
"""TCVN3 in a font that draws small letters as capitals."""


def scheme_of_font(name: str) -> str | None:
    """`tcvn3`, `tcvn3 capitals` or `vni` by the name of a font; None for all others.

    >>> scheme_of_font(".VnTime"), scheme_of_font(".VnArialH"), scheme_of_font("VNI-Times"), scheme_of_font("Arial")
    ('tcvn3', 'tcvn3 capitals', 'vni', None)
    """
    folded = name.strip().casefold()
    if folded.startswith(".vn"):
        return CAPITALS if folded.endswith("h") else "tcvn3"
    return "vni" if folded.startswith(("vni-", "vni ")) else None
