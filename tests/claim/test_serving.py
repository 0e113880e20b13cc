"""People of one state who serve another."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Rund 3000 ruandische Soldaten kämpfen im Kongo an der Seite der M23.", ("RW",), ("m23",)),
        ("In den Reihen der Hamas dienen iranische Ausbilder.", ("IR",), ("hamas",)),
        ("Nordkoreanische Soldaten kämpfen für Moskau.", ("KP",), ("RU",)),
    ],
)
def test_who_serves_whom(text: str, supplier: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    (claim,) = claims(text)
    assert (claim.supplier, claim.recipient, claim.goods) == (supplier, recipient, ("personnel",))
    assert claim.status == "delivered"


@pytest.mark.parametrize(
    "text",
    [
        "Franzosen und Deutsche kämpfen für Europa.",
        "Ukrainische Soldaten kämpfen in der Ukraine.",
        "Kämpfen Kubaner auf russischer Seite?",
    ],
)
def test_who_serves_nobody_else(text: str) -> None:
    assert claims(text) == ()


def test_people_counted_by_their_nation_need_no_other_goods() -> None:
    [claim] = claims("Mindestens 200 Peruaner dienen in der kubanischen Armee, sagte ein Abgeordneter.")
    assert (claim.supplier, claim.recipient, claim.goods) == (("PE",), ("CU",), ("personnel",))


def test_people_fight_in_an_army() -> None:
    [claim] = claims("Mindestens 200 Peruaner kämpfen im kubanischen Heer, sagte ein Abgeordneter.")
    assert (claim.supplier, claim.recipient, claim.goods) == (("PE",), ("CU",), ("personnel",))
