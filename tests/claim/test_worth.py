"""What a deal told before is worth is a claim of its own about the same goods."""

from __future__ import annotations

import pytest

from made_claims import claims

DEAL = "Deutschland will Kenia nach Angaben aus Berlin sechs U-Boote verkaufen. "


@pytest.mark.parametrize(
    "text",
    [
        "Der Auftrag umfasse fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
        "Das Geschäft habe einen Wert von fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
    ],
)
def test_a_deal_has_a_worth(text: str) -> None:
    found = [claim for claim in claims(DEAL + text) if claim.quantity is not None and claim.quantity.unit == "eur"]
    assert [(claim.supplier, claim.recipient, claim.goods) for claim in found] == [(("DE",), ("KE",), ("submarines",))]
    assert found[0].quantity is not None
    assert found[0].quantity.lower == 5_000_000_000


@pytest.mark.parametrize(
    "text",
    [
        "Ein Auftrag umfasst selten fünf Milliarden Euro.",
        "Der Haushalt umfasse fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
    ],
)
def test_other_sums_are_none(text: str) -> None:
    assert all(claim.quantity is None or claim.quantity.unit != "eur" for claim in claims(DEAL + text))
