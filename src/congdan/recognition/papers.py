"""The texts of the papers, filled in from what was counted and what the office said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from congdan.messages import Words
from congdan.recognition import tables
from congdan.recognition.list import Person, Recognition
from congdan.report import Office, Table
from congdan.report.letterhead import Closing, Letterhead, closing, letterhead
from congdan.report.proceedings import Proceedings

VIETNAMESE = Words("vi")
"""The language of official papers, whatever the program speaks."""
_DOTS, _DAY = "…" * 10, "ngày …… tháng …… năm ………"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, what stands below it, and a table."""

    title: str
    text: tuple[str, ...]
    table: Table | None = None
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A list on a page of its own: titles, the table, and the line that closes it."""

    titles: tuple[str, ...]
    table: Table
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `signers` are the titles and names of those who sign side by side, where not one signs for all."""

    file: str
    head: Letterhead
    kind: str
    subject: str
    to: str
    parts: tuple[Part, ...]
    pages: tuple[Page, ...]
    foot: Closing | None = None
    signers: tuple[tuple[str, str], ...] = ()
    incomplete: bool = False


def papers(found: Recognition, office: Office, said: Proceedings) -> tuple[Paper, ...]:
    """The papers of one recognition, in their order."""
    filling = _Filling(found, office, said)
    return tuple(filling.paper(data) for data in _data())


@cache
def _data() -> Sequence[Mapping[str, Any]]:
    text = (files("congdan.recognition") / "papers.toml").read_text(encoding="utf-8")
    found: Sequence[Mapping[str, Any]] = tomllib.loads(text)["paper"]
    return found


NAMES = tuple(str(data["file"]) for data in _data())
"""The files of the papers, in their order."""


class _Filling:
    """What goes into the texts of the papers."""

    def __init__(self, found: Recognition, office: Office, said: Proceedings) -> None:
        self.found, self.office, self.said = found, office, said
        self.words = _words(found, office, said)

    def paper(self, data: Mapping[str, Any]) -> Paper:
        own = self._decider() if data.get("by") == "decision" else self._office(data["short"])
        return Paper(
            data["file"],
            letterhead(own, VIETNAMESE, data["short"]),
            data["kind"],
            self._filled(data["subject"]),
            self._filled(data.get("to", "")),
            tuple(self._part(part) for part in data["part"]),
            tuple(page for each in data.get("page", ()) for page in self._pages(each)),
            None if data["foot"] == "meeting" else self._closing(own, data),
            (("THƯ KÝ", self.said.secretary), ("CHỦ TRÌ", self.said.chair)) if data["foot"] == "meeting" else (),
            self.found.incomplete,
        )

    def _office(self, short: str) -> Office:
        """Number and day of the settings are those of the report; a proposal has its own."""
        proposal = (self.said.proposal_number, self.said.proposal_date) if short == "TTr" else ("", "")
        return replace(self.office, number=proposal[0], date=proposal[1])

    def _decider(self) -> Office:
        """Who decides need not be the office: where it is not said, nothing of the office stands there."""
        decision = self.said.decision
        return replace(decision, number=decision.number or f"{' ' * 8}/QĐ-……")

    def _closing(self, own: Office, data: Mapping[str, Any]) -> Closing:
        below = closing(own, VIETNAMESE)
        decides = data.get("by") == "decision"
        return replace(below, role=own.role.upper(), title=own.title.upper() or _DOTS) if decides else below

    def _part(self, data: Mapping[str, Any]) -> Part:
        insert = data.get("insert", "")
        lines = {"basis": self._basis, "attendees": self._attendees}.get(insert, tuple)()
        made = {"counts": tables.counts, "open": tables.pending}.get(insert)
        text = (*(self._filled(each) for each in data.get("text", ())), *lines)
        title = self._filled(data.get("title", ""))
        if insert == "open" and not self.found.open:
            return Part(title, (*text, "Không có ai."))
        return Part(title, text, made(self.found) if made else None, data.get("centred", False))

    def _basis(self) -> tuple[str, ...]:
        given = self.said.basis or (_DOTS,)
        return tuple(
            each if each.startswith("Căn cứ") else f"Căn cứ {each}" for each in (f"{one.rstrip(';')};" for one in given)
        )

    def _attendees(self) -> tuple[str, ...]:
        return tuple(f"- {each}" for each in self.said.attendees or (_DOTS, _DOTS, _DOTS))

    def _pages(self, data: Mapping[str, Any]) -> Iterator[Page]:
        """One page for all, or one for each unit, which hangs out its own."""
        titles = (data["title"], *(self._filled(each) for each in data.get("subtitle", ())))
        units: dict[str, list[Person]] = {}
        for each in self.found.holders:
            units.setdefault(each.unit if data.get("by") == "unit" else "", []).append(each)
        for unit, people in (units or {"": []}).items():
            named = (*titles, unit or tables.NAMELESS) if data.get("by") == "unit" else titles
            end = data["closing"].format(count=VIETNAMESE.number(len(people)))
            yield Page(named, tables.holders(people, data["last"]), end)

    def _filled(self, text: str) -> str:
        return text.format(**self.words)


def _words(found: Recognition, office: Office, said: Proceedings) -> Mapping[str, str]:
    decision = said.decision
    days = ("proposal_date", "meeting_date", "public_from", "public_to")
    names = ("proposal_number", "meeting_place", "chair", "secretary")
    counts = {
        "registered": found.total.registered,
        "evaluated": found.total.evaluated,
        "holders": len(found.holders),
        "refused": found.refused,
        "open": len(found.open),
    }
    return {
        **{name: getattr(said, name) or _DAY for name in days},
        **{name: getattr(said, name) or _DOTS for name in names},
        **{name: _DOTS if count is None else VIETNAMESE.number(count) for name, count in counts.items()},
        "year": str(found.year or "………"),
        "dots": _DOTS * 4,
        "body": office.body or _DOTS,
        "decider": decision.body or _DOTS,
        "authority": (" ".join(filter(None, (decision.title, decision.body))) or _DOTS * 2).upper(),
        "decision_number": decision.number or _DOTS,
        "decision_date": decision.date or _DAY,
    }
