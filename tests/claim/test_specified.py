"""Sentences that only say what goods an act told before is about."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Oslo liefert dem Tschad weitere Waffen. Dazu gehören 40 Lastwagen und zwölf Haubitzen.",
        "Oslo liefert dem Tschad weitere Waffen. Darunter seien 40 Lastwagen und zwölf Haubitzen, hieß es.",
        "Oslo liefert dem Tschad weitere Waffen. Es handelt sich um 40 Lastwagen und zwölf Haubitzen.",
        "Oslo liefert dem Tschad weitere Waffen. Vorgesehen sind 40 Lastwagen und zwölf Haubitzen.",
    ],
)
def test_goods_of_the_act_right_before(text: str) -> None:
    found = {told(claim): claim.quantity and claim.quantity.lower for claim in claims(text)[1:]}
    assert found == {
        ("transfer", "NO", "TD", "military-equipment"): 40,
        ("transfer", "NO", "TD", "artillery"): 12,
    }


def test_goods_of_a_package_are_not_those_of_another_deal() -> None:
    text = (
        "Polen gibt der Ukraine 30 Panzer. Norwegen schickt dem Tschad ein Hilfspaket im Wert von 20 Millionen Euro. "
        "Es umfasst zwölf Haubitzen."
    )
    assert told(claims(text)[-1]) == ("transfer", "NO", "TD", "artillery")


@pytest.mark.parametrize(
    "text",
    [
        "Oslo liefert dem Tschad Waffen. Dazu gehören nach russischer Lesart auch Panzer aus Polen für Mali.",
        "Oslo liefert dem Tschad Waffen. Zur Armee des Landes gehören 40 Panzer.",
        "Oslo liefert dem Tschad Waffen. Es gehe nicht um Panzer, hieß es.",
    ],
)
def test_other_goods_are_none_of_the_act(text: str) -> None:
    assert all(claim.goods != ("armoured-vehicles",) for claim in claims(text) if claim.recipient == ("TD",))
