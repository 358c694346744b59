"""Every sentence is translated, and the compiled catalogue is the written one."""

from __future__ import annotations

import io
import string

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from messages import FOLDER, literals, sentences

from congdan.messages import Words


def test_literals_are_found_where_they_stand() -> None:
    source = 'N_("a"); words("b", x=1); self.words("c"); words(d); Words("e"); N_("f" "g")'
    assert sorted(literals(source)) == ["a", "b", "c", "fg"]


SENTENCES = sentences()


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (FOLDER / "congdan.po").open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_there_are_sentences() -> None:
    assert len(SENTENCES) > 150


def test_every_sentence_is_translated(catalogue: Catalog) -> None:
    assert [text for text in SENTENCES if text not in catalogue or not catalogue[text].string] == []


def test_nothing_in_the_catalogue_is_unused(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and message.id not in SENTENCES] == []
    assert not catalogue.obsolete


def test_no_translation_is_a_guess(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_translations_have_the_same_places(catalogue: Catalog) -> None:
    wrong = [
        message.id for message in catalogue if message.id and places(str(message.id)) != places(str(message.string))
    ]
    assert wrong == []


def test_translations_have_the_same_ends(catalogue: Catalog) -> None:
    """Blanks at the ends hold sentences apart that are put together."""

    def ends(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    assert [m.id for m in catalogue if m.id and ends(str(m.id)) != ends(str(m.string))] == []


def test_the_compiled_catalogue_is_the_written_one(catalogue: Catalog) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    assert (FOLDER / "congdan.mo").read_bytes() == compiled.getvalue(), "run `make messages`"


@pytest.mark.parametrize(("language", "text"), [("vi", "dòng"), ("en", "row")])
def test_words(language: str, text: str) -> None:
    assert Words(language)("row") == text


@pytest.mark.parametrize(("language", "text"), [("vi", "1.234.567"), ("en", "1,234,567")])
def test_counts_have_thousands_marks(language: str, text: str) -> None:
    assert Words(language).number(1234567) == text


def test_a_sentence_nobody_knows_stays_as_it_is() -> None:
    assert Words("vi")("xyz") == "xyz"
    assert Words("vi")("") == ""
