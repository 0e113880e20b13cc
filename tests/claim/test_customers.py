"""Who is called a supplier or a customer, in whatever place of the sentence the noun stands."""

from __future__ import annotations

import pytest

from made_claims import claims, told

# Each line stands for a way of saying it, not for a sentence.
CUSTOMERS = [
    # the noun before the verb, the one it names behind
    ("Unter den Käufern der israelischen Raketen ist auch Finnland.", "IL", "FI", "missiles"),
    ("Kenias wichtigste Bezugsquelle für Hubschrauber ist Italien.", "IT", "KE", "helicopters"),
    ("Portugal gehört zu den Käufern brasilianischer Schulflugzeuge.", "BR", "PT", "combat-aircraft"),
    # a customer of makers
    ("Größter Kunde der österreichischen Pistolenhersteller sind die Philippinen.", "AT", "PH", "small-arms"),
    ("Aserbaidschan zählt zu den Stammkunden israelischer Drohnenhersteller.", "IL", "AZ", "drones"),
    ("Togo wurde zum Kunden türkischer Drohnenbauer.", "TR", "TG", "drones"),
    # whom somebody has as one
    ("Ghana hat in Tschechien einen Lieferanten für Schützenpanzer gefunden.", "CZ", "GH", "armoured-vehicles"),
    ("Mit Chile hat Kanada einen weiteren Abnehmer für seine Haubitzen.", "CA", "CL", "artillery"),
    ("Südkorea hat einen neuen Großkunden für seine Panzer: Polen.", "KR", "PL", "armoured-vehicles"),
    # as what somebody appears
    ("Als Käufer der Fregatten aus Griechenland tritt Bangladesch auf.", "GR", "BD", "ships"),
    ("Das Papier nennt als Empfänger der Gewehre aus Serbien ein Ministerium in Mali.", "RS", "ML", "small-arms"),
    # where he is
    ("Der Absender der Gewehre war Jordanien, der Empfänger saß in Nordlibyen.", "JO", "LY", "small-arms"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), CUSTOMERS)
def test_whoever_is_called_so_is_the_end(text: str, supplier: str, recipient: str, goods: str) -> None:
    assert [told(claim) for claim in claims(text)] == [("transfer", supplier, recipient, goods)]


NOTHING = [
    "Finnland ist ein wichtiger Lieferant von Papier nach Belgien. Dort stehen Panzer.",
    "Der Kunde der Werkstatt in Lima brachte eine Pistole mit.",
    "Chile hat einen Käufer für die Insel gefunden: Argentinien. Fregatten lagen davor.",
    "Ziel der iranischen Raketen war eine Stadt in Israel.",
    "Die Quelle der Gerüchte über Panzer sitzt in Kiew.",
    "Unter den Käufern der Souvenirs mit Panzern sind viele Touristen aus Kanada.",
    "Serbien baut Raketen. Die wichtigsten Lieferanten der Bauern sind jedoch Laos und China.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_others_are_no_ends(text: str) -> None:
    assert not claims(text)
