"""The shape of a pack's `choice.toml`: what the learned choice between candidates weighs."""

from __future__ import annotations

import msgspec


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A linear model over features that the grammar gives (see choice.toml).

    `threshold` is the probability from which a candidate is taken, `learned_from` the sha256 of the texts and claims that the
    weights were learned from.  `act` weighs features of the goods and their clause, `supplier` and `recipient` those of the actor
    at either end, `pair` those of the two together.
    """

    threshold: float
    learned_from: str
    act: dict[str, float]
    supplier: dict[str, float]
    recipient: dict[str, float]
    pair: dict[str, float]
