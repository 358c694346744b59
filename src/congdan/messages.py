"""Sentences in the user's language: English in the code, Vietnamese from the catalogue."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

LANGUAGES = ("vi", "en")


def N_(text: str) -> str:  # noqa: N802 - the name that extraction tools look for
    """Mark a sentence for the catalogue; it is translated where it is printed."""
    return text


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("congdan.locale") / language / "LC_MESSAGES" / "congdan.mo"
    return gettext.GNUTranslations(BytesIO(compiled.read_bytes()))


@dataclass(frozen=True, slots=True)
class Words:
    """Says sentences in one language.

    >>> Words("en")("{count} rows", count=3), Words("vi")("row")
    ('3 rows', 'dòng')
    """

    language: str

    def __call__(self, text: str, /, **values: object) -> str:
        """The sentence in this language with its places filled in."""
        translated = _catalogue(self.language).gettext(text) if text else ""
        return translated.format(**values) if values else translated

    def number(self, value: int) -> str:
        """A count with thousands marks.

        >>> Words("vi").number(26889), Words("en").number(26889)
        ('26.889', '26,889')
        """
        grouped = f"{value:,}"
        return grouped.replace(",", ".") if self.language == "vi" else grouped

    def decimal(self, text: str) -> str:
        """A decimal written with a point as this language writes it."""
        return text.replace(".", ",") if self.language == "vi" else text
