"""Phrases behind another noun: whose paper, make or ship it is, is no end of the act."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Spanien gibt Kanonen aus Schweizer Produktion an Kiew ab.",
            ("transfer", "ES", "UA", "artillery"),
        ),
        (
            "Spanien durfte zwei Flugabwehrkanonen aus Schweizer Fertigung nicht an Kiew weitergeben.",
            ("denial", "ES", "UA", "air-defence"),
        ),
        (
            "Die Maschine, die nach Worten eines kolumbianischen Generals Luftabwehrsysteme aus Belarus an Bord hatte, "
            "landete in Caracas.",
            ("transfer", "BY", "VE", "air-defence"),
        ),
        (
            "Die Lieferung, die nach Angaben eines russischen Abgeordneten für Syrien bestimmt war, umfasst 20 Panzer aus "
            "Belarus.",
            ("transfer", "BY", "SY", "armoured-vehicles"),
        ),
        (
            "Im Besitz einer kenianischen Firma waren 300 Gewehre aus Serbien.",
            ("transfer", "RS", "KE", "small-arms"),
        ),
        (
            "Serbien verkaufte 300 Gewehre einer kenianischen Firma.",
            ("transfer", "RS", "KE", "small-arms"),
        ),
    ],
)
def test_ends_beside_phrases_with_an_indefinite_article(text: str, act: tuple[str, str, str, str]) -> None:
    assert told(claims(text + "\n")[0]) == act


@pytest.mark.parametrize("ship", ["eines chinesischen Frachters", "des chinesischen Frachters"])
def test_whose_ship_it_is_tells_nothing_of_its_load(ship: str) -> None:
    text = f"Südkorea hat an Bord {ship} Bauteile für Raketen beschlagnahmt, die nach Syrien gehen sollten.\n"
    assert not any("CN" in claim.supplier for claim in claims(text))
