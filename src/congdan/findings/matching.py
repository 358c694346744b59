"""M: findings about registrations × evaluations."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "M001": Entry(
        "warning", N_("registered and not evaluated ({count})"), N_("ask whether they are still to be evaluated")
    ),
    "M002": Entry(
        "warning",
        N_("evaluated and on no registration roster ({count})"),
        N_("add them to the registrations, or check name and number"),
    ),
    "M003": Entry(
        "warning",
        N_("joined by name, birth date and unit, although the identity numbers differ"),
        N_("correct the number that is wrong"),
    ),
    "M004": Entry("note", N_("joined by name, birth date or unit, for want of an identity number ({count})")),
    "M005": Entry("note", N_("one person under different units; counted at work, else where registered ({count})")),
    "M006": Entry(
        "warning",
        N_("another category than in the person's other row; counted as registered ({count})"),
        N_("make the two lists say the same"),
    ),
    "M007": Entry(
        "warning",
        N_("registered, but nobody of these units was evaluated: {names}"),
        N_("ask whether their evaluation is still to come, or whether the unit is written otherwise there"),
    ),
    "M008": Entry(
        "warning",
        N_("another unit than in the person's other row; counted as registered ({count})"),
        N_("make the two lists say the same"),
    ),
    "M009": Entry(
        "warning",
        N_("evaluated, but nobody of these units is registered: {names}"),
        N_("ask for their registrations, or look whether the unit is written otherwise there"),
    ),
}
