"""Verbs, nouns and fixed phrases by which arms are handed over, each in the constructions that it is used in."""

from __future__ import annotations

import pytest

from made_claims import claims, told

FROM_PERU = ("transfer", "PE", "GH", "artillery")

GIVING = [
    "Ausrüster von Ghana mit 40 Haubitzen ist Peru.",
    "Peru hat 40 Haubitzen nach Ghana abgesandt.",
    "Peru hat Ghana 40 Haubitzen in die Hände gespielt.",
    "Die Erstlieferung von 40 Haubitzen aus Peru an Ghana ist angekommen.",
    "Die Leihgabe von 40 Haubitzen aus Peru an Ghana ist perfekt.",
    "Gegen Bargeld lieferte Peru Ghana 40 Haubitzen.",
    "Peru hat Ghana 40 Haubitzen aufgedrängt.",
    "Peru hat Ghana 40 Haubitzen dagelassen.",
    "Peru hat bei seinem Abzug 40 Haubitzen in Ghana zurückgelassen.",
    "Peru springt Ghana mit 40 Haubitzen bei.",
    "Peru eilt Ghana mit 40 Haubitzen zu Hilfe.",
    "Peru steuert 40 Haubitzen zur Verteidigung von Ghana bei.",
    "Peru postierte 40 Haubitzen in Ghana.",
    "Peru hat Ghana als Kunden für 40 Haubitzen gewonnen.",
    "Peru bewirbt sich in Ghana um einen Auftrag über 40 Haubitzen.",
    "Peru bekam in Ghana den Zuschlag für 40 Haubitzen.",
    "Die Übereignung von 40 Haubitzen durch Peru an Ghana ist vollzogen.",
    "Die Zuteilung von 40 Haubitzen durch Peru an Ghana ist vollzogen.",
    "Die Aushändigung von 40 Haubitzen durch Peru an Ghana verzögert sich.",
    "Die Vermietung von 40 Haubitzen durch Peru an Ghana ist perfekt.",
    "Die Belieferung von Ghana mit 40 Haubitzen durch Peru geht weiter.",
    "Die Ausstattung von Ghana mit 40 Haubitzen durch Peru geht weiter.",
    "Die von Peru Ghana überlassenen 40 Haubitzen sind einsatzbereit.",
    "Die Ghana von Peru überlassenen 40 Haubitzen sind einsatzbereit.",
    "Die Ghana von Peru zur Verfügung gestellten 40 Haubitzen sind einsatzbereit.",
]

