"""Time expressions."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

TimeType = Literal["date", "time", "duration", "set"]


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time expression as TIMEX3 has it: `value` is resolved against the report's date.

    `modifier` is TIMEX3's mod (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`), `rule` names the rule that read it.
    """

    span: Span
    type: TimeType
    value: str
    modifier: str | None = None
    rule: str = ""
