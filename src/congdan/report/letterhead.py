"""What stands above and below a paper of an office, as Decree 30 has it; blanks for a pen where nothing was said."""

from __future__ import annotations

from dataclasses import dataclass

from congdan.messages import Words
from congdan.report.office import Office

_SHORT, _LONG = "…" * 8, "…" * 12
"""Room for a pen."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The lines above a paper: the issuing body at the left, the motto at the right, place and date below it."""

    above: str
    body: str
    number: str
    state: str
    motto: str
    dated: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines below a paper; `signer` and `maker` are empty where a name is to be written by hand."""

    recipients_title: str
    recipients: tuple[str, ...]
    maker_title: str
    maker: str
    role: str
    title: str
    signer: str


def letterhead(office: Office, words: Words, kind: str = "BC") -> Letterhead:
    """kind: the short form of the kind of paper in its number, as BC of a report, QĐ of a decision."""
    number = office.number or f"{' ' * 8}/{kind}-HKH"
    return Letterhead(
        above=office.above.upper() or _LONG,
        body=office.body.upper() or _LONG,
        number=words("No.: {number}", number=number),
        state=words("SOCIALIST REPUBLIC OF VIET NAM"),
        motto=words("Independence - Freedom - Happiness"),
        dated=f"{office.place or _SHORT}, {office.date or words('day … month … year …')}",
    )


def closing(office: Office, words: Words) -> Closing:
    """Recipients, who made the table, and who signs."""
    return Closing(
        recipients_title=words("Recipients:"),
        recipients=office.recipients or (f"{_SHORT};", words("Kept: Office.")),
        maker_title=words("MADE BY"),
        maker=office.maker,
        role=office.role.upper() or words("FOR THE STANDING COMMITTEE"),
        title=office.title.upper() or words("CHAIRMAN"),
        signer=office.signer,
    )
