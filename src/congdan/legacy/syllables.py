"""Whether a word can be a Vietnamese syllable: what tells a decoding that fits from one that does not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from congdan.text import TONES

_INITIALS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
_RIMES = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu"
    "|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe"
    "|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uân|uâng|uât|uây|uc|uê|uêch|uên|uênh|uêt|ui|um|un"
    "|ung|uôc|uôi|uôm|uôn|uông|uôp|uôt|uơ|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyp|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu"
    "|ưt|ưu|y|yêm|yên|yêng|yêt|yêu|eng|êng|oi|enh"
)
_SYLLABLE = re.compile(f"(?:{_INITIALS})(?:{_RIMES})")
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of a text that have a letter beyond a–z: only they tell how the text was written."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


@lru_cache(maxsize=20_000)
def possible(word: str) -> bool:
    """True if the word has the shape of one Vietnamese syllable.

    >>> possible("Nguyễn"), possible("NguyÔn"), possible("Trương"), possible("Trơng")
    (True, False, True, False)
    """
    if word != word.lower() and word != word.upper() and word != word.capitalize():
        return False
    marks = unicodedata.normalize("NFD", word.lower())
    plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    tones = sum(mark in TONES for mark in marks)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(plain))
