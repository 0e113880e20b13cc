"""Whether a day, a month or *heute* lies behind or ahead: what verbs, participles and nouns around it tell."""

from __future__ import annotations

import pytest

from made_times import pairs

DAYS = [
    ("Zwei am Sonntag verletzte Bergleute liegen im Spital.", "2023-11-05"),
    ("Der am Sonntag geplante Ausflug fällt aus.", "2023-11-12"),
    ("Die Gemeinde, die am Sonntag feiert, zahlt alles.", "2023-11-12"),
    ("Vor dem Rennen am Samstag sagte die Läuferin, sie sei bereit.", "2023-11-11"),
    ("Vor dem Rennen am Samstag brach sie sich den Arm.", "2023-11-04"),
    ("Mit Blick auf die Sitzung am Montag forderte sie Klarheit.", "2023-11-13"),
    ("Im Vorfeld der Wahl am Sonntag warnte er vor Fälschern.", "2023-11-12"),
    ("Nach der Sitzung vom Dienstag herrscht Unmut.", "2023-11-07"),
    ("Am Dienstag um 20 Uhr im Pfarrsaal: Vortrag über Bienen.", "2023-11-14"),
    ("Ab März verkehrten mehr Züge.", "2023-03"),
    ("Seit Dezember verkehren mehr Züge.", "2022-12"),
    ("Das im März erschienene Buch verkauft sich gut.", "2023-03"),
    ("Das Buch, das im Dezember unter neuem Titel erscheint, ist dick.", "2023-12"),
    ("Sie einigten sich auf eine Messe im Dezember.", "2023-12"),
    ("Bereits im Dezember hatte sie 29 Wagen gekauft.", "2022-12"),
    ("Rückwirkend ab 1. Juli werden die Löhne erhöht.", "2023-07-01"),
    ("Ab 1. Juli werden die Löhne erhöht.", "2024-07-01"),
]

TODAY = [
    ("Heute findet im Saal ein Vortrag statt.", "2023-11-09"),
    ("Der Rat tritt heute zusammen.", "2023-11-09"),
    ("Die Brücke wird heute eröffnet.", "2023-11-09"),
    ("LANA. Der Rat befasst sich heute mit der Brücke.", "2023-11-09"),
    ("MERAN/LANA (kk). Der Rat befasst sich heute mit der Brücke.", "2023-11-09"),
    ("LANA. Das Dorf hat heute 300 Bewohner.", "PRESENT_REF"),
    ("Das Dorf hat heute 300 Bewohner.", "PRESENT_REF"),
    ("Man befasst sich heute mit anderen Fragen.", "PRESENT_REF"),
    ("LANA. Das Dorf feiert noch heute dieses Fest.", "PRESENT_REF"),
    ("Die Brücken von heute baut man aus Holz.", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "value"), DAYS + TODAY)
def test_behind_or_ahead(text: str, value: str) -> None:
    assert [found for _, found in pairs(text)][:1] == [value]
