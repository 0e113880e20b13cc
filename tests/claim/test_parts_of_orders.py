"""Of goods that were ordered some have come; customers of an industry; relative clauses behind where goods are made."""

from __future__ import annotations

import pytest

from made_claims import claims as made
from made_claims import told


@pytest.mark.parametrize(
    "text",
    [
        "Kenia hat von den 118 bei der Türkei bestellten Panzerwagen bislang 32 bekommen.",
        "Von den 118 bei der Türkei bestellten Panzerwagen hat Kenia bislang 32 bekommen.",
        "Kenia hat in der Türkei eingekauft. Von den bestellten 118 Panzerwagen habe Nairobi bislang 32 bekommen.",
    ],
)
def test_only_a_part_of_what_was_ordered_has_come(text: str) -> None:
    [claim] = made(text)
    assert told(claim) == ("transfer", "TR", "KE", "armoured-vehicles")
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.status) == (32, "delivered")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vietnam ist der größte Kunde der israelischen Rüstungsindustrie.", ("transfer", "IL", "VN", "weapons")),
        ("Größter Kunde der russischen Rüstungsindustrie ist Indien.", ("transfer", "RU", "IN", "weapons")),
    ],
)
def test_who_is_a_customer_of_an_industry(text: str, expected: tuple[str, ...]) -> None:
    assert expected in [told(claim) for claim in made(text)]


def test_a_relative_clause_behind_where_goods_are_made_is_about_them() -> None:
    text = "Gefunden wurde eine Drohne aus chinesischer Fertigung, mit der Äthiopiens Armee Mekelle angegriffen habe."
    assert [told(claim) for claim in made(text)] == [("use", "CN", "ET", "drones")]


def test_half_of_what_was_ordered_is_a_share() -> None:
    for text in (
        "Vietnam hat die Hälfte der 50 in Tschechien bestellten Panzer erhalten.",
        "Die Hälfte der 40 Panzer hat Vietnam bereits aus Tschechien erhalten.",
    ):
        [claim] = made(text)
        assert told(claim) == ("transfer", "CZ", "VN", "armoured-vehicles")
        assert claim.quantity is not None
        assert (claim.quantity.lower, claim.quantity.unit) == (50, "percent")
