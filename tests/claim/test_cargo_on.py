"""Cargo told of by a pronoun, for whom it was, arms with which somebody fires, and arms fired at nobody."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Im Hafen von Dschibuti beschlagnahmten Beamte 40 Raketen. Sie waren in Iran verladen worden und sollten nach "
            "Eritrea gehen.",
            ("transfer", "IR", "ER", "missiles"),
        ),
        (
            "Zöllner in Rotterdam entdeckten 3000 Pistolen. Sie kamen aus der Türkei und sollten nach Suriname gebracht werden.",
            ("transfer", "TR", "SR", "small-arms"),
        ),
        (
            "Im Hafen von Mombasa haben Beamte 25 Kisten mit Sprengstoff aus Pakistan entdeckt, die für Ruanda bestimmt waren.",
            ("transfer", "PK", "RW", "explosives"),
        ),
        (
            "Bei Awdijiwka erbeuteten ukrainische Soldaten Mörser aus iranischer Produktion, mit denen russische Truppen "
            "geschossen hatten.",
            ("use", "IR", "RU", "artillery"),
        ),
        (
            "Die tschadische Armee verfolgte Banditen mit französischen Panzerwagen.",
            ("use", "FR", "TD", "armoured-vehicles"),
        ),
        (
            "Die australische Marine fing vor Oman eine Dhau mit 2000 Gewehren aus dem Iran ab, die für die Huthi bestimmt "
            "waren.",
            ("transfer", "IR", "houthis", "small-arms"),
        ),
    ],
)
def test_cargo_that_goes_on(text: str, expected: tuple[str, str, str, str]) -> None:
    assert [told(claim) for claim in claims(text + "\n")] == [expected]


def test_cargo_loaded_and_yet_to_go_on_is_under_way() -> None:
    text = "Zöllner fanden 40 Raketen. Sie waren in Iran verladen worden und sollten nach Eritrea gehen.\n"
    assert [claim.status for claim in claims(text)] == ["under_way"]


@pytest.mark.parametrize(
    "text",
    [
        "Indische Soldaten schossen mit russischen Panzern bei einem Manöver in Rajasthan.",
        "Die Gäste lobten die Raketen auf der Messe. Sie kamen aus Peru und wollten nach Chile weiterreisen.",
        "Sie waren in Lima gestartet und sollten nach Quito gehen.",
    ],
)
def test_no_cargo(text: str) -> None:
    assert not [claim for claim in claims(text + "\n") if claim.kind == "use" or claim.supplier == ("PE",)]
