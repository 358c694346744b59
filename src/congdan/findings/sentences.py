"""S: findings about figures in sentences."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "S001": Entry(
        "error",
        N_("the total is {stated}, but its parts add up to {counted}"),
        N_("see the proposed correction, and look at the figures named"),
    ),
    "S002": Entry(
        "error",
        N_("{stated}% is printed for {above}/{below}, which is {counted}%, rounded or cut off"),
        N_("see the proposed correction, and look at the figures named"),
    ),
    "S003": Entry(
        "warning",
        N_("{stated} is more than {counted}, of which it should be a part"),
        N_("look at both figures"),
    ),
    "S004": Entry(
        "error",
        N_("{stated} is printed here; {counted} is what all other figures ask for"),
        N_("correct it if the source says so too"),
    ),
    "S005": Entry(
        "warning",
        N_("{stated}% is not of {below} but of {base}: another base"),
        N_("say in the sentence what the percentage is of, or work it out anew"),
    ),
    "S006": Entry(
        "error",
        N_("{above} cannot be {stated}% of any whole number"),
        N_("look at both figures: one of them is mistyped"),
    ),
    "S007": Entry(
        "warning",
        N_("{stated} is printed, but the list has {counted}"),
        N_("count the names in the list"),
    ),
    "S008": Entry(
        "warning",
        N_("the growth does not fit: {told}"),
        N_("look at both years and at the difference"),
    ),
    "S009": Entry(
        "warning",
        N_("{stated} is printed here, but {counted} for the same in another place"),
        N_("look which of the two is right"),
    ),
    "S010": Entry("note", N_("the percentages are cut off, not rounded ({count} of {of})")),
    "S011": Entry(
        "warning",
        N_("the text says {stated}, but {counted} are counted in {source}"),
        N_("say which of the two is the final one"),
    ),
    "S012": Entry(
        "warning",
        N_("the parts named add up to {counted}, the whole is {stated}"),
        N_("say which parts are left out, or look at the figures named"),
    ),
    "S013": Entry(
        "warning",
        N_("the percentages with their rest do not make 100: {told}"),
        N_("look at the percentages"),
    ),
    "S014": Entry("note", N_("these figures have no partner in the text: {count} of {of} could not be checked")),
    "S015": Entry("note", N_("what {stated}% is of is not in the text: it would be of {low} to {high}")),
    "S016": Entry(
        "warning",
        N_("{stated}% fits none of the figures it could be of: {above}/{below} is {counted}%"),
        N_("say in the sentence what the percentage is of, or look at the figures named"),
    ),
    "S017": Entry(
        "warning",
        N_("“{stated}%” with its “more than” or “nearly” does not fit {above}/{below}, which is {counted}%"),
        N_("look at the percentage"),
    ),
    "S018": Entry(
        "warning",
        N_("{stated}% of {below} would be no whole number"),
        N_("look at the percentage, or say what it is of"),
    ),
    "S019": Entry(
        "warning",
        N_("{other}% and {stated}% are of two bases (all there are, and those registered), and the text names neither"),
        N_("say behind each percentage what it is of"),
    ),
}
