"""What can be wrong with a file that cites its source."""

from __future__ import annotations

from congdan.errors import UsageError
from congdan.messages import N_

PROBLEMS = {
    "no_such_set": N_("there is no such set and no such file; the sets that come along: {near}"),
    "not_a_file": N_("this is a folder, not a file"),
    "unreadable": N_("it could not be read: {found}"),
    "too_big": N_("it is too big to be such a file"),
    "not_utf8": N_("it is not saved as UTF-8"),
    "syntax": N_("this is not TOML: {found}"),
    "unknown_key": N_("there is no key “{found}” here"),
    "missing_key": N_("this key is missing"),
    "not_a_string": N_("text in quotation marks is needed, not {found}"),
    "empty": N_("this text is empty"),
    "not_a_number": N_("a number is needed, not {found}"),
    "not_a_whole_number": N_("a whole number is needed, not {found}"),
    "too_many_decimals": N_("{found} has more than two decimals"),
    "out_of_range": N_("{found} is outside {expected}"),
    "not_a_table": N_("a table is needed, not {found}"),
    "not_a_list_of_tables": N_("a list of tables is needed, not {found}"),
    "not_allowed": N_("“{found}” is none of {expected}"),
    "duplicate_number": N_("number {found} stands twice"),
    "duplicate_group": N_("group “{found}” stands twice"),
    "unknown_competency": N_("there is no competency {found}; there are {expected}"),
    "unknown_indicator": N_("there is no indicator {found}; there are {expected}"),
    "twice": N_("“{found}” stands twice"),
    "nothing": N_("it has no target at all"),
    "maxima_do_not_add": N_("it says {found}, but its indicators add up to {expected}"),
}
"""Every problem, with its sentence; `{near}` may follow a sentence as “did you mean …?”."""


class SourcedError(UsageError):
    """A file that cannot be used: which one, which place in it, what is wrong. `finding` is the code of its kind.

    params: `file`; `place`, the keys from the outside in, such as `indicator 3 → maximum`, empty for the
    whole file; `line`, an int for broken TOML and broken UTF-8, else None; `problem`, a key of `PROBLEMS`;
    `found`; `near`, a key like the unknown one, or the sets that come along; `expected`. Texts are empty
    where there is nothing to say.
    """

    finding = ""

    def __init__(
        self,
        problem: str,
        *,
        file: str,
        place: str = "",
        line: int | None = None,
        found: str = "",
        near: str = "",
        expected: str = "",
    ) -> None:
        super().__init__(
            self.finding,
            file=file,
            place=place,
            line=line,
            problem=problem,
            found=found,
            near=near,
            expected=expected,
        )
