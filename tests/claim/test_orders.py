"""Who sells and who buys in a deal: orders go the other way than their goods, and who makes arms sells them."""

from __future__ import annotations

import pytest

from made_claims import claims, told

CASES = [
    ("Spanien hat einen Auftrag der Philippinen über zwei Korvetten erhalten.", "ES", "PH"),
    ("Der Auftrag der Philippinen an Brasilien umfasst sechs Kampfflugzeuge.", "BR", "PH"),
    ("Ein Auftrag aus Ungarn über 44 Kampfpanzer ging an einen Konzern in Deutschland.", "DE", "HU"),
    ("Kanada vergab einen Auftrag über 20 Raketenwerfer an Australien.", "AU", "CA"),
    ("Südkorea gewann die Ausschreibung Norwegens für 24 Haubitzen.", "KR", "NO"),
    ("Den Zuschlag für drei Zerstörer erhielt Spanien, teilte Australien mit.", "ES", "AU"),
    ("Brasilien erhielt aus Kenia eine Bestellung über zwölf Trainingsflugzeuge.", "BR", "KE"),
    ("Aus Kenia liegt der brasilianischen Werft eine Order über vier Korvetten vor.", "BR", "KE"),
    ("In Brasilien ging eine Bestellung aus Kenia über 30 Mörser ein.", "BR", "KE"),
    ("Kenia hat gewählt. Den Auftrag über 30 Mörser bekommt ein Konzern aus Brasilien.", "BR", "KE"),
    ("Brasilien verzeichnet Aufträge für 30 Mörser aus Kenia.", "BR", "KE"),
    ("Kenia stornierte den Auftrag über 30 neue Mörser an Brasilien.", "BR", "KE"),
    ("Kirgistan schloss mit der Türkei ein Abkommen über Drohnen.", "TR", "KG"),
    ("Zwischen der Türkei und Togo wurde ein Vertrag über die Lieferung von Drohnen geschlossen.", "TR", "TG"),
    ("Der Vertrag zwischen Moskau und Algier über 14 Kampfjets ist vier Milliarden Dollar wert.", "RU", "DZ"),
    ("Eine Absichtserklärung über 24 Kampfjets unterzeichneten Peru und Schweden.", "SE", "PE"),
    ("Italien und Turkmenistan einigten sich auf die Lieferung von sechs Trainingsflugzeugen.", "IT", "TM"),
    ("Serbien und Uganda haben ihren Vertrag über Granaten erfüllt.", "RS", "UG"),
]
TURNED = [
    ("Die Bestellung von zwölf Kampfjets aus Frankreich hat Serbien bezahlt.", "RS", "FR"),
    ("Mali vergab Genehmigungen für Jets an Niger.", "NE", "ML"),
    ("Mali und Togo haben einen Vertrag über zehn Haubitzen geschlossen.", "ML", "TG"),
    ("Im April unterzeichnete Kamerun ein Militärabkommen mit Russland.", "RU", "CM"),
    ("Auf Bestellung erhielt Kenia aus Brasilien 30 Mörser.", "KE", "BR"),
    ("Kenia kaufte nach dem Auftrag 30 Mörser aus Brasilien.", "KE", "BR"),
    ("Uganda verkauft Togo Granaten, wie es der Vertrag zwischen Uganda und Togo vorsieht.", "TG", "UG"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), CASES)
def test_who_sells(text: str, supplier: str, recipient: str) -> None:
    assert {told(claim)[1:3] for claim in claims(text)} == {(supplier, recipient)}


@pytest.mark.parametrize(("text", "supplier", "recipient"), TURNED)
def test_who_does_not(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) not in [told(claim)[1:3] for claim in claims(text)]
