"""Parts of a deal told beside another, the land that a sentence names before it, numbers that are no sums."""

from __future__ import annotations

import pytest

from made_claims import claims, told

JETS = (
    "Die Türkei verkauft Spanien 30 Schulflugzeuge vom Typ Hürjet. Spaniens Luftwaffe ersetzt damit ihre Jets vom Typ "
    "F-5, die Washington dem Land überlassen hatte. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Die ersten sechs Maschinen kommen 2028, der Rest folgt bis 2035.",
        "Die ersten sechs Flugzeuge sollen 2028 eintreffen.",
    ],
)
def test_a_part_is_of_the_deal_and_not_of_what_is_told_beside(text: str) -> None:
    found = [claim for claim in claims(JETS + text) if claim.evidence[0].start >= len(JETS)]
    assert {(claim.supplier, claim.recipient) for claim in found} == {(("TR",), ("ES",))}


def test_more_of_what_the_sentence_tells_is_of_that() -> None:
    text = JETS + "Polen bekam vier Jets aus den USA; weitere sechs folgten."
    assert ("transfer", "US", "PL", "combat-aircraft") in [told(claim) for claim in claims(text)]


def test_das_land_is_who_the_sentence_before_names() -> None:
    text = (
        "Indien bezog Waffen aus Russland. In Südamerika war Brasilien der größte Käufer. "
        "Das Land nahm Schweden Kampfjets ab."
    )
    assert ("transfer", "SE", "BR", "combat-aircraft") in [told(claim) for claim in claims(text)]


def test_das_land_gets_what_it_got_before() -> None:
    text = "Deutschland hat Moldau Panzer geliefert. Frankreich hatte dem Land zuvor ein Radargerät überlassen."
    assert ("transfer", "FR", "MD", "military-equipment") in [told(claim) for claim in claims(text)]


def test_a_piece_is_none_of_a_sum() -> None:
    text = (
        "Aus der Europäischen Friedensfazilität erhielt Moldau 137 Millionen Euro, unter anderem für Radargeräte eines "
        "Pariser Herstellers. Das erste davon ging im Dezember ein."
    )
    assert not [
        claim for claim in claims(text) if claim.goods == ("money",) and claim.quantity and claim.quantity.lower == 1
    ]


def test_a_minister_of_the_republic_speaks_for_it() -> None:
    text = (
        "Chisinau - Bundesverteidigungsministerin Renate Vollbrecht hat Moldau militärische Unterstützung zugesagt. "
        "Deutschland werde zehn Radpanzer bereitstellen, sagte sie in Chisinau."
    )
    assert {claim.claimants for claim in claims(text)} == {("DE",)}


@pytest.mark.parametrize(
    "text",
    [
        "Chile liefert Peru zwölf Haubitzen; sechs davon habe die Armee schon erhalten.",
        "Chile liefert Peru zwölf Haubitzen, sechs davon hat die Armee schon übernommen.",
        "Chile liefert Peru zwölf Haubitzen. Sechs davon hat die Armee schon übernommen.",
    ],
)
def test_the_army_that_has_some_of_them_is_the_buyers(text: str) -> None:
    found = [(*told(claim)[1:3], claim.quantity.lower) for claim in claims(text) if claim.quantity]
    assert found == [("CL", "PE", 12), ("CL", "PE", 6)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Peru kaufte chilenische Haubitzen; Santiago de Chile bestätigte den Verkauf von 90 Stück.", ("CL", "PE")),
        ("Peru kaufte chilenische Haubitzen, Kenia bestellte 90 Stück.", ("CL", "KE")),
        ("Peru kaufte chilenische Haubitzen; Spanien verkaufte 90 Stück an Togo.", ("ES", "TG")),
    ],
)
def test_pieces_counted_by_another_clause(text: str, ends: tuple[str, str]) -> None:
    found = [(told(claim)[1:3], claim.quantity and claim.quantity.lower) for claim in claims(text)]
    assert found == [(("CL", "PE"), None), (ends, 90)]
