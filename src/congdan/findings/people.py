"""P: findings about people."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "P001": Entry(
        "warning",
        N_("this is hardly the name of a person: {why} ({count})"),
        N_("write surname and given name in full"),
    ),
    "P002": Entry(
        "error",
        N_("the identity number was damaged by the spreadsheet and cannot be restored ({count})"),
        N_("type it again, in a cell formatted as text"),
    ),
    "P003": Entry(
        "note", N_("identity numbers were read without their marks, or with the leading zeros that were lost ({count})")
    ),
    "P004": Entry(
        "warning", N_("this is no identity number of 12 (or 9) digits ({count})"), N_("check it against the card")
    ),
    "P005": Entry("warning", N_("no date or year of birth ({count})"), N_("fill it in")),
    "P006": Entry("warning", N_("no identity number ({count})"), N_("fill it in, from the card")),
    "P007": Entry(
        "warning",
        N_("the date of birth cannot be read: {why} ({count})"),
        N_("type day/month/year, with the year in four digits"),
    ),
    "P008": Entry(
        "warning",
        N_("the date of birth lies after the year of the list, or far ahead ({count})"),
        N_("check the year of birth"),
    ),
    "P009": Entry("warning", N_("by the date of birth {why} ({count})"), N_("check the year of birth")),
    "P010": Entry(
        "warning",
        N_("one person in several rows; counted once, by the fullest row"),
        N_("delete the rows that are too many"),
    ),
    "P011": Entry(
        "error",
        N_("the rows of one person say “achieved” and “not achieved”; counted as undecided"),
        N_("ask which result stands"),
    ),
    "P012": Entry(
        "error",
        N_("one identity number, different people (names and birth dates differ); each is counted"),
        N_("correct the number that is wrong"),
    ),
    "P013": Entry(
        "warning",
        N_("one identity number, but the names are written differently; taken for one person"),
        N_("check the names"),
    ),
    "P014": Entry(
        "warning", N_("perhaps one person twice ({score} %): {why}; counted as two"), N_("look at both rows")
    ),
    "P015": Entry(
        "warning",
        N_("moved, died or withdrew by the notes, or struck through ({count}); still counted"),
        N_("if they are not to be counted: --withdrawn set_aside"),
    ),
    "P016": Entry("note", N_("moved, died or withdrew by the notes, or struck through ({count}); set aside as asked")),
    "P017": Entry(
        "note",
        N_("true dates among dates typed as text: day and month may be swapped; both readings are tried"),
        N_("format the whole column as text and type day/month/year"),
    ),
    "P018": Entry(
        "warning",
        N_("under {adult} in {year}, but counted among the adults ({count})"),
        N_("check the date of birth; if they are pupils, say so under “Nhóm đối tượng”"),
    ),
    "P019": Entry(
        "warning",
        N_("the first three digits of the identity number are no province ({count})"),
        N_("check it against the card; whoever was born abroad has the code of a country there"),
    ),
    "P020": Entry(
        "warning",
        N_("the fourth digit of the identity number says the other sex ({count})"),
        N_("check number and sex against the card"),
    ),
    "P021": Entry(
        "warning",
        N_("digits 4 to 6 of the identity number say another year of birth ({count})"),
        N_("check number and date of birth against the card"),
    ),
    "P022": Entry(
        "note",
        N_(
            "years in two digits, or dates without marks between day, month and year,"
            " were read in the only possible way ({count})"
        ),
        N_("look at a few; in the form type day/month/year, with the year in four digits"),
    ),
}
