"""U: findings about units and categories."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "U001": Entry(
        "warning",
        N_("no unit is named for these people ({count}); they are counted under “(no unit)”"),
        N_('fill in the unit, or say it for the whole list: --unit "NAME"'),
    ),
    "U002": Entry("note", N_("the kind of the unit is not known: {names}"), N_("say it in congdan.toml")),
    "U003": Entry("note", N_("“{unit}” is named without its commune; it was joined to the one commune that has it")),
    "U004": Entry("note", N_("words for a category that are not known, counted under their own name: {names}")),
    "U005": Entry(
        "note", N_("the category and the kind of the unit point to different sectors ({count}); the unit decides")
    ),
    "U006": Entry("note", N_("the unit was taken from the {source} ({count})")),
    "U007": Entry("warning", N_("expected units that sent nothing: {names}"), N_("remind them")),
    "U008": Entry(
        "warning",
        N_("“{unit}” is named without its commune, and {communes} communes have it; it stands by itself"),
        N_("write the commune beside it"),
    ),
    "U009": Entry(
        "warning",
        N_("blank cells took the unit above them, as a merged cell would have it ({count})"),
        N_("look whether these people belong to it, or fill in the cells"),
    ),
    "U010": Entry("note", N_("“{old}” is counted as “{new}”{since}, as congdan.toml says")),
    "U011": Entry(
        "warning",
        N_("is “{one}” the same as “{other}”? they are written almost alike ({score} %)"),
        N_("write one of them otherwise, or say so under [aliases] in congdan.toml"),
    ),
    "U012": Entry(
        "warning",
        N_("{what}: the population is not given, so the targets cannot be computed"),
        N_("say it: --population {sector}=NUMBER, or give every unit its “Tổng số” in the list of units"),
    ),
    "U013": Entry(
        "warning",
        N_("{what}: the targets cannot be computed, since these have no population: {names}"),
        N_("fill in their “Tổng số”, or say that of all together: --population {sector}=NUMBER"),
    ),
    "U014": Entry(
        "error",
        N_("{what}{at}: {counted} people hold the title, but the population given is {stated}"),
        N_("look up the population; the targets of this line are not computed"),
    ),
    "U015": Entry(
        "note",
        N_("{what}: no population is known of {names}; their roads are not computed"),
        N_("give a line to each in --population FILE: “Xã/phường”, “Nhóm thống kê”, “Tổng số”"),
    ),
}
