"""F: findings about tables of totals."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "F001": Entry(
        "error",
        N_("the total is {stated}, but its parts add up to {counted}"),
        N_("see the proposed correction, and look at the figures named"),
    ),
    "F002": Entry(
        "error",
        N_("{stated} fits neither rounding nor cutting off: it would be {counted}"),
        N_("see the proposed correction, and look at the figures named"),
    ),
    "F003": Entry("error", N_("{stated} is more than {counted}, which it cannot be"), N_("look at both figures")),
    "F004": Entry(
        "error",
        N_("{stated} is printed here; {counted} is what all other figures ask for"),
        N_("correct it if the source says so too"),
    ),
    "F005": Entry(
        "warning",
        N_("{stated} fits another base, “{base}”, not the one its heading names"),
        N_("say the base in the heading, or work the rate out anew"),
    ),
    "F006": Entry(
        "warning",
        N_("more were evaluated ({stated}) than registered ({counted})"),
        N_("look whether people came unregistered"),
    ),
    "F007": Entry(
        "error",
        N_("{stated} is {how}; of the totals it would be {counted}"),
        N_("work the rate of the total out of the totals"),
    ),
    "F008": Entry(
        "warning",
        N_("{stated} is printed here, but {counted} in {other}"),
        N_("look which of the two is right"),
    ),
    "F009": Entry(
        "warning",
        N_("how this table adds up is not understood: its total fails in every column"),
        N_("look whether lines are missing, or are parts of other lines"),
    ),
    "F010": Entry("note", N_("the percentages are cut off, not rounded ({count} of {of})")),
    "F011": Entry(
        "error",
        N_("the formula of this sum leaves out {missing}: it gives {stated}, all parts together are {counted}"),
        N_("let the formula add all lines"),
    ),
    "F012": Entry(
        "warning",
        N_("the table says {stated}, but {counted} are counted in {source}"),
        N_("say which of the two is the final one"),
    ),
    "F013": Entry(
        "note",
        N_("“{text}” is read as {value}: nothing here shows whether its mark is of thousands or of decimals"),
    ),
    "F014": Entry(
        "warning",
        N_("{counted} is expected here from how the other lines add up, but {stated} is printed"),
        N_("look at the figures named"),
    ),
}
