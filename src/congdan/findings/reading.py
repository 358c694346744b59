"""R: findings about reading files, sheets and settings, and about writing outputs."""

from __future__ import annotations

from congdan.findings.entry import Entry
from congdan.messages import N_

ENTRIES = {
    "R001": Entry("error", N_("the file is not there"), N_("check the name and the folder"), blocks=True),
    "R002": Entry("error", N_("the file is empty"), N_("ask the sender for the file again"), blocks=True),
    "R003": Entry(
        "error",
        N_("the content is not what the file name says (found: {found})"),
        N_("give its name the suffix of what it is, or open it and save it as .xlsx"),
        blocks=True,
    ),
    "R004": Entry(
        "error",
        N_("the file is protected by a password"),
        N_("open it with the password, remove the password (File > Info), and save it"),
        blocks=True,
    ),
    "R005": Entry("error", N_("the file is damaged ({detail})"), N_("ask the sender for the file again"), blocks=True),
    "R006": Entry(
        "error",
        N_("reading it took too much time or memory and was stopped"),
        N_("open it in Excel, copy the table into a new workbook and save that as .xlsx"),
        blocks=True,
    ),
    "R007": Entry(
        "error",
        N_("files of the kind “{suffix}” cannot be read"),
        N_("save it as .xlsx or .csv"),
        blocks=True,
    ),
    "R008": Entry(
        "error",
        N_("the file cannot be opened: {detail}"),
        N_("check the path and who may read it; if it is open elsewhere, close it"),
        blocks=True,
    ),
    "R009": Entry(
        "error", N_("the letters of the file could not be recognised"), N_("save it as “CSV UTF-8”"), blocks=True
    ),
    "R010": Entry(
        "error", N_("no roster is in the folder"), N_("name a folder that holds .xlsx or .csv files"), blocks=True
    ),
    "R011": Entry("note", N_("not read: {reason}")),
    "R012": Entry("note", N_("the same content as {other}; read once")),
    "R013": Entry(
        "error", N_("there is nobody to count in these files"), N_("name the files that hold the rosters"), blocks=True
    ),
    "R015": Entry(
        "error",
        N_("a PDF is read only with an addition to congdan that is not installed here"),
        N_('install it: pip install "congdan[pdf]", or save the PDF as .docx'),
        blocks=True,
    ),
    "R016": Entry(
        "error",
        N_("this PDF has no text, only pictures of pages"),
        N_("ask the sender for the Word file, or have the pages recognised (OCR)"),
        blocks=True,
    ),
    "R020": Entry("error", N_("the criteria file cannot be used: {place}{problem}"), blocks=True),
    "R021": Entry("error", N_("unknown setting “{key}”{near}"), blocks=True),
    "R022": Entry("error", N_("the setting “{key}” cannot be used: {problem}"), blocks=True),
    "R023": Entry("error", N_("this is not TOML: {detail}"), blocks=True),
    "R024": Entry("error", N_("“{value}” is no value of {option}; known are {known}"), blocks=True),
    "R025": Entry("error", N_("the targets cannot be used: {place}{problem}"), blocks=True),
    "R026": Entry(
        "error",
        N_("the year of these rosters is not known, so no road can begin"),
        N_("say it: --from YEAR"),
        blocks=True,
    ),
    "R027": Entry("error", N_("the road cannot end in {last}, before it begins in {start}"), blocks=True),
    "R028": Entry(
        "error", N_("{count} names were given to {years} years"), N_("name each: --years 2022,2023"), blocks=True
    ),
    "R029": Entry(
        "error",
        N_("one year alone cannot be compared"),
        N_("name a folder for each year: congdan compare nam-2022 nam-2023"),
        blocks=True,
    ),
    "R077": Entry("error", N_("two years would be called “{label}”"), N_("name each: --years 2022,2023"), blocks=True),
    "R030": Entry(
        "error",
        N_("two columns fit the same meaning: {readings}; neither was taken"),
        N_('say which one counts: --map "HEADING=field", or rename the other one'),
        blocks=True,
    ),
    "R031": Entry(
        "error",
        N_("there is no column “Họ và tên” (full name). The columns are: {columns}"),
        N_('give the column of names the heading “Họ và tên”, or say which one it is: --map "HEADING=Họ và tên"'),
        blocks=True,
    ),
    "R032": Entry(
        "error",
        N_("there is no table of people in it"),
        N_('name the file that holds the roster; if this is it, say where the names are: --map "HEADING=Họ và tên"'),
        blocks=True,
    ),
    "R033": Entry(
        "error",
        N_("this is one person's score sheet, not a roster"),
        N_("put the people of a unit into one table, one row each"),
        blocks=True,
    ),
    "R034": Entry("note", N_("a table of totals, not of people: not counted here")),
    "R035": Entry("note", N_("no table of people in this sheet: not counted")),
    "R036": Entry(
        "warning",
        N_("there is a header, but nobody stands below it"),
        N_("ask the sender whether the list is complete"),
    ),
    "R037": Entry(
        "error",
        N_(
            "two rows could be the header, and they do not mean the same:"
            " row {row} ({one}) and row {other_row} ({other}); the people below were not counted"
        ),
        N_("say which one it is: --header-row {row} or --header-row {other_row}"),
        blocks=True,
    ),
    "R038": Entry(
        "error",
        N_(
            "headed as {field}, but only {fits} of {of} values look like it; those in column {letter} “{other}” do:"
            " which one is meant? the people of this table were not counted"
        ),
        N_('say it: --map "{other}={leaf}", or --header-row {row} if the heading is right'),
        blocks=True,
    ),
    "R039": Entry(
        "error",
        N_(
            "headed as {field}, but only {fits} of {of} values look like it: do the headings stand over the wrong"
            " columns, or is this no list of people? the rows of this table were not counted"
        ),
        N_(
            "if the heading is right: --header-row {row}; if the columns are shifted: put them right in the file;"
            " if it is no list of people: leave the file out, or name the sheets that are by --sheet"
        ),
        blocks=True,
    ),
    "R040": Entry("note", N_("hidden rows were read too ({count})")),
    "R041": Entry(
        "error",
        N_("rows with values but without a name were set aside ({count})"),
        N_("fill in the name, or delete the row"),
    ),
    "R042": Entry("note", N_("the file is not UTF-8; it was read as {encoding}"), N_("look at a few names")),
    "R043": Entry(
        "note",
        N_("a hidden sheet was read too"),
        N_("if it is not to be counted: --sheet with the names of the others"),
    ),
    "R044": Entry(
        "note",
        N_("written with an old font or read with the wrong letters ({scheme}; {how}); decoded in {cells} cells"),
        N_("look at a few names"),
    ),
    "R045": Entry(
        "warning",
        N_("letters are lost in these texts (an editor dropped them); they were not guessed ({count})"),
        N_("type the words again"),
    ),
    "R046": Entry(
        "warning", N_("some letters of the file are broken and are shown as �"), N_("ask the sender for the file again")
    ),
    "R050": Entry(
        "error", N_("the file is there already"), N_("choose another name, or add --force to replace it"), blocks=True
    ),
    "R051": Entry(
        "error",
        N_("the file cannot be written: {detail}"),
        N_("if it is open in Excel, close it; else choose another name or folder"),
        blocks=True,
    ),
    "R052": Entry(
        "error", N_("this is one of the inputs; an input is never written over"), N_("choose another name"), blocks=True
    ),
    "R053": Entry("error", N_("the format “{format}” is not known; known are {known}"), blocks=True),
    "R054": Entry(
        "error",
        N_("copies of {count} files cannot be one file"),
        N_("name a folder; every copy keeps the name of its file"),
        blocks=True,
    ),
    "R055": Entry(
        "error",
        N_("the annotated copy of {source} must end in {suffix}, or Excel does not open it"),
        N_("choose another name"),
        blocks=True,
    ),
    "R056": Entry(
        "error",
        N_("no annotated copy can be made of it, its parts are not laid out as Excel lays them out"),
        N_("open it in Excel and save it again"),
        blocks=True,
    ),
    "R060": Entry(
        "note",
        N_("no registration roster is among the files, so the registered were not counted"),
        N_("name it too, or say --as registration if this one is it"),
    ),
    "R061": Entry(
        "note",
        N_("no evaluation roster is among the files, so nobody was counted as evaluated or achieved"),
        N_("name the file with the points or the results too"),
    ),
    "R062": Entry(
        "warning",
        N_("the title says that these people achieved it, but no column does; counted as registrations"),
        N_("if it is the list of those who achieved it, add a column “Kết quả” with “Đạt”"),
    ),
    "R063": Entry(
        "warning",
        N_("a list of “{model}”, not of citizens: set aside, as the file has a list of citizens too"),
        N_("if these people are citizens to be counted, say so in the line above the table"),
    ),
    "R064": Entry(
        "warning",
        N_("the title says “{model}”; its people are counted as citizens all the same"),
        N_("leave the file out if it is not a list of “Công dân học tập”"),
    ),
    "R065": Entry(
        "warning",
        N_("no column has the heading “{heading}” that --map names. The columns are: {columns}"),
        N_("name the heading as it stands in the file"),
    ),
    "R066": Entry(
        "note",
        N_(
            "each person has a row for the self-score and one for the appraisal: {count} people;"
            " the appraised row counts"
        ),
    ),
    "R067": Entry(
        "note",
        N_("of the columns of several years those of the list's year count; not used: {columns}"),
        N_("if another year is meant, say it with --map"),
    ),
    "R068": Entry(
        "error",
        N_("the people stand side by side here, each in a column of their own: they were not counted"),
        N_("turn the table: copy it, then Paste Special, Transpose"),
        blocks=True,
    ),
    "R070": Entry(
        "error",
        N_(
            "{share} % of the people of “{unit}”{others} are in {other} too"
            " ({only_one} only here, {only_other} only there{dates}): two versions of one list? which is the final one?"
        ),
        N_('say which: --supersedes "OLD FILE=FINAL FILE"'),
        blocks=True,
    ),
    "R071": Entry(
        "error",
        N_("rosters of different years: {years}; which year is to be counted?"),
        N_("say which: --year YEAR"),
        blocks=True,
    ),
    "R072": Entry("note", N_("left out: replaced by {other}")),
    "R073": Entry("note", N_("left out: it is of the year {year}")),
    "R074": Entry("note", N_("left out: only other sheets were asked for")),
    "R075": Entry(
        "error",
        N_("no sheet is named “{name}”"),
        N_("look at the names of the sheets with congdan inspect"),
        blocks=True,
    ),
    "R087": Entry(
        "error",
        N_("no list is of the year {year}; the lists are of {years}"),
        N_("look at the year behind --year, or in congdan.toml"),
        blocks=True,
    ),
    "R088": Entry(
        "error",
        N_("no file is named “{name}”, as --supersedes says"),
        N_("write the name as it stands in the list of files; a name with blanks goes between quotation marks"),
        blocks=True,
    ),
    "R076": Entry("note", N_("a sheet that congdan wrote, of findings, checks or sources: nothing in it is counted")),
    "R078": Entry(
        "error",
        N_("{option} and {other} exclude each other: a road shows counts that would be hidden"),
        N_("make two files: one for the office, one for publication"),
        blocks=True,
    ),
    "R080": Entry(
        "error",
        N_("{option} and {other} exclude each other: what is published names nobody"),
        N_("make two files: one for the office, one for publication"),
        blocks=True,
    ),
    "R081": Entry(
        "warning",
        N_(
            "no table of the models “Gia đình, Dòng họ, Cộng đồng, Đơn vị học tập” is among the files:"
            " they are left blank"
        ),
        N_("name the file; congdan template mo-hinh makes an empty form"),
    ),
    "R082": Entry(
        "warning",
        N_("the table of the models does not say everything of “{model}”: what is missing is left blank"),
        N_("fill it in there"),
    ),
    "R083": Entry(
        "error",
        N_("the papers of recognition name people"),
        N_("say that they may be named: --show-people"),
        blocks=True,
    ),
    "R084": Entry(
        "error",
        N_("the papers of recognition are a folder, and this is a file"),
        N_("name a folder that is not there yet"),
        blocks=True,
    ),
    "R085": Entry(
        "error",
        N_("the folder holds other files ({names}) and is not replaced"),
        N_("choose another name"),
        blocks=True,
    ),
    "R086": Entry(
        "error",
        N_("the folder is there already"),
        N_("choose another name, or add --force to replace it"),
        blocks=True,
    ),
}
