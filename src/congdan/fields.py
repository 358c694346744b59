"""What each field of a roster is called."""

from __future__ import annotations

import re

from congdan.messages import N_, Words

NAMES = {
    "stt": N_("running number"),
    "name": N_("full name"),
    "surname": N_("family and middle name"),
    "given": N_("given name"),
    "birth": N_("date or year of birth"),
    "birth_male": N_("birth (men)"),
    "birth_female": N_("birth (women)"),
    "sex": N_("sex"),
    "male": N_("mark for men"),
    "female": N_("mark for women"),
    "id": N_("identity number"),
    "job": N_("job or position"),
    "unit": N_("unit"),
    "address": N_("place of residence"),
    "commune": N_("commune"),
    "category": N_("category"),
    "category_mark": N_("mark for a category"),
    "total": N_("total points"),
    "total_self": N_("total points, self-scored"),
    "total_appraised": N_("total points, appraised"),
    "result": N_("result"),
    "result_self": N_("result, self-assessed"),
    "passed": N_("mark for achieved"),
    "failed": N_("mark for not achieved"),
    "note": N_("notes (moved, died, withdrew)"),
    "signature": N_("signature, not used"),
    "competency": N_("points of a competency, not used"),
}
_INDICATOR = re.compile(r"(indicator|self)_(\d+)")


def called(field: str, words: Words) -> str:
    """The name of a field as the user says it.

    >>> called("name", Words("vi")), called("indicator_3", Words("vi"))
    ('họ và tên', 'chỉ số 3')
    """
    if hit := _INDICATOR.fullmatch(field):
        text = N_("indicator {number}") if hit[1] == "indicator" else N_("indicator {number}, self-scored")
        return words(text, number=hit[2])
    return words(NAMES.get(field, field))
