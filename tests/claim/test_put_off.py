"""Orders that are cancelled or put off, licences given, refused and taken back, and who may hand on what."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kanada setzt 30 Ausfuhrlizenzen für Drohnensensoren an die Türkei aus.",
            ("denial", "CA", "TR", "dual-use"),
        ),
        (
            "Malaysia hat die Bestellung von sechs Korvetten bei einer französischen Werft storniert.",
            ("denial", "FR", "MY", "ships"),
        ),
        (
            "Die Philippinen kündigten den Vertrag über 16 russische Hubschrauber.",
            ("denial", "RU", "PH", "helicopters"),
        ),
        (
            "Ecuador hat die Bestellung indischer Hubschrauber nach mehreren Abstürzen rückgängig gemacht.",
            ("denial", "IN", "EC", "helicopters"),
        ),
        (
            "Italien nahm die Genehmigung für den Export von Bomben in die Emirate zurück.",
            ("denial", "IT", "AE", "ammunition"),
        ),
        (
            "Die Schweiz verweigert Dänemark die Weitergabe von Radschützenpanzern an die Ukraine.",
            ("denial", "DK", "UA", "armoured-vehicles"),
        ),
        (
            "Serbien hat sämtliche Ausfuhrgenehmigungen für Waffen nach Belarus auf Eis gelegt.",
            ("denial", "RS", "BY", "weapons"),
        ),
        (
            "Guatemala kündigte den Kauf von zwei argentinischen Trainingsflugzeugen an.",
            ("transfer", "AR", "GT", "combat-aircraft"),
        ),
        (
            "Indonesien verschob den Kauf von 42 französischen Kampfflugzeugen auf 2026.",
            ("transfer", "FR", "ID", "combat-aircraft"),
        ),
        (
            "Finnland stellte Ausfuhrgenehmigungen für gepanzerte Fahrzeuge nach Polen aus.",
            ("transfer", "FI", "PL", "armoured-vehicles"),
        ),
        (
            "Spanien werde vorerst keine Lizenzen für Munition nach Israel mehr erteilen, sagte der Minister.",
            ("denial", "ES", "IL", "ammunition"),
        ),
    ],
)
def test_put_off(text: str, expected: tuple[str, str, str, str]) -> None:
    [claim] = claims(text + "\n")
    assert (told(claim), claim.status) == (expected, "prospective")


@pytest.mark.parametrize(
    "text",
    [
        "Italien übergab Mali gemäß einem Vertrag von 2019 zehn Panzer.",
        "Italien übergab Mali trotz eines laufenden Vertrags mit Niger zehn Panzer.",
    ],
)
def test_what_was_done_by_contract_is_done(text: str) -> None:
    [claim] = claims(text + "\n")
    assert (told(claim), claim.status) == (("transfer", "IT", "ML", "armoured-vehicles"), "delivered")


@pytest.mark.parametrize(
    "text",
    [
        "Die Ausschreibung über 20 Schützenpanzer hat die Slowakei abgesagt.",
        "Peru zog seine eigenen Hubschrauber aus dem Einsatz zurück.",
        "Die Türkei verschob eine Parade mit Panzern in Ankara auf den Herbst.",
    ],
)
def test_nothing_is_put_off(text: str) -> None:
    assert not claims(text + "\n")
