"""The shape of a pack's `choice.toml`: what the learned choice between candidates weighs, and how sure it must be."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.claim.domain.scales import Scales


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The probability from which a candidate is taken, by what the sentence itself names.

    both_by_rule    both ends, and rules find some end too
    both            both ends
    one_by_rule     one end, and rules find it at that end too
    one             one end
    soft_both, soft_one    the same for people, fuel, food, money (`[soft]` in events.toml)
    alone           at least, in a report where no verb or noun of transfer stands beside arms
    other           where rules tell the act between others; `sure` where form names one of those others in the act's own clause
    doubted         rules tell an act of which the model knows less than this
    trusted         a finished act, by the rules behind its slots
    """

    both_by_rule: float
    both: float
    one_by_rule: float
    one: float
    soft_both: float
    soft_one: float
    alone: float
    other: float
    sure: float
    doubted: float
    trusted: float = 0.0


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A linear model over features that grammar and report give (see choice.toml).

    `learned_from` is the sha256 of the texts and claims that the weights were learned from.  `act` weighs features of the goods and
    their clause, `supplier` and `recipient` those of the actor at either end, `pair` those of the two together, `report` those of
    where the report names them; `use` weighs those of the goods and their clause again, for a use rather than a transfer; `trust`
    weighs those of finished acts.
    """

    learned_from: str
    thresholds: Thresholds
    act: dict[str, float]
    supplier: dict[str, float]
    recipient: dict[str, float]
    pair: dict[str, float]
    report: dict[str, float] = {}
    use: dict[str, float] = {}
    trust: dict[str, float] = {}

    @cached_property
    def scales(self) -> Scales:
        """What weighs the features of candidates by these tables, with what it keeps from report to report."""
        return Scales(self.act, self.supplier, self.recipient, self.pair, self.report)
