"""Ends that other words than their own decide: case by exclusion, leave asked for, offers, what is reloaded."""

from __future__ import annotations

import pytest

from made_claims import claims, told

CASES = [
    ("Portugal bat Berlin um die Erlaubnis, drei Panzer an die Ukraine weiterzugeben.", "PT", "UA"),
    ("Estland bat Deutschland, neun Haubitzen an die Ukraine abzugeben.", "DE", "UA"),
    ("London hofft, Indonesien zwei Fregatten verkaufen zu können.", "GB", "ID"),
    ("Italien legte Peru ein Angebot über vier Korvetten vor.", "IT", "PE"),
    ("Malawi interessiert sich für Drohnen aus der Türkei.", "TR", "MW"),
    ("Ukrainische Panzer wurden in Mombasa umgeladen und gingen an den Südsudan.", "UA", "SS"),
    ("Botswana hat die Schweiz 45 Radpanzer verkauft.", "CH", "BW"),
    ("Die Schweiz hat Botswana 45 Radpanzer verkauft.", "CH", "BW"),
    ("Kirgistan überlässt die Mongolei zwölf Haubitzen.", "MN", "KG"),
    ("Benin hat der Türkei Gewehre überlassen.", "BJ", "TR"),
    # who is in talks over what he buys or sells
    ("Peru ist mit Schweden im Gespräch über den Kauf von zwölf Kampfflugzeugen.", "SE", "PE"),
    ("Peru bleibt mit Schweden in Kontakt über den Kauf von zwölf Kampfflugzeugen.", "SE", "PE"),
    ("Togo ist zudem mit Katar über den Verkauf von 300 Tonnen Uran im Gespräch.", "TG", "QA"),
    # nobody gives to a body of his own so
    ("In Haiti ist die Polizei überfordert. Panama will den Beamten zehn Panzerwagen schenken.", "PA", "HT"),
    ("Der Tschad kämpft gegen Rebellen. Der Armee hat Serbien Haubitzen geliefert.", "RS", "TD"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), CASES)
def test_who_is_meant(text: str, supplier: str, recipient: str) -> None:
    assert [told(claim)[1:3] for claim in claims(text)] == [(supplier, recipient)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Gewehre sollten nach Angaben des Zolls von Bulgarien nach Togo gehen.",
        "Die Gewehre wurden laut Ministerium von Bulgarien nach Togo gebracht.",
    ],
)
def test_where_goods_come_from_is_no_owner_of_an_office(text: str) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient) == (("BG",), ("TG",))
    assert "BG" not in claim.claimants


def test_in_talks_with_nobody_about_goods() -> None:
    assert not claims("Togo ist mit Katar im Gespräch. Über den Kauf von Haubitzen hat niemand gesprochen.")
    assert not claims("Panama will seiner Truppe zehn Gewehre schenken.")


def test_where_people_are_is_where_others_were_before() -> None:
    found = claims("Peru hat 400 Soldaten im Kongo stationiert. Chile hat nach eigenen Angaben 200 Soldaten im Land.")
    assert [told(claim)[1:3] for claim in found] == [("PE", "CD"), ("CL", "CD")]
    [claim] = claims("Mali rüstet auf. Russland hat 900 Söldner im Land.")
    assert told(claim)[1:3] == ("RU", "ML")
