"""What claims of several reports have to do with each other: matters, denials of them, and figures over time."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.claim import Certainty, Kind, Status
from beleg.model.quantity import Unit

#: How an entry of a series stands to what the same claimants said before: for the first time, more, less, the same, or
#: something else of the same day that cannot be true beside it.
Change = Literal["new", "raised", "lowered", "repeated", "conflicting"]

#: How a denial denies, or that one of the ends confirms: the act is denied, there is said to be no evidence, it is
#: called untrue.
TieKind = Literal["denied", "no_evidence", "untrue", "confirmed"]


class Signature(msgspec.Struct, frozen=True, order=True):
    """All of a claim that decides to which matter it belongs; claims of the same signature belong to the same one.

    supplier, recipient   codes in order, joined by `+`; empty where the text leaves the end open.  Both together are
    the block:
                          claims of different blocks have nothing to do with each other
    kind                  of the claim
    goods                 its codes as named, without any that another of them says more exactly
    beside                more exact codes that the same report tells of under these goods, in the same direction
    type                  the one type named (*s-400*), empty where none or several are
    unit                  of its figure, empty where it has none
    first, last           months since the year 0 between which the act lies, None where nothing tells
    """

    supplier: str
    recipient: str
    kind: Kind
    goods: tuple[str, ...]
    beside: tuple[str, ...] = ()
    type: str = ""
    unit: str = ""
    first: int | None = None
    last: int | None = None

    @property
    def block(self) -> tuple[str, str]:
        """What is matched at a time: supplier and recipient."""
        return self.supplier, self.recipient


class Telling(msgspec.Struct, frozen=True):
    """One claim as linking sees it: what it says, when its claimants said so, and in which report.

    claim       public id; `report` is the report's id, `position` its place among that report's claims, from 0
    published   the report's date as far as known
    said        when the claimants said it, in EDTF, as far as the text tells; None where it does not
    lower, upper, unit, approximate   its figure; `unit` is None where it has none
    further     whether the figure counts what comes on top of earlier ones (*weitere 3000*)
    type        see Signature
    tie         how it denies or confirms, None where it does neither
    signature   what decides to which matter it belongs
    """

    claim: str
    report: str
    position: int
    published: str | None
    said: str | None
    kind: Kind
    status: Status
    certainty: Certainty
    claimants: tuple[str, ...]
    period: str | None
    signature: Signature
    lower: int | float | None = None
    upper: int | float | None = None
    unit: Unit | None = None
    approximate: bool = False
    further: bool = False
    tie: TieKind | None = None

    @property
    def date(self) -> str | None:
        """When the claimants said it, as far as known, else when it was published."""
        return self.said or self.published


class Placement(msgspec.Struct, frozen=True):
    """Where a signature belongs.

    `matter` is the id of its matter, None where it fits none or several equally; `fits` are all that it fits; `why` is
    one line. A denial is tied to all that it fits.
    """

    matter: str | None
    fits: tuple[str, ...]
    why: str


class Outline(msgspec.Struct, frozen=True, order=True):
    """What tells a matter from others: its id, made of what follows and the year of its beginning.

    `type` is empty where goods of all types are one matter.
    """

    id: str
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    type: str = ""


class Matched(msgspec.Struct, frozen=True):
    """Where each signature belongs, and the matters that there are, in order of their ids."""

    placements: dict[Signature, Placement]
    matters: tuple[Outline, ...]


class Tally(msgspec.Struct, frozen=True):
    """The three counts: reports, origins that these surely have, claimants.

    `undetermined` counts the further reports of which it is not known whether they are origins.
    """

    reports: int
    origins: int
    undetermined: int
    claimants: int


class Matter(msgspec.Struct, frozen=True):
    """Claims of one act or flow across reports.

    outline      what tells it from others
    kind         `transfer` where any claim tells one, else that of its claims
    period       from the first month to the last of the periods that its claims name, in EDTF; None where none names
    one
    status       the furthest that any claim puts it: delivered, under way, prospective
    claims       public ids in order of date
    denied_by    who denies it, in order of date
    first, last  when it was first and last spoken of
    """

    outline: Outline
    kind: Kind
    period: str | None
    status: Status
    claims: tuple[str, ...]
    counts: Tally
    denied_by: tuple[str, ...]
    first: str | None
    last: str | None


class Tie(msgspec.Struct, frozen=True):
    """A denial or confirmation and what it is of.

    `claim` is its public id, `claims` those of its report that it denies, `matters` the ids of all that it speaks of,
    `date` when it was said, `status` its scope: what has happened, what goes on, what is to come.
    """

    claim: str
    kind: TieKind
    claimants: tuple[str, ...]
    date: str | None
    status: Status
    matters: tuple[str, ...]
    claims: tuple[str, ...]


class Entry(msgspec.Struct, frozen=True):
    """An entry of a series of figures: what claimants said of how many, in however many reports of one origin.

    order    from 0 in the matter
    date     when they said it, as far as known, else when it was published (EDTF)
    claim    the first that gives it, in that `report` of that `origin` (None where it is not known)
    claims   all that give it, the first ones first; `reports` likewise
    before   order of the entry to which `change` compares it
    """

    matter: str
    order: int
    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit
    approximate: bool
    claimants: tuple[str, ...]
    claim: str
    report: str
    origin: str | None
    change: Change
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    before: int | None = None
