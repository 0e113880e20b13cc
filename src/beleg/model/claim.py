"""What is said to have happened."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.quantity import Quantity
from beleg.model.span import Span, Spans

Kind = Literal["transfer", "use", "denial", "breach"]
Status = Literal["delivered", "under_way", "prospective"]
Certainty = Literal["asserted", "assessed", "possible", "alleged", "unconfirmed"]

#: From the strongest to the weakest; where several apply, the weakest stands.
CERTAINTIES: tuple[Certainty, ...] = ("asserted", "assessed", "possible", "alleged", "unconfirmed")


class Basis(msgspec.Struct, frozen=True):
    """What a claim's slot rests on: the passages that filled it and the rule that chose them.

    A slot that the rule left empty, or filled from the sentence's form rather than a word, still names its rule.
    """

    slot: str
    rule: str
    spans: Spans = ()


class SuggestedNorm(msgspec.Struct, frozen=True):
    """A norm that the act claimed would fall under by direction, goods and date: suggested by rule, never found in the text."""

    norm: str
    title: str
    why: str


class Claim(msgspec.Struct, frozen=True):
    """A claim of a report (see the extract format in docs/format.md for the values).

    `supplier`, `recipient`, `claimants`, `via` hold actor codes, `goods` goods codes, `norms` the norms that a breach names.
    `statement` is the id of the statement that it stands in, None where the report speaks in its own voice.
    `basis` tells for every slot which passages and which rule filled it.
    """

    id: str
    kind: Kind
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    status: Status
    certainty: Certainty
    evidence: Spans
    goods_span: Spans = ()
    quantity: Quantity | None = None
    period: str | None = None
    route: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    statement: str | None = None
    basis: tuple[Basis, ...] = ()
    suggested: tuple[SuggestedNorm, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Every span that the claim rests on."""
        own = [*self.evidence, *self.goods_span, *(span for basis in self.basis for span in basis.spans)]
        if self.quantity is not None:
            own.append(self.quantity.span)
        return tuple(own)
