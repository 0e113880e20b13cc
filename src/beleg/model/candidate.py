"""What may be an act, but is too unsure to be claimed."""

from __future__ import annotations

import msgspec

from beleg.model.span import Span, Spans


class Candidate(msgspec.Struct, frozen=True):
    """An act that the learned choice holds for possible and not for sure enough: shown on request, in no view of a ledger.

    `supplier` and `recipient` hold actor codes, `goods` goods codes; `goods_span` and `evidence` are the goods and their sentence,
    `likely` is the model's probability, `why` names its strongest reasons.
    """

    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    goods_span: Spans
    evidence: Span
    likely: float
    why: str
