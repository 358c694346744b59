"""congdan: count, check and report the title “Công dân học tập” from the rosters offices keep.

The Python face: `tally` counts, `frame` gives the counts as a table, `validate` names the numbers that disagree,
`document` gives either as the JSON of its command, and `inspect` says what was understood of each file.
`docs/python.md` shows them.
"""

from __future__ import annotations

import os
import pathlib
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from congdan.checked import Validation
    from congdan.result import Result
    from congdan.settings import Settings

__version__ = "0.1.0"

__all__ = ["document", "frame", "inspect", "tally", "validate"]

Path = str | os.PathLike[str]


def tally(
    *files: Path,
    criteria: Path | None = None,
    result: str | None = None,
    role: str | None = None,
    commune: str | None = None,
    unit: str | None = None,
    units: Path | None = None,
    as_of: str | None = None,
    year: int | None = None,
    withdrawn: str | None = None,
    config: Path | None = None,
) -> Result:
    """Count the people of files and folders, as `congdan tally` does; the settings are its options.

    role: “registration”, “evaluation” or “both” for all rosters (the option `--as`).  units: a CSV file or a
    workbook of the units that are expected.  config: a `congdan.toml`; else the one beside the first file,
    else the one in the current folder.

    A file that cannot be read makes the result incomplete and is named in its findings. Raises
    `congdan.errors.UsageError` for a setting or a criteria file that cannot be used.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     roster = os.path.join(folder, "ap-4.csv")
    ...     with open(roster, "w", encoding="utf-8") as file:
    ...         _ = file.write("Họ và tên,Đơn vị,Kết quả\\nLê Thị Hoa,Ấp 4,Đạt\\nVũ Văn An,Ấp 4,Không đạt\\n")
    ...     found = tally(roster, commune="Xã Phú Xuân")
    >>> found.tally.total.achieved, found.tally.total.rate_evaluated, found.tally.total.registered
    (1, Fraction(1, 2), None)
    """
    from congdan import expected, pipeline

    said = {
        "criteria": criteria and os.fspath(criteria),
        "result": result,
        "role": role,
        "commune": commune,
        "unit": unit,
        "units": units and expected.read(pathlib.Path(units)),
        "as_of": as_of,
        "year": year,
        "withdrawn": withdrawn,
    }
    named, settings = _settings(files, said, config)
    return pipeline.tally(named, settings)


def frame(result: Result, by: str = "unit") -> pd.DataFrame:
    """The counts of a result, one row a group in natural order, one column a key of the JSON lists.

    by: unit, category, sector, kind, commune or unit_category.  Counts are `Int64`, rates `Float64`; NA is
    what no input could speak of. Raises ValueError for any other `by`.
    """
    import pandas as pd

    from congdan.contract import LISTS, measures
    from congdan.tally import MEASURES, RATES

    if by not in LISTS:
        raise ValueError(f"“{by}” is none of {', '.join(LISTS)}")
    rows = [(*group, *measures(counts).values()) for group, counts in result.tally.by[by].items()]
    groups, counted = dict.fromkeys(LISTS[by], "str"), dict.fromkeys(MEASURES, "Int64")
    types = groups | counted | dict.fromkeys(RATES, "Float64")
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def validate(
    *files: Path,
    against: Sequence[Path] = (),
    criteria: Path | None = None,
    role: str | None = None,
    commune: str | None = None,
    unit: str | None = None,
    units: Path | None = None,
    as_of: str | None = None,
    year: int | None = None,
    withdrawn: str | None = None,
    config: Path | None = None,
) -> Validation:
    """Name every number that disagrees with another, as `congdan validate` does.

    against: files that are evidence only.  The other arguments, and what is raised, as in `tally`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     table = os.path.join(folder, "tong-hop.csv")
    ...     with open(table, "w", encoding="utf-8") as file:
    ...         _ = file.write("Đơn vị,Số đăng ký,Số đạt\\nẤp 3,440,438\\nẤp 4,71,67\\nTổng cộng,551,505\\n")
    ...     found = validate(table)
    >>> found.verdict, [(each.code, each.stated, each.counted) for each in found.findings]
    ('findings', [('F001', 551, 511)])
    """
    from congdan import expected, validation
    from congdan.readers.ahead import Ahead

    said = {
        "criteria": criteria and os.fspath(criteria),
        "role": role,
        "commune": commune,
        "unit": unit,
        "units": units and expected.read(pathlib.Path(units)),
        "as_of": as_of,
        "year": year,
        "withdrawn": withdrawn,
    }
    named, settings = _settings(files, said, config)
    evidence = Ahead([os.fspath(each) for each in against]) if against else None
    return validation.validate(Ahead(named), evidence, settings)


def document(result: Result | Validation, lang: str = "vi") -> dict[str, Any]:
    """The JSON that `congdan tally` or `congdan validate` prints for this result.

    lang: the language of its sentences, “vi” or “en”.
    """
    from congdan import contract, verification
    from congdan.checked import Validation
    from congdan.messages import Words

    words = Words(lang)
    return verification.document(result, words) if isinstance(result, Validation) else contract.tally(result, words)


def inspect(
    *files: Path,
    role: str | None = None,
    commune: str | None = None,
    unit: str | None = None,
    config: Path | None = None,
    rows: bool = False,
    lang: str = "vi",
) -> dict[str, Any]:
    """What was understood of each file: the JSON that `congdan inspect` prints.

    rows: list the kind of every row.  lang: the language of the sentences, “vi” or “en”.
    """
    from congdan import inspection, texts
    from congdan.messages import Words
    from congdan.readers.ahead import Ahead
    from congdan.understanding import understand

    named, settings = _settings(files, {"role": role, "commune": commune, "unit": unit}, config)
    understood = list(understand(Ahead(named), settings))
    running = texts.overviews(understood, settings)
    return inspection.document([texts.no_fault(one, running) for one in understood], Words(lang), rows, running)


def _settings(files: tuple[Path, ...], said: dict[str, Any], config: Path | None) -> tuple[list[str], Settings]:
    """The names of the files, and the settings for them. Raises UsageError for a value that is not known."""
    from congdan import settings
    from congdan.errors import UsageError
    from congdan.people import RESULTS
    from congdan.settings import SAID_AS

    for name, known in (("result", RESULTS), ("role", SAID_AS), ("withdrawn", settings.WITHDRAWN)):
        if (value := said.get(name)) is not None and value not in known:
            raise UsageError("R024", option=name, value=value, known=", ".join(known))
    named = [os.fspath(file) for file in files]
    chosen = settings.load(said, named, os.fspath(config) if config else None)
    return named or list(chosen.files) or ["."], chosen


class _Face(ModuleType):
    """Importing the submodule `congdan.tally` must not put it in the place of the function of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
