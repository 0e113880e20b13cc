"""What people decided about claims, matters and reports."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from beleg.model.claim import Certainty, Kind, Status
from beleg.model.quantity import Unit
from beleg.model.span import Spans

#: These belong together; these do not belong where rules put them; this is right; this is wrong; this slot holds something else;
#: that judgement no longer holds.
What = Literal["merge", "split", "accept", "reject", "correct", "undo"]
Owner = Literal["claim", "matter", "report"]
#: The slots of a claim that may be corrected.
Slot = Literal["kind", "supplier", "recipient", "goods", "claimants", "period", "status", "certainty", "quantity"]


class Target(msgspec.Struct, frozen=True):
    """What a judgement is on: a claim by its public id, a matter by the public id of a claim in it, or a report by its id."""

    owner: Owner
    id: str


class Figure(msgspec.Struct, frozen=True):
    """A corrected figure: inclusive bounds, None where it has none."""

    lower: int | float | None
    upper: int | float | None
    unit: Unit
    approximate: bool = False


class Correction(msgspec.Struct, frozen=True):
    """What a slot holds in truth: codes, one word, a figure, or nothing; and the passages of the report that say so."""

    slot: Slot
    value: tuple[str, ...] | str | Figure | None
    spans: Spans = ()


class Judgement(msgspec.Struct, frozen=True):
    """One decision.  `time` is UTC in ISO 8601; `undoes` and `undone_by` are ids of judgements."""

    id: str
    time: str
    author: str
    what: What
    on: tuple[Target, ...]
    note: str
    correction: Correction | None = None
    undoes: str | None = None
    undone_by: str | None = None


#: What single words a slot may hold.
WORDS: dict[str, frozenset[str]] = {
    "kind": frozenset(get_args(Kind)),
    "status": frozenset(get_args(Status)),
    "certainty": frozenset(get_args(Certainty)),
}