GETTING = [
    "Von Peru nicht mehr benötigte Haubitzen gehen an Ghana.",
    "Die von Ghana geforderten Haubitzen kommen aus Peru.",
    "Die von Ghana in Peru ersteigerten Haubitzen sind eingetroffen.",
    "Die Peru von Ghana abgekauften Haubitzen sind einsatzbereit.",
    "Die von Peru an Ghana vermieteten Haubitzen sind einsatzbereit.",
    "Die von Peru Ghana anvertrauten Haubitzen sind einsatzbereit.",
    "Käufer der 40 Haubitzen aus Peru ist Ghana.",
    "Besteller von 40 Haubitzen bei Peru ist Ghana.",
    "Von Peru gespendete Haubitzen rosten in Ghana.",
    "Die in Ghana entdeckten Haubitzen wurden in Peru hergestellt.",
    "Die von Ghana bestellten Haubitzen werden in Peru gebaut.",
    "Die in Peru ausgemusterten Haubitzen gehen an Ghana.",
    "Die in Ghana befindlichen Haubitzen stammen aus Peru.",
    "Die in Peru gekauften Haubitzen der ghanaischen Armee sind veraltet.",
    "Die Nachbestellung von 40 Haubitzen in Peru durch Ghana ging ein.",
    "Die Anmietung von 40 Haubitzen in Peru durch Ghana ist perfekt.",
    "Die Auftragsvergabe von 40 Haubitzen durch Ghana an Peru steht bevor.",
    "Seit dem Kauf von 40 Haubitzen in Peru rüstet Ghana auf.",
    "Ghana hat in Peru einen Liefervertrag über 40 Haubitzen unterzeichnet.",
    "Ghana ist sich mit Peru über den Kauf von 40 Haubitzen einig.",
    "Ghana verschafft sich in Peru 40 Haubitzen.",
    "Ghana beauftragte Peru mit der Lieferung von 40 Haubitzen.",
    "Ghana hat in Peru 40 Haubitzen ersteigert.",
    "Ghana hat 40 Haubitzen aus Peru angehäuft.",
    "Ghana leiht sich von Peru 40 Haubitzen.",
    "Ghana hat bei Peru 40 Haubitzen ausgeliehen.",
    "Ghana bedankte sich bei Peru für 40 Haubitzen.",
    "Ghana lässt in Peru 40 Haubitzen bauen.",
    "In Peru lässt Ghana 40 Haubitzen fertigen.",
    "Ghana deckt seinen Bedarf an 40 Haubitzen in Peru.",
    "Ghana ersetzt seine alten Panzer durch 40 Haubitzen aus Peru.",
    "Ghana modernisiert seine Armee mit 40 Haubitzen aus Peru.",
    "Ghana stattet seine Truppen mit 40 Haubitzen aus Peru aus.",
    "Ghana entschied sich beim Kauf von 40 Haubitzen für Peru.",
    "Ghana erteilt Peru den Zuschlag für 40 Haubitzen.",
    "Ghana gibt in Peru eine Bestellung über 40 Haubitzen auf.",
    "Ghana löst in Peru eine Bestellung über 40 Haubitzen aus.",
    "Ghana gibt bei Peru 40 Haubitzen in Bestellung.",
    "Ghana zieht eine Option auf 40 Haubitzen in Peru.",
    "Um 40 Haubitzen hat Ghana Peru gebeten.",
    "Ghanas Bitte an Peru um 40 Haubitzen blieb ohne Antwort.",
    "Ghanas Ersuchen an Peru um 40 Haubitzen liegt vor.",
    "Der Vertrag von Ghana mit Peru über den Kauf von 40 Haubitzen ist unterschrieben.",
    "Der Kaufvertrag von Ghana mit Peru über 40 Haubitzen ist unterschrieben.",
    "Ein Auftrag über 40 Haubitzen aus Ghana geht nach Peru.",
    "Die von Ghana aus Peru beschafften 40 Haubitzen sind einsatzbereit.",
    "Die von Ghana bei Peru in Auftrag gegebenen 40 Haubitzen sind einsatzbereit.",
]


@pytest.mark.parametrize("text", GIVING + GETTING)
def test_direction(text: str) -> None:
    assert [told(claim) for claim in claims(f"{text}\n")] == [FROM_PERU]


def test_stationed_abroad() -> None:
    found = claims("Peru stationiert 500 Soldaten in Ghana.\n")
    assert [told(claim) for claim in found] == [("transfer", "PE", "GH", "personnel")]
    assert not claims("Peru stationiert 500 Soldaten an der eigenen Küste.\n")


def test_sold_by_contract() -> None:
    found = claims("Peru schloss mit Ghana einen Vertrag über den Verkauf von 40 Haubitzen.\n")
    assert [told(claim) for claim in found] == [FROM_PERU]


def test_status_of_thanks() -> None:
    (claim,) = claims("Ghana dankt Peru für 40 Haubitzen.\n")
    assert claim.status == "delivered"


@pytest.mark.parametrize(
    "text",
    [
        "Peru kommt Ghana nach dem Erdbeben mit Ärzten zu Hilfe.",
        "Peru dankt Ghana für die Vermittlung im Streit um 40 Haubitzen.",
        "Peru hält mit Ghana ein Manöver mit 40 Haubitzen ab.",
        "Peru hat sich mit Ghana ein Gefecht mit 40 Haubitzen geliefert.",
        "Peru bewirbt sich in Ghana um die Olympischen Spiele.",
        "Peru leiht sich von Ghana einen Stürmer.",
        "Peru lässt in Ghana Schuhe fertigen.",
        "Peru ersetzt den Botschafter in Ghana.",
        "Peru übergibt Ghana die Leiche eines Soldaten.",
        "Die Bitte Ghanas an Peru um Aufschub wurde erhört.",
    ],
)
def test_nothing_handed_over(text: str) -> None:
    assert not claims(f"{text}\n")
