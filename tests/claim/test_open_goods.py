"""Nouns that are goods only where a verb hands them over, goods with their origin, and who teaches whom."""

from __future__ import annotations

import pytest

from made_claims import claims, told

BEFORE = "Italien lieferte Peru Haubitzen. "


def second(text: str) -> list[tuple[str, str, str, str]]:
    return [told(claim) for claim in claims(BEFORE + text)][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Australien schenkt Fidschi Boote.", ("transfer", "AU", "FJ", "ships")),
        ("Spanien verkaufte Peru Triebwerke.", ("transfer", "ES", "PE", "military-technology")),
        ("Auch chinesische Ware sei nach Peru gelangt.", ("transfer", "CN", "PE", "artillery")),
        ("Peruanische Soldaten werden in Italien ausgebildet.", ("transfer", "IT", "PE", "military-technology")),
    ],
)
def test_told_without_goods_words(text: str, expected: tuple[str, str, str, str]) -> None:
    assert second(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Auf dem Boot erhielt Spanien Besuch.",
        "Spanien verkaufte Peru Fahrzeuge und Möbel.",
    ],
)
def test_what_is_no_goods_of_a_verb(text: str) -> None:
    assert not second(text)


def test_aircraft_called_trainers_are_no_sport() -> None:
    assert second("China hat Chile zwölf Trainer K-8 verkauft.") == [("transfer", "CN", "CL", "combat-aircraft")]
    assert not second("China hat Chile im Spiel um den Pokal einen Trainer verkauft.")
