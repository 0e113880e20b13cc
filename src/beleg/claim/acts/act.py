"""An act while it is being put together: what happened, with the passages and the rule behind every part."""

from __future__ import annotations

from dataclasses import dataclass, field

from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.model import Basis, Certainty, Kind, Quantity, Span, Spans, Statement, Status


@dataclass(slots=True)
class Role:
    """Who is at one end of an act, and why."""

    codes: tuple[str, ...] = ()
    rule: str = ""
    spans: Spans = ()
    score: int = 0

    def __bool__(self) -> bool:
        return bool(self.codes)


@dataclass(slots=True)
class Act:
    """A draft of a claim.

    `passage` and `stretch` are where it is told; `anchor` the span that tells it (goods, event noun or verb);
    `direct` how many of its ends its own clause names, `told` that a verb or a noun of transfer tells it rather than
    a direction alone (`strong`: one that tells nothing else), `asked` that it is only asked whether it happened,
    `own` that it may be its speaker's own deal, `ours` that *man* or *wir* is its subject, `other` who may be the
    open end where no act of the report tells it; `further` that it tells one more act of a kind told before, `away`
    who only stops the goods and is no end, `ground` who of them gets them and `bearer` who sends them if nobody else
    is told, `goes_on` that it goes on with the act right before, `alone` that a figure without goods tells it,
    `listing` that its clause only counts goods told before (`goods`) or lists those of a deal told before (`deal`),
    `times` how many times a figure told before it counts, `units` which units of the stretch tell it where those of
    another figure stand beside them. The other fields are those of Claim.
    """

    passage: Passage
    stretch: Stretch
    anchor: Span
    kind: Kind = "transfer"
    supplier: Role = field(default_factory=Role)
    recipient: Role = field(default_factory=Role)
    goods: tuple[str, ...] = ()
    goods_spans: Spans = ()
    items: tuple[GoodsUse, ...] = ()
    quantity: Quantity | None = None
    status: Status = "delivered"
    certainty: Certainty = "asserted"
    period: str | None = None
    route: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    statement: Statement | None = None
    evidence: list[Span] = field(default_factory=list)
    basis: dict[str, Basis] = field(default_factory=dict)
    reversed: bool = False
    pointing: bool = False
    parties: bool = False
    told: bool = False
    strong: bool = False
    asked: bool = False
    own: bool = False
    ours: bool = False
    further: bool = False
    goes_on: bool = False
    alone: bool = False
    listing: str = ""
    times: int = 0
    units: range | None = None
    direct: int = 0
    other: Role = field(default_factory=Role)
    away: frozenset[str] = frozenset()
    ground: Role = field(default_factory=Role)
    bearer: Role = field(default_factory=Role)

    def because(self, slot: str, rule: str, *spans: Span) -> None:
        """Notes the rule and the passages that a slot rests on."""
        self.basis[slot] = Basis(slot, rule, tuple(sorted(spans)))

    @property
    def pair(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.supplier.codes, self.recipient.codes

    @property
    def moves(self) -> bool:
        """Whether goods went from one to another, rather than that somebody was equipped, taught or promised something."""
        deed = self.stretch.deed
        return self.kind == "transfer" and (
            deed is None or deed.name not in ("equip", "arm", "rearm", "teach", "promise", "hold", "find")
        )
