"""Orders, what belongs to them and what they cost, ships on the slip, needs that nobody has refused."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ORDER = "Peru bestellt in Schweden 24 Kampfjets. "

CONTAINED = [
    "Der Auftrag umfasst auch Ersatzteile sowie die Ausbildung der Piloten in Linköping.",
    "Eingeschlossen ist die Ausbildung von 60 Piloten in Linköping.",
    "Das Geschäft umfasst auch die Ausbildung der Piloten in Linköping.",
]


@pytest.mark.parametrize("text", CONTAINED)
def test_a_lesson_that_belongs_to_a_deal_goes_its_way(text: str) -> None:
    found = [claim for claim in claims(ORDER + text) if claim.goods == ("military-technology",)]
    assert [told(claim) for claim in found] == [("transfer", "SE", "PE", "military-technology")]
    assert found[0].status == "prospective"


WORTH = [
    "Der Vertrag hat ein Volumen von 3,5 Milliarden Dollar.",
    "Der Preis liegt bei 3,5 Milliarden Dollar.",
    "Der Kaufpreis beläuft sich auf 3,5 Milliarden Dollar.",
]


@pytest.mark.parametrize("text", WORTH)
def test_the_price_of_a_deal_has_its_status(text: str) -> None:
    found = [claim for claim in claims(ORDER + text) if claim.quantity and claim.quantity.unit == "usd"]
    assert [(claim.status, claim.quantity and claim.quantity.lower) for claim in found] == [("prospective", 3.5e9)]


BUILT = [
    ("TKMS baut für Oslo bereits sechs U-Boote.", "NO", "prospective"),
    ("Navantia baut für Kuwait Fregatten.", "KW", "under_way"),
    ("Navantia soll für Kuwait drei Fregatten bauen.", "KW", "prospective"),
    ("In Saint-Nazaire lief am Dienstag die dritte Fregatte für Katar vom Stapel.", "QA", "prospective"),
    ("In Kiel wurde am Montag das zweite U-Boot für Israel getauft.", "IL", "prospective"),
    ("Die spanische Werft Navantia hat fünf Korvetten für Saudi-Arabien gebaut.", "SA", "delivered"),
]


@pytest.mark.parametrize(("text", "recipient", "status"), BUILT)
def test_what_is_being_built_has_not_come_yet(text: str, recipient: str, status: str) -> None:
    assert [(claim.recipient, claim.status) for claim in claims(text)] == [((recipient,), status)]


def test_what_somebody_flies_has_come() -> None:
    text = "Angolas Luftwaffe fliegt russische Kampfjets und Hubschrauber aus Italien."
    assert {claim.status for claim in claims(text)} == {"delivered"}


def test_a_land_that_leads_its_sentence_is_meant_in_a_relative_clause() -> None:
    text = (
        "Kolumbien kauft Kampfjets in Schweden. Die peruanische Luftwaffe fliegt Jets aus Frankreich und MiG-29, "
        "die das Land aus Belarus bezogen hat."
    )
    assert ("transfer", "BY", "PE", "combat-aircraft") in [told(claim) for claim in claims(text)]


NEEDS = [
    ("Polen kauft in Südkorea Panzer. Der Abgeordnete sagte, die Armee brauche keine Panzer, sondern Drohnen.", 0),
    ("Polen kauft in Südkorea Panzer. Das Heer benötige keine Panzer, sagte ein General.", 0),
    ("Chile verhandelt mit Israel über Raketen. Chile hat keine Raketen aus Israel bestellt, sagte der Minister.", 1),
    ("Wir brauchen keine russischen Waffen, sagte der Präsident von Mali.", 1),
]


@pytest.mark.parametrize(("text", "denials"), NEEDS)
def test_what_is_not_needed_is_no_denial_unless_it_says_from_whom(text: str, denials: int) -> None:
    assert sum(claim.kind == "denial" for claim in claims(text)) == denials


AWARDED = [
    (
        "Den Zuschlag für die 24 Kampfjets erhielt der schwedische Hersteller Saab, teilte Perus Regierung mit.",
        "SE",
        "PE",
    ),
    ("Hanwha erhielt den Auftrag für 180 Panzer aus Polen.", "KR", "PL"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), AWARDED)
def test_what_a_maker_was_only_asked_to_make_is_yet_to_come(text: str, supplier: str, recipient: str) -> None:
    assert [(claim.supplier, claim.recipient, claim.status) for claim in claims(text)] == [
        ((supplier,), (recipient,), "prospective")
    ]


def test_a_contract_dissolved_is_a_denial() -> None:
    found = claims("Kolumbien hat den Vertrag über Munition mit Israel aufgelöst.")
    assert [told(claim) for claim in found] == [("denial", "IL", "CO", "ammunition")]
