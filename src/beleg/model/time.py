"""Time expressions."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

TimeType = Literal["date", "time", "duration", "set"]

#: What the words around an expression say of it: the act lasts since then, until then, lies before or after it, that long ago,
#: in that long a stretch just past or to come, or between two expressions of which this is the first or the second.
TimeRelation = Literal["since", "until", "before", "after", "ago", "past", "coming", "range_start", "range_end"]


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time expression as TIMEX3 has it: `value` is resolved against the report's date.

    `modifier` is TIMEX3's mod (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`), `rule` names the rule that read it,
    `relation` is what the words around it say (*seit*, *bis*, *zwischen … und …*; see TimeRelation).
    """

    span: Span
    type: TimeType
    value: str
    modifier: str | None = None
    rule: str = ""
    relation: TimeRelation | None = None
