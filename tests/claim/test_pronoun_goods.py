"""Goods that a clause or sentence only names, and what the next tells of them by a pronoun."""

from __future__ import annotations

import pytest

from made_claims import claims, told

SALE = ("transfer", "RS", "KE", "artillery")


@pytest.mark.parametrize(
    "text",
    [
        "Die Haubitzen sind alt, Serbien hatte sie 2002 an Kenia verkauft.",
        "Die Haubitzen sind alt. Serbien hatte sie 2002 an Kenia verkauft.",
        "Die Haubitzen waren in gutem Zustand, als Serbien sie 2002 an Kenia verkaufte.",
        "Die Haubitzen galten als gut; 2002 hatte Kenia sie von Serbien gekauft.",
    ],
)
def test_the_clause_with_the_pronoun_tells_the_act_and_its_time(text: str) -> None:
    assert [(told(claim), claim.period) for claim in claims(text + "\n")] == [(SALE, "2002")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Haubitzen sind alt. Die Regierung lobte sie, als Kenia gegen Serbien spielte.",
        "Die Gewehre waren schlecht, sagt der Minister. Kenia hält sie für einen Fehler Serbiens.",
        "Die Panzer sind veraltet, aber Kenia will sie behalten.",
    ],
)
def test_a_pronoun_without_a_handing_over_tells_nothing(text: str) -> None:
    assert claims(text + "\n") == ()


def test_two_verbs_for_one_handing_over_are_one_claim() -> None:
    found = claims("Die Panzer sind veraltet, Serbien will sie loswerden und an Kenia abgeben.\n")
    assert [told(claim) for claim in found] == [("transfer", "RS", "KE", "armoured-vehicles")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die Türkei erhielt aus Deutschland Genehmigungen für sechs Torpedos.", "prospective"),
        ("Die Türkei bekam aus Deutschland trotz fehlender Genehmigung für den Export sechs Torpedos.", "delivered"),
    ],
)
def test_a_permit_for_goods_is_not_the_goods(text: str, status: str) -> None:
    assert claims(text + "\n")[0].status == status


def test_who_is_worried_was_given_nothing() -> None:
    text = (
        "Die kenianischen Soldaten kommen aus Nakuru. Der General sagte, dass ihn die Vorwürfe gegen Ugandas Armee zutiefst "
        "besorgt hätten.\n"
    )
    assert claims(text) == ()
