"""Clauses said again for others without their verb."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Peru bekam 2016 Raketen aus Polen, Kenia seit 2013 rund 100 Panzer.", ["PL PE", "PL KE"]),
        ("Mali erhielt im Dezember acht Jets aus Peru, Kenia im selben Monat sechs Panzer.", ["PE ML", "PE KE"]),
        ("Mali bekam Waffen. Aus Peru kamen Haubitzen, aus Kenia zehntausende Gewehre.", ["PE ML", "KE ML"]),
        ("Mali erhielt aus Peru 20 Panzer, Niger vier.", ["PE ML", "PE NE"]),
        (
            "Polen schickte Kenia 14 Panzer, Spanien zwölf Haubitzen und Norwegen sechs Jets.",
            ["PL KE", "ES KE", "NO KE"],
        ),
        ("Polen lieferte 2023 Panzer an Kenia, Ungarn später Haubitzen.", ["PL KE", "HU KE"]),
        ("An Kenia verkaufte Peru 20 Radpanzer, an Uganda 30.", ["PE KE", "PE UG"]),
        ("Peru lieferte zwölf Drohnen nach Kenia und acht nach Mali.", ["PE KE", "PE ML"]),
        ("Von den 30 Jets aus Peru gingen 18 an Kenia und zwölf an Mali.", ["PE KE", "PE ML"]),
        ("Der Armee Malis lieferte Peru 14 Panzer, Kenia sechs.", ["PE ML", "PE KE"]),
        ("Deutschland liefert der Ukraine 40 Panzer und der Republik Moldau sechs.", ["DE UA", "DE MD"]),
        ("Die USA haben Polen 96 Hubschrauber verkauft und Rumänien 32 Kampfjets.", ["US PL", "US RO"]),
        ("Washington sagte Amman zwölf Hubschrauber zu, Manama acht.", ["US JO", "US BH"]),
        ("Katar kaufte Drohnen in der Türkei und neue Kampfjets in Frankreich.", ["TR QA", "FR QA"]),
        ("Russland erhält Granaten von Nordkorea und Drohnen vom Iran.", ["KP RU", "IR RU"]),
        ("80 französische Kampfjets bekommen die Emirate, 30 Ägypten.", ["FR AE", "FR EG"]),
        ("Polen sagte zu, Mali 20 Panzer und Kenia zwölf Jets zu liefern.", ["PL ML", "PL KE"]),
        ("Polen habe Mali 20 Panzer und Kenia zwölf Jets geliefert.", ["PL ML", "PL KE"]),
        ("Polen hat 20 Panzer an Mali und zwölf an Kenia geliefert.", ["PL ML", "PL KE"]),
        ("Es heißt, dass Peru 20 Panzer aus Polen und zwölf Jets aus Kenia erhalten habe.", ["PL PE", "KE PE"]),
    ],
)
def test_a_piece_goes_on_with_the_clause_for_another(text: str, pairs: list[str]) -> None:
    assert [" ".join(told(claim)[1:3]) for claim in claims(text)] == pairs


def test_a_part_for_one_of_the_buyers_is_his() -> None:
    found = claims("Mali und Kenia hatten gemeinsam neun Jets in Peru bestellt, fünf davon für Mali, vier für Kenia.")
    assert [(claim.recipient, claim.quantity and claim.quantity.lower) for claim in found] == [
        (("ML", "KE"), 9),
        (("ML",), 5),
        (("KE",), 4),
    ]


def test_nobody_of_another_piece_is_an_open_end() -> None:
    found = claims("Norwegen gibt acht Panzer ab, Dänemark zehn.")
    assert not {("NO", "DK"), ("DK", "NO")} & {told(claim)[1:3] for claim in found}


def test_a_piece_is_as_much_to_come_as_its_clause_and_by_the_same_claimant() -> None:
    found = claims("Polen will Mali 20 Panzer und Kenia zwölf Jets liefern.")
    found += claims("Polen sagte zu, Mali 20 Panzer und Kenia zwölf Jets zu liefern.")
    assert [(claim.status, claim.claimants) for claim in found] == [("prospective", ("PL",))] * 4


def test_a_piece_has_its_own_time_or_that_of_the_clause() -> None:
    text = "Peru bekam 2016 Raketen aus Polen, Kenia 2018 zwölf Panzer, Mali 20 Jets."
    assert [claim.period for claim in claims(text)] == ["2016", "2018", "2016"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Polen liefert Panzer an Kenia, Mali und Niger.", ["PL KE+ML+NE"]),
        ("Polen, Ungarn und Peru liefern Kenia 20 Panzer.", ["PL+HU+PE KE"]),
        ("Polen liefert Kenia Panzer, Haubitzen und Raketen.", ["PL KE"]),
        ("Polen liefert Kenia Panzer, Peru zufolge 20.", ["PL KE"]),
    ],
)
def test_joined_ends_are_no_pieces(text: str, pairs: list[str]) -> None:
    assert [" ".join(told(claim)[1:3]) for claim in claims(text)] == pairs
