"""What the system and the libraries complain of, in plain words."""

from __future__ import annotations

import re

from congdan.messages import N_, Words

_OF_THE_SYSTEM = (
    N_("Permission denied"),
    N_("No such file or directory"),
    N_("No space left on device"),
    N_("Read-only file system"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("Not a regular file"),
    N_("File name too long"),
    N_("Input/output error"),
)
"""As Python names them, so that English needs no other words."""

_OF_TOML = (
    ("expected '=' after a key", N_("the name of a setting must be followed by “=”")),
    ("empty key at", N_("the name of a setting must be followed by “=”")),
    ("codec can't decode", N_("it is not saved as UTF-8")),
    ("cannot overwrite", N_("this setting stands twice")),
    ("cannot declare", N_("this setting stands twice")),
    ("already present", N_("this setting stands twice")),
    ("already exists", N_("this setting stands twice")),
    ("unescaped '\\'", N_("“\\” inside double quotation marks must be written twice: “\\\\”")),
    ("hex", N_("“\\” inside double quotation marks must be written twice: “\\\\”")),
    ("invalid character '\\", N_("“\\” inside double quotation marks must be written twice: “\\\\”")),
    ("unclosed", N_("a bracket is not closed")),
    ("expected ']'", N_("a bracket is not closed")),
    ("illegal character", N_("a quotation mark is not closed")),
    ("unterminated", N_("a quotation mark is not closed")),
    ("expected newline", N_("there is something behind the value that does not belong there")),
    ("invalid value", N_("the value cannot be read; words belong between quotation marks")),
    ("invalid statement", N_("this line is no setting")),
    ("invalid initial character for a key", N_("this line is no setting")),
)
"""Words in the message of a reader of TOML, in lower case → what they mean."""

_OF_FILES = (
    ("incomplete", N_("it breaks off, a part of it is missing")),
    ("eof", N_("it breaks off, a part of it is missing")),
    ("past end", N_("it breaks off, a part of it is missing")),
    ("end of", N_("it breaks off, a part of it is missing")),
    ("too short", N_("it breaks off, a part of it is missing")),
    ("truncated", N_("it breaks off, a part of it is missing")),
    ("failed to fill", N_("it breaks off, a part of it is missing")),
    ("crc", N_("what is packed in it cannot be unpacked")),
    ("decompress", N_("what is packed in it cannot be unpacked")),
    ("deflate", N_("what is packed in it cannot be unpacked")),
    ("compression", N_("what is packed in it cannot be unpacked")),
    ("magic number", N_("what is packed in it cannot be unpacked")),
    ("zip", N_("what is packed in it cannot be unpacked")),
    ("checksum", N_("what is packed in it cannot be unpacked")),
    *(
        (word, N_("its parts do not fit together"))
        for word in ("cfb", "xml", "expecting", "no part", "without", "no workbook", "no item", "keyerror", "package")
    ),
    *((word, N_("its parts do not fit together")) for word in ("parse", "record", "attribute", "invalid", "not found")),
)
"""Words in the message of a reader of workbooks, Word files and pages, in lower case → what they mean."""

_AT = re.compile(r"\s*\(?at (?:line (?P<line>\d+),? col(?:umn)? (?P<column>\d+)|end of (?:document|file))\)?$")


def of_the_system(text: str, words: Words) -> str:
    """A complaint of the system, or a reason of ours; one that nobody translated is told as the machine's.

    >>> of_the_system("Permission denied", Words("en")), of_the_system("Host is down", Words("vi"))
    ('Permission denied', 'máy báo “Host is down”')
    """
    said = words(text)
    return said if said != text or words.language == "en" else words("the machine says “{text}”", text=text)


def of_a_file(text: str, words: Words) -> str:
    """What is wrong with a damaged file, whatever its reader calls it.

    >>> of_a_file("Cfb error: Sector 128 points past end of file", Words("en"))
    'it breaks off, a part of it is missing'
    """
    meaning = _meaning(text, _OF_FILES)
    return words(meaning) if meaning else of_the_system(text, words)


def of_toml(text: str, words: Words) -> str:
    """What is wrong in a settings file, its line first where the reader told it.

    >>> of_toml("Expected '=' after a key in a key/value pair (at line 3, column 5)", Words("en"))
    'line 3: the name of a setting must be followed by “=”'
    """
    at = _AT.search(text)
    meaning = _meaning(text, _OF_TOML)
    said = words(meaning) if meaning else of_the_system(text[: at.start()] if at else text, words)
    return f"{words('line {line}', line=at['line'])}: {said}" if at and at["line"] else said


def _meaning(text: str, table: tuple[tuple[str, str], ...]) -> str:
    """The first meaning of which the word is in the text, or an empty text."""
    return next((meaning for word, meaning in table if word in text.lower()), "")
