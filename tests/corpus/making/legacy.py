"""Unicode → the letters a TCVN3 or VNI font shows as Vietnamese."""

from __future__ import annotations

import re

_PLAIN = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ"
_TCVN3_CAPITALS = dict(zip("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦", strict=True))
_VNI = """
aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò
oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î
"""

_SMALL = dict(zip(_PLAIN, _TCVN3, strict=True))
_PAIRS = dict(zip(_PLAIN, _VNI.split(), strict=True))


def tcvn3(text: str) -> str:
    """For a font such as .VnTime; capitals with a tone have no letter of their own in it.

    A word in capitals is for the font .VnTimeH, which shows small letters as capitals.
    """
    return "".join(_TCVN3_CAPITALS.get(letter) or _SMALL.get(letter.lower(), letter) for letter in text)


def tcvn3_capitals(text: str) -> str:
    """For the font .VnTimeH."""
    return "".join(_SMALL.get(letter, letter) for letter in text.lower())


def vni(text: str) -> str:
    """For a font such as VNI-Times: the tone is a letter after the vowel, a capital after a capital.

    >>> vni("Nguyễn Thị Đường")
    'Nguyeãn Thò Ñöôøng'
    """
    capital = re.sub(r"[a-zà-ỹ]", "", text)
    return "".join(_vni(letter) for letter in text) if capital else text


def _vni(letter: str) -> str:
    found = _PAIRS.get(letter.lower())
    if not found:
        return letter
    return found.upper() if letter.isupper() else found
