"""Many places of one cause are one finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

from congdan.model import Finding, Where


def gather(
    code: str, where: Sequence[Where], each: Sequence[Mapping[str, Any]] = (), **values: object
) -> list[Finding]:
    """One finding with many places; none if there is no place.

    each: what is told otherwise at each place (stated, counted, params).  values: what is told of all of them; what
    they leave open is told of the first.
    """
    if not where:
        return []
    values = {**(each[0] if each else {}), **values}
    stated, counted = values.pop("stated", None), values.pop("counted", None)
    told = each or [{}] * len(where)
    return [Finding(code, where[0], where[1:], stated, counted, {"count": len(where), **values}, told)]  # type: ignore[arg-type]


def related(code: str, where: Sequence[Where], **values: object) -> list[Finding]:
    """One finding at one place, and the other places that have to do with it."""
    return [replace(found, each=()) for found in gather(code, where, (), **values)]


@dataclass(frozen=True, slots=True, eq=False)
class Told(Sequence[Mapping[str, Any]]):
    """What is told at each of many places, made when it is asked for."""

    length: int
    make: Callable[[int], Mapping[str, Any]]

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[Mapping[str, Any]]: ...

    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | list[Mapping[str, Any]]:
        if isinstance(index, slice):
            return [self.make(each) for each in range(*index.indices(self.length))]
        if not -self.length <= index < self.length:
            raise IndexError(index)
        return self.make(index % self.length)


def expanded(finding: Finding) -> Iterator[Finding]:
    """The finding at each of its places, if it is one cause at many; else the finding itself."""
    if not finding.each:
        yield finding
        return
    for where, values in zip((finding.where, *finding.also), finding.each, strict=True):
        told = {**finding.params, **values, "count": 1}
        stated, counted = told.pop("stated", finding.stated), told.pop("counted", finding.counted)
        yield Finding(finding.code, where, (), stated, counted, told)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one cause in several files as one with many places."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        cause = finding.code, str(finding.params if finding.code in _ONE_CAUSE else id(finding))
        together.setdefault(cause, []).append(finding)
    return [_merge(same) for same in together.values()]


_ONE_CAUSE = frozenset({"R011", "R034", "R035", "R044", "P017", "U006"})


def _merge(same: list[Finding]) -> Finding:
    first, *rest = same
    if not rest:
        return first
    also = *first.also, *(each.where for each in rest)
    return replace(first, also=also, each=[{}] * (1 + len(also)))
