"""What the groups of a tally are called, and the tables by them."""

from __future__ import annotations

from congdan import categories
from congdan.messages import N_, Words

TITLES = {
    "unit": N_("By unit"),
    "category": N_("By category"),
    "sector": N_("By sector"),
    "kind": N_("By kind of unit"),
    "commune": N_("By commune"),
}
FIRST = {
    "unit": N_("Unit"),
    "category": N_("Category"),
    "sector": N_("Sector"),
    "kind": N_("Kind of unit"),
    "commune": N_("Commune"),
}
NAMES = {
    "employees": N_("Officials, teachers and staff"),
    "residents": N_("Residents"),
    "students": N_("Pupils and students"),
    "agency": N_("Agencies"),
    "school": N_("Schools"),
    "residential": N_("Residential units"),
    "business": N_("Businesses"),
    "clan": N_("Clans"),
}
_UNNAMED = {
    "unit": N_("(no unit)"),
    "category": N_("(no category)"),
    "sector": N_("(sector not known)"),
    "kind": N_("(kind not known)"),
    "commune": N_("(no commune)"),
}


def name_of(dimension: str, code: str | None, words: Words) -> str:
    """A group of a dimension as it is printed; `code` as a tally has it."""
    if code is None:
        return words(_UNNAMED[dimension])
    if dimension == "category":
        return categories.label(code, words.language)
    return words(NAMES[code]) if dimension in ("sector", "kind") and code in NAMES else code
