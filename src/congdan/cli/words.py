"""Options that are texts stay as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typer._click import Parameter


class AsTyped:
    """What typer asks to turn a text into a value: here, itself.

    Typer would load pydantic for it, a fifth of the time of a small tally.
    """

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value; nothing said for a repeatable option is an empty tuple."""
        return () if value is None and (param.multiple or param.nargs == -1) else value


def take_texts_as_typed(params: list[Parameter]) -> list[Parameter]:
    """Spare texts and flags the conversion; should typer rename what is set here, it converts them as it always did."""
    for param in params:
        descriptor = getattr(param, "type_descriptor", None)
        if getattr(descriptor, "annotation", None) in (str, list[str], bool):
            param._runtime_param = AsTyped()  # type: ignore[attr-defined]
    return params
