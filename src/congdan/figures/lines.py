"""The lines of a table: what each is, and how deep it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congdan.figures.model import Line
from congdan.layout.labels import is_sum
from congdan.text import fold
from congdan.units import is_commune, looks_like_unit

_MARK = re.compile(r"^\s*(?:([IVXL]+|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:]\s*(?=\D)|([-–+*•▪])\s*)")
_STYLES = (
    ("I", re.compile(r"[IVXL]+")),
    ("A", re.compile(r"[A-ZĐ]")),
    ("1", re.compile(r"\d+")),
    ("1.1", re.compile(r"\d+\.\d+")),
    ("1.1.1", re.compile(r"\d+(\.\d+){2,}")),
    ("a", re.compile(r"[a-zđ]")),
    ("-", re.compile(r"[-–*•▪]")),
    ("+", re.compile(r"\+")),
)
_RANK = {"A": 10, "I": 20, "1": 30, "1.1": 40, "1.1.1": 50, "a": 60, "-": 70, "+": 80, "": 30}
RAISED = 25
"""The rank of a line without a number over numbered ones."""
_ALL = r"toan (?:huyen|xa|phuong|tinh|quan|thanh pho|truong|thi xa|nganh|vung|quoc)"
_WHOLE = r"ca (?:nam|nuoc|tinh|huyen|xa|truong|quy|khoi|ky)"
_BARE_TOTAL = re.compile(
    rf"^(?:tong so|tong cong|tong|cong|cong chung|total|grand total|{_ALL}|{_WHOLE})"
    rf"(?: (?:chung|{_ALL}|{_WHOLE}|so|total|cac don vi|\d+ don vi|a b|i ii|i ii iii|1 2))?$"
)
_TOTAL = re.compile(rf"^(tong so|tong cong|{_ALL}|{_WHOLE})\b")
_OF_WHICH = re.compile(r"^(trong do|rieng|of which)\b")
_RATE = re.compile(r"^(ty le|ti le|ty trong|co cau|phan tram|dat ty le|rate|so voi (chi tieu|ke hoach|tong so) dat)\b")
_OTHER = re.compile(
    r"^(binh quan|trung binh|so voi|cung ky|tang|giam|chenh lech|ke hoach|chi tieu|muc tieu|luy ke|average|nam \d{4}"
    r"|nam truoc|so sanh|diem)\b"
)
_RATES_BELOW = re.compile(r"^(ty le|ti le|ty trong|co cau|chi so phat trien|toc do)\b")
_NUMBERED_FIGURE = re.compile(r"^tong so \w+")
"""“1. Tổng số hộ” is a figure among others, with its own parts below it."""
_AVERAGE = re.compile(r"(?<!tren )(?<!duoi )(?<!muc )\bbinh quan\b")
_NO_SUM = re.compile(
    r"^(cong (dong|an|doan|chuc|ty|nhan|dan|tac|trinh|nghe|nghiep|lap|hoa)"
    r"|tong (cong ty|phu trach|giam doc|lien doan)|.* (xlsx?|xlsm|xlsb|ods|csv|tsv|docx?|pdf)$)\b"
)
"""Words that begin as sums do: “Cộng đồng học tập”, “Tổng công ty”, the file “tong-hop.xlsx”."""
_NO_COMMUNE = re.compile(r"^(?:(?:khong|chua) (?:ghi|ro|co)(?: ten)? (?:xa|phuong)|no commune)\b")
_ONE_GROUP = re.compile(r"\b(xa|phuong|ap|thon|khu pho|truong|khoi|phan|muc) ")


@dataclass(frozen=True, slots=True)
class Seen:
    """One row as it stands: its label, the mark that numbers it, and how it is set."""

    row: int
    words: str
    mark: str
    indent: int = 0
    bold: bool = False
    figures: bool = True


def label(texts: Sequence[str], mark: str) -> tuple[str, str]:
    """The words of a row, and its mark: of its own column or in front of the words.

    >>> label(["I. Xã A"], ""), label(["Ấp 3"], "3"), label(["- Nữ"], ""), label(["1.250"], "")
    (('Xã A', 'I'), ('Ấp 3', '3'), ('Nữ', '-'), ('', ''))
    """
    words = next((text for text in texts if any(map(str.isalpha, text))), "")
    bare = mark.strip(" .)(/")
    if bare and not style(bare):
        words, bare = words or mark, ""
    hit = _MARK.match(words)
    if hit and len(words) > hit.end():
        own = hit.group(1) or hit.group(2)
        return words[hit.end() :].strip(), bare or own
    return words, bare


def style(mark: str) -> str:
    """How a line is numbered."""
    return next((name for name, pattern in _STYLES if pattern.fullmatch(mark)), "")


def lines(seen: Sequence[Seen]) -> list[Line]:
    """The rows as lines with levels from 0 (the total) downwards."""
    kinds = [_kind(each) for each in seen]
    _settle_of_which(seen, kinds)
    _settle_rates(seen, kinds)
    ranks = _ranks(seen, kinds)
    order = {rank: level for level, rank in enumerate(sorted(set(ranks)), 1)}
    return [
        Line(each.row, each.words, 0 if kind == "total" else order[rank], kind, style(each.mark), _sure(each))
        for each, kind, rank in zip(seen, kinds, ranks, strict=True)
    ]


def _sure(each: Seen) -> bool:
    """A bare “Tổng số”, or words of a sum without a number of their own."""
    return bool(_BARE_TOTAL.match(_told(each))) or (not each.mark and not _TOTAL.match(_told(each)))


def _told(each: Seen) -> str:
    return re.sub(r" ?\([^)]*\)", "", fold(re.sub(r"\([^)]*\)", " ", each.words)))


def _kind(each: Seen) -> str:
    text = _told(each)
    if _OF_WHICH.match(text):
        return "of_which" if each.figures else "of_which_heading"
    if not each.figures:
        return "heading"
    if _RATE.match(text) or each.words.strip().startswith("%"):
        return "rate"
    if _BARE_TOTAL.match(text) and not text.startswith("cong"):
        return "total"
    if each.mark and _NUMBERED_FIGURE.match(text):
        return "part"
    if is_sum(each.words, numbered=bool(each.mark)) and not _NO_SUM.match(text):
        unmarked = _TOTAL.match(text) and not each.mark
        return (
            "total"
            if unmarked and not re.search(r"\b(xa|phuong|ap|thon|khu pho|truong|khoi|phan|muc) ", text)
            else "sum"
        )
    if _AVERAGE.search(text):
        return "other"
    return "other" if _OTHER.match(text) and not each.mark else "part"


def _settle_of_which(seen: Sequence[Seen], kinds: list[str]) -> None:
    """Below “Trong đó”, lines without a number or with a dash are of which too, up to the next on its own."""
    within = False
    for at, each in enumerate(seen):
        if kinds[at] == "of_which_heading":
            kinds[at], within = "heading", True
        elif kinds[at] == "of_which":
            within = True
        elif within and kinds[at] == "part" and style(each.mark) in ("", "-", "+", "a") and any(s.mark for s in seen):
            kinds[at] = "of_which"
        else:
            within = False


def _settle_rates(seen: Sequence[Seen], kinds: list[str]) -> None:
    """Below “Cơ cấu (%)” or “Chỉ số phát triển” stand no counts, up to the next heading."""
    within = False
    for at, each in enumerate(seen):
        if kinds[at] == "heading":
            within = bool(_RATES_BELOW.search(_told(each)) or "%" in each.words)
        elif within:
            kinds[at] = "rate"


def _ranks(seen: Sequence[Seen], kinds: Sequence[str]) -> list[int]:
    indents = _indents(seen, kinds)
    marked = any(style(each.mark) for each in seen)
    bold = _raising([each.bold for each, kind in zip(seen, kinds, strict=True) if kind == "part"])
    capital = _raising([each.words.isupper() for each, kind in zip(seen, kinds, strict=True) if kind == "part"])
    communes = _communes(seen, kinds)
    found: list[int] = []
    for at, each in enumerate(seen):
        own = style(each.mark)
        rank = _RANK[own] + indents.get(each.indent, 0) * (own in ("", "-", "+", "1"))
        raised = (bold and each.bold) or (capital and each.words.isupper()) or at in communes
        if not own and kinds[at] in ("part", "heading") and (_opens(seen, at) or kinds[at] == "heading" or raised):
            rank = RAISED if not marked or _opens(seen, at) or raised else _RANK[""]
        found.append(rank)
    return found


def _raising(marks: Sequence[bool]) -> bool:
    """Whether a way of setting tells some lines from the others."""
    return any(marks) and 2 * sum(marks) < len(marks) + 1 and not all(marks)


def _indents(seen: Sequence[Seen], kinds: Sequence[str]) -> Mapping[int, int]:
    """Depth by indentation, the same for all lines of one indentation."""
    depths = sorted({each.indent for each, kind in zip(seen, kinds, strict=True) if kind == "part" and each.words})
    return {indent: depth for depth, indent in enumerate(depths[:9])}


def _opens(seen: Sequence[Seen], at: int) -> bool:
    """A line without a number right above one that starts counting."""
    return at + 1 < len(seen) and not seen[at].mark and seen[at + 1].mark in ("1", "1.1", "a", "I", "01") and at != 0


def _communes(seen: Sequence[Seen], kinds: Sequence[str]) -> set[int]:
    """Communes above their units, where neither has a number."""
    parts = [at for at, kind in enumerate(kinds) if kind in ("part", "heading")]
    above = {at for at in parts if _of_commune(seen[at].words) and not seen[at].mark}
    units = [at for at in parts if at not in above and looks_like_unit(seen[at].words)]
    return above if len(units) > len(above) and units and above and min(above) < min(units) else set()


def _of_commune(words: str) -> bool:
    """The name of a commune, or a line for the units of none: “(không ghi xã/phường)”."""
    return is_commune(words) or bool(_NO_COMMUNE.match(fold(words)))
