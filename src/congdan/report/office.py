"""The office that issues a paper: what stands above it and below it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """Names as they are printed; what is empty is left blank for a pen.

    above: the higher body.  body: the issuing one.  number: without “Số:”.  date: printed as given.
    maker: who made the table.  role, title, signer: “TM. BAN THƯỜNG VỤ”, “CHỦ TỊCH”, and the name.
    recipients: the lines under “Nơi nhận”.
    """

    above: str = ""
    body: str = ""
    number: str = ""
    place: str = ""
    date: str = ""
    maker: str = ""
    role: str = ""
    title: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()


NAMELESS = Office()
"""An office of which nothing was said."""
