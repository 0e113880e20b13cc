"""Clauses that only call somebody another's supplier or customer."""

from __future__ import annotations

import pytest

from made_claims import claims

DEALERS = [
    ("China ist der wichtigste Munitionslieferant Perus.", ("CN",), ("PE",), ("ammunition",), "under_way"),
    ("Wichtigster Rüstungskunde Italiens ist Kenia.", ("IT",), ("KE",), ("weapons",), "under_way"),
    ("Russland war bis 2020 der größte Waffenlieferant Indiens.", ("RU",), ("IN",), ("weapons",), "delivered"),
    (
        "Die USA und Kanada sind wichtige Waffenlieferanten der Ukraine.",
        ("US", "CA"),
        ("UA",),
        ("weapons",),
        "under_way",
    ),
    ("Moskau bleibt der größte Lieferant Perus von Jets.", ("RU",), ("PE",), ("combat-aircraft",), "under_way"),
    ("China ist mit Abstand der wichtigste Lieferant Perus.", ("CN",), ("PE",), ("weapons",), "under_way"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods", "status"), DEALERS)
def test_suppliers_and_customers(
    text: str, supplier: tuple[str, ...], recipient: tuple[str, ...], goods: tuple[str, ...], status: str
) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient, claim.goods, claim.status) == (supplier, recipient, goods, status)
    assert all(span.of(text) for span in claim.goods_span)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen bleibt der wichtigste Gaslieferant Deutschlands.",
        "Norwegen ist der größte Lieferant Europas von Fisch.",
        "Norwegen ist ein Lieferant Perus.",
        "China ist der größte Exporteur der Welt.",
        "Peru sucht einen Waffenlieferanten.",
    ],
)
def test_no_trade_in_arms(text: str) -> None:
    assert not claims(text)
