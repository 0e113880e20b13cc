"""People of one state who are kept, come to, serve or crew arms in another."""

from __future__ import annotations

import pytest

from made_claims import claims

OTHERS = "Peru lieferte Togo zwölf Panzer. "


def told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    return [
        (claim.kind, claim.supplier, claim.recipient, claim.goods)
        for claim in claims(OTHERS + text)
        if claim.goods == ("personnel",)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kuba ist in Mali mit 200 Mann vertreten.",
        "Kuba ist mit 200 Soldaten in Mali präsent.",
        "Kuba verstärkte sein Kontingent in Mali auf 2800 Soldaten.",
        "Kuba unterhält in Mali rund 3500 Soldaten.",
        "Kuba räumt ein, Ausbilder in Mali zu unterhalten.",
        "In Bamako trafen am Mittwoch 400 kubanische Soldaten ein.",
        "Etwa 800 kubanische Berater stehen im Dienst der Regierung in Bamako.",
        "Malis Armee hat kubanische Söldner in ihren Reihen.",
        "Mali wirbt in Kuba Söldner an.",
        "Mali hat Söldner aus Kuba geholt.",
        "Auf der Seite Malis kämpfen nach Überzeugung Togos 300 Söldner aus Kuba.",
        "Kubanische Piloten fliegen die Kampfjets der malischen Luftwaffe.",
        "Geflogen werden Malis Hubschrauber von kubanischen Piloten.",
        "Die Hubschrauber Malis werden von kubanischen Söldnern geflogen.",
        "Malis Jets werden von Kubanern gesteuert.",
        "Kubanische Fachleute bedienen die Luftabwehr Malis.",
    ],
)
def test_people_of_one_state_in_another(text: str) -> None:
    assert told(text) == [("transfer", ("CU",), ("ML",), ("personnel",))]


@pytest.mark.parametrize(
    "text",
    [
        "Peru lieferte Mali im Mai acht Hubschrauber. Geflogen werden sie von kubanischen Piloten.",
        "Peru lieferte Mali im Mai acht Hubschrauber. Sie werden von Kubanern geflogen.",
        "Peru lieferte Mali im Mai acht Hubschrauber. Die Maschinen werden von Söldnern aus Kuba geflogen.",
    ],
)
def test_the_crew_of_arms_told_before(text: str) -> None:
    assert told(text) == [("transfer", ("CU",), ("ML",), ("personnel",))]


@pytest.mark.parametrize(
    "text",
    [
        "In Mali gebe es keine kubanischen Soldaten, sagte Kubas Präsident.",
        "Es befänden sich keine kubanischen Soldaten in Mali, sagte Kubas Präsident.",
        "Mali bestreitet, kubanische Söldner angeworben zu haben.",
        "Mali habe keine Söldner aus Kuba geholt, sagte Malis Präsident.",
    ],
)
def test_people_who_are_not_there(text: str) -> None:
    assert told(text) == [("denial", ("CU",), ("ML",), ("personnel",))]


@pytest.mark.parametrize(
    "text",
    [
        "Kubanische Piloten fliegen Kampfjets.",
        "Kubanische Piloten fliegen kubanische Kampfjets.",
        "Malische Piloten fliegen die Jets aus Togo.",
        "Kuba verstärkte sein Kontingent auf 2800 Soldaten.",
        "Malis Armee hat Söldner in ihren Reihen.",
        "In Mali gibt es Soldaten.",
    ],
)
def test_people_of_whom_nothing_is_told(text: str) -> None:
    assert told(text) == []
