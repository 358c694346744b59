"""An empty form as values: what is printed, what is filled in, and what is reckoned."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.criteria import CriteriaSet
from congdan.population import Expected
from congdan.report.letterhead import Letterhead
from congdan.report.office import NAMELESS, Office

Line = tuple[str | int | None, ...]
"""What stands in the cells of a line already; None is filled in by the reader, or reckoned."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What is known before a form is sent out; what is empty is left to whoever fills it in.

    units: those that can be chosen, or that have a line.  people: lines of a list of people.
    """

    criteria: CriteriaSet
    office: Office = NAMELESS
    units: tuple[Expected, ...] = ()
    unit: str = ""
    commune: str = ""
    year: str = ""
    as_of: str = ""
    people: int = 200


@dataclass(frozen=True, slots=True)
class Rule:
    """What a cell may hold; `kind` is list, custom, whole or decimal.

    formula: of a custom rule, with `{cell}`, and `{column}`, `{first}`, `{last}` for all cells of its column.
    message: what is said of anything else.  prompt: what is said when the cell is entered.
    """

    kind: str
    message: str
    values: tuple[str, ...] = ()
    formula: str = ""
    low: int = 0
    high: int = 0
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One column; `look` is number, text, centre, code, count, points or rate.

    above: the heading over this one and its neighbours.  formula: what its cells are, with `{row}`, and `{first}`,
    `{last}` for the lines; a cell with one is not filled in.  summed: whether the last line adds it up.
    upright: whether its heading runs upwards.
    """

    heading: str
    look: str
    width: float
    above: str = ""
    rule: Rule | None = None
    formula: str = ""
    summed: bool = False
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A line above the table: what is asked, and the answer as far as it is known."""

    label: str
    value: str = ""
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """An empty form.

    head: what stands above it.  signers: who signs left and right.
    total: the label of the line of sums; empty where nothing may be added up.
    closing: a sentence with `{count}` for the people in the list; empty where there are none.
    """

    head: Letterhead
    sheet: str
    title: str
    subject: str
    asks: tuple[Ask, ...]
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    guide: tuple[str, ...]
    signers: tuple[str, str]
    total: str = ""
    closing: str = ""
