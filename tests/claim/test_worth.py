"""What a deal told before is worth is a claim of its own about the same goods."""

from __future__ import annotations

import pytest

from made_claims import claims

DEAL = "Deutschland will Kenia nach Angaben aus Berlin sechs U-Boote verkaufen. "


@pytest.mark.parametrize(
    "text",
    [
        "Der Auftrag umfasse fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
        "Der Auftrag sei fünf Milliarden Euro schwer, sagte ein Sprecher der Regierung in Berlin.",
        "Der Vertrag über fünf Milliarden Euro wurde am Montag unterzeichnet.",
        "Als Preis nannte das Verteidigungsministerium fünf Milliarden Euro.",
        "Der Kaufpreis liege bei fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
        "Zum Preis äußerte sich niemand. In Nairobi hieß es, er liege bei fünf Milliarden Euro.",
        "Wie hoch der Kaufpreis ist, blieb offen; die Opposition nannte fünf Milliarden Euro.",
        "Kenia zahlt für die Lieferung fünf Milliarden Euro.",
        "Kenias Verteidigungsminister unterschrieb dafür am Montag einen Vertrag über fünf Milliarden Euro.",
        "Die Boote sind drei Jahre alt. In Kiel wurden sie gebaut. Der Preis beträgt fünf Milliarden Euro.",
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
        "Ein Bericht über fünf Milliarden Euro wurde am Montag vorgelegt.",
        "Italiens Verteidigungsminister unterschrieb am Montag einen Vertrag über fünf Milliarden Euro.",
        "Die Opposition nannte fünf Milliarden Euro.",
        "Der Haushalt umfasse fünf Milliarden Euro, sagte ein Sprecher der Regierung in Berlin.",
    ],
)
def test_other_sums_are_none(text: str) -> None:
    assert all(claim.quantity is None or claim.quantity.unit != "eur" for claim in claims(DEAL + text))


def test_goods_with_a_figure_have_a_worth_beside_it() -> None:
    found = claims("Deutschland hat Kenia sechs U-Boote für fünf Milliarden Euro verkauft.")
    assert [(claim.quantity.lower, claim.quantity.unit) for claim in found if claim.quantity is not None] == [
        (6, "item"),
        (5_000_000_000, "eur"),
    ]
